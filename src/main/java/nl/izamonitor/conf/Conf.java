package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is declared: one record a file, found by its name.
 *
 * @param files the texts it was read from
 */
public record Conf(
    ConfFiles files,
    Map<String, Source> sources,
    Map<String, Indicator> indicators,
    Map<String, PlannedIndicator> planned,
    Map<String, CategoryList> categories,
    Map<String, TagList> tags,
    Map<String, Meting> metingen,
    Map<String, Conflict> conflicts,
    Map<String, Norms> norms,
    Map<String, ReferenceFigures> referenceFigures,
    Map<String, Caveats> caveats,
    Map<String, StandardPopulation> standards,
    PublicatiePlan plan,
    DisclosureSettings disclosure) {

  /**
   * The meting of this name.
   *
   * @throws UserError when there is none
   */
  public Meting meting(String name) {
    Meting meting = metingen.get(name);
    if (meting == null) {
      throw UserError.configuration(
          "There is no meting '%s': use one of %s, or add conf/metingen/%s.yml."
              .formatted(name, metingen.keySet(), name));
    }
    return meting;
  }

  /** The population to standardise to over these categories; empty when there is none. */
  public Optional<StandardPopulation> standard(List<String> dimensions) {
    return standards.values().stream().filter(s -> s.dimensions().equals(dimensions)).findFirst();
  }

  /** Whether every file with a population to standardise to could be read. */
  public boolean hasAllStandards() {
    return files.texts().keySet().stream()
            .filter(path -> path.startsWith(ConfReader.STANDARDS))
            .count()
        == standards.size();
  }
}

package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.model.Decimals;

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

  /**
   * An indicator with, in the place of amounts, the persons behind them: what protection counts. An
   * amount of which nobody says who is behind it is no secret by itself, and stays or, as a
   * denominator, falls out; one that contributors make up stays.
   */
  public Indicator guarded(Indicator indicator) {
    if (indicator.isTakenOver()) {
      return indicator;
    }
    Indicator.Measure numerator = indicator.numerator();
    Indicator.Measure denominator = indicator.denominator();
    return indicator.counting(
        persons(numerator).orElse(numerator),
        persons(denominator).orElse(isOpen(denominator) ? null : denominator));
  }

  /** The persons behind the amounts of a measure; empty where it has none, or nobody knows. */
  public Optional<Indicator.Measure> persons(Indicator.Measure measure) {
    return Optional.ofNullable(measure)
        .flatMap(own -> new SummedColumns(sources.get(own.table())).persons(own));
  }

  /** Whether a measure adds up amounts. */
  public boolean isAmount(Indicator.Measure measure) {
    Source source = measure == null ? null : sources.get(measure.table());
    return source != null && new SummedColumns(source).isAmount(measure.value().sum());
  }

  /** Whether a measure adds up amounts of which it is not told whose they are. */
  public boolean isOpen(Indicator.Measure measure) {
    return isAmount(measure)
        && persons(measure).isEmpty()
        && sources.get(measure.table()).contributor() == null;
  }

  /** How many decimals the whole numbers of an indicator stand for. */
  public Decimals decimals(Indicator indicator) {
    return new Decimals(decimals(indicator.numerator()), decimals(indicator.denominator()));
  }

  private int decimals(Indicator.Measure measure) {
    return isAmount(measure)
        ? new SummedColumns(sources.get(measure.table())).decimals(measure.value().sum())
        : 0;
  }

  /** Whether every file with a population to standardise to could be read. */
  public boolean hasAllStandards() {
    return files.texts().keySet().stream()
            .filter(path -> path.startsWith(ConfReader.STANDARDS))
            .count()
        == standards.size();
  }
}

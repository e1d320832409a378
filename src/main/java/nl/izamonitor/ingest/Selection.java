package nl.izamonitor.ingest;

import java.util.List;
import nl.izamonitor.conf.Source;

/**
 * Which deliveries a run takes; an empty list means all.
 *
 * @param sources names of sources
 * @param leveranciers names of leveranciers
 * @param years datajaren
 */
public record Selection(List<String> sources, List<String> leveranciers, List<Integer> years) {

  /** Everything. */
  public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

  boolean takes(Source source) {
    return sources.isEmpty() || sources.contains(source.source());
  }

  boolean takesLeverancier(String leverancier) {
    return leveranciers.isEmpty() || leveranciers.contains(leverancier);
  }

  boolean takesYear(int year) {
    return years.isEmpty() || years.contains(year);
  }
}

package nl.izamonitor.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Source;
import nl.izamonitor.region.BouwsteenShare;
import nl.izamonitor.region.Regions;

/**
 * Which indeling the gemeenten of a delivery are of. A complete delivery has exactly the gemeenten
 * of its indeling; a partial one has some of them, or all, and then it is of that one.
 */
record IndelingRecognition(Source source, Regions regions) {

  private static final int SHOWN = 10;

  /**
   * The indeling that codes fit.
   *
   * @param date of the indeling; where it is refused, of the one that fits best
   * @param refusal why the indeling cannot be used, as the end of a sentence
   */
  record Match(LocalDate date, Optional<String> refusal) {}

  /** The indeling of a delivery that has these codes; what is no gemeente at any time is dirt. */
  Match match(Set<String> delivered) {
    Set<String> codes = known(delivered);
    List<LocalDate> fitting = fitting(codes);
    if (fitting.isEmpty()) {
      LocalDate best = regions.dates().first();
      for (LocalDate date : regions.dates()) {
        best = faults(codes, date).size() <= faults(codes, best).size() ? date : best;
      }
      return new Match(
          best,
          Optional.of(
              "fits no indeling; nearest is that of %s: %s".formatted(best, wrong(codes, best))));
    }
    List<LocalDate> exact =
        fitting.stream().filter(date -> regions.gemeenten(date).keySet().equals(codes)).toList();
    return match(codes, exact.isEmpty() ? fitting : exact);
  }

  /** The newest of these indelingen, if the codes mean the same in all of them. */
  private Match match(Set<String> codes, List<LocalDate> fitting) {
    LocalDate newest = fitting.get(fitting.size() - 1);
    Set<String> different = new TreeSet<>();
    for (LocalDate date : fitting) {
      codes.stream()
          .filter(code -> !area(code, date).equals(area(code, newest)))
          .forEach(different::add);
    }
    return new Match(
        newest,
        different.isEmpty()
            ? Optional.empty()
            : Optional.of(
                "fits the indelingen of %s, which differ on %s (where a delivery has all gemeenten, 'complete: true' in its contract makes those that lack decide)"
                    .formatted(dates(fitting), named(different))));
  }

  /**
   * Why codes are not of the indeling of a date, as the end of a sentence. It names the indeling
   * that they do fit, if there is one. What is no gemeente at any time is dirt, which the rules on
   * rows see to.
   */
  Optional<String> refusal(Set<String> delivered, LocalDate date) {
    Set<String> codes = known(delivered);
    if (faults(codes, date).isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> fitting = fitting(codes);
    String hint = fitting.isEmpty() ? "" : " (it fits %s)".formatted(dates(fitting));
    return Optional.of(
        "is not of the indeling of %s%s: %s".formatted(date, hint, wrong(codes, date)));
  }

  private List<LocalDate> fitting(Set<String> codes) {
    return regions.dates().stream().filter(date -> faults(codes, date).isEmpty()).toList();
  }

  private Set<String> known(Set<String> codes) {
    Set<String> known = new HashSet<>();
    regions.dates().forEach(date -> known.addAll(regions.gemeenten(date).keySet()));
    known.retainAll(codes);
    return known;
  }

  /** Codes that decide against a date: those not in it, and for a complete source those lacking. */
  private Set<String> faults(Set<String> codes, LocalDate date) {
    Set<String> faults = unknown(codes, date);
    faults.addAll(lacking(codes, date));
    return faults;
  }

  private Set<String> unknown(Set<String> codes, LocalDate date) {
    Set<String> unknown = new HashSet<>(codes);
    unknown.removeAll(regions.gemeenten(date).keySet());
    return unknown;
  }

  private Set<String> lacking(Set<String> codes, LocalDate date) {
    Set<String> lacking = new HashSet<>();
    if (source.region().complete()) {
      lacking.addAll(regions.gemeenten(date).keySet());
      lacking.removeAll(codes);
    }
    return lacking;
  }

  private String wrong(Set<String> codes, LocalDate date) {
    Set<String> unknown = unknown(codes, date);
    List<String> parts = new ArrayList<>();
    if (!unknown.isEmpty()) {
      parts.add("%d too many, %s".formatted(unknown.size(), named(unknown)));
    }
    Set<String> lacking = lacking(codes, date);
    if (!lacking.isEmpty()) {
      parts.add("%d lacking, %s".formatted(lacking.size(), named(lacking)));
    }
    return String.join("; ", parts);
  }

  private String named(Set<String> codes) {
    Map<String, String> names = new TreeMap<>();
    regions.dates().forEach(date -> names.putAll(regions.gemeenten(date)));
    String all =
        new TreeSet<>(codes)
            .stream()
                .limit(SHOWN)
                .map(code -> (code + " " + names.getOrDefault(code, "")).strip())
                .collect(Collectors.joining(", "));
    return codes.size() > SHOWN ? all + ", ..." : all;
  }

  private static String dates(List<LocalDate> dates) {
    return dates.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }

  private Set<String> area(String code, LocalDate date) {
    return regions.indeling(date).bouwstenen(code).stream()
        .map(BouwsteenShare::bouwsteen)
        .collect(Collectors.toSet());
  }
}

package nl.izamonitor.conf;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The columns of a contract that an indicator cannot do without: what it adds up, what its
 * conditions ask, and what it is broken down and standardised by. Of wide columns that became rows
 * it needs one only where its condition takes no other: the sum of several is there without it.
 */
public record NeededColumns(Indicator indicator, Source source) {

  public Set<String> all() {
    Set<String> all = new TreeSet<>();
    Stream.of(indicator.numerator(), indicator.denominator())
        .filter(measure -> measure != null && measure.table().equals(source.source()))
        .forEach(measure -> all.addAll(of(measure)));
    return all;
  }

  /** Those of one of its measures. */
  Set<String> of(Indicator.Measure measure) {
    Set<String> needed = new TreeSet<>();
    add(measure, needed);
    Set<String> columns = new TreeSet<>();
    for (String name : needed) {
      columns.add(source.derive().getOrDefault(name, name));
    }
    columns.retainAll(source.columns().keySet());
    return columns;
  }

  private void add(Indicator.Measure measure, Set<String> needed) {
    Indicator.Value value = measure.value();
    if (value.sum() != null) {
      needed.add(value.sum());
    }
    if (value.where() != null) {
      value.where().anyOf().forEach(one -> needed.addAll(one.columns().keySet()));
    }
    Stream.concat(indicator.breakdowns().keySet().stream(), indicator.standardise().stream())
        .forEach(breakdown -> needed.addAll(List.of(breakdown.split("\\*", -1))));
    if (source.unpivot() != null && source.unpivot().into().equals(value.sum())) {
      List<String> wide = new SummedColumns(source).wide(measure);
      needed.addAll(wide.size() == 1 ? wide : List.of());
    }
  }
}

package nl.izamonitor.synthetic;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;

/** The rules of the contracts, written a second time: what breaks none of them is right. */
final class Rules {

  /** Per year: making the list anew for every row took minutes. */
  private static final Map<Integer, Set<String>> GEMEENTEN = new ConcurrentHashMap<>();

  private Rules() {}

  static boolean keeps(Source source, Sample.Delivered row) {
    return row.fields().size() == source.columns().size()
        && source.columns().entrySet().stream()
            .allMatch(column -> keeps(column.getValue(), row.field(column.getKey()), row))
        && (!row.fields().containsKey(Persons.BORN) || row.born() <= row.datajaar());
  }

  private static boolean keeps(SourceColumn column, String value, Sample.Delivered row) {
    if (value.isEmpty()) {
      return !column.required();
    }
    boolean warns = column.severity() == SourceColumn.Severity.WARN;
    boolean form = warns || column.pattern() == null || value.matches(column.pattern());
    boolean code =
        column.codes() == null
            || Sample.CONF.categories().get(column.codes()).codes().contains(value);
    return form && code && typed(column, value, row);
  }

  private static boolean typed(SourceColumn column, String value, Sample.Delivered row) {
    return switch (column.type()) {
      case GEMEENTE -> gemeenten(row).contains(value);
      case WHOLE ->
          value.matches("-?\\d+")
              && Integer.parseInt(value) >= column.min()
              && Integer.parseInt(value) <= column.max();
      case COUNT -> value.matches("\\d+");
      case DATE -> value.matches(row.datajaar() + "-\\d{2}-\\d{2}");
      default -> true;
    };
  }

  private static Set<String> gemeenten(Sample.Delivered row) {
    return GEMEENTEN.computeIfAbsent(
        row.datajaar(),
        year -> Set.copyOf(Sample.REGIONS.gemeenten(LocalDate.of(year, 1, 1)).keySet()));
  }
}

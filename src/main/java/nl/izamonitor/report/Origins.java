package nl.izamonitor.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.comparison.ComparisonKind;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.model.Basis;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the comparisons of one indicator follow from: from the values that each is made of. Where
 * more values are looked at than it needs in the end, it is said to be of the furthest of them.
 */
final class Origins {

  private static final String COUNTRY = "nederland";

  /**
   * Of one comparison.
   *
   * @param method how the difference was made; empty where there is none
   * @param basis what it follows from; empty where there is none
   */
  record Origin(String method, String basis) {
    static final Origin NONE = new Origin("", "");
  }

  /** What a value is about; of a group of values without that in which they differ. */
  private record Spot(
      String period, String level, String region, String breakdown, String category) {

    static Spot of(Row row) {
      return new Spot(
          row.getAs(Keys.PERIOD),
          row.getAs(Keys.LEVEL),
          row.getAs(Keys.REGION),
          row.getAs(Keys.BREAKDOWN),
          row.getAs(Keys.CATEGORY));
    }

    Spot in(String other) {
      return new Spot(other, level, region, breakdown, category);
    }

    Spot of(String other) {
      return new Spot(period, level, region, breakdown, other);
    }

    /** The country is the one region of its level. */
    Spot country() {
      return new Spot(period, COUNTRY, "", breakdown, category);
    }
  }

  private final boolean isProportion;
  private final Map<Spot, Basis> values = new HashMap<>();
  private final Map<Spot, Basis> groups = new HashMap<>();
  private final Map<Spot, TreeMap<String, Basis>> series = new HashMap<>();

  private Origins(Indicator indicator) {
    this.isProportion = indicator.method().equals("proportion");
  }

  /** By indicator; one Spark job. */
  static Map<String, Origins> of(Dataset<Row> published, Map<String, Indicator> indicators) {
    Map<String, Origins> origins = new HashMap<>();
    Iterator<Row> shown =
        published
            .filter(col(ObservationTable.METHOD).isNotNull())
            .select(
                Keys.INDICATOR,
                Keys.PERIOD,
                Keys.LEVEL,
                Keys.REGION,
                Keys.BREAKDOWN,
                Keys.CATEGORY,
                ObservationTable.METHOD)
            .toLocalIterator();
    while (shown.hasNext()) {
      Row row = shown.next();
      String code = row.getAs(Keys.INDICATOR);
      if (indicators.containsKey(code)) {
        origins.computeIfAbsent(code, c -> new Origins(indicators.get(c))).add(row);
      }
    }
    return origins;
  }

  private void add(Row row) {
    Basis basis = MethodBasis.of(row.getAs(ObservationTable.METHOD));
    Spot spot = Spot.of(row);
    values.put(spot.level().equals(COUNTRY) ? spot.country() : spot, basis);
    if (!spot.category().contains(CategoryList.ONBEKEND)) {
      groups.merge(spot.of(""), basis, Basis::furthest);
    }
    series.computeIfAbsent(spot.in(""), s -> new TreeMap<>()).put(spot.period(), basis);
  }

  /** Of a row with a comparison. */
  Origin of(Row row) {
    ComparisonKind kind = kind(row.getAs(ComparisonTable.COMPARISON));
    boolean hasLimits = row.getAs(ObservationTable.LOWER) != null;
    if (row.getAs(ComparisonTable.ESTIMATE) == null) {
      return Origin.NONE;
    }
    Basis basis = furthest(from(row, kind));
    return new Origin(method(kind, hasLimits), basis == null ? "" : basis.text());
  }

  private static ComparisonKind kind(String code) {
    for (ComparisonKind kind : ComparisonKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalStateException("There is no comparison '%s'.".formatted(code));
  }

  private Collection<Basis> from(Row row, ComparisonKind kind) {
    Spot own = Spot.of(row);
    String with = row.getAs(ComparisonTable.COMPARED_WITH);
    List<Basis> bases = new ArrayList<>();
    switch (kind) {
      case VORIGE, NULMETING -> bases.add(value(own.in(with)));
      case KLOOF -> bases.add(value(own.of(with)));
      case REST, TRECHTER -> bases.add(value(own.country()));
      case HELLING -> bases.add(groups.get(own.of("")));
      case TREND -> bases.addAll(series.get(own.in("")).headMap(own.period(), true).values());
      case NORM, KWANTIEL -> {
        // Only the limits of the value itself count.
      }
    }
    if (kind != ComparisonKind.HELLING) {
      bases.add(value(own));
    }
    return bases;
  }

  private Basis value(Spot spot) {
    return values.get(spot.level().equals(COUNTRY) ? spot.country() : spot);
  }

  private static Basis furthest(Collection<Basis> bases) {
    return bases.stream()
        .filter(basis -> basis != null)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** As the statistics call it. */
  private String method(ComparisonKind kind, boolean hasLimits) {
    return switch (kind) {
      case TREND -> "weighted line, recent trend";
      case HELLING -> "weighted line, quantiles of its ends";
      case KWANTIEL -> "quarter";
      case TRECHTER -> {
        String funnel = isProportion ? "funnel, score" : "funnel, own limits";
        yield hasLimits ? funnel : "difference";
      }
      case NORM -> hasLimits ? "square and add" : "difference";
      default -> {
        String usual = isProportion ? "Newcombe" : "square and add";
        yield hasLimits ? usual : "difference";
      }
    };
  }
}

package nl.izamonitor.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.conf.Location;
import nl.izamonitor.conf.PublicatiePlan;
import nl.izamonitor.conf.Source;
import nl.izamonitor.disclosure.Primary;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.region.Membership;

/** The counts of a made-up indicator of two gemeenten, and what their values become. */
final class SmallBlock {

  private static final Location ORIGIN = new Location("a.yml", 1, Map.of());
  static final Thresholds TEN = new Thresholds(10, 10, false);
  static final Thresholds NONE = new Thresholds(0, 0, false);
  static final Map<String, Divides> BREAKDOWNS =
      Map.of("soort", Divides.BEIDE, "aard", Divides.TELLER);

  /** The two gemeenten and what is unknown. */
  static final Places PLACES =
      new Places(
          List.of(
              new Membership("GM0001", "gemeente", "GM0001", "een"),
              new Membership("GM0001", "nederland", "NL", "Nederland"),
              new Membership("GM0002", "gemeente", "GM0002", "twee"),
              new Membership("GM0002", "nederland", "NL", "Nederland"),
              new Membership("ONBEKEND", "gemeente", "ONBEKEND", "Onbekend"),
              new Membership("ONBEKEND", "nederland", "NL", "Nederland")));

  final Map<Key, Counts> counts = new HashMap<>();

  static Indicator indicator(Method method, NoNumerator none, Map<String, Divides> breakdowns) {
    Indicator.Measure measure =
        new Indicator.Measure("t", new Indicator.Value(Indicator.Kind.COUNT, null, null), "u");
    boolean published = method == Method.PUBLISHED;
    boolean divided = method == Method.PROPORTION || method == Method.RATE;
    return new Indicator(
        ORIGIN,
        "i",
        "I",
        List.of(),
        "d",
        1,
        method,
        100,
        Indicator.Direction.NONE,
        Indicator.Maturity.EIGEN_LEZING,
        null,
        published ? null : measure,
        divided ? measure : null,
        published ? new Indicator.Published("t", "v", "u", LocalDate.of(2023, 1, 1)) : null,
        none,
        List.of("gemeente", "nederland"),
        breakdowns,
        List.of(),
        List.of(),
        "s",
        Map.of());
  }

  /** A source of which rows are of persons. */
  static Source persons() {
    return new Source(
        ORIGIN,
        "t",
        1,
        "T",
        "o",
        "l",
        Source.Rows.PERSONS,
        "u",
        null,
        List.of(),
        null,
        null,
        null,
        new Source.Person("p", null, "leeftijd", "datum", List.of(), false),
        null,
        null,
        null,
        Map.of(),
        null,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        10);
  }

  /** The same indicator with another numerator. */
  static Indicator counting(Indicator plain, Indicator.Measure numerator) {
    return new Indicator(
        plain.location(),
        plain.code(),
        plain.title(),
        plain.tags(),
        plain.definition(),
        plain.version(),
        plain.method(),
        plain.per(),
        plain.direction(),
        plain.maturity(),
        plain.unitShown(),
        numerator,
        plain.denominator(),
        plain.published(),
        plain.noNumerator(),
        plain.levels(),
        plain.breakdowns(),
        plain.standardise(),
        plain.trendBreaks(),
        plain.source(),
        plain.example());
  }

  static BlockSpec spec(Indicator indicator, Map<String, String> missing, Thresholds thresholds) {
    return new BlockSpec(
        "proef",
        indicator,
        LocalDate.of(2023, 1, 1),
        List.of("2022", "2023"),
        Map.of("gemeente", List.of("GM0001", "GM0002"), "nederland", List.of("NL")),
        Map.of("soort", List.of("A", "ONBEKEND"), "aard", List.of("X", "ONBEKEND")),
        missing,
        Map.of("t", 90.0),
        90,
        List.of("2023"),
        new PublicatiePlan(
            ORIGIN,
            Map.of(
                "gemeente", PublicatiePlan.Finest.EENWEG,
                "nederland", PublicatiePlan.Finest.KRUIS)),
        thresholds,
        false,
        Map.of(),
        2,
        "s");
  }

  static BlockSpec plain(Method method) {
    return spec(
        indicator(method, NoNumerator.ZERO, Map.of()), Map.of("2022", "geen levering"), TEN);
  }

  void count(String region, long numerator, long denominator) {
    counts.put(total(region), counts(numerator, denominator));
  }

  static Counts counts(long numerator, long denominator) {
    return new Counts(numerator, denominator, numerator, List.of());
  }

  static Counts figure(double value) {
    return Counts.of(new Counts.Figure(value, null, null, null, null));
  }

  static Key total(String region) {
    return key("totaal", "totaal", region);
  }

  static Key key(String breakdown, String category, String region) {
    return new Key(
        "2023", breakdown, category, region.equals("NL") ? "nederland" : "gemeente", region);
  }

  /** With the rows hidden that are small themselves. */
  Map<Key, Value> values(BlockSpec spec) {
    Map<Key, Value> values = new HashMap<>();
    for (String period : spec.periods()) {
      Laid laid = new Laid(spec, period, counts, PLACES);
      BitSet small = new BitSet();
      laid.counted().stream()
          .filter(key -> !Primary.of(laid.cell(key), spec.thresholds()).isEmpty())
          .forEach(key -> small.set(laid.keys().indexOf(key)));
      for (Value value : new Valuation(laid, key -> true).values(small)) {
        assertThat(values.put(value.key(), value)).isNull();
      }
    }
    return values;
  }

  static void hasNoNumber(Value value) {
    assertThat(value)
        .extracting(
            Value::numerator,
            Value::denominator,
            Value::value,
            Value::lower,
            Value::upper,
            Value::method,
            Value::coverage)
        .containsOnlyNulls();
  }
}

package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.region.Indeling;
import org.apache.spark.sql.Row;

/** Values before protection and with full dekking, for worked examples. */
public final class PlainValues {

  private PlainValues() {}

  /**
   * The values of an indicator for the regions that occur in its counts, as text by column; rows
   * for which nothing was counted are left out.
   *
   * @param counts rows of {@link BlockRow}
   */
  public static List<Map<String, String>> of(
      Conf conf, Indeling indeling, Indicator indicator, List<Row> counts) {
    Places places = new Places(indeling);
    Block block = new Block(places, Map.of());
    counts.forEach(block::add);
    Map<Key, Counts> byKey = block.counts();
    TreeSet<String> periods = new TreeSet<>();
    byKey.keySet().forEach(key -> periods.add(key.period()));
    if (periods.isEmpty()) {
      return List.of();
    }
    Periods range = new Periods(periods.first(), periods.last());
    Meting meting =
        new Meting(
            indicator.location(),
            "example",
            "example",
            indeling.date(),
            Map.of(indicator.code(), range),
            Map.of(),
            Map.of(),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null);
    BlockSpec spec = new BlockSpecs(conf, meting, indeling).of(indicator, Map.of()).ofAnySample();
    List<Map<String, String>> values = new ArrayList<>();
    for (String period : spec.periods()) {
      Laid laid = new Laid(spec, period, byKey, places);
      for (Value value : new Valuation(laid, key -> true).values(new BitSet())) {
        if (occurs(value.key(), byKey) && isShown(value)) {
          values.add(text(value));
        }
      }
    }
    return values;
  }

  private static boolean occurs(Key key, Map<Key, Counts> counts) {
    return counts.keySet().stream()
        .anyMatch(
            k ->
                k.level().equals(key.level())
                    && k.region().equals(key.region())
                    && k.period().equals(key.period()));
  }

  private static boolean isShown(Value value) {
    return switch (value.status()) {
      case Value.ONTBREEKT -> false;
      case Value.NIET_VAN_TOEPASSING -> value.numerator() > 0;
      default -> true;
    };
  }

  private static Map<String, String> text(Value value) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("period", value.key().period());
    text.put(Keys.LEVEL, value.key().level());
    text.put(Keys.REGION, value.key().region());
    text.put("breakdown", value.key().breakdown());
    text.put("category", value.key().category());
    put(text, "numerator", value.numerator());
    put(text, "denominator", value.denominator());
    put(text, "value", value.value());
    put(text, "lower", value.lower());
    put(text, "upper", value.upper());
    put(text, ObservationTable.STANDARDISED, value.standardised().value());
    if (value.words().text() != null) {
      text.put(ObservationTable.TEXT, value.words().text());
    }
    text.put("status", value.status());
    return text;
  }

  private static void put(Map<String, String> text, String column, Number number) {
    if (number != null) {
      text.put(column, number.toString());
    }
  }
}

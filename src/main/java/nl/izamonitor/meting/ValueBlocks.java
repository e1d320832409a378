package nl.izamonitor.meting;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Values the rows in a partition: all rows of a family of indicators in a period are in the same
 * one.
 */
final class ValueBlocks implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, BlockSpec> specs;
  private final Map<String, String> families;
  private final Populations populations;
  private final Places places;
  private final String revision;

  /** All that is needed, wherever the rows are. */
  ValueBlocks(
      Map<String, BlockSpec> specs, Populations populations, Places places, String revision) {
    this.specs = new TreeMap<>(specs);
    this.families = populations.families();
    this.populations = populations;
    this.places = places;
    this.revision = revision;
  }

  /** From rows of {@link BlockRow} to rows of {@link Protected}. */
  Iterator<Row> values(Iterator<Row> rows) {
    Map<Family, Map<String, Block>> blocks = new TreeMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String code = row.getString(BlockRow.INDICATOR);
      blocks
          .computeIfAbsent(
              new Family(families.get(code), row.getString(BlockRow.PERIOD)), f -> new TreeMap<>())
          .computeIfAbsent(code, c -> new Block(places, specs.get(c).minimums()))
          .add(row);
    }
    return blocks.entrySet().stream()
        .flatMap(family -> values(family.getKey().period(), family.getValue()))
        .iterator();
  }

  private record Family(String name, String period) implements Comparable<Family> {

    @Override
    public int compareTo(Family other) {
      return Comparator.comparing(Family::name).thenComparing(Family::period).compare(this, other);
    }
  }

  private Stream<Row> values(String period, Map<String, Block> family) {
    List<Laid> laid = new ArrayList<>();
    family.forEach((code, block) -> laid.add(new Laid(specs.get(code), period, block)));
    List<BitSet> hidden = Linked.hidden(laid, places, populations);
    return IntStream.range(0, laid.size())
        .boxed()
        .flatMap(
            i ->
                new Valuation(laid.get(i))
                    .values(hidden.get(i)).stream().map(v -> row(laid.get(i), v)));
  }

  private Row row(Laid laid, Value value) {
    boolean hidden = value.status().equals(Value.BESCHERMD);
    return row(laid.spec(), value, hidden ? Reasons.of(laid, value.key()) : Reasons.NONE);
  }

  private Row row(BlockSpec spec, Value value, Reasons reasons) {
    Indicator indicator = spec.indicator();
    Key key = value.key();
    return RowFactory.create(
        spec.meting(),
        revision,
        indicator.code(),
        indicator.version(),
        key.period(),
        Date.valueOf(spec.indeling()),
        key.level(),
        key.region(),
        key.breakdown(),
        key.category(),
        value.numerator(),
        value.denominator(),
        value.value(),
        value.lower(),
        value.upper(),
        value.method(),
        value.standardised().value(),
        value.standardised().lower(),
        value.standardised().upper(),
        value.words().text(),
        value.coverage(),
        indicator.numeratorUnit(),
        indicator.denominatorUnit(),
        spec.voorlopig().contains(key.period()) ? "voorlopig" : "definitief",
        value.status(),
        value.reason(),
        value.words().source() == null ? spec.source() : value.words().source(),
        reasons.how(),
        reasons.numerator(),
        reasons.denominator(),
        reasons.rest());
  }
}

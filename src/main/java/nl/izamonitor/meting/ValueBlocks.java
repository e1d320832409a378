package nl.izamonitor.meting;

import java.io.Serializable;
import java.sql.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.IndicatorTable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Values the blocks in a partition: all rows of an indicator are in the same one. */
final class ValueBlocks implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, BlockSpec> specs;
  private final Places places;
  private final String revision;

  ValueBlocks(Map<String, BlockSpec> specs, Places places, String revision) {
    this.specs = new TreeMap<>(specs);
    this.places = places;
    this.revision = revision;
  }

  /** From rows of {@link BlockRow} to rows of {@link IndicatorTable}. */
  Iterator<Row> values(Iterator<Row> rows) {
    Map<String, Block> blocks = new TreeMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      blocks
          .computeIfAbsent(
              row.getString(BlockRow.INDICATOR),
              code -> new Block(places, specs.get(code).minimums()))
          .add(row);
    }
    return blocks.entrySet().stream()
        .flatMap(block -> values(specs.get(block.getKey()), block.getValue().counts()))
        .iterator();
  }

  private Stream<Row> values(BlockSpec spec, Map<Key, Counts> counts) {
    List<Value> values = new Valuation(spec).protectedValues(counts);
    return values.stream().map(value -> row(spec, value));
  }

  private Row row(BlockSpec spec, Value value) {
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
        value.words().source() == null ? spec.source() : value.words().source());
  }
}

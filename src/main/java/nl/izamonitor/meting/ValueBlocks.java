package nl.izamonitor.meting;

import java.sql.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Values the blocks in a partition: all rows of an indicator are in the same one. */
final class ValueBlocks implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, BlockSpec> specs;
  private final String revision;

  ValueBlocks(Map<String, BlockSpec> specs, String revision) {
    this.specs = new TreeMap<>(specs);
    this.revision = revision;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Map<String, Map<Key, Counts>> blocks = new TreeMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      blocks
          .computeIfAbsent(row.getAs(TallyTable.INDICATOR), code -> new HashMap<>())
          .merge(key(row), Counts.of(row), Counts::plus);
    }
    return blocks.entrySet().stream()
        .flatMap(b -> values(specs.get(b.getKey()), b.getValue()))
        .iterator();
  }

  static Key key(Row row) {
    return new Key(
        row.getAs(TallyTable.PERIOD),
        row.getAs(TallyTable.BREAKDOWN),
        row.getAs(TallyTable.CATEGORY),
        row.getAs(FigureTable.LEVEL),
        row.getAs(FigureTable.REGION));
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

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
import nl.izamonitor.lake.RestatementTable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Values the rows in a partition: all rows of a family of indicators in a period are in the same
 * one.
 */
final class ValueBlocks implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<MetingSpec> editions;
  private final Families families;
  private final String revision;

  /**
   * All that is needed, wherever the rows are.
   *
   * @param editions the meting that is made, then what was frozen before, the latest first
   */
  ValueBlocks(List<MetingSpec> editions, Families families, String revision) {
    this.editions = new ArrayList<>(editions);
    this.families = families;
    this.revision = revision;
  }

  /** From rows of {@link BlockRow} to rows of {@link Protected}. */
  Iterator<Row> values(Iterator<Row> rows) {
    Map<Family, List<Map<String, Block>>> blocks = new TreeMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String code = row.getString(BlockRow.INDICATOR);
      int edition = row.getInt(BlockRow.EDITION);
      MetingSpec spec = editions.get(edition);
      String family = families.of(spec.specs().get(code).indicator());
      blocks
          .computeIfAbsent(new Family(family, row.getString(BlockRow.PERIOD)), f -> noBlocks())
          .get(edition)
          .computeIfAbsent(code, spec::block)
          .add(row);
    }
    return blocks.entrySet().stream()
        .flatMap(family -> values(family.getKey().period(), family.getValue()))
        .iterator();
  }

  private List<Map<String, Block>> noBlocks() {
    return editions.stream().<Map<String, Block>>map(edition -> new TreeMap<>()).toList();
  }

  private record Family(String name, String period) implements Comparable<Family> {

    @Override
    public int compareTo(Family other) {
      return Comparator.comparing(Family::name).thenComparing(Family::period).compare(this, other);
    }
  }

  private Stream<Row> values(String period, List<Map<String, Block>> family) {
    List<Edition> own =
        IntStream.range(0, family.size())
            .mapToObj(edition -> editions.get(edition).edition(period, family.get(edition)))
            .toList();
    List<Laid> made = own.get(0).laid();
    List<BitSet> hidden = Linked.hidden(own);
    ShownPersons persons = new ShownPersons(own.get(0), hidden);
    return IntStream.range(0, made.size())
        .boxed()
        .flatMap(
            i -> {
              Laid laid = made.get(i);
              Valuation valuation = new Valuation(laid, key -> persons.has(laid, key));
              return rows(laid, valuation.values(hidden.get(i)), own);
            });
  }

  private Stream<Row> rows(Laid laid, List<Value> values, List<Edition> own) {
    List<Before> all = before(laid, values, own);
    return values.stream().map(value -> row(laid, value, parts(value, all)));
  }

  /** What an earlier revision says of an indicator in a period. */
  private record Before(MetingSpec spec, Restated restated) {}

  private List<Before> before(Laid laid, List<Value> values, List<Edition> own) {
    String code = laid.spec().indicator().code();
    List<Before> all = new ArrayList<>();
    for (int edition = 1; edition < own.size(); edition++) {
      MetingSpec spec = editions.get(edition);
      boolean same = editions.get(0).hasDeliveriesOf(spec, code, laid.period());
      own.get(edition).laid().stream()
          .filter(one -> one.spec().indicator().code().equals(code))
          .forEach(one -> all.add(new Before(spec, new Restated(laid, values, one, same))));
    }
    return all;
  }

  /**
   * The parts of the difference with the latest revision that shows the figure. A revision of the
   * meting itself that gives it like this is passed over, so that making it again changes nothing.
   */
  private Row[] parts(Value value, List<Before> all) {
    for (Before before : all) {
      boolean isOwn = before.spec().isOf(editions.get(0));
      boolean isSame = before.restated().isSame(value);
      if (before.restated().has(value) && !(isOwn && isSame)) {
        return parts(before.spec().name(), before.restated().of(value));
      }
    }
    return new Row[0];
  }

  /** As {@link RestatementTable#PARTS}. */
  private static Row[] parts(String from, Restated.Outcome outcome) {
    return outcome.pieces().stream()
        .map(
            piece ->
                RowFactory.create(
                    from,
                    outcome.from(),
                    piece.part().code(),
                    piece.numerator(),
                    piece.denominator(),
                    piece.change()))
        .toArray(Row[]::new);
  }

  private Row row(Laid laid, Value value, Row[] restated) {
    boolean hidden = value.status().equals(Value.BESCHERMD);
    Reasons reasons = hidden ? Reasons.of(laid, value.key()) : Reasons.NONE;
    return row(laid.spec(), value, reasons, restated);
  }

  private Row row(BlockSpec spec, Value value, Reasons reasons, Row[] restated) {
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
        editions.get(0).origin(indicator.code(), key.period()),
        reasons.how(),
        reasons.numerator(),
        reasons.denominator(),
        reasons.rest(),
        restated);
  }
}

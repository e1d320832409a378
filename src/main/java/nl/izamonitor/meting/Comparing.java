package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import nl.izamonitor.comparison.Compared;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.comparison.Shown;
import nl.izamonitor.comparison.Subject;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Compares the published values of a meting: one breakdown of an indicator at a time. */
final class Comparing implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, Subject> subjects;

  /** With what must be known, by indicator; of others nothing is compared. */
  Comparing(Map<String, Subject> subjects) {
    this.subjects = new TreeMap<>(subjects);
  }

  /**
   * From rows of {@link ObservationTable} to rows of {@link ComparisonTable}; those of an indicator
   * and breakdown are in one partition.
   */
  Dataset<Row> rows(Dataset<Row> published) {
    int partitions =
        Integer.parseInt(published.sparkSession().conf().get("spark.sql.shuffle.partitions"));
    return published
        .filter(col(Keys.INDICATOR).isin(subjects.keySet().toArray()))
        .repartition(partitions, col(Keys.INDICATOR), col(Keys.BREAKDOWN))
        .sortWithinPartitions(Keys.INDICATOR, Keys.BREAKDOWN)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) Blocks::new,
            Encoders.row(ComparisonTable.TABLE.columns()));
  }

  /** The comparisons of one breakdown of an indicator after the other. */
  private final class Blocks implements Iterator<Row> {

    private final Iterator<Row> rows;
    private Row next;
    private Iterator<Row> block = List.<Row>of().iterator();

    Blocks(Iterator<Row> rows) {
      this.rows = rows;
      this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!block.hasNext() && next != null) {
        block = block();
      }
      return block.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return block.next();
    }

    private Iterator<Row> block() {
      Row first = next;
      List<Shown> shown = new ArrayList<>();
      boolean synthetic = false;
      while (next != null && key(next).equals(key(first))) {
        shown.add(shown(next));
        synthetic |= DeliveryTable.SYNTHETIC.equals(next.getAs(ObservationTable.ORIGIN));
        next = rows.hasNext() ? rows.next() : null;
      }
      Comparisons comparisons = new Comparisons(subjects.get(key(first).get(0)));
      // A value is compared with others of the series, so all of them count.
      String origin = DeliveryTable.origin(synthetic);
      return comparisons.of(shown).stream()
          .map(compared -> row(first, compared, origin))
          .iterator();
    }
  }

  private static List<String> key(Row row) {
    return List.of(row.getAs(Keys.INDICATOR), row.getAs(Keys.BREAKDOWN));
  }

  private static Shown shown(Row row) {
    return new Shown(
        row.getAs(Keys.PERIOD),
        new Shown.Place(
            row.getAs(Keys.LEVEL),
            row.getAs(Keys.REGION),
            row.getAs(Keys.BREAKDOWN),
            row.getAs(Keys.CATEGORY)),
        row.getAs(TallyTable.NUMERATOR),
        row.getAs(TallyTable.DENOMINATOR),
        row.getAs(ObservationTable.VALUE),
        row.getAs(ObservationTable.LOWER),
        row.getAs(ObservationTable.UPPER),
        row.getAs(ObservationTable.METHOD),
        row.getAs(ObservationTable.COVERAGE),
        row.getAs(ObservationTable.STATUS));
  }

  private static Row row(Row of, Compared compared, String origin) {
    return RowFactory.create(
        of.<String>getAs(Keys.METING),
        of.<String>getAs(Keys.REVISION),
        of.<String>getAs(Keys.INDICATOR),
        of.<Integer>getAs(Keys.VERSION),
        compared.period(),
        of.<Date>getAs(Keys.INDELING),
        compared.place().level(),
        compared.place().region(),
        compared.place().breakdown(),
        compared.place().category(),
        compared.kind().code(),
        compared.with(),
        compared.value(),
        compared.other(),
        compared.estimate(),
        compared.lower(),
        compared.upper(),
        compared.p(),
        compared.corrected(),
        compared.pace(),
        compared.needed(),
        compared.oordeel().code(),
        compared.reason(),
        compared.sentence(),
        origin);
  }
}

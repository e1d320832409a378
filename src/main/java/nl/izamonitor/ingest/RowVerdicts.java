package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The verdict on every row of the deliveries of a source. What is kept on disk until the run
 * commits has no pseudonym of the delivery and no unmasked sensitive text in it.
 */
record RowVerdicts(Source source, RowRules rules, Placement placement, Pseudonym pseudonym) {

  /** Which of the batches a row was read in. */
  private static final String BATCH = "batch";

  /** Whether rows of a source have persons or other values of which a keyed hash is kept. */
  static boolean needKey(Source source) {
    return source.person() != null
        || source.columns().keySet().stream().anyMatch(name -> isHashed(source, name));
  }

  /**
   * The rows with their verdict ({@link RowRules}), kept on disk: slice and file, the masked line
   * where it may be shown, and what the validated columns are made of.
   */
  Dataset<Row> of(List<FileBatch> batches) {
    List<Dataset<Row>> judged = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      FileBatch batch = batches.get(i);
      Dataset<Row> rows =
          rules
              .judge(placement.addTo(batch.rows()))
              .withColumn(BATCH, lit(i))
              .withColumn(QuarantineTable.LINE, batch.line().kept(RowRules.isQuarantined()));
      judged.add((source.person() == null ? rows : withPerson(rows)).select(columns(batch.line())));
    }
    Dataset<Row> all =
        judged.stream().reduce(Dataset::union).orElseThrow().persist(StorageLevel.DISK_ONLY());
    return new Uniqueness(source).reject(all, line(batches));
  }

  /** The masked line of any row that was not rejected when it was judged. */
  private static Column line(List<FileBatch> batches) {
    Column line = col(QuarantineTable.LINE);
    for (int i = 0; i < batches.size(); i++) {
      Column here =
          col(QuarantineTable.LINE).equalTo(MaskedLine.NOT_KEPT).and(col(BATCH).equalTo(i));
      line = when(here, batches.get(i).line().rewritten()).otherwise(line);
    }
    return line;
  }

  /** Adds the person, whose pseudonym is made once for all that is worked out of it. */
  private Dataset<Row> withPerson(Dataset<Row> rows) {
    Source.Person person = source.person();
    Column age =
        person.age() == null
            ? col(ValidatedTable.DATAJAAR).minus(col(person.birthYear())).minus(1)
            : col(person.age());
    Dataset<Row> persons =
        rows.withColumn(ValidatedTable.PERSOON, pseudonym.of(col(person.pseudonym())))
            .withColumn(ValidatedTable.LEEFTIJD, greatest(lit(0), age));
    return source.region() == null
        ? persons
        : persons.withColumn(ValidatedTable.BOUWSTEEN, placement.bouwsteen());
  }

  private Column[] columns(MaskedLine line) {
    List<Column> columns = new ArrayList<>();
    Stream.of(
            ValidatedTable.LEVERANCIER,
            ValidatedTable.DATAJAAR,
            ValidatedTable.DELIVERY,
            QuarantineTable.FILE,
            QuarantineTable.LINE,
            BATCH,
            RowRules.REJECTED,
            RowRules.FAILED,
            ValidatedTable.WARNINGS,
            RowRules.FILTER)
        .forEach(name -> columns.add(col(name)));
    if (source.person() != null) {
      columns.add(col(ValidatedTable.PERSOON));
      columns.add(col(ValidatedTable.LEEFTIJD));
    }
    for (String name : source.columns().keySet()) {
      if (isHashed(source, name)) {
        columns.add(hex(pseudonym.of(col(name).cast("string"))).as(name));
      } else if (source.kept(name) == Source.Kept.AS_READ) {
        columns.add(line.allowed(col(name)).as(name));
      }
    }
    boolean placed = source.person() != null && source.region() != null;
    columns.add(col(placed ? ValidatedTable.BOUWSTEEN : Placement.PARTS));
    return columns.toArray(Column[]::new);
  }

  /**
   * Of a sensitive column a hash is kept where rows with the same value must be known from others.
   */
  private static boolean isHashed(Source source, String name) {
    boolean apart = source.columns().get(name).unique() || source.unique().contains(name);
    boolean isPerson = source.person() != null && name.equals(source.person().pseudonym());
    return source.kept(name) == Source.Kept.HASHED
        || (source.kept(name) == Source.Kept.NOTHING && apart && !isPerson);
  }
}

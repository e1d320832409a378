package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The verdict on every row of the deliveries of a source by itself, and all that is made of the
 * row. What is written has no pseudonym of the delivery and no unmasked sensitive text in it.
 */
record RowVerdicts(
    Conf conf, Source source, Placement placement, Pseudonym pseudonym, Uniqueness uniqueness) {

  /** The verdict on a row that is valid by itself and may repeat a value of another row. */
  static final String UNDECIDED = "onbeslist";

  /** Whether rows of a source have persons or other values of which a keyed hash is kept. */
  static boolean needKey(Source source) {
    return source.person() != null
        || !ValidatedTable.hiddenKeys(source).isEmpty()
        || source.columns().keySet().stream()
            .anyMatch(name -> source.kept(name) == Source.Kept.HASHED);
  }

  /**
   * The rows with their verdict ({@link RowRules}): slice and file, the masked line where it may be
   * shown, and the columns of the validated table or what these are made of.
   *
   * @param repeated hashes of values that occur more than once
   */
  Dataset<Row> of(List<FileBatch> batches, Optional<Dataset<Row>> repeated) {
    RowRules rules = new RowRules(conf, source);
    Column isUndecided = RowRules.isValid().and(col(Uniqueness.MAY_REPEAT));
    Column isShown =
        col(RowRules.VERDICT)
            .isin(RowRules.QUARANTINED, UNDECIDED)
            .or(col(RowRules.FAILED).isNotNull());
    return batches.stream()
        .map(
            batch -> {
              Dataset<Row> rows =
                  rules
                      .judge(placement.addTo(uniqueness.mark(batch.rows(), repeated)))
                      .withColumn(
                          RowRules.VERDICT,
                          when(isUndecided, UNDECIDED).otherwise(col(RowRules.VERDICT)))
                      .withColumn(QuarantineTable.LINE, batch.line().of(isShown))
                      .withColumn(
                          QuarantineTable.LINE_NUMBER,
                          when(isShown, col(FormatReader.LINE_NUMBER)));
              return (source.person() == null ? rows : withPerson(rows))
                  .select(columns(batch.line()));
            })
        .reduce(Dataset::union)
        .orElseThrow();
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
    for (CategoryList bands : ValidatedTable.bands(conf)) {
      persons = persons.withColumn(bands.list(), expr(bands.bandSql()));
    }
    return source.region() == null
        ? persons
        : persons.withColumn(ValidatedTable.BOUWSTEEN, placement.bouwsteen());
  }

  private Column[] columns(MaskedLine line) {
    List<Column> columns = new ArrayList<>();
    Stream.of(
            RowRules.VERDICT,
            ValidatedTable.LEVERANCIER,
            ValidatedTable.DATAJAAR,
            ValidatedTable.DELIVERY,
            QuarantineTable.FILE,
            QuarantineTable.LINE,
            QuarantineTable.LINE_NUMBER,
            RowRules.REJECTED,
            RowRules.FAILED,
            ValidatedTable.WARNINGS,
            RowRules.FILTER)
        .forEach(name -> columns.add(col(name)));
    if (ValidatedTable.hasSigns(source)) {
      columns.add(col(ValidatedTable.SIGNS));
    }
    if (source.period() != null) {
      Column period = col(TypedColumns.text(source.period().column()));
      columns.add(PeriodText.isProvisional(period).as(ValidatedTable.PROVISIONAL));
    }
    if (source.person() != null) {
      columns.add(col(ValidatedTable.PERSOON));
      columns.add(col(ValidatedTable.LEEFTIJD));
      ValidatedTable.bands(conf).forEach(bands -> columns.add(col(bands.list())));
    }
    columns.addAll(delivered(line));
    for (String name : ValidatedTable.hiddenKeys(source)) {
      Column number = when(col(name).isNotNull(), xxhash64(hash(name)));
      columns.add(number.as(ValidatedTable.key(source, name)));
    }
    if (source.region() != null) {
      boolean placed = source.person() != null;
      columns.add(col(placed ? ValidatedTable.BOUWSTEEN : Placement.PARTS));
    }
    return columns.toArray(Column[]::new);
  }

  /** The columns of the contract that stay. */
  private List<Column> delivered(MaskedLine line) {
    List<Column> columns = new ArrayList<>();
    for (String name : source.columns().keySet()) {
      Source.Kept kept = source.kept(name);
      if (kept == Source.Kept.HASHED) {
        columns.add(hex(hash(name)).as(name));
      } else if (kept == Source.Kept.AS_READ) {
        columns.add(line.allowed(Amounts.stored(source, name)).as(name));
      }
    }
    return columns;
  }

  private Column hash(String name) {
    return pseudonym.of(col(name).cast("string"));
  }
}

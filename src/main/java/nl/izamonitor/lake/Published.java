package nl.izamonitor.lake;

import static org.apache.spark.sql.functions.col;

import java.util.Optional;
import nl.izamonitor.model.Release;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The published face of the lake: protected rows only. */
public final class Published {

  private final Internal internal;

  Published(Internal internal) {
    this.internal = internal;
  }

  /**
   * The values of one revision of a meting; the concept is read from {@code curated}, every other
   * from {@code frozen}.
   */
  public Dataset<Row> indicators(String meting, String revision) {
    return rows(ObservationTable.TABLE, meting, revision);
  }

  /** What may be said of these values. */
  public Dataset<Row> comparisons(String meting, String revision) {
    return rows(ComparisonTable.TABLE, meting, revision);
  }

  /** How they differ from what was published before. */
  public Dataset<Row> restatements(String meting, String revision) {
    return rows(RestatementTable.TABLE, meting, revision);
  }

  /** Figures as owners published them, beside these values. */
  public Dataset<Row> publishedChecks(String meting, String revision) {
    return rows(ReferenceCheckTable.TABLE, meting, revision);
  }

  /** What moved per deelmonitor. */
  public Dataset<Row> summaries(String meting, String revision) {
    return rows(SummaryTable.TABLE, meting, revision);
  }

  private Dataset<Row> rows(Table table, String meting, String revision) {
    Dataset<Row> rows =
        revision.equals(Release.CONCEPT) ? internal.read(table) : internal.readFrozen(table);
    return rows.filter(col(Keys.METING).equalTo(meting).and(col(Keys.REVISION).equalTo(revision)));
  }

  /** The last frozen revision of a meting. */
  public Optional<String> lastRevision(String meting) {
    return metingen()
        .filter(col(Keys.METING).equalTo(meting))
        .orderBy(col(MetingTable.NUMBER).desc())
        .select(Keys.REVISION)
        .limit(1)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .findFirst();
  }

  /** What a revision was made of, in the columns of {@link MetingTable}; none or one row. */
  public Dataset<Row> manifest(String meting, String revision) {
    boolean concept = revision.equals(Release.CONCEPT);
    Dataset<Row> rows = concept ? internal.read(MetingTable.CONCEPTS) : metingen();
    Dataset<Row> own = rows.filter(col(Keys.METING).equalTo(meting));
    return concept ? own : own.filter(col(Keys.REVISION).equalTo(revision));
  }

  /** The manifest of the frozen revisions. */
  public Dataset<Row> metingen() {
    return internal.read(MetingTable.TABLE);
  }
}

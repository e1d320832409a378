package nl.izamonitor.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Tally;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What a release is made of in one shape: tallies, figures that were taken over, and observations
 * that earlier releases hide. Never stored.
 */
public final class BlockTable {

  /** 0 for the release that is made, higher for those before it. */
  public static final String RELEASE = "release";

  private static final String TALLY = "tally";
  private static final String FIGURE = "figure";
  private static final String HIDDEN = "hidden";
  private static final StructType PLACE =
      new StructType()
          .add(Keys.PERIOD, DataTypes.StringType)
          .add(Keys.LEVEL, DataTypes.StringType)
          .add(Keys.REGION, DataTypes.StringType)
          .add(Keys.BREAKDOWN, DataTypes.StringType)
          .add(Keys.CATEGORY, DataTypes.StringType);

  /** A row: one of tally, figure and hidden is there, and the others are null. */
  public record Block(int release, String indicator, Tally tally, Figure figure, Place hidden) {}

  /** Which group an indicator of a release belongs to in a period. */
  public record Group(int release, String indicator, String period, String name) {}

  /** The name of its group. */
  public static final String GROUP = "linked";

  private static final Codec<Group> GROUPS =
      Codec.of(Group.class)
          .required(RELEASE, DataTypes.IntegerType, "", Group::release)
          .required(Keys.INDICATOR, DataTypes.StringType, "", Group::indicator)
          .required(Keys.PERIOD, DataTypes.StringType, "", Group::period)
          .required(GROUP, DataTypes.StringType, "", Group::name)
          .readBy(
              row ->
                  new Group(
                      row.small(RELEASE),
                      row.text(Keys.INDICATOR),
                      row.text(Keys.PERIOD),
                      row.text(GROUP)));

  private BlockTable() {}

  /** Rows of {@link TallyTable}. */
  public static Dataset<Row> tallies(Dataset<Row> rows, int release) {
    return rows.select(
        columns(release, all(TallyTable.TABLE.columns()), none(FIGURE), none(HIDDEN)));
  }

  /** Rows of {@link FigureTable}. */
  public static Dataset<Row> figures(Dataset<Row> rows, int release) {
    return rows.select(
        columns(release, none(TALLY), all(FigureTable.TABLE.columns()), none(HIDDEN)));
  }

  /** Rows of {@link ObservationTable} that are hidden. */
  public static Dataset<Row> hidden(Dataset<Row> rows, int release) {
    return rows.select(columns(release, none(TALLY), none(FIGURE), all(PLACE)));
  }

  private static Column[] columns(int release, Column tally, Column figure, Column hidden) {
    return new Column[] {
      lit(release).as(RELEASE),
      col(Keys.INDICATOR),
      col(Keys.PERIOD),
      tally.as(TALLY),
      figure.as(FIGURE),
      hidden.as(HIDDEN)
    };
  }

  private static Column all(StructType columns) {
    return struct(
        List.of(columns.fieldNames()).stream().map(functions::col).toArray(Column[]::new));
  }

  private static Column none(String name) {
    StructType type =
        switch (name) {
          case TALLY -> TallyTable.TABLE.columns();
          case FIGURE -> FigureTable.TABLE.columns();
          default -> PLACE;
        };
    return lit(null).cast(type.asNullable());
  }

  /**
   * Only the rows of these groups, each with the name of its group; and for every group of the
   * release that is made a row without anything, for nothing may have come in.
   */
  public static Dataset<Row> grouped(Dataset<Row> rows, List<Group> groups) {
    SparkSession spark = rows.sparkSession();
    Dataset<Row> named =
        SmallTable.of(spark, groups.stream().map(GROUPS::row).toList(), GROUPS.schema());
    Dataset<Row> nothing =
        named
            .filter(col(RELEASE).equalTo(0))
            .select(columns(0, none(TALLY), none(FIGURE), none(HIDDEN)));
    return rows.unionByName(nothing)
        .join(broadcast(named), new String[] {RELEASE, Keys.INDICATOR, Keys.PERIOD}, "inner")
        .select(GROUP, Keys.PERIOD, RELEASE, Keys.INDICATOR, TALLY, FIGURE, HIDDEN);
  }

  /** The record of a row. */
  public static Block read(Row row) {
    Fields fields = new Fields(row);
    Fields tally = fields.fields(TALLY);
    Fields figure = fields.fields(FIGURE);
    Fields hidden = fields.fields(HIDDEN);
    return new Block(
        fields.small(RELEASE),
        fields.text(Keys.INDICATOR),
        tally == null ? null : TallyTable.read(tally.row()),
        figure == null ? null : FigureTable.read(figure.row()),
        hidden == null ? null : hidden.place());
  }
}

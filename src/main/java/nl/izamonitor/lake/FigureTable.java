package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Figure;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/figure}: figures as owners published them; never summed. */
public final class FigureTable {

  public static final String VALUE = "value";
  public static final String LOWER = "lower";
  public static final String UPPER = "upper";
  public static final String TEXT = "text";
  public static final String SOURCE = "source";
  public static final String PROVISIONAL = "voorlopig";

  public static final Table TABLE =
      new Table(
          "curated/figure",
          "Cijfers zoals de eigenaar ze publiceerde, per indicator, periode en regio.",
          new ColumnList()
              .required(Keys.INDICATOR, DataTypes.StringType, "code van de indicator")
              .required(Keys.VERSION, DataTypes.IntegerType, "versie van de definitie")
              .required(Keys.PERIOD, DataTypes.StringType, "datajaar of kwartaal")
              .required(
                  Keys.INDELING,
                  DataTypes.DateType,
                  "datum van de regio-indeling waarin het is gepubliceerd")
              .required(Keys.LEVEL, DataTypes.StringType, "niveau van de regio")
              .required(Keys.REGION, DataTypes.StringType, "code van de regio, zoals gepubliceerd")
              .required(
                  Keys.BREAKDOWN,
                  DataTypes.StringType,
                  "uitsplitsing, zoals gepubliceerd; totaal is er ook een")
              .required(
                  Keys.CATEGORY,
                  DataTypes.StringType,
                  "categorie, zoals gepubliceerd; totaal is er ook een")
              .optional(
                  VALUE, DataTypes.DoubleType, "het cijfer; leeg als de bron geen cijfer geeft")
              .optional(LOWER, DataTypes.DoubleType, "ondergrens, als de bron die geeft")
              .optional(UPPER, DataTypes.DoubleType, "bovengrens, als de bron die geeft")
              .optional(TEXT, DataTypes.StringType, "wat er bij of in plaats van het cijfer staat")
              .required(SOURCE, DataTypes.StringType, "wie het cijfer publiceerde")
              .optional(PROVISIONAL, DataTypes.BooleanType, "of de bron het cijfer voorlopig noemt")
              .required(TallyTable.DELIVERIES, DataTypes.StringType, "kenmerk van de leveringen")
              .build(),
          List.of(Keys.INDICATOR),
          Map.of(),
          false);

  private FigureTable() {}

  /** The record of a row. */
  public static Figure read(Row row) {
    Fields fields = new Fields(row);
    return new Figure(
        fields.place(),
        fields.number(VALUE),
        fields.number(LOWER),
        fields.number(UPPER),
        fields.text(TEXT),
        fields.text(SOURCE),
        fields.flag(PROVISIONAL));
  }
}

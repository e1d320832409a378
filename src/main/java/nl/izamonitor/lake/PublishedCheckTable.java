package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/published_check}: figures as owners published them, beside ours. */
public final class PublishedCheckTable {

  public static final String PUBLISHED_INDICATOR = "published_indicator";
  public static final String PUBLISHED_VALUE = "published_value";
  public static final String DIFFERENCE = "difference";
  public static final String TOLERANCE = "tolerance";

  public static final Table TABLE =
      new Table(
          "curated/published_check",
          "Cijfers van eigenaren naast die van deze monitor. Een verschil wordt gemeld, niet gerepareerd.",
          new ColumnsOf()
              .required(IndicatorTable.METING, DataTypes.StringType, "de meting")
              .required(
                  IndicatorTable.REVISION,
                  DataTypes.StringType,
                  "concept, of het nummer van de revisie")
              .required(TallyTable.INDICATOR, DataTypes.StringType, "code van de eigen indicator")
              .required(
                  PUBLISHED_INDICATOR, DataTypes.StringType, "code van het overgenomen cijfer")
              .required(TallyTable.PERIOD, DataTypes.StringType, "datajaar of kwartaal")
              .required(FigureTable.LEVEL, DataTypes.StringType, "niveau van de regio")
              .required(FigureTable.REGION, DataTypes.StringType, "code van de regio")
              .required(TallyTable.BREAKDOWN, DataTypes.StringType, "uitsplitsing")
              .required(TallyTable.CATEGORY, DataTypes.StringType, "categorie")
              .required(PUBLISHED_VALUE, DataTypes.DoubleType, "wat de eigenaar publiceerde")
              .required(IndicatorTable.SOURCE, DataTypes.StringType, "de eigenaar")
              .optional(IndicatorTable.VALUE, DataTypes.DoubleType, "wat deze monitor berekent")
              .optional(DIFFERENCE, DataTypes.DoubleType, "het verschil")
              .required(
                  TOLERANCE, DataTypes.DoubleType, "tolerantie in procent van het gepubliceerde")
              .required(
                  ComparisonTable.VERDICT,
                  DataTypes.StringType,
                  "binnen de tolerantie, buiten de tolerantie of niet te vergelijken")
              .required(
                  ComparisonTable.SENTENCE, DataTypes.StringType, "wat ervan gezegd mag worden")
              .build(),
          List.of(IndicatorTable.METING),
          Map.of(),
          false);

  private PublishedCheckTable() {}
}

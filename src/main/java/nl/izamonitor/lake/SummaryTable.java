package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/summary}: what moved per deelmonitor, with what must be said beside it. */
public final class SummaryTable {

  public static final String PART = "part";
  public static final String TITLE = "title";
  public static final String CAVEATS = "caveats";

  public static final Table TABLE =
      new Table(
          "curated/summary",
          "Per deelmonitor hoeveel indicatoren van heel Nederland bewogen, met de kanttekeningen.",
          new ColumnsOf()
              .required(IndicatorTable.METING, DataTypes.StringType, "de meting")
              .required(
                  IndicatorTable.REVISION,
                  DataTypes.StringType,
                  "concept, of het nummer van de revisie")
              .required(PART, DataTypes.StringType, "code van de deelmonitor of het onderdeel")
              .required(TITLE, DataTypes.StringType, "naam daarvan")
              .required(
                  "indicators",
                  DataTypes.IntegerType,
                  "indicatoren in de meting die een getal kunnen hebben")
              .required("gunstiger", DataTypes.IntegerType, "gingen de gewenste kant op")
              .required("ongunstiger", DataTypes.IntegerType, "gingen de andere kant op")
              .required("geen_verschil", DataTypes.IntegerType, "een verschil is niet aangetoond")
              .required("niet_te_zeggen", DataTypes.IntegerType, "kunnen niet worden vergeleken")
              .required("zonder_richting", DataTypes.IntegerType, "hebben geen gewenste richting")
              .required(
                  CAVEATS,
                  DataTypes.createArrayType(DataTypes.StringType, false),
                  "kanttekeningen die erbij horen")
              .required(
                  ComparisonTable.SENTENCE, DataTypes.StringType, "wat ervan gezegd mag worden")
              .required(
                  IndicatorTable.ORIGIN,
                  DataTypes.StringType,
                  "echt, of synthetisch: een van de indicatoren rust op een verzonnen levering")
              .build(),
          List.of(IndicatorTable.METING),
          Map.of("herkomst", DeliveryTable.ORIGIN_CHECK),
          false);

  private SummaryTable() {}
}

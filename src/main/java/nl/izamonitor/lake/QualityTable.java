package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/quality}: per delivery and rule, filter or control how many rows it touched. */
public final class QualityTable {

  public static final String KIND = "soort";
  public static final String RULE = "regel";
  public static final String ROWS = "rijen";

  public static final Table TABLE =
      new Table(
          "curated/quality",
          "Een rij per levering en regel, filter of controle: hoeveel rijen zij raakte.",
          new ColumnList()
              .required(DeliveryTable.SOURCE, DataTypes.StringType, "bron")
              .required(ValidatedTable.LEVERANCIER, DataTypes.StringType, "wie leverde")
              .required(ValidatedTable.DATAJAAR, DataTypes.IntegerType, "jaar van de levering")
              .required(ValidatedTable.DELIVERY, DataTypes.StringType, "kenmerk van de levering")
              .required(
                  KIND, DataTypes.StringType, "afgekeurd, waarschuwing, filter, controle of teken")
              .required(
                  RULE,
                  DataTypes.StringType,
                  "naam van de regel, het filter of de controle, of kolom en betekenis van het teken")
              .required(ROWS, DataTypes.LongType, "aantal rijen, of de uitkomst van de controle")
              .build(),
          List.of(),
          Map.of(),
          false);

  private QualityTable() {}
}

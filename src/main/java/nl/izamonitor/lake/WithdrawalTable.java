package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/withdrawal}: deliveries that were taken back, by whom and why. */
public final class WithdrawalTable {

  public static final String BY = "door";
  public static final String REASON = "reden";

  public static final Table TABLE =
      new Table(
          "curated/withdrawal",
          "Een rij per levering die is ingetrokken. Zij wordt niet opnieuw ingelezen; bevroren metingen houden wat zij ervan gebruikten.",
          new ColumnList()
              .required(DeliveryTable.SOURCE, DataTypes.StringType, "bron")
              .required(ValidatedTable.LEVERANCIER, DataTypes.StringType, "wie leverde")
              .required(ValidatedTable.DATAJAAR, DataTypes.IntegerType, "jaar van de levering")
              .required(ValidatedTable.DELIVERY, DataTypes.StringType, "kenmerk van de levering")
              .required(BY, DataTypes.StringType, "wie haar introk")
              .required(REASON, DataTypes.StringType, "waarom")
              .build(),
          List.of(),
          Map.of(),
          false);

  private WithdrawalTable() {}
}

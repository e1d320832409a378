package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/** {@code quarantine/<source>}: rows that broke a rule, as they came, sensitive fields masked. */
public final class QuarantineTable {

  public static final String FILE = "bestand";
  public static final String LINE = "regel";
  public static final String LINE_NUMBER = "regelnummer";
  public static final String RULES = "regels";

  private QuarantineTable() {}

  public static Table of(String source) {
    return new Table(
        "quarantine/" + source,
        "Een rij per afgekeurde rij, zoals geleverd, gevoelige velden gemaskeerd. Er is geen tabel zolang er niets is afgekeurd.",
        new ColumnList()
            .required(ValidatedTable.LEVERANCIER, DataTypes.StringType, "wie leverde")
            .required(ValidatedTable.DATAJAAR, DataTypes.IntegerType, "jaar van de levering")
            .required(ValidatedTable.DELIVERY, DataTypes.StringType, "kenmerk van de levering")
            .required(FILE, DataTypes.StringType, "naam van het bestand")
            .required(
                LINE,
                DataTypes.StringType,
                "de rij zoals geleverd; gevoelige velden en velden die het contract niet noemt zijn ***, elk veld met een burgerservicenummer ook, en alles als het aantal velden niet klopt")
            .optional(
                LINE_NUMBER,
                DataTypes.LongType,
                "regel van het bestand waar de rij begint, vanaf 1; leeg als de vorm van het bestand geen regels heeft")
            .required(
                RULES,
                DataTypes.createArrayType(DataTypes.StringType),
                "alle regels die de rij brak")
            .build(),
        List.of(ValidatedTable.DATAJAAR, ValidatedTable.LEVERANCIER),
        Map.of(),
        false);
  }
}

package nl.izamonitor.lake;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.MissingSigns;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.conf.SummedColumns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@code validated/<source>}: typed, checked, pseudonymised rows. Beside the columns of the
 * contract it has the slice, the person, age and bands, and the bouwsteen.
 */
public final class ValidatedTable {

  public static final String LEVERANCIER = "leverancier";
  public static final String DATAJAAR = "datajaar";
  public static final String DELIVERY = "delivery";
  public static final String PERSOON = "persoon";
  public static final String LEEFTIJD = "leeftijd";
  public static final String BOUWSTEEN = "bouwsteen";

  /** Of rows of a source with periods in them: whether the owner may still change the row. */
  public static final String PROVISIONAL = "voorlopig";

  public static final String WARNINGS = "waarschuwingen";
  public static final String SIGNS = "tekens";

  /** How often a part of a divided row counts: once or not at all; null for a whole row. */
  public static final String COUNTED = "rij_telt";

  /** The units of numbers with so many decimals. */
  private static final List<String> PARTS =
      List.of(
          "helen",
          "tienden",
          "honderdsten",
          "duizendsten",
          "tienduizendsten",
          "honderdduizendsten",
          "miljoensten");

  private ValidatedTable() {}

  public static Table of(Conf conf, Source source) {
    return new Table(
        "validated/" + source.source(),
        source.title()
            + ". Een rij per geldige rij van een levering; van tellingen die zijn verdeeld een rij per bouwsteen.",
        columns(conf, source),
        List.of(DATAJAAR, LEVERANCIER, DELIVERY),
        Map.of(),
        false);
  }

  private static StructType columns(Conf conf, Source source) {
    ColumnList columns =
        new ColumnList()
            .required(LEVERANCIER, DataTypes.StringType, "wie leverde")
            .required(DATAJAAR, DataTypes.IntegerType, "jaar waarover de levering gaat")
            .required(DELIVERY, DataTypes.StringType, "kenmerk van de levering, uit haar inhoud");
    if (source.person() != null) {
      columns
          .required(PERSOON, DataTypes.BinaryType, "pseudoniem van deze installatie, 16 bytes")
          .required(LEEFTIJD, DataTypes.IntegerType, "leeftijd op 1 januari van het datajaar");
      for (CategoryList bands : bands(conf)) {
        columns.optional(bands.list(), DataTypes.StringType, bands.title());
      }
    }
    kept(source).forEach(name -> columns.optional(name, type(source, name), comment(source, name)));
    addMade(columns, source);
    return columns
        .optional(
            WARNINGS,
            DataTypes.createArrayType(DataTypes.StringType),
            "regels die alleen waarschuwen en niet klopten")
        .build();
  }

  /** What is made of the columns of the contract. */
  private static void addMade(ColumnList columns, Source source) {
    hiddenKeys(source)
        .forEach(
            name ->
                columns.optional(
                    key(source, name),
                    DataTypes.LongType,
                    "getal uit de waarde van %s, waaraan dezelfde waarde elders is te herkennen"
                        .formatted(name)));
    if (source.rows() != Source.Rows.PUBLISHED && source.region() != null) {
      columns.required(BOUWSTEEN, DataTypes.StringType, "kleinste gebied waar de rij bij hoort");
    }
    if (isDivided(source)) {
      columns.optional(
          COUNTED,
          DataTypes.LongType,
          "van een rij die over bouwstenen is verdeeld: 1 voor haar eerste deel en 0 voor de andere, zodat zij een keer telt; leeg voor een rij die niet is verdeeld");
    }
    if (source.period() != null) {
      columns.optional(
          PROVISIONAL, DataTypes.BooleanType, "of achter de periode staat dat zij voorlopig is");
    }
    if (hasSigns(source)) {
      columns.optional(
          SIGNS,
          DataTypes.createArrayType(DataTypes.StringType),
          "wat de tekens in plaats van een waarde betekenen: kolom en nihil, geheim, onbekend, onmogelijk of niet geleverd");
    }
  }

  /** Whether rows say what stands in the place of a value. */
  public static boolean hasSigns(Source source) {
    return source.columns().values().stream().anyMatch(SourceColumn::hasSigns);
  }

  /** Whether a column has no value in a row, though there can be one. */
  public static Column isMissing(Source source, String name) {
    return mayBeImpossible(source, name)
        ? col(name).isNull().and(not(isImpossible(name)))
        : col(name).isNull();
  }

  /** Whether rows may say that there can be no value in a column. */
  public static boolean mayBeImpossible(Source source, String name) {
    SourceColumn column = source.columns().get(name);
    return column != null && column.meanings().containsValue(MissingSigns.Meaning.IMPOSSIBLE);
  }

  /** Whether the file of a row lacks a column that it may lack. */
  public static Column isAbsent(String name) {
    Column said = array_contains(col(SIGNS), MissingSigns.Meaning.ABSENT.of(name));
    return coalesce(said, lit(false));
  }

  /** Whether a row says that there can be no value in such a column. */
  public static Column isImpossible(String name) {
    Column said = array_contains(col(SIGNS), MissingSigns.Meaning.IMPOSSIBLE.of(name));
    return coalesce(said, lit(false));
  }

  /** The lists of bands that are made of a person's age. */
  public static List<CategoryList> bands(Conf conf) {
    return conf.categories().values().stream().filter(c -> LEEFTIJD.equals(c.of())).toList();
  }

  /** The contract's columns that stay: not what is sensitive, and not those that became rows. */
  public static List<String> kept(Source source) {
    List<String> kept = new ArrayList<>(source.columns().keySet());
    kept.removeIf(column -> source.kept(column) == Source.Kept.NOTHING);
    if (source.unpivot() != null) {
      kept.removeAll(source.unpivot().columns().keySet());
      source.unpivot().columns().values().stream()
          .flatMap(values -> values.keySet().stream())
          .distinct()
          .forEach(kept::add);
      kept.add(source.unpivot().into());
    }
    kept.addAll(source.derive().keySet());
    return kept;
  }

  /** Columns of keys of which the values are gone: a number tells which rows have the same. */
  public static List<String> hiddenKeys(Source source) {
    return source.columns().keySet().stream()
        .filter(name -> source.columns().get(name).unique() || source.unique().contains(name))
        .filter(name -> !key(source, name).equals(name) && !key(source, name).equals(PERSOON))
        .toList();
  }

  /** The column by which rows with the same value of a column of the contract are known. */
  public static String key(Source source, String name) {
    boolean isPseudonym = source.person() != null && name.equals(source.person().pseudonym());
    return isPseudonym
        ? PERSOON
        : source.kept(name) == Source.Kept.NOTHING ? name + "_kenmerk" : name;
  }

  /** Whether rows are divided over the bouwstenen of their gemeente. */
  public static boolean isDivided(Source source) {
    return source.rows() == Source.Rows.COUNTS && source.region() != null;
  }

  private static String comment(Source source, String name) {
    return new SummedColumns(source).isAmount(name)
        ? "%s, een geheel aantal %s"
            .formatted(name, PARTS.get(new SummedColumns(source).decimals(name)))
        : name;
  }

  private static DataType type(Source source, String name) {
    if (source.unpivot() != null && name.equals(source.unpivot().into())) {
      return DataTypes.LongType;
    }
    SourceColumn column = source.columns().get(name);
    boolean text = column == null || source.kept(name) == Source.Kept.HASHED;
    return text ? DataTypes.StringType : type(column.type());
  }

  /** The type that values of a contract's column get; an amount in its smallest unit. */
  public static DataType type(SourceColumn.Type type) {
    return switch (type) {
      case TEXT, GEMEENTE, GEMEENTENAAM, REGIO -> DataTypes.StringType;
      case WHOLE -> DataTypes.IntegerType;
      case COUNT, AMOUNT -> DataTypes.LongType;
      case NUMBER -> DataTypes.DoubleType;
      case WEIGHT -> DataTypes.createDecimalType(12, 4);
      case DATE -> DataTypes.DateType;
    };
  }
}

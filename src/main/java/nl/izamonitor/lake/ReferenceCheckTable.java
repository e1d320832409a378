package nl.izamonitor.lake;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Map;
import nl.izamonitor.model.ReferenceCheck;

/** {@code curated/published_check}: figures as owners published them, beside ours. */
public final class ReferenceCheckTable {

  public static final String PUBLISHED_INDICATOR = "published_indicator";
  public static final String PUBLISHED_VALUE = "published_value";
  public static final String VALUE = "value";
  public static final String SOURCE = "source";
  public static final String DIFFERENCE = "difference";
  public static final String TOLERANCE = "tolerance";

  public static final Codec<ReferenceCheck> CODEC =
      Codec.of(ReferenceCheck.class)
          .release(ReferenceCheck::release)
          .required(
              Keys.INDICATOR, StringType, "code van de eigen indicator", ReferenceCheck::indicator)
          .required(
              PUBLISHED_INDICATOR,
              StringType,
              "code van het overgenomen cijfer",
              ReferenceCheck::published)
          .place(ReferenceCheck::place)
          .required(
              PUBLISHED_VALUE, DoubleType, "wat de eigenaar publiceerde", c -> c.figures().theirs())
          .required(SOURCE, StringType, "de eigenaar", ReferenceCheck::source)
          .optional(
              VALUE,
              DoubleType,
              "wat deze monitor berekent; leeg als er geen waarde is",
              c -> c.figures().ours())
          .optional(
              DIFFERENCE,
              DoubleType,
              "wat deze monitor berekent min wat de eigenaar publiceerde",
              c -> c.figures().difference())
          .required(
              TOLERANCE,
              DoubleType,
              "tolerantie in procent van het gepubliceerde",
              c -> c.figures().tolerance())
          .required(
              ComparisonTable.VERDICT,
              StringType,
              "binnen de tolerantie, buiten de tolerantie of niet te vergelijken",
              ReferenceCheck::verdict)
          .required(
              ComparisonTable.SENTENCE,
              StringType,
              "wat ervan gezegd mag worden",
              ReferenceCheck::sentence)
          .readBy(ReferenceCheckTable::read);

  public static final Table TABLE =
      CODEC.table(
          "curated/published_check",
          "Een rij per cijfer van een eigenaar (conf/reference/naast) naast dat van deze monitor. Een verschil wordt gemeld, niet gerepareerd. Naast een synthetisch cijfer staat niets.",
          List.of(Keys.METING),
          Map.of());

  private ReferenceCheckTable() {}

  private static ReferenceCheck read(Fields row) {
    return new ReferenceCheck(
        row.release(),
        row.text(Keys.INDICATOR),
        row.text(PUBLISHED_INDICATOR),
        row.place(),
        new ReferenceCheck.Figures(
            row.number(PUBLISHED_VALUE),
            row.number(VALUE),
            row.number(DIFFERENCE),
            row.number(TOLERANCE)),
        row.text(SOURCE),
        row.text(ComparisonTable.VERDICT),
        row.text(ComparisonTable.SENTENCE));
  }
}

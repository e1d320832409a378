package nl.izamonitor.lake;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Verdict;

/**
 * {@code curated/indicator_comparison}: what may be said of the values of a concept. Made of
 * published values only.
 */
public final class ComparisonTable {

  public static final String COMPARISON = "comparison";
  public static final String COMPARED_WITH = "compared_with";
  public static final String VALUE = "value";
  public static final String OTHER_VALUE = "other_value";
  public static final String ESTIMATE = "estimate";
  public static final String LOWER = "lower";
  public static final String UPPER = "upper";
  public static final String P = "p";
  public static final String P_CORRECTED = "p_corrected";
  public static final String METHOD = "method";
  public static final String BASIS = "basis";
  public static final String PACE = "pace";
  public static final String PACE_NEEDED = "pace_needed";
  public static final String VERDICT = "verdict";
  public static final String REASON = "reason";
  public static final String SENTENCE = "sentence";
  public static final String ORIGIN = "origin";

  public static final Codec<Comparison> CODEC =
      Codec.of(Comparison.class)
          .release(Comparison::release)
          .indicator(Comparison::indicator)
          .place(Comparison::release, Comparison::place)
          .required(
              COMPARISON,
              StringType,
              "vorige, 0-meting, rest van Nederland, norm, trend, kloof, helling, trechter of kwantiel",
              c -> c.against().kind())
          .required(
              COMPARED_WITH,
              StringType,
              "waarmee: een periode, niveau, categorie, uitsplitsing of norm",
              c -> c.against().with())
          .optional(VALUE, DoubleType, "de waarde", c -> c.against().value())
          .optional(
              OTHER_VALUE,
              DoubleType,
              "de waarde waarmee wordt vergeleken",
              c -> c.against().other())
          .optional(
              ESTIMATE,
              DoubleType,
              "het verschil; bij een trend per periode, bij een kwantiel het nummer van het kwart",
              c -> c.difference().estimate())
          .optional(
              LOWER,
              DoubleType,
              "ondergrens van het 95%-interval; bij een trechter van wat toeval kan zijn (99,8%)",
              c -> c.difference().lower())
          .optional(UPPER, DoubleType, "bovengrens daarvan", c -> c.difference().upper())
          .optional(
              P, DoubleType, "kans op zo'n verschil of groter bij toeval", c -> c.difference().p())
          .optional(
              P_CORRECTED,
              DoubleType,
              "p, gecorrigeerd voor alle regio's en categorieën van het niveau (Benjamini-Hochberg)",
              c -> c.difference().corrected())
          .optional(
              METHOD,
              StringType,
              "hoe het verschil en zijn marge zijn gemaakt; leeg zonder verschil",
              c -> c.difference().method())
          .optional(
              BASIS,
              StringType,
              "waar de waarden die zijn vergeleken en hun marges uit volgen; leeg zonder verschil",
              c -> c.difference().basis() == null ? null : c.difference().basis().text())
          .optional(
              PACE,
              DoubleType,
              "norm: verandering per jaar sinds de 0-meting",
              c -> c.pace().soFar())
          .optional(
              PACE_NEEDED,
              DoubleType,
              "norm: verandering per jaar waarmee zij op tijd wordt gehaald",
              c -> c.pace().needed())
          .required(
              VERDICT,
              StringType,
              "gunstiger, ongunstiger, hoger, lager, geen verschil of niet te vergelijken",
              c -> c.judgement().verdict().code())
          .optional(REASON, StringType, "waarom er niets te zeggen is", c -> c.judgement().reason())
          .required(
              SENTENCE, StringType, "wat ervan gezegd mag worden", c -> c.judgement().sentence())
          .required(
              ORIGIN,
              StringType,
              "echt, of synthetisch: een van de cijfers van de indicator in deze uitsplitsing volgt uit een verzonnen levering",
              c -> c.origin().code())
          .readBy(ComparisonTable::read);

  public static final Table TABLE =
      CODEC.table(
          "curated/indicator_comparison",
          "Een rij per waarde en vergelijking: verschil, marge, oordeel en de zin die erbij hoort.",
          List.of(Keys.METING),
          Map.of(
              "herkomst",
              DeliveryTable.ORIGIN_CHECK,
              "verdict",
              "verdict in ('gunstiger', 'ongunstiger', 'hoger', 'lager', 'geen verschil', 'niet te vergelijken')"));

  private ComparisonTable() {}

  private static Comparison read(Fields row) {
    return new Comparison(
        row.release(),
        row.indicator(),
        row.place(),
        new Comparison.Against(
            row.text(COMPARISON),
            row.text(COMPARED_WITH),
            row.number(VALUE),
            row.number(OTHER_VALUE)),
        new Comparison.Difference(
            row.number(ESTIMATE),
            row.number(LOWER),
            row.number(UPPER),
            row.number(P),
            row.number(P_CORRECTED),
            row.text(METHOD),
            Basis.of(row.text(BASIS))),
        new Comparison.Pace(row.number(PACE), row.number(PACE_NEEDED)),
        new Comparison.Judgement(
            Verdict.of(row.text(VERDICT)), row.text(REASON), row.text(SENTENCE)),
        Origin.of(row.text(ORIGIN)));
  }
}

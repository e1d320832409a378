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
              "waarmee: een periode, nederland, de norm, de eerste categorie van de kloof, de uitsplitsing van de helling (de categorie is dan totaal) of het niveau van de kwarten",
              c -> c.against().with())
          .optional(VALUE, DoubleType, "de waarde; leeg bij een helling", c -> c.against().value())
          .optional(
              OTHER_VALUE,
              DoubleType,
              "de waarde waarmee wordt vergeleken; leeg als die er niet is of niet wordt getoond",
              c -> c.against().other())
          .optional(
              ESTIMATE,
              DoubleType,
              "de waarde min de andere, in haar eenheid; bij een trend de verandering per periode, bij een helling het einde van de lijn min het begin, bij een kwantiel het kwart, waarvan 1 het laagste is",
              c -> c.difference().estimate())
          .optional(
              LOWER,
              DoubleType,
              "ondergrens van het 95%-interval; bij een trechter van wat een regio van deze grootte door toeval kan hebben (99,8%), bij een kwantiel het laagste kwart binnen de marge",
              c -> c.difference().lower())
          .optional(UPPER, DoubleType, "bovengrens daarvan", c -> c.difference().upper())
          .optional(
              P,
              DoubleType,
              "kans op zo'n verschil of groter bij toeval, tweezijdig; leeg als er niet is getoetst",
              c -> c.difference().p())
          .optional(
              P_CORRECTED,
              DoubleType,
              "p, gecorrigeerd voor alle regio's en categorieën van het niveau, de uitsplitsing en de periode (Benjamini-Hochberg)",
              c -> c.difference().corrected())
          .optional(
              METHOD,
              StringType,
              "hoe het verschil en zijn marge zijn gemaakt, zoals: Newcombe; square and add; difference (zonder marge); funnel, score; funnel, own limits; quarter; weighted line, recent trend; weighted line, quantiles of its ends; leeg zonder verschil",
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
              "norm: verandering per jaar waarmee zij op tijd wordt gehaald; leeg zonder jaar of getal",
              c -> c.pace().needed())
          .required(
              VERDICT,
              StringType,
              "gunstiger, ongunstiger; hoger, lager: zonder gewenste richting, en tussen groepen mensen; geen verschil: het is niet aangetoond; niet te vergelijken",
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
          "Een rij per waarde en vergelijking: verschil, marge, oordeel en de zin die erbij hoort. Alleen uit gepubliceerde rijen; een onbekende regio of categorie wordt niet vergeleken.",
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

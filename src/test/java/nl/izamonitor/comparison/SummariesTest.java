package nl.izamonitor.comparison;

import static nl.izamonitor.comparison.RealDefinitions.CONF;
import static nl.izamonitor.comparison.RealDefinitions.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.izamonitor.comparison.Summaries.Part;
import nl.izamonitor.comparison.Summaries.Said;
import nl.izamonitor.comparison.Summaries.Summary;
import nl.izamonitor.conf.Beside;
import nl.izamonitor.conf.Caveats.Caveat;
import nl.izamonitor.model.Verdict;
import org.junit.jupiter.api.Test;

class SummariesTest {

  private static final List<Caveat> CAVEATS =
      CONF.caveats().values().stream().flatMap(list -> list.caveats().stream()).toList();

  private static Summary summary(boolean isFirst, Said... said) {
    Part part =
        new Part(
            "sterkere-eerste-lijn",
            "Sterkere eerste lijn",
            List.of(
                indicator("niet_ingeschreven"),
                indicator("spoedpost_contacten"),
                indicator("spoedpost_patienten"),
                indicator("spoedpost_telefonisch")),
            1,
            false);
    return Summaries.of(List.of(part), List.of(said), CAVEATS, isFirst).get(0);
  }

  private static Said said(String indicator, String period, ComparisonKind kind, Verdict oordeel) {
    return new Said(indicator, period, kind, oordeel);
  }

  @Test
  void the_last_period_against_the_0_meting_decides_and_context_is_not_judged() {
    Summary summary =
        summary(
            false,
            said("niet_ingeschreven", "2024", ComparisonKind.NULMETING, Verdict.GUNSTIGER),
            said("niet_ingeschreven", "2025", ComparisonKind.NULMETING, Verdict.ONGUNSTIGER),
            said("niet_ingeschreven", "2025", ComparisonKind.VORIGE, Verdict.GEEN_VERSCHIL),
            said("niet_ingeschreven", "2025", ComparisonKind.TREND, Verdict.GEEN_VERSCHIL),
            said("spoedpost_contacten", "2025", ComparisonKind.VORIGE, Verdict.GUNSTIGER),
            said("spoedpost_telefonisch", "2025", ComparisonKind.VORIGE, Verdict.HOGER));

    assertThat(summary.counts()).isEqualTo(new Summaries.Counts(4, 1, 1, 0, 1, 1));
    assertThat(summary.sentence())
        .isEqualTo(
            "Naar de trend waar die is aangetoond, en anders vergeleken met de 0-meting of een jaar eerder: van 3 indicatoren met een gewenste richting ging er 1 de gewenste kant op en 1 de andere kant. "
                + "Bij 0 is geen verschil aangetoond, en bij 1 is het niet te zeggen.");
  }

  @Test
  void an_established_trend_that_ends_in_the_last_period_decides() {
    Summary summary =
        summary(
            false,
            said("niet_ingeschreven", "2025", ComparisonKind.NULMETING, Verdict.GEEN_VERSCHIL),
            said("niet_ingeschreven", "2025", ComparisonKind.VORIGE, Verdict.GUNSTIGER),
            said("niet_ingeschreven", "2025", ComparisonKind.TREND, Verdict.ONGUNSTIGER),
            said("spoedpost_contacten", "2024", ComparisonKind.TREND, Verdict.ONGUNSTIGER),
            said("spoedpost_contacten", "2025", ComparisonKind.VORIGE, Verdict.GUNSTIGER),
            said("spoedpost_contacten", "2025", ComparisonKind.TREND, Verdict.NIET_TE_VERGELIJKEN));

    assertThat(summary.counts()).isEqualTo(new Summaries.Counts(4, 1, 1, 0, 1, 1));
  }

  @Test
  void caveats_follow_from_the_figures() {
    assertThat(summary(true).caveats())
        .anyMatch(text -> text.startsWith("Dit is het eerste jaar"))
        .anyMatch(text -> text.startsWith("Bij een deel van de indicatoren zijn er pas twee jaren"))
        .anyMatch(text -> text.startsWith("Over een deel van de onderwerpen"))
        .noneMatch(text -> text.startsWith("Een actie die klaar is"));
    assertThat(
            summary(
                    false,
                    said("niet_ingeschreven", "2025", ComparisonKind.TREND, Verdict.ONGUNSTIGER))
                .caveats())
        .noneMatch(text -> text.startsWith("Van een trend"))
        .noneMatch(text -> text.startsWith("Dit is het eerste jaar"));
  }

  @Test
  void a_figure_of_an_owner_stands_beside_ours() {
    Beside.Pair pair =
        new Beside.Pair("spoedpost_contacten", "spoedpost_contacten_nivel", 5, "een ander net");
    Naast.Published theirs = new Naast.Published("2023", 240, "Nivel");
    Naast near = Naast.of(indicator("spoedpost_contacten"), pair, theirs, 237.2);

    assertThat(near.verdict()).isEqualTo(Naast.WITHIN);
    assertThat(near.sentence())
        .isEqualTo(
            "Over 2023 publiceerde de eigenaar 240,0 contacten per 1.000 inwoners (Nivel). Deze monitor komt op "
                + "237,2 contacten per 1.000 inwoners: 2,8 contacten per 1.000 inwoners lager. Dat is binnen de tolerantie van 5,0 procent. "
                + "Verschil in aanpak: een ander net.");
    assertThat(Naast.of(indicator("spoedpost_contacten"), pair, theirs, 200.0).verdict())
        .isEqualTo(Naast.BEYOND);
    assertThat(Naast.of(indicator("spoedpost_contacten"), pair, theirs, null).difference())
        .isNull();
  }
}

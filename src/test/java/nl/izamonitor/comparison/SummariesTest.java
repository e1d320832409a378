package nl.izamonitor.comparison;

import static nl.izamonitor.comparison.RealDefinitions.CONF;
import static nl.izamonitor.comparison.RealDefinitions.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.izamonitor.comparison.Summaries.Part;
import nl.izamonitor.conf.Caveats.Caveat;
import nl.izamonitor.conf.ReferenceFigures;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.ComparisonBuilder;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.ReferenceCheck;
import nl.izamonitor.model.Summary;
import nl.izamonitor.model.Verdict;
import org.junit.jupiter.api.Test;

class SummariesTest {

  private static final List<Caveat> CAVEATS =
      CONF.caveats().values().stream().flatMap(list -> list.caveats().stream()).toList();

  private static Summary summary(boolean isFirst, Comparison... compared) {
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
            false,
            Origin.ECHT);
    return new Summaries(ObservationBuilder.RELEASE, isFirst, CAVEATS)
        .of(List.of(part), List.of(compared))
        .get(0);
  }

  private static Comparison said(String indicator, String period, String kind, Verdict verdict) {
    return ComparisonBuilder.comparison()
        .of(indicator)
        .during(period)
        .kind(kind)
        .verdict(verdict)
        .build();
  }

  @Test
  void the_last_period_against_the_0_meting_decides_and_context_is_not_judged() {
    Summary summary =
        summary(
            false,
            said("niet_ingeschreven", "2024", BaselinePeriod.CODE, Verdict.GUNSTIGER),
            said("niet_ingeschreven", "2025", BaselinePeriod.CODE, Verdict.ONGUNSTIGER),
            said("niet_ingeschreven", "2025", PreviousPeriod.CODE, Verdict.GEEN_VERSCHIL),
            said("niet_ingeschreven", "2025", RecentTrend.CODE, Verdict.GEEN_VERSCHIL),
            said("spoedpost_contacten", "2025", PreviousPeriod.CODE, Verdict.GUNSTIGER),
            said("spoedpost_telefonisch", "2025", PreviousPeriod.CODE, Verdict.HOGER));

    assertThat(summary.movement()).isEqualTo(new Summary.Movement(4, 1, 1, 0, 1, 1));
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
            said("niet_ingeschreven", "2025", BaselinePeriod.CODE, Verdict.GEEN_VERSCHIL),
            said("niet_ingeschreven", "2025", PreviousPeriod.CODE, Verdict.GUNSTIGER),
            said("niet_ingeschreven", "2025", RecentTrend.CODE, Verdict.ONGUNSTIGER),
            said("spoedpost_contacten", "2024", RecentTrend.CODE, Verdict.ONGUNSTIGER),
            said("spoedpost_contacten", "2025", PreviousPeriod.CODE, Verdict.GUNSTIGER),
            said("spoedpost_contacten", "2025", RecentTrend.CODE, Verdict.NIET_TE_VERGELIJKEN));

    assertThat(summary.movement()).isEqualTo(new Summary.Movement(4, 1, 1, 0, 1, 1));
  }

  @Test
  void caveats_follow_from_the_figures() {
    assertThat(summary(true).caveats())
        .anyMatch(text -> text.startsWith("Dit is het eerste jaar"))
        .anyMatch(text -> text.startsWith("Bij een deel van de indicatoren zijn er pas twee jaren"))
        .anyMatch(text -> text.startsWith("Over een deel van de onderwerpen"))
        .noneMatch(text -> text.startsWith("Een actie die klaar is"));
    assertThat(
            summary(false, said("niet_ingeschreven", "2025", RecentTrend.CODE, Verdict.ONGUNSTIGER))
                .caveats())
        .noneMatch(text -> text.startsWith("Van een trend"))
        .noneMatch(text -> text.startsWith("Dit is het eerste jaar"));
  }

  @Test
  void a_figure_of_an_owner_stands_beside_ours() {
    ReferenceFigures.Pair pair =
        new ReferenceFigures.Pair(
            "spoedpost_contacten", "spoedpost_contacten_nivel", 5, "een ander net");
    Observation theirs =
        ObservationBuilder.observation()
            .of(pair.published())
            .value(240, "x")
            .source("Nivel")
            .build();
    ReferenceCheck near = check(pair, theirs, 237.2);

    assertThat(near.verdict()).isEqualTo(ReferenceWording.WITHIN);
    assertThat(near.sentence())
        .isEqualTo(
            "Over 2023 publiceerde de eigenaar 240,0 contacten per 1.000 inwoners (Nivel). Deze monitor komt op "
                + "237,2 contacten per 1.000 inwoners: 2,8 contacten per 1.000 inwoners lager. Dat is binnen de tolerantie van 5,0 procent. "
                + "Verschil in aanpak: een ander net.");
    assertThat(check(pair, theirs, 200.0).verdict()).isEqualTo(ReferenceWording.BEYOND);
    assertThat(check(pair, theirs, null).figures().difference()).isNull();
  }

  private static ReferenceCheck check(ReferenceFigures.Pair pair, Observation theirs, Double ours) {
    return ReferenceWording.check(indicator(pair.computed()), pair, theirs, ours);
  }
}

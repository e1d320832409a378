package nl.izamonitor.comparison;

import static nl.izamonitor.comparison.RealDefinitions.context;
import static nl.izamonitor.comparison.RealDefinitions.nederland;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Verdict;
import org.junit.jupiter.api.Test;

/** What a careful researcher would write of figures that were read differently before. */
class KnownCasesTest {

  /**
   * Insured people and those of them without a registration; percentages 1.84, 1.79, 2.01, 2.01.
   */
  private static final long[] VERZEKERDEN = {17_390_000, 17_430_000, 17_560_000, 17_710_000};

  private static final long[] ZONDER = {319_976, 311_997, 352_956, 355_971};

  private static List<Comparison> nietIngeschreven(String periods, String nulmeting) {
    return new Comparisons(context("niet_ingeschreven", periods, nulmeting))
        .of(
            IntStream.range(0, VERZEKERDEN.length)
                .mapToObj(i -> Values.share(nederland("" + (2020 + i)), ZONDER[i], VERZEKERDEN[i]))
                .toList());
  }

  private static Comparison only(List<Comparison> all, String kind, String period) {
    List<Comparison> found =
        all.stream()
            .filter(c -> c.against().kind().equals(kind) && c.place().period().equals(period))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void not_registered_rose_between_the_ends_and_no_trend_is_read_into_four_years() {
    List<Comparison> all = nietIngeschreven("2020..2023", "2020");

    assertThat(only(all, BaselinePeriod.CODE, "2023").judgement().sentence())
        .isEqualTo(
            "Het cijfer over 2023 is 2,0 procent, 0,2 procentpunt hoger dan over 2020 (de 0-meting). "
                + "Dat is ongunstiger. De marge is kleiner dan de afronding.");
    assertThat(only(all, PreviousPeriod.CODE, "2021").judgement().verdict())
        .isEqualTo(Verdict.GUNSTIGER);
    assertThat(only(all, PreviousPeriod.CODE, "2022").judgement().verdict())
        .isEqualTo(Verdict.ONGUNSTIGER);
    assertThat(only(all, PreviousPeriod.CODE, "2023").judgement().verdict())
        .isEqualTo(Verdict.GEEN_VERSCHIL);
    assertThat(only(all, PreviousPeriod.CODE, "2023").judgement().sentence())
        .startsWith(
            "Het cijfer over 2023 is 2,0 procent. Een verschil met 2022 is niet aangetoond");
    assertThat(only(all, RecentTrend.CODE, "2023").judgement().sentence())
        .isEqualTo(
            "Of het cijfer tot en met 2023 stijgt of daalt is niet te zeggen: "
                + "er zijn minder dan vijf vergelijkbare cijfers op rij.");
  }

  @Test
  void contacts_fall_and_patients_rise_each_in_its_own_words() {
    List<Comparison> contacts =
        new Comparisons(context("spoedpost_contacten", "2022..2023", "2022"))
            .of(
                List.of(
                    Values.rate(nederland("2022"), 4_389_600, 17_700_000),
                    Values.rate(nederland("2023"), 4_296_000, 17_900_000)));
    List<Comparison> patients =
        new Comparisons(context("spoedpost_patienten", "2022..2023", "2022"))
            .of(
                List.of(
                    Values.share(nederland("2022"), 2_655_000, 17_700_000),
                    Values.share(nederland("2023"), 2_792_400, 17_900_000)));

    assertThat(only(contacts, PreviousPeriod.CODE, "2023").judgement().sentence())
        .startsWith(
            "Het cijfer over 2023 is 240,0 contacten per 1.000 inwoners, 8,0 contacten per 1.000 inwoners lager dan over 2022. "
                + "Dat is gunstiger.");
    assertThat(only(patients, PreviousPeriod.CODE, "2023").judgement().sentence())
        .startsWith("Het cijfer over 2023 is 15,6 procent, 0,6 procentpunt hoger dan over 2022.");
  }

  @Test
  void a_stop_for_patients_is_not_compared_across_the_changed_question() {
    List<Comparison> all =
        new Comparisons(context("patientenstop_praktijken", "2021..2024", "2022"))
            .of(
                List.of(
                    Values.taken(nederland("2021"), 60),
                    Values.taken(nederland("2022"), 58),
                    Values.taken(nederland("2023"), 60),
                    Values.taken(nederland("2024"), 60)));

    assertThat(only(all, PreviousPeriod.CODE, "2023").judgement().verdict())
        .isEqualTo(Verdict.NIET_TE_VERGELIJKEN);
    assertThat(only(all, PreviousPeriod.CODE, "2023").difference().estimate()).isNull();
    assertThat(only(all, PreviousPeriod.CODE, "2023").judgement().sentence())
        .isEqualTo(
            "Het cijfer over 2023 is 60 procent. Vergelijken met 2022 kan niet: er zit een breuk in de reeks "
                + "tussen (de vraag gaat voortaan over het afgelopen jaar in plaats van de afgelopen vijf jaar).");
    assertThat(only(all, BaselinePeriod.CODE, "2024").judgement().verdict())
        .isEqualTo(Verdict.NIET_TE_VERGELIJKEN);
    assertThat(only(all, PreviousPeriod.CODE, "2022").judgement().sentence())
        .isEqualTo(
            "Het cijfer over 2022 is 58 procent, 2 procentpunt lager dan over 2021. "
                + "Of dat meer is dan toeval is niet te zeggen: bij het cijfer hoort geen marge.");
    assertThat(only(all, PreviousPeriod.CODE, "2024").judgement().sentence())
        .startsWith("Het cijfer over 2024 is 60 procent, even hoog als over 2023.");
  }

  @Test
  void five_years_that_rise_every_year_are_a_trend() {
    List<Comparison> all =
        new Comparisons(context("niet_ingeschreven", "2019..2023", null))
            .of(
                IntStream.range(0, 5)
                    .mapToObj(
                        i ->
                            Values.share(
                                nederland("" + (2019 + i)), 300_000 + 20_000L * i, 17_000_000))
                    .toList());

    assertThat(only(all, RecentTrend.CODE, "2023").judgement().sentence())
        .isEqualTo(
            "Over de laatste vijf vergelijkbare jaren tot en met 2023 is er een stijgende trend: "
                + "gemiddeld 0,1 procentpunt per jaar. Dat is ongunstiger.");
  }

  @Test
  void a_series_of_which_limits_coincide_outweighs_nothing() {
    List<Comparison> all =
        new Comparisons(context("patientenstop_praktijken", "2018..2022", null))
            .of(
                IntStream.range(0, 5)
                    .mapToObj(i -> Values.exact(nederland("" + (2018 + i)), 48 + 2.0 * i))
                    .toList());

    assertThat(only(all, RecentTrend.CODE, "2022").judgement().verdict())
        .isEqualTo(Verdict.NIET_TE_VERGELIJKEN);
  }
}

package nl.izamonitor.comparison;

import static nl.izamonitor.comparison.RealDefinitions.nederland;
import static nl.izamonitor.comparison.RealDefinitions.subject;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.izamonitor.model.Verdict;
import org.junit.jupiter.api.Test;

/** What a careful researcher would write of figures that were read differently before. */
class KnownCasesTest {

  /**
   * Insured people and those of them without a registration; percentages 1.84, 1.79, 2.01, 2.01.
   */
  private static final long[] VERZEKERDEN = {17_390_000, 17_430_000, 17_560_000, 17_710_000};

  private static final long[] ZONDER = {319_976, 311_997, 352_956, 355_971};

  private static List<Compared> nietIngeschreven(String periods, String nulmeting) {
    return new Comparisons(subject("niet_ingeschreven", periods, nulmeting))
        .of(
            IntStream.range(0, VERZEKERDEN.length)
                .mapToObj(i -> Rows.share("" + (2020 + i), nederland(), ZONDER[i], VERZEKERDEN[i]))
                .toList());
  }

  private static Compared only(List<Compared> all, ComparisonKind kind, String period) {
    List<Compared> found =
        all.stream().filter(c -> c.kind() == kind && c.period().equals(period)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void not_registered_rose_between_the_ends_and_no_trend_is_read_into_four_years() {
    List<Compared> all = nietIngeschreven("2020..2023", "2020");

    assertThat(only(all, ComparisonKind.NULMETING, "2023").sentence())
        .isEqualTo(
            "Het cijfer over 2023 is 2,0 procent, 0,2 procentpunt hoger dan over 2020 (de 0-meting). "
                + "Dat is ongunstiger. De marge is kleiner dan de afronding.");
    assertThat(only(all, ComparisonKind.VORIGE, "2021").oordeel()).isEqualTo(Verdict.GUNSTIGER);
    assertThat(only(all, ComparisonKind.VORIGE, "2022").oordeel()).isEqualTo(Verdict.ONGUNSTIGER);
    assertThat(only(all, ComparisonKind.VORIGE, "2023").oordeel()).isEqualTo(Verdict.GEEN_VERSCHIL);
    assertThat(only(all, ComparisonKind.VORIGE, "2023").sentence())
        .startsWith(
            "Het cijfer over 2023 is 2,0 procent. Een verschil met 2022 is niet aangetoond");
    assertThat(only(all, ComparisonKind.TREND, "2023").sentence())
        .isEqualTo(
            "Of het cijfer tot en met 2023 stijgt of daalt is niet te zeggen: "
                + "er zijn minder dan vijf vergelijkbare cijfers op rij.");
  }

  @Test
  void contacts_fall_and_patients_rise_each_in_its_own_words() {
    List<Compared> contacts =
        new Comparisons(subject("spoedpost_contacten", "2022..2023", "2022"))
            .of(
                List.of(
                    Rows.rate("2022", nederland(), 4_389_600, 17_700_000),
                    Rows.rate("2023", nederland(), 4_296_000, 17_900_000)));
    List<Compared> patients =
        new Comparisons(subject("spoedpost_patienten", "2022..2023", "2022"))
            .of(
                List.of(
                    Rows.share("2022", nederland(), 2_655_000, 17_700_000),
                    Rows.share("2023", nederland(), 2_792_400, 17_900_000)));

    assertThat(only(contacts, ComparisonKind.VORIGE, "2023").sentence())
        .startsWith(
            "Het cijfer over 2023 is 240,0 contacten per 1.000 inwoners, 8,0 contacten per 1.000 inwoners lager dan over 2022. "
                + "Dat is gunstiger.");
    assertThat(only(patients, ComparisonKind.VORIGE, "2023").sentence())
        .startsWith("Het cijfer over 2023 is 15,6 procent, 0,6 procentpunt hoger dan over 2022.");
  }

  @Test
  void a_stop_for_patients_is_not_compared_across_the_changed_question() {
    List<Compared> all =
        new Comparisons(subject("patientenstop_praktijken", "2021..2024", "2022"))
            .of(
                List.of(
                    Rows.taken("2021", nederland(), 60),
                    Rows.taken("2022", nederland(), 58),
                    Rows.taken("2023", nederland(), 60),
                    Rows.taken("2024", nederland(), 60)));

    assertThat(only(all, ComparisonKind.VORIGE, "2023").oordeel())
        .isEqualTo(Verdict.NIET_TE_VERGELIJKEN);
    assertThat(only(all, ComparisonKind.VORIGE, "2023").estimate()).isNull();
    assertThat(only(all, ComparisonKind.VORIGE, "2023").sentence())
        .isEqualTo(
            "Het cijfer over 2023 is 60 procent. Vergelijken met 2022 kan niet: er zit een breuk in de reeks "
                + "tussen (de vraag gaat voortaan over het afgelopen jaar in plaats van de afgelopen vijf jaar).");
    assertThat(only(all, ComparisonKind.NULMETING, "2024").oordeel())
        .isEqualTo(Verdict.NIET_TE_VERGELIJKEN);
    assertThat(only(all, ComparisonKind.VORIGE, "2022").sentence())
        .isEqualTo(
            "Het cijfer over 2022 is 58 procent, 2 procentpunt lager dan over 2021. "
                + "Of dat meer is dan toeval is niet te zeggen: bij het cijfer hoort geen marge.");
    assertThat(only(all, ComparisonKind.VORIGE, "2024").sentence())
        .startsWith("Het cijfer over 2024 is 60 procent, even hoog als over 2023.");
  }

  @Test
  void five_years_that_rise_every_year_are_a_trend() {
    List<Compared> all =
        new Comparisons(subject("niet_ingeschreven", "2019..2023", null))
            .of(
                IntStream.range(0, 5)
                    .mapToObj(
                        i ->
                            Rows.share(
                                "" + (2019 + i), nederland(), 300_000 + 20_000L * i, 17_000_000))
                    .toList());

    assertThat(only(all, ComparisonKind.TREND, "2023").sentence())
        .isEqualTo(
            "Over de laatste vijf vergelijkbare jaren tot en met 2023 is er een stijgende trend: "
                + "gemiddeld 0,1 procentpunt per jaar. Dat is ongunstiger.");
  }

  @Test
  void a_series_of_which_limits_coincide_outweighs_nothing() {
    List<Compared> all =
        new Comparisons(subject("patientenstop_praktijken", "2018..2022", null))
            .of(
                IntStream.range(0, 5)
                    .mapToObj(i -> Rows.exact("" + (2018 + i), nederland(), 48 + 2.0 * i))
                    .toList());

    assertThat(only(all, ComparisonKind.TREND, "2022").oordeel())
        .isEqualTo(Verdict.NIET_TE_VERGELIJKEN);
  }
}

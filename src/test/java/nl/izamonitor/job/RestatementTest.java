package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.lake.RestatementTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three metingen of one year. Before the second a delivery was corrected and gemeenten were joined,
 * before the third the indicator was defined anew; an owner revised a figure as well.
 */
@Tag("slow")
class RestatementTest {

  private static final String SLICE = "melding/vektis/2022";
  private static final String FIGURES = "gepubliceerde_cijfers/iza-monitor/2026";

  @TempDir static Path home;

  private static Installation own;

  /** What came of freezing the second once more. */
  private static String again;

  @BeforeAll
  static void makeThree() throws IOException {
    own = Installation.in(home);
    own.conf("sources/melding.yml", PrimeLake.SOURCE);
    own.conf("indicators/sterkere-eerste-lijn/meldingen.yml", PrimeLake.INDICATOR);
    meting("een", "2022-01-01");
    meting("twee", "2023-01-01");
    meting("drie", "2023-01-01");
    figure("13492");
    // In U5 a small count is hidden in Rotterdam, and others in U1 and U5 with it.
    own.deliver(SLICE, lines(1000, 500, 200));
    freeze("een");

    own.deliver(SLICE, lines(1040, 530, 220));
    figure("13500");
    freeze("twee");
    done("publish", "--meting", "twee");
    again = done("freeze", "--meting", "twee", "--by", "a tester").said();

    own.conf(
        "indicators/sterkere-eerste-lijn/meldingen.yml",
        PrimeLake.INDICATOR
            .replace("version: 1", "version: 2")
            .replace("{sum: aantal}", "{sum: aantal, where: {urgentie: [U0, U2, U3, U4, U5]}}"));
    done("tally");
    done("publish", "--meting", "drie");
  }

  private static List<String> lines(int amsterdam, int diemen, int weesp) {
    List<String> lines = new ArrayList<>(List.of("gemeente;urgentie;aantal"));
    for (String urgentie : List.of("U1", "U2", "U5")) {
      lines.add("GM0363;%s;%d".formatted(urgentie, amsterdam));
      lines.add("GM0457;%s;200".formatted(urgentie));
      lines.add("GM0384;%s;%d".formatted(urgentie, diemen));
      lines.add("GM0344;%s;700".formatted(urgentie));
    }
    lines.add("GM0363;U3;%d".formatted(amsterdam));
    lines.add("GM0457;U3;%d".formatted(weesp));
    lines.add("GM0599;U1;800");
    lines.add("GM0599;U5;5");
    return lines;
  }

  private static void figure(String value) throws IOException {
    own.deliver(
        FIGURES,
        "cijfer;periode;regio;uitsplitsing;categorie;waarde;ondergrens;bovengrens;tekst;eenheid;bron;datum;gelezen_in",
        "werkzame_huisartsen;2022;NL;totaal;totaal;%s;;;;huisarts;Nivel;;een bericht"
            .formatted(value));
  }

  private static void meting(String name, String indeling) throws IOException {
    own.conf(
        "metingen/" + name + ".yml",
        "meting: %s\ntitle: Proef\nindeling: %s\nindicators: {meldingen: 2022, werkzame_huisartsen: 2022}\nvoorlopig: []\n"
            .formatted(name, indeling));
  }

  private static void freeze(String meting) {
    done("ingest");
    done("tally");
    done("publish", "--meting", meting);
    done("freeze", "--meting", meting, "--by", "a tester");
  }

  private static Command done(String... arguments) {
    Command command = own.iza(arguments);
    assertThat(command.exit()).as(command.said()).isZero();
    return command;
  }

  /** Parts by name, with what they add to the numerator, or to the value where there is none. */
  private static Map<String, Double> parts(String meting, String indicator, String place) {
    String[] at = place.split("/", -1);
    Map<String, Double> parts = new TreeMap<>();
    for (Row row :
        own.read(RestatementTable.TABLE)
            .filter(
                "meting = '%s' and indicator = '%s' and level = '%s' and region = '%s' and category = '%s'"
                    .formatted(meting, indicator, at[0], at[1], at[2]))
            .collectAsList()) {
      double change = row.<Double>getAs(RestatementTable.CHANGE);
      Long counted = row.getAs(RestatementTable.NUMERATOR_CHANGE);
      assertThat(counted == null ? change : (double) counted).isEqualTo(change);
      parts.put(row.getAs(RestatementTable.CAUSE), change);
    }
    return parts;
  }

  private static Map<String, Double> of(String place) {
    return parts("twee", "meldingen", place);
  }

  @Test
  void what_was_corrected_is_a_revised_source_and_what_was_joined_other_borders() {
    assertThat(of("gemeente/GM0384/U2")).isEqualTo(Map.of("bron", 30.0));
    assertThat(of("gemeente/GM0363/U2")).isEqualTo(Map.of("bron", 40.0, "indeling", 200.0));
    assertThat(of("nederland/NL/U2")).isEqualTo(Map.of("bron", 70.0));
    assertThat(of("gemeente/GM0344/U2")).isEmpty();
  }

  @Test
  void what_was_joined_and_corrected_too_is_not_told_apart() {
    assertThat(of("gemeente/GM0363/U3")).isEqualTo(Map.of("niet te splitsen", 260.0));
  }

  @Test
  void made_again_it_is_the_same() {
    assertThat(again).contains("twee has the content of its last revision, nothing to do");
  }

  @Test
  void where_something_is_hidden_two_causes_are_not_told_apart() {
    assertThat(of("gemeente/GM0363/U5").keySet()).isSubsetOf("niet te splitsen");
    assertThat(of("gemeente/GM0384/U5").keySet()).isSubsetOf("bron");
  }

  @Test
  void a_new_definition_on_the_same_deliveries_is_a_definition() {
    assertThat(parts("drie", "meldingen", "nederland/NL/totaal").keySet())
        .containsExactly("definitie");
    assertThat(parts("drie", "meldingen", "nederland/NL/U2")).isEmpty();
  }

  @Test
  void a_figure_that_its_owner_revised_is_a_revised_source() {
    assertThat(parts("twee", "werkzame_huisartsen", "nederland/NL/totaal"))
        .isEqualTo(Map.of("bron", 8.0));
    assertThat(
            own.read(RestatementTable.TABLE)
                .filter("indicator = 'werkzame_huisartsen'")
                .first()
                .<String>getAs("sentence"))
        .isEqualTo(
            "Het cijfer over 2022 was in de een 13.492 huisartsen en is nu 13.500 huisartsen. "
                + "De bron is herzien: 8 huisartsen meer. Dat is geen verandering in de zorg.");
  }

  @Test
  void diff_tells_the_parts_of_the_figures_that_differ() {
    Command diff = done("diff", "een", "twee", "--show", "3");

    assertThat(diff.said())
        .contains("diff: figures of twee that een gave otherwise, by cause: {bron=")
        .contains("indeling=");
    assertThat(done("diff", "een", "drie@concept").said())
        .contains("diff: drie@concept says of no figure that een gave it otherwise");
  }
}

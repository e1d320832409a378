package nl.izamonitor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders made by hand, in which something is hidden well or badly. */
class AttackTest {

  private static final String FOUR =
      """
      gemeente A: a
      gemeente B: b
      gemeente C: c
      gemeente D: d
      zorgkantoorregio Z1: a b
      zorgkantoorregio Z2: c d
      provincie P1: a c
      provincie P2: b d
      nederland NL: a b c d ONBEKEND
      gemeente ONBEKEND: ONBEKEND
      zorgkantoorregio ONBEKEND: ONBEKEND
      provincie ONBEKEND: ONBEKEND
      """;

  @TempDir Path home;

  private SmallFolder folder(String meting) {
    return new SmallFolder(home, meting).regions(FOUR);
  }

  private static List<Outcome> attack(List<Path> folders, Path judge, boolean bounds) {
    return Attack.read(folders, judge).blocks().stream()
        .map(block -> Attack.on(block, bounds))
        .toList();
  }

  /** What was found, as {@code meting indicator region category count finding low..high}. */
  private static List<String> found(Path... folders) {
    return named(attack(List.of(folders), null, false));
  }

  private static List<String> named(List<Outcome> outcomes) {
    List<String> named = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (Finding finding : outcome.findings()) {
        named.add(
            "%s %s %s %s %s..%s"
                .formatted(
                    finding.row().get(4),
                    finding.row().get(6),
                    finding.count(),
                    finding.kind(),
                    finding.lowest(),
                    finding.highest()));
      }
    }
    return named;
  }

  @Test
  void aCellFollowsFromItsRowAndColumn() {
    SmallFolder folder = folder("m").indicator("n", "count", "post count", "urgentie: beide");
    folder.rows(
        "n",
        """
        gemeente A totaal totaal 30 -
        gemeente A urgentie U0 x -
        gemeente A urgentie U1 11 -
        gemeente A urgentie U2 0 -
        gemeente A urgentie U3 12 -
        """);
    assertThat(found(folder.write())).containsExactly("A U0 numerator derivable 7..7");
  }

  @Test
  void whatGivesItAwayIsNamed() {
    SmallFolder folder = folder("m").indicator("n", "count", "post count", "");
    folder.rows(
        "n",
        """
        gemeente A totaal totaal x -
        gemeente B totaal totaal 20 -
        zorgkantoorregio Z1 totaal totaal 25 -
        """);
    Finding finding = attack(List.of(folder.write()), null, false).get(0).findings().get(0);
    assertThat(finding.by()).isEqualTo("m n 2023 gemeente B + m n 2023 zorgkantoorregio Z1");
    assertThat(finding.lowest()).isEqualTo(5);
  }

  @Test
  void aCellFollowsThroughLevelsThatOverlap() {
    SmallFolder folder = folder("m").indicator("n", "count", "post count", "");
    String rows =
        """
        gemeente A totaal totaal x -
        gemeente B totaal totaal x -
        gemeente C totaal totaal x -
        gemeente D totaal totaal 40 -
        zorgkantoorregio Z1 totaal totaal 35 -
        provincie P1 totaal totaal %s -
        provincie P2 totaal totaal %s -
        nederland NL totaal totaal 90 -
        """;
    assertThat(found(folder.rows("n", rows.formatted("x", "x")).write())).isNotEmpty();
    SmallFolder other = folder("k").indicator("n", "count", "post count", "");
    other.rows(
        "n",
        """
        gemeente A totaal totaal x -
        gemeente B totaal totaal x -
        gemeente C totaal totaal x -
        gemeente D totaal totaal x -
        zorgkantoorregio Z1 totaal totaal 35 -
        zorgkantoorregio Z2 totaal totaal 55 -
        provincie P1 totaal totaal 20 -
        provincie P2 totaal totaal 70 -
        nederland NL totaal totaal 90 -
        """);
    assertThat(found(other.write())).isEmpty();
  }

  @Test
  void aCellFollowsThroughWhatIsUnknown() {
    SmallFolder folder = folder("m").indicator("n", "count", "post count", "urgentie: beide");
    String rows =
        """
        gemeente A totaal totaal 30 -
        gemeente A urgentie U0 x -
        gemeente A urgentie U1 11 -
        gemeente A urgentie U2 1 -
        gemeente A urgentie U3 12 -
        """;
    assertThat(found(folder.rows("n", rows).write()))
        .containsExactly("A U0 numerator derivable 6..6");
    SmallFolder other = folder("k").indicator("n", "count", "post count", "urgentie: beide");
    other.rows("n", rows + "gemeente A urgentie ONBEKEND x -\n");
    assertThat(found(other.write())).isEmpty();
  }

  @Test
  void aRegionFollowsFromTheCountryWhenNothingIsUnknown() {
    SmallFolder folder = folder("m").indicator("n", "count", "post count", "");
    String rows =
        """
        zorgkantoorregio Z1 totaal totaal 25 -
        zorgkantoorregio Z2 totaal totaal x -
        nederland NL totaal totaal 30 -
        """;
    assertThat(found(folder.rows("n", rows).write()))
        .containsExactly("Z2 totaal numerator derivable 5..5");
    SmallFolder other = folder("k").indicator("n", "count", "post count", "");
    other.rows("n", rows + "zorgkantoorregio ONBEKEND totaal totaal x -\n");
    assertThat(found(other.write())).isEmpty();
  }

  private static void urgencies(SmallFolder folder) {
    folder
        .indicator("n", "count", "post count", "urgentie: beide")
        .indicator(
            "s",
            "proportion",
            "post count | urgentie in ('U0', 'U1') / post count | urgentie is not null",
            "")
        .rows(
            "n",
            """
            gemeente A urgentie U0 x -
            gemeente A urgentie U1 12 -
            gemeente A urgentie U2 x -
            gemeente A urgentie U3 14 -
            """);
  }

  @Test
  void aCellFollowsFromTheSumOfAnotherIndicator() {
    SmallFolder folder = folder("m");
    urgencies(folder);
    folder.rows("s", "gemeente A totaal totaal 15 35");
    assertThat(found(folder.write()))
        .containsExactlyInAnyOrder(
            "A U0 numerator derivable 3..3", "A U2 numerator derivable 6..6");
  }

  @Test
  void theComplementFollowsFromTheDenominatorOfAnotherIndicator() {
    SmallFolder folder = folder("m");
    urgencies(folder);
    folder.indicator(
        "c", "proportion", "post count | urgentie <> 'U3' / post count | urgentie is not null", "");
    folder.rows("s", "gemeente A totaal totaal 15 35").rows("c", "gemeente A totaal totaal x x");
    assertThat(found(folder.write()))
        .contains("A totaal numerator derivable 21..21", "A U2 numerator derivable 6..6");
  }

  @Test
  void bandsOfAgesAreYears() {
    SmallFolder folder =
        folder("m")
            .indicator("p", "count", "post persons", "leeftijdsgroep: beide")
            .indicator("o", "count", "post persons | leeftijd >= 65", "")
            .indicator("b", "count", "post persons", "leeftijd_breed: beide");
    folder.rows(
        "p",
        """
        gemeente A leeftijdsgroep 65-74 20 -
        gemeente A leeftijdsgroep 75+ x -
        """);
    folder.rows("o", "gemeente A totaal totaal 24 -");
    folder.rows("b", "gemeente A leeftijd_breed 65+ x -");
    assertThat(found(folder.write()))
        .containsExactlyInAnyOrder(
            "A 75+ numerator derivable 4..4", "A 65+ numerator derivable 24..24");
  }

  @Test
  void oneCountInTwoLevelsIsOneCount() {
    SmallFolder folder =
        new SmallFolder(home, "m")
            .regions("zorgkantoorregio Z: a b\niza_regio I: a b\n")
            .indicator("n", "count", "post count", "");
    folder.rows("n", "zorgkantoorregio Z totaal totaal x -\niza_regio I totaal totaal 8 -\n");
    assertThat(found(folder.write())).containsExactly("Z totaal numerator derivable 8..8");
  }

  @Test
  void twoMetingenTellTheDifferenceOfTheirRegions() {
    SmallFolder before =
        new SmallFolder(home, "1")
            .regions("gemeente A: a\ngemeente B: b\nnederland NL: a b\n")
            .indicator("n", "count", "post count", "");
    before.rows("n", "gemeente A totaal totaal 40 -\ngemeente B totaal totaal x -\n");
    SmallFolder after =
        new SmallFolder(home, "2")
            .regions("gemeente AB: a b\nnederland NL: a b\n")
            .indicator("n", "count", "post count", "");
    after.rows("n", "gemeente AB totaal totaal 44 -\n");
    assertThat(found(before.write())).isEmpty();
    assertThat(found(after.write(), before.write()))
        .containsExactly("B totaal numerator derivable 4..4");
  }

  @Test
  void aRevisedDeliveryOrAnotherVersionTellsNothing() {
    String rows = "gemeente A totaal totaal %s -\nnederland NL totaal totaal %s -\n";
    SmallFolder before = folder("1").indicator("n", "count", "post count", "");
    before.rows("n", rows.formatted("x", 100));
    SmallFolder after = folder("2").indicator("n", "count", "post count", "");
    after.rows("n", rows.formatted(7, 101));
    assertThat(found(after.write(), before.write())).isEmpty();
    SmallFolder newer = folder("3").indicator("n", "count", "post count", "").version("n", 2);
    newer.rows("n", rows.formatted(7, 100));
    assertThat(found(newer.write(), before.write())).isEmpty();
    SmallFolder same = folder("4").indicator("n", "count", "post count", "");
    same.rows("n", rows.formatted(7, 100));
    assertThat(found(same.write(), before.write()))
        .containsExactly("A totaal numerator derivable 7..7");
  }

  @Test
  void aGemeenteThatIsNotCoveredCountsNowhere() {
    SmallFolder folder = folder("m").indicator("n", "count", "post count", "");
    folder.rows(
        "n",
        """
        gemeente A totaal totaal - - dekking 12 %
        gemeente B totaal totaal x -
        zorgkantoorregio Z1 totaal totaal 6 -
        """);
    assertThat(found(folder.write())).containsExactly("B totaal numerator derivable 6..6");
  }

  @Test
  void aGemeenteThatIsCoveredInPartCountsForSomethingUnknown() {
    SmallFolder folder =
        new SmallFolder(home, "m")
            .regions("gemeente AB: a b\ngemeente C: c\nprovincie P: a b c\n")
            .indicator("n", "count", "post count", "")
            .indicator("o", "count", "post count", "");
    folder.rows(
        "n",
        """
        gemeente AB totaal totaal - - dekking 12 %
        gemeente C totaal totaal x -
        provincie P totaal totaal 26 -
        """);
    folder.rows("o", "provincie P totaal totaal 26 -\n");
    assertThat(found(folder.write())).isEmpty();
    SmallFolder none =
        new SmallFolder(home, "k")
            .regions("gemeente AB: a b\ngemeente C: c\nprovincie P: a b c\n")
            .indicator("n", "count", "post count", "")
            .indicator("o", "count", "post count", "");
    none.rows(
        "n",
        """
        gemeente AB totaal totaal - - dekking 0 %
        gemeente C totaal totaal x -
        """);
    none.rows("o", "provincie P totaal totaal 26 -\n");
    assertThat(found(none.write())).containsExactly("C totaal numerator derivable 26..26");
  }

  @Test
  void aCrossAddsUpToItsBreakdowns() {
    SmallFolder folder =
        folder("m")
            .indicator(
                "n",
                "rate",
                "post count / bevolking count",
                "urgentie: teller, leeftijd_breed*urgentie: teller");
    folder.rows(
        "n",
        """
        provincie P1 totaal totaal 60 900
        provincie P1 urgentie U0 9 900
        provincie P1 urgentie U1 20 900
        provincie P1 urgentie U2 x x
        provincie P1 urgentie U3 x x
        provincie P1 leeftijd_breed*urgentie 0-64*U0 x x
        provincie P1 leeftijd_breed*urgentie 65+*U0 4 900
        provincie P1 leeftijd_breed*urgentie 0-64*U1 12 900
        provincie P1 leeftijd_breed*urgentie 65+*U1 8 900
        provincie P1 leeftijd_breed*urgentie 0-64*U2 x x
        provincie P1 leeftijd_breed*urgentie 65+*U2 11 900
        provincie P1 leeftijd_breed*urgentie 0-64*U3 x x
        provincie P1 leeftijd_breed*urgentie 65+*U3 x x
        """);
    assertThat(found(folder.write())).containsExactly("P1 0-64*U0 numerator derivable 5..5");
  }

  /** Two hidden cells a line, in both directions. */
  private SmallFolder square(String meting, String opened) {
    SmallFolder folder = folder(meting).indicator("n", "count", "post count", "urgentie: beide");
    String rows =
        """
        gemeente A totaal totaal 50 -
        gemeente A urgentie U0 x -
        gemeente A urgentie U1 x -
        gemeente A urgentie U2 20 -
        gemeente A urgentie U3 20 -
        gemeente B totaal totaal 60 -
        gemeente B urgentie U0 x -
        gemeente B urgentie U1 x -
        gemeente B urgentie U2 20 -
        gemeente B urgentie U3 20 -
        zorgkantoorregio Z1 totaal totaal 110 -
        zorgkantoorregio Z1 urgentie U0 15 -
        zorgkantoorregio Z1 urgentie U1 15 -
        zorgkantoorregio Z1 urgentie U2 40 -
        zorgkantoorregio Z1 urgentie U3 40 -
        """;
    String line = "gemeente %s x -".formatted(opened);
    String number = opened.startsWith("A") ? "5" : "10";
    folder.rows("n", rows.replace(line, line.replace("x", number)));
    folder.write();
    return folder;
  }

  @Test
  void nothingIsFoundWhereTwoAreHiddenInEveryLine() {
    assertThat(found(square("m", "none").path())).isEmpty();
  }

  @Test
  void everySecondaryCellThatIsOpenedIsFound() {
    for (String opened :
        List.of("A urgentie U0", "A urgentie U1", "B urgentie U0", "B urgentie U1")) {
      assertThat(found(square("m" + opened.replace(' ', '-'), opened).path())).hasSize(3);
    }
  }

  private Path judge(String... cells) throws IOException {
    Path file = home.resolve("judge.csv");
    Files.writeString(
        file,
        "meting;indicator;period;level;region;breakdown;category;count;width\n"
            + String.join("\n", cells)
            + "\n");
    return file;
  }

  @Test
  void aJudgedCellKeepsItsWidthOrIsTooNarrow() throws IOException {
    Path folder = square("m", "none").path();
    Path ten = judge("m;n;2023;gemeente;A;urgentie;U0;numerator;10");
    assertThat(named(attack(List.of(folder), ten, false))).isEmpty();
    Path eleven = judge("m;n;2023;gemeente;A;urgentie;U0;numerator;11");
    assertThat(named(attack(List.of(folder), eleven, false)))
        .containsExactly("A U0 numerator too narrow 0..10");
  }

  @Test
  void oneAndTwoWithAKnownSumOfThreeAreTooNarrow() throws IOException {
    SmallFolder folder = folder("m").indicator("n", "count", "post count", "");
    folder.rows(
        "n",
        """
        gemeente A totaal totaal x -
        gemeente B totaal totaal x -
        zorgkantoorregio Z1 totaal totaal 3 -
        """);
    Path judged = judge("m;n;2023;gemeente;A;totaal;totaal;numerator;10");
    assertThat(found(folder.write())).isEmpty();
    assertThat(named(attack(List.of(folder.path()), judged, false)))
        .containsExactly("A totaal numerator too narrow 0..3");
    assertThat(named(attack(List.of(folder.path()), null, true)))
        .containsExactlyInAnyOrder(
            "A totaal numerator bounds 0..3", "B totaal numerator bounds 0..3");
  }

  @Test
  void theRestOfTwoSourcesIsAsWideAsBothTogether() throws IOException {
    SmallFolder folder =
        folder("m")
            .indicator("n", "proportion", "post persons / bevolking count", "")
            .indicator("b", "count", "bevolking count", "");
    folder.rows(
        "n",
        "gemeente A totaal totaal x x\ngemeente B totaal totaal x x\nzorgkantoorregio Z1 totaal totaal 12 900\n");
    folder.rows("b", "gemeente A totaal totaal 400 -\n");
    Path wide = judge("m;n;2023;gemeente;A;totaal;totaal;rest;12");
    assertThat(named(attack(List.of(folder.write()), wide, false))).isEmpty();
    Path narrow = judge("m;n;2023;gemeente;A;totaal;totaal;rest;13");
    assertThat(named(attack(List.of(folder.path()), narrow, false)))
        .containsExactly("A totaal rest too narrow 388..400");
  }

  @Test
  void personsAreAtMostTheirRows() throws IOException {
    SmallFolder folder =
        folder("m")
            .indicator("p", "count", "post persons", "")
            .indicator("n", "count", "post count", "");
    folder.rows(
        "p",
        "gemeente A totaal totaal x -\ngemeente B totaal totaal x -\nzorgkantoorregio Z1 totaal totaal 30 -\n");
    folder.rows("n", "gemeente A totaal totaal 8 -\n");
    Path judged = judge("m;p;2023;gemeente;A;totaal;totaal;numerator;10");
    assertThat(named(attack(List.of(folder.write()), judged, false)))
        .containsExactly("A totaal numerator too narrow 0..8");
  }
}

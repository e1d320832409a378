package nl.izamonitor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Folders in which something is hidden well or badly. */
class AttackTest extends FolderAttack {

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

  /** What is found of the amounts in a column. */
  private List<String> foundOfAmounts(String meting, String column) {
    SmallFolder folder = folder(meting);
    folder.text("definities/base/disclosure.yml", "floors: {contact: 0}\nprotect_zeros: []\n");
    folder.text(
        "definities/sources/kosten.yml",
        "source: kosten\ncolumns: {huisarts: {type: amount, decimals: 2, persons: aantal}, open: {type: amount, decimals: 2}}\n");
    folder.indicator("n", "count", "kosten {\"sum\":%s}".formatted(column), "");
    folder.rows(
        "n",
        """
        gemeente A totaal totaal x -
        gemeente B totaal totaal 20.50 -
        gemeente C totaal totaal x -
        gemeente D totaal totaal x -
        zorgkantoorregio Z1 totaal totaal 18.25 -
        zorgkantoorregio Z2 totaal totaal 0.00 -
        """);
    return found(folder.write());
  }

  @Test
  void anAmountThatFollowsIsFoundAndMayBeBelowZero() {
    // C and D come to nothing together, and may be anything.
    assertThat(foundOfAmounts("m", "huisarts"))
        .containsExactly("A totaal numerator derivable -225..-225");
    assertThat(foundOfAmounts("k", "open")).as("nobody is told whose they are").isEmpty();
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
    assertThat(finding.by()).isEqualTo("m@1 n 2023 gemeente B + m@1 n 2023 zorgkantoorregio Z1");
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
            "post count | urgentie: [U0, U1] / post count | urgentie: not null",
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
        "c",
        "proportion",
        "post count | urgentie: [U0, U1, U2] / post count | urgentie: not null",
        "");
    folder.rows("s", "gemeente A totaal totaal 15 35").rows("c", "gemeente A totaal totaal x x");
    assertThat(found(folder.write()))
        .contains("A totaal numerator derivable 21..21", "A U2 numerator derivable 6..6");
  }

  @Test
  void casesOfAConditionAreCountedOnceTogether() {
    SmallFolder folder =
        folder("m")
            .indicator("t", "count", "post count", "urgentie: beide")
            .indicator("c", "count", "post count | [{urgentie: U0}, {posten: p1}]", "")
            .indicator("p", "count", "post count | posten: p1", "")
            .indicator("o", "count", "post count | urgentie: [U1, U2, U3, null], posten: p1", "");
    folder.rows("t", "gemeente A urgentie U0 x -");
    folder.rows("c", "gemeente A totaal totaal 25 -");
    folder.rows("p", "gemeente A totaal totaal 22 -");
    folder.rows("o", "gemeente A totaal totaal 18 -");
    assertThat(found(folder.write())).containsExactly("A U0 numerator derivable 7..7");
  }

  @Test
  void personsMayBeInSeveralCases() {
    String cases = "[{urgentie: U0}, {urgentie: U1}]";
    SmallFolder folder =
        folder("m")
            .indicator("t", "count", "post persons", "urgentie: beide")
            .indicator("c", "count", "post persons | " + cases, "");
    folder.rows("t", "gemeente A urgentie U0 x -\ngemeente A urgentie U1 18 -\n");
    folder.rows("c", "gemeente A totaal totaal 25 -");
    assertThat(found(folder.write())).isEmpty();
  }

  @Test
  void numbersAreCutAtTheBoundsOfConditions() {
    SmallFolder folder =
        folder("m")
            .indicator("t", "count", "post count | posten: not null", "")
            .indicator("h", "count", "post count | posten: {min: 3}", "")
            .indicator("l", "count", "post count | posten: {max: 2}", "");
    folder.rows("t", "gemeente A totaal totaal 30 -");
    folder.rows("h", "gemeente A totaal totaal 24 -");
    folder.rows("l", "gemeente A totaal totaal x -");
    assertThat(found(folder.write())).containsExactly("A totaal numerator derivable 6..6");
  }

  @Test
  void codesOfAColumnAreTheSameInAllFolders() {
    SmallFolder before = folder("1").indicator("n", "count", "post count | posten: p1", "");
    before.rows("n", "gemeente A totaal totaal x -");
    SmallFolder after =
        folder("2")
            .indicator("b", "count", "post count | posten: [p1, p2]", "")
            .indicator("p", "count", "post count | posten: p2", "");
    after.rows("b", "gemeente A totaal totaal 30 -");
    after.rows("p", "gemeente A totaal totaal 25 -");
    assertThat(found(after.write(), before.write()))
        .containsExactly("A totaal numerator derivable 5..5");
  }

  @Test
  void bandsOfAgesAreYears() {
    SmallFolder folder =
        folder("m")
            .indicator("p", "count", "post persons", "leeftijdsgroep: beide")
            .indicator("o", "count", "post persons | leeftijd: {min: 65}", "")
            .indicator("b", "count", "post persons", "leeftijd_breed: beide");
    folder.rows(
        "p",
        """
        gemeente A leeftijdsgroep 65-74 20 -
        gemeente A leeftijdsgroep 75+ x -
        """);
    folder.rows("o", "gemeente A totaal totaal 24 -");
    folder.rows("b", "gemeente A leeftijd_breed 65+ x -");
    // 65+ is hidden in name only: o shows it, and it is no small group.
    assertThat(found(folder.write())).containsExactly("A 75+ numerator derivable 4..4");
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
}

package nl.izamonitor.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Folders of which is told what must be kept, and how wide. */
class AttackJudgeTest extends FolderAttack {

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
    none.rows("o", "provincie P totaal totaal 6 -\n");
    assertThat(found(none.write())).containsExactly("C totaal numerator derivable 6..6");
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
        "meting;revision;indicator;period;level;region;breakdown;category;count;width\n"
            + String.join("\n", cells)
            + "\n");
    return file;
  }

  @Test
  void aJudgedCellKeepsItsWidthOrIsTooNarrow() throws IOException {
    Path folder = square("m", "none").path();
    Path ten = judge("m;1;n;2023;gemeente;A;urgentie;U0;numerator;10");
    assertThat(named(attack(List.of(folder), ten, false))).isEmpty();
    Path eleven = judge("m;1;n;2023;gemeente;A;urgentie;U0;numerator;11");
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
    Path judged = judge("m;1;n;2023;gemeente;A;totaal;totaal;numerator;10");
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
    Path wide = judge("m;1;n;2023;gemeente;A;totaal;totaal;rest;12");
    assertThat(named(attack(List.of(folder.write()), wide, false))).isEmpty();
    Path narrow = judge("m;1;n;2023;gemeente;A;totaal;totaal;rest;13");
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
    Path judged = judge("m;1;p;2023;gemeente;A;totaal;totaal;numerator;10");
    assertThat(named(attack(List.of(folder.write()), judged, false)))
        .containsExactly("A totaal numerator too narrow 0..8");
  }

  /** One of two is opened: what is left is 4 in A, or 0 in B. */
  private SmallFolder two(String meting, String opened, String zeros) {
    SmallFolder folder = folder(meting).indicator("n", "count", "post count", "");
    folder.text(
        "definities/base/disclosure.yml",
        "floors: {contact: 10}\nprotect_zeros: [%s]\n".formatted(zeros));
    folder.rows("n", opened + "\nzorgkantoorregio Z1 totaal totaal 20 -\n");
    folder.write();
    return folder;
  }

  @Test
  void thatNobodyIsInACellIsASecretOnlyWhereItsSourceSaysSo() {
    String zero = "gemeente A totaal totaal 20 -\ngemeente B totaal totaal x -";
    assertThat(found(two("m", zero, "").path())).isEmpty();
    assertThat(found(two("k", zero, "bevolking").path())).isEmpty();
    assertThat(found(two("l", zero, "post").path()))
        .containsExactly("B totaal numerator derivable 0..0");
  }

  @Test
  void aJudgedCellWithoutAWidthMayOnlyNotFollowExactly() throws IOException {
    Path ranged = two("m", "gemeente A totaal totaal x -\ngemeente B totaal totaal x -", "").path();
    assertThat(
            named(
                attack(
                    List.of(ranged),
                    judge("m;1;n;2023;gemeente;A;totaal;totaal;numerator;0"),
                    false)))
        .isEmpty();
    Path known = two("k", "gemeente A totaal totaal x -\ngemeente B totaal totaal 16 -", "").path();
    assertThat(
            named(
                attack(
                    List.of(known),
                    judge("k;1;n;2023;gemeente;A;totaal;totaal;numerator;0"),
                    false)))
        .containsExactly("A totaal numerator derivable 4..4");
  }

  @Test
  void aRevisionIsJudgedByItself() throws IOException {
    SmallFolder later = two("m", "gemeente A totaal totaal x -\ngemeente B totaal totaal x -", "");
    SmallFolder earlier = folder("earlier").indicator("n", "count", "post count", "");
    String rows =
        SmallFolder.HEADER
            + "m;0;n;1;2023;2025-01-01;gemeente;A;A;totaal;totaal;12;;;;waarde;;bron\n";
    earlier.write();
    earlier.text("waarden/n.csv", rows);
    Path judged = judge("m;1;n;2023;gemeente;B;totaal;totaal;numerator;0");
    assertThat(named(attack(List.of(later.path(), earlier.path()), judged, false)))
        .containsExactly("B totaal numerator derivable 8..8");
    Path other = judge("m;0;n;2023;gemeente;B;totaal;totaal;numerator;0");
    assertThatThrownBy(() -> attack(List.of(later.path(), earlier.path()), other, false))
        .hasMessageContaining("m 0 n 2023 gemeente B totaal totaal is in none of the folders");
  }
}

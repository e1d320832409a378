package nl.izamonitor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that are derived from published rows may not be made of hidden ones. */
class ComparisonAuditTest extends FolderAttack {

  private static final String COMPARED =
      "meting;revision;indicator;version;period;level;region;breakdown;category;comparison;compared_with;value;other_value;estimate;sentence\n";
  private static final String RESTATED =
      "meting;revision;indicator;version;period;level;region;breakdown;category;restated_from;part;from_value;sentence\n";

  private SmallFolder small() {
    SmallFolder folder = folder("m").indicator("n", "count", "post count", "urgentie: beide");
    folder.rows(
        "n",
        """
        gemeente A totaal totaal 30 -
        gemeente B totaal totaal x -
        gemeente C totaal totaal x -
        gemeente D totaal totaal 40 -
        nederland NL totaal totaal 90 -
        """);
    return folder;
  }

  /** Comparisons as region, kind, with, value, other value and difference. */
  private static SmallFolder compared(SmallFolder folder, String... lines) {
    StringBuilder text = new StringBuilder(COMPARED);
    for (String line : lines) {
      List<String> c = List.of(line.split(";", -1));
      text.append("m;1;n;1;2023;gemeente;%s;totaal;totaal;".formatted(c.get(0)));
      text.append(String.join(";", c.subList(1, c.size()))).append(";Een zin.\n");
    }
    folder.text("vergelijkingen/n.csv", text.toString());
    return folder;
  }

  private static List<String> derived(SmallFolder folder) {
    Path written = folder.write();
    List<String> found = new ArrayList<>();
    for (Finding finding : Attack.read(List.of(written), null).comparisons().findings()) {
      found.add(finding.row().region() + ": " + finding.by());
    }
    return found;
  }

  @Test
  void numbers_of_rows_that_are_shown_tell_nothing() {
    assertThat(
            derived(
                compared(
                    small(),
                    "A;rest van Nederland;nederland;30;20;10",
                    "A;kwantiel;gemeente;30;;1",
                    "A;vorige;2022;30;;")))
        .isEmpty();
  }

  @Test
  void a_comparison_of_a_hidden_row_is_found() {
    assertThat(derived(compared(small(), "B;rest van Nederland;nederland;7;20;-13")))
        .containsExactly("B: a comparison of it (rest van Nederland)");
  }

  @Test
  void a_comparison_with_a_hidden_row_is_found() {
    SmallFolder folder = small();
    folder.rows("n", "gemeente A urgentie U0 x -\ngemeente A urgentie U1 20 -\n");
    folder.text(
        "vergelijkingen/n.csv",
        COMPARED
            + "m;1;n;1;2023;gemeente;A;urgentie;U1;kloof;U0;20;;;Een zin.\n"
            + "m;1;n;1;2023;gemeente;A;urgentie;U1;kloof;U0;20;8;12;Een zin.\n"
            + "m;1;n;1;2023;gemeente;A;urgentie;totaal;helling;urgentie;;;4;Een zin.\n"
            + "m;1;n;1;2023;gemeente;A;urgentie;U1;van een ander;U0;20;;3;Een zin.\n");

    assertThat(derived(folder))
        .containsExactly(
            "A: a comparison with it (kloof of A)",
            "A: a comparison over groups of which one is hidden (helling)",
            "A: a comparison with it (van een ander of A)");
  }

  @Test
  void a_difference_is_split_only_where_nothing_is_hidden() {
    String one = "m;1;n;1;2023;gemeente;A;totaal;totaal;k/1;bron;20;Een zin.\n";
    SmallFolder folder = small();
    folder.text("overzicht/herzieningen.csv", RESTATED + one);
    assertThat(derived(folder)).isEmpty();

    SmallFolder split = small();
    split.text("overzicht/herzieningen.csv", RESTATED + one + one.replace("bron", "indeling"));
    assertThat(derived(split))
        .containsExactly("A: parts of a difference of which hidden rows are part too");
  }
}

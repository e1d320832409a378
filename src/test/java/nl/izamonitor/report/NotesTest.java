package nl.izamonitor.report;

import static nl.izamonitor.model.ObservationBuilder.observation;
import static org.assertj.core.api.Assertions.assertThat;

import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import org.junit.jupiter.api.Test;

class NotesTest {

  private static final UnitScale SCALE = UnitScale.percentage(1);

  private final Notes notes = new Notes();

  @Test
  void a_value_stands_above_its_interval() {
    PageTable.Cell cell = notes.cell(observed(Status.WAARDE, 12.34, null), SCALE);

    assertThat(cell).isEqualTo(new PageTable.Cell("12,3%", "11,3–13,3", "waarde", ""));
    assertThat(notes.all()).isEmpty();
  }

  @Test
  void a_reason_is_given_once_however_many_cells_have_it() {
    String reason = "dekking 43 %";
    PageTable.Cell first = notes.cell(observed(Status.ONTBREEKT, null, reason), SCALE);
    PageTable.Cell second = notes.cell(observed(Status.ONTBREEKT, null, reason), SCALE);
    PageTable.Cell other =
        notes.cell(observed(Status.NIET_VAN_TOEPASSING, null, "geen noemer"), SCALE);

    assertThat(first)
        .isEqualTo(new PageTable.Cell("ontbreekt", "", "ontbreekt", "a"))
        .isEqualTo(second);
    assertThat(other.note()).isEqualTo("b");
    assertThat(notes.all())
        .extracting(PageTable.Note::sign)
        .containsExactly("ontbreekt", "niet van toepassing", "a", "b");
  }

  @Test
  void a_protected_cell_is_a_word_with_its_meaning_and_no_reason() {
    PageTable.Cell cell = notes.cell(observed(Status.BESCHERMD, null, null), SCALE);

    assertThat(cell).isEqualTo(new PageTable.Cell("beschermd", "", "beschermd", ""));
    assertThat(notes.all()).singleElement().extracting(PageTable.Note::sign).isEqualTo("beschermd");
  }

  @Test
  void letters_do_not_run_out() {
    assertThat(Notes.letter(0)).isEqualTo("a");
    assertThat(Notes.letter(25)).isEqualTo("z");
    assertThat(Notes.letter(26)).isEqualTo("aa");
    assertThat(Notes.letter(53)).isEqualTo("bb");
  }

  private static Observation observed(Status status, Double value, String reason) {
    return value == null
        ? observation().status(status, reason).build()
        : observation().value(new Value(value, value - 1, value + 1, "Wilson")).build();
  }
}

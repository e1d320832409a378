package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldsTest {

  @Test
  void fieldsAreStripped() {
    assertThat(Fields.of(" a ;b;; d", ';')).containsExactly("a", "b", "", "d");
    assertThat(Fields.of("", ';')).containsExactly("");
    assertThat(Fields.of("a;", ';')).containsExactly("a", "");
  }

  @Test
  void aSeparatorBetweenQuotesIsText() {
    assertThat(Fields.of("\"a;b\";c", ';')).containsExactly("a;b", "c");
    assertThat(Fields.of("\"\";\"x\"", ';')).containsExactly("", "x");
  }

  @Test
  void aQuoteThatIsNotClosedTakesTheRestOfTheLine() {
    assertThat(Fields.of("a;\"b;c", ';')).containsExactly("a", "b;c");
  }

  @Test
  void aTabMaySeparate() {
    assertThat(Fields.of("a\tb", '\t')).containsExactly("a", "b");
  }
}

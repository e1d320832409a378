package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelimitedTextTest {

  @Test
  void fieldsAreStripped() {
    assertThat(DelimitedText.fields(" a ;b;; d", ';')).containsExactly("a", "b", "", "d");
    assertThat(DelimitedText.fields("", ';')).containsExactly("");
    assertThat(DelimitedText.fields("a;", ';')).containsExactly("a", "");
  }

  @Test
  void aSeparatorBetweenQuotesIsText() {
    assertThat(DelimitedText.fields("\"a;b\";c", ';')).containsExactly("a;b", "c");
    assertThat(DelimitedText.fields("\"\";\"x\"", ';')).containsExactly("", "x");
  }

  @Test
  void aQuoteThatIsNotClosedTakesTheRestOfTheLine() {
    assertThat(DelimitedText.fields("a;\"b;c", ';')).containsExactly("a", "b;c");
  }

  @Test
  void aTabMaySeparate() {
    assertThat(DelimitedText.fields("a\tb", '\t')).containsExactly("a", "b");
  }
}

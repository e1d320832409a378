package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordScanTest {

  @Test
  void fieldsAreStripped() {
    assertThat(RecordScan.fields(" a ;b;; d", ';')).containsExactly("a", "b", "", "d");
    assertThat(RecordScan.fields("", ';')).containsExactly("");
    assertThat(RecordScan.fields("a;", ';')).containsExactly("a", "");
  }

  @Test
  void aSeparatorBetweenQuotesIsText() {
    assertThat(RecordScan.fields("\"a;b\";c", ';')).containsExactly("a;b", "c");
    assertThat(RecordScan.fields("\"\";\"x\"", ';')).containsExactly("", "x");
  }

  @Test
  void aQuoteThatIsNotClosedTakesTheRestOfTheLine() {
    assertThat(RecordScan.fields("a;\"b;c", ';')).containsExactly("a", "b;c");
  }

  @Test
  void twoQuotesAreOneAndOthersAreSigns() {
    assertThat(RecordScan.fields("\"naam; \"\"kort\"\"\";a \"b\"", ';'))
        .containsExactly("naam; \"kort\"", "a \"b\"");
    assertThat(RecordScan.fields("\"\"\"\";\"a\nb\"", ';')).containsExactly("\"", "a\nb");
  }

  @Test
  void aTabMaySeparate() {
    assertThat(RecordScan.fields("a\tb", '\t')).containsExactly("a", "b");
  }
}

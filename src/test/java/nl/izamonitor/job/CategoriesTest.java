package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.lake.QualityTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Categories as others write them, their totals, and the coarser ones made of them. */
@Tag("slow")
class CategoriesTest {

  @TempDir Path home;

  @Test
  void spellingsBecomeCodesTotalsAreSetAsideAndCoarserCategoriesAreDerived() throws IOException {
    Installation own = Installation.in(home);
    own.conf(
        "sources/telling.yml",
        """
        source: telling
        version: 1
        title: Telling
        owner: een ander
        licence: geen
        rows: counts
        unit: contact
        files: {pattern: "*.csv", separator: ";"}
        unique: [geslacht, leeftijdsgroep]
        dekking: {volledig: vektis}
        columns:
          geslacht: {type: text, required: true, codes: geslacht}
          leeftijdsgroep: {type: text, required: true, codes: leeftijdsgroep}
          aantal: {type: count, required: true}
        derive: {leeftijd_breed: leeftijdsgroep}
        """);
    own.deliver(
        "telling/vektis/2022",
        "geslacht;leeftijdsgroep;aantal",
        "3000   ;0-4;1",
        "4000   ;85+;2",
        "T001038;5-17;3",
        "Mannen;18-44;4");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(ingest.said()).contains("4 rows read, 3 valid, 0 quarantined, 1 set aside");
    List<String> rows =
        own
            .validated("telling")
            .select("geslacht", "leeftijdsgroep", "leeftijd_breed", "aantal")
            .orderBy("aantal")
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList();
    assertThat(rows).containsExactly("[M,0-4,0-17,1]", "[V,85+,65+,2]", "[M,18-44,18-64,4]");
    assertThat(own.read(QualityTable.TABLE).filter("regel = 'totaal van geslacht'").count())
        .isEqualTo(1);
  }

  @Test
  void aListThatDoesNotNestIsAMistake() throws IOException {
    Installation own = Installation.in(home);
    own.conf(
        "reference/categories/grof.yml",
        """
        list: grof
        title: Grof
        of: leeftijd
        source: proef
        categories:
          - {code: jong, label: jong, from: 0, to: 15}
          - {code: oud, label: oud, from: 17}
        """);
    own.conf(
        "reference/categories/fijn.yml",
        """
        list: fijn
        title: Fijn
        of: leeftijd
        into: grof
        source: proef
        categories:
          - {code: 0-17, label: a, from: 0, to: 17, within: jong}
          - {code: 18+, label: b, from: 18, within: niets}
        """);
    Command check = own.iza("check");
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.said())
        .contains("The band 'oud' does not begin where 'jong' ends")
        .contains("The band '0-17' does not lie within 'jong'")
        .contains("The list 'grof' has no category 'niets'");
  }
}

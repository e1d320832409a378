package nl.izamonitor.job;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.TestSession;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A concept is frozen only while it is what it was made to be, of what there is today. */
@Tag("slow")
class StaleConceptTest {

  private static final String MELDINGEN = "indicators/sterkere-eerste-lijn/meldingen.yml";

  @TempDir static Path home;

  private static PrimeLake primes;

  @BeforeAll
  static void publish() throws IOException {
    primes = PrimeLake.in(home);
  }

  private static String refused() {
    Command freeze = primes.own().iza("freeze", "--meting", PrimeLake.METING, "--by", "a tester");
    assertThat(freeze.exit()).as(freeze.said()).isEqualTo(4);
    assertThat(primes.lake().read(MetingTable.TABLE).isEmpty()).isTrue();
    return freeze.said();
  }

  private static List<Row> own(Table table) {
    return primes.lake().read(table).filter("meting = 'proef'").collectAsList();
  }

  private static Dataset<Row> rows(Table table, List<Row> rows) {
    return TestSession.spark().createDataFrame(rows, table.columns());
  }

  private static void replace(Table table, Dataset<Row> rows) {
    primes.lake().replace(table, rows, "meting = 'proef'", "a tester");
  }

  @Test
  void rowsThatSomebodyTouchedAreNotFrozen() {
    List<Row> before = own(ObservationTable.TABLE);
    Dataset<Row> rows = rows(ObservationTable.TABLE, before);
    replace(ObservationTable.TABLE, rows.withColumn(ObservationTable.REASON, lit("it was me")));
    String said = refused();
    replace(ObservationTable.TABLE, rows);
    assertThat(said)
        .contains(
            "The concept of proef is not what today's definitions and tallies give"
                + " (the rows of curated/indicator_published changed): run publish");
  }

  @Test
  void aConceptOfAnotherDefinitionIsNotFrozen() throws IOException {
    primes.own().conf(MELDINGEN, PrimeLake.INDICATOR.replace("definition: Proef", "definition: X"));
    String said = refused();
    primes.own().conf(MELDINGEN, PrimeLake.INDICATOR);
    assertThat(said).contains("tallies give (" + MELDINGEN + " changed): run publish");
  }

  @Test
  void aConceptThatWasNotFinishedIsNotFrozen() {
    List<Row> before = own(MetingTable.CONCEPTS);
    replace(MetingTable.CONCEPTS, rows(MetingTable.CONCEPTS, List.of()));
    String said = refused();
    replace(MetingTable.CONCEPTS, rows(MetingTable.CONCEPTS, before));
    assertThat(said).contains("There is no whole concept of proef: run publish");
  }
}

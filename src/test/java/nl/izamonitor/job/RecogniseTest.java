package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gemeenten as they are delivered: by name, of an indeling nobody states, of the day of a row. */
@Tag("slow")
class RecogniseTest {

  private static final String CONTRACT =
      """
      source: telling
      version: 1
      title: Telling
      owner: een ander
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.csv", separator: ";"}
      unique: [plaats, dag]
      dekking: {volledig: vektis}
      region: {column: plaats, indeling: %s, regio_is: woonplaats}
      columns:
        plaats: {type: %s, required: true}
        dag: {type: date}
        aantal: {type: count, required: true}
      """;
  private static final String SLICE = "telling/vektis/2022";
  private static final String HEADER = "plaats;dag;aantal";

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
  }

  private void contract(String indeling, String type) throws IOException {
    own.conf("sources/telling.yml", CONTRACT.formatted(indeling, type));
  }

  private List<String> placed() {
    return own
        .validated("telling")
        .select(ValidatedTable.BOUWSTEEN, "aantal")
        .orderBy(ValidatedTable.BOUWSTEEN)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void namesAreTakenInEverySpellingAndTheIndelingIsFoundFromThem() throws IOException {
    contract("uit de codes", "gemeentenaam");
    own.deliver(SLICE, HEADER, "S GRAVENHAGE;;5", "Voorne aan Zee;;10", "'s-Hertogenbosch;;2");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    // Voorne aan Zee is of 2023, whatever year the file is of; it is split over what it was.
    assertThat(placed())
        .containsExactly("[GM0501,2]", "[GM0518,5]", "[GM0530,6]", "[GM0614,2]", "[GM0796,2]");
  }

  @Test
  void namesOfTwoTimesAreRefused() throws IOException {
    contract("uit de codes", "gemeentenaam");
    own.deliver(SLICE, HEADER, "Weesp;;5", "Voorne aan Zee;;10");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).isEqualTo(3);
    assertThat(ingest.said())
        .contains("The delivery telling/vektis/2022 fits no indeling")
        .contains("GM0457 Weesp")
        .contains("Deliver it again, or correct 'indeling' in sources/telling.yml.");
  }

  @Test
  void codesThatMeanTwoThingsAreRefused() throws IOException {
    contract("uit de codes", "gemeente");
    own.deliver(SLICE, HEADER, "363;;5", "GM0344;;1");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).isEqualTo(3);
    assertThat(ingest.said()).contains("which differ on GM0363 Amsterdam");
  }

  @Test
  void aStatedIndelingThatDoesNotFitIsRefusedWithTheOneThatDoes() throws IOException {
    contract("2023-01-01", "gemeente");
    own.deliver(SLICE, HEADER, " 0501 ;;5", "GM0344;;1");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).isEqualTo(3);
    assertThat(ingest.said())
        .contains("is not of the indeling of 2023-01-01")
        .contains("1 too many, GM0501 Brielle");
  }

  @Test
  void anEventIsPlacedByTheIndelingOfItsOwnDay() throws IOException {
    contract("peildatum van de rij, peildatum: dag", "gemeente");
    own.deliver(
        SLICE,
        HEADER,
        "GM0457;2022-03-23;1",
        "GM0457;2022-03-24;1",
        "363;2022-03-24;1818",
        "363;2022-03-23;7",
        "GM0344;2022-12-31;1",
        "GM0344;2022-12-30;1",
        "GM0344;2022-12-29;1",
        "GM0344;2022-12-28;1",
        "GM0344;2022-12-27;1",
        "GM0344;2022-12-26;1");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    // The Amsterdam of 24 March has Weesp in it, that of the day before has not.
    assertThat(placed())
        .filteredOn(row -> !row.startsWith("[GM0344"))
        .containsExactly("[GM0363,1778]", "[GM0363,7]", "[GM0457,1]", "[GM0457,40]");
    assertThat(
            own.read(QuarantineTable.of("telling"))
                .select(QuarantineTable.LINE)
                .collectAsList()
                .toString())
        .contains("GM0457;2022-03-24;1");
  }
}

package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.TestSession;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.SuppressionTable;
import org.apache.spark.sql.Row;

/**
 * A lake with a concept of two metingen in which every count of a gemeente is a rare prime, so that
 * it is known again wherever it is seen. Three of them are below the floor.
 */
record PrimeLake(Installation own, Map<String, Long> numbers) {

  static final String CODE = "meldingen";
  static final String METING = "proef";
  static final String LATER = "latere-proef";

  static final long FLOOR = 2_000_000;
  private static final long SMALL = 1_300_000;
  private static final long LARGE = 15_000_000;

  /** Six gemeenten of Zeeland, and two elsewhere. */
  private static final List<String> GEMEENTEN =
      List.of("GM0654", "GM0664", "GM0687", "GM0718", "GM0715", "GM1695", "GM0363", "GM0344");

  private static final List<String> URGENTIES = List.of("U0", "U1", "U2", "U3", "U4", "U5");
  private static final List<String> SMALL_CELLS = List.of("GM0654/U0", "GM0664/U3", "GM1695/U5");

  static final String SOURCE =
      """
      source: melding
      version: 1
      title: Melding
      owner: een ander
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.csv", separator: ";"}
      unique: [gemeente, urgentie]
      dekking: {volledig: vektis}
      region: {column: gemeente, indeling: datajaar-01-01, regio_is: woonplaats}
      columns:
        gemeente: {type: gemeente, required: true}
        urgentie: {type: text, required: true, codes: urgentie}
        aantal: {type: count, required: true}
      """;
  static final String INDICATOR =
      """
      code: meldingen
      title: Meldingen
      tags: [sterkere-eerste-lijn]
      definition: Proef
      version: 1
      method: count
      direction: none
      maturity: eigen lezing
      numerator: {table: melding, value: {sum: aantal}, unit: contact}
      levels: [gemeente, provincie, nederland]
      breakdowns: {urgentie: beide}
      source: proef
      example:
        melding: |
          datajaar | gemeente | urgentie | aantal
          2023     | GM0363   | U3       | 12
        gives: |
          period | level     | region | numerator | value
          2023   | nederland | NL     | 12        | 12
      """;

  /** Delivers, counts and publishes. */
  static PrimeLake in(Path home) throws IOException {
    Installation own = Installation.in(home);
    own.conf("sources/melding.yml", SOURCE);
    own.conf("indicators/sterkere-eerste-lijn/meldingen.yml", INDICATOR);
    String disclosure = Files.readString(home.resolve("conf/base/disclosure.yml"));
    own.conf("base/disclosure.yml", disclosure.replace("contact: 10", "contact: " + FLOOR));
    for (String meting : List.of(METING, LATER)) {
      own.conf(
          "metingen/" + meting + ".yml",
          "meting: %s\ntitle: Proef\nindeling: 2023-01-01\nindicators: {meldingen: 2023..2023}\nvoorlopig: []\n"
              .formatted(meting));
    }
    PrimeLake lake = new PrimeLake(own, new HashMap<>());
    own.deliver("melding/vektis/2023", lake.lines());
    lake.done("ingest");
    lake.done("tally");
    lake.done("publish", "--meting", METING, "--meting", LATER);
    return lake;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("gemeente;urgentie;aantal"));
    long small = SMALL;
    long large = LARGE;
    for (String gemeente : GEMEENTEN) {
      for (String urgentie : URGENTIES) {
        boolean isSmall = SMALL_CELLS.contains(gemeente + "/" + urgentie);
        small = isSmall ? prime(small) : small;
        large = isSmall ? large : prime(large + 100_000);
        long number = isSmall ? small : large;
        lines.add("%s;%s;%d".formatted(gemeente, urgentie, number));
        for (String region :
            List.of("gemeente/" + gemeente, "provincie/" + provincie(gemeente), "nederland/NL")) {
          numbers.merge(region + "/urgentie/" + urgentie, number, Long::sum);
          numbers.merge(region + "/totaal/totaal", number, Long::sum);
        }
      }
    }
    return lines;
  }

  private static String provincie(String gemeente) {
    return switch (gemeente) {
      case "GM0363" -> "PV27";
      case "GM0344" -> "PV26";
      default -> "PV29";
    };
  }

  static long prime(long above) {
    return BigInteger.valueOf(above).nextProbablePrime().longValueExact();
  }

  /** Runs a command that must end well. */
  Command done(String... arguments) {
    Command command = own.iza(arguments);
    assertThat(command.exit()).as(command.said()).isZero();
    return command;
  }

  Internal lake() {
    return Lake.open(TestSession.spark(), own.home().resolve("lake").toString()).internal();
  }

  /** The row of a value or of its audit, as {@code gemeente/GM0654/urgentie/U0}. */
  static String key(Row row) {
    return String.join(
        "/",
        row.<String>getAs(Keys.LEVEL),
        row.<String>getAs(Keys.REGION),
        row.<String>getAs(Keys.BREAKDOWN),
        row.<String>getAs(Keys.CATEGORY));
  }

  /** How the hidden rows of the first meting are hidden, in order. */
  List<String> hidden(String how) {
    return own
        .read(SuppressionTable.TABLE)
        .filter("meting = '%s' and how = '%s'".formatted(METING, how))
        .collectAsList()
        .stream()
        .map(PrimeLake::key)
        .sorted()
        .toList();
  }

  /** The rows of the concept of the first meting. */
  List<Row> concept() {
    return own.read(ObservationTable.TABLE)
        .filter("meting = '%s'".formatted(METING))
        .collectAsList();
  }
}

package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Burgerservicenummers in every column and place of a delivery are kept and said nowhere. */
class PlantedBsnTest {

  private static final String SLICE = "bezoek/vektis/2022";
  private static final String CONTRACT =
      """
      source: bezoek
      version: 1
      title: Bezoek
      owner: een ander
      licence: geen
      rows: persons
      unit: contact
      files: {pattern: "*.csv", separator: ";", missing: ["-"]}
      dekking: {volledig: vektis}
      region: {column: plaats, indeling: 2022-01-01, regio_is: woonplaats}
      person: {pseudonym: wie, birth_year: geboren, bsn: true}
      columns:
        wie: {type: text, required: true, sensitive: true}
        geboren: {type: whole, required: true, min: 1900, max: 2030}
        plaats: {type: gemeente}
        nummer: {type: text, unique: true}
        verplicht: {type: text, required: true}
        vrij: {type: text}
        vorm: {type: text, pattern: "[A-Z0-9-]+"}
        soort: {type: text, codes: geslacht}
        losse_soort: {type: text, codes: urgentie, severity: warn}
        gebied: {type: regio}
        naam: {type: gemeentenaam}
        dag: {type: date}
        geheel: {type: whole}
        aantal: {type: count}
        getal: {type: number}
        gewicht: {type: weight}
        geheim: {type: text, sensitive: true}
      max_quarantined: 100
      """;
  private static final int MANY = 200;
  private static final Map<String, String> ROW = new LinkedHashMap<>();

  static {
    ROW.put("wie", "");
    ROW.put("geboren", "1980");
    ROW.put("plaats", "GM0344");
    ROW.put("nummer", "-");
    ROW.put("verplicht", "zichtbaar");
    ROW.put("vrij", "belde");
    ROW.put("vorm", "A-1");
    ROW.put("soort", "V");
    ROW.put("losse_soort", "U3");
    ROW.put("gebied", "PV26");
    ROW.put("naam", "Utrecht");
    ROW.put("dag", "2022-03-01");
    ROW.put("geheel", "123456789");
    ROW.put("aantal", "5");
    ROW.put("getal", "1.5");
    ROW.put("gewicht", "1");
    ROW.put("geheim", "");
    ROW.put("meer", "");
  }

  @TempDir Path home;

  private Installation own;
  private PlantedBsns bsns;
  private int rows;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("sources/bezoek.yml", CONTRACT);
    bsns = new PlantedBsns();
  }

  @AfterEach
  void stop() {
    bsns.close();
  }

  /** A row with another number as pseudonym, and in what is sensitive or not in the contract. */
  private String row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>(ROW);
    boolean isPlanted = rows++ < MANY;
    row.put("wie", isPlanted ? bsns.next() : "nummer " + rows);
    row.put("geheim", isPlanted ? "van " + bsns.next() : "");
    row.put("meer", isPlanted && rows % 2 == 0 ? bsns.next() : "meer " + rows);
    for (int i = 0; i < cells.length; i += 2) {
      assertThat(row.put(cells[i], cells[i + 1])).isNotNull();
    }
    return String.join(";", row.values());
  }

  private Command ingest() throws IOException {
    Path result = home.resolve("out/result.json");
    Files.createDirectories(result.getParent());
    Command ingest = own.iza("ingest", "--debug", "--result", result.toString());
    return new Command(ingest.exit(), ingest.said() + Files.readString(result));
  }

  private void foundNowhere(Command ingest) throws IOException {
    assertThat(bsns.found(home.resolve("lake"), ingest.said().replace(home.toString(), "")))
        .as(ingest.said())
        .isEmpty();
    try (PlantedBsns delivered = bsns.again()) {
      assertThat(delivered.found(home.resolve("landing")))
          .as("they are known where they are")
          .isNotEmpty();
    }
  }

  /** Cells of every type, in rows that stay valid and in rows that do not. */
  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    rows.add(row("nummer", "gewoon"));
    for (String name : ROW.keySet()) {
      if (!List.of("wie", "geheim", "meer").contains(name)) {
        rows.add(row(name, bsns.written("$1.$2.$3")));
        rows.add(row(name, bsns.written("$1 $2 $3")));
        rows.add(row(name, bsns.written("$1-$2-$3")));
        rows.add(row(name, "patient " + bsns.next() + " belde"));
        rows.add(row(name, bsns.next(), "soort", "geen"));
        if (!List.of("geheel", "aantal", "getal").contains(name)) {
          rows.add(row(name, bsns.next()));
        }
      }
    }
    // Twice, which is found out last.
    rows.add(row("nummer", "dubbel", "geheel", bsns.next(), "vrij", bsns.next()));
    rows.add(row("nummer", "dubbel", "geheel", bsns.next(), "vrij", bsns.next()));
    // Too many fields, and too few of them, so that the others stand in the place of another.
    rows.add(row() + ";" + bsns.next());
    rows.add(bsns.next() + ";" + bsns.next());
    rows.add(row().replaceFirst(";", " "));
    return rows;
  }

  @Test
  void theyAreFoundInNoByte() throws IOException {
    List<String> lines = rows();
    lines.add(0, String.join(";", ROW.keySet()).replace("meer", bsns.next()));
    own.deliver(SLICE, lines);
    Command ingest = ingest();
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    foundNowhere(ingest);
    rightOutcome();
  }

  private void rightOutcome() {
    Map<String, Long> quality =
        own.read(QualityTable.TABLE).collectAsList().stream()
            .collect(
                Collectors.toMap(
                    row -> row.getAs(QualityTable.KIND) + " " + row.getAs(QualityTable.RULE),
                    row -> row.getAs(QualityTable.ROWS)));
    assertThat(quality)
        .containsEntry("waarschuwing vrij: burgerservicenummer", 8L)
        .containsEntry("afgekeurd verplicht: burgerservicenummer", 6L)
        .containsEntry("waarschuwing soort: burgerservicenummer", 5L)
        .containsEntry("afgekeurd soort: onbekende code", 20L)
        .containsEntry("waarschuwing losse_soort: burgerservicenummer", 6L);
    List<String> lines =
        own.read(QuarantineTable.of("bezoek"))
            .select(QuarantineTable.LINE)
            .as(Encoders.STRING())
            .collectAsList();
    assertThat(lines)
        .contains(
            "***;1980;GM0344;-;***;belde;A-1;V;U3;PV26;Utrecht;2022-03-01;123456789;5;1.5;1;***;***",
            "***;1980;GM0344;-;zichtbaar;belde;A-1;V;U3;PV26;Utrecht;***;123456789;5;1.5;1;***;***",
            "***;1980;GM0344;dubbel;zichtbaar;***;A-1;V;U3;PV26;Utrecht;2022-03-01;***;5;1.5;1;***;***",
            "***");
    assertThat(
            own.validated("bezoek")
                .filter("array_contains(waarschuwingen, 'vrij: burgerservicenummer')")
                .filter(functions.col("vrij").isNull())
                .count())
        .isEqualTo(5);
    assertThat(own.validated("bezoek").columns()).contains(ValidatedTable.PERSOON);
  }

  private Command delivered(List<String> lines) throws IOException {
    own.deliver(SLICE, lines);
    return ingest();
  }

  private List<String> with(String column, List<String> values) {
    List<String> lines = new ArrayList<>(List.of(String.join(";", ROW.keySet())));
    values.forEach(value -> lines.add(row(column, value)));
    return lines;
  }

  @Test
  void aColumnOfNumbersThatAreBurgerservicenummersIsRefused() throws IOException {
    // Beyond the rows that are looked at before a file is read, and beside one that is no number of
    // a person.
    List<String> values = new ArrayList<>(Collections.nCopies(1_200, "7"));
    values.addAll(Collections.nCopies(300, "999999999"));
    IntStream.range(0, 30).forEach(i -> values.add(bsns.next()));
    for (String column : List.of("geheel", "aantal", "getal")) {
      Command ingest = delivered(with(column, values));
      assertThat(ingest.exit()).as(ingest.said()).isEqualTo(3);
      assertThat(ingest.said())
          .contains(
              "The delivery bezoek/vektis/2022 has burgerservicenummers in the column '%s': 30 of its 31 different numbers of nine digits pass their test"
                  .formatted(column));
      foundNowhere(ingest);
    }
  }

  @Test
  void aColumnOfOtherNumbersIsTakenAsItIs() throws IOException {
    List<String> values =
        IntStream.range(0, 1_100).mapToObj(i -> "" + (400_000_000 + 7_919 * i)).toList();
    for (String column : List.of("geheel", "getal")) {
      Command ingest = delivered(with(column, values));
      assertThat(ingest.exit()).as(ingest.said()).isZero();
      assertThat(
              own.validated("bezoek")
                  .select(functions.col(column).cast("int").cast("string"))
                  .as(Encoders.STRING())
                  .collectAsList())
          .containsExactlyInAnyOrderElementsOf(values);
    }
  }

  @Test
  void onlyThePseudonymMayBeOne() throws IOException {
    own.conf("sources/bezoek.yml", CONTRACT.replace(", bsn: true", ""));
    Command ingest = delivered(with("nummer", List.of("1", "2", "3")));
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    List<String> many = IntStream.range(0, 30).mapToObj(i -> "" + i).toList();
    ingest = delivered(with("nummer", many));
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(3);
    assertThat(ingest.said()).contains("has a column 'wie' that looks like burgerservicenummers");
    own.conf("sources/bezoek.yml", CONTRACT);
    ingest = delivered(with("vrij", many.stream().map(i -> bsns.next()).toList()));
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(3);
    assertThat(ingest.said()).contains("or have them in the column 'wie' alone");
    foundNowhere(ingest);
  }

  @Test
  void namesOfFilesAndFoldersAreNotQuoted() throws IOException {
    own.deliver(SLICE, with("nummer", List.of("1")));
    Path slice = home.resolve("landing").resolve(SLICE);
    Files.copy(slice.resolve("levering.csv"), slice.resolve("van %s.csv".formatted(bsns.next())));
    Files.createDirectories(home.resolve("landing").resolve(bsns.next()));
    Files.createDirectories(slice.resolveSibling(bsns.next()));
    Files.createDirectories(home.resolve("landing/bezoek").resolve(bsns.next()));
    Command ingest = ingest();
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(3);
    assertThat(ingest.said())
        .contains(
            "The folder bezoek/vektis/2022 has a file with a burgerservicenummer in its name",
            "The folder *** is not a known source",
            "The folder *** is of an unknown leverancier",
            "The folder *** is not a datajaar");
    foundNowhere(ingest);
  }

  @Test
  void theKeyOfARefusalIsNotQuoted() throws IOException {
    own.conf(
        "sources/bezoek.yml", CONTRACT.replace("dekking:", "unique: [geheel, soort]\ndekking:"));
    String twice = bsns.next();
    Command ingest = delivered(with("geheel", List.of(twice, twice, "5")));
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(3);
    assertThat(ingest.said()).contains("in more than one row, such as (***, V)");
    foundNowhere(ingest);
  }

  @Test
  void aFileWithoutHeaderIsNotQuoted() throws IOException {
    List<String> lines = with("vrij", List.of(bsns.next(), bsns.next()));
    Command ingest = delivered(lines.subList(1, lines.size()));
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(3);
    assertThat(ingest.said()).contains("lacks the column(s)").doesNotContain("zichtbaar", "belde");
    foundNowhere(ingest);
  }

  @Test
  void anotherFormatIsLookedAtToo() throws IOException {
    own.conf("sources/bezoek.yml", CONTRACT.replace("separator: \";\"", "format: json lines"));
    List<String> lines = new ArrayList<>();
    for (String cells : rows().subList(0, 80)) {
      String[] values = cells.split(";", -1);
      StringBuilder line = new StringBuilder();
      int place = 0;
      for (String name : ROW.keySet()) {
        line.append(", \"%s\": \"%s\"".formatted(name, values[place++]));
      }
      lines.add("{" + line.substring(2) + "}");
    }
    lines.add("geen json, maar " + bsns.next());
    Command ingest = delivered(lines);
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(ingest.said()).contains("81 rows read");
    foundNowhere(ingest);
  }
}

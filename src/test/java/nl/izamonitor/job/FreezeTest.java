package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.TestSession;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.SuppressionTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a freeze lets through, on a lake whose numbers are known again wherever they are seen. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FreezeTest {

  private static final List<String> FREEZE =
      List.of("freeze", "--meting", PrimeLake.METING, "--by", "a tester");

  @TempDir static Path home;

  private static PrimeLake primes;

  @BeforeAll
  static void publish() throws IOException {
    primes = PrimeLake.in(home);
    primes.done("report", "--meting", PrimeLake.METING, "--revision", "concept");
  }

  private static Command freeze() {
    return primes.own().iza(FREEZE.toArray(String[]::new));
  }

  private static Set<Long> known() {
    return Stream.of(SuppressionTable.PRIMARY, SuppressionTable.SECONDARY)
        .flatMap(how -> primes.hidden(how).stream())
        .map(primes.numbers()::get)
        .collect(Collectors.toSet());
  }

  private static Set<Long> shown() {
    return primes.concept().stream()
        .map(row -> row.<Long>getAs(TallyTable.NUMERATOR))
        .filter(number -> number != null && number > 0)
        .collect(Collectors.toSet());
  }

  @Test
  @Order(1)
  void theAuditSaysWhatIsSmallAndWhatIsHiddenForItsSake() {
    assertThat(primes.hidden(SuppressionTable.PRIMARY))
        .containsExactly(
            "gemeente/GM0654/urgentie/U0",
            "gemeente/GM0664/urgentie/U3",
            "gemeente/GM1695/urgentie/U5");
    assertThat(primes.hidden(SuppressionTable.SECONDARY)).hasSizeGreaterThan(2);
    List<Row> audit =
        primes.own().read(SuppressionTable.TABLE).filter("meting = 'proef'").collectAsList();
    Set<String> hidden =
        primes.concept().stream()
            .filter(row -> row.getAs(ObservationTable.STATUS).equals("beschermd"))
            .map(PrimeLake::key)
            .collect(Collectors.toSet());
    assertThat(audit.stream().map(PrimeLake::key)).containsExactlyInAnyOrderElementsOf(hidden);
    for (Row row : audit) {
      boolean isPrimary = row.getAs(SuppressionTable.HOW).equals(SuppressionTable.PRIMARY);
      assertThat(row.<Long>getAs(SuppressionTable.NUMERATOR_WIDTH))
          .isEqualTo(isPrimary ? PrimeLake.FLOOR : null);
      assertThat(row.<Long>getAs(SuppressionTable.DENOMINATOR_WIDTH)).isNull();
      assertThat(row.<Long>getAs(SuppressionTable.REST_WIDTH)).isNull();
    }
    assertThat(Seen.in(known(), audit)).isEmpty();
  }

  @Test
  @Order(2)
  void noByteOfAConceptTellsAHiddenNumber() throws IOException {
    Set<Long> known = known();
    String[] published = {"report", "lake/private", "lake/curated/indicator_published"};
    assertThat(Seen.in(known, primes.own().read(TallyTable.TABLE).collectAsList()))
        .as("the numbers are known again where they are")
        .isNotEmpty();
    assertThat(Seen.in(home, known, "landing")).isNotEmpty();
    assertThat(Seen.in(home, shown(), "lake/private"))
        .as("what is shown is seen")
        .isEqualTo(shown());
    assertThat(home.resolve("report/proef-concept/open-data")).doesNotExist();
    assertThat(Seen.in(home, shown(), "lake/curated/indicator_published")).isNotEmpty();

    assertThat(Seen.in(home, known, published)).isEmpty();
    assertThat(Seen.in(known, primes.concept())).isEmpty();
  }

  @Test
  @Order(3)
  void everySecondaryCellThatIsOpenedGivesAwayAnother() throws IOException {
    Path folder = home.resolve("lake/private/open-data/proef-concept");
    Path judge = home.resolve("judge.csv");
    JudgeFile.write(primes.own().read(SuppressionTable.TABLE).filter("meting = 'proef'"), judge);
    Path csv = folder.resolve("waarden/" + PrimeLake.CODE + ".csv");
    String closed = Files.readString(csv);
    AttackResult all = AttackResult.on(List.of(folder), judge, false);
    assertThat(all.totals()).containsEntry(MetingTable.ATTACK_TESTED, 3L);
    assertThat(all.findings()).isEmpty();
    try {
      for (String cell : primes.hidden(SuppressionTable.SECONDARY)) {
        Files.writeString(csv, opened(closed, cell));
        assertThat(AttackResult.on(List.of(folder), judge, false).derivable())
            .as(cell)
            .isPositive();
      }
    } finally {
      Files.writeString(csv, closed);
    }
  }

  /** The file with the number of a hidden row. */
  private static String opened(String closed, String cell) {
    String[] key = cell.split("/", -1);
    List<String> lines = new ArrayList<>(closed.lines().toList());
    List<String> columns = List.of(lines.get(0).split(";", -1));
    int found = 0;
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(";", -1);
      boolean isIt =
          cells[columns.indexOf("level")].equals(key[0])
              && cells[columns.indexOf("region")].equals(key[1])
              && cells[columns.indexOf("breakdown")].equals(key[2])
              && cells[columns.indexOf("category")].equals(key[3]);
      if (isIt) {
        cells[columns.indexOf("numerator")] = primes.numbers().get(cell).toString();
        cells[columns.indexOf("status")] = "waarde";
        lines.set(i, String.join(";", cells));
        found++;
      }
    }
    assertThat(found).as(cell).isEqualTo(1);
    return String.join("\n", lines) + "\n";
  }

  @Test
  @Order(4)
  void aConceptOfWhichASecondaryCellWasOpenedIsRefusedAndNothingChanges() throws IOException {
    List<Row> before = primes.concept();
    String cell = primes.hidden(SuppressionTable.SECONDARY).get(0);
    replace(before.stream().map(row -> PrimeLake.key(row).equals(cell) ? open(row) : row).toList());
    Set<String> files = files();
    Command refused = freeze();
    assertThat(files()).as("no table and no temporary folder").isEqualTo(files);
    replace(before);

    assertThat(refused.exit()).as(refused.said()).isEqualTo(4);
    assertThat(refused.said())
        .contains("The concept of proef is not frozen, for the attack found ")
        .contains("the numerator of proef@concept meldingen 2023 gemeente GM")
        .contains(" from proef@concept meldingen 2023 ");
    assertThat(Seen.NUMBER.matcher(refused.said()).results().map(MatchResult::group))
        .doesNotContainAnyElementsOf(known().stream().map(String::valueOf).toList());
  }

  private static Row open(Row hidden) {
    Object[] cells = new Object[hidden.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = hidden.get(i);
    }
    cells[hidden.fieldIndex(TallyTable.NUMERATOR)] = primes.numbers().get(PrimeLake.key(hidden));
    cells[hidden.fieldIndex(ObservationTable.STATUS)] = "waarde";
    return RowFactory.create(cells);
  }

  private static void replace(List<Row> concept) {
    primes
        .lake()
        .replace(
            ObservationTable.TABLE,
            TestSession.spark().createDataFrame(concept, ObservationTable.TABLE.columns()),
            "meting = 'proef'",
            "a tester");
  }

  /** What a table consists of: the files of the lake, and those for temporary use. */
  private static Set<String> files() throws IOException {
    Set<String> names = new HashSet<>();
    for (Path folder : List.of(home.resolve("lake"), temporary())) {
      try (Stream<Path> files = Files.walk(folder, folder.equals(temporary()) ? 1 : 9)) {
        files
            .map(Path::toString)
            .filter(name -> name.contains("_delta_log") || name.contains("iza-freeze-"))
            .forEach(names::add);
      }
    }
    return names;
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  @Test
  @Order(5)
  void whatTheAttackDoesNotBreakIsFrozenWithItsAudit() throws IOException {
    Command freeze = freeze();
    assertThat(freeze.exit()).as(freeze.said()).isZero();
    assertThat(freeze.said()).contains("3 tested").contains("proef is frozen as revision 1");
    Map<String, Long> attack =
        primes.own().read(MetingTable.TABLE).first().getJavaMap(attackColumn());
    assertThat(attack)
        .containsEntry(MetingTable.ATTACK_FOLDERS, 1L)
        .containsEntry(MetingTable.ATTACK_TESTED, 3L)
        .containsEntry(MetingTable.ATTACK_DERIVABLE, 0L)
        .containsEntry(MetingTable.ATTACK_TOO_NARROW, 0L)
        .containsKey(MetingTable.ATTACK_SECONDS);
    assertThat(
            primes
                .lake()
                .readFrozen(SuppressionTable.TABLE)
                .filter("revision = '1'")
                .collectAsList())
        .extracting(PrimeLake::key)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    primes.hidden(SuppressionTable.PRIMARY).stream(),
                    primes.hidden(SuppressionTable.SECONDARY).stream())
                .toList());
    primes.done("verify", "--meting", PrimeLake.METING);
    primes.done("report", "--meting", PrimeLake.METING);
    assertThat(Files.readString(home.resolve("report/proef/index.html")))
        .contains("0 eerdere publicaties: 3 verborgen aantallen getest, niets gevonden");
    assertThat(
            Seen.in(
                home,
                known(),
                "report",
                "lake/frozen/indicator_published",
                "lake/curated/indicator_published",
                "lake/curated/meting",
                "lake/run"))
        .isEmpty();
  }

  private static int attackColumn() {
    return MetingTable.TABLE.columns().fieldIndex(MetingTable.ATTACK);
  }

  @Test
  @Order(6)
  void aLaterMetingIsAttackedTogetherWithWhatWasFrozen() {
    Command before = primes.own().iza("freeze", "--meting", PrimeLake.LATER, "--by", "a tester");
    assertThat(before.exit()).as(before.said()).isEqualTo(4);
    assertThat(before.said()).contains("tallies give (proef/1 was frozen): run publish");
    primes.done("publish", "--meting", PrimeLake.LATER);
    Command freeze = primes.done("freeze", "--meting", PrimeLake.LATER, "--by", "a tester");
    assertThat(freeze.said()).contains("2 folders").contains("6 tested");
    Command again = freeze();
    assertThat(again.exit()).as(again.said()).isZero();
    assertThat(again.said()).contains("3 folders").contains("9 tested").contains("nothing to do");
  }

  @Test
  @Order(7)
  void underEmbargoOpenDataAreNotInTheReport() throws IOException {
    String file = "metingen/" + PrimeLake.METING + ".yml";
    String before = Files.readString(home.resolve("conf").resolve(file));
    primes.own().conf(file, before + "embargo: 2999-05-28\n");
    Command early = primes.done("report", "--meting", PrimeLake.METING);
    assertThat(early.said())
        .contains("open-data/proef-1 and not in the report: its embargo lasts until 2999-05-28");
    assertThat(home.resolve("report/proef/open-data")).doesNotExist();
    assertThat(home.resolve("lake/private/open-data/proef-1/SHA256SUMS")).exists();
    primes.own().conf(file, before);
    assertThat(primes.done("report", "--meting", PrimeLake.METING).said())
        .doesNotContain("not in the report");
    assertThat(home.resolve("report/proef/open-data/SHA256SUMS")).exists();
  }
}

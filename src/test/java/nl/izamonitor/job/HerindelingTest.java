package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two metingen of the same year. Between them gemeenten were joined, a delivery was corrected and
 * the indicator was defined anew: what one hides does not follow from the other.
 */
@Tag("slow")
class HerindelingTest {

  private static final String BEFORE = "voor";
  private static final String AFTER = "na";
  private static final String SLICE = "melding/vektis/2022";

  /** Weesp goes to Amsterdam; Brielle, Hellevoetsluis and Westvoorne become Voorne aan Zee. */
  private static final Map<String, String> JOINED =
      Map.of("GM0457", "GM0363", "GM0501", "GM1992", "GM0530", "GM1992", "GM0614", "GM1992");

  private static final List<String> GEMEENTEN =
      List.of(
          "GM0363", "GM0457", "GM0392", "GM0394", "GM0501", "GM0530", "GM0614", "GM0599", "GM0344");

  private static final List<String> URGENTIES = List.of("U0", "U1", "U2", "U3", "U4", "U5");

  /** Below the floor: two where gemeenten are joined, one elsewhere. */
  private static final Set<String> SMALL = Set.of("GM0457/U0", "GM0530/U3", "GM0599/U5");

  @TempDir static Path home;

  private static Installation own;

  /** What was counted the year after; in both metingen the same. */
  private static final Map<String, Long> NEXT = new HashMap<>();

  private static final Map<String, Long> FIRST = new HashMap<>();
  private static final Map<String, Long> CORRECTED = new HashMap<>();

  @BeforeAll
  static void freezeTwo() throws IOException {
    own = Installation.in(home);
    own.conf("sources/melding.yml", PrimeLake.SOURCE);
    String indicator = "indicators/sterkere-eerste-lijn/meldingen.yml";
    own.conf(indicator, PrimeLake.INDICATOR);
    String disclosure = Files.readString(home.resolve("conf/base/disclosure.yml"));
    own.conf(
        "base/disclosure.yml", disclosure.replace("contact: 10", "contact: " + PrimeLake.FLOOR));
    meting(BEFORE, "2022-01-01");
    meting(AFTER, "2023-01-01");

    numbers();
    own.deliver(SLICE, lines(FIRST));
    own.deliver("melding/vektis/2023", lines(NEXT));
    make(BEFORE);
    own.deliver(SLICE, lines(CORRECTED));
    own.conf(
        indicator,
        PrimeLake.INDICATOR
            .replace("version: 1", "version: 2")
            .replace(
                "value: {sum: aantal}",
                "value: {sum: aantal, where: {urgentie: [U0, U1, U2, U3, U5]}}"));
    make(AFTER);
  }

  private static void meting(String name, String indeling) throws IOException {
    own.conf(
        "metingen/" + name + ".yml",
        "meting: %s\ntitle: Proef\nindeling: %s\nindicators: {meldingen: 2022..2023}\nvoorlopig: []\n"
            .formatted(name, indeling));
  }

  /** Numbers that are known again; one large and one small are corrected. */
  private static void numbers() {
    // Drawn, for with steps of one size many a difference would be a number by chance.
    Random random = new Random(1);
    Random next = new Random(2);
    for (String gemeente : GEMEENTEN) {
      for (String urgentie : URGENTIES) {
        String cell = gemeente + "/" + urgentie;
        long least = SMALL.contains(cell) ? 1_000_000 : 10_000_000;
        FIRST.put(cell, PrimeLake.prime(least + random.nextInt((int) least - 1_000)));
        // Of gemeenten that were joined nobody delivers parts any more.
        if (!gemeente.equals("GM0363") && !JOINED.containsKey(gemeente)) {
          NEXT.put(cell, PrimeLake.prime(least + next.nextInt((int) least - 1_000)));
        }
      }
    }
    CORRECTED.putAll(FIRST);
    CORRECTED.put("GM0599/U5", PrimeLake.prime(1_111_111));
    CORRECTED.put("GM0392/U1", PrimeLake.prime(33_333_333));
  }

  private static List<String> lines(Map<String, Long> numbers) {
    List<String> lines = new ArrayList<>(List.of("gemeente;urgentie;aantal"));
    numbers.forEach((cell, number) -> lines.add(cell.replace('/', ';') + ";" + number));
    return lines;
  }

  private static void make(String meting) {
    done("ingest");
    done("tally");
    done("publish", "--meting", meting);
    Command freeze = done("freeze", "--meting", meting, "--by", "a tester");
    assertThat(freeze.said())
        .contains("0 derivable, 0 too narrow")
        .contains("frozen as revision 1");
  }

  private static Command done(String... arguments) {
    Command command = own.iza(arguments);
    assertThat(command.exit()).as(command.said()).isZero();
    return command;
  }

  private static List<Row> rows(String meting) {
    return rows(meting, "2022");
  }

  private static List<Row> rows(String meting, String period) {
    return own.read(ObservationTable.TABLE)
        .filter("meting = '%s' and period = '%s' and level = 'gemeente'".formatted(meting, period))
        .collectAsList();
  }

  /** Every number of a hidden row, and of a small count. */
  private static Set<Long> hidden() {
    Set<Long> hidden = new HashSet<>(SMALL.stream().map(FIRST::get).toList());
    SMALL.stream().map(CORRECTED::get).forEach(hidden::add);
    rows(BEFORE).stream()
        .filter(HerindelingTest::isHidden)
        .forEach(r -> hidden.add(truth(r, FIRST, false)));
    rows(AFTER).stream()
        .filter(HerindelingTest::isHidden)
        .forEach(r -> hidden.add(truth(r, CORRECTED, true)));
    hidden.remove(0L);
    return hidden;
  }

  private static Set<Long> hiddenNext() {
    Set<Long> hidden = new HashSet<>(List.of(NEXT.get("GM0599/U5")));
    rows(BEFORE, "2023").stream()
        .filter(HerindelingTest::isHidden)
        .forEach(r -> hidden.add(truth(r, NEXT, false)));
    rows(AFTER, "2023").stream()
        .filter(HerindelingTest::isHidden)
        .forEach(r -> hidden.add(truth(r, NEXT, true)));
    hidden.remove(0L);
    return hidden;
  }

  /** What a row counts; in the later definition U4 does not count. */
  private static long truth(Row row, Map<String, Long> numbers, boolean later) {
    String region = row.getAs(Keys.REGION);
    String category = row.getAs(Keys.CATEGORY);
    long truth = 0;
    for (Map.Entry<String, Long> cell : numbers.entrySet()) {
      String[] at = cell.getKey().split("/", -1);
      String gemeente = later ? JOINED.getOrDefault(at[0], at[0]) : at[0];
      boolean isCounted = !later || !at[1].equals("U4");
      boolean isIn = category.equals("totaal") || at[1].equals(category);
      truth += isCounted && isIn && gemeente.equals(region) ? cell.getValue() : 0;
    }
    return truth;
  }

  private static boolean isHidden(Row row) {
    return row.getAs(ObservationTable.STATUS).equals("beschermd");
  }

  @Test
  void theTestKnowsWhatIsShown() {
    for (Row row : rows(AFTER)) {
      if (!isHidden(row) && row.getAs(TallyTable.NUMERATOR) != null) {
        assertThat(row.<Long>getAs(TallyTable.NUMERATOR))
            .as(PrimeLake.key(row))
            .isEqualTo(truth(row, CORRECTED, true));
      }
    }
    assertThat(rows(BEFORE).stream().filter(HerindelingTest::isHidden)).hasSizeGreaterThan(2);
    assertThat(rows(AFTER).stream().filter(HerindelingTest::isHidden)).hasSizeGreaterThan(1);
  }

  @Test
  void nothingHiddenIsADifferenceOfWhatIsShown() {
    Set<Long> hidden = hidden();
    Map<Long, String> shown = new TreeMap<>();
    for (Row row :
        own.read(ObservationTable.TABLE)
            .filter("numerator > 0 and period = '2022'")
            .collectAsList()) {
      shown.put(row.getAs(TallyTable.NUMERATOR), row.getAs(Keys.METING) + " " + PrimeLake.key(row));
    }
    assertThat(shown).hasSizeGreaterThan(60);
    assertThat(hidden).doesNotContainAnyElementsOf(shown.keySet());
    shown.forEach(
        (one, row) ->
            shown.forEach(
                (other, less) ->
                    assertThat(hidden).as("%s less %s", row, less).doesNotContain(one - other)));
  }

  /** In what is said of the figures: comparisons, parts of differences, and the sentences. */
  @Test
  void nothingThatIsSaidTellsAHiddenNumber() throws IOException {
    Set<Long> hidden = hidden();
    hidden.addAll(hiddenNext());
    for (String meting : List.of(BEFORE, AFTER)) {
      done("report", "--meting", meting);
    }
    for (Table table : List.of(ComparisonTable.TABLE, RestatementTable.TABLE)) {
      List<Row> said = own.read(table).collectAsList();
      assertThat(said).as(table.name()).isNotEmpty();
      assertThat(Seen.in(hidden, said)).as(table.name()).isEmpty();
    }
    Set<Long> shown = Set.of(CORRECTED.get("GM0392/U0"));
    String[] packed = {"vergelijkingen", "parquet"};
    for (String folder : packed) {
      assertThat(Seen.in(home, shown, "report/na/open-data/" + folder))
          .as("what is packed is looked into: %s", folder)
          .isEqualTo(shown);
    }
    assertThat(Seen.in(home, hidden, "report")).isEmpty();
  }
}

package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.SuppressionTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.synthetic.Country;
import nl.izamonitor.synthetic.CountryTallies;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tallies of persons in the whole country, drawn without persons: protected with everything on,
 * and attacked. One year, so that it is quick; {@code -Dcountry=2019..2025} takes as many as asked.
 */
@Tag("slow")
class WholeCountryTest {

  private static final String METING = "heel-nederland";
  private static final String LATER = "heel-nederland-later";
  private static final String OWN_DELIVERIES = "own_deliveries";
  private static final Years YEARS = Years.of(System.getProperty("country", "2023..2023"));

  @TempDir static Path home;

  private static Installation own;

  @BeforeAll
  static void draw() throws IOException {
    own = Installation.in(home);
    Conf conf = definitions().conf();
    Country country = new Country(17_900_000, YEARS.from(), YEARS.to(), 7);
    Dataset<Row> drawn =
        CountryTallies.of(TestSession.spark(), conf, definitions().regions(), country).cache();
    List<String> indicators =
        drawn.select(Keys.INDICATOR).distinct().orderBy(Keys.INDICATOR).collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    meting(METING, indicators);
    meting(LATER, indicators);
    deliver(conf, indicators, drawn);
    drawn.unpersist();
  }

  private static void meting(String name, List<String> indicators) throws IOException {
    own.conf(
        "metingen/" + name + ".yml",
        "meting: %s\ntitle: Heel Nederland\nindeling: 2025-01-01\nindicators:\n%s\nvoorlopig: []\n"
            .formatted(
                name,
                indicators.stream()
                    .map(code -> "  %s: %d..%d".formatted(code, YEARS.from(), YEARS.to()))
                    .collect(Collectors.joining("\n"))));
  }

  private static Definitions definitions() {
    return Definitions.load(ConfFiles.read(home.resolve("conf")), TestSession.spark());
  }

  private static Internal lake() {
    return Lake.open(TestSession.spark(), home.resolve("lake").toString()).internal();
  }

  /** Writes the tallies as if everybody had delivered. */
  private static void deliver(Conf conf, List<String> indicators, Dataset<Row> drawn) {
    Map<String, Row> slices = new TreeMap<>();
    List<Row> ids = new ArrayList<>();
    for (String indicator : indicators) {
      for (int year = YEARS.from(); year <= YEARS.to(); year++) {
        List<String> of = new ArrayList<>();
        for (String source : conf.indicators().get(indicator).tables()) {
          for (String leverancier : conf.sources().get(source).dekking().expected()) {
            String id = "%s/%s/%d".formatted(source, leverancier, year);
            slices.put(id, delivery(source, leverancier, year, id));
            of.add(id);
          }
        }
        ids.add(RowFactory.create(indicator, Integer.toString(year), String.join(" ", of)));
      }
    }
    StructType columns =
        new StructType()
            .add(Keys.INDICATOR, DataTypes.StringType)
            .add(Keys.PERIOD, DataTypes.StringType)
            .add(OWN_DELIVERIES, DataTypes.StringType);
    Dataset<Row> deliveries = SmallTable.of(TestSession.spark(), ids, columns);
    Column[] tally =
        Stream.of(drawn.columns())
            .map(c -> c.equals(TallyTable.DELIVERIES) ? col(OWN_DELIVERIES).as(c) : col(c))
            .toArray(Column[]::new);
    String[] keys = {Keys.INDICATOR, Keys.PERIOD};
    Dataset<Row> whole = drawn.join(functions.broadcast(deliveries), keys, "inner").select(tally);
    lake().replace(TallyTable.TABLE, whole, "true", "a tester");
    lake()
        .replace(
            DeliveryTable.TABLE,
            SmallTable.of(
                TestSession.spark(), List.copyOf(slices.values()), DeliveryTable.TABLE.columns()),
            "true",
            "a tester");
  }

  private static Row delivery(String source, String leverancier, int year, String id) {
    List<Object> values = new ArrayList<>(List.of(source, leverancier, year, id));
    for (StructField field : List.of(DeliveryTable.TABLE.columns().fields()).subList(4, 11)) {
      values.add(field.dataType().equals(DataTypes.LongType) ? (Object) 0L : "");
    }
    values.add(DeliveryTable.SYNTHETIC);
    return RowFactory.create(values.toArray());
  }

  private static double seconds(String... arguments) {
    long start = System.nanoTime();
    Command command = own.iza(arguments);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(command.exit()).as(command.said()).isZero();
    command
        .said()
        .lines()
        .filter(line -> line.contains("publish: ") || line.contains("attack: "))
        .forEach(System.out::println);
    System.out.printf("%s of %s: %.1f seconds%n", arguments[0], arguments[2], seconds);
    return seconds;
  }

  @Test
  void theWholeCountryIsProtectedAgainstAllAndLittleIsLost() {
    double publish = seconds("publish", "--meting", METING);
    double freeze = seconds("freeze", "--meting", METING, "--by", "a tester");
    assertThat(publish + freeze).isLessThan(300.0 * (1 + YEARS.to() - YEARS.from()));

    Dataset<Row> audit = own.read(SuppressionTable.TABLE);
    long primary =
        audit.filter(col(SuppressionTable.HOW).equalTo(SuppressionTable.PRIMARY)).count();
    assertThat(primary).isPositive();
    assertThat(Losses.of(lake(), METING))
        .isNotEmpty()
        .allSatisfy(loss -> assertThat(loss.share()).isLessThan(0.2));

    // Both together may not tell what neither tells alone.
    seconds("publish", "--meting", LATER);
    seconds("freeze", "--meting", LATER, "--by", "a tester");
    assertThat(Losses.of(lake(), LATER)).isEqualTo(Losses.of(lake(), METING));
  }
}

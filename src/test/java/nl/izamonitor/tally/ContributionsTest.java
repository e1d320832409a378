package nl.izamonitor.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Who makes up the tallies of instellingen. */
class ContributionsTest {

  private static final String INDICATOR = "digitale_contacten";
  private static final StructType COLUMNS =
      new StructType()
          .add("datajaar", DataTypes.IntegerType)
          .add("bouwsteen", DataTypes.StringType)
          .add("instelling", DataTypes.StringType)
          .add("sector", DataTypes.StringType)
          .add("toepassing", DataTypes.StringType)
          .add("contacten_digitaal", DataTypes.LongType)
          .add("contacten", DataTypes.LongType);

  private final List<Row> rows = new ArrayList<>();

  private void row(String bouwsteen, String instelling, String sector, long digital, long all) {
    rows.add(RowFactory.create(2024, bouwsteen, instelling, sector, "alle", digital, all));
  }

  private List<Row> tally(String breakdown) {
    List<Mistake> problems = new ArrayList<>();
    Conf conf = ConfReader.load(ConfFiles.read(Path.of("conf")), List.of(), problems);
    assertThat(problems).isEmpty();
    Dataset<Row> input = TestSession.spark().createDataFrame(rows, COLUMNS);
    TallySetting setting = new TallySetting(conf, List.of("GM0001", "GM0002"));
    return Tallies.of(setting, List.of(conf.indicators().get(INDICATOR)), source -> input)
        .filter("breakdown = '%s'".formatted(breakdown))
        .orderBy("category", "bouwsteen")
        .collectAsList();
  }

  private static String contributors(Row row, int side) {
    Row own = row.getAs(TallyTable.CONTRIBUTORS.get(side));
    return "%d %d %s %s %s"
        .formatted(own.getLong(0), own.getLong(1), own.getList(2), own.getList(3), own.getList(4));
  }

  @Test
  void theRowsOfOneInstellingAreOneContribution() {
    row("GM0001", "a", "ggz", 10, 30);
    row("GM0001", "a", "ggz", 5, 10);
    row("GM0001", "a", "paramedie", 1, 20);
    row("GM0001", "b", "ggz", 0, 50);
    Row total = tally("totaal").get(0);
    assertThat(total.<Long>getAs(TallyTable.NUMERATOR)).isEqualTo(16);
    assertThat(total.<Long>getAs(TallyTable.DENOMINATOR)).isEqualTo(110);
    assertThat(contributors(total, 0)).isEqualTo("1 0 [16] [] []");
    assertThat(contributors(total, 1)).isEqualTo("2 0 [60, 50] [] []");
    assertThat(contributors(total, 2)).isEqualTo("2 0 [50, 44] [] []");
    List<Row> sectors = tally("sector");
    assertThat(sectors).hasSize(2);
    assertThat(contributors(sectors.get(0), 1)).isEqualTo("2 0 [50, 40] [] []");
    assertThat(contributors(sectors.get(1), 1)).isEqualTo("1 0 [20] [] []");
  }

  @Test
  void whoIsInSeveralBouwstenenIsToldApart() {
    row("GM0001", "a", "ggz", 10, 30);
    row("GM0002", "a", "ggz", 0, 70);
    row("GM0002", "b", "ggz", 3, 5);
    List<Row> totals = tally("totaal");
    assertThat(contributors(totals.get(0), 0)).isEqualTo("1 0 [10] [] []");
    assertThat(contributors(totals.get(0), 1)).isEqualTo("0 1 [] [30] [100]");
    assertThat(contributors(totals.get(1), 0)).isEqualTo("1 0 [3] [] []");
    assertThat(contributors(totals.get(1), 1)).isEqualTo("1 1 [5] [70] [100]");
  }

  @Test
  void onlyTheLargestThreeAreKept() {
    for (int i = 1; i <= 5; i++) {
      row("GM0001", "i" + i, "ggz", i, 10L * i);
    }
    assertThat(contributors(tally("totaal").get(0), 1)).isEqualTo("5 0 [50, 40, 30] [] []");
  }
}

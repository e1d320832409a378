package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planted in the tables of conf, and what a user can write wrong in them. */
@Tag("slow")
class PlantedTest {

  private static final String CHANGES = "reference/synthetisch_veranderingen.csv";
  private static final String ABSENCES = "reference/synthetisch_ontbreekt.csv";
  private static final Country COUNTRY = new Country(20_000, 2020, 2021, 3);

  private static ConfFiles with(String file, String row) {
    SortedMap<String, String> texts = new TreeMap<>(Sample.FILES.texts());
    texts.computeIfPresent(file, (name, text) -> text.lines().findFirst().orElse("") + "\n" + row);
    return new ConfFiles(texts);
  }

  private static Conf conf(ConfFiles files) {
    return ConfReader.load(files, List.of(), new ArrayList<Mistake>());
  }

  private static double[] factors(ConfFiles files, int year) {
    return levels(files).factors(RegionalLevels.CONTACTS, year);
  }

  private static RegionalLevels levels(ConfFiles files) {
    return new RegionalLevels(files, Sample.REGIONS, Calibration.of(files), COUNTRY);
  }

  @Test
  void aChangeHasItsSizeInItsRegionFromItsYearAndNowhereElse() {
    ConfFiles without = with(CHANGES, "contacten;gemeente;GM0014;2021;1;aanname");
    ConfFiles changed = with(CHANGES, "contacten;provincie;PV20;2021;1.25;aanname");
    double[] before = factors(without, 2021);
    double[] after = factors(changed, 2021);
    List<String> provincies = Inhabitants.provincies(Sample.REGIONS);

    for (int i = 0; i < before.length; i++) {
      double size = provincies.get(i).equals("PV20") ? 1.25 : 1;
      assertThat(after[i] / before[i]).isCloseTo(size, within(1e-12));
    }
    assertThat(factors(changed, 2020)).isEqualTo(factors(without, 2020));
  }

  @ParameterizedTest
  @CsvSource({
    "elders;provincie;PV20;2021;1.2;x, The measure 'elders' cannot change",
    "contacten;wijk;PV20;2021;1.2;x, There is no level 'wijk'",
    "contacten;provincie;PV99;2021;1.2;x, There is no region 'PV99'",
    "contacten;provincie;PV20;2021;100;x, The factor 100 is not believable",
    "contacten;provincie;PV20;ooit;1.2;x, is not a whole number",
    "contacten;provincie;PV20;2021, This row has 4 cells",
  })
  void aWrongChangeIsRefused(String row, String sentence) {
    assertThatThrownBy(() -> levels(with(CHANGES, row)))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(CHANGES + ":2: ")
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "elders;hds-utrecht;2021;x, The source 'elders' is not made of persons",
    "spoedpost_contact;hds-elders;2021;x, The leverancier 'hds-elders' does not deliver",
    "spoedpost_contact;hds-utrecht;ooit;x, is not a whole number",
  })
  void aWrongAbsenceIsRefused(String row, String sentence) {
    assertThatThrownBy(() -> AbsentDeliveries.of(conf(with(ABSENCES, row)), Order.OF_PERSONS))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(ABSENCES + ":2: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void whoDoesNotDeliverHasNoFile() {
    Conf conf = conf(with(ABSENCES, "spoedpost_contact;hds-utrecht;2021;aanname"));
    DeliveryAreas areas = new DeliveryAreas(conf, Sample.REGIONS, Order.of(COUNTRY));
    try (PersonDeliveries deliveries = new PersonDeliveries(TestSession.spark(), areas, 1)) {
      Dataset<Row> lines = deliveries.lines(Contacten.SOURCE, List.of());
      assertThat(
              lines
                  .where("leverancier = 'hds-utrecht'")
                  .select("datajaar")
                  .distinct()
                  .collectAsList())
          .extracting(row -> row.getInt(0))
          .containsExactly(2020);
      assertThat(
              deliveries
                  .truth()
                  .where("not levert")
                  .select(DeliveryAreas.LEVERANCIER, Persons.DATAJAAR)
                  .distinct()
                  .collectAsList())
          .extracting(Row::toString)
          .containsExactly("[hds-utrecht,2021]");
    }
  }

  @Test
  void aBreakChangesTheMixFromItsYear() {
    Calibration calibration = Calibration.of(Sample.FILES);

    assertThat(calibration.breakOf("telefonisch", 2020)).isEqualTo(1);
    assertThat(calibration.breakOf("telefonisch", 2021)).isEqualTo(1.05);
    assertThat(calibration.breakOf("telefonisch", 2025)).isEqualTo(1.05);
    assertThat(calibration.breakOf("visite", 2025)).isEqualTo(1);
  }

  @Test
  void talliesOfTheWholeCountryHaveItsLevels() {
    Country whole = new Country(17_900_000, 2022, 2023, 5);
    Dataset<Row> tallies =
        CountryTallies.of(TestSession.spark(), Sample.CONF, Sample.REGIONS, whole).cache();

    assertThat(tallies.schema()).isEqualTo(TallyTable.TABLE.columns());
    assertThat(value(tallies, CountryTallies.CONTACTS, "2023")).isCloseTo(0.240, within(0.008));
    assertThat(value(tallies, CountryTallies.PATIENTS, "2023")).isCloseTo(0.156, within(0.004));
    assertThat(value(tallies, CountryTallies.UNREGISTERED, "2022"))
        .isCloseTo(0.0201, within(0.0012));
    assertThat(
            tallies
                .where("breakdown in ('totaal', 'geslacht')")
                .groupBy(Keys.INDICATOR, Keys.PERIOD, TallyTable.BOUWSTEEN)
                .pivot(Keys.BREAKDOWN)
                .agg(sum(TallyTable.NUMERATOR))
                .where("geslacht <> totaal")
                .count())
        .isZero();
    assertThat(checksum(CountryTallies.of(TestSession.spark(), Sample.CONF, Sample.REGIONS, whole)))
        .isEqualTo(checksum(tallies));
    tallies.unpersist();
  }

  private static double value(Dataset<Row> tallies, String indicator, String period) {
    Row sums =
        tallies
            .where(col(Keys.INDICATOR).equalTo(indicator))
            .where(col(Keys.PERIOD).equalTo(period))
            .where("breakdown = 'totaal'")
            .agg(sum(TallyTable.NUMERATOR), sum(TallyTable.DENOMINATOR))
            .head();
    return (double) sums.getLong(0) / sums.getLong(1);
  }

  private static Row checksum(Dataset<Row> tallies) {
    return tallies.selectExpr("xxhash64(*) % 1000000007L as hash").agg(sum("hash")).head();
  }
}

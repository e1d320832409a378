package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.izamonitor.TestSession;
import nl.izamonitor.synthetic.Sample.Delivered;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonDeliveriesTest {

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"inschrijving", "spoedpost_contact", "bevolking", "truth"})
  void areTheSameForAnyNumberOfPartitions(String source) {
    SparkSession other = TestSession.spark().newSession();
    other.conf().set("spark.sql.shuffle.partitions", "5");

    assertThat(checksum(other, 7, source)).isEqualTo(checksum(TestSession.spark(), 1, source));
  }

  private static Row checksum(SparkSession spark, int partitions, String source) {
    DeliveryAreas areas = new DeliveryAreas(Sample.CONF, Sample.REGIONS, Sample.ORDER);
    try (PersonDeliveries deliveries = new PersonDeliveries(spark, areas, partitions)) {
      Dataset<Row> lines =
          source.equals("truth") ? deliveries.truth() : deliveries.lines(source, List.of());
      Column[] all = Arrays.stream(lines.columns()).map(functions::col).toArray(Column[]::new);
      return lines
          .select(xxhash64(all).cast("decimal(38,0)").as("hash"))
          .agg(sum(col("hash")), functions.count(col("hash")))
          .head();
    }
  }

  @Test
  void countEveryInhabitantOfTheFirstDay() {
    assertThat(inhabitants(Sample.BEFORE, "")).isEqualTo(20_000);
    assertThat(inhabitants(Sample.AFTER, "")).isBetween(19_900L, 20_200L);
  }

  /** Those of an age group, or of all when it is empty. */
  private static long inhabitants(int year, String band) {
    return Sample.clean(Bevolking.SOURCE, year).stream()
        .filter(row -> row.field(Persons.BAND).startsWith(band))
        .mapToLong(row -> Long.parseLong(row.field("inwoners")))
        .sum();
  }

  @Test
  void nameEveryGemeenteOfTheDateInThePopulation() {
    for (int year : List.of(Sample.BEFORE, Sample.AFTER)) {
      List<Delivered> rows = Sample.clean(Bevolking.SOURCE, year);
      Set<String> gemeenten = Sample.REGIONS.gemeenten(LocalDate.of(year, 1, 1)).keySet();

      assertThat(rows).hasSize(gemeenten.size() * 7 * 2);
      assertThat(
              rows.stream()
                  .map(row -> row.field(DeliveryAreas.GEMEENTE))
                  .collect(Collectors.toSet()))
          .isEqualTo(gemeenten);
    }
  }

  @Test
  void countTheInsuredOf1July() {
    for (int year : List.of(Sample.BEFORE, Sample.AFTER)) {
      List<Delivered> insured = Sample.clean(Inschrijving.SOURCE, year);
      long born = insured.stream().filter(row -> row.born() == year).count();
      double unregistered =
          100.0
              * insured.stream().filter(row -> row.field(Addresses.PRAKTIJK).isEmpty()).count()
              / insured.size();

      assertThat(born).as("born before 1 July").isBetween(60L, 140L);
      assertThat(insured).hasSizeBetween(19_900, 20_300);
      assertThat(unregistered).as("%% not registered in %d", year).isBetween(1.5, 2.2);
    }
  }

  @Test
  void reachThePublishedLevelsOfContacts() {
    for (int year : List.of(Sample.BEFORE, Sample.AFTER)) {
      List<Delivered> contacts = Sample.clean(Contacten.SOURCE, year);
      double persons =
          contacts.stream().map(row -> row.field(Persons.PSEUDONYM)).distinct().count();

      assertThat(1000.0 * contacts.size() / inhabitants(year, "")).isBetween(225.0, 265.0);
      assertThat(100 * persons / inhabitants(year, "")).isBetween(14.6, 16.6);
    }
  }

  @Test
  void haveMoreContactsOfTheYoungestAndTheOldest() {
    Map<String, Long> contacts =
        Sample.clean(Contacten.SOURCE, Sample.AFTER).stream()
            .collect(Collectors.groupingBy(PersonDeliveriesTest::band, Collectors.counting()));

    double middle = rate(contacts, "18-44");
    assertThat(rate(contacts, "0-4")).isGreaterThan(2.5 * middle);
    assertThat(rate(contacts, "85+")).isGreaterThan(2 * middle);
  }

  private static String band(Delivered row) {
    int age = Math.max(0, row.datajaar() - row.born() - 1);
    return age <= 4 ? "0-4" : age >= 85 ? "85+" : age >= 18 && age <= 44 ? "18-44" : "";
  }

  private static double rate(Map<String, Long> contacts, String band) {
    return 1000.0 * contacts.get(band) / inhabitants(Sample.AFTER, band);
  }

  @Test
  void nameEachContactOnce() {
    List<Delivered> contacts = Sample.rows(Contacten.SOURCE);
    long distinct = contacts.stream().map(row -> row.field("contact_id")).distinct().count();

    // Only the rows that are delivered twice on purpose share a number.
    assertThat(contacts.size() - distinct).isLessThan(30);
  }
}

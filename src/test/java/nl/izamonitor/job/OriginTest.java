package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.lake.Table;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A synthetic delivery beside real ones: what is made of it says so, and nothing else does. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OriginTest {

  private static final String METING = "metingen/proef.yml";
  private static final String PROEF =
      """
      meting: proef
      title: Proef
      indeling: 2023-01-01
      indicators: {meldingen: 2023..2024, meldingen_van_een_ander: 2023..2024}
      """;
  private static final String TAKEN =
      """
      code: meldingen_van_een_ander
      title: Meldingen van een ander
      tags: [hybride-zorg]
      definition: Proef
      version: 1
      method: published
      direction: none
      maturity: alleen gepubliceerd
      published: {table: gepubliceerde_cijfers, value: waarde, unit: contact}
      levels: [nederland]
      source: proef
      example:
        gepubliceerde_cijfers: |
          datajaar | cijfer                  | periode | regio | waarde
          2026     | meldingen_van_een_ander | 2023    | NL    | 12
        gives: |
          period | level     | region | value
          2023   | nederland | NL     | 12
      """;
  private static final String BESIDE =
      """
      name: proef
      pairs:
        - {computed: meldingen, published: meldingen_van_een_ander, tolerance: 5, about: een proef}
      """;

  @TempDir static Path home;

  private static Installation own;

  @BeforeAll
  static void publish() throws IOException {
    own = Installation.in(home);
    own.conf("sources/melding.yml", PrimeLake.SOURCE);
    own.conf("indicators/sterkere-eerste-lijn/meldingen.yml", PrimeLake.INDICATOR);
    own.conf("indicators/hybride-zorg/meldingen_van_een_ander.yml", TAKEN);
    own.conf("reference/naast/proef.yml", BESIDE);
    own.conf(METING, PROEF);
    own.deliver(
        "gepubliceerde_cijfers/iza-monitor/2026",
        "cijfer;periode;regio;uitsplitsing;categorie;waarde;ondergrens;bovengrens;tekst;eenheid;bron;datum;gelezen_in",
        "meldingen_van_een_ander;2023;NL;totaal;totaal;500;;;;contact;Een ander;;nergens",
        "meldingen_van_een_ander;2024;NL;totaal;totaal;600;;;;contact;Een ander;;nergens");
    own.deliver("melding/vektis/2023", "gemeente;urgentie;aantal", "GM0363;U3;500");
    own.deliver("melding/vektis/2024", "gemeente;urgentie;aantal", "GM0363;U3;590");
    Files.writeString(mark(), "verzonnen");
    done("ingest");
    done("tally");
    done("publish", "--meting", "proef");
  }

  private static Path mark() {
    return home.resolve("landing/melding/vektis/2024").resolve(DeliveryTable.SYNTHETIC_MARK);
  }

  private static Command done(String... arguments) {
    Command command = own.iza(arguments);
    assertThat(command.exit()).as(command.said()).isZero();
    return command;
  }

  /** The origin of the rows of a table, by the column that tells them apart. */
  private static Map<String, String> origins(Table table, String column) {
    Map<String, String> origins = new HashMap<>();
    for (Row row : own.read(table).selectExpr(column, "origin").distinct().collectAsList()) {
      assertThat(origins.put(row.getString(0), row.getString(1))).isNull();
    }
    return origins;
  }

  @Test
  @Order(1)
  void everyDeliveryAndEveryRowThatIsMadeOfItSaysSo() {
    assertThat(origins(DeliveryTable.TABLE, "concat(source, '/', datajaar)"))
        .containsOnly(
            entry("melding/2023", "echt"),
            entry("melding/2024", "synthetisch"),
            entry("gepubliceerde_cijfers/2026", "echt"));
    assertThat(origins(ObservationTable.TABLE, "concat(indicator, '/', period)"))
        .containsOnly(
            entry("meldingen/2023", "echt"),
            entry("meldingen/2024", "synthetisch"),
            entry("meldingen_van_een_ander/2023", "echt"),
            entry("meldingen_van_een_ander/2024", "echt"));
    assertThat(origins(ComparisonTable.TABLE, "indicator"))
        .containsOnly(entry("meldingen", "synthetisch"), entry("meldingen_van_een_ander", "echt"));
    assertThat(origins(SummaryTable.TABLE, "part"))
        .containsOnly(entry("sterkere-eerste-lijn", "synthetisch"), entry("hybride-zorg", "echt"));
  }

  @Test
  @Order(1)
  void whatIsInventedIsNotSetBesideWhatAnOwnerPublished() {
    assertThat(own.read(ReferenceCheckTable.TABLE).select("period").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("2023");
  }

  @Test
  @Order(2)
  void itIsNotFrozenUnderAnEmbargoOrALicence() throws IOException {
    for (String key : List.of("embargo: 2999-05-28\n", "licence: CC-BY-4.0\n")) {
      own.conf(METING, PROEF + key);
      Command freeze = own.iza("freeze", "--meting", "proef", "--by", "a tester");
      assertThat(freeze.exit()).as(freeze.said()).isEqualTo(2);
      assertThat(freeze.said())
          .contains(
              "The meting proef is made of 1 synthetic deliveries (melding/vektis/2024): it cannot be frozen under an embargo or a licence.");
    }
    assertThat(own.read(MetingTable.TABLE).isEmpty()).isTrue();
    own.conf(METING, PROEF);
  }

  @Test
  @Order(3)
  void aFrozenRevisionKnowsTheOriginOfItsDeliveriesAndItsReportSaysSo() throws IOException {
    done("freeze", "--meting", "proef", "--by", "a tester");
    done("verify", "--meting", "proef");
    done("report", "--meting", "proef");

    assertThat(own.read(MetingTable.TABLE).first().<String, String>getJavaMap(origin()).values())
        .containsExactlyInAnyOrder("echt", "synthetisch", "echt");
    assertThat(page("index.html")).contains("VERZONNEN CIJFERS");
    assertThat(page("open-data/LEESMIJ.txt")).contains("VERZONNEN CIJFERS");
    var described = new ObjectMapper().readTree(page("open-data/datapackage.json"));
    assertThat(described.path("origin").asText()).isEqualTo("synthetisch");
    assertThat(described.path("sources").findValuesAsText("title"))
        .containsExactly(
            "Cijfers die eigenaren publiceerden (de bron die bij elk cijfer staat, feiten met bronvermelding)",
            "VERZONNEN leveringen in de vorm van: Melding");
  }

  @Test
  @Order(4)
  void theSameFilesWithoutTheMarkAreAnotherDelivery() throws IOException {
    Files.delete(mark());
    assertThat(done("ingest").said())
        .contains("melding: 1 deliveries taken, 1 already in")
        .contains("gepubliceerde_cijfers: 0 deliveries taken, 1 already in");
  }

  @Test
  @Order(5)
  void aRealFigureThatWasInventedBeforeIsToldAsSuch() throws IOException {
    own.deliver("melding/vektis/2024", "gemeente;urgentie;aantal", "GM0363;U3;610");
    own.conf("metingen/later.yml", PROEF.replace("meting: proef", "meting: later"));
    done("ingest");
    done("tally");
    done("publish", "--meting", "later");

    assertThat(origins(RestatementTable.TABLE, "concat(indicator, '/', period)"))
        .containsOnly(entry("meldingen/2024", "synthetisch"));
    assertThat(own.read(ObservationTable.TABLE).filter("meting = 'later'").collectAsList())
        .allMatch(row -> row.<String>getAs(ObservationTable.ORIGIN).equals("echt"));
  }

  @Test
  @Order(6)
  void whatIsRealMayHaveALicence() throws IOException {
    own.conf(METING, PROEF + "licence: CC-BY-4.0\n");
    done("publish", "--meting", "proef");
    done("freeze", "--meting", "proef", "--by", "a tester");
    done("report", "--meting", "proef");

    assertThat(origins(ObservationTable.TABLE, "'alle'")).containsOnly(entry("alle", "echt"));
    assertThat(own.read(ReferenceCheckTable.TABLE).filter("meting = 'proef'").count()).isEqualTo(2);
    assertThat(page("index.html")).doesNotContain("VERZONNEN");
    assertThat(page("open-data/LEESMIJ.txt")).doesNotContain("VERZONNEN");
    assertThat(page("open-data/datapackage.json"))
        .contains("\"origin\" : \"echt\"")
        .doesNotContain("VERZONNEN");
  }

  private static int origin() {
    return MetingTable.TABLE.columns().fieldIndex(MetingTable.ORIGINS);
  }

  private static String page(String name) throws IOException {
    return Files.readString(home.resolve("report/proef").resolve(name));
  }
}

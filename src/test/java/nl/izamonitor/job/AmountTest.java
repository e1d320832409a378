package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Verdict;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money and years insured: exact from the file to what is published. */
class AmountTest {

  private static final String SOURCE =
      """
      source: kosten
      version: 1
      title: Kosten
      owner: een ander
      licence: geen
      rows: counts
      unit: verzekerde
      files: {pattern: "*.csv", separator: ";"}
      unique: [gemeente, geslacht]
      dekking: {volledig: vektis}
      region: {column: gemeente, indeling: datajaar-01-01, regio_is: woonplaats}
      columns:
        gemeente: {type: gemeente, required: true}
        geslacht: {type: text, required: true, codes: geslacht}
        verzekerden: {type: count, required: true}
        jaren: {type: amount, decimals: 2, persons: verzekerden}
        huisarts: {type: amount, decimals: 2, persons: verzekerden, max: 9999999.99}
      rules:
        - {name: "niet alles is huisarts", where: "huisarts <> 3.33"}
      controls:
        - {name: huisartsenzorg, sum: huisarts, datajaar: {"2020": 100001.23}}
      """;

  private static final String INDICATOR =
      """
      code: huisartskosten
      title: Kosten van de huisarts
      tags: [sterkere-eerste-lijn]
      definition: Kosten per verzekerdejaar.
      version: 1
      method: quotient
      direction: lower
      maturity: eigen lezing
      unit_shown: {one: euro, many: euro, decimals: 2}
      numerator: {table: kosten, value: {sum: huisarts}, unit: euro}
      denominator: {table: kosten, value: {sum: jaren}, unit: verzekerdejaar}
      levels: [gemeente, provincie, nederland]
      breakdowns: {geslacht: beide}
      source: proef
      example:
        kosten: |
          datajaar | gemeente | geslacht | verzekerden | jaren | huisarts
          2023     | GM0363   | V        | 12          | 10.50 | 100.01
          2023     | GM0363   | M        | 12          | 1.5   | -4
        gives: |
          period | level     | region | numerator | denominator | value
          2023   | gemeente  | GM0363 | 96.01     | 12          | 8.00083333333
          2023   | provincie | PV27   | 96.01     | 12          | 8.00083333333
          2023   | nederland | NL     | 96.01     | 12          | 8.00083333333
      """;

  private static final String ROWS =
      """
      code: kostenrijen
      title: Rijen
      tags: [sterkere-eerste-lijn]
      definition: Hoeveel rijen er zijn.
      version: 1
      method: count
      direction: none
      maturity: eigen lezing
      numerator: {table: kosten, value: count, unit: actie}
      levels: [nederland]
      source: proef
      example:
        kosten: |
          datajaar | gemeente | verzekerden
          2023     | GM0363   | 12
        gives: |
          period | level     | region | numerator
          2023   | nederland | NL     | 1
      """;

  private static final String HEADER = "gemeente;geslacht;verzekerden;jaren;huisarts";

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("sources/kosten.yml", SOURCE);
    own.conf("indicators/sterkere-eerste-lijn/huisartskosten.yml", INDICATOR);
    own.conf("indicators/sterkere-eerste-lijn/kostenrijen.yml", ROWS);
    own.conf("metingen/proef.yml", meting("huisartskosten: 2020..2021, kostenrijen: 2020..2021"));
  }

  private static String meting(String indicators) {
    return "meting: proef\ntitle: Proef\nindeling: 2023-01-01\nindicators: {%s}\nvoorlopig: []\n"
        .formatted(indicators);
  }

  private Command done(String... arguments) {
    Command command = own.iza(arguments);
    assertThat(command.exit()).as(command.said()).isZero();
    return command;
  }

  /** Haaren, of 14,370 inhabitants, is four bouwstenen in the indeling of today. */
  private void deliver() throws IOException {
    own.deliver(
        "kosten/vektis/2020",
        HEADER,
        "GM0788;V;1003;1000.01;-1000.03",
        "GM0788;M;997;995.5;1.00",
        "GM0363;V;5000;4999.99;50000.2500",
        "GM0363;M;4;3.99;600.01",
        "GM0344;V;3000;2900;30000",
        "GM0344;M;2000;1900;20400.00");
    own.deliver(
        "kosten/vektis/2021",
        HEADER,
        "GM0363;V;5000;5000;60000",
        "GM0363;M;5000;5000;60000",
        "GM0344;V;3000;3000;30000",
        "GM0344;M;2000;2000;20000");
  }

  private List<Observation> published(String where) {
    return own.read(ObservationTable.TABLE).filter(where).collectAsList().stream()
        .map(ObservationTable.CODEC::read)
        .toList();
  }

  private Observation only(String where) {
    List<Observation> found = published("indicator = 'huisartskosten' and " + where);
    assertThat(found).as(where).hasSize(1);
    return found.get(0);
  }

  private Row sums(String source, String... columns) {
    return own.validated(source).filter("datajaar = 2020").selectExpr(columns).first();
  }

  @Test
  void amountsAreExactFromTheFileToWhatIsPublished() throws IOException {
    deliver();
    done("check", "--examples");
    done("ingest");
    done("tally");
    done("publish", "--meting", "proef");

    // Of every part of a row together, and every row once.
    Row all =
        sums(
            "kosten",
            "sum(huisarts)",
            "sum(jaren)",
            "sum(verzekerden)",
            "sum(coalesce(rij_telt, 1))",
            "count(1)");
    assertThat(all.getLong(0)).isEqualTo(10_000_123);
    assertThat(all.getLong(1)).isEqualTo(1_179_949);
    assertThat(all.getLong(2)).isEqualTo(12_004);
    assertThat(all.getLong(3)).isEqualTo(valid());
    assertThat(all.getLong(4)).isEqualTo(12);
    Map<String, Long> parts = new TreeMap<>();
    own.validated("kosten")
        .filter("gemeente = 'GM0788' and geslacht = 'V'")
        .collectAsList()
        .forEach(row -> parts.put(row.getAs("bouwsteen"), row.getAs("huisarts")));
    // 100,003 cents less, divided as 2,177 : 5,843 : 1,450 : 4,900, what is left to the largest
    // rest.
    assertThat(parts)
        .containsEntry("GM0788.GM0757", -15_150L)
        .containsEntry("GM0788.GM0824", -40_662L)
        .containsEntry("GM0788.GM0855", -10_091L)
        .containsEntry("GM0788.GM0865", -34_100L);

    Observation country = only("period = '2020' and region = 'NL' and category = 'totaal'");
    assertThat(country.counts().numerator()).isEqualTo(10_000_123);
    assertThat(country.counts().shownNumerator()).isEqualTo(new BigDecimal("100001.23"));
    assertThat(country.counts().shownDenominator()).isEqualTo(new BigDecimal("11799.49"));
    assertThat(country.crude().value()).isEqualTo(8.47504680287);
    assertThat(country.crude().hasLimits()).isFalse();
    assertThat(
            published("indicator = 'kostenrijen' and period = '2020'").get(0).counts().numerator())
        .isEqualTo(6);
  }

  private long valid() {
    return own.read(DeliveryTable.TABLE)
        .filter("datajaar = 2020")
        .first()
        .getAs(DeliveryTable.VALID);
  }

  private Comparison compared(String kind) {
    return own
        .read(ComparisonTable.TABLE)
        .filter(
            "indicator = 'huisartskosten' and period = '2021' and region = 'GM0363' and category = 'totaal'")
        .collectAsList()
        .stream()
        .map(ComparisonTable.CODEC::read)
        .filter(c -> c.against().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void differencesHaveNoChanceAndFewPersonsStayHidden() throws IOException {
    deliver();
    done("ingest");
    done("tally");
    done("publish", "--meting", "proef");

    // 4 men of Amsterdam: neither they nor, by subtraction, the women can be seen.
    assertThat(only("period = '2020' and region = 'GM0363' and category = 'M'").status())
        .isEqualTo(Status.BESCHERMD);
    assertThat(only("period = '2020' and region = 'GM0363' and category = 'V'").status())
        .isEqualTo(Status.BESCHERMD);
    assertThat(only("period = '2020' and region = 'GM0363' and category = 'totaal'").status())
        .isEqualTo(Status.WAARDE);
    assertThat(only("period = '2021' and region = 'GM0363' and category = 'M'").status())
        .isEqualTo(Status.WAARDE);

    Comparison before = compared("vorige");
    // 12 euros a year now, and 50,600.26 euros by 5,003.98 years then.
    assertThat(before.difference().estimate()).isEqualTo(1.8879971543);
    assertThat(before.difference().lower()).isNull();
    assertThat(before.difference().p()).isNull();
    assertThat(before.judgement().verdict()).isEqualTo(Verdict.NIET_TE_VERGELIJKEN);
    assertThat(before.judgement().sentence())
        .isEqualTo(
            "Het cijfer over 2021 is 12,00 euro per verzekerdejaar, 1,89 euro per verzekerdejaar hoger dan over 2020. Of dat meer is dan toeval is niet te zeggen: bij het cijfer hoort geen marge.");
    // 170,000 euros by 15,000 years without 120,000 by 10,000.
    assertThat(compared("rest van Nederland").against().other()).isEqualTo(10);
    assertThat(compared("trechter").difference().lower()).isNull();

    // The attack of a freeze reads amounts as whole numbers that may be below zero.
    done("freeze", "--meting", "proef", "--by", "tester");
    done("report", "--meting", "proef");
    List<String> lines = openData("huisartskosten.csv", ";2020;", ";NL;", ";totaal;");
    assertThat(lines.get(0)).contains(";100001.23;11799.49;8.47504680287;;;quotiënt;");
  }

  private List<String> rulesOf(String source) {
    return own
        .read(QuarantineTable.of(source))
        .selectExpr("explode(" + QuarantineTable.RULES + ")")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  @Test
  void whatIsNoAmountIsRejectedAndATotalThatDiffersIsRefused() throws IOException {
    own.conf("sources/kosten.yml", SOURCE + "max_quarantined: 99\n");
    String[] lines = {
      HEADER,
      "GM0363;V;5000;4999.999;1.00",
      "GM0363;M;0;0;12.00",
      "GM0344;V;3000;2900;10000000",
      "GM0344;M;2000;1900;3.33",
      "GM0518;M;2000;1900;100001.24"
    };
    own.deliver("kosten/vektis/2020", lines);
    Command refused = own.iza("ingest");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.said())
        .contains(
            "The control 'huisartsenzorg' of the delivery kosten/vektis/2020 comes to 100001.24 where sources/kosten.yml states 100001.23: find out which is right before it is taken.");
    lines[5] = "GM0518;M;2000;1900;100001.23";
    own.deliver("kosten/vektis/2020", lines);
    done("ingest");
    assertThat(rulesOf("kosten"))
        .containsExactly(
            "huisarts: bedrag zonder personen",
            "huisarts: te groot",
            "jaren: geen bedrag",
            "niet alles is huisarts");
  }

  private static final String WIDE =
      """
      source: zorgkosten
      version: 1
      title: Zorgkosten
      owner: een ander
      licence: geen
      rows: counts
      unit: verzekerde
      files: {pattern: "*.csv", separator: ";", decimal: ",", grouping: "."}
      unique: [gemeente]
      dekking: {volledig: vektis}
      region: {column: gemeente, indeling: datajaar-01-01, regio_is: woonplaats}
      columns:
        gemeente: {type: gemeente, required: true}
        vrouwen: {type: amount, decimals: 2}
        mannen: {type: amount, decimals: 2}
      unpivot:
        into: kosten
        columns: {vrouwen: {geslacht: V}, mannen: {geslacht: M}}
      """;

  private static final String TOTAL =
      INDICATOR
              .replace("huisartskosten", "zorgkosten")
              .replace("method: quotient", "method: count")
              .replace(
                  "{table: kosten, value: {sum: huisarts}",
                  "{table: zorgkosten, value: {sum: kosten}")
              .replaceAll("denominator: .*\n", "")
              .replaceAll("(?s)  kosten: \\|.*", "")
          + """
            zorgkosten: |
              datajaar | gemeente | geslacht | kosten
              2023     | GM0363   | V        | 12.5
            gives: |
              period | level     | region | numerator | value
              2023   | gemeente  | GM0363 | 12.50     | 12.5
              2023   | provincie | PV27   | 12.50     | 12.5
              2023   | nederland | NL     | 12.50     | 12.5
          """;

  @Test
  void wideAmountsBecomeRowsAndASumThatDoesNotFitIsAnError() throws IOException {
    own.conf("sources/zorgkosten.yml", WIDE);
    own.conf("indicators/sterkere-eerste-lijn/zorgkosten.yml", TOTAL);
    own.deliver(
        "zorgkosten/vektis/2020",
        "gemeente;vrouwen;mannen",
        "GM0363;1.234,56;-0,06",
        "GM0344;;1.000",
        "GM0788;0,01;0,02");
    done("check", "--examples");
    done("ingest");
    Row sums = sums("zorgkosten", "sum(kosten)", "count(1)");
    assertThat(sums.getLong(0)).isEqualTo(223_453);
    assertThat(sums.getLong(1)).isEqualTo(3 + 2 * 4);
    done("tally");
    assertThat(
            own.read(TallyTable.TABLE)
                .filter("indicator = 'zorgkosten' and breakdown = 'totaal'")
                .selectExpr("sum(numerator)")
                .first()
                .getLong(0))
        .isEqualTo(223_453);

    List<String> large = new ArrayList<>(List.of("gemeente;vrouwen;mannen"));
    for (String gemeente : List.of("GM0363", "GM0344", "GM0518", "GM0599", "GM0034")) {
      large.add(gemeente + ";9999999999999999,99;9999999999999999,99");
    }
    own.deliver("zorgkosten/vektis/2020", large);
    done("ingest");
    done("tally");
    own.conf("metingen/proef.yml", meting("zorgkosten: 2020"));
    Command publish = own.iza("publish", "--meting", "proef");
    assertThat(publish.exit()).isEqualTo(2);
    assertThat(publish.said())
        .contains("A sum does not fit in a whole number of 19 digits")
        .doesNotContain("\tat ");
  }

  /** The lines of a file of open data with all of these texts. */
  private List<String> openData(String file, String... texts) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      Path found = files.filter(path -> path.endsWith("waarden/" + file)).findFirst().orElseThrow();
      return Files.readAllLines(found).stream()
          .filter(line -> Stream.of(texts).allMatch(line::contains))
          .toList();
    }
  }
}

package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.lake.MissingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signs in the place of a count mean what the contract says. */
@Tag("slow")
class MissingSignsTest {

  @TempDir Path home;
  private Installation own;
  private EvenCountry even;

  @BeforeEach
  void install() throws IOException {
    even = EvenCountry.in(home);
    own = even.own();
  }

  /** Nil is 0, secret and unknown are missing, and where there can be no value none is missing. */
  private static final String SIGNS =
      "{type: count, required: true, missing: {nil: ['-'], secret: [x], unknown: [., ''], impossible: ['^']}}";

  private List<String> signs(String source) {
    return own
        .read(QualityTable.TABLE)
        .filter(col("source").equalTo(source).and(col(QualityTable.KIND).equalTo("teken")))
        .select(QualityTable.RULE, QualityTable.ROWS)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void signsInThePlaceOfACountMeanWhatTheContractSays() throws IOException {
    own.conf(
        "sources/telling.yml",
        EvenCountry.CONTRACT.replace("{type: count, required: true}", SIGNS));
    List<String> rows = new ArrayList<>(List.of("gemeente;aantal"));
    Map<String, String> signs =
        Map.of("GM0344", "-", "GM0363", "x", "GM0599", ".", "GM0518", "", "GM0014", "^");
    EvenCountry.gemeenten().forEach(code -> rows.add(code + ";" + signs.getOrDefault(code, "510")));
    own.deliver("telling/vektis/2024", rows);
    even.people(2024, row -> row);
    even.publish();
    assertThat(signs("telling"))
        .containsExactlyInAnyOrder(
            "[aantal: nihil,1]",
            "[aantal: geheim,1]",
            "[aantal: onbekend,2]",
            "[aantal: onmogelijk,1]");
    Row nil = even.value("gemeente", "GM0344");
    assertThat(nil.<Double>getAs(ObservationTable.VALUE)).isZero();
    assertThat(nil.<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
    for (String missing : List.of("GM0363", "GM0599", "GM0518")) {
      assertThat(even.value("gemeente", missing).<String>getAs(ObservationTable.REASON))
          .isEqualTo("dekking 0 %");
    }
    assertThat(even.value("gemeente", "GM0014").<Double>getAs(ObservationTable.COVERAGE))
        .isEqualTo(1);
    Row country = even.value("nederland", "NL");
    assertThat(country.<Long>getAs(TallyTable.NUMERATOR)).isEqualTo(510L * 337);
    long all = EvenCountry.REGIONS.bouwstenen().stream().mapToLong(b -> b.inwoners()).sum();
    long lost =
        EvenCountry.REGIONS.bouwstenen().stream()
            .filter(b -> Set.of("GM0363", "GM0599", "GM0518").contains(b.code()))
            .mapToLong(b -> b.inwoners())
            .sum();
    assertThat(country.<Double>getAs(ObservationTable.COVERAGE))
        .isCloseTo((double) (all - lost) / all, within(0.01));
  }

  @Test
  void signsOfWideColumnsAreThoseOfTheirRows() throws IOException {
    own.conf(
        "sources/wijd.yml",
        EvenCountry.CONTRACT
            .replace("telling", "wijd")
            .replace(
                "aantal: {type: count, required: true}",
                """
                mannen: SIGNS
                  vrouwen: SIGNS
                max_quarantined: 90
                unpivot:
                  into: aantal
                  columns:
                    mannen: {geslacht: M}
                    vrouwen: {geslacht: V}
                """
                    .replace("SIGNS", SIGNS)));
    own.deliver(
        "wijd/vektis/2024",
        "gemeente;mannen;vrouwen",
        "GM0344;3;-",
        "GM0034;x;^",
        "GM0014;;5",
        "GM0599;^;fout");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(own.validated("wijd").select("gemeente", "geslacht", "aantal").collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder("[GM0344,M,3]", "[GM0344,V,0]", "[GM0014,V,5]");
    assertThat(
            own.read(MissingTable.of(own.conf(), own.conf().sources().get("wijd")))
                .select("gemeente", "geslacht", "aantal")
                .collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder("[GM0034,M,null]", "[GM0014,M,null]", "[GM0599,V,null]");
    assertThat(signs("wijd"))
        .containsExactlyInAnyOrder(
            "[vrouwen: nihil,1]",
            "[mannen: geheim,1]",
            "[vrouwen: onmogelijk,1]",
            "[mannen: onbekend,1]",
            "[mannen: onmogelijk,1]");
  }
}

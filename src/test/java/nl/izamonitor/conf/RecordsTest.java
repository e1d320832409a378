package nl.izamonitor.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The few things that records of the configuration can do. */
class RecordsTest {

  private static final Location ORIGIN = new Location("a.yml", 1, Map.of("a", 3, "a.b", 4));

  @Test
  void aTableIsReadAsItIsDrawn() {
    TextTable table = TextTable.parse("\n a | b c |d\n 1 |     | é \n\n2|x|");
    assertThat(table.columns()).containsExactly("a", "b c", "d");
    assertThat(table.rows())
        .containsExactly(Arrays.asList("1", null, "é"), Arrays.asList("2", "x", null));
  }

  @Test
  void aTableThatIsWrongSaysSo() {
    assertThatThrownBy(() -> TextTable.parse(" \n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The table is empty: give it a line with column names.");
    assertThatThrownBy(() -> TextTable.parse("a | b\n 1 | 2 | 3 \n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The row '1 | 2 | 3' has 3 cells where 2 columns are named: give it as many cells as columns.");
  }

  @Test
  void periodsAreARangeOrOne() {
    assertThat(Periods.fromText("2019..2021").all()).containsExactly("2019", "2020", "2021");
    assertThat(Periods.fromText("2024").all()).containsExactly("2024");
    assertThat(Periods.fromText("2025KW3..2026KW1").all())
        .containsExactly("2025KW3", "2025KW4", "2026KW1");
    assertThatThrownBy(() -> Periods.fromText("2021..2019"))
        .hasMessage("The periods 2021..2019 run backwards: write the first one first.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"19..20", "2019-2021", "2019..", "", "2019...2021", "2019..2020KW1", "2019KW5"})
  void whatIsNoRangeOfPeriodsIsRefused(String text) {
    assertThatThrownBy(() -> Periods.fromText(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "are no periods: write 2019..2024, 2024, 2025KW1..2026KW1 or 2025KW1.");
  }

  @Test
  void bandsBecomeOneExpression() {
    CategoryList list =
        CategoryListBuilder.categoryList("groep")
            .of("leeftijd")
            .band("0-17", 0, 17)
            .band("18+", 18, null)
            .build();
    assertThat(list.codes()).containsExactly("0-17", "18+");
    assertThat(list.bandSql())
        .isEqualTo(
            "case when leeftijd >= 0 and leeftijd <= 17 then '0-17' when leeftijd >= 18 then '18+' end");
  }

  @Test
  void thePlanAllowsNoMoreThanItSays() {
    PublicatiePlan plan =
        new PublicatiePlan(
            ORIGIN,
            Map.of(
                "a", PublicatiePlan.Finest.TOTAAL,
                "b", PublicatiePlan.Finest.EENWEG,
                "c", PublicatiePlan.Finest.KRUIS));
    assertThat(allowed(plan, "a")).containsExactly(true, false, false);
    assertThat(allowed(plan, "b")).containsExactly(true, true, false);
    assertThat(allowed(plan, "c")).containsExactly(true, true, true);
    assertThat(allowed(plan, "not in the plan")).containsExactly(true, false, false);
  }

  private static List<Boolean> allowed(PublicatiePlan plan, String level) {
    return List.of(plan.allows(level, 0), plan.allows(level, 1), plan.allows(level, 2));
  }

  @Test
  void aProblemStandsAtItsKeyOrNearIt() {
    assertThat(ORIGIN.problem("a.b", "What.")).hasToString("a.yml:4: What.");
    assertThat(ORIGIN.problem("a.c.d", "What.")).hasToString("a.yml:3: What.");
    assertThat(ORIGIN.problem("e.f", "What.")).hasToString("a.yml:1: What.");
  }

  @Test
  void theIndelingOfAContractFollowsTheYear() {
    assertThat(rule("datajaar-07-01").indelingOf(2023)).isEqualTo(LocalDate.of(2023, 7, 1));
    assertThat(rule("2020-01-01").indelingOf(2023)).isEqualTo(LocalDate.of(2020, 1, 1));
  }

  private static RegionRule rule(String indeling) {
    return new RegionRule("g", null, indeling, null, RegionRule.RegioIs.WOONPLAATS, false);
  }
}

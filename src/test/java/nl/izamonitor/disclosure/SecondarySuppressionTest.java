package nl.izamonitor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondarySuppressionTest {

  /** Rows and columns with their sums and the total. */
  private static SmallTable table(int rows, int floor, boolean zeros, int... cells) {
    SmallTable table = new SmallTable(cells, floor, zeros);
    int columns = cells.length / rows;
    for (int row = 0; row < rows; row++) {
      int first = row * columns;
      table.sum(IntStream.range(first, first + columns).toArray());
    }
    for (int column = 0; column < columns; column++) {
      int first = column;
      table.sum(IntStream.range(0, rows).map(row -> first + row * columns).toArray());
    }
    return table.sum(IntStream.range(0, cells.length).toArray());
  }

  @Test
  void nothingIsHiddenWhereNothingIsSmall() {
    assertThat(table(2, 10, false, 20, 30, 40, 50).hidden(10).isEmpty()).isTrue();
  }

  @Test
  void aHiddenCellHasAnotherInItsRowAndInItsColumn() {
    assertThat(table(2, 10, false, 3, 30, 40, 50).hidden(0).cardinality()).isEqualTo(4);
  }

  @Test
  void theRowsThatAreWorthLeastAreHidden() {
    BitSet hidden = table(3, 10, false, 3, 30, 70, 40, 50, 80, 60, 90, 95).hidden(0);
    assertThat(hidden.stream()).containsExactly(0, 1, 3, 4);
  }

  @Test
  void whatIsKnownAnywayIsNotHidden() {
    List<Cell> rows =
        List.of(
            new Cell(List.of(0), 60, false),
            new Cell(List.of(1), 3, true),
            new Cell(List.of(2), 20, false),
            new Cell(List.of(3), Cell.KNOWN, false));
    ProtectionProblem problem =
        new ProtectionProblem(
            List.of(60L, 3L, 20L, 37L),
            List.of(Combination.less(0, 1, 2, 3)),
            List.of(),
            rows,
            List.of(new SensitiveSum(Combination.of(1), 10)));
    assertThat(SecondarySuppression.hidden(problem).stream()).containsExactly(1, 2);
  }

  /** A small count and another, with their sum, of which the sum is worth least. */
  private static ProtectionProblem cheapWhole(double other) {
    List<Cell> rows =
        List.of(
            new Cell(List.of(0), 1, false),
            new Cell(List.of(1), 3, true),
            new Cell(List.of(2), other, false));
    return new ProtectionProblem(
        List.of(53L, 3L, 50L),
        List.of(Combination.less(0, 1, 2)),
        List.of(),
        rows,
        List.of(new SensitiveSum(Combination.of(1), 10)));
  }

  private static final BitSet WHOLE = BitSet.valueOf(new long[] {1});

  @Test
  void aDearRowIsShownWhenAnotherCanBeHiddenInItsPlace() {
    assertThat(SecondarySuppression.hidden(cheapWhole(50)).stream()).containsExactly(0, 1);
    assertThat(SecondarySuppression.hidden(cheapWhole(50), WHOLE).stream()).containsExactly(1, 2);
  }

  @Test
  void aDearRowIsHiddenWhenNothingElseKeepsTheSecret() {
    assertThat(SecondarySuppression.hidden(cheapWhole(Cell.KNOWN), WHOLE).stream())
        .containsExactly(0, 1);
  }

  @Test
  void aRowIsHiddenForAnyOfItsCounts() {
    // 0 is the sum of 1 and 2; the row that shows 2 shows 3 as well.
    ProtectionProblem problem =
        new ProtectionProblem(
            List.of(25L, 5L, 20L, 100L),
            List.of(Combination.less(0, 1, 2)),
            List.of(),
            List.of(
                new Cell(List.of(0), 25, false),
                new Cell(List.of(1), 5, true),
                new Cell(List.of(3, 2), 20, false)),
            List.of(new SensitiveSum(Combination.of(1), 10)));
    assertThat(SecondarySuppression.hidden(problem).stream()).containsExactly(1, 2);
  }

  @Test
  void theDifferenceOfTwoCountsIsKeptToo() {
    // Of 100 there are 97 with and 3 without; both hidden, and the 100 is known elsewhere.
    ProtectionProblem problem =
        new ProtectionProblem(
            List.of(100L, 97L, 300L, 203L, 500L),
            List.of(Combination.less(4, 1, 2, 3)),
            List.of(Combination.less(0, 1)),
            List.of(
                new Cell(List.of(1), 97, true),
                new Cell(List.of(0), Cell.KNOWN, false),
                new Cell(List.of(2), 300, false),
                new Cell(List.of(3), 203, false),
                new Cell(List.of(4), 500, false)),
            List.of(new SensitiveSum(Combination.less(0, 1), 10)));
    assertThat(SecondarySuppression.hidden(problem).stream()).containsExactly(0, 3);
  }

  @Test
  void twoSmallOnesWithAKnownSumGetAThird() {
    SmallTable table = new SmallTable(new int[] {1, 2, 30, 40}, 10, false).sum(0, 1, 2, 3);
    assertThat(table.hidden(0).stream()).containsExactly(0, 1);
    assertThat(table.hidden(10).stream()).containsExactly(0, 1, 2);
  }

  /**
   * Frequencies of the package SSBtools of Statistics Norway (MIT), and how many cells its
   * GaussSuppression hides of them: it is no worse, as cells and sums that are below a floor go.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      2 | 2 | true  | 5 2 0 6 3 4 | 1 | 4
      4 | 4 | true  | 4 5 3 4 1 6 0 0 2 1 0 0 0 1 1 4 0 0 0 0 0 0 0 0 | 22 | 24
      4 | 4 | false | 4 5 3 4 1 6 0 0 2 1 0 0 0 1 1 4 0 0 0 0 0 0 0 0 | 8 | 13
      """)
  void noMoreIsHiddenThanByThePeers(
      int rows, int floor, boolean zeros, String cells, int small, int hidden) {
    int[] counts = Stream.of(cells.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    SmallTable table = table(rows, floor, zeros, counts);
    assertThat(table.hidden(0).cardinality()).isLessThanOrEqualTo(hidden);
    assertThat(table.small()).isEqualTo(small);
  }

  @Test
  void aSecretZeroDoesNotFollowFromCountsNotBeingBelowZero() {
    // The first row is 4, 0 and 0: were its 4 shown with its sum, both zeros would follow, and with
    // them what is hidden in the columns.
    SmallTable table = table(2, 3, true, 4, 0, 0, 9, 9, 9);
    BitSet hidden = table.hidden(0);
    long[] widths = table.widths(hidden);
    assertThat(hidden.stream().filter(row -> widths[row] == 0)).isEmpty();
  }

  @Test
  void noTableThatFitsGivesASecretAwayNorNarrowsIt() {
    standsUpTo(new Random(2), 50, 3);
  }

  @Test
  void norDoesOneGiveASecretAwayWhenNoWidthIsAsked() {
    standsUpTo(new Random(3), 50, 0);
  }

  @Test
  @Tag("slow")
  void norDoesAnyOfAThousand() {
    standsUpTo(new Random(1), 1000, 3);
  }

  /** Every table of whole numbers that fits is counted out. */
  private static void standsUpTo(Random random, int tables, long width) {
    int hidden = 0;
    int rows = 0;
    for (int turn = 0; turn < tables; turn++) {
      SmallTable table = random(random);
      BitSet own = table.hidden(width);
      long[] widths = table.widths(own);
      for (int sum = 0; sum < table.size(); sum++) {
        if (table.isSmall(sum)) {
          assertThat(own.get(sum)).isTrue();
          assertThat(widths[sum])
              .as("%s hidden %s, sum %d", table, own, sum)
              .isGreaterThanOrEqualTo(Math.max(1, width));
        } else if (own.get(sum)) {
          assertThat(widths[sum]).as("%s hidden %s, sum %d", table, own, sum).isPositive();
        }
      }
      hidden += own.cardinality();
      rows += table.size();
    }
    assertThat(hidden).as("not everything is hidden").isLessThan(rows * 9 / 10);
  }

  /** Two ways, with groups of cells that cut through both. */
  private static SmallTable random(Random random) {
    int lines = 2 + random.nextInt(2);
    int columns = 2 + random.nextInt(2);
    int[] cells = random.ints((long) lines * columns, 0, 9).toArray();
    SmallTable table = table(lines, 3, random.nextInt(4) == 0, cells);
    for (int group = random.nextInt(3); group > 0; group--) {
      int[] of = IntStream.range(0, cells.length).filter(cell -> random.nextBoolean()).toArray();
      if (of.length > 1) {
        table.sum(of);
      }
    }
    return table;
  }
}

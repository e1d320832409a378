package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SummedColumns;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Columns of numbers that are burgerservicenummers. One number of nine digits in eleven passes the
 * elfproef by chance, so no number is judged by itself: a column is, over all rows of a delivery.
 *
 * <p>It is refused when more than twice that share of its different numbers of nine digits passes,
 * and chance gives so many less than once in a million times (binomial, 1/11). Of 6 numbers all
 * must pass for that, of 20 there must be 11 and of 1,000 there must be 182. Repeats of a number
 * count once: one amount on many rows says nothing.
 *
 * <p>Whether there are such numbers at all is counted with the rows of each file, by {@link
 * #occurrences}. Nearly always there are none. Only where there are, these rows are read again.
 */
record NineDigitNumbers(Source source) {

  private static final double CHANCE = 1 / 11.0;
  private static final double RARE = 1e-6;
  private static final int FEWEST = 6;
  private static final String NAME = "name";
  private static final String NUMBER = "number";
  private static final String NUMBERS = "numbers";
  private static final String PASSING = "passing";

  /** How many rows have a number of nine digits. */
  Column occurrences() {
    return count_if(
        columns().values().stream().map(NineDigitNumbers::isMeant).reduce(lit(false), Column::or));
  }

  /**
   * The delivered number of every column, by its name. A column that is sensitive is not kept as it
   * came.
   */
  private Map<String, Column> columns() {
    Map<String, Column> columns = new TreeMap<>();
    for (String name : source.open()) {
      switch (source.columns().get(name).type()) {
        case WHOLE, COUNT -> columns.put(name, col(name));
        case NUMBER -> columns.put(name, when(col(name).equalTo(floor(col(name))), col(name)));
        case AMOUNT -> {
          long one = (long) Math.pow(10, new SummedColumns(source).decimals(name));
          columns.put(
              name, when(col(name).mod(one).equalTo(0), expr("%s div %d".formatted(name, one))));
        }
        // Weights have fewer digits, and texts are judged one by one.
        case WEIGHT, TEXT, DATE, GEMEENTE, GEMEENTENAAM, REGIO -> {}
      }
    }
    return columns;
  }

  private static Column isMeant(Column number) {
    return number.between(100_000_000L, 999_999_999L);
  }

  /**
   * Why deliveries are refused, a sentence a column, by their id.
   *
   * @param rows with the values of all columns
   * @param counted by {@link #occurrences}, over all of these rows
   */
  Map<String, List<String>> refusals(Dataset<Row> rows, long counted) {
    if (counted < FEWEST) {
      return Map.of();
    }
    Map<String, List<String>> refusals = new HashMap<>();
    for (Row row : different(rows).collectAsList()) {
      long numbers = row.getAs(NUMBERS);
      long passing = row.getAs(PASSING);
      if (isTooMany(numbers, passing)) {
        refusals
            .computeIfAbsent(row.getAs(ValidatedTable.DELIVERY), id -> new ArrayList<>())
            .add(refusal(row));
      }
    }
    return refusals;
  }

  /** Per delivery and column how many different numbers there are, and how many of them pass. */
  private Dataset<Row> different(Dataset<Row> rows) {
    Column[] cells =
        columns().entrySet().stream()
            .map(
                column ->
                    struct(
                        lit(column.getKey()).as(NAME),
                        when(isMeant(column.getValue()), column.getValue().cast("long"))
                            .as(NUMBER)))
            .toArray(Column[]::new);
    String cell = "cell";
    Column number = col(NUMBER).cast("string");
    return rows.select(
            col(ValidatedTable.DELIVERY),
            col(ValidatedTable.LEVERANCIER),
            col(ValidatedTable.DATAJAAR),
            explode(array(cells)).as(cell))
        .select(
            col(ValidatedTable.DELIVERY),
            col(ValidatedTable.LEVERANCIER),
            col(ValidatedTable.DATAJAAR),
            col(cell + "." + NAME),
            col(cell + "." + NUMBER))
        .filter(col(NUMBER).isNotNull())
        .distinct()
        .groupBy(ValidatedTable.DELIVERY, ValidatedTable.LEVERANCIER, ValidatedTable.DATAJAAR, NAME)
        .agg(count(lit(1)).as(NUMBERS), count_if(Bsn.isIn(number)).as(PASSING));
  }

  /** Whether so many numbers pass that they are no numbers of another kind. */
  static boolean isTooMany(long numbers, long passing) {
    return passing > 2 * CHANCE * numbers
        && BinomialDistribution.of(Math.toIntExact(numbers), CHANCE)
                .survivalProbability(Math.toIntExact(passing - 1))
            < RARE;
  }

  private String refusal(Row row) {
    return "The delivery %s has burgerservicenummers in the column '%s': %d of its %d different numbers of nine digits pass their test, where one in eleven does by chance. Deliver it without them."
        .formatted(
            Delivery.Slice.of(source, row),
            row.getAs(NAME),
            row.<Long>getAs(PASSING),
            row.<Long>getAs(NUMBERS));
  }
}

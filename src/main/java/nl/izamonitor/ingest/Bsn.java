package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;

/**
 * Recognises burgerservicenummers, which may not come in unless a contract says so: nine digits
 * that pass the elfproef, alone or in a longer text, with at most one dot, blank or hyphen between
 * two digits. One number in eleven passes by chance. A number of eight digits is never judged by
 * itself: AGB codes and numbers of the KvK have as many.
 */
final class Bsn {

  /** What a burgerservicenummer is shown as. */
  static final String MASK = "***";

  /** The signs that may stand between two digits; the last is a blank that does not break. */
  private static final String BETWEEN = "-. \u00A0";

  private static final int DIGITS = 9;
  private static final String DIGIT = "[0-9]";

  /** One match for every place where nine digits begin, so that numbers may overlap; no zeros. */
  private static final String NUMBER =
      "(?<!%1$s)(?!0(?:[%2$s]?0){8})(?=(%1$s(?:[%2$s]?%1$s){8})(?!%1$s))".formatted(DIGIT, BETWEEN);

  private static final Pattern NUMBERS = Pattern.compile(NUMBER);
  private static final List<Integer> WEIGHTS = List.of(9, 8, 7, 6, 5, 4, 3, 2, -1);

  /** Of a text with more numbers than these one is a burgerservicenummer often enough. */
  private static final int JUDGED = 2;

  private static final int JUDGED_OF_LINE = 6;

  /** Around the cells of a line, until it was looked at. */
  private static final String BEGIN = "\u0001";

  private static final String END = "\u0002";

  /** A pattern that nothing has. */
  private static final String NONE = "(?!)";

  private static final int ENOUGH = 20;

  private Bsn() {}

  /**
   * Whether a column looks like BSNs: at least twenty different values, of which nine in ten pass
   * the elfproef. Here a first zero may be missing. Numbers at random pass it once in eleven times;
   * one date on every row does not count as many.
   */
  static boolean looksLike(List<String> values) {
    List<String> filled = values.stream().filter(value -> !value.isEmpty()).distinct().toList();
    long passing = filled.stream().filter(Bsn::isWhole).count();
    return filled.size() >= ENOUGH && passing * 10 >= filled.size() * 9L;
  }

  private static boolean isWhole(String value) {
    return value.matches("\\d{8,9}") && passes(value.length() == DIGITS ? value : "0" + value);
  }

  /** Whether a text is a burgerservicenummer or has one in it. */
  static boolean isIn(String text) {
    return NUMBERS.matcher(text).results().map(number -> number.group(1)).anyMatch(Bsn::passes);
  }

  /** A text that may be quoted: the mask when it has a burgerservicenummer in it. */
  static String masked(String text) {
    return isIn(text) ? MASK : text;
  }

  private static boolean passes(String number) {
    String digits = number.replaceAll("[" + BETWEEN + "]", "");
    int sum =
        IntStream.range(0, DIGITS)
            .map(i -> WEIGHTS.get(i) * Character.digit(digits.charAt(i), 10))
            .sum();
    return sum % 11 == 0 && !digits.equals("000000000");
  }

  /** Whether a text is long enough. Nearly every text is not, which costs nothing to know. */
  static Column mayBeIn(Column text) {
    return octet_length(text).geq(DIGITS);
  }

  /** Whether a text is a burgerservicenummer or has one in it; false for no text. */
  static Column isIn(Column text) {
    Column numbers = regexp_extract_all(text, lit(NUMBER), lit(1));
    Column any = size(numbers).gt(JUDGED);
    for (int i = 0; i < JUDGED; i++) {
      any = any.or(passes(get(numbers, lit(i))));
    }
    return coalesce(mayBeIn(text).and(text.rlike(NUMBER)).and(any), lit(false));
  }

  /** A text that may be stored: the mask when it has a burgerservicenummer in it. */
  static Column masked(Column text) {
    return when(isIn(text), lit(MASK)).otherwise(text);
  }

  /** A cell of a line, to be looked at with the others. */
  static Column cell(Column text) {
    return concat(lit(BEGIN), text, lit(END));
  }

  /**
   * A line with the mask for every {@link #cell} in which there is a burgerservicenummer. All cells
   * are looked at together: what Spark compiles for each by itself would be too large for lines
   * with many of them. Of a line with very many numbers each is masked.
   *
   * @param line a column by its name, for it is used several times
   */
  static Column maskedCells(Column line) {
    Column numbers = regexp_extract_all(line, lit(NUMBER), lit(1));
    List<Column> passing = new ArrayList<>(List.of(lit(NONE)));
    for (int i = 0; i < JUDGED_OF_LINE; i++) {
      Column number = get(numbers, lit(i));
      passing.add(when(passes(number), number));
    }
    Column which =
        when(size(numbers).gt(JUDGED_OF_LINE), lit(NUMBER))
            .otherwise(concat_ws("|", passing.toArray(Column[]::new)));
    Column cells = concat(lit(BEGIN + "[^" + END + "]*?(?:"), which, lit(")[^" + END + "]*" + END));
    Column masked = regexp_replace(line, cells, lit(MASK));
    return translate(
        when(mayBeIn(line).and(line.rlike(NUMBER)), masked).otherwise(line), BEGIN + END, "");
  }

  /** Whether nine digits, which are not all zero, pass the elfproef. */
  static Column passes(Column number) {
    Column sum =
        call_function(
            "vector_inner_product",
            split(translate(number, BETWEEN, ""), "").cast("array<float>"),
            array(WEIGHTS.stream().map(weight -> lit((float) weight)).toArray(Column[]::new)));
    return sum.mod(lit(11)).equalTo(lit(0));
  }
}

package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Recognises burgerservicenummers, which may not come in unless a contract says so: nine digits
 * that pass the elfproef, alone or in a longer text, with at most one dot, blank or hyphen between
 * two digits. One number in eleven passes by chance. A number of eight digits is never judged by
 * itself: AGB codes and numbers of the KvK have as many.
 *
 * <p>Public for the code that Spark compiles, which calls it.
 */
public final class Bsn {

  /** What a burgerservicenummer is shown as. */
  static final String MASK = "***";

  /** The signs that may stand between two digits; the last is a blank that does not break. */
  private static final String BETWEEN = "[-. \u00A0]";

  private static final int DIGITS = 9;

  /** One match for every place where nine digits begin, so that numbers may overlap. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9])(?=([0-9](?:%s?[0-9]){8})(?![0-9]))".formatted(BETWEEN));

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
    return NUMBER
        .matcher(text)
        .results()
        .map(number -> number.group(1).replaceAll(BETWEEN, ""))
        .anyMatch(Bsn::passes);
  }

  /** A text that may be quoted: the mask when it has a burgerservicenummer in it. */
  static String masked(String text) {
    return isIn(text) ? MASK : text;
  }

  private static boolean passes(String digits) {
    int sum = -Character.digit(digits.charAt(DIGITS - 1), 10);
    for (int i = 0; i < DIGITS - 1; i++) {
      sum += (DIGITS - i) * Character.digit(digits.charAt(i), 10);
    }
    return sum % 11 == 0 && !digits.equals("000000000");
  }

  /**
   * Whether a text of Spark has one in it. Nearly every text is too short or has too few digits,
   * which is known without making a string of it.
   */
  public static boolean isInText(UTF8String text) {
    int bytes = text.numBytes();
    int digits = 0;
    for (int i = 0; bytes >= DIGITS && digits < DIGITS && i < bytes; i++) {
      byte sign = text.getByte(i);
      digits += sign >= '0' && sign <= '9' ? 1 : 0;
    }
    return digits == DIGITS && isIn(text.toString());
  }

  /**
   * Whether a text has one in it; false for no text. Spark compiles it to one call: written out in
   * functions of Spark it would be so much code for every column that nothing of a row is compiled
   * well any more.
   */
  static Column isIn(Column text) {
    StaticInvoke call =
        new StaticInvoke(
            Bsn.class,
            DataTypes.BooleanType,
            "isInText",
            CollectionConverters.asScala(List.of(ExpressionUtils.expression(text))).toSeq(),
            CollectionConverters.asScala(List.<AbstractDataType>of()).toSeq(),
            true,
            false,
            true,
            Option.empty());
    return coalesce(ExpressionUtils.column(call), lit(false));
  }

  /** A text that may be stored: the mask when it has a burgerservicenummer in it. */
  static Column masked(Column text) {
    return when(isIn(text), lit(MASK)).otherwise(text);
  }
}

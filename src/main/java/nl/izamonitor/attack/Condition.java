package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One condition on a column.
 *
 * @param column empty for a text that is not understood
 * @param operator {@code in}, {@code not in}, {@code is}, {@code is not}, {@code >=}, {@code <=}
 * @param values codes, or one number; for a text that is not understood that text
 */
record Condition(String column, String operator, List<String> values) {

  private static final String AND = "(?i)\\s+and\\s+";
  private static final Pattern OTHER = Pattern.compile("(?i)\\b(or|case|exists|like)\\b");
  private static final Pattern BETWEEN =
      Pattern.compile("(?i)(\\w+)\\s+between\\s+(\\d+)\\s+and\\s+(\\d+)");
  private static final Pattern NULL = Pattern.compile("(?i)(\\w+)\\s+(is|is\\s+not)\\s+null");
  private static final Pattern EQUAL = Pattern.compile("(\\w+)\\s*(=|<>|!=)\\s*('[^']*')");
  private static final Pattern IN =
      Pattern.compile(
          "(?i)(\\w+)\\s+(in|not\\s+in)\\s*\\(\\s*('[^']*'(?:\\s*,\\s*'[^']*')*)\\s*\\)");
  private static final Pattern NUMBER = Pattern.compile("(\\w+)\\s*(>=|<=|>|<|=)\\s*(\\d+)");
  private static final Pattern CODE = Pattern.compile("'([^']*)'");

  /** The conditions that a text joins with {@code and}; none for null. */
  static List<Condition> parse(String where) {
    List<Condition> conditions = new ArrayList<>();
    if (where == null) {
      return conditions;
    }
    String text = BETWEEN.matcher(where.strip()).replaceAll("$1 >= $2 and $1 <= $3");
    String plain = CODE.matcher(text).replaceAll("''");
    if (OTHER.matcher(plain).find()
        || CODE.matcher(text).results().anyMatch(c -> hasAnd(c.group()))) {
      conditions.add(opaque(text));
      return conditions;
    }
    for (String part : text.split(AND, -1)) {
      conditions.addAll(one(part.strip()));
    }
    return conditions;
  }

  private static boolean hasAnd(String code) {
    return code.toLowerCase(Locale.ROOT).contains(" and ");
  }

  private static Condition opaque(String text) {
    return new Condition("", "", List.of(text));
  }

  private static List<Condition> one(String part) {
    Matcher isNull = NULL.matcher(part);
    if (isNull.matches()) {
      String not = isNull.group(2).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      return List.of(new Condition(isNull.group(1), not, List.of()));
    }
    Matcher equal = EQUAL.matcher(part);
    if (equal.matches()) {
      String operator = equal.group(2).equals("=") ? "in" : "not in";
      return List.of(new Condition(equal.group(1), operator, codes(equal.group(3))));
    }
    Matcher in = IN.matcher(part);
    if (in.matches()) {
      String operator = in.group(2).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      return List.of(new Condition(in.group(1), operator, codes(in.group(3))));
    }
    Matcher number = NUMBER.matcher(part);
    return number.matches() ? numbers(number) : List.of(opaque(part));
  }

  private static List<String> codes(String list) {
    return CODE.matcher(list).results().map(code -> code.group(1)).toList();
  }

  /** Bounds that are in it. */
  private static List<Condition> numbers(Matcher number) {
    String column = number.group(1);
    long bound = Long.parseLong(number.group(3));
    Condition from = new Condition(column, ">=", List.of(String.valueOf(bound)));
    Condition to = new Condition(column, "<=", List.of(String.valueOf(bound)));
    return switch (number.group(2)) {
      case ">=" -> List.of(from);
      case "<=" -> List.of(to);
      case ">" -> List.of(new Condition(column, ">=", List.of(String.valueOf(bound + 1))));
      case "<" -> List.of(new Condition(column, "<=", List.of(String.valueOf(bound - 1))));
      default -> List.of(from, to);
    };
  }

  boolean isOpaque() {
    return column.isEmpty();
  }

  boolean isNumeric() {
    return operator.equals(">=") || operator.equals("<=");
  }

  @Override
  public String toString() {
    return isOpaque() ? values.get(0) : column + " " + operator + " " + values;
  }
}

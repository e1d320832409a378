package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One column of a delivery.
 *
 * @param type what its values are
 * @param from its name in the files, if it differs: a name, a list of names that files write it as,
 *     or either of these per datajaar, from that datajaar on, as {@code {2011: kosten_mdz, 2023:
 *     [kosten_m, kst_m]}}. Before the first datajaar it has its own name. Upper and lower case are
 *     the same. A file that has two of the names of a column is refused.
 * @param place its place in a row, from 1, in files without names ({@code header: none}). Then
 *     every column of a file has one, or none has.
 * @param since the first datajaar that has the column. In the files of earlier years it is not
 *     asked for, and it is empty in their rows, of which {@code tekens} says "niet geleverd". Rules
 *     on it and rules that name it do not judge such rows. An indicator that needs it cannot be
 *     asked for such a year. A count that is not there is missing for who adds it up, and for
 *     nothing else: it is never 0.
 * @param until the last datajaar that has the column, with the same effect for later years. A file
 *     that has the column outside its years is taken with a remark, and the column is not read.
 * @param optional whether a file may lack the column in its years too. {@code ingest} says which
 *     files do, and {@code tally} which indicators have no value then. Only a column of type {@code
 *     count} or {@code amount} of a source with {@code rows: counts}, and only its sum, may be used
 *     by an indicator.
 * @param value what it holds in every row, where no file has the column, as {@code {type: text,
 *     value: NL}}. It is read like a field of a file. It goes without {@code from}, {@code since},
 *     {@code until}, {@code optional}, {@code missing} and {@code sensitive}, and is not added up.
 * @param required whether it must be filled, where it is there
 * @param unique whether a value may occur once in a slice. All rows of a repeated value are
 *     rejected. To refuse the delivery instead, name the column under {@code unique} of the source.
 * @param sensitive whether its values tell who somebody is. They are masked in quarantine and stand
 *     in no table as they came. Rules, {@code pattern} and {@code unique} see them; after that
 *     nothing else may name the column. Only of {@code contributor} and of {@code cluster} of a
 *     survey a keyed hash stays. Columns that the contract does not name are masked too. In other
 *     columns a burgerservicenummer is masked.
 * @param codes the list that its values come from, {@code conf/reference/categories/<list>.yml}. A
 *     value is a code, or one of the texts under {@code delivered}. A row with one of the texts
 *     under {@code totaal} is set aside.
 * @param values other texts of a value, as {@code {Man: M, Vrouw: V}}; for {@code text}, {@code
 *     regio}, {@code gemeente} and {@code whole}. Blanks around a field do not count; capitals do.
 *     A text is mapped first and judged then. A text that is not mapped is judged as it is: by
 *     {@code codes} where the column has them, and else a {@code text} or {@code regio} that is
 *     none of these values is rejected ("onbekende code").
 * @param totals texts of a total of the other rows, as {@code [Totaal, "Totaal mannen en
 *     vrouwen"]}. A row with one of them is set aside, under the name {@code totaal van} and the
 *     column.
 * @param decimals how many decimals an {@code amount} has, 0 to 6
 * @param multiply what a number of the file is multiplied by, as {@code 1000} where a column counts
 *     thousands; for {@code count}, {@code whole}, {@code amount} and {@code number}. It is exact:
 *     17475.4 is 17475400, with at most nine decimals, and an exponent is none. A number that does
 *     not fit then, or is not whole where it must be, is rejected ("past niet na
 *     vermenigvuldigen"). All else sees what was multiplied: {@code min}, {@code max}, rules,
 *     {@code controls} and {@code unpivot}.
 * @param persons the column with the number of persons behind an {@code amount}, a {@code count}
 *     that is {@code required}. With fewer persons than the floor of the {@code unit} of the source
 *     an amount is hidden. A row with an amount of nobody is rejected. Without this key an amount
 *     has no floor of its own.
 * @param min the smallest value, for {@code whole}, {@code count}, {@code amount} and {@code
 *     number}
 * @param max the largest value, for the same types
 * @param pattern the regular expression that the whole text of a value matches
 * @param format how a {@code date} is written, if it is not {@code yyyy-MM-dd}: with {@code yyyy},
 *     {@code MM} or {@code M}, {@code dd} or {@code d}, and signs between them, as {@code
 *     dd-MM-yyyy} or {@code yyyyMMdd}. {@code MMM} is the English name of a month in three letters,
 *     as {@code ddMMMyyyy} for {@code 01SEP2017}.
 * @param missing texts that stand in the place of a value, by what they mean
 * @param severity what happens to a row that breaks one of these, apart from {@code unique}, which
 *     always rejects
 */
public record SourceColumn(
    Type type,
    @OptionalKey HeaderNames from,
    @OptionalKey Integer place,
    @OptionalKey Integer since,
    @OptionalKey Integer until,
    @OptionalKey boolean optional,
    @OptionalKey String value,
    @OptionalKey boolean required,
    @OptionalKey boolean unique,
    @OptionalKey boolean sensitive,
    @OptionalKey String codes,
    @OptionalKey Map<String, String> values,
    @OptionalKey List<String> totals,
    @OptionalKey Integer decimals,
    @OptionalKey Integer multiply,
    @OptionalKey String persons,
    @OptionalKey Double min,
    @OptionalKey Double max,
    @OptionalKey String pattern,
    @OptionalKey String format,
    @OptionalKey MissingSigns missing,
    @OptionalKey("reject") Severity severity) {

  private static final int MOST_DECIMALS = 6;
  private static final int MOST_TIMES = 1_000_000_000;

  public SourceColumn {
    if (!values.isEmpty() && !type.isMapped()) {
      throw new IllegalArgumentException(
          "'values' is for the types text, regio, gemeente and whole: remove it, or change the type.");
    }
    checkTotals(totals, values);
    if (multiply != null && (!type.hasZero() || multiply < 2 || multiply > MOST_TIMES)) {
      throw new IllegalArgumentException(
          "'multiply' is a whole number from 2 to %,d, for the types count, whole, amount and number: correct it, or change the type."
              .formatted(MOST_TIMES));
    }
    boolean isOfFiles = from != null || place != null || since != null || until != null || optional;
    if (value != null && (isOfFiles || missing != null || sensitive)) {
      throw new IllegalArgumentException(
          "A column with a 'value' is in no file: remove 'from', 'place', 'since', 'until', 'optional', 'missing' and 'sensitive', or the value.");
    }
    if (value != null && type.isSummed()) {
      throw new IllegalArgumentException(
          "A value that is the same in every row is not added up: change the type, or remove 'value'.");
    }
    if (since != null && until != null && since > until) {
      throw new IllegalArgumentException(
          "A column that is there since %d is not there until %d: correct one of the two."
              .formatted(since, until));
    }
    if (format != null && type != Type.DATE) {
      throw new IllegalArgumentException(
          "'format' is for dates: remove it, or write 'type: date'.");
    }
    dateForm(format);
    if (missing != null && !missing.bounds().isEmpty() && !type.isNumber()) {
      throw new IllegalArgumentException(
          "'bounds' are for numbers: take them out of 'missing', or change the type.");
    }
    if (missing != null && !missing.nil().isEmpty() && !type.hasZero()) {
      throw new IllegalArgumentException(
          "'nil' is 0, which no value of this type is: take it out of 'missing', or change the type.");
    }
    try {
      Pattern.compile(pattern == null ? "" : pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "The pattern '%s' is not a regular expression (%s): correct it."
              .formatted(pattern, e.getDescription()),
          e);
    }
    if ((type == Type.AMOUNT) != (decimals != null)) {
      throw new IllegalArgumentException(
          "'type: amount' and 'decimals' go together: give both, as {type: amount, decimals: 2}, or neither.");
    }
    if (decimals != null && (decimals < 0 || decimals > MOST_DECIMALS)) {
      throw new IllegalArgumentException(
          "An amount has 0 to %d decimals, not %d: correct 'decimals'."
              .formatted(MOST_DECIMALS, decimals));
    }
  }

  private static void checkTotals(List<String> totals, Map<String, String> values) {
    for (String total : totals) {
      if (total.isBlank() || values.containsKey(total)) {
        throw new IllegalArgumentException(
            "The text '%s' is that of a total or of a value: name it once, and leave no total empty."
                .formatted(total));
      }
    }
  }

  /** How its dates are written. */
  public DateForm dateForm() {
    return dateForm(format);
  }

  private static DateForm dateForm(String format) {
    return DateForm.of(format == null ? "yyyy-MM-dd" : format);
  }

  /** Whether where it stands in a header differs from year to year. */
  public boolean isDated() {
    return (from != null && from.isDated()) || since != null || until != null;
  }

  /** Whether a datajaar has it. */
  public boolean isOf(int datajaar) {
    return (since == null || datajaar >= since) && (until == null || datajaar <= until);
  }

  /** The years that have it, for people. */
  String years() {
    return until == null
        ? "from %d on".formatted(since)
        : since == null ? "up to %d".formatted(until) : "from %d up to %d".formatted(since, until);
  }

  /** Whether there are rows without it. */
  public boolean mayBeAbsent() {
    return optional || since != null || until != null;
  }

  /** Whether rows say what stands in the place of a value. */
  public boolean hasSigns() {
    return missing != null || mayBeAbsent();
  }

  /** What texts mean that stand in the place of a value, as the column itself says. */
  public Map<String, MissingSigns.Meaning> meanings() {
    return missing == null ? Map.of() : missing.meanings();
  }

  /** What the values of a column are. */
  public enum Type {
    /** Any text. */
    TEXT,
    /**
     * A decimal number, also with an exponent, as {@code 2.03e-15}. It is not added up, and not for
     * {@code rows: counts} without {@code survey}.
     */
    NUMBER,
    /**
     * A number with at most {@code decimals} decimals that is added up exactly, as money or years
     * insured. It may be below zero. It has at most 18 digits, decimals among them. With more
     * decimals that are not 0 it is none: nothing is rounded. It goes with {@code rows: counts},
     * and is divided over bouwstenen like a count. The validated table has it as a whole number of
     * its smallest unit: 12.50 with two decimals is 1250. Rules, filters, {@code min} and {@code
     * max} see 12.50.
     */
    AMOUNT,
    /** A whole number that is not added up. */
    WHOLE,
    /**
     * A whole number of zero or more that is added up. With {@code rows: counts} it is divided over
     * bouwstenen.
     */
    COUNT,
    /** A number above zero with at most four decimals. */
    WEIGHT,
    /** A date, as {@code 2024-12-31} or in the {@code format} of the column. */
    DATE,
    /**
     * A code of a gemeente, as {@code GM0003}, {@code 0003} or {@code 3}. It is kept as {@code
     * GM0003}.
     */
    GEMEENTE,
    /**
     * The name of a gemeente in any spelling of {@code conf/regions/gemeentenamen.csv}, with or
     * without {@code (gemeente)} behind it. Capitals, accents and signs make no difference. The
     * code is kept.
     */
    GEMEENTENAAM,
    /** A code of a region of any level, with its prefix. */
    REGIO;

    /** Whether values are added up, and divided over bouwstenen. */
    public boolean isSummed() {
      return this == COUNT || this == AMOUNT;
    }

    /** Whether values are kept as they were written. */
    public boolean isText() {
      return this == TEXT || this == REGIO;
    }

    /** Whether texts may be mapped to values. */
    boolean isMapped() {
      return isText() || this == GEMEENTE || this == WHOLE;
    }

    /** Whether 0 is a value. */
    boolean hasZero() {
      return this == NUMBER || this == WHOLE || this == COUNT || this == AMOUNT;
    }

    /** Whether values are numbers. */
    public boolean isNumber() {
      return hasZero() || this == WEIGHT;
    }
  }

  /** What a broken rule does. */
  public enum Severity {
    /** The row goes to quarantine. */
    REJECT,
    /** The row is kept. The column {@code waarschuwingen} names the rule. */
    WARN,
    /** The whole delivery is refused. */
    FAIL
  }
}

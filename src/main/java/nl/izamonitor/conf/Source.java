package nl.izamonitor.conf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The contract of a source, {@code conf/sources/<source>.yml}: what a delivery looks like, what its
 * rows must satisfy, who delivers it and where its rows belong.
 *
 * @param source the name of the source. Its file, its landing folder and its tables have the same
 *     name.
 * @param version a number that goes up when the meaning of a column changes
 * @param title what the source is, in Dutch
 * @param owner whose data they are. Published figures name the owner as their source.
 * @param licence what may be done with the data
 * @param rows what a row is
 * @param unit what is counted. It is one of the {@code floors} in {@code conf/base/disclosure.yml}
 *     and decides on protection.
 * @param files how the files are written
 * @param unique the columns that together name a row. Such a key may occur once in a slice. It is
 *     needed with {@code rows: counts} and {@code rows: published}.
 * @param dekking who delivers which part of the country
 * @param from the first datajaar of which there are data. No meting may ask for an earlier one.
 * @param period the column with the year, quarter or month that a row is about, where one file has
 *     several. Without it all rows are of the datajaar that the folder is called by.
 * @param region where a row belongs. The rows of a source without it can be counted for {@code
 *     nederland} only.
 * @param person how a row is tied to a person. It goes together with {@code rows: persons}.
 * @param survey how the answers of a sample are weighed. Only samples have it.
 * @param contributor the column with the instelling whose counts a row has, where instellingen may
 *     not learn each other's counts. A count of too few of them, or of which the largest have too
 *     much, is hidden, by the numbers in {@code conf/base/disclosure.yml}. It goes with {@code
 *     rows: counts} and without {@code survey}, and its column is {@code required}. The validated
 *     table keeps the column, as a hash when it is {@code sensitive}.
 * @param figures the columns that say what a figure is about. It goes with {@code rows: published}.
 * @param columns the columns that are kept, by the name that they get. The table uses the same
 *     name.
 * @param unpivot wide columns that become rows
 * @param derive columns with the coarser category of another column: per coarser list, whose name
 *     the new column gets, the column with the finer category, as {@code {leeftijd_breed:
 *     leeftijdsgroep}}. The finer list names the coarser one under {@code into}, and each of its
 *     categories one under {@code within}. Persons get all bands of their age without this key.
 * @param rules conditions over more than one column
 * @param filters rows that are set aside before any rule is applied. Such rows are not wrong, only
 *     not meant.
 * @param controls totals that the owner states
 * @param maxQuarantined a percentage. A delivery with a larger share of rejected rows is refused,
 *     and so is one of which the rejected rows have a larger share of the sum of a count.
 * @param origin of whom the figures are. A delivery with a file {@code _SYNTHETISCH} is synthetic
 *     whatever the contract says.
 */
public record Source(
    Location location,
    String source,
    int version,
    String title,
    String owner,
    String licence,
    Rows rows,
    String unit,
    FileFormat files,
    @OptionalKey List<String> unique,
    SourceDekking dekking,
    @OptionalKey Integer from,
    @OptionalKey PeriodColumn period,
    @OptionalKey RegionRule region,
    @OptionalKey Person person,
    @OptionalKey Survey survey,
    @OptionalKey String contributor,
    @OptionalKey FigureColumns figures,
    Map<String, Column> columns,
    @OptionalKey Unpivot unpivot,
    @OptionalKey Map<String, String> derive,
    @OptionalKey List<Rule> rules,
    @OptionalKey List<Filter> filters,
    @OptionalKey List<ControlTotal> controls,
    @OptionalKey("10") double maxQuarantined,
    @OptionalKey("echt") Origin origin) {

  private static final int MOST_DECIMALS = 6;

  /** Of whom figures are. */
  public enum Origin {
    /** Of people who exist. */
    ECHT,
    /**
     * Invented. What is made of them says so, and cannot be frozen under an embargo or a licence.
     */
    SYNTHETISCH
  }

  /** What a row of a source is. */
  public enum Rows {
    /** One event or state of one person. */
    PERSONS,
    /** Counts that may be added up. */
    COUNTS,
    /** Figures that an owner published; never added up. */
    PUBLISHED
  }

  /**
   * How a row is tied to a person. Exactly one of {@code birth_year} and {@code age} is given.
   *
   * @param pseudonym the column with the pseudonym of the trusted third party. It must be {@code
   *     sensitive: true}. It is hashed and not kept.
   * @param birthYear the column with the year of birth, from which the age on 1 January is made
   * @param age the column with the age, where that is what is delivered
   * @param lastBy the column by which the last row of a person in a year is found. Without it a
   *     person has one row a year.
   * @param attributes columns that describe the person. Like age and place they are taken from the
   *     last row.
   * @param bsn whether the column of the pseudonym may hold burgerservicenummers. Otherwise it is
   *     refused when it looks like them. No other column may hold them: in texts they are masked,
   *     and columns of them are refused.
   */
  public record Person(
      String pseudonym,
      @OptionalKey String birthYear,
      @OptionalKey String age,
      @OptionalKey String lastBy,
      @OptionalKey List<String> attributes,
      @OptionalKey boolean bsn) {

    public Person {
      if ((birthYear == null) == (age == null)) {
        throw new IllegalArgumentException(
            "The age of a person comes from one column: give 'birth_year' or 'age', not both.");
      }
    }
  }

  /**
   * A sample, of respondents or of something else. The methods {@code mean}, {@code weighted
   * proportion} and {@code weighted mean} use it.
   *
   * @param weight the column with what an answer counts for, of type {@code weight}. Without it all
   *     answers count the same.
   * @param stratum the column with the stratum that was sampled from. Without it there is one
   *     stratum.
   * @param cluster the column that is the same in all rows of one sampled unit, such as a
   *     samenwerkingsverband. Without it every row is a unit.
   * @param minimum with fewer units an estimate is {@code onbetrouwbaar}
   */
  public record Survey(
      @OptionalKey String weight,
      @OptionalKey String stratum,
      @OptionalKey String cluster,
      @OptionalKey("2") int minimum) {}

  /**
   * One column of a delivery.
   *
   * @param type what its values are
   * @param from its name in the files, if it differs
   * @param required whether it must be filled
   * @param unique whether a value may occur once in a slice. All rows of a repeated value are
   *     rejected. To refuse the delivery instead, name the column under {@code unique} of the
   *     source.
   * @param sensitive whether its values tell who somebody is. They are masked in quarantine and
   *     stand in no table as they came. Rules, {@code pattern} and {@code unique} see them; after
   *     that nothing else may name the column. Only of {@code contributor} and of {@code cluster}
   *     of a survey a keyed hash stays. Columns that the contract does not name are masked too. In
   *     other columns a burgerservicenummer is masked.
   * @param codes the list that its values come from, {@code conf/reference/categories/<list>.yml}.
   *     A value is a code, or one of the texts under {@code delivered}. A row with one of the texts
   *     under {@code totaal} is set aside.
   * @param decimals how many decimals an {@code amount} has, 0 to 6
   * @param persons the column with the number of persons behind an {@code amount}, a {@code count}
   *     that is {@code required}. With fewer persons than the floor of the {@code unit} of the
   *     source an amount is hidden. A row with an amount of nobody is rejected. Without this key an
   *     amount has no floor of its own.
   * @param min the smallest value, for {@code whole}, {@code count}, {@code amount} and {@code
   *     number}
   * @param max the largest value, for the same types
   * @param pattern the regular expression that the whole text of a value matches
   * @param format how a {@code date} is written, if it is not {@code yyyy-MM-dd}: with {@code
   *     yyyy}, {@code MM} or {@code M}, {@code dd} or {@code d}, and signs between them, as {@code
   *     dd-MM-yyyy} or {@code yyyyMMdd}. {@code MMM} is the English name of a month in three
   *     letters, as {@code ddMMMyyyy} for {@code 01SEP2017}.
   * @param missing texts that stand in the place of a value, by what they mean
   * @param severity what happens to a row that breaks one of these, apart from {@code unique},
   *     which always rejects
   */
  public record Column(
      Type type,
      @OptionalKey String from,
      @OptionalKey boolean required,
      @OptionalKey boolean unique,
      @OptionalKey boolean sensitive,
      @OptionalKey String codes,
      @OptionalKey Integer decimals,
      @OptionalKey String persons,
      @OptionalKey Double min,
      @OptionalKey Double max,
      @OptionalKey String pattern,
      @OptionalKey String format,
      @OptionalKey MissingSigns missing,
      @OptionalKey("reject") Severity severity) {

    public Column {
      if (format != null && type != Type.DATE) {
        throw new IllegalArgumentException(
            "'format' is for dates: remove it, or write 'type: date'.");
      }
      dateForm(format);
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

    /** How its dates are written. */
    public DateForm dateForm() {
      return dateForm(format);
    }

    private static DateForm dateForm(String format) {
      return DateForm.of(format == null ? "yyyy-MM-dd" : format);
    }

    /** What texts mean that stand in the place of a value, as the column itself says. */
    public Map<String, MissingSigns.Meaning> meanings() {
      return missing == null ? Map.of() : missing.meanings();
    }
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

  /**
   * Wide columns that become rows: one for each wide column that has a value. A wide column without
   * a value is a count that is missing. Rules and controls see the wide columns, before this is
   * done. Wide columns are all of type {@code count}, or all of type {@code amount} with the same
   * {@code decimals}.
   *
   * @param into the column that gets the values
   * @param columns per wide column the values that its rows get in other columns, as {@code mannen:
   *     {geslacht: M}}
   */
  public record Unpivot(String into, Map<String, Map<String, String>> columns) {}

  /**
   * A condition that every row satisfies.
   *
   * @param name its name for people, in Dutch
   * @param where the condition, in SQL. An unknown outcome counts as broken.
   * @param severity what happens to a row that breaks it
   */
  public record Rule(String name, String where, @OptionalKey("reject") Severity severity) {}

  /**
   * A reason to set rows aside. They are counted under its name and not judged.
   *
   * @param name its name for people, in Dutch
   * @param where the condition that these rows satisfy, in SQL
   */
  public record Filter(String name, String where) {}

  /** What stays of a column once its rows are judged. */
  public enum Kept {
    AS_READ,
    /** Which rows have the same value is known, and not the value. */
    HASHED,
    NOTHING
  }

  /** Whether a column says which year, quarter or month a row is about. */
  public boolean isPeriod(String column) {
    return period != null && period.column().equals(column);
  }

  /** What stays of a column: of a sensitive one never what was delivered. */
  public Kept kept(String column) {
    Column declared = columns.get(column);
    if (declared == null || !declared.sensitive()) {
      return Kept.AS_READ;
    }
    boolean apart =
        column.equals(contributor) || (survey != null && column.equals(survey.cluster()));
    return apart ? Kept.HASHED : Kept.NOTHING;
  }

  /** The columns whose values stay as they were read. */
  public Set<String> open() {
    Set<String> open = new LinkedHashSet<>(columns.keySet());
    open.removeIf(column -> kept(column) != Kept.AS_READ);
    return open;
  }

  /** The name of a column in the files. */
  public String delivered(String column) {
    Column declared = columns.get(column);
    return declared == null || declared.from() == null ? column : declared.from();
  }
}

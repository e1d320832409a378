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
 * @param source name of the source and of its validated table
 * @param version goes up when the meaning of a column changes
 * @param rows what a row is
 * @param unit what is counted: the word that decides on protection
 * @param files how the files are written
 * @param unique the columns that together name a row: they may occur once in a slice
 * @param dekking who delivers which part of the country
 * @param from the first datajaar that there is anything of
 * @param region which column says where a row belongs; absent for sources of the country only
 * @param person how a row is tied to a person; only for {@code rows: persons}
 * @param survey how answers are weighed; only for samples
 * @param contributor the column of those who may not learn each other's counts; only of counts
 * @param figures which columns say what a figure is about; only for {@code rows: published}
 * @param columns those that are kept, by the name they get
 * @param unpivot wide columns that become rows
 * @param derive columns with a coarser category: the coarser list, their name too, and the column
 * @param rules conditions over more than one column
 * @param filters rows that are set aside before any rule is applied; never for dirt
 * @param controls totals the owner states, per datajaar
 * @param maxQuarantined the percentage of rows above which a delivery is refused
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
    Dekking dekking,
    @OptionalKey Integer from,
    @OptionalKey RegionRule region,
    @OptionalKey Person person,
    @OptionalKey Survey survey,
    @OptionalKey String contributor,
    @OptionalKey Figures figures,
    Map<String, Column> columns,
    @OptionalKey Unpivot unpivot,
    @OptionalKey Map<String, String> derive,
    @OptionalKey List<Rule> rules,
    @OptionalKey List<Filter> filters,
    @OptionalKey List<Control> controls,
    @OptionalKey("10") double maxQuarantined) {

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
   * Whose deliveries cover which part of the country. Exactly one of the first two is given.
   *
   * @param volledig the one leverancier whose delivery covers the whole country
   * @param leveranciers those who each cover a part: which one stands in {@code
   *     reference/dekking/<source>.csv}, or is delivered
   * @param geleverd the source in which the leveranciers say which part they cover
   * @param minimum the dekking in percent below which a region has no value
   */
  public record Dekking(
      @OptionalKey String volledig,
      @OptionalKey List<String> leveranciers,
      @OptionalKey Geleverd geleverd,
      @OptionalKey("90") double minimum) {

    public Dekking {
      if ((volledig == null) == leveranciers.isEmpty()) {
        throw new IllegalArgumentException(
            "A contract states its dekking: give 'volledig' or 'leveranciers', not both.");
      }
      if (geleverd != null && volledig != null) {
        throw new IllegalArgumentException(
            "Who delivers the whole country needs no areas: remove 'geleverd', or list 'leveranciers'.");
      }
      if (minimum <= 0 || minimum > 100) {
        throw new IllegalArgumentException(
            "The minimum %s is not a share: give a percentage above 0 and at most 100."
                .formatted(minimum));
      }
    }

    /** The leveranciers without whom a period is incomplete. */
    public List<String> expected() {
      return volledig == null ? leveranciers : List.of(volledig);
    }
  }

  /**
   * Where delivered areas stand: of every leverancier a row a gemeente, of the same datajaar.
   *
   * @param table the source
   * @param bediend its column with the inhabitants that the leverancier serves
   * @param inwoners its column with all inhabitants of the gemeente
   */
  public record Geleverd(String table, String bediend, String inwoners) {}

  /**
   * How a row is tied to a person.
   *
   * @param pseudonym the column with the pseudonym of the trusted third party
   * @param birthYear the column with the year of birth, from which the age on 1 January is made
   * @param age the column with the age, where that is what is delivered
   * @param lastBy the column by which the last row of a person in a year is found; absent when a
   *     person has one row a year
   * @param attributes columns that describe the person, taken like the age from the last row
   * @param bsn whether the pseudonym column may hold burgerservicenummers
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
   * A sample, of respondents or of something else.
   *
   * @param weight the column with what an answer counts for; absent when all count the same
   * @param stratum the column with the stratum that was sampled from; absent for one stratum
   * @param cluster the column that rows have in common that are of one sampled unit; absent when
   *     every row is one
   * @param minimum with fewer units an estimate is not reliable
   */
  public record Survey(
      @OptionalKey String weight,
      @OptionalKey String stratum,
      @OptionalKey String cluster,
      @OptionalKey("2") int minimum) {}

  /**
   * What a row with a figure is about, by the column that says so.
   *
   * @param indicator the code of the indicator
   * @param period the year or quarter; the datajaar is that of the delivery only
   * @param breakdown empty for the total
   * @param text what there is to say of it, or what is said instead of a number
   * @param source who published it first
   */
  public record Figures(
      String indicator,
      String period,
      @OptionalKey String breakdown,
      @OptionalKey String category,
      @OptionalKey String lower,
      @OptionalKey String upper,
      @OptionalKey String text,
      @OptionalKey String source) {}

  /**
   * One column of a delivery.
   *
   * @param type what its values are
   * @param from its name in the files, if it differs
   * @param required whether it must be filled
   * @param unique whether a value may occur once in a slice; all rows of a repeated value break it
   * @param sensitive whether its values tell who somebody is: masked in quarantine, and not kept
   * @param codes the list of categories it must come from
   * @param min smallest value
   * @param max largest value
   * @param pattern the regular expression that a whole value matches
   * @param severity what happens to a row that breaks one of these
   */
  public record Column(
      Type type,
      @OptionalKey String from,
      @OptionalKey boolean required,
      @OptionalKey boolean unique,
      @OptionalKey boolean sensitive,
      @OptionalKey String codes,
      @OptionalKey Double min,
      @OptionalKey Double max,
      @OptionalKey String pattern,
      @OptionalKey("reject") Severity severity) {

    public Column {
      try {
        Pattern.compile(pattern == null ? "" : pattern);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(
            "The pattern '%s' is not a regular expression (%s): correct it."
                .formatted(pattern, e.getDescription()),
            e);
      }
    }
  }

  /** What the values of a column are. */
  public enum Type {
    TEXT,
    NUMBER,
    /** A whole number that is not added up. */
    WHOLE,
    /** A whole number of zero or more that is added up and split over bouwstenen. */
    COUNT,
    /** A number above zero that says what an answer counts for, to four decimals. */
    WEIGHT,
    DATE,
    /** A code of a gemeente, with or without its prefix and leading zeros. */
    GEMEENTE,
    /** The name of a gemeente in any spelling of {@code regions/gemeentenamen.csv}. */
    GEMEENTENAAM,
    /** A code of a region of any level, with its prefix. */
    REGIO
  }

  /** What a broken rule does. */
  public enum Severity {
    /** The row goes to quarantine. */
    REJECT,
    /** The row is kept and counted. */
    WARN,
    /** The whole delivery is refused. */
    FAIL
  }

  /**
   * Wide columns that become rows.
   *
   * @param into the column that gets their values
   * @param columns per wide column the values that its rows get in other columns
   */
  public record Unpivot(String into, Map<String, Map<String, String>> columns) {}

  /** A condition in SQL that every row satisfies; unknown counts as broken. */
  public record Rule(String name, String where, @OptionalKey("reject") Severity severity) {}

  /** Rows for which a condition in SQL holds are set aside and counted under this name. */
  public record Filter(String name, String where) {}

  /** The sum of a column over the valid rows of a delivery, as the owner states it per datajaar. */
  public record Control(String name, String sum, Map<String, Long> datajaar) {}

  /** What stays of a column once its rows are judged. */
  public enum Kept {
    AS_READ,
    /** Which rows have the same value is known, and not the value. */
    HASHED,
    NOTHING
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

package nl.izamonitor.conf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    Map<String, SourceColumn> columns,
    @OptionalKey Unpivot unpivot,
    @OptionalKey Map<String, String> derive,
    @OptionalKey List<Rule> rules,
    @OptionalKey List<Filter> filters,
    @OptionalKey List<ControlTotal> controls,
    @OptionalKey("10") double maxQuarantined,
    @OptionalKey("echt") Origin origin) {

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
  public record Rule(
      String name, String where, @OptionalKey("reject") SourceColumn.Severity severity) {}

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

  /** The same that asks for no column, to look into files that nobody described. */
  public Source withoutColumns() {
    return new Source(
        location,
        source,
        version,
        title,
        owner,
        licence,
        rows,
        unit,
        files,
        List.of(),
        dekking,
        from,
        period,
        region,
        person,
        survey,
        contributor,
        figures,
        Map.of(),
        unpivot,
        derive,
        rules,
        filters,
        controls,
        maxQuarantined,
        origin);
  }

  /** Whether a column says which year, quarter or month a row is about. */
  public boolean isPeriod(String column) {
    return period != null && period.column().equals(column);
  }

  /** What stays of a column: of a sensitive one never what was delivered. */
  public Kept kept(String column) {
    SourceColumn declared = columns.get(column);
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

  /**
   * The names that a column may have in the files of a datajaar; long ones also as the contract
   * says that they are cut off.
   */
  public List<String> names(String column, int datajaar) {
    SourceColumn declared = columns.get(column);
    List<String> names =
        declared == null || declared.from() == null
            ? List.of(column)
            : declared.from().of(column, datajaar);
    return names.stream().flatMap(name -> Stream.of(name, files.cut(name))).distinct().toList();
  }

  /** The name of a column in the files of a datajaar, for people; of several all. */
  public String delivered(String column, int datajaar) {
    SourceColumn declared = columns.get(column);
    return declared == null || declared.from() == null
        ? column
        : String.join(" / ", declared.from().of(column, datajaar));
  }
}

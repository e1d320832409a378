package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.ingest.ColumnFacts.Form;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A draft of the contract of files that nobody described: how they are written, what their columns
 * seem to be, which of them name a row, and where a person must decide. It is made of all rows;
 * values are quoted only where many rows have them.
 */
public final class DraftContract {

  /** So many columns are tried as the key of a row. */
  private static final int MOST_KEYS = 12;

  /** Numbers and dates, which are no names; a year is one in a table with a column a year. */
  private static final String VALUE = "\\s*|[-+]?[0-9][0-9.,:/-]*|GM[0-9]{4}";

  private static final String YEAR = "(?:19|20)[0-9]{2}";
  private static final String HASH = "[0-9A-Fa-f]{32,}";

  /** A contract without columns has the same in every year. */
  private static final int NO_YEAR = 0;

  private final SparkSession spark;
  private final Conf conf;
  private final Regions regions;
  private final String name;

  /**
   * Prepares a draft.
   *
   * @param name of the source
   */
  public DraftContract(SparkSession spark, Conf conf, Regions regions, String name) {
    this.spark = spark;
    this.conf = conf;
    this.regions = regions;
    this.name = name;
  }

  /** Files with one header, and their rows as texts. */
  private record Alike(List<String> header, List<Delivery.File> files, Dataset<Row> rows) {}

  /**
   * The text of the contract.
   *
   * @param sheet of a workbook; null where there is one
   * @param headerRow of that sheet; null for the first
   * @throws UserError when a file cannot be read, with why
   */
  public String of(List<LandingFile> files, String sheet, Integer headerRow) {
    Map<String, String> keys = new LinkedHashMap<>();
    try {
      keys.putAll(DraftFiles.of(files.get(0)).keys());
      if (sheet != null) {
        keys.put("sheet", DraftYaml.text(sheet));
      }
      if (headerRow != null) {
        keys.put("header_row", headerRow.toString());
      }
    } catch (FileFault e) {
      throw UserError.data("The file %s %s".formatted(files.get(0).label(), e.getMessage()));
    } catch (IOException e) {
      throw UserError.data(
          "The file %s cannot be read (%s): check its name and its rights."
              .formatted(files.get(0).label(), e.getMessage()));
    }
    List<Alike> alike = read(keys, files);
    List<DraftColumn> columns = columns(alike);
    numbers(columns, keys);
    return new DraftText(conf, name, keys, columns, key(alike, columns))
        .of(files, alike.stream().map(Alike::header).toList());
  }

  /** Reads the files by a contract that knows their columns as texts. */
  private List<Alike> read(Map<String, String> keys, List<LandingFile> files) {
    List<String> faults = new ArrayList<>();
    Source blank = source(keys);
    List<Delivery.File> inspected =
        files.stream().map(file -> Landing.inspect(blank, file, NO_YEAR, faults)).toList();
    inspected.stream()
        .filter(file -> isRow(file.header()))
        .forEach(
            file ->
                faults.add(
                    "The file %s begins with a row and not with the names of its columns: have it delivered with names, or write its contract by hand with 'header: none'."
                        .formatted(Bsn.masked(file.name()))));
    if (!faults.isEmpty()) {
      throw UserError.data(String.join("\n", faults));
    }
    return inspected.stream()
        .collect(
            Collectors.groupingBy(Delivery.File::header, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            its ->
                new Alike(
                    its.getKey(),
                    its.getValue(),
                    FormatReaders.of(blank)
                        .read(spark, blank.files(), its.getKey(), its.getValue())))
        .toList();
  }

  /**
   * Whether a header is what somebody delivered of a person or a place: it is then not to be shown.
   */
  private static boolean isRow(List<String> header) {
    long values =
        header.stream().filter(name -> name.matches(VALUE) && !name.matches(YEAR)).count();
    return 2 * values >= header.size()
        || header.stream().anyMatch(name -> Bsn.isIn(name) || name.matches(HASH));
  }

  /** A contract that asks for nothing. */
  private Source source(Map<String, String> keys) {
    String file = "sources/%s.yml".formatted(name);
    String text =
        """
        source: %s
        version: 1
        title: ontwerp
        owner: onbekend
        licence: onbekend
        rows: published
        unit: cijfer
        files: %s
        unique: [rij]
        dekking: {volledig: onbekend}
        columns: {rij: {type: text}}
        """
            .formatted(name, DraftYaml.map(keys));
    Map<String, String> texts = new LinkedHashMap<>(conf.files().texts());
    texts.put(file, text);
    List<Mistake> mistakes = new ArrayList<>();
    Conf with = ConfReader.load(new ConfFiles(new TreeMap<>(texts)), List.of(), mistakes);
    Source source = with == null ? null : with.sources().get(name);
    if (source == null) {
      throw UserError.configuration(mistakes);
    }
    return source.withoutColumns();
  }

  private List<DraftColumn> columns(List<Alike> alike) {
    Map<String, ColumnFacts> facts = new LinkedHashMap<>();
    for (Alike files : alike) {
      ColumnFacts.of(files.rows(), files.header())
          .forEach(fact -> facts.merge(fact.header(), fact, ColumnFacts::plus));
    }
    Set<String> taken = new HashSet<>();
    return facts.values().stream()
        .map(fact -> DraftColumn.of(fact, unused(fact.header(), taken), conf, regions))
        .toList();
  }

  /** The name of a column in the contract: letters, digits and underscores, each name once. */
  private static String unused(String header, Set<String> taken) {
    String plain =
        Normalizer.normalize(header, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    String first = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "k_" + plain : plain;
    String own = first;
    for (int i = 2; !taken.add(own); i++) {
      own = first + "_" + i;
    }
    return own;
  }

  /** The decimal sign and that between thousands, from all columns together. */
  private static void numbers(List<DraftColumn> columns, Map<String, String> keys) {
    if (!keys.containsKey(DraftFiles.SEPARATOR)) {
      return;
    }
    long commas = sum(columns, Form.COMMA);
    long points = sum(columns, Form.POINT);
    boolean isComma = commas > points;
    if (isComma) {
      keys.put("decimal", DraftYaml.text(","));
    }
    long groups = sum(columns, isComma ? Form.POINT_GROUPS : Form.COMMA_GROUPS);
    long others = isComma ? points : commas;
    if (groups > 0 && groups >= others) {
      keys.put("grouping", DraftYaml.text(isComma ? "." : ","));
    }
  }

  private static long sum(List<DraftColumn> columns, Form form) {
    return columns.stream().mapToLong(column -> column.facts().forms().get(form)).sum();
  }

  /** The fewest columns that are no measure and together occur once, else all of them. */
  private DraftKey key(List<Alike> alike, List<DraftColumn> columns) {
    List<DraftColumn> named =
        columns.stream()
            .filter(
                column -> !column.type().isSummed() && column.type() != SourceColumn.Type.NUMBER)
            .filter(column -> column.facts().distinct() > 1 && !column.isNumbering())
            .filter(column -> alike.stream().allMatch(its -> has(its, column)))
            .limit(MOST_KEYS)
            .toList();
    if (named.isEmpty() || !isUnique(alike, named)) {
      return new DraftKey(names(named), false);
    }
    List<DraftColumn> key = new ArrayList<>(named);
    // The last are tried first: owners write what a row is about in front.
    for (int i = named.size() - 1; i >= 0 && key.size() > 1; i--) {
      List<DraftColumn> less = new ArrayList<>(key);
      less.remove(named.get(i));
      if (isUnique(alike, less)) {
        key = less;
      }
    }
    return new DraftKey(names(key), true);
  }

  private static List<String> names(List<DraftColumn> columns) {
    return columns.stream().map(DraftColumn::name).toList();
  }

  private static boolean has(Alike files, DraftColumn column) {
    return files.header().contains(column.facts().header());
  }

  private static boolean isUnique(List<Alike> alike, List<DraftColumn> columns) {
    return alike.stream()
        .map(
            files -> {
              Column[] key =
                  columns.stream()
                      .map(
                          column ->
                              ColumnFacts.text(files.header().indexOf(column.facts().header())))
                      .toArray(Column[]::new);
              return files.rows().select(col(FormatReader.PATH), xxhash64(key).as("hash"));
            })
        .reduce(Dataset::union)
        .orElseThrow()
        .groupBy(FormatReader.PATH, "hash")
        .agg(count(lit(1)).as("times"))
        .filter(col("times").gt(1))
        .isEmpty();
  }
}

package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.regex.Pattern;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;

/** From the text of a field to its value; null when the text is not of the type. */
final class Typing {

  private static final String RAW = "raw_";

  private Typing() {}

  /** The name of the column with the text as delivered. */
  static String raw(String column) {
    return RAW + column;
  }

  static Column typed(Conf conf, Source source, String name) {
    Column text = coded(conf, source.columns().get(name), col(raw(name)));
    Source.Type type = source.columns().get(name).type();
    Column value =
        switch (type) {
          case TEXT, REGIO -> text;
          case WHOLE, COUNT, NUMBER, WEIGHT -> number(source.files(), type, text);
          case DATE -> when(text.rlike("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), text);
          case GEMEENTE -> gemeente(text);
          case GEMEENTENAAM -> col(named(name));
        };
    Column typed = value.try_cast(ValidatedTable.type(type));
    // A number that is too large for a double becomes infinite, which is none.
    return (type == Source.Type.NUMBER ? when(abs(typed).leq(Double.MAX_VALUE), typed) : typed)
        .as(name);
  }

  /**
   * The text of a number in the way that a cast reads it; null when it is not written as the
   * contract says. A sign that is not declared is never passed over: 1.234 may be a thousand and
   * more, or a little over one.
   */
  private static Column number(FileFormat files, Source.Type type, Column text) {
    String decimal = Pattern.quote(files.decimal());
    String whole = "[0-9]+";
    Column plain = text;
    if (files.grouping() != null) {
      whole = "(?:[0-9]+|[0-9]{1,3}(?:%s[0-9]{3})+)".formatted(Pattern.quote(files.grouping()));
      plain = replace(text, lit(files.grouping()), lit(""));
    }
    String pattern =
        switch (type) {
          case WHOLE -> "^-?%s$".formatted(whole);
          case COUNT -> "^%s$".formatted(whole);
          case WEIGHT -> "^(?=.*[1-9])%s(?:%s[0-9]{1,4})?$".formatted(whole, decimal);
          default -> "^-?%s(?:%s[0-9]+)?(?:[eE][+-]?[0-9]+)?$".formatted(whole, decimal);
        };
    Column pointed =
        files.decimal().equals(".") ? plain : replace(plain, lit(files.decimal()), lit("."));
    return when(text.rlike(pattern), pointed);
  }

  /** Another spelling of a category becomes its code. */
  private static Column coded(Conf conf, Source.Column column, Column text) {
    Column coded = text;
    if (column.codes() != null) {
      for (var spelling : conf.categories().get(column.codes()).spellings().entrySet()) {
        coded = when(text.equalTo(spelling.getKey()), spelling.getValue()).otherwise(coded);
      }
    }
    return coded;
  }

  /** The name of the column with the code that a name of a gemeente stands for. */
  static String named(String column) {
    return "named_" + column;
  }

  /** A name in capitals and digits only, as in {@link Regions#gemeenteOfName}. */
  static Column nameKey(Column text) {
    List<String> letters = Regions.plainLetters();
    return regexp_replace(translate(upper(text), letters.get(0), letters.get(1)), "[^A-Z0-9]", "");
  }

  /** GM0003 however it was written: with or without GM, with zeros lost. */
  private static Column gemeente(Column text) {
    Column digits = regexp_replace(text, "^GM", "");
    return when(digits.rlike("^[0-9]{1,4}$"), concat(lit("GM"), lpad(digits, 4, "0")));
  }

  /** What people read when a text is not of its type. */
  static String fault(Source.Type type) {
    return switch (type) {
      case TEXT, REGIO -> "geen tekst";
      case WHOLE -> "geen geheel getal";
      case COUNT -> "geen aantal";
      case NUMBER -> "geen getal";
      case WEIGHT -> "geen gewicht";
      case DATE -> "geen datum";
      case GEMEENTE -> "geen code van een gemeente";
      case GEMEENTENAAM -> "geen bekende naam van een gemeente";
    };
  }
}

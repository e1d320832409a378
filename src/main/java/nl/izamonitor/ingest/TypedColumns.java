package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.DateForm;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The values of the columns of a contract; null when the text of a field is not of the type, and
 * when it is a text with a burgerservicenummer in it.
 */
record TypedColumns(Conf conf, Source source, Regions regions) {

  private static final String NAME = "gemeente_name";
  private static final String CODE = "gemeente_code_";

  /** The name of the column with the text as delivered. */
  static String text(String column) {
    return "raw_" + column;
  }

  /** Adds the text and the value of every column to rows of these years. */
  Dataset<Row> of(Dataset<Row> fields, HeaderLayout layout, Collection<Integer> years) {
    List<Column> texts = new ArrayList<>(List.of(col("*")));
    List<Column> values = new ArrayList<>(List.of(col("*")));
    SignMeanings signs = new SignMeanings(source);
    for (String name : source.columns().keySet()) {
      String constant = source.columns().get(name).value();
      Column field =
          constant == null ? trim(field(layout.yearsByPlace(name, years))) : lit(constant);
      Column absent = isIn(layout.yearsByPlace(name, years).get(HeaderLayout.NOWHERE));
      texts.add(signs.meaning(name, field, absent));
      texts.add(signs.text(name, field, absent).as(text(name)));
      values.add(value(name));
    }
    texts.removeIf(Objects::isNull);
    values.addAll(signs.all());
    Dataset<Row> rows = fields.select(texts.toArray(Column[]::new));
    for (Map.Entry<String, SourceColumn> column : source.columns().entrySet()) {
      if (column.getValue().type() == SourceColumn.Type.GEMEENTENAAM) {
        rows = withCode(rows, column.getKey());
      }
    }
    return rows.select(values.toArray(Column[]::new));
  }

  /** A field as it was delivered, by the years in which it stands at a place. */
  private static Column field(Map<Integer, List<Integer>> yearsByPlace) {
    Column field = null;
    for (Map.Entry<Integer, List<Integer>> one : yearsByPlace.entrySet()) {
      Column here =
          one.getKey() == HeaderLayout.NOWHERE
              ? lit(null).cast("string")
              : col(FormatReader.field(one.getKey()));
      field = field == null ? here : when(isIn(one.getValue()), here).otherwise(field);
    }
    return field;
  }

  /** Whether a row is of one of these years. */
  private static Column isIn(List<Integer> years) {
    return years == null ? lit(false) : col(ValidatedTable.DATAJAAR).isin(years.toArray());
  }

  /** Adds the code of a gemeente that is delivered by name. */
  private Dataset<Row> withCode(Dataset<Row> rows, String column) {
    String code = CODE + column;
    StructType columns =
        new StructType().add(NAME, DataTypes.StringType).add(code, DataTypes.StringType);
    List<Map<String, Object>> names = new ArrayList<>();
    regions.gemeenteOfName().forEach((name, its) -> names.add(Map.of(NAME, name, code, its)));
    List<String> letters = Regions.plainLetters();
    Column plain = translate(upper(col(text(column))), letters.get(0), letters.get(1));
    // In capitals and digits only, as the names of the regions are.
    Column key = regexp_replace(plain, "[^A-Z0-9]", "");
    return rows.join(
            broadcast(SmallTable.named(rows.sparkSession(), columns, names)),
            key.equalTo(col(NAME)),
            "left")
        .drop(NAME);
  }

  Column value(String name) {
    SourceColumn.Type type = source.columns().get(name).type();
    Column text = coded(source.columns().get(name), col(text(name)));
    Column value =
        switch (type) {
          case TEXT, REGIO ->
              source.isPeriod(name)
                  ? new PeriodText(source.period()).value(text)
                  : allowed(name, text);
          case WHOLE, COUNT, NUMBER, WEIGHT, AMOUNT -> number(source.columns().get(name), text);
          case DATE -> date(source.columns().get(name).dateForm(), text);
          case GEMEENTE -> gemeente(text);
          case GEMEENTENAAM -> col(CODE + name);
        };
    if (type == SourceColumn.Type.AMOUNT) {
      return value.as(name);
    }
    Column typed = value.try_cast(ValidatedTable.type(type));
    // A number that is too large for a double becomes infinite, which is none.
    return (type == SourceColumn.Type.NUMBER
            ? when(abs(typed).leq(Double.MAX_VALUE), typed)
            : typed)
        .as(name);
  }

  /** A number of a file as its column has it, before it gets the type of the table. */
  private Column number(SourceColumn column, Column text) {
    if (column.multiply() != null) {
      return new Multiplied(column).read(written(source.files(), column, text));
    }
    Column number = number(source.files(), column.type(), text);
    return column.type() == SourceColumn.Type.AMOUNT
        ? Amounts.read(number, column.decimals())
        : number;
  }

  /**
   * The text of a number that is multiplied: of thousands it may have decimals where the count
   * itself has none.
   */
  private static Column written(FileFormat files, SourceColumn column, Column text) {
    Column number = number(files, SourceColumn.Type.NUMBER, text);
    return column.type() == SourceColumn.Type.COUNT
        ? when(not(text.startsWith("-")), number)
        : number;
  }

  /** Whether a text is a number that is lost when it is multiplied. */
  Column isTooMuch(String name) {
    SourceColumn column = source.columns().get(name);
    Column text = col(text(name));
    return col(name).isNull().and(written(source.files(), column, text).isNotNull());
  }

  /**
   * The text of a number in the way that a cast reads it; null when it is not written as the
   * contract says. A sign that is not declared is never passed over: 1.234 may be a thousand and
   * more, or a little over one.
   */
  private static Column number(FileFormat files, SourceColumn.Type type, Column text) {
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

  /**
   * A text without a burgerservicenummer in it; null when it has one. What is sensitive is never
   * kept as it came, so it is not looked at.
   */
  private Column allowed(String name, Column text) {
    if (source.kept(name) != Source.Kept.AS_READ) {
      return text;
    }
    return when(not(Bsn.isIn(text)), text);
  }

  /** The text of a date as a cast reads it, which knows how many days a month has. */
  private static Column date(DateForm form, Column text) {
    String pattern = form.pattern();
    Column date = text;
    if (form.hasNames()) {
      Column name = regexp_extract(text, pattern, form.group('M'));
      date =
          concat_ws(
              "-",
              regexp_extract(text, pattern, form.group('y')),
              PeriodText.month(name),
              regexp_extract(text, pattern, form.group('d')));
    } else if (!form.equals(DateForm.of("yyyy-MM-dd"))) {
      date =
          regexp_replace(
              text,
              pattern,
              "$%d-$%d-$%d".formatted(form.group('y'), form.group('M'), form.group('d')));
    }
    return when(text.rlike(pattern), date);
  }

  /** Another text of a value becomes that value, and another spelling of a category its code. */
  private Column coded(SourceColumn column, Column text) {
    Column mapped = text;
    for (Map.Entry<String, String> value : column.values().entrySet()) {
      mapped = when(text.equalTo(value.getKey()), value.getValue()).otherwise(mapped);
    }
    Column coded = mapped;
    if (column.codes() != null) {
      for (var spelling : conf.categories().get(column.codes()).spellings().entrySet()) {
        coded = when(mapped.equalTo(spelling.getKey()), spelling.getValue()).otherwise(coded);
      }
    }
    return coded;
  }

  /** GM0003 however it was written: with or without GM, with zeros lost. */
  private static Column gemeente(Column text) {
    Column digits = regexp_replace(text, "^GM", "");
    return when(digits.rlike("^[0-9]{1,4}$"), concat(lit("GM"), lpad(digits, 4, "0")));
  }

  /** What people read when the text of a column is not of its type. */
  static String fault(Source source, String name) {
    if (source.isPeriod(name)) {
      return "geen periode";
    }
    return switch (source.columns().get(name).type()) {
      case TEXT, REGIO -> "burgerservicenummer";
      case WHOLE -> "geen geheel getal";
      case COUNT -> "geen aantal";
      case NUMBER -> "geen getal";
      case AMOUNT -> "geen bedrag";
      case WEIGHT -> "geen gewicht";
      case DATE -> "geen datum";
      case GEMEENTE -> "geen code van een gemeente";
      case GEMEENTENAAM -> "geen bekende naam van een gemeente";
    };
  }
}

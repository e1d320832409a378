package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;

/** How files are written: delimited text with semicolons unless something else is said. */
public final class FileFormatBuilder {

  private String format = "delimited text";
  private String separator = ";";
  private String encoding = "utf-8";
  private String decimal = ".";
  private String grouping;
  private Map<String, List<Integer>> widths = Map.of();
  private String sheet;
  private Integer headerRow;
  private Integer nameLength;

  private FileFormatBuilder() {}

  public static FileFormatBuilder text() {
    return new FileFormatBuilder();
  }

  public static FileFormatBuilder of(String format) {
    FileFormatBuilder builder = new FileFormatBuilder();
    builder.format = format;
    builder.separator = null;
    return builder;
  }

  public FileFormatBuilder encoding(String name) {
    encoding = name;
    return this;
  }

  public FileFormatBuilder numbers(String decimalSign, String groupingSign) {
    decimal = decimalSign;
    grouping = groupingSign;
    return this;
  }

  public FileFormatBuilder widths(Map<String, List<Integer>> places) {
    widths = places;
    return this;
  }

  public FileFormatBuilder sheet(String name, Integer row) {
    sheet = name;
    headerRow = row;
    return this;
  }

  public FileFormatBuilder nameLength(Integer signs) {
    nameLength = signs;
    return this;
  }

  public FileFormat build() {
    return new FileFormat(
        "*",
        format,
        separator,
        encoding,
        decimal,
        grouping,
        List.of(),
        widths,
        sheet,
        headerRow,
        nameLength,
        FileFormat.Header.NAMES);
  }
}

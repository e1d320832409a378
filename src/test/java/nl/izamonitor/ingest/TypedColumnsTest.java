package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.FileFormatBuilder;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceBuilder;
import nl.izamonitor.conf.SourceColumn;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and dates as they are written in files, and what is none. */
class TypedColumnsTest {

  private static final String NAME = "getal";

  /** The value of a text as text; null when it is not of the type. */
  private static String typed(SourceColumn.Type type, FileFormat files, String text) {
    SourceColumn column =
        type == SourceColumn.Type.AMOUNT
            ? SourceBuilder.amount(2)
            : SmallContract.column(type, null);
    return typed(SmallContract.of(files, null, Map.of(NAME, column)), text);
  }

  private static String typed(SourceColumn column, String text) {
    return typed(SourceBuilder.source("melding").columns(Map.of(NAME, column)).build(), text);
  }

  private static String typed(Source source, String text) {
    Object value =
        TestSession.spark()
            .createDataFrame(
                List.of(RowFactory.create(text)),
                new StructType().add(TypedColumns.text(NAME), DataTypes.StringType))
            .select(new TypedColumns(null, source, null).value(NAME))
            .first()
            .get(0);
    return value == null ? null : value.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          NUMBER | ,  |    | 1.234                |
          NUMBER | ,  |    | 12.345.678           |
          NUMBER | ,  |    | 1.234,5              |
          NUMBER | ,  |    | 1,5                  | 1.5
          NUMBER | ,  |    | -0,4                 | -0.4
          NUMBER | ,  |    | ",5"                 |
          NUMBER | ,  |    | "5,"                 |
          NUMBER | ,  |    | +3                   |
          NUMBER | ,  |    | 1,234,567            |
          NUMBER | ,  |    | 2,03012210217171e-15 | 2.03012210217171E-15
          NUMBER | ,  |    | 1e3                  | 1000.0
          NUMBER | ,  |    | 1E+3                 | 1000.0
          NUMBER | ,  |    | e3                   |
          NUMBER | ,  |    | 1e999                |
          NUMBER | .  |    | 1.234                | 1.234
          NUMBER | .  |    | 1,234                |
          NUMBER | ,  | .  | 1.234                | 1234.0
          NUMBER | ,  | .  | -12.345.678,9        | -1.23456789E7
          NUMBER | ,  | .  | 1234                 | 1234.0
          NUMBER | ,  | .  | 12.34                |
          NUMBER | ,  | .  | 1234.567             |
          NUMBER | ,  | .  | 1.234.56             |
          NUMBER | ,  | .  | .234                 |
          NUMBER | .  | ,  | 1,234.5              | 1234.5
          COUNT  | ,  | .  | 17.407.585           | 17407585
          COUNT  | ,  |    | 17.407.585           |
          COUNT  | ,  | .  | 17.40.585            |
          COUNT  | ,  |    | 1e3                  |
          WHOLE  | ,  | .  | -1.000               | -1000
          WEIGHT | ,  |    | 1,25                 | 1.2500
          WEIGHT | ,  |    | 1.25                 |
          WEIGHT | .  |    | 0.0                  |
          WEIGHT | .  |    | 123456789.1          |
          AMOUNT | .  |    | 1450125154.65        | 1450125154.65
          AMOUNT | .  |    | 12.5                 | 12.50
          AMOUNT | .  |    | 12                   | 12.00
          AMOUNT | .  |    | 12.5000              | 12.50
          AMOUNT | .  |    | 12.505               |
          AMOUNT | .  |    | 12.0000000000000001  |
          AMOUNT | .  |    | -0.05                | -0.05
          AMOUNT | .  |    | 12,50                |
          AMOUNT | .  |    | 1e3                  | 1000.00
          AMOUNT | .  |    | 1.2345E+2            | 123.45
          AMOUNT | .  |    | 125e-1               | 12.50
          AMOUNT | .  |    | 125e-3               |
          AMOUNT | .  |    | 2.03e-15             |
          AMOUNT | .  |    | 1e-30                |
          AMOUNT | .  |    | 9999999999999999.99  | 9999999999999999.99
          AMOUNT | .  |    | 10000000000000000.00 |
          AMOUNT | .  |    | 1e16                 |
          AMOUNT | .  |    | 1e999                |
          AMOUNT | ,  | .  | -1.234,56            | -1234.56
          AMOUNT | ,  |    | 1.234,56             |
          AMOUNT | ,  | .  | 1.23                 |
          NUMBER | ,  |    | "12,5%"              |
          NUMBER | ,  |    | "12,5 %"             |
          NUMBER | ,  |    | "1 234"              |
          NUMBER | ,  | " "| "1 234"              | 1234.0
          NUMBER | ,  |    | "1\u00a0234"          |
          NUMBER | ,  | "\u00a0" | "1\u00a0234,5" | 1234.5
          NUMBER | ,  | "\u202f" | "1\u202f234"   | 1234.0
          NUMBER | ,  | "\u00a0" | "1\u202f234"   |
          NUMBER | ,  | ’  | 1’234                | 1234.0
          NUMBER | ,  |    | "\u22124,5"           |
          NUMBER | ,  |    | "\uff11"              |
          NUMBER | ,  |    | NA                   |
          NUMBER | .  |    | NaN                  |
          NUMBER | .  |    | Infinity             |
          NUMBER | .  |    | 1d                   |
          NUMBER | .  |    | 1f                   |
          NUMBER | .  |    | 0x1                  |
          NUMBER | .  |    | 0x1p3                |
          NUMBER | .  |    | 1_000                |
          NUMBER | .  |    | --1                  |
          NUMBER | .  |    | 1-                   |
          NUMBER | .  |    | (1)                  |
          NUMBER | .  |    | "€ 1"                |
          NUMBER | .  |    | 1e                   |
          NUMBER | .  |    | 1e1.5                |
          NUMBER | .  |    | 1.2.3                |
          COUNT  | .  |    | 9223372036854775807  | 9223372036854775807
          COUNT  | .  |    | 9223372036854775808  |
          COUNT  | .  |    | 99999999999999999999 |
          COUNT  | .  |    | +3                   |
          COUNT  | .  |    | -0                   |
          COUNT  | .  |    | 5.0                  |
          COUNT  | .  |    | 1L                   |
          WHOLE  | .  |    | 2147483648           |
          WHOLE  | .  |    | -2147483648          | -2147483648
          WHOLE  | .  |    | 1e3                  |
          """)
  void aNumberIsReadAsTheContractSaysOrNotAtAll(
      SourceColumn.Type type, String decimal, String grouping, String text, String value) {
    FileFormat files = FileFormatBuilder.text().numbers(decimal, grouping).build();
    assertThat(typed(type, files, text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                      | 2024-12-31 | 2024-12-31
                      | 2024-02-31 |
                      | 2023-02-29 |
                      | 31-12-2024 |
                      | 2024-1-1   |
                      | 24-12-31   |
          dd-MM-yyyy  | 31-12-2024 | 2024-12-31
          dd-MM-yyyy  | 01-02-2024 | 2024-02-01
          dd-MM-yyyy  | 31-02-2024 |
          dd-MM-yyyy  | 1-2-2024   |
          dd-MM-yyyy  | 31-12-24   |
          dd-MM-yyyy  | 2024-12-31 |
          dd-MM-yyyy  | 12-31-2024 |
          d-M-yyyy    | 1-2-2024   | 2024-02-01
          d-M-yyyy    | 31-12-2024 | 2024-12-31
          d-M-yyyy    | 111-2-2024 |
          d-M-yyyy    | 0-2-2024   |
          yyyyMMdd    | 20240201   | 2024-02-01
          yyyyMMdd    | 20240230   |
          yyyyMMdd    | 2024021    |
          d/M/yyyy    | 1/2/2024   | 2024-02-01
          M/d/yyyy    | 1/2/2024   | 2024-01-02
          dd.MM.yyyy  | 01.02.2024 | 2024-02-01
          dd.MM.yyyy  | 01x02x2024 |
          ddMMMyyyy   | 01SEP2017  | 2017-09-01
          ddMMMyyyy   | 31Dec2017  | 2017-12-31
          ddMMMyyyy   | 30FEB2017  |
          ddMMMyyyy   | 01OKT2017  |
          ddMMMyyyy   | 01ANF2017  |
          d MMM yyyy  | 1 JAN 2017 | 2017-01-01
          """)
  void aDateIsReadInItsFormOrNotAtAll(String form, String text, String date) {
    assertThat(typed(SourceBuilder.column(SourceColumn.Type.DATE, form, null), text))
        .isEqualTo(date);
  }
}

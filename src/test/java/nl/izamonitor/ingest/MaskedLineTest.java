package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.FileFormatBuilder;
import nl.izamonitor.conf.SourceBuilder;
import nl.izamonitor.conf.SourceColumn;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** A line is made for rows that are shown, and for no others. */
class MaskedLineTest {

  private static final StructType ROW =
      new StructType()
          .add(FormatReader.field(0), DataTypes.StringType)
          .add(FormatReader.field(1), DataTypes.StringType)
          .add("aantal", DataTypes.LongType)
          .add(FormatReader.MALFORMED, DataTypes.BooleanType);

  private static MaskedLine line() {
    SourceColumn column = SourceBuilder.column(SourceColumn.Type.COUNT, null);
    return new MaskedLine(
        new HeaderLayout(
            SmallContract.of(FileFormatBuilder.text().build(), null, Map.of("aantal", column)),
            List.of("Aantal", "naam")),
        List.of(2024));
  }

  private static String shown(String delivered, Column line) {
    return TestSession.spark()
        .createDataFrame(List.of(RowFactory.create(delivered, "Jansen", 12L, false)), ROW)
        .select(line)
        .first()
        .getString(0);
  }

  @Test
  void aRowThatIsRightHasNone() {
    assertThat(shown("12", line().of(lit(true)))).isEqualTo("12;***");
    assertThat(shown(" 012", line().of(lit(true)))).isEqualTo(" 012;***");
    assertThat(shown("12", line().of(lit(false)))).isNull();
  }
}

package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.TestSession;
import nl.izamonitor.lake.SuppressionTable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeFileTest {

  @TempDir Path home;

  private static Row row(String region, String how, Long numerator, Long denominator, Long rest) {
    return RowFactory.create(
        "m",
        "1",
        "n",
        2,
        "2023",
        "gemeente",
        region,
        "urgentie",
        "U0",
        how,
        numerator,
        denominator,
        rest);
  }

  @Test
  void everySmallCountHasALineAndWhatIsHiddenForOthersHasNone() throws IOException {
    List<Row> audit =
        List.of(
            row("A", SuppressionTable.PRIMARY, 10L, null, 0L),
            row("B", SuppressionTable.PRIMARY, null, 12L, null),
            row("C", SuppressionTable.SECONDARY, null, null, null));
    Path file = home.resolve("judge.csv");
    JudgeFile.write(
        TestSession.spark().createDataFrame(audit, SuppressionTable.TABLE.columns()), file);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            meting;revision;indicator;period;level;region;breakdown;category;count;width
            m;1;n;2023;gemeente;A;urgentie;U0;numerator;10
            m;1;n;2023;gemeente;A;urgentie;U0;rest;0
            m;1;n;2023;gemeente;B;urgentie;U0;denominator;12
            """);
  }
}

package nl.izamonitor.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.UserError;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill or a full disk leaves of a table that was being made. */
class HalfMadeTableTest {

  private static final Table TABLE = QualityTable.TABLE;

  @TempDir private Path home;
  private SparkSession spark;
  private Internal lake;
  private Path log;

  @BeforeEach
  void open() {
    spark = TestSession.spark();
    lake = Lake.open(spark, home.resolve("lake").toString()).internal();
    log = home.resolve("lake").resolve(TABLE.name()).resolve("_delta_log");
  }

  private Dataset<Row> row(String rule) {
    return spark.createDataFrame(
        List.of(RowFactory.create("bron", "wie", 2024, "id", "filter", rule, 1L)), TABLE.columns());
  }

  private void isMadeAnew() {
    assertThat(lake.exists(TABLE)).isFalse();
    assertThat(lake.read(TABLE).count()).isZero();
    assertThat(lake.partitions(TABLE)).isEmpty();
    lake.replace(TABLE, row("a"), "soort = 'filter'", "run");
    lake.append(TABLE, row("b"), "run");
    assertThat(lake.exists(TABLE)).isTrue();
    assertThat(lake.read(TABLE).count()).isEqualTo(2);
    assertThat(lake.read(TABLE).schema().apply(QualityTable.RULE).getComment().get())
        .isEqualTo(TABLE.columns().apply(QualityTable.RULE).getComment().get());
  }

  @Test
  void anEmptyLogIsNoTable() throws IOException {
    Files.createDirectories(log);
    isMadeAnew();
  }

  @Test
  void aLogWithoutACommitIsNoTable() throws IOException {
    Files.createDirectories(log.resolve("_staged_commits"));
    Files.writeString(log.resolve(".00000000000000000000.json.7a1e.tmp"), "{\"commitInfo\":");
    isMadeAnew();
  }

  @Test
  void aTableIsNotTakenForHalfMade() {
    lake.append(TABLE, row("a"), "run");
    Internal other = Lake.open(spark, home.resolve("lake").toString()).internal();
    other.append(TABLE, row("b"), "run");
    assertThat(lake.read(TABLE).count()).isEqualTo(2);
  }

  @Test
  void aLogThatBeginsWithACheckpointIsATable() throws IOException {
    Files.createDirectories(log);
    Files.createFile(log.resolve("00000000000000000010.checkpoint.parquet"));
    assertThat(lake.exists(TABLE)).isTrue();
  }

  @Test
  void aTableIsMadeOnceByWhoeverWritesSideBySide() {
    SideBySide.run(Collections.nCopies(3, () -> lake.append(TABLE, row("a"), "run")));
    assertThat(lake.read(TABLE).count()).isEqualTo(3);
  }

  @Test
  void filesWhoseLogIsLostAreNotWrittenOver() throws IOException {
    lake.append(TABLE, row("a"), "run");
    Files.move(log, home.resolve("log"));
    assertThatThrownBy(() -> lake.append(TABLE, row("b"), "run"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(TABLE.name())
        .hasMessageContaining("put its _delta_log back from a copy");
    Files.move(home.resolve("log"), log);
    assertThat(lake.read(TABLE).count()).isEqualTo(1);
  }
}

package nl.izamonitor.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.izamonitor.TestSession;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that was made before one of its columns came: what is in it stays what it was. */
class LaterColumnTest {

  private static final StructType COLUMNS =
      new ColumnList()
          .required("code", DataTypes.StringType, "de code")
          .optional("waarde", DataTypes.DoubleType, "de waarde")
          .build();
  private static final Table BEFORE =
      new Table("curated/proef", "Een proef.", COLUMNS, List.of(), Map.of(), false);
  private static final Table NOW =
      new Table(
          "curated/proef",
          "Een proef.",
          ColumnList.with(
              COLUMNS,
              new ColumnList().optional("methode", DataTypes.StringType, "hoe bepaald").build()),
          List.of(),
          Map.of(),
          false);

  @TempDir private Path home;

  private static Dataset<Row> rows(Table table, List<Map<String, Object>> rows) {
    SparkSession spark = TestSession.spark();
    return SmallTable.named(spark, table.columns(), rows);
  }

  @Test
  void itsRowsAreReadAndKeepTheirChecksum() {
    Internal lake = Lake.open(TestSession.spark(), home.resolve("lake").toString()).internal();
    lake.append(
        BEFORE, rows(BEFORE, List.of(Map.of("code", "a", "waarde", 1.5), Map.of("code", "b"))), "");
    String checksum = Checksum.of(lake.read(BEFORE));

    assertThat(lake.read(NOW).columns()).containsExactly("code", "waarde", "methode");
    assertThat(Checksum.of(lake.read(NOW))).isEqualTo(checksum);

    lake.append(NOW, rows(NOW, List.of(Map.of("code", "c", "methode", "Wilson"))), "");
    assertThat(Checksum.of(lake.read(NOW).filter("code <> 'c'"))).isEqualTo(checksum);
    assertThat(lake.read(NOW).filter("methode = 'Wilson'").count()).isEqualTo(1);
  }

  @Test
  void anotherValueOrTheSameValueInAnotherColumnIsAnotherChecksum() {
    Map<String, Object> row = Map.of("code", "a");
    String plain = Checksum.of(rows(NOW, List.of(row)));

    assertThat(Checksum.of(rows(NOW, List.of(Map.of("code", "", "methode", "a")))))
        .isNotEqualTo(plain)
        .startsWith("1:");
    assertThat(Checksum.of(rows(NOW, List.of(Map.of("code", "b"))))).isNotEqualTo(plain);
    assertThat(Checksum.of(rows(NOW, List.of(row, row)))).isNotEqualTo(plain);
    assertThat(Checksum.of(rows(NOW, List.of(Map.of("code", "a", "methode", "a")))))
        .isNotEqualTo(Checksum.of(rows(NOW, List.of(Map.of("code", "b", "methode", "b")))));
  }
}

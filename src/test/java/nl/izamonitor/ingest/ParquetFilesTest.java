package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.FileFormatBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFilesTest {

  private static final FileFormat WRITTEN = FileFormatBuilder.of("parquet").build();

  @TempDir Path folder;

  /** What Spark writes of a query, as one file with this name. */
  private DeliveredFile file(String name, String query) throws IOException {
    Path written = folder.resolve("spark");
    TestSession.spark().sql(query).coalesce(1).write().mode("overwrite").parquet(written + "");
    try (Stream<Path> parts = Files.list(written)) {
      Path part = parts.filter(p -> p.toString().endsWith(".parquet")).findFirst().orElseThrow();
      return DeliveredFile.of(WRITTEN, folder.resolve(name), Files.readAllBytes(part));
    }
  }

  private void refused(String query, String what) throws IOException {
    assertThat(file("a.parquet", query).faults()).containsExactly("The file a.parquet " + what);
  }

  @Test
  void valuesAreWrittenAsPeopleDo() throws IOException {
    DeliveredFile file =
        file(
            "a b [1]*{x}#%20.pq",
            """
            select 'é' x, 12 i, cast(5 as double) w, 0.1D + 0.2D d, cast(0.1 as float) f, 1e-7D k,
              1e300D g, cast('0.00000001' as decimal(20, 10)) m, cast(5 as decimal(10, 2)) n,
              date'2024-02-29' `da.t``um`, timestamp'2024-01-01 00:00:00' t,
              timestamp_ntz'2024-01-01 12:30:00' u, true b, cast(null as string) leeg,
              cast('NaN' as double) nan, -12345678901234.5BD p
            """);
    assertThat(file.rows())
        .containsExactly(
            Arrays.asList(
                "é",
                "12",
                "5",
                "0.30000000000000004",
                "0.1",
                "1.0E-7",
                "1.0E300",
                "0.0000000100",
                "5",
                "2024-02-29",
                "2024-01-01",
                "2024-01-01 12:30:00",
                "true",
                null,
                "NaN",
                "-12345678901234.5"));
  }

  @Test
  void manyRowsAreCountedInTheFooter() throws IOException {
    assertThat(file("a.parquet", "select id x from range(5000)").rows()).hasSize(5000);
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    refused(
        "select 1 x, array(1) lijst",
        "has the column 'lijst' with several values in one: deliver each as a column or a row of its own.");
    refused(
        "select 1 x, named_struct('a', 1) deel",
        "has the column 'deel' with several values in one: deliver each as a column or a row of its own.");
    refused(
        "select 1 x, binary('a') bytes",
        "has the column 'bytes' of a type that is not read (BINARY): deliver it as text, a number, a date, or a timestamp in microseconds.");
    refused(
        "select 1 y",
        "lacks the column(s) [x]: its first line has 1 names, of which the contract sources/melding.yml knows 0. Begin the file with the names of its columns, or give those with another name a 'from' in the contract.");
    refused(
        "select 1 x limit 0",
        "has a header and no rows: deliver the rows, or remove the delivery.");
  }

  @Test
  void aFileThatDoesNotEndIsRefused() throws IOException {
    String sentence =
        "The file b.parquet cannot be read as Parquet: it is another format, is locked, or was not written to the end. Deliver it again.";
    byte[] whole = Files.readAllBytes(file("a.parquet", "select 1 x").path());
    for (byte[] bytes :
        List.of(
            Arrays.copyOf(whole, whole.length - 9),
            Arrays.copyOf(whole, 5),
            "x;y\n1;2\n".getBytes(StandardCharsets.UTF_8))) {
      assertThat(DeliveredFile.of(WRITTEN, folder.resolve("b.parquet"), bytes).faults())
          .containsExactly(sentence);
    }
    assertThat(DeliveredFile.of(WRITTEN, folder.resolve("b.parquet"), new byte[0]).faults())
        .containsExactly("The file b.parquet is empty: deliver it again.");
    assertThat(DeliveredFile.of(WRITTEN, folder.resolve("_b.parquet"), whole).faults())
        .containsExactly(
            "The file _b.parquet has a name that begins with '_', which readers of Parquet pass over: rename it.");
  }

  @Test
  void burgerservicenummersAreSeen() throws IOException {
    String numbers = String.join(",", BsnTest.passing(30));
    assertThat(file("a.parquet", "select 1 x, explode(array(" + numbers + ")) nummer").faults())
        .singleElement()
        .asString()
        .contains("looks like burgerservicenummers");
  }
}

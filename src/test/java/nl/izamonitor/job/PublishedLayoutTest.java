package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of published files read their layout, to the last row. */
@Tag("slow")
class PublishedLayoutTest {

  @TempDir Path home;

  @Test
  void everyRowIsTakenSetAsideOrRefused() throws IOException {
    List<PublishedLayout> files = PublishedLayout.all(Regions.of(ConfFiles.read(Path.of("conf"))));
    for (PublishedLayout file : files) {
      file.deliver(home);
    }
    Command ingest = Command.iza(home, "ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();

    Dataset<Row> deliveries =
        Lake.open(TestSession.spark(), home.resolve("lake").toString())
            .internal()
            .read(DeliveryTable.TABLE);
    assertThat(deliveries.count()).isEqualTo(files.size());
    for (PublishedLayout file : files) {
      Row row = deliveries.where(col(DeliveryTable.SOURCE).equalTo(file.source())).head();
      assertThat(row.<Long>getAs(DeliveryTable.VALID))
          .as(file.slice())
          .isEqualTo(file.right() - file.aside());
      assertThat(row.<Long>getAs(DeliveryTable.SET_ASIDE)).as(file.slice()).isEqualTo(file.aside());
      assertThat(row.<Long>getAs(DeliveryTable.QUARANTINED))
          .as(file.slice())
          .isEqualTo(file.wrong());
    }
  }
}

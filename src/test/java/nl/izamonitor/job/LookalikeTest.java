package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.TestSession;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Lake;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lookalikes of published files are taken in by the contracts of the real ones. */
@Tag("slow")
class LookalikeTest {

  @TempDir Path home;

  @Test
  void lookalikesOfPublishedFilesAreTaken() {
    TestSession.spark();
    List<String> sources =
        List.of("cbs_kwb_2020", "cbs_kwb_2021", "cbs_bevolking_afgeleid", "rivm_jongvolwassenen");
    List<String> arguments =
        new ArrayList<>(List.of("synthesize", "--inhabitants", "1000", "--years", "2020..2024"));
    sources.forEach(source -> arguments.addAll(List.of("--source", source)));
    Command made = Command.iza(home, arguments.toArray(String[]::new));
    assertThat(made.exit()).as(made.said()).isZero();
    Command taken = Command.iza(home, "ingest");
    assertThat(taken.exit()).as(taken.said()).isZero();
    Dataset<Row> deliveries =
        Lake.open(TestSession.spark(), home.resolve("lake").toString())
            .internal()
            .read(DeliveryTable.TABLE);
    assertThat(deliveries.count()).isEqualTo(4);
    assertThat(deliveries.where(col(DeliveryTable.QUARANTINED).lt(5)).count()).isZero();
    assertThat(deliveries.where(col(DeliveryTable.SET_ASIDE).gt(50)).count()).isEqualTo(2);
  }
}

package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instellingen may not learn each other's counts: from a delivery to what is published. */
@Tag("slow")
class ContributorsTest {

  private static final String INDICATOR =
      """
      code: contactenproef
      title: Contacten
      tags: [hybride-zorg]
      definition: Proef
      version: 1
      method: count
      direction: none
      maturity: eigen lezing
      numerator: {table: digitale_zorg, value: {sum: contacten, where: {toepassing: alle}}, unit: contact}
      levels: [gemeente]
      source: proef
      example:
        digitale_zorg: |
          datajaar | gemeente | toepassing | contacten
          2023     | GM0363   | alle       | 12
        gives: |
          period | level    | region | numerator
          2023   | gemeente | GM0363 | 12
      """;
  private static final String METING =
      """
      meting: contributors
      title: Instellingen
      indeling: 2023-01-01
      indicators: {contactenproef: 2023..2023}
      voorlopig: []
      """;

  @TempDir Path home;
  private final List<String> rows =
      new ArrayList<>(
          List.of("instelling;maand;gemeente;sector;toepassing;contacten_digitaal;contacten"));

  /** Delivers in two rows what instellingen have. */
  private void deliver(String gemeente, long... contacts) {
    for (int i = 0; i < contacts.length; i++) {
      String row = "i%s-%d;%d;%s;ggz;alle;0;%d";
      rows.add(row.formatted(gemeente, i, 1, gemeente, contacts[i] - 1));
      rows.add(row.formatted(gemeente, i, 2, gemeente, 1));
    }
  }

  @Test
  void countsOfFewOrOfOneThatDominatesAreHidden() throws IOException {
    Installation own = Installation.in(home);
    own.conf("indicators/hybride-zorg/contactenproef.yml", INDICATOR);
    own.conf("metingen/contributors.yml", METING);
    deliver("0363", 1000);
    deliver("0344", 500, 500);
    deliver("0518", 200, 200, 200, 200, 200);
    deliver("0599", 950, 10, 10, 10, 10, 10);
    deliver("0034", 500, 450, 20, 20, 10);
    own.deliver("digitale_zorg/samenwerkende-instellingen/2023", rows);
    for (String job : List.of("ingest", "tally")) {
      Command done = own.iza(job);
      assertThat(done.exit()).as(done.said()).isZero();
    }
    Command publish = own.iza("publish", "--meting", "contributors");
    assertThat(publish.exit()).as(publish.said()).isZero();
    Map<String, String> statuses =
        own.read(ObservationTable.TABLE).collectAsList().stream()
            .collect(
                Collectors.toMap(
                    row -> row.getAs(Keys.REGION), row -> row.getAs(ObservationTable.STATUS)));
    assertThat(statuses)
        .containsEntry("GM0363", "beschermd")
        .containsEntry("GM0344", "beschermd")
        .containsEntry("GM0518", "waarde")
        .containsEntry("GM0599", "beschermd")
        .containsEntry("GM0034", "beschermd");
  }
}

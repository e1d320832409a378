package nl.izamonitor.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Location;
import nl.izamonitor.conf.Source;

/** A contract with nothing in it but how files are written and which columns they have. */
final class SmallContract {

  private SmallContract() {}

  static Source of(FileFormat files, Source.Person person, Map<String, Source.Column> columns) {
    return new Source(
        new Location("sources/melding.yml", 1, Map.of()),
        "melding",
        1,
        "Meldingen",
        "niemand",
        "geen",
        Source.Rows.COUNTS,
        "melding",
        files,
        List.of(),
        new Source.Dekking("een", List.of(), null, 90),
        null,
        null,
        person,
        null,
        null,
        null,
        new TreeMap<>(columns),
        null,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        10);
  }

  static Source.Column column(Source.Type type, String from) {
    return new Source.Column(
        type, from, false, false, false, null, null, null, null, Source.Severity.REJECT);
  }
}

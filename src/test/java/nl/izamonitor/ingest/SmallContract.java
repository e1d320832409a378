package nl.izamonitor.ingest;

import java.util.Map;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceBuilder;
import nl.izamonitor.conf.SourceColumn;

/** A contract with nothing in it but how files are written and which columns they have. */
final class SmallContract {

  private SmallContract() {}

  static Source of(FileFormat files, Source.Person person, Map<String, SourceColumn> columns) {
    return SourceBuilder.source("melding").files(files).person(person).columns(columns).build();
  }

  static SourceColumn column(SourceColumn.Type type, String from) {
    return SourceBuilder.column(type, from);
  }
}

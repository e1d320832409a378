package nl.izamonitor.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.WholeFolder;

/**
 * Describes open data for programs, as a Data Package of Frictionless (version 1): which files
 * there are, and of each its columns, its size and its checksum.
 */
final class DataPackage {

  static final String FILE = WholeFolder.DATA_PACKAGE;

  private static final ObjectWriter JSON =
      new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(unix()));

  private final Publication publication;
  private final OpenFolder folder;

  DataPackage(Publication publication, OpenFolder folder) {
    this.publication = publication;
    this.folder = folder;
  }

  private static DefaultIndenter unix() {
    return new DefaultIndenter("  ", "\n");
  }

  /** Writes it, with the schemas of the tables beside it; all else is there. */
  void write() {
    Map<String, OpenFolder.Sum> files = folder.sums();
    publication.tables().forEach(table -> folder.text(schema(table), json(columns(table))));
    List<Object> resources = new ArrayList<>();
    for (OpenTable table : publication.tables()) {
      files.forEach(
          (file, sum) -> {
            if (table.files().has(file)) {
              resources.add(resource(table, file, sum));
            }
          });
    }
    Map<String, Object> all = about();
    all.put("resources", resources);
    folder.text(FILE, json(all));
  }

  private Map<String, Object> about() {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("profile", "tabular-data-package");
    about.put(
        "name",
        "iza-monitor-%s-%s"
            .formatted(publication.meting().meting(), publication.revision())
            .toLowerCase(Locale.ROOT));
    about.put("title", publication.title());
    about.put("description", ReadMe.about(publication));
    about.put("version", publication.revision());
    about.put("status", publication.isConcept() ? "CONCEPT" : "vastgesteld");
    about.put(ObservationTable.ORIGIN, publication.origin().code());
    if (!publication.created().isEmpty()) {
      about.put("created", publication.created());
    }
    if (publication.meting().licence() != null) {
      about.put("licenses", List.of(Map.of("name", publication.meting().licence())));
    }
    about.put("sources", publication.sources().stream().map(this::source).toList());
    return about;
  }

  /** Of an invented delivery nobody is the owner. */
  private Map<String, String> source(Source source) {
    return Map.of(
        "title",
        publication.invented().contains(source.source())
            ? "VERZONNEN leveringen in de vorm van: " + source.title()
            : "%s (%s, %s)".formatted(source.title(), source.owner(), source.licence()));
  }

  private static Map<String, Object> resource(OpenTable table, String file, OpenFolder.Sum sum) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", file.replace(OpenTable.PACKED, "").replace(".csv", "").replace('/', '-'));
    resource.put("path", file);
    resource.put("title", table.title());
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    if (file.endsWith(OpenTable.PACKED)) {
      resource.put("compression", "gz");
    }
    resource.put("bytes", sum.bytes());
    resource.put("hash", "sha256:" + sum.sha256());
    resource.put("dialect", dialect());
    resource.put("schema", schema(table));
    return resource;
  }

  private static Map<String, Object> dialect() {
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("delimiter", ";");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("lineTerminator", "\r\n");
    dialect.put("header", true);
    return dialect;
  }

  private static String schema(OpenTable table) {
    return "schemas/" + table.name() + ".json";
  }

  private static Map<String, Object> columns(OpenTable table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
    schema.put("missingValues", List.of(""));
    schema.put("primaryKey", table.key());
    return schema;
  }

  private static Map<String, Object> field(OpenColumn column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", column.frictionless());
    field.put("description", column.description());
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (column.required()) {
      constraints.put("required", true);
    }
    if (!column.values().isEmpty()) {
      constraints.put("enum", column.values());
    }
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    return field;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts can be written as JSON", e);
    }
  }
}

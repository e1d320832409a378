package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.List;

/** The fields of one line of delimited text, with double quotes around a field that needs them. */
final class Fields {

  private Fields() {}

  static List<String> of(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}

package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Source;

/** Everything that a row can do against its contract, one thing at a time. */
final class Faults {

  /** A wrong text in a column. */
  record Fault(String column, String text) {}

  private Faults() {}

  /** The faults in one field; what is only warned of is not in it, because such a row counts. */
  static List<Fault> of(Source source) {
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<String, Source.Column> entry : source.columns().entrySet()) {
      if (entry.getValue().severity() == Source.Severity.REJECT) {
        String region = source.region() == null ? "" : source.region().column();
        texts(entry.getValue(), entry.getKey().equals(region))
            .forEach(text -> faults.add(new Fault(entry.getKey(), text)));
      }
    }
    return faults;
  }

  private static List<String> texts(Source.Column column, boolean region) {
    List<String> texts = new ArrayList<>();
    if (column.required()) {
      texts.add("");
    }
    switch (column.type()) {
      case WHOLE -> texts.add("1950,5");
      case COUNT -> texts.add("-5");
      case NUMBER -> texts.add("n.v.t.");
      case DATE -> texts.add("30-02-2020");
      case GEMEENTE -> texts.add("Utrecht");
      default -> {
        // Every text is a text.
      }
    }
    if (region) {
      texts.add("GM9999");
    }
    if (column.codes() != null) {
      texts.add("X9");
    }
    if (column.pattern() != null) {
      texts.add("(fout)");
    }
    if (column.min() != null) {
      texts.add(Long.toString((long) Math.floor(column.min()) - 88));
    }
    if (column.max() != null) {
      texts.add(Long.toString((long) Math.ceil(column.max()) + 69));
    }
    return texts;
  }
}

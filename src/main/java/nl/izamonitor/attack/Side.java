package nl.izamonitor.attack;

import java.io.Serializable;

/**
 * One side of an indicator: what is counted.
 *
 * @param table the source
 * @param kind {@code count}, {@code persons}, or {@code sum:} with the column
 * @param where the condition on its rows; null for none
 * @param unit what one is
 */
record Side(String table, String kind, Condition where, String unit) implements Serializable {

  static final String COUNT = "count";
  static final String PERSONS = "persons";

  static Side of(Yaml side) {
    Yaml value = side.below("value");
    String kind = value.has("of") ? value.text("of") : COUNT;
    if (value.keys().isEmpty() && side.has("value")) {
      kind = side.text("value");
    }
    if (value.has("sum")) {
      kind = "sum:" + value.text("sum");
    }
    return new Side(side.needed("table"), kind, Condition.of(value, "where"), side.text("unit"));
  }

  boolean ofPersons() {
    return kind.equals(PERSONS);
  }
}

package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows that break a rule, beside the right ones: whoever quarantines exactly these counts the truth
 * exactly.
 */
record Dirt(double share, List<String> kinds) {

  /** The kind of dirt of a row; empty for a right row. */
  static final String KIND = "vuil";

  static final String UNKNOWN_GEMEENTE = "onbekende gemeente";
  static final String IMPOSSIBLE_BIRTH = "onmogelijk geboortejaar";
  static final String UNKNOWN_CATEGORY = "onbekende categorie";
  static final String NOT_YET_BORN = "nog niet geboren";
  static final String WRONG_DATE = "andere datumnotatie";
  static final String OTHER_YEAR = "ander jaar";
  static final String EMPTY = "verplicht veld leeg";
  static final String SHORT = "te weinig velden";

  /** Two rows with the same unique value: both break the rule. */
  static final String TWICE = "dubbel";

  /** Every row, and after a share of them a wrong one. */
  Dataset<Row> beside(Dataset<Row> rows, Column uniform) {
    Column clean = lit("");
    Column copies = null;
    for (int i = 0; i < kinds.size(); i++) {
      Column below = uniform.lt(share * (i + 1) / kinds.size());
      Column with = array(copies(kinds.get(i)).toArray(Column[]::new));
      copies = copies == null ? when(below, with) : copies.when(below, with);
    }
    List<Column> all = new ArrayList<>();
    Arrays.stream(rows.columns()).forEach(name -> all.add(col(name)));
    all.add(explode(copies.otherwise(array(clean))).as(KIND));
    return rows.select(all.toArray(Column[]::new));
  }

  private static List<Column> copies(String kind) {
    List<Column> copies = new ArrayList<>(List.of(lit("")));
    copies.addAll(Collections.nCopies(kind.equals(TWICE) ? 2 : 1, lit(kind)));
    return copies;
  }

  /** The wrong value in rows of this kind, else the right one. */
  static Column wrong(String kind, Column wrong, Column right) {
    return when(col(KIND).equalTo(kind), wrong).otherwise(right);
  }

  static Column isDirty() {
    return col(KIND).notEqual("");
  }
}

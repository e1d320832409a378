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
record Dirt(double share, List<Kind> kinds) {

  /** What is wrong with a row; the first stands for a right one. */
  enum Kind {
    NONE(0),
    UNKNOWN_GEMEENTE(1),
    IMPOSSIBLE_BIRTH(2),
    UNKNOWN_CATEGORY(3),
    NOT_YET_BORN(4),
    WRONG_DATE(5),
    OTHER_YEAR(6),
    REQUIRED_EMPTY(7),
    TOO_FEW_FIELDS(8),
    /** Two rows with the same unique value: both break the rule. */
    TWICE(9);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    private Column number() {
      return lit(number);
    }
  }

  /** The number of the kind of a row. */
  static final String KIND = "vuil";

  /** Every row, and after a share of them a wrong one. */
  Dataset<Row> beside(Dataset<Row> rows, Column uniform) {
    Column copies = null;
    for (int i = 0; i < kinds.size(); i++) {
      Column below = uniform.lt(share * (i + 1) / kinds.size());
      Column with = array(copies(kinds.get(i)).toArray(Column[]::new));
      copies = copies == null ? when(below, with) : copies.when(below, with);
    }
    List<Column> all = new ArrayList<>();
    Arrays.stream(rows.columns()).forEach(name -> all.add(col(name)));
    all.add(explode(copies.otherwise(array(Kind.NONE.number()))).as(KIND));
    return rows.select(all.toArray(Column[]::new));
  }

  private static List<Column> copies(Kind kind) {
    List<Column> copies = new ArrayList<>(List.of(Kind.NONE.number()));
    copies.addAll(Collections.nCopies(kind == Kind.TWICE ? 2 : 1, kind.number()));
    return copies;
  }

  /** The wrong value in rows of this kind, else the right one. */
  static Column wrong(Kind kind, Column wrong, Column right) {
    return when(is(kind), wrong).otherwise(right);
  }

  static Column is(Kind kind) {
    return col(KIND).equalTo(kind.number());
  }
}

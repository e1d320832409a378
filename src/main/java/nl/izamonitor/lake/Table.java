package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table of the lake as it is declared: its place, columns with Dutch comments, and what must
 * hold.
 *
 * @param name folder under the lake, for example {@code curated/tally}
 * @param comment what a row is, in Dutch
 * @param columns names, types, nullability and comments
 * @param partitions columns that divide the files
 * @param checks conditions in SQL that every row satisfies, by name
 * @param appendOnly whether rows may only be added
 */
public record Table(
    String name,
    String comment,
    StructType columns,
    List<String> partitions,
    Map<String, String> checks,
    boolean appendOnly) {

  /** What whoever reads publications may read. */
  private static final Set<String> PUBLIC =
      Set.of(
          "curated/meting",
          "frozen/indicator_published",
          "frozen/indicator_comparison",
          "frozen/restatement",
          "frozen/published_check",
          "frozen/summary");

  /** Whether anyone may read it. */
  boolean isPublic() {
    return PUBLIC.contains(name);
  }

  /** The same table for frozen rows: with meting and revision, and only ever added to. */
  Table frozen() {
    StructType key =
        new ColumnList()
            .required(Keys.METING, DataTypes.StringType, "de meting, bijvoorbeeld 1-meting")
            .required(Keys.REVISION, DataTypes.StringType, "de revisie: 1, 2, ...")
            .build();
    String folder = name.replace("curated/", "frozen/");
    StructType keyed = ColumnList.with(key, columns);
    return new Table(folder, comment + " Bevroren.", keyed, List.of(), checks, true);
  }
}

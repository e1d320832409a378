package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import org.apache.spark.sql.Column;

/** The categories of dimensions. */
final class Categories {

  private final Conf conf;

  Categories(Conf conf) {
    this.conf = conf;
  }

  /** The codes of a dimension, and the one for rows without a known value. */
  List<String> codes(String dimension) {
    List<String> codes = new ArrayList<>(conf.categories().get(dimension).codes());
    codes.add(CategoryList.ONBEKEND);
    return codes;
  }

  /** The column with the category of a dimension: conditions still see what was delivered. */
  static String column(String dimension) {
    return "category_" + dimension;
  }

  /** The category of a row: its value when it is on the list, else unknown. */
  Column of(String dimension) {
    Object[] codes = conf.categories().get(dimension).codes().toArray();
    return when(col(dimension).isin(codes), col(dimension))
        .otherwise(lit(CategoryList.ONBEKEND))
        .as(column(dimension));
  }

  /** Every combination of the codes of these dimensions; one empty combination for none. */
  List<Map<String, String>> combinations(List<String> dimensions) {
    List<Map<String, String>> all = List.of(Map.of());
    for (String dimension : dimensions) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> shorter : all) {
        for (String code : codes(dimension)) {
          Map<String, String> combination = new LinkedHashMap<>(shorter);
          combination.put(dimension, code);
          longer.add(combination);
        }
      }
      all = longer;
    }
    return all;
  }
}

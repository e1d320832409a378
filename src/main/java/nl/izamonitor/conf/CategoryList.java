package nl.izamonitor.conf;

import java.util.List;

/**
 * A list of categories in their order, {@code conf/reference/categories/<list>.yml}: the values of
 * a breakdown.
 *
 * @param list its name, and the name of the column that holds it
 * @param of the whole-number column it is derived from, when it has bands
 * @param source where the list comes from
 */
public record CategoryList(
    Origin origin,
    String list,
    String title,
    @Maybe String of,
    String source,
    List<Category> categories) {

  /** The category of rows without a known value. */
  public static final String ONBEKEND = "ONBEKEND";

  /**
   * One category.
   *
   * @param code as it stands in tables
   * @param label as people read it
   * @param from lowest value of the band
   * @param to highest value of the band; absent for the last
   */
  public record Category(String code, String label, @Maybe Integer from, @Maybe Integer to) {}

  public List<String> codes() {
    return categories.stream().map(Category::code).toList();
  }

  /** The SQL expression that gives the band of the column it is derived from. */
  public String bandSql() {
    StringBuilder sql = new StringBuilder("case");
    for (Category category : categories) {
      sql.append(" when ").append(of).append(" >= ").append(category.from());
      if (category.to() != null) {
        sql.append(" and ").append(of).append(" <= ").append(category.to());
      }
      sql.append(" then '").append(category.code()).append('\'');
    }
    return sql.append(" end").toString();
  }
}

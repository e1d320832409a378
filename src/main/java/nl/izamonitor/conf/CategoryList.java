package nl.izamonitor.conf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Place;

/**
 * A list of categories in their order, {@code conf/reference/categories/<list>.yml}: the values of
 * a breakdown.
 *
 * @param list its name, and the name of the column that holds it
 * @param of the whole-number column it is derived from, when it has bands
 * @param into the coarser list that this one nests in
 * @param totaal values that stand for the total of all categories in deliveries; such rows are set
 *     aside, since what they count stands in the other rows too
 * @param compare the groups that are compared with each other, from first to last: the last against
 *     the first, as far as they are groups of people
 * @param ranked whether these go from less to more, so that a line can be drawn through them
 * @param source where the list comes from
 */
public record CategoryList(
    Location location,
    String list,
    String title,
    @OptionalKey String of,
    @OptionalKey String into,
    @OptionalKey List<String> totaal,
    @OptionalKey List<String> compare,
    @OptionalKey boolean ranked,
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
   * @param within the category of the coarser list that it is part of
   * @param delivered other values that deliveries write it as, without spaces around them
   */
  public record Category(
      String code,
      String label,
      @OptionalKey Integer from,
      @OptionalKey Integer to,
      @OptionalKey String within,
      @OptionalKey List<String> delivered) {}

  /** The code of every value that deliveries write and that is not a code itself. */
  public Map<String, String> spellings() {
    Map<String, String> spellings = new LinkedHashMap<>();
    categories.forEach(
        category -> category.delivered().forEach(text -> spellings.put(text, category.code())));
    totaal.forEach(text -> spellings.put(text, Place.TOTAAL));
    return spellings;
  }

  /** The coarser category of every code. */
  public Map<String, String> nesting() {
    Map<String, String> nesting = new LinkedHashMap<>();
    categories.forEach(category -> nesting.put(category.code(), category.within()));
    return nesting;
  }

  /** The category with this code; null when there is none. */
  public Category find(String code) {
    return categories.stream().filter(c -> c.code().equals(code)).findFirst().orElse(null);
  }

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

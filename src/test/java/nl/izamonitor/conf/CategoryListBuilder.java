package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.CategoryList.Category;

/**
 * A list of categories for tests. Without more it is of no column and in no other list, and its
 * groups are not compared.
 */
public final class CategoryListBuilder {

  private final String list;
  private final List<Category> categories = new ArrayList<>();
  private String of;
  private String into;
  private List<String> totaal = List.of();
  private List<String> compare = List.of();
  private boolean ranked;

  private CategoryListBuilder(String list) {
    this.list = list;
  }

  public static CategoryListBuilder categoryList(String list) {
    return new CategoryListBuilder(list);
  }

  /** Categories that are called what they are coded as. */
  public CategoryListBuilder codes(String... codes) {
    for (String code : codes) {
      categories.add(new Category(code, code, null, null, null, List.of()));
    }
    return this;
  }

  /** A category of a whole-number column from one number to another; null for no last one. */
  public CategoryListBuilder band(String code, Integer from, Integer to) {
    categories.add(new Category(code, code, from, to, null, List.of()));
    return this;
  }

  /** A category that is part of one of the coarser list. */
  public CategoryListBuilder nested(String code, String within) {
    categories.add(new Category(code, code, null, null, within, List.of()));
    return this;
  }

  /** A category as a whole. */
  public CategoryListBuilder category(Category category) {
    categories.add(category);
    return this;
  }

  /** The whole-number column that it has bands of. */
  public CategoryListBuilder of(String column) {
    of = column;
    return this;
  }

  /** The coarser list that it nests in. */
  public CategoryListBuilder into(String coarser) {
    into = coarser;
    return this;
  }

  public CategoryListBuilder totaal(String... values) {
    totaal = List.of(values);
    return this;
  }

  /** Groups that are compared, from first to last. */
  public CategoryListBuilder compare(boolean inRank, String... codes) {
    compare = List.of(codes);
    ranked = inRank;
    return this;
  }

  public CategoryList build() {
    return new CategoryList(
        new Location("reference/categories/%s.yml".formatted(list), 1, Map.of()),
        list,
        "Proef",
        of,
        into,
        totaal,
        compare,
        ranked,
        "eigen",
        List.copyOf(categories));
  }
}

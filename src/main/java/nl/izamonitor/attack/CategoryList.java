package nl.izamonitor.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of categories.
 *
 * @param of the number that its bands divide; null for codes
 * @param into the coarser list that it nests in; null for none
 * @param bands per code the lowest and highest number in it; empty for codes
 * @param within per code the code of the coarser list
 */
record CategoryList(
    String list,
    List<String> codes,
    String of,
    String into,
    Map<String, int[]> bands,
    Map<String, String> within) {

  /** Higher than any age. */
  static final int HIGHEST = 150;

  static CategoryList of(Yaml yaml) {
    List<Yaml> categories = yaml.list("categories");
    Map<String, int[]> bands = new LinkedHashMap<>();
    Map<String, String> within = new LinkedHashMap<>();
    for (Yaml category : categories) {
      String code = category.needed("code");
      if (yaml.has("of")) {
        bands.put(code, new int[] {number(category, "from", 0), number(category, "to", HIGHEST)});
      }
      if (category.has("within")) {
        within.put(code, category.text("within"));
      }
    }
    List<String> codes = categories.stream().map(category -> category.text("code")).toList();
    return new CategoryList(
        yaml.needed("list"), codes, yaml.text("of"), yaml.text("into"), bands, within);
  }

  private static int number(Yaml category, String key, int otherwise) {
    return category.has(key) ? Integer.parseInt(category.text(key)) : otherwise;
  }
}

package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a list of categories says of itself and of the list it nests in. */
record CategoryReferences(Conf conf, NameCheck names, CategoryList list) {

  void check() {
    Set<String> codes = new HashSet<>(list.totaal());
    for (int i = 0; i < list.categories().size(); i++) {
      CategoryList.Category category = list.categories().get(i);
      category(i, category);
      for (String written : written(category)) {
        if (!codes.add(written)) {
          problem(i, "The category '%s' stands here twice: keep one.".formatted(written));
        }
      }
    }
    for (int i = 1; i < list.categories().size(); i++) {
      band(i, list.categories().get(i - 1), list.categories().get(i));
    }
    nesting();
    compared();
  }

  private void compared() {
    names.known(
        new KeyLocation(list.location(), "compare"),
        list.compare(),
        list.codes(),
        "category of this list");
    boolean none = list.compare().isEmpty();
    if (list.compare().size() == 1 || (none && list.ranked())) {
      names.problem(
          list.location(),
          "compare",
          "Groups are compared with each other: name two or more, or leave out 'compare' and 'ranked'.");
    }
  }

  private static List<String> written(CategoryList.Category category) {
    List<String> written = new ArrayList<>(category.delivered());
    written.remove(category.code());
    written.add(category.code());
    return written;
  }

  private void category(int position, CategoryList.Category category) {
    if (!category.code().matches("[\\p{L}0-9+_-]+")) {
      problem(
          position,
          "The code '%s' may hold letters, digits, + - and _ only: write it so."
              .formatted(category.code()));
    }
    if ((list.of() == null) != (category.from() == null)) {
      problem(
          position,
          "Bands need 'of' for the list and 'from' for each category; other lists have neither.");
    }
    if ((list.into() == null) != (category.within() == null)) {
      problem(
          position,
          "Nesting needs 'into' for the list and 'within' for each category: give both or neither.");
    }
  }

  /** Every value lies in one band. */
  private void band(int position, CategoryList.Category before, CategoryList.Category band) {
    if (before.from() == null || band.from() == null) {
      return;
    }
    if (before.to() == null || band.from() != before.to() + 1) {
      problem(
          position,
          "The band '%s' does not begin where '%s' ends: let every number lie in one band."
              .formatted(band.code(), before.code()));
    }
  }

  private void nesting() {
    if (list.into() == null) {
      return;
    }
    names.known(
        new KeyLocation(list.location(), "into"),
        List.of(list.into()),
        conf.categories().keySet(),
        "list");
    CategoryList coarser = conf.categories().get(list.into());
    if (coarser == null) {
      return;
    }
    for (int i = 0; i < list.categories().size(); i++) {
      CategoryList.Category category = list.categories().get(i);
      CategoryList.Category outer = coarser.find(category.within());
      if (outer == null) {
        problem(
            i,
            "The list '%s' has no category '%s': name one of %s."
                .formatted(list.into(), category.within(), coarser.codes()));
      } else if (Objects.equals(list.of(), coarser.of()) && !lies(category, outer)) {
        problem(
            i,
            "The band '%s' does not lie within '%s': correct one of the two."
                .formatted(category.code(), outer.code()));
      }
    }
  }

  private static boolean lies(CategoryList.Category band, CategoryList.Category outer) {
    if (band.from() == null || outer.from() == null) {
      return true;
    }
    boolean ends = outer.to() == null || (band.to() != null && band.to() <= outer.to());
    return band.from() >= outer.from() && ends;
  }

  private void problem(int position, String what) {
    names.problem(list.location(), "categories." + position, what);
  }
}

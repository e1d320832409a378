package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.izamonitor.comparison.Oordeel;

/**
 * The indicators of a chapter that moved the same way, each with what was said of it.
 *
 * @param mark a sign for the group
 * @param style of the group in the style sheet
 */
record Moved(String title, String mark, String style, List<Item> items) {

  /** An indicator with what was said of it; empty where nothing was. */
  record Item(Section section, String sentence) {}

  private record Group(String title, String mark, Set<String> verdicts) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group("Ging de gewenste kant op", "▲", Set.of(Oordeel.GUNSTIGER.code())),
          new Group("Ging de andere kant op", "▼", Set.of(Oordeel.ONGUNSTIGER.code())),
          new Group(
              "Veranderde, zonder gewenste richting",
              "△",
              Set.of(Oordeel.HOGER.code(), Oordeel.LAGER.code())),
          new Group("Geen verschil aangetoond", "=", Set.of(Oordeel.GEEN_VERSCHIL.code())),
          new Group("Niet te zeggen", "?", Set.of(Oordeel.NIET_TE_VERGELIJKEN.code())));

  /** The groups that have indicators, in the order of the page. */
  static List<Moved> of(List<Section> sections, Said said) {
    List<Moved> all = new ArrayList<>();
    for (Group group : GROUPS) {
      List<Item> items =
          sections.stream()
              .filter(section -> group.verdicts().contains(verdict(section, said)))
              .map(section -> item(section, said.moved(section.code())))
              .toList();
      if (!items.isEmpty()) {
        String style = group.verdicts().stream().sorted().findFirst().orElseThrow();
        all.add(new Moved(group.title(), group.mark(), style.replace(' ', '-'), items));
      }
    }
    return all;
  }

  /** What was never compared with an earlier period cannot be said to have moved. */
  private static String verdict(Section section, Said said) {
    return said.moved(section.code())
        .map(Said.Told::verdict)
        .orElse(Oordeel.NIET_TE_VERGELIJKEN.code());
  }

  private static Item item(Section section, Optional<Said.Told> told) {
    return new Item(section, told.map(Said.Told::sentence).orElse(""));
  }
}

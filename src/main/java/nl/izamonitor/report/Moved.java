package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Verdict;

/**
 * The indicators of a chapter that moved the same way, each with what was said of it.
 *
 * @param mark a sign for the group
 * @param style of the group in the style sheet
 */
record Moved(String title, String mark, String style, List<Item> items) {

  /**
   * An indicator with what was said of it; empty where nothing was.
   *
   * @param statements its newest one, where it has words and no number
   */
  record Item(Section section, String sentence, List<Statement> statements) {}

  private record Group(String title, String mark, Verdict oordeel) {

    String style() {
      return oordeel.code().replace(' ', '-');
    }
  }

  private static final List<Group> DIRECTED =
      List.of(
          new Group("Ging de gewenste kant op", "▲", Verdict.GUNSTIGER),
          new Group("Ging de andere kant op", "▼", Verdict.ONGUNSTIGER),
          new Group("Geen verschil aangetoond", "=", Verdict.GEEN_VERSCHIL),
          new Group("Niet te zeggen", "?", Verdict.NIET_TE_VERGELIJKEN));

  /**
   * The groups that have indicators, in the order of the page; those of the summary, and the rest.
   */
  static List<Moved> of(List<Section> sections, Said said, Conf conf) {
    List<Moved> all = new ArrayList<>();
    List<Section> directed = sections.stream().filter(s -> isDirected(s, conf)).toList();
    for (Group group : DIRECTED) {
      List<Item> items =
          directed.stream()
              .filter(section -> group.oordeel().code().equals(verdict(section, said)))
              .map(section -> item(section, said))
              .toList();
      if (!items.isEmpty()) {
        all.add(new Moved(group.title(), group.mark(), group.style(), items));
      }
    }
    List<Item> others =
        sections.stream()
            .filter(section -> !directed.contains(section))
            .map(section -> item(section, said))
            .toList();
    if (!others.isEmpty()) {
      all.add(
          new Moved(
              "Zonder gewenste richting, of alleen in woorden", "△", Verdict.HOGER.code(), others));
    }
    return all;
  }

  /** Those that the summary counts: what an owner said in words has no number that can move. */
  private static boolean isDirected(Section section, Conf conf) {
    Indicator indicator = conf.indicators().get(section.code());
    return indicator.direction() != Indicator.Direction.NONE && !Methods.of(indicator).isWords();
  }

  /** What was never compared with an earlier period cannot be said to have moved. */
  private static String verdict(Section section, Said said) {
    return said.moved(section.code()).stream()
        .map(Said.Told::verdict)
        .findFirst()
        .orElse(Verdict.NIET_TE_VERGELIJKEN.code());
  }

  /** What was said of it; of a statement, the statement. */
  private static Item item(Section section, Said told) {
    String said =
        told.moved(section.code()).stream()
            .map(Said.Told::sentence)
            .collect(Collectors.joining(" "));
    return new Item(section, said, section.latest().statements().stream().limit(1).toList());
  }
}

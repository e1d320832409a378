package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Verdict;

/**
 * The indicators of a chapter that moved the same way, each with its sentences.
 *
 * @param mark a sign for the group
 * @param style of the group in the style sheet
 */
record MovementGroup(String title, String mark, String style, List<Item> items) {

  /**
   * An indicator with its sentence; empty where there is none.
   *
   * @param quotations the newest one of its owner, where it has words and no number
   */
  record Item(IndicatorPage indicator, String sentence, List<Quotation> quotations) {}

  private record Heading(String title, String mark, Verdict verdict) {}

  private static final List<Heading> HEADINGS =
      List.of(
          new Heading("Ging de gewenste kant op", "▲", Verdict.GUNSTIGER),
          new Heading("Ging de andere kant op", "▼", Verdict.ONGUNSTIGER),
          new Heading("Geen verschil aangetoond", "=", Verdict.GEEN_VERSCHIL),
          new Heading("Niet te zeggen", "?", Verdict.NIET_TE_VERGELIJKEN));

  private static final Heading OTHERS =
      new Heading("Zonder gewenste richting, of alleen in woorden", "△", Verdict.HOGER);

  /**
   * The groups that have indicators, in the order of the page; those of the summary, and the rest.
   */
  static List<MovementGroup> of(
      List<IndicatorPage> indicators, CountrySentences sentences, Conf conf) {
    List<MovementGroup> all = new ArrayList<>();
    List<IndicatorPage> directed = indicators.stream().filter(i -> isDirected(i, conf)).toList();
    for (Heading heading : HEADINGS) {
      add(
          all,
          heading,
          directed.stream()
              .filter(indicator -> heading.verdict() == verdict(indicator, sentences))
              .map(indicator -> item(indicator, sentences))
              .toList());
    }
    add(
        all,
        OTHERS,
        indicators.stream()
            .filter(indicator -> !isDirected(indicator, conf))
            .map(indicator -> item(indicator, sentences))
            .toList());
    return all;
  }

  private static void add(List<MovementGroup> all, Heading heading, List<Item> items) {
    if (!items.isEmpty()) {
      String style = heading.verdict().code().replace(' ', '-');
      all.add(new MovementGroup(heading.title(), heading.mark(), style, items));
    }
  }

  /** Those that the summary counts: what an owner said in words has no number that can move. */
  private static boolean isDirected(IndicatorPage page, Conf conf) {
    Indicator indicator = conf.indicators().get(page.code());
    return indicator.direction() != Indicator.Direction.NONE && !Methods.of(indicator).isWords();
  }

  /** What was never compared with an earlier period cannot be said to have moved. */
  private static Verdict verdict(IndicatorPage indicator, CountrySentences sentences) {
    return sentences.movement(indicator.code()).stream()
        .map(one -> one.judgement().verdict())
        .findFirst()
        .orElse(Verdict.NIET_TE_VERGELIJKEN);
  }

  private static Item item(IndicatorPage indicator, CountrySentences sentences) {
    String sentence =
        String.join(" ", CountrySentences.sentences(sentences.movement(indicator.code()).stream()));
    return new Item(
        indicator, sentence, indicator.latest().quotations().stream().limit(1).toList());
  }
}

package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.izamonitor.conf.TagList;
import nl.izamonitor.model.Summary;

/**
 * A page of the report: a deelmonitor with its indicators in this meting.
 *
 * @param maker who makes it; empty when nobody is named
 * @param summary how many of its indicators moved; null where that was not made
 * @param movements what moved, one by one
 * @param missing what belongs here and cannot be measured yet
 */
record Chapter(
    String code,
    String title,
    String about,
    String maker,
    Summary summary,
    List<MovementGroup> movements,
    List<IndicatorPage> indicators,
    List<MissingIndicator> missing) {

  /** The chapter of indicators that stand in no other. */
  private static final TagList.Tag REST =
      new TagList.Tag("overig", "Overige indicatoren", "Buiten de deelmonitoren.", null);

  /** Whether any of its figures is invented. */
  public boolean isSynthetic() {
    return indicators.stream().anyMatch(IndicatorPage::synthetic);
  }

  /** The name of its page. */
  public String page() {
    return code + ".html";
  }

  boolean has(String indicator) {
    return indicators.stream().anyMatch(one -> one.code().equals(indicator));
  }

  /**
   * A chapter for every tag that has a page, in the order of its list, with or without indicators;
   * and one for the indicators that belong nowhere, so that none is lost.
   */
  static List<Chapter> of(ReportData data, List<IndicatorPage> indicators) {
    List<Chapter> chapters = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (TagList list : data.conf().tags().values()) {
      if (list.pages()) {
        for (TagList.Tag tag : list.tags()) {
          List<IndicatorPage> own =
              indicators.stream()
                  .filter(
                      one -> data.conf().indicators().get(one.code()).tags().contains(tag.code()))
                  .toList();
          own.forEach(one -> placed.add(one.code()));
          chapters.add(of(tag, own, data));
        }
      }
    }
    List<IndicatorPage> rest =
        indicators.stream().filter(one -> !placed.contains(one.code())).toList();
    if (!rest.isEmpty()) {
      chapters.add(of(REST, rest, data));
    }
    return chapters;
  }

  private static Chapter of(TagList.Tag tag, List<IndicatorPage> own, ReportData data) {
    return new Chapter(
        tag.code(),
        tag.title(),
        tag.about(),
        tag.maker() == null ? "" : tag.maker(),
        data.country().summary(tag.code()).orElse(null),
        MovementGroup.of(own, data.country(), data.conf()),
        own,
        MissingIndicator.of(tag.code(), data.conf(), data.meting()));
  }
}

package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.TagList;

/**
 * A page of the report: a deelmonitor with its indicators in this meting.
 *
 * @param maker who makes it; empty when nobody is named
 * @param summary what moved, counted
 * @param moved what moved, one by one
 * @param missing what belongs here and cannot be measured yet
 */
record Chapter(
    String code,
    String title,
    String about,
    String maker,
    Said.Summary summary,
    List<Moved> moved,
    List<Section> sections,
    List<MissingIndicator> missing) {

  private static final String OTHER = "overig";

  /** Whether any of its figures is invented. */
  public boolean isSynthetic() {
    return sections.stream().anyMatch(Section::synthetic);
  }

  /** The name of its page. */
  public String page() {
    return code + ".html";
  }

  /**
   * A chapter for every tag that has a page, in the order of its list, with or without indicators;
   * and one for the indicators that belong nowhere, so that none is lost.
   */
  static List<Chapter> of(Material material, List<Section> sections) {
    Conf conf = material.conf();
    Said said = material.said();
    List<Chapter> chapters = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (TagList list : conf.tags().values()) {
      if (list.pages()) {
        for (TagList.Tag tag : list.tags()) {
          List<Section> own = sections.stream().filter(s -> tagged(conf, s, tag)).toList();
          own.forEach(section -> placed.add(section.code()));
          String maker = tag.maker() == null ? "" : tag.maker();
          chapters.add(
              new Chapter(
                  tag.code(),
                  tag.title(),
                  tag.about(),
                  maker,
                  said.summary(tag.code()),
                  Moved.of(own, said, conf),
                  own,
                  MissingIndicator.of(tag.code(), conf, material.meting())));
        }
      }
    }
    List<Section> rest = sections.stream().filter(s -> !placed.contains(s.code())).toList();
    if (!rest.isEmpty()) {
      chapters.add(
          new Chapter(
              OTHER,
              "Overige indicatoren",
              "Buiten de deelmonitoren.",
              "",
              Said.Summary.NONE,
              Moved.of(rest, said, conf),
              rest,
              List.of()));
    }
    return chapters;
  }

  private static boolean tagged(Conf conf, Section section, TagList.Tag tag) {
    return conf.indicators().get(section.code()).tags().contains(tag.code());
  }
}

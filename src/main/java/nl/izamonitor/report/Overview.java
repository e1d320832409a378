package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Norms;

/**
 * What the first page tells beside the chapters.
 *
 * @param norms what was agreed, and where it stands
 * @param calendar the metingen in their order
 */
record Overview(List<Norm> norms, List<Moment> calendar) {

  /**
   * An agreement.
   *
   * @param section of its indicator
   * @param sentences where the country stands, as published; none when nothing can be said
   */
  record Norm(String title, String source, Section section, List<String> sentences) {}

  /**
   * A meting in the calendar.
   *
   * @param here whether it is the one of this report
   */
  record Moment(
      String title, String data, String planned, String published, String indeling, boolean here) {}

  static Overview of(Material material, List<Section> sections, List<Meting> calendar) {
    return new Overview(
        norms(material.conf(), sections, material.said()), calendar(calendar, material.meting()));
  }

  private static List<Norm> norms(Conf conf, List<Section> sections, Said said) {
    List<Norm> found = new ArrayList<>();
    for (Norms list : conf.norms().values()) {
      for (Norms.Norm norm : list.norms()) {
        sections.stream()
            .filter(section -> section.code().equals(norm.indicator()))
            .findFirst()
            .map(s -> new Norm(norm.title(), norm.source(), s, said.norms(s.code(), norm.norm())))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<Moment> calendar(List<Meting> metingen, Meting own) {
    return metingen.stream()
        .filter(meting -> meting.planned() != null || meting.published() != null)
        .map(
            meting ->
                new Moment(
                    meting.title(),
                    or(meting.data()),
                    or(meting.planned()),
                    or(meting.published()),
                    Dutch.date(meting.indeling()),
                    meting.meting().equals(own.meting())))
        .toList();
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}

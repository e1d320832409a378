package nl.izamonitor.report;

import java.util.List;

/**
 * Everything about one region: all its indicators against the rest of the country and its own past.
 *
 * @param level in words
 * @param within the regions of other levels that it lies in
 * @param parts the gemeenten that it is made of; none for a gemeente
 * @param periods the columns
 * @param groups the indicators, by deelmonitor
 * @param data the script with the data of its chart
 */
record RegionPage(
    Link self,
    String level,
    List<Link> within,
    List<Link> parts,
    List<String> periods,
    List<Group> groups,
    String data) {

  /**
   * A page by its name, as seen from the root of the report.
   *
   * @param synthetic whether it is of an indicator that rests on an invented delivery
   */
  record Link(String name, String page, String about, boolean synthetic) {

    Link(String name, String page, String about) {
      this(name, page, about, false);
    }
  }

  /** Whether any of its figures is invented. */
  public boolean isSynthetic() {
    return groups.stream()
        .flatMap(group -> group.lines().stream())
        .anyMatch(line -> line.indicator().synthetic());
  }

  /** The indicators of one deelmonitor. */
  record Group(String title, List<Line> lines) {}

  /**
   * One indicator of the region.
   *
   * @param unit what its values count
   * @param country the value of the country in the last period that the region has a value of, and
   *     what must be known of it
   * @param sentences what was said of that last period
   */
  record Line(
      Link indicator, String unit, List<Cell> cells, Cell country, List<String> sentences) {}

  /**
   * A value of one period against the rest of the country.
   *
   * @param interval under the value, with what else must be known of it; empty where nothing is
   * @param mark a sign for the verdict, beside its colour; empty where nothing was said
   * @param verdict in words, for who does not see the colour; empty where nothing was said
   * @param style of the verdict or the status
   */
  record Cell(String text, String interval, String mark, String verdict, String style) {

    static final Cell NONE = plain("–", "");

    /** A value that is compared with nothing. */
    static Cell plain(String text, String below) {
      return new Cell(text, below, "", "", "leeg");
    }
  }

  /** The name of the page, as seen from the root of the report. */
  static String page(String level, String region) {
    return "regio/%s-%s.html".formatted(level, region);
  }
}

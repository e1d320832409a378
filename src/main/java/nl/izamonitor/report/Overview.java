package nl.izamonitor.report;

import java.util.Comparator;
import java.util.List;
import nl.izamonitor.comparison.Dutch;
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
   * @param page of its indicator; empty when this meting has none
   * @param synthetic whether its indicator rests on an invented delivery
   * @param sentences where the country stands, as published; none when nothing can be said
   * @param without why there is no figure; empty when there is one
   */
  record Norm(
      String title,
      String source,
      String page,
      boolean synthetic,
      List<String> sentences,
      String without) {}

  /**
   * A meting in the calendar.
   *
   * @param here whether it is the one of this report
   */
  record Moment(
      String title, String data, String planned, String published, String indeling, boolean here) {}

  static Overview of(ReportData data, List<Meting> calendar) {
    return new Overview(norms(data), calendar(calendar, data.meting()));
  }

  /** All of them: first those of which there is a figure. */
  private static List<Norm> norms(ReportData data) {
    return data.conf().norms().values().stream()
        .flatMap(list -> list.norms().stream())
        .map(norm -> norm(norm, data))
        .sorted(Comparator.comparing(norm -> !norm.without().isEmpty()))
        .toList();
  }

  private static Norm norm(Norms.Norm norm, ReportData data) {
    String code = norm.indicator();
    if (!data.meting().indicators().containsKey(code)) {
      String reason = MissingIndicator.reason(code, data.conf(), data.meting());
      return new Norm(norm.title(), norm.source(), "", false, List.of(), reason);
    }
    List<String> sentences = data.country().norms(code, norm.norm());
    String reason = sentences.isEmpty() ? "Deze meting heeft geen waarde voor Nederland." : "";
    boolean synthetic = data.series().get(code).isSynthetic();
    return new Norm(
        norm.title(), norm.source(), IndicatorData.page(code), synthetic, sentences, reason);
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

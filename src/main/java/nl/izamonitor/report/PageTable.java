package nl.izamonitor.report;

import java.util.List;
import nl.izamonitor.model.Status;

/**
 * A table of a page, every text ready to be shown.
 *
 * @param id unique on its page
 * @param corner heads the column of row headings
 * @param synthetic whether any of its figures follows from an invented delivery
 * @param notes what signs and words in its cells mean
 */
record PageTable(
    String id,
    String caption,
    String corner,
    List<Heading> columns,
    List<Line> lines,
    boolean synthetic,
    List<Note> notes) {

  /**
   * A row or column heading.
   *
   * @param marks words that qualify it, for example that a year is provisional
   * @param page that it leads to, as seen from the root of the report; empty for none
   */
  record Heading(String text, List<String> marks, String page) {

    static Heading of(String text) {
      return new Heading(text, List.of(), "");
    }
  }

  /** A row. */
  record Line(Heading heading, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param text a value, or a status in words
   * @param interval under the value; empty when there is none
   * @param status its code, so that a style can support the word
   * @param note the letter of the note with the reason; empty when there is none
   */
  record Cell(String text, String interval, String status, String note) {

    static final Cell NONE = plain("–");

    /** A text that may be long, and wraps. */
    static Cell words(String text) {
      return new Cell(text, "", "woorden", "");
    }

    static Cell plain(String text) {
      return new Cell(text, "", Status.WAARDE.code(), "");
    }
  }

  /**
   * What a sign or word under the table means.
   *
   * @param sign a letter, or a status in words
   */
  record Note(String sign, String text) {}
}

package nl.izamonitor.conf;

import java.util.List;

/**
 * Tags of one kind, {@code conf/reference/tags/<kind>.yml}. The lists change over the years, so
 * they are data: a deelmonitor may be added or merged without a line of Java.
 *
 * @param kind for example deelmonitor
 * @param pages whether the report has a page for each
 */
public record TagList(
    Location location, String kind, String title, @OptionalKey boolean pages, List<Tag> tags) {

  /** One tag, in the order of the report. */
  public record Tag(String code, String title, String about, @OptionalKey String maker) {}
}

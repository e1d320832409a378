package nl.izamonitor.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills the templates. Every text is escaped by the engine: no template uses {@code raw}. */
final class Pages {

  static final String STYLE = "style.css";

  private final PebbleEngine engine = engine();
  private final Edition edition;
  private final List<Chapter> chapters;

  Pages(Edition edition, List<Chapter> chapters) {
    this.edition = edition;
    this.chapters = chapters;
  }

  private static PebbleEngine engine() {
    ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
    loader.setPrefix(Pages.class.getPackageName().replace('.', '/'));
    loader.setSuffix(".peb");
    return new PebbleEngine.Builder()
        .loader(loader)
        .strictVariables(true)
        .autoEscaping(true)
        .defaultLocale(Locale.forLanguageTag("nl-NL"))
        .build();
  }

  /** The overview of the report. */
  String index() {
    return fill(
        "index",
        Map.of(
            "edition",
            edition,
            "chapters",
            chapters,
            "here",
            Folder.INDEX,
            "statuses",
            List.of(Status.values())));
  }

  /** The page of one chapter. */
  String chapter(Chapter chapter) {
    return fill(
        "chapter",
        Map.of(
            "edition", edition,
            "chapters", chapters,
            "here", chapter.page(),
            "chapter", chapter));
  }

  private String fill(String template, Map<String, Object> model) {
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(page, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }
}

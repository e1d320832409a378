package nl.izamonitor.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.izamonitor.lake.WholeFolder;
import nl.izamonitor.model.Status;

/** Fills the templates. Every text is escaped by the engine: no template uses {@code raw}. */
final class Pages {

  /**
   * What stands beside the pages: their style, and what they do beside showing their text, which is
   * bundled when the project is built, with the licences of what is in it.
   */
  static final List<String> FILES = List.of("style.css", "page.js", "page.js.LICENSES.txt");

  static final String REGIONS = "regios.html";
  static final String SEARCH = "zoeken.html";
  static final String RESTATEMENTS = "herzieningen.html";

  /** From a page in a folder to the root of the report. */
  private static final String UP = "../";

  private final PebbleEngine engine = engine();
  private final Map<String, Object> shared;

  /**
   * The pages of one release.
   *
   * @param chapters for the navigation
   */
  Pages(ReleaseDescription release, List<Chapter> chapters) {
    this.shared = Map.of("release", release, "chapters", chapters);
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
  String index(Overview overview) {
    return fill(
        "index",
        "",
        WholeFolder.INDEX,
        Map.of("overview", overview, "statuses", List.of(Status.values())));
  }

  /** The page of one chapter. */
  String chapter(Chapter chapter) {
    return fill("chapter", "", chapter.page(), Map.of("chapter", chapter));
  }

  /** The page of one indicator. */
  String indicator(IndicatorPage indicator, boolean bordered) {
    return fill(
        "indicator", UP, indicator.page(), Map.of("indicator", indicator, "bordered", bordered));
  }

  /** The page of one region. */
  String region(RegionPage region) {
    return fill("region", UP, region.self().page(), Map.of("region", region));
  }

  /** All regions that have a page. */
  String regions(List<RegionPages.Regios> levels) {
    return fill("regions", "", REGIONS, Map.of("levels", levels));
  }

  /** Everything that has a page, to be filtered. */
  String search(List<RegionPages.Regios> levels) {
    return fill("search", "", SEARCH, Map.of("levels", levels));
  }

  /** What was published differently before. */
  String restatements(RestatementsPage restatements) {
    return fill("restatements", "", RESTATEMENTS, Map.of("restatements", restatements));
  }

  private String fill(String template, String root, String here, Map<String, Object> own) {
    Map<String, Object> model = new HashMap<>(shared);
    model.putAll(own);
    model.put("root", root);
    model.put("here", here);
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(page, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }
}

package nl.izamonitor.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Norms;
import nl.izamonitor.conf.PlannedIndicator;
import nl.izamonitor.lake.Csv;

/**
 * All indicators of the definitions, those that cannot be made yet too: what each measures, how
 * sure that is, from which source, since when it may not be compared, and where it is published.
 */
public final class Catalogue {

  private static final String CODE = "code";
  private static final String PART = "onderdeel";
  private static final String TITLE = "titel";
  private static final String MATURITY = "rijpheid";
  private static final String METHOD = "methode";
  private static final String DEFINITION = "definitie";
  private static final String MISSING = "ontbreekt";
  private static final String PLANNED = "gepland";

  private final Conf conf;

  public Catalogue(Conf conf) {
    this.conf = conf;
  }

  /** An entry an indicator, by onderdeel and code; every entry has the same keys, in one order. */
  public List<Map<String, String>> entries() {
    Map<String, Map<String, String>> entries = new TreeMap<>();
    for (Indicator indicator : conf.indicators().values()) {
      Map<String, String> entry = made(indicator);
      entries.put("%s/%s".formatted(entry.get(PART), indicator.code()), entry);
    }
    for (PlannedIndicator planned : conf.planned().values()) {
      entries.put("~/" + planned.code(), planned(planned));
    }
    return List.copyOf(entries.values());
  }

  private Map<String, String> made(Indicator indicator) {
    String part = indicator.location().file().split("/", -1)[1];
    Map<String, String> entry = entry(indicator.code(), part, indicator.title());
    entry.put(MATURITY, written(indicator.maturity()));
    entry.put(DEFINITION, indicator.definition());
    entry.put("kenmerken", String.join(", ", indicator.tags()));
    entry.put(METHOD, indicator.method().replace('_', ' '));
    entry.put("eenheid teller", indicator.numeratorUnit());
    entry.put("eenheid noemer", indicator.denominator() == null ? "" : indicator.denominatorUnit());
    entry.put("per", Integer.toString(indicator.per()));
    entry.put("gewenst", written(indicator.direction()));
    entry.put("versie", Integer.toString(indicator.version()));
    entry.put("niveaus", String.join(", ", indicator.levels()));
    entry.put("uitsplitsingen", String.join(", ", indicator.breakdowns().keySet()));
    entry.put("gestandaardiseerd naar", String.join(", ", indicator.standardise()));
    entry.put("tabellen", String.join(", ", indicator.tables()));
    entry.put("breuken", breaks(indicator.trendBreaks()));
    entry.put("bron", indicator.source());
    return entry;
  }

  private Map<String, String> planned(PlannedIndicator planned) {
    Map<String, String> entry = entry(planned.code(), PLANNED, planned.title());
    entry.put(MATURITY, PLANNED);
    entry.put(DEFINITION, planned.definition());
    entry.put("kenmerken", String.join(", ", planned.tags()));
    entry.put("gewenst", written(planned.direction()));
    entry.put("breuken", breaks(planned.trendBreaks()));
    entry.put(MISSING, planned.missing());
    entry.put("bron", planned.source());
    return entry;
  }

  private Map<String, String> entry(String code, String part, String title) {
    Map<String, String> entry = new LinkedHashMap<>();
    Stream.of(
            CODE,
            PART,
            TITLE,
            MATURITY,
            DEFINITION,
            "kenmerken",
            METHOD,
            "eenheid teller",
            "eenheid noemer",
            "per",
            "gewenst",
            "versie",
            "niveaus",
            "uitsplitsingen",
            "gestandaardiseerd naar",
            "tabellen",
            "breuken",
            "normen",
            "niet te vergelijken met",
            "metingen",
            MISSING,
            "bron")
        .forEach(key -> entry.put(key, ""));
    entry.put(CODE, code);
    entry.put(PART, part);
    entry.put(TITLE, title);
    entry.put("normen", norms(code));
    entry.put("niet te vergelijken met", conflicts(code));
    entry.put("metingen", metingen(code));
    return entry;
  }

  private static String breaks(List<Indicator.TrendBreak> breaks) {
    return breaks.stream()
        .map(
            change ->
                "%s%s: %s"
                    .formatted(
                        change.kind() == Indicator.BreakKind.CONTEXT ? "context " : "",
                        change.from(),
                        change.reason()))
        .collect(Collectors.joining(" | "));
  }

  private String norms(String code) {
    return conf.norms().values().stream()
        .flatMap(norms -> norms.norms().stream())
        .filter(norm -> norm.indicator().equals(code))
        .map(Norms.Norm::title)
        .collect(Collectors.joining(" | "));
  }

  private String conflicts(String code) {
    return conf.conflicts().values().stream()
        .filter(conflict -> conflict.indicators().contains(code))
        .flatMap(conflict -> conflict.indicators().stream())
        .filter(other -> !other.equals(code))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String metingen(String code) {
    return conf.metingen().values().stream()
        .filter(meting -> meting.indicators().containsKey(code))
        .map(
            meting -> {
              var periods = meting.indicators().get(code);
              return "%s (%s..%s)".formatted(meting.meting(), periods.from(), periods.to());
            })
        .collect(Collectors.joining(", "));
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A line an indicator, the keys as header. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    List<Map<String, String>> entries = entries();
    entries.stream().findFirst().ifPresent(e -> text.append(Csv.line(List.copyOf(e.keySet()))));
    entries.forEach(entry -> text.append(Csv.line(List.copyOf(entry.values()))));
    return text.toString();
  }

  /** A list of objects. */
  public String json() {
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(entries())
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A page: how many of each, and per onderdeel what there is. */
  public String markdown() {
    List<Map<String, String>> entries = entries();
    StringBuilder text = new StringBuilder("# Catalogus van indicatoren\n\n");
    text.append(
        "Gemaakt met `jobs/iza catalogue`; verander de definities, niet deze bladzijde.\n\n");
    text.append("| rijpheid | indicatoren |\n| --- | --- |\n");
    new TreeMap<>(
            entries.stream()
                .collect(Collectors.groupingBy(e -> e.get(MATURITY), Collectors.counting())))
        .forEach((maturity, n) -> text.append("| %s | %d |%n".formatted(maturity, n)));
    String part = "";
    for (Map<String, String> entry : entries) {
      if (!entry.get(PART).equals(part)) {
        part = entry.get(PART);
        text.append("%n## %s%n".formatted(part));
      }
      text.append(
          "%n### %s%n%n`%s`. %s%n"
              .formatted(entry.get(TITLE), entry.get(CODE), entry.get(DEFINITION)));
      text.append('\n').append(lines(entry));
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static String lines(Map<String, String> entry) {
    List<String> lines = new ArrayList<>();
    entry.forEach(
        (key, value) -> {
          if (!List.of(CODE, PART, TITLE, DEFINITION).contains(key) && !value.isEmpty()) {
            lines.add("- %s: %s".formatted(key, value));
          }
        });
    return String.join("\n", lines) + "\n";
  }
}

package nl.izamonitor.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.izamonitor.method.Methods;

/** A configuration of two sources, two indicators and one meting that is right until changed. */
final class SmallConf {

  static final String CONTRACT = "sources/melding.yml";
  static final String SERIES = "sources/reeks.yml";
  static final String INDICATOR = "indicators/a/meldingen.yml";
  static final String TAKEN = "indicators/a/overgenomen.yml";
  static final String METING = "metingen/proef.yml";
  static final String LIST = "reference/categories/soort.yml";
  static final String BANDS = "reference/categories/groep.yml";
  static final String TAGS = "reference/tags/thema.yml";
  static final String PLAN = "base/publicatieplan.yml";
  static final String DISCLOSURE = "base/disclosure.yml";

  private final SortedMap<String, String> texts = new TreeMap<>();

  SmallConf() {
    sources();
    indicators();
    texts.put(
        METING,
        "meting: proef\ntitle: Proef\nindeling: 2023-01-01\nindicators:\n  meldingen: 2023\n");
    texts.put(
        LIST,
        "list: soort\ntitle: Soort\nsource: eigen\ncategories:\n  - {code: A, label: a}\n  - {code: B, label: b}\n");
    texts.put(
        BANDS,
        "list: groep\ntitle: Groep\nof: leeftijd\nsource: eigen\ncategories:\n  - {code: 0-17, label: jong, from: 0, to: 17}\n  - {code: 18+, label: oud, from: 18}\n");
    texts.put(
        TAGS,
        "kind: thema\ntitle: Thema's\ntags:\n  - {code: druk, title: Druk, about: Hoe druk het is.}\n");
    texts.put(PLAN, "levels:\n  gemeente: eenweg\n  nederland: kruis\n");
    texts.put(DISCLOSURE, "floors:\n  melding: 10\n  procent: 0\n");
  }

  private void sources() {
    texts.put(
        CONTRACT,
        """
        source: melding
        version: 1
        title: Meldingen
        owner: niemand
        licence: geen
        rows: persons
        unit: melding
        files: {pattern: "*.csv", separator: ";"}
        dekking: {volledig: een}
        region:
          column: gemeente
          indeling: datajaar-01-01
          regio_is: woonplaats
        person: {pseudonym: wie, birth_year: geboren}
        columns:
          wie: {type: text, sensitive: true}
          geboren: {type: whole, min: 1900}
          gemeente: {type: gemeente}
          soort: {type: text, codes: soort}
          aantal: {type: count}
        """);
    texts.put(
        SERIES,
        """
        source: reeks
        version: 1
        title: Reeks
        owner: iemand
        licence: open
        rows: published
        unit: procent
        files: {pattern: "*.csv", separator: ";"}
        unique: [regio]
        dekking: {volledig: een}
        region: {column: regio, indeling: 2023-01-01, regio_is: woonplaats}
        columns:
          regio: {type: regio}
          cijfer: {type: number}
        """);
  }

  private void indicators() {
    texts.put(
        INDICATOR,
        """
        code: meldingen
        title: Meldingen
        tags: [druk]
        definition: Aandeel van de meldingen.
        version: 1
        method: proportion
        per: 100
        direction: lower
        maturity: eigen lezing
        numerator: {table: melding, value: {where: {soort: A}}, unit: melding}
        denominator:
          table: melding
          value: {sum: aantal}
          unit: melding
        levels: [gemeente, nederland]
        breakdowns: {soort: beide, groep*soort: teller}
        source: eigen
        example: {gives: niets}
        """);
    texts.put(
        TAKEN,
        """
        code: overgenomen
        title: Overgenomen
        tags: [druk]
        definition: Zoals gepubliceerd.
        version: 1
        method: published
        direction: none
        maturity: alleen gepubliceerd
        published: {table: reeks, value: cijfer, unit: procent, indeling: 2023-01-01}
        levels: [gemeente]
        source: eigen
        example: {gives: niets}
        """);
  }

  /** Changes one file; the text must be in it. */
  SmallConf with(String path, String old, String text) {
    assertThat(texts.get(path)).contains(old);
    return put(path, texts.get(path).replace(old, text));
  }

  SmallConf put(String path, String text) {
    texts.put(path, text);
    return this;
  }

  SmallConf without(String path) {
    texts.remove(path);
    return this;
  }

  ConfFiles files() {
    return new ConfFiles(texts);
  }

  /** Every mistake as people see it, in order of file and line. */
  List<String> mistakes() {
    List<Mistake> problems = new ArrayList<>();
    Conf conf =
        ConfReader.load(files(), List.of("gemeente", "nederland"), Methods::check, problems);
    assertThat(conf == null).isEqualTo(!problems.isEmpty());
    return problems.stream().sorted().map(Mistake::toString).toList();
  }
}

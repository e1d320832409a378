package nl.izamonitor.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.LargestRemainder;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;

/**
 * A file in the layout in which an owner published one: the same columns, padding and total, of
 * figures that are nobody's, with rows that break the contract at the end.
 *
 * @param slice its folder under landing
 * @param lineEnd what a line ends in
 * @param lines header, right rows and wrong rows
 * @param right how many rows are right
 * @param aside how many of these are of areas and groups that are set aside
 */
record PublishedLayout(String slice, String lineEnd, List<String> lines, int right, int aside) {

  private static final String KWB_2020 =
      "ID;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;"
          + "IndelingswijzigingWijkenEnBuurten_4;AantalInwoners_5;Mannen_6;Vrouwen_7;"
          + "k_0Tot15Jaar_8;k_15Tot25Jaar_9;k_25Tot45Jaar_10;k_45Tot65Jaar_11;"
          + "k_65JaarOfOuder_12;GeboorteTotaal_24;SterfteTotaal_26;HuishoudensTotaal_28;"
          + "GemiddeldeWOZWaardeVanWoningen_35;MeestVoorkomendePostcode_113";
  private static final String KWB_2021 =
      "gm_code;gm_naam;provincie;inwoners_20210101;pct_0_14;pct_65plus;afstand_huisarts_km";
  private static final String BY_AGE = "gm_code;gm_naam;leeftijd;inwoners;mannen;vrouwen";
  private static final String YOUNG_ADULTS =
      "ID;Persoonskenmerken;Marges;RegioS;MoeiteMetRondkomen_1;HeeftStudieschuld_4;"
          + "GoedErvarenGezondheid_6;BeperktDoorPsychischeKlachten_14;Suicidepoging_20";

  String source() {
    return slice.substring(0, slice.indexOf('/'));
  }

  /** How many rows break the contract. */
  int wrong() {
    return lines.size() - 1 - right;
  }

  void deliver(Path home) throws IOException {
    Path file = home.resolve("landing").resolve(slice).resolve("bestand.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join(lineEnd, lines) + lineEnd);
  }

  static List<PublishedLayout> all(Regions regions) {
    return List.of(kwb2020(regions), kwb2021(regions), byAge(regions), youngAdults(regions));
  }

  /** Kerncijfers wijken en buurten of CBS: country, gemeenten and wijken, with padded texts. */
  private static PublishedLayout kwb2020(Regions regions) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(kwb2020("NL00", "Nederland", "Land", 17_407_585));
    inhabitants(regions, 2020, 17_407_585)
        .forEach(
            (code, persons) -> {
              rows.add(kwb2020(code, "Een gemeente", "Gemeente", persons));
              rows.add(kwb2020(code.replace("GM", "WK") + "00", "Wijk 00", "Wijk", persons));
            });
    Map<String, List<String>> wrong =
        Map.of(
            "Codering_3", List.of("", "Utrecht", "GM9999"),
            "AantalInwoners_5", List.of("", "-5"),
            "Mannen_6", List.of("", "-5", "1"));
    return of("cbs_kwb_2020/cbs/2020", "\n", KWB_2020, rows).aside(rows.size() / 2 + 1).with(wrong);
  }

  private static List<String> kwb2020(String code, String name, String kind, long persons) {
    String padded = String.format("%-10s", code);
    List<String> row =
        new ArrayList<>(
            List.of("1", padded, "%-40s".formatted(name), "%-10s".formatted(kind), padded, "."));
    long men = persons * 49 / 100;
    List.of(persons, men, persons - men).forEach(count -> row.add(Long.toString(count)));
    Arrays.stream(LargestRemainder.split(persons, new long[] {157, 123, 247, 278, 195}))
        .forEach(count -> row.add(Long.toString(count)));
    row.addAll(List.of("", "", "", "", "%-10s".formatted(".")));
    return row;
  }

  /** The same of a later year, with one row a gemeente. */
  private static PublishedLayout kwb2021(Regions regions) {
    List<List<String>> rows = new ArrayList<>();
    inhabitants(regions, 2021, 17_475_415)
        .forEach(
            (code, persons) ->
                rows.add(List.of(code, "Naam", "", Long.toString(persons), "15.2", "19.9", "1.1")));
    Map<String, List<String>> wrong =
        Map.of(
            "gm_code", List.of("", "Utrecht", "GM9999"),
            "inwoners_20210101", List.of("", "-5"));
    return of("cbs_kwb_2021/cbs/2021", "\n", KWB_2021, rows).with(wrong);
  }

  /** Total, men and women are rounded to five each by itself: they need not agree. */
  private static PublishedLayout byAge(Regions regions) {
    List<List<String>> rows = new ArrayList<>();
    inhabitants(regions, 2023, 17_467_155 / 5)
        .forEach(
            (code, fives) -> {
              long[] ages =
                  LargestRemainder.split(
                      fives, IntStream.range(0, 20).mapToLong(i -> 25 - i).toArray());
              for (int i = 0; i < ages.length; i++) {
                String age = i == 19 ? "95+" : 5 * i + "-" + (5 * i + 4);
                long men = ages[i] / 2 * 5;
                // In one row so far apart that it is worth a warning.
                long women = ages[i] * 5 - men + (rows.isEmpty() ? 105 : 5);
                rows.add(
                    List.of(
                        code,
                        "Naam",
                        age,
                        Long.toString(ages[i] * 5),
                        Long.toString(men),
                        Long.toString(women)));
              }
            });
    Map<String, List<String>> wrong =
        Map.of(
            "gm_code", List.of("", "Utrecht", "GM9999"),
            "leeftijd", List.of("", "(fout)"),
            "mannen", List.of("", "-5"));
    return of("cbs_bevolking_afgeleid/cbs/2021", "\n", BY_AGE, rows).with(wrong);
  }

  /**
   * The Gezondheidsmonitor Jongvolwassenen of RIVM: a mark at the beginning, lines that end in two
   * signs, several kinds of regions in one column, and nothing where too few answered.
   */
  private static PublishedLayout youngAdults(Regions regions) {
    Indeling indeling = regions.indeling(LocalDate.of(2024, 1, 1));
    List<List<String>> rows = new ArrayList<>();
    for (String gemeente : indeling.gemeenten().keySet()) {
      boolean isSmall = gemeente.endsWith("3");
      rows.add(youngAdults(gemeente, "MW00000", isSmall ? "" : "17.3"));
    }
    int gemeenten = rows.size();
    for (Regio regio : indeling.regions("ggd_regio")) {
      rows.add(youngAdults(regio.regio(), "MW00000", "17.3"));
      rows.add(youngAdults(regio.regio(), "MW00001", "15.0"));
      rows.add(youngAdults(regio.regio(), "MW00002", "20.0"));
    }
    int aside = (rows.size() - gemeenten) / 3 * 2 + 2;
    rows.add(youngAdults("NL01  ", "MW00000", "17.3"));
    rows.add(youngAdults("CG01  ", "MW00000", "17.3"));
    Map<String, List<String>> wrong =
        Map.of(
            "RegioS", List.of("", "GM9999", "GG9999"),
            "BeperktDoorPsychischeKlachten_14", List.of("n.v.t.", "-88", "169"));
    PublishedLayout plain = of("rivm_jongvolwassenen/rivm/2024", "\r\n", YOUNG_ADULTS, rows);
    plain.lines.set(0, "\uFEFF" + plain.lines.get(0));
    return plain.aside(aside).with(wrong);
  }

  private static List<String> youngAdults(String region, String margin, String share) {
    return List.of("1", "T009002", margin, region, "24.1", "30.2", share, share, share);
  }

  /** The inhabitants of every gemeente of a year, together this total. */
  private static SortedMap<String, Long> inhabitants(Regions regions, int year, long total) {
    Indeling indeling = regions.indeling(LocalDate.of(year, 1, 1));
    SortedMap<String, Long> weights = new TreeMap<>();
    regions
        .bouwstenen()
        .forEach(b -> weights.merge(indeling.gemeente(b.code()), b.inwoners(), Long::sum));
    long[] parts =
        LargestRemainder.split(
            total, weights.values().stream().mapToLong(Long::longValue).toArray());
    SortedMap<String, Long> inhabitants = new TreeMap<>();
    weights.keySet().forEach(code -> inhabitants.put(code, parts[inhabitants.size()]));
    return inhabitants;
  }

  private static PublishedLayout of(
      String slice, String lineEnd, String header, List<List<String>> rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    rows.forEach(row -> lines.add(String.join(";", row)));
    return new PublishedLayout(slice, lineEnd, lines, rows.size(), 0);
  }

  private PublishedLayout aside(int rows) {
    return new PublishedLayout(slice, lineEnd, lines, right, rows);
  }

  /** Adds the row of a gemeente again and again, each time with another fault. */
  private PublishedLayout with(Map<String, List<String>> texts) {
    List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(";", -1));
    String whole = lines.stream().filter(line -> line.contains("GM0014")).findFirst().orElseThrow();
    texts.forEach(
        (column, wrong) -> {
          for (String text : wrong) {
            List<String> row = new ArrayList<>(List.of(whole.split(";", -1)));
            row.set(header.indexOf(column), text);
            lines.add(String.join(";", row));
          }
        });
    lines.add(whole.substring(0, whole.lastIndexOf(';')));
    lines.add(whole + ";te veel");
    return this;
  }
}

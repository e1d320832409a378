package nl.izamonitor.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.izamonitor.region.LargestRemainder;
import nl.izamonitor.synthetic.Lookalike.Sheet;

/**
 * Kerncijfers wijken en buurten of CBS.
 *
 * @param total the inhabitants of the country
 */
record Kerncijfers(Weights weights, long total) {

  /** As in table 84799NED; many of its columns were still empty when it came out. */
  private static final String HEADER_2020 =
      "ID;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;"
          + "IndelingswijzigingWijkenEnBuurten_4;AantalInwoners_5;Mannen_6;Vrouwen_7;"
          + "k_0Tot15Jaar_8;k_15Tot25Jaar_9;k_25Tot45Jaar_10;k_45Tot65Jaar_11;"
          + "k_65JaarOfOuder_12;GeboorteTotaal_24;SterfteTotaal_26;HuishoudensTotaal_28;"
          + "GemiddeldeWOZWaardeVanWoningen_35;MeestVoorkomendePostcode_113";

  private static final String HEADER_2021 =
      "gm_code;gm_naam;provincie;inwoners_20210101;pct_0_14;pct_65plus;afstand_huisarts_km";

  /** Shares of the age groups in the country, per thousand. */
  private static final long[] AGES = {157, 123, 247, 278, 195};

  private static final int KEY = 10;
  private static final int NAME = 40;

  /** A row for the country, every gemeente, and a wijk of each; keys and names are padded. */
  Sheet of2020() {
    LocalDate date = LocalDate.of(2020, 1, 1);
    SortedMap<String, Long> inhabitants = divided(date);
    Map<String, String> names = weights.names(date);
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(0, "NL00", new Kind("Nederland", "Land"), total));
    inhabitants.forEach(
        (gemeente, persons) -> {
          rows.add(row(rows.size(), gemeente, new Kind(names.get(gemeente), "Gemeente"), persons));
          String wijk = gemeente.replace("GM", "WK") + "00";
          rows.add(row(rows.size(), wijk, new Kind("Wijk 00", "Wijk"), persons));
        });
    return new Sheet(Lookalike.header(HEADER_2020), rows, "\n", false);
  }

  private record Kind(String name, String kind) {}

  private List<String> row(int number, String code, Kind kind, long persons) {
    double share = 0.485 + 0.02 * weights.uniform(code + "mannen");
    long men = Math.round(persons * share);
    List<String> fields = new ArrayList<>();
    fields.add(Integer.toString(number));
    fields.add(padded(code, KEY));
    fields.add(padded(kind.name(), NAME));
    fields.add(padded(kind.kind(), KEY));
    fields.add(padded(code, KEY));
    fields.add(".");
    fields.add(Long.toString(persons));
    fields.add(Long.toString(men));
    fields.add(Long.toString(persons - men));
    Arrays.stream(LargestRemainder.split(persons, AGES))
        .mapToObj(Long::toString)
        .forEach(fields::add);
    fields.addAll(List.of("", "", "", "", padded(".", KEY)));
    return fields;
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - text.length()));
  }

  /** A row for every gemeente. */
  Sheet of2021() {
    LocalDate date = LocalDate.of(2021, 1, 1);
    Map<String, String> names = weights.names(date);
    List<List<String>> rows = new ArrayList<>();
    divided(date)
        .forEach(
            (gemeente, persons) ->
                rows.add(
                    List.of(
                        gemeente,
                        names.get(gemeente),
                        "",
                        Long.toString(persons),
                        decimal(10 + 10 * weights.uniform(gemeente + "jong")),
                        decimal(15 + 10 * weights.uniform(gemeente + "oud")),
                        decimal(0.5 + 3 * weights.uniform(gemeente + "afstand")))));
    return new Sheet(Lookalike.header(HEADER_2021), rows, "\n", false);
  }

  private static String decimal(double value) {
    return Double.toString(Math.round(value * 10) / 10.0);
  }

  private SortedMap<String, Long> divided(LocalDate date) {
    SortedMap<String, Long> inhabitants = weights.inhabitants(date);
    long[] parts =
        LargestRemainder.split(
            total, inhabitants.values().stream().mapToLong(Long::longValue).toArray());
    SortedMap<String, Long> divided = new TreeMap<>();
    int i = 0;
    for (String gemeente : inhabitants.keySet()) {
      divided.put(gemeente, parts[i++]);
    }
    return divided;
  }
}

package nl.izamonitor.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.region.Regions;

/**
 * A file that looks like one that an owner once published: the same layout and the same total, of
 * figures that are nobody's. It does not depend on how many inhabitants the country has.
 */
record Lookalike(Source source, Regions regions, Country country) {

  private static final String KWB_2020 = "cbs_kwb_2020";
  private static final String KWB_2021 = "cbs_kwb_2021";
  private static final String DERIVED = "cbs_bevolking_afgeleid";
  private static final String YOUNG_ADULTS = "rivm_jongvolwassenen";

  private static final Map<String, Integer> YEARS =
      Map.of(KWB_2020, 2020, KWB_2021, 2021, DERIVED, 2021, YOUNG_ADULTS, 2024);

  static final List<String> SOURCES = YEARS.keySet().stream().sorted().toList();

  /** Lines of fields, the header first. */
  record Sheet(List<String> header, List<List<String>> rows, String lineEnd, boolean mark) {}

  static void check(String source, Country country) {
    int year = YEARS.get(source);
    if (year < country.firstYear() || year > country.lastYear()) {
      throw UserError.configuration(
          "The file of %s is about %d: give --years with that year in it, or leave --source %s out."
              .formatted(source, year, source));
    }
  }

  Slice slice() {
    return new Slice(source.source(), source.dekking().expected().get(0), year());
  }

  private int year() {
    return YEARS.get(source.source());
  }

  /** The file, with a wrong row of every kind beside the right ones. */
  byte[] content(ConfFiles files) {
    Weights weights = new Weights(regions, country.seed());
    Sheet sheet =
        switch (source.source()) {
          case KWB_2020 -> new Kerncijfers(weights, total(0)).of2020();
          case KWB_2021 -> new Kerncijfers(weights, total(0)).of2021();
          case DERIVED -> new Afgeleid(new Structure(files, regions), total(0)).sheet(regions);
          default -> new Jongvolwassenen(weights).sheet(regions);
        };
    StringBuilder text = new StringBuilder(sheet.mark() ? "\uFEFF" : "");
    line(text, sheet, sheet.header());
    sheet.rows().forEach(row -> line(text, sheet, row));
    wrong(sheet).forEach(row -> line(text, sheet, row));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, Sheet sheet, List<String> fields) {
    text.append(String.join(";", fields)).append(sheet.lineEnd());
  }

  /** The total that the contract states, or 0 when it states none. */
  private long total(int control) {
    return source.controls().size() <= control
        ? 0
        : source.controls().get(control).datajaar().getOrDefault(Integer.toString(year()), 0L);
  }

  /** The first right row again and again, each time with another fault. */
  private List<List<String>> wrong(Sheet sheet) {
    List<String> right = right(sheet);
    List<List<String>> wrong = new ArrayList<>();
    for (Faults.Fault fault : Faults.of(source)) {
      wrong.add(with(sheet, right, fault.column(), fault.text()));
    }
    if (source.source().equals(KWB_2020)) {
      String men = right.get(sheet.header().indexOf("Mannen_6"));
      wrong.add(with(sheet, right, "mannen", Long.toString(Long.parseLong(men) + 1)));
    }
    if (source.source().equals(YOUNG_ADULTS)) {
      wrong.add(with(sheet, right, "regio", "GG9999"));
    }
    wrong.add(right.subList(0, right.size() - 1));
    List<String> longer = new ArrayList<>(right);
    longer.add("te veel");
    wrong.add(longer);
    return wrong;
  }

  /** A row of a gemeente, of which every field is filled. */
  private List<String> right(Sheet sheet) {
    int region = sheet.header().indexOf(source.delivered(source.region().column()));
    return sheet.rows().stream()
        .filter(row -> row.get(region).startsWith("GM"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> with(Sheet sheet, List<String> right, String column, String text) {
    List<String> row = new ArrayList<>(right);
    row.set(sheet.header().indexOf(source.delivered(column)), text);
    return row;
  }

  static List<String> header(String text) {
    return Arrays.asList(text.split(";", -1));
  }
}

package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.ingest.ColumnFacts.Form;
import nl.izamonitor.region.Regions;

/**
 * What a column of delivered files seems to be, as keys of a contract.
 *
 * @param name that it gets in the contract
 * @param type what its values seem to be
 * @param keys of the column beside its type, each as YAML has it
 * @param doubts what a person must decide, sentences
 */
record DraftColumn(
    String name,
    ColumnFacts facts,
    SourceColumn.Type type,
    Map<String, String> keys,
    List<String> doubts) {

  private static final double NEARLY_ALL = 0.98;
  private static final int MOST_CODES = 40;
  private static final int SHOWN = 8;

  /** So many times a value must occur before it is shown: it may tell of a person else. */
  private static final int OFTEN = 5;

  private static final int MOST_DECIMALS = 6;

  /** Signs that owners write in the place of a value, by what they mostly mean. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry(".", "unknown"),
          Map.entry("-", "nil"),
          Map.entry("x", "secret"),
          Map.entry("X", "secret"),
          Map.entry("*", "secret"),
          Map.entry("^", "impossible"),
          Map.entry("NA", "unknown"),
          Map.entry("NULL", "unknown"),
          Map.entry("null", "unknown"),
          Map.entry("nvt", "impossible"),
          Map.entry("n.v.t.", "impossible"));

  /** Decides on one column. */
  static DraftColumn of(ColumnFacts facts, String name, Conf conf, Regions regions) {
    DraftColumn draft =
        new DraftColumn(
            name, facts, SourceColumn.Type.TEXT, new LinkedHashMap<>(), new ArrayList<>());
    if (!facts.header().equals(name)) {
      draft.keys.put("from", DraftYaml.text(facts.header()));
    }
    if (facts.filled() == facts.rows()) {
      draft.keys.put("required", "true");
    }
    return draft.typed(conf, regions);
  }

  private DraftColumn typed(Conf conf, Regions regions) {
    if (values() == 0) {
      doubts.add("empty in these files");
      return this;
    }
    if (fits(Form.HASH)) {
      keys.put("sensitive", "true");
      doubts.add("looks like a pseudonym: name it under 'person' when a row is of one person");
      return this;
    }
    SourceColumn.Type place = place(regions);
    if (place != null) {
      return with(place);
    }
    if (isPeriod()) {
      return this;
    }
    String date = date();
    if (date != null) {
      if (!date.equals("yyyy-MM-dd")) {
        keys.put("format", DraftYaml.text(date));
      }
      return with(SourceColumn.Type.DATE);
    }
    if (isCalled("postcode|pc4") && fits(Form.POSTCODE4)) {
      keys.put("pattern", DraftYaml.text("[1-9][0-9]{3}"));
      return this;
    }
    SourceColumn.Type number = number();
    return number == null ? categories(conf) : signed(number);
  }

  private DraftColumn with(SourceColumn.Type other) {
    return new DraftColumn(name, facts, other, keys, doubts);
  }

  private SourceColumn.Type place(Regions regions) {
    Set<String> names = facts.few().keySet();
    Map<String, String> known = regions.gemeenteOfName();
    long named = names.stream().filter(its -> known.containsKey(plain(its))).count();
    if (fits(Form.GEMEENTE)) {
      return SourceColumn.Type.GEMEENTE;
    }
    if (fits(Form.REGION) && facts.most(Form.GEMEENTE) > 0) {
      doubts.add("has other areas than gemeenten: a filter sets them aside");
      return SourceColumn.Type.GEMEENTE;
    }
    if (isCalled("gemeente|gm_?code") && fits(Form.COUNT) && facts.distinct() < ColumnFacts.FEW) {
      return SourceColumn.Type.GEMEENTE;
    }
    return names.size() > 2 && named >= NEARLY_ALL * 0.95 * names.size()
        ? SourceColumn.Type.GEMEENTENAAM
        : null;
  }

  private static String plain(String text) {
    List<String> letters = Regions.plainLetters();
    StringBuilder plain = new StringBuilder();
    for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
      int at = letters.get(0).indexOf(letter);
      plain.append(at < 0 ? letter : letters.get(1).charAt(at));
    }
    return plain.toString().replaceAll("[^A-Z0-9]", "");
  }

  /** Whether it says which period a row is about. */
  boolean isPeriod() {
    boolean isYear = fits(Form.YEAR) && isCalled("perio|jaar|year");
    boolean isCode = fits(Form.PERIOD) && !fits(Form.COUNT);
    return (isYear && !isCalled("geboort|birth")) || isCode;
  }

  /** Whether it only numbers the rows, which says nothing of what a row is about. */
  boolean isNumbering() {
    return facts.header().matches("(?i)_?id|nr|rij|row|index") && fits(Form.COUNT);
  }

  /** The same as a figure that is not added up. */
  DraftColumn asNumber() {
    keys.remove("decimals");
    return type == SourceColumn.Type.AMOUNT ? with(SourceColumn.Type.NUMBER) : this;
  }

  private String date() {
    if (fits(Form.ISO_DATE)) {
      return "yyyy-MM-dd";
    }
    if (fits(Form.DUTCH_DATE)) {
      return "dd-MM-yyyy";
    }
    if (fits(Form.SLASH_DATE)) {
      doubts.add("day before month, or the other way round");
      return "dd/MM/yyyy";
    }
    if (fits(Form.NAMED_DATE)) {
      return "ddMMMyyyy";
    }
    return fits(Form.PACKED_DATE) && isCalled("dat|dag") ? "yyyyMMdd" : null;
  }

  private SourceColumn.Type number() {
    if (fits(Form.COUNT)) {
      return isCalled("jaar|year|leeftijd|age|code|nummer|(^|_)id$|(^|_)nr$")
          ? SourceColumn.Type.WHOLE
          : SourceColumn.Type.COUNT;
    }
    if (fits(Form.WHOLE)) {
      return SourceColumn.Type.WHOLE;
    }
    long numbers =
        facts.forms().get(Form.WHOLE)
            + facts.most(Form.POINT, Form.POINT_GROUPS)
            + facts.most(Form.COMMA, Form.COMMA_GROUPS);
    if (numbers < NEARLY_ALL * values()) {
      return null;
    }
    boolean isSummed =
        facts.decimals() <= MOST_DECIMALS
            && !isCalled("perc|pct|%|aandeel|index|gemiddeld|ratio|score|per_");
    return isSummed ? SourceColumn.Type.AMOUNT : SourceColumn.Type.NUMBER;
  }

  /** A number, with what stands in the place of one. */
  private DraftColumn signed(SourceColumn.Type number) {
    if (number == SourceColumn.Type.AMOUNT) {
      keys.put("decimals", String.valueOf(Math.max(1, facts.decimals())));
    }
    Map<String, Set<String>> signs = new TreeMap<>();
    facts.few().keySet().stream()
        .filter(SIGNS::containsKey)
        .forEach(sign -> signs.computeIfAbsent(SIGNS.get(sign), m -> new TreeSet<>()).add(sign));
    if (!signs.isEmpty()) {
      Map<String, String> missing = new LinkedHashMap<>();
      signs.forEach((meaning, texts) -> missing.put(meaning, DraftYaml.list(texts)));
      keys.put("missing", DraftYaml.map(missing));
      doubts.add("what the signs mean");
    }
    return with(number);
  }

  private DraftColumn categories(Conf conf) {
    Set<String> values = facts.few().keySet();
    if (values.isEmpty() || values.size() > MOST_CODES) {
      return this;
    }
    for (CategoryList list : conf.categories().values()) {
      Set<String> known = new TreeSet<>(list.codes());
      known.addAll(list.spellings().keySet());
      if (list.of() == null && known.containsAll(values)) {
        keys.put("codes", list.list());
        return this;
      }
    }
    List<String> shown =
        facts.few().entrySet().stream()
            .filter(value -> value.getValue() >= OFTEN)
            .map(Map.Entry::getKey)
            .limit(SHOWN)
            .toList();
    if (!shown.isEmpty()) {
      doubts.add(
          "has %s%s: a list of categories, or 'values'"
              .formatted(DraftYaml.list(shown), values.size() > shown.size() ? " and more" : ""));
    }
    return this;
  }

  private boolean isCalled(String pattern) {
    return facts.header().toLowerCase(Locale.ROOT).matches(".*(?:" + pattern + ").*");
  }

  private boolean fits(Form form) {
    return values() > 0 && facts.forms().get(form) >= NEARLY_ALL * values();
  }

  /** How many values it has that are no sign for one that is not there. */
  private long values() {
    return facts.filled()
        - facts.few().entrySet().stream()
            .filter(value -> SIGNS.containsKey(value.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
  }

  /** The line of the contract. */
  String yaml() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("type", type.name().toLowerCase(Locale.ROOT));
    all.putAll(keys);
    String line = "  %s: %s".formatted(name, DraftYaml.map(all));
    return doubts.isEmpty() ? line : line + "  # ? " + String.join("; ", doubts);
  }
}

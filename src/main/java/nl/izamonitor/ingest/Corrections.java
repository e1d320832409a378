package nl.izamonitor.ingest;

import java.util.List;
import java.util.Locale;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;

/**
 * What a leverancier can do about rows of a datajaar that broke a rule, a sentence each, in Dutch.
 */
record Corrections(Conf conf, Source source, int datajaar) {

  /** So many codes of a list are named. */
  private static final int NAMED = 12;

  private static final String NOTHING = "Niets: dit is geen fout.";

  /** What to do about a rule; what is set aside or stands for a value needs nothing. */
  String of(RuleCount count) {
    return switch (count.kind()) {
      case RuleCount.SET_ASIDE -> "Niets: deze rijen horen niet bij wat de monitor telt.";
      case RuleCount.SIGN -> "Niets, als het teken zo bedoeld is: lever anders de waarde.";
      default ->
          source.columns().containsKey(count.column())
              ? ofColumn(count.column(), count.fault())
              : ofRow(count.rule());
    };
  }

  private String ofColumn(String name, String fault) {
    SourceColumn column = source.columns().get(name);
    String header = source.delivered(name, datajaar);
    return switch (fault) {
      case "verplicht" -> "Vul de kolom %s in elke rij.".formatted(header);
      case "dubbel" -> "Lever elke waarde van de kolom %s een keer.".formatted(header);
      case "burgerservicenummer" ->
          "Lever geen burgerservicenummers in de kolom %s.".formatted(header);
      case "onbekende code" ->
          "Gebruik in de kolom %s een van deze codes: %s.".formatted(header, codes(column));
      case "andere vorm" ->
          "Schrijf de waarden van de kolom %s in de vorm %s.".formatted(header, column.pattern());
      case "te klein" ->
          "Lever in de kolom %s geen waarde onder %s.".formatted(header, bound(column.min()));
      case "te groot" ->
          "Lever in de kolom %s geen waarde boven %s.".formatted(header, bound(column.max()));
      case "niet in de indeling" ->
          "Gebruik in de kolom %s de gebieden van de indeling %s."
              .formatted(header, source.region().indeling());
      case "geen periode" ->
          "Schrijf de periode in de kolom %s als %s."
              .formatted(
                  header,
                  source.period().format() == null
                      ? "2024, 2025KW1 of 2024JJ00"
                      : source.period().format());
      case "past niet na vermenigvuldigen" ->
          "Lever in de kolom %s getallen die maal %d passen: niet te groot, en zonder te veel decimalen."
              .formatted(header, column.multiply());
      case "bedrag zonder personen" ->
          "Lever bij elk bedrag in de kolom %s het aantal personen.".formatted(header);
      default -> "Lever in de kolom %s %s.".formatted(header, wanted(column));
    };
  }

  private String codes(SourceColumn column) {
    List<String> codes =
        column.codes() == null
            ? List.copyOf(column.values().keySet())
            : conf.categories().get(column.codes()).codes();
    return String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())))
        + (codes.size() > NAMED ? ", ..." : "");
  }

  private static String bound(Double bound) {
    return bound == Math.rint(bound)
        ? String.format(Locale.ROOT, "%.0f", bound)
        : bound.toString().replace('.', ',');
  }

  private String wanted(SourceColumn column) {
    FileFormat files = source.files();
    return switch (column.type()) {
      case WHOLE -> "gehele getallen, zoals 12";
      case COUNT -> "aantallen van nul of meer, zoals 12";
      case NUMBER -> "getallen, zoals 12%s5".formatted(files.decimal());
      case AMOUNT ->
          "bedragen met hoogstens %d decimalen, zoals 12%s5"
              .formatted(column.decimals(), files.decimal());
      case WEIGHT -> "gewichten boven nul met hoogstens vier decimalen";
      case DATE ->
          "datums, geschreven als %s"
              .formatted(column.format() == null ? "yyyy-MM-dd" : column.format());
      case GEMEENTE -> "codes van gemeenten, zoals GM0363";
      case GEMEENTENAAM -> "namen van gemeenten, zoals CBS ze schrijft";
      case TEXT, REGIO -> "andere waarden: deze worden niet aangenomen";
    };
  }

  private String ofRow(String rule) {
    if (rule.equals(RowRules.OVERFULL)) {
      return "Kijk of in deze rij een regeleinde of een aanhalingsteken ontbreekt.";
    }
    return source.rules().stream()
        .filter(its -> its.name().equals(rule))
        .findFirst()
        .map(its -> "Zorg dat elke rij hieraan voldoet: %s.".formatted(its.where()))
        .orElse(
            rule.equals(FormatReaders.of(source).malformedRule())
                ? "Geef elke rij de velden van de eerste regel, met aanhalingstekens om een veld waar het scheidingsteken in staat."
                : NOTHING);
  }
}

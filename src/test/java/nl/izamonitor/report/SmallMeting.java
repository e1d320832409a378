package nl.izamonitor.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.model.Counts;
import nl.izamonitor.model.IndicatorKey;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Provenance;
import nl.izamonitor.model.Quality;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.SparkSession;

/**
 * A meting of two indicators, a statement and a handful of regions in which every status occurs.
 */
final class SmallMeting {

  static final String NAME = "proefmeting";
  static final String SHARE = "niet_ingeschreven";
  static final String COUNT = "spoedpost_urgentie";

  /** What an owner said in words; about the same as {@link #SHARE}. */
  static final String STATEMENT = "niet_ingeschreven_beeld";

  static final String WORDS =
      "Tussen 2020 en 2023 nam het percentage toe. Dat is lang niet alles wat ervan te zeggen is, en een bladzijde moet dit dus over meer regels zetten.";

  /** What a value of 2023 has to say of itself. */
  static final String REASON = "geldt voor het gedekte gebied: dekking 97 %";

  /** The name that Aa en Hunze has here. */
  static final String EVIL = "<script>alert(1)</script>";

  private static final Map<String, Integer> NUMBERS =
      Map.of("numerator", 0, "denominator", 1, "value", 2, "lower", 3, "upper", 4);

  private final List<Observation> observations = new ArrayList<>();
  private final String revision;

  private SmallMeting(String revision) {
    this.revision = revision;
    for (int year = 2023; year <= 2025; year++) {
      String status = year == 2023 ? "waarde:" + REASON : "waarde";
      share(year, "nederland/NL/totaal/totaal", status, "350123 17811291 1.9657 1.959 1.972");
      share(year, "nederland/NL/leeftijdsgroep/85+", "beschermd", "");
      share(year, "nederland/NL/leeftijdsgroep/0-4", "waarde", "100 1000 10 8.29 12.02");
      share(year, "zorgkantoorregio/ZK31/totaal/totaal", "waarde", "200 4000 5 4.37 5.72");
      share(year, "gemeente/GM0363/totaal/totaal", "waarde", "150 3000 5 4.28 5.84");
      share(year, "gemeente/GM0363/leeftijdsgroep/0-4", "waarde", "15 300 5 3.05 8.09");
      count(year);
    }
    row(STATEMENT + "/nederland/NL/totaal/totaal", 2023, "waarde::" + WORDS, "");
    share(2023, "gemeente/GM1680/totaal/totaal", "beschermd", "");
    share(2024, "gemeente/GM1680/totaal/totaal", "ontbreekt:dekking 43 %", "");
    share(2025, "gemeente/GM1680/totaal/totaal", "onbetrouwbaar:te weinig gegevens", "");
    share(2025, "gemeente/ONBEKEND/totaal/totaal", "niet_van_toepassing:geen noemer", "");
  }

  private void share(int year, String place, String status, String numbers) {
    row(SHARE + "/" + place, year, status, numbers);
  }

  private void count(int year) {
    row(COUNT + "/nederland/NL/totaal/totaal", year, "waarde", "1234567 - 1234567 - -");
    row(COUNT + "/gemeente/GM0363/totaal/totaal", year, "waarde", "0 - 0 - -");
  }

  private void row(String place, int year, String status, String text) {
    String code = place.substring(0, place.indexOf('/'));
    String[] at = place.split("/", -1);
    String[] why = status.replace(REASON, "reden").split(":", -1);
    String reason = why.length > 1 && !why[1].isEmpty() ? why[1].replace("reden", REASON) : null;
    String[] numbers = text.isEmpty() ? new String[0] : text.split(" ", -1);
    boolean value = numbers.length > 0;
    String unit = code.equals(SHARE) ? "verzekerde" : "contact";
    observations.add(
        new Observation(
            new Release(NAME, revision, LocalDate.of(2025, 1, 1)),
            new IndicatorKey(code, 1),
            new Place(String.valueOf(year), at[1], at[2], at[3], at[4]),
            new Counts(whole(numbers, "numerator"), whole(numbers, "denominator"), unit, unit),
            new Value(
                number(numbers, "value"),
                number(numbers, "lower"),
                number(numbers, "upper"),
                value ? (code.equals(SHARE) ? "Wilson" : "telling") : null),
            Value.NONE,
            new Quality(Status.of(why[0]), reason, value ? 1.0 : null, year == 2025),
            new Provenance("=bron; \"eigen\"", why.length > 2 ? why[2] : null, Origin.ECHT)));
  }

  private static Long whole(String[] numbers, String name) {
    Double number = number(numbers, name);
    return number == null ? null : number.longValue();
  }

  private static Double number(String[] numbers, String name) {
    int at = NUMBERS.get(name);
    return at >= numbers.length || numbers[at].equals("-") ? null : Double.valueOf(numbers[at]);
  }

  /** Writes the rows as the concept of a lake. */
  static Lake concept(SparkSession spark, Path folder) {
    Lake lake = Lake.open(spark, folder.toString());
    lake.internal()
        .replace(
            ObservationTable.TABLE,
            ObservationTable.CODEC.rows(spark, new SmallMeting(Release.CONCEPT).observations),
            "meting = '%s'".formatted(NAME),
            "test");
    return lake;
  }

  /** Writes the rows as a frozen revision; its manifest stays empty. */
  static void freeze(SparkSession spark, Lake lake, String revision) {
    lake.internal()
        .appendFrozen(
            ObservationTable.TABLE,
            ObservationTable.CODEC.rows(spark, new SmallMeting(revision).observations),
            "test");
  }

  /** The definitions of the project, in which one gemeente has a name that is a script. */
  static ConfFiles files() {
    SortedMap<String, String> texts = new TreeMap<>(ConfFiles.read(Path.of("conf")).texts());
    texts.replaceAll(
        (path, text) -> path.startsWith("regions/") ? text.replace("Aa en Hunze", EVIL) : text);
    return new ConfFiles(texts);
  }

  static Conf conf(ConfFiles files) {
    List<Mistake> problems = new ArrayList<>();
    List<String> levels = Regions.of(files).levels().stream().map(Level::level).toList();
    Conf conf = ConfReader.load(files, levels, problems);
    if (conf == null) {
      throw new AssertionError(problems.toString());
    }
    return conf;
  }

  static Meting meting(Conf conf) {
    Meting model = conf.meting("2-meting");
    Periods years = new Periods("2023", "2025");
    return new Meting(
        model.location(),
        NAME,
        "Proefmeting",
        LocalDate.of(2025, 1, 1),
        new TreeMap<>(Map.of(SHARE, years, COUNT, years, STATEMENT, years)),
        Map.of("hybride_aanbod_beschikbaar", "Niet vastgelegd is wat hier geschikt is."),
        Map.of(),
        null,
        List.of(2025),
        null,
        null,
        null,
        null,
        null);
  }
}

package nl.izamonitor;

import static nl.izamonitor.model.ObservationBuilder.observation;

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
import nl.izamonitor.lake.Codec;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Provenance;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;
import nl.izamonitor.release.ReleaseDefinitions;

/**
 * A meting of two indicators, a statement and a handful of regions in which every status occurs.
 */
public final class SmallMeting {

  public static final String NAME = "proefmeting";
  public static final String SHARE = "niet_ingeschreven";
  public static final String COUNT = "spoedpost_urgentie";

  /** What an owner said in words; about the same as {@link #SHARE}. */
  public static final String STATEMENT = "niet_ingeschreven_beeld";

  public static final String WORDS =
      "Tussen 2020 en 2023 nam het percentage toe. Dat is lang niet alles wat ervan te zeggen is, en een bladzijde moet dit dus over meer regels zetten.";

  /** What a value of 2023 has to say of itself. */
  public static final String REASON = "geldt voor het gedekte gebied: dekking 97 %";

  /** The name that Aa en Hunze has here. */
  public static final String EVIL = "<script>alert(1)</script>";

  private static final LocalDate INDELING = LocalDate.of(2025, 1, 1);

  private final List<Observation> observations = new ArrayList<>();
  private final Release release;

  private SmallMeting(String revision) {
    this.release = release(revision);
    for (int year = 2023; year <= 2025; year++) {
      Place country = place(year, Place.NEDERLAND, "NL");
      Value ofCountry = new Value(1.9657, 1.959, 1.972, "Wilson");
      ObservationBuilder total = share(country).counts(350123L, 17811291L).value(ofCountry);
      add(year == 2023 ? total.reason(REASON) : total);
      share(ages(country, "0-4"), 100, 1000, new Value(10.0, 8.29, 12.02, "Wilson"));
      add(share(ages(country, "85+")).status(Status.BESCHERMD, null).coverage(null));
      Place zorgkantoor = place(year, "zorgkantoorregio", "ZK31");
      share(zorgkantoor, 200, 4000, new Value(5.0, 4.37, 5.72, "Wilson"));
      Place gemeente = place(year, Place.GEMEENTE, "GM0363");
      share(gemeente, 150, 3000, new Value(5.0, 4.28, 5.84, "Wilson"));
      share(ages(gemeente, "0-4"), 15, 300, new Value(5.0, 3.05, 8.09, "Wilson"));
      count(country, 1234567);
      count(gemeente, 0);
    }
    add(
        row(STATEMENT, place(2023, Place.NEDERLAND, "NL"))
            .status(Status.WAARDE, null)
            .text(WORDS)
            .coverage(null));
    without(2023, "GM1680", Status.BESCHERMD, null);
    without(2024, "GM1680", Status.ONTBREEKT, "dekking 43 %");
    without(2025, "GM1680", Status.ONBETROUWBAAR, "te weinig gegevens");
    without(2025, Place.ONBEKEND, Status.NIET_VAN_TOEPASSING, "geen noemer");
  }

  /** The release that its rows are of. */
  public static Release release(String revision) {
    return new Release(NAME, revision, INDELING);
  }

  /** A total of a region in a year. */
  public static Place place(int year, String level, String region) {
    return new Place(String.valueOf(year), level, region, Place.TOTAAL, Place.TOTAAL);
  }

  private static Place ages(Place place, String category) {
    return new Place(place.period(), place.level(), place.region(), "leeftijdsgroep", category);
  }

  private ObservationBuilder row(String code, Place place) {
    String unit = code.equals(SHARE) ? "verzekerde" : "contact";
    return observation()
        .release(release)
        .of(code)
        .at(place)
        .units(unit, unit)
        .source("=bron; \"eigen\"")
        .provisional(place.period().equals("2025"));
  }

  private ObservationBuilder share(Place place) {
    return row(SHARE, place);
  }

  private void share(Place place, long numerator, long denominator, Value value) {
    add(share(place).counts(numerator, denominator).value(value));
  }

  private void count(Place place, long number) {
    add(row(COUNT, place).counts(number, null).value((double) number, "telling"));
  }

  private void without(int year, String gemeente, Status status, String reason) {
    add(share(place(year, Place.GEMEENTE, gemeente)).status(status, reason).coverage(null));
  }

  private void add(ObservationBuilder row) {
    observations.add(row.build());
  }

  /** Writes the rows as the concept of a lake. */
  public static Lake concept(Path folder) {
    Lake lake = Lake.open(TestSession.spark(), folder.toString());
    SmallMeting meting = new SmallMeting(Release.CONCEPT);
    put(lake, ObservationTable.TABLE, ObservationTable.CODEC, meting.observations);
    return lake;
  }

  /** Makes the share of the concept an invented one in two of its three years. */
  public static void invent(Lake lake) {
    List<Observation> invented =
        ObservationTable.CODEC.collect(lake.published().indicators(NAME, Release.CONCEPT)).stream()
            .map(SmallMeting::invented)
            .toList();
    put(lake, ObservationTable.TABLE, ObservationTable.CODEC, invented);
  }

  private static Observation invented(Observation one) {
    boolean real = !one.indicator().code().equals(SHARE) || one.place().period().equals("2023");
    Provenance of = one.provenance();
    return real
        ? one
        : new Observation(
            one.release(),
            one.indicator(),
            one.place(),
            one.counts(),
            one.crude(),
            one.standardised(),
            one.quality(),
            new Provenance(of.source(), of.text(), Origin.SYNTHETISCH));
  }

  /** Writes records as rows of the concept of a lake, in the place of those that were there. */
  public static <R> void put(Lake lake, Table table, Codec<R> codec, List<R> records) {
    lake.internal()
        .replace(
            table,
            codec.rows(TestSession.spark(), records),
            "meting = '%s'".formatted(NAME),
            "test");
  }

  /** Writes the rows as a frozen revision; its manifest stays empty. */
  public static void freeze(Lake lake, String revision) {
    lake.internal()
        .appendFrozen(
            ObservationTable.TABLE,
            ObservationTable.CODEC.rows(
                TestSession.spark(), new SmallMeting(revision).observations),
            "test");
  }

  /** The definitions of the project, in which one gemeente has a name that is a script. */
  public static ReleaseDefinitions definitions() {
    SortedMap<String, String> texts = new TreeMap<>(ConfFiles.read(Path.of("conf")).texts());
    texts.replaceAll(
        (path, text) -> path.startsWith("regions/") ? text.replace("Aa en Hunze", EVIL) : text);
    ConfFiles files = new ConfFiles(texts);
    Regions regions = Regions.of(files);
    List<Mistake> problems = new ArrayList<>();
    List<String> levels = regions.levels().stream().map(Level::level).toList();
    Conf conf = ConfReader.load(files, levels, problems);
    if (conf == null) {
      throw new AssertionError(problems.toString());
    }
    return new ReleaseDefinitions(conf, regions, meting(conf));
  }

  private static Meting meting(Conf conf) {
    Meting model = conf.meting("2-meting");
    Periods years = new Periods("2023", "2025");
    return new Meting(
        model.location(),
        NAME,
        "Proefmeting",
        INDELING,
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

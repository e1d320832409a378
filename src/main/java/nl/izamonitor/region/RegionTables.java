package nl.izamonitor.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tables of {@code conf/regions} as they are written, each row with its line. */
record RegionTables(
    List<CsvValue<Gemeente>> gemeenten,
    List<CsvValue<Herindeling>> herindelingen,
    List<CsvValue<Bouwsteen>> bouwstenen,
    List<CsvValue<Postcode4>> postcodes,
    List<CsvValue<Level>> levels,
    List<CsvValue<RegioPeriod>> regios,
    List<CsvValue<GemeenteRegio>> gemeenteRegios,
    List<CsvValue<Gemeentenaam>> namen,
    List<CsvValue<Tegel>> tegels) {

  static RegionTables read(CsvFiles csv) {
    return new RegionTables(
        csv.read("regions/gemeenten.csv", "gemeente;naam;van;tot", RegionTables::gemeente),
        csv.read(
            "regions/herindelingen.csv", "datum;van;naar;soort;aandeel", RegionTables::herindeling),
        csv.read(
            "regions/bouwstenen.csv",
            "bouwsteen;gemeente;naam;inwoners;grondslag",
            RegionTables::bouwsteen),
        csv.read(
            "regions/postcode4.csv",
            "postcode4;gemeente;bouwsteen;inwoners",
            RegionTables::postcode),
        csv.read(
            "regions/levels.csv",
            "level;titel;prefix;aantal;van;tot;leeg;bron",
            RegionTables::level),
        csv.read("regions/regios.csv", "level;regio;naam;van;tot;bron", RegionTables::regio),
        csv.read(
            "regions/gemeente_regio.csv",
            "gemeente;level;regio;van;tot;bron",
            RegionTables::gemeenteRegio),
        csv.read("regions/gemeentenamen.csv", "naam;gemeente;bron", RegionTables::naam),
        csv.readAny("regions/tegelkaart.csv", "level;regio;kolom;rij;kort", RegionTables::tegel));
  }

  /** The first date of which the gemeenten are known. */
  LocalDate first() {
    return gemeenten.stream()
        .map(entry -> entry.value().validity().van())
        .filter(date -> date.isAfter(LocalDate.MIN))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /** The dates on which anything begins or ends: between two of them nothing changes. */
  SortedSet<LocalDate> dates() {
    Stream<Validity> periods =
        Stream.of(
                gemeenten.stream().map(entry -> entry.value().validity()),
                levels.stream().map(entry -> entry.value().validity()),
                regios.stream().map(entry -> entry.value().validity()),
                gemeenteRegios.stream().map(entry -> entry.value().validity()))
            .flatMap(validities -> validities);
    SortedSet<LocalDate> dates = new TreeSet<>();
    periods.forEach(period -> dates.addAll(List.of(period.van(), period.tot())));
    LocalDate first = first();
    dates.removeIf(date -> date.isBefore(first) || date.equals(LocalDate.MAX));
    return dates;
  }

  private static Gemeente gemeente(CsvRow row) {
    return new Gemeente(
        row.code("gemeente", CodeFormat.GEMEENTE), row.text("naam"), row.validity(row.date("van")));
  }

  private static Herindeling herindeling(CsvRow row) {
    return new Herindeling(
        row.date("datum"),
        row.code("van", CodeFormat.GEMEENTE),
        row.code("naar", CodeFormat.GEMEENTE),
        row.text("soort"),
        row.share("aandeel"));
  }

  private static Bouwsteen bouwsteen(CsvRow row) {
    return new Bouwsteen(
        row.code("bouwsteen", CodeFormat.BOUWSTEEN),
        row.code("gemeente", CodeFormat.GEMEENTE),
        row.text("naam"),
        row.number("inwoners").orElse(0),
        row.text("grondslag"));
  }

  private static Postcode4 postcode(CsvRow row) {
    return new Postcode4(
        row.code("postcode4", CodeFormat.POSTCODE4),
        row.code("gemeente", CodeFormat.GEMEENTE),
        Optional.of(row.optional("bouwsteen")).filter(code -> !code.isEmpty()),
        row.number("inwoners"));
  }

  private static Level level(CsvRow row) {
    OptionalLong count = row.number("aantal");
    return new Level(
        row.code("level", CodeFormat.LEVEL),
        row.text("titel"),
        row.text("prefix"),
        count.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) count.getAsLong()),
        row.validity(),
        row.optional("leeg"),
        row.text("bron"));
  }

  private static Gemeentenaam naam(CsvRow row) {
    row.text("bron");
    return new Gemeentenaam(row.text("naam"), row.code("gemeente", CodeFormat.GEMEENTE));
  }

  private static RegioPeriod regio(CsvRow row) {
    row.text("bron");
    Regio regio = new Regio(row.text("level"), row.text("regio"), row.text("naam"));
    return new RegioPeriod(regio, row.validity());
  }

  private static GemeenteRegio gemeenteRegio(CsvRow row) {
    row.text("bron");
    return new GemeenteRegio(
        row.code("gemeente", CodeFormat.GEMEENTE),
        row.text("level"),
        row.text("regio"),
        row.validity());
  }

  private static Tegel tegel(CsvRow row) {
    return new Tegel(
        row.code("level", CodeFormat.LEVEL),
        row.text("regio"),
        (int) row.number("kolom").orElse(1),
        (int) row.number("rij").orElse(1),
        row.text("kort"));
  }
}

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
record Tables(
    List<Entry<Gemeente>> gemeenten,
    List<Entry<Herindeling>> herindelingen,
    List<Entry<Bouwsteen>> bouwstenen,
    List<Entry<Postcode4>> postcodes,
    List<Entry<Level>> levels,
    List<Entry<RegioPeriod>> regios,
    List<Entry<GemeenteRegio>> gemeenteRegios,
    List<Entry<Gemeentenaam>> namen,
    List<Entry<Tegel>> tegels) {

  static Tables read(CsvFiles csv) {
    return new Tables(
        csv.read("regions/gemeenten.csv", "gemeente;naam;van;tot", Tables::gemeente),
        csv.read("regions/herindelingen.csv", "datum;van;naar;soort;aandeel", Tables::herindeling),
        csv.read(
            "regions/bouwstenen.csv",
            "bouwsteen;gemeente;naam;inwoners;grondslag",
            Tables::bouwsteen),
        csv.read(
            "regions/postcode4.csv", "postcode4;gemeente;bouwsteen;inwoners", Tables::postcode),
        csv.read(
            "regions/levels.csv", "level;titel;prefix;aantal;van;tot;leeg;bron", Tables::level),
        csv.read("regions/regios.csv", "level;regio;naam;van;tot;bron", Tables::regio),
        csv.read(
            "regions/gemeente_regio.csv",
            "gemeente;level;regio;van;tot;bron",
            Tables::gemeenteRegio),
        csv.read("regions/gemeentenamen.csv", "naam;gemeente;bron", Tables::naam),
        csv.readAny("regions/tegelkaart.csv", "level;regio;kolom;rij;kort", Tables::tegel));
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

  private static Gemeente gemeente(Row row) {
    return new Gemeente(
        row.code("gemeente", Form.GEMEENTE), row.text("naam"), row.validity(row.date("van")));
  }

  private static Herindeling herindeling(Row row) {
    return new Herindeling(
        row.date("datum"),
        row.code("van", Form.GEMEENTE),
        row.code("naar", Form.GEMEENTE),
        row.text("soort"),
        row.share("aandeel"));
  }

  private static Bouwsteen bouwsteen(Row row) {
    return new Bouwsteen(
        row.code("bouwsteen", Form.BOUWSTEEN),
        row.code("gemeente", Form.GEMEENTE),
        row.text("naam"),
        row.number("inwoners").orElse(0),
        row.text("grondslag"));
  }

  private static Postcode4 postcode(Row row) {
    return new Postcode4(
        row.code("postcode4", Form.POSTCODE4),
        row.code("gemeente", Form.GEMEENTE),
        Optional.of(row.optional("bouwsteen")).filter(code -> !code.isEmpty()),
        row.number("inwoners"));
  }

  private static Level level(Row row) {
    OptionalLong count = row.number("aantal");
    return new Level(
        row.code("level", Form.LEVEL),
        row.text("titel"),
        row.text("prefix"),
        count.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) count.getAsLong()),
        row.validity(),
        row.optional("leeg"),
        row.text("bron"));
  }

  private static Gemeentenaam naam(Row row) {
    row.text("bron");
    return new Gemeentenaam(row.text("naam"), row.code("gemeente", Form.GEMEENTE));
  }

  private static RegioPeriod regio(Row row) {
    row.text("bron");
    Regio regio = new Regio(row.text("level"), row.text("regio"), row.text("naam"));
    return new RegioPeriod(regio, row.validity());
  }

  private static GemeenteRegio gemeenteRegio(Row row) {
    row.text("bron");
    return new GemeenteRegio(
        row.code("gemeente", Form.GEMEENTE), row.text("level"), row.text("regio"), row.validity());
  }

  private static Tegel tegel(Row row) {
    return new Tegel(
        row.code("level", Form.LEVEL),
        row.text("regio"),
        (int) row.number("kolom").orElse(1),
        (int) row.number("rij").orElse(1),
        row.text("kort"));
  }
}

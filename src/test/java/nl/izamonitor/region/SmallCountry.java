package nl.izamonitor.region;

import java.util.SortedMap;
import java.util.TreeMap;

/** Region tables of a country of four gemeenten: one is split, one goes up in another. */
final class SmallCountry {

  private SmallCountry() {}

  static SortedMap<String, String> tables() {
    SortedMap<String, String> texts = new TreeMap<>();
    areas(texts);
    regions(texts);
    return texts;
  }

  private static void areas(SortedMap<String, String> texts) {
    texts.put(
        "regions/gemeenten.csv",
        """
        gemeente;naam;van;tot
        GM0001;A;2019-01-01;
        GM0002;B;2019-01-01;
        GM0003;C;2019-01-01;2021-01-01
        GM0004;D;2019-01-01;2022-01-01
        """);
    texts.put(
        "regions/herindelingen.csv",
        """
        datum;van;naar;soort;aandeel
        2021-01-01;GM0003;GM0001;splitsing;0.4
        2021-01-01;GM0003;GM0002;splitsing;0.6
        2022-01-01;GM0004;GM0001;opgaan;1
        """);
    texts.put(
        "regions/bouwstenen.csv",
        """
        bouwsteen;gemeente;naam;inwoners;grondslag
        GM0001;GM0001;A;10;hele gemeente
        GM0002;GM0002;B;10;hele gemeente
        GM0003.GM0001;GM0003;C (a);4;postcode4 1234
        GM0003.GM0002;GM0003;C (b);6;postcode4 1235
        GM0004;GM0004;D;10;hele gemeente
        """);
    texts.put(
        "regions/postcode4.csv",
        """
        postcode4;gemeente;bouwsteen;inwoners
        1234;GM0001;GM0003.GM0001;5
        1236;GM0001;;
        """);
  }

  private static void regions(SortedMap<String, String> texts) {
    texts.put(
        "regions/levels.csv",
        """
        level;titel;prefix;aantal;van;tot;leeg;bron
        gemeente;Gemeente;GM;;;;;bron
        provincie;Provincie;PV;2;;;;bron
        nederland;Nederland;NL;1;;;;bron
        """);
    texts.put(
        "regions/regios.csv",
        """
        level;regio;naam;van;tot;bron
        provincie;PV01;P;;;bron
        provincie;PV02;Q;;;bron
        nederland;NL;Nederland;;;bron
        """);
    texts.put(
        "regions/gemeente_regio.csv",
        """
        gemeente;level;regio;van;tot;bron
        GM0001;provincie;PV01;;;bron
        GM0002;provincie;PV02;;;bron
        GM0003;provincie;PV01;;;bron
        GM0004;provincie;PV01;;;bron
        """);
    texts.put(
        "regions/gemeentenamen.csv",
        """
        naam;gemeente;bron
        A;GM0001;bron
        B;GM0002;bron
        C;GM0003;bron
        D;GM0004;bron
        """);
  }
}

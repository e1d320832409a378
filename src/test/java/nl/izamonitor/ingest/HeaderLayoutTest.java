package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.FileFormatBuilder;
import nl.izamonitor.conf.HeaderNames;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceBuilder;
import nl.izamonitor.conf.SourceColumn;
import org.junit.jupiter.api.Test;

/** Where the columns of a contract stand in a header. */
class HeaderLayoutTest {

  private static final String LONG = "kosten_medisch_specialistische_zorg";
  private static final SortedMap<Integer, List<String>> BY_YEAR =
      new TreeMap<>(Map.of(2011, List.of("kosten_mdz"), 2023, List.of("kosten_m", "kst_m")));

  private static HeaderLayout layout(HeaderNames names, Integer length, String... header) {
    FileFormat files = FileFormatBuilder.text().nameLength(length).build();
    Source source =
        SourceBuilder.source("melding")
            .files(files)
            .columns(Map.of("mdz", SourceBuilder.named(SourceColumn.Type.COUNT, names)))
            .build();
    return new HeaderLayout(source, List.of(header));
  }

  @Test
  void aColumnHasOneOfItsNames() {
    HeaderNames names = HeaderNames.of("kosten", "KST");
    assertThat(layout(names, null, "a", "Kosten").place("mdz", 2020)).isEqualTo(1);
    assertThat(layout(names, null, "kst", "a").place("mdz", 2020)).isZero();
    assertThat(layout(names, null, "a", "mdz").faults(2020))
        .containsExactly(
            "lacks the column(s) [kosten / KST]: its first line has 2 names, of which the contract sources/melding.yml knows 0. Begin the file with the names of its columns, or give those with another name a 'from' in the contract.");
  }

  @Test
  void twoOfItsNamesAreTooMany() {
    assertThat(layout(HeaderNames.of("kosten", "kst"), null, "kst", "Kosten").faults(2020))
        .containsExactly(
            "has the columns [kst, Kosten], which are all 'mdz' in the contract sources/melding.yml: deliver one of them.");
    assertThat(layout(HeaderNames.of("kosten", "kst"), null, "kst", "KST").faults(2020))
        .containsExactly("has the column 'kst' twice: deliver it once.");
  }

  @Test
  void aNameHoldsFromItsDatajaarOn() {
    HeaderLayout layout = layout(new HeaderNames(BY_YEAR), null, "mdz", "kosten_mdz", "kst_m");
    assertThat(layout.place("mdz", 2010)).isZero();
    assertThat(layout.place("mdz", 2011)).isEqualTo(1);
    assertThat(layout.place("mdz", 2022)).isEqualTo(1);
    assertThat(layout.place("mdz", 2023)).isEqualTo(2);
    assertThat(layout(new HeaderNames(BY_YEAR), null, "kosten_mdz").place("mdz", 2024))
        .isEqualTo(HeaderLayout.NOWHERE);
  }

  @Test
  void aLongNameIsCutOnlyWhereTheContractSaysSo() {
    String cut = LONG.substring(0, 32);
    HeaderNames names = HeaderNames.of(LONG);
    assertThat(layout(names, null, cut).place("mdz", 2023)).isEqualTo(HeaderLayout.NOWHERE);
    assertThat(layout(names, 32, cut).place("mdz", 2023)).isZero();
    assertThat(layout(names, 32, LONG).place("mdz", 2023)).isZero();
    assertThat(layout(names, 32, cut.substring(1)).place("mdz", 2023))
        .isEqualTo(HeaderLayout.NOWHERE);
    assertThat(layout(names, 32, LONG, cut).faults(2023))
        .singleElement()
        .asString()
        .startsWith("has the columns [" + LONG + ", " + cut + "], which are all 'mdz'");
  }
}

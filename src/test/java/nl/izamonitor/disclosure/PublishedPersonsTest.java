package nl.izamonitor.disclosure;

import static nl.izamonitor.conf.IndicatorBuilder.persons;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceBuilder;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Quantity;
import org.junit.jupiter.api.Test;

/** Contacts and the patients behind them, in two gemeenten. */
class PublishedPersonsTest {

  private static final Place FIRST = GemeenteTable.total("GM0001");
  private static final Place SECOND = GemeenteTable.total("GM0002");

  private static LinkedTable table(Indicator indicator, long first, long second) {
    return GemeenteTable.of(indicator)
        .count(FIRST, first)
        .count(FIRST, Quantity.DENOMINATOR, 43)
        .count(SECOND, second)
        .count(SECOND, Quantity.DENOMINATOR, 43)
        .build();
  }

  private static LinkedRelease release(Map<String, Source> sources, LinkedTable... tables) {
    List<Indicator> indicators = List.of(tables).stream().map(LinkedTable::indicator).toList();
    Populations.Definitions definitions =
        new Populations.Definitions(List.of(), sources, indicators);
    return new LinkedRelease(List.of(tables), Populations.of(List.of(definitions)).get(0), false);
  }

  private static Source ofPersons() {
    return SourceBuilder.source("t")
        .rows(Source.Rows.PERSONS)
        .person(new Source.Person("p", null, "leeftijd", "datum", List.of(), false))
        .build();
  }

  private static LinkedCell cell(LinkedTable table, Place place) {
    return table.cells().stream().filter(c -> c.place().equals(place)).findFirst().orElseThrow();
  }

  @Test
  void patientsArePublishedWhereTheyAreNotHidden() {
    LinkedTable contacts = table(SmallIndicator.of("contacten", "rate").build(), 10, 10);
    LinkedTable patients =
        table(
            SmallIndicator.of("patienten", "rate").numerator(persons("t", "u", null)).build(),
            8,
            12);
    PublishedPersons persons =
        new PublishedPersons(
            release(Map.of("t", ofPersons()), contacts, patients),
            List.of(Set.of(), Set.of(FIRST)));

    assertThat(persons.has(contacts, cell(contacts, FIRST))).isFalse();
    assertThat(persons.has(contacts, cell(contacts, SECOND))).isTrue();
  }

  @Test
  void withoutAnIndicatorOfPatientsNoLimitsTellThem() {
    LinkedTable contacts = table(SmallIndicator.of("rate").build(), 10, 10);
    PublishedPersons persons = new PublishedPersons(release(Map.of(), contacts), List.of(Set.of()));
    assertThat(contacts.cells()).hasSize(3).noneMatch(cell -> persons.has(contacts, cell));
  }
}

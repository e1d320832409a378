package nl.izamonitor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Kind;
import nl.izamonitor.conf.Indicator.Measure;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.meting.Counts;
import nl.izamonitor.meting.Key;
import nl.izamonitor.meting.Laid;
import nl.izamonitor.meting.SmallBlock;
import nl.izamonitor.meting.Valuation;
import org.junit.jupiter.api.Test;

/** Contacts and the patients behind them, in two gemeenten. */
class PublishedPersonsTest {

  private static final Key FIRST = SmallBlock.total("GM0001");
  private static final Key SECOND = SmallBlock.total("GM0002");

  private static Laid laid(Kind kind, Map<Key, Counts> counts) {
    Indicator plain = SmallBlock.indicator(Method.RATE, NoNumerator.ZERO, Map.of());
    Indicator own =
        SmallBlock.counting(plain, new Measure("t", new Indicator.Value(kind, null, null), "u"));
    return new Laid(
        SmallBlock.spec(own, Map.of(), SmallBlock.TEN), "2023", counts, SmallBlock.PLACES);
  }

  /** Ten contacts of 43 inhabitants; two patients came twice. */
  private static Map<Key, Counts> contacts() {
    Map<Key, Counts> counts = new HashMap<>();
    List.of(FIRST, SECOND).forEach(key -> counts.put(key, new Counts(10, 43, 14, List.of())));
    return counts;
  }

  private static Map<Key, Counts> patients() {
    Map<Key, Counts> counts = new HashMap<>();
    counts.put(FIRST, new Counts(8, 43, 8, List.of()));
    counts.put(SECOND, new Counts(12, 43, 12, List.of()));
    return counts;
  }

  @Test
  void limitsAreThoseOfIndependentEventsWherePatientsAreHidden() {
    Laid contacts = laid(Kind.COUNT, contacts());
    Laid patients = laid(Kind.PERSONS, patients());
    Populations populations =
        new Populations(
            new java.util.TreeMap<>(),
            List.of(),
            Map.of("t", SmallBlock.persons()),
            List.of(contacts.spec().indicator(), patients.spec().indicator()));
    BitSet hidden = new BitSet();
    hidden.set(patients.keys().indexOf(FIRST));
    PublishedPersons persons =
        new PublishedPersons(
            new LinkedRelease(List.of(contacts, patients), populations, false),
            List.of(new BitSet(), hidden));

    Map<Key, String> methods = new HashMap<>();
    new Valuation(contacts, key -> persons.has(contacts, key))
        .values(new BitSet())
        .forEach(value -> methods.put(value.key(), value.method()));
    assertThat(methods.get(FIRST)).isEqualTo("Byar");
    assertThat(methods.get(SECOND)).isEqualTo("Byar, repeat events");
  }

  @Test
  void withoutAnIndicatorOfPatientsNoLimitsTellThem() {
    Laid contacts = laid(Kind.COUNT, contacts());
    Populations populations =
        new Populations(
            new java.util.TreeMap<>(), List.of(), Map.of(), List.of(contacts.spec().indicator()));
    PublishedPersons persons =
        new PublishedPersons(
            new LinkedRelease(List.of(contacts), populations, false), List.of(new BitSet()));
    assertThat(contacts.counted()).noneMatch(key -> persons.has(contacts, key));
  }
}

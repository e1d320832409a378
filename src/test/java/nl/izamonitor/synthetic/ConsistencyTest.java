package nl.izamonitor.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Source;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.synthetic.Sample.Delivered;
import org.junit.jupiter.api.Test;

class ConsistencyTest {

  private static final SortedMap<String, String> BOUWSTENEN = Sample.REGIONS.bouwsteenOfPostcode4();

  private static final List<String> SAME =
      List.of(Persons.BORN, Persons.SEX, Addresses.POSTCODE, DeliveryAreas.GEMEENTE);

  @Test
  void sourcesSayTheSameOfAPerson() {
    Map<String, Delivered> insured = insured(Sample.AFTER);
    List<Delivered> contacts = Sample.clean(Contacten.SOURCE, Sample.AFTER);
    List<Delivered> both =
        contacts.stream()
            .filter(row -> insured.containsKey(row.field(Persons.PSEUDONYM)))
            .filter(row -> !row.field(DeliveryAreas.GEMEENTE).isEmpty())
            .filter(row -> !same(row, insured).field(DeliveryAreas.GEMEENTE).isEmpty())
            .filter(row -> row.field(Addresses.POSTCODE).length() == 4)
            .filter(row -> same(row, insured).field(Addresses.POSTCODE).length() == 4)
            .toList();

    // The others died before 1 July or were born after it.
    assertThat(both.size()).isGreaterThan(contacts.size() * 95 / 100);
    assertThat(both)
        .allSatisfy(
            row ->
                assertThat(SAME.stream().map(row::field))
                    .containsExactlyElementsOf(
                        SAME.stream().map(same(row, insured)::field).toList()));
  }

  private static Map<String, Delivered> insured(int year) {
    return Sample.clean(Inschrijving.SOURCE, year).stream()
        .collect(
            Collectors.toMap(
                row -> row.field(Persons.PSEUDONYM), Function.identity(), (one, other) -> one));
  }

  private static Delivered same(Delivered row, Map<String, Delivered> insured) {
    return insured.get(row.field(Persons.PSEUDONYM));
  }

  @Test
  void personsStayAndAreBornAndDie() {
    Map<String, Delivered> before = insured(Sample.BEFORE);
    Map<String, Delivered> after = insured(Sample.AFTER);
    Set<String> stayed = new TreeSet<>(before.keySet());
    stayed.retainAll(after.keySet());

    assertThat(before.size() - stayed.size()).as("died").isBetween(120, 320);
    assertThat(after.size() - stayed.size()).as("born").isBetween(120, 320);
  }

  @Test
  void aFewMoveAndMostOfThemNotFar() {
    Map<String, Delivered> before = insured(Sample.BEFORE);
    Map<String, Delivered> after = insured(Sample.AFTER);
    before.keySet().retainAll(after.keySet());
    Indeling indeling = Sample.REGIONS.indeling(LocalDate.of(Sample.AFTER, 1, 1));
    before
        .values()
        .removeIf(
            row ->
                !BOUWSTENEN.containsKey(row.field(Addresses.POSTCODE))
                    || !BOUWSTENEN.containsKey(
                        after.get(row.field(Persons.PSEUDONYM)).field(Addresses.POSTCODE)));
    List<Delivered> moved =
        before.values().stream()
            .filter(row -> !bouwsteen(row).equals(bouwsteen(same(row, after))))
            .toList();
    long near =
        moved.stream()
            .filter(
                row ->
                    indeling
                        .region(bouwsteen(row), "provincie")
                        .equals(indeling.region(bouwsteen(same(row, after)), "provincie")))
            .count();

    assertThat((double) moved.size() / before.size()).isBetween(0.038, 0.046);
    assertThat((double) near / moved.size()).isBetween(0.63, 0.77);
    assertThat(moved)
        .allMatch(row -> !row.field(Addresses.POSTCODE).equals(postcode(same(row, after))));
  }

  private static String bouwsteen(Delivered row) {
    return BOUWSTENEN.get(postcode(row));
  }

  private static String postcode(Delivered row) {
    return row.field(Addresses.POSTCODE);
  }

  @Test
  void aPostcodeLiesInTheGemeenteOfTheRow() {
    for (int year : List.of(Sample.BEFORE, Sample.AFTER)) {
      Indeling indeling = Sample.REGIONS.indeling(LocalDate.of(year, 1, 1));

      assertThat(Sample.clean(Inschrijving.SOURCE, year))
          .filteredOn(row -> !row.field(DeliveryAreas.GEMEENTE).isEmpty())
          .filteredOn(row -> BOUWSTENEN.containsKey(row.field(Addresses.POSTCODE)))
          .hasSizeGreaterThan(19_000)
          .allMatch(
              row ->
                  indeling
                      .gemeente(BOUWSTENEN.get(row.field(Addresses.POSTCODE)))
                      .equals(row.field(DeliveryAreas.GEMEENTE)));
    }
  }

  @Test
  void haarenIsThereUntilItIsDivided() {
    assertThat(gemeenten(Sample.BEFORE)).contains("GM0788", "GM0003").doesNotContain("GM1979");
    assertThat(gemeenten(Sample.AFTER)).contains("GM1979").doesNotContain("GM0788", "GM0003");
  }

  private static Set<String> gemeenten(int year) {
    return Stream.of(Inschrijving.SOURCE, Contacten.SOURCE)
        .flatMap(source -> Sample.clean(source, year).stream())
        .map(row -> row.field(DeliveryAreas.GEMEENTE))
        .collect(Collectors.toSet());
  }

  @Test
  void eachHdsDeliversItsOwnProvincie() {
    Indeling indeling = Sample.REGIONS.indeling(LocalDate.of(Sample.AFTER, 1, 1));
    Set<String> utrecht =
        indeling.parts("provincie", "PV26").stream()
            .map(part -> indeling.gemeente(part.bouwsteen()))
            .collect(Collectors.toSet());

    assertThat(Sample.clean(Contacten.SOURCE, Sample.AFTER))
        .filteredOn(row -> row.leverancier().equals("hds-utrecht"))
        .filteredOn(row -> !row.field(DeliveryAreas.GEMEENTE).isEmpty())
        .isNotEmpty()
        .allMatch(row -> utrecht.contains(row.field(DeliveryAreas.GEMEENTE)));
  }

  @Test
  void wrongRowsAreFewAndStandBesideTheRightOnes() {
    for (String source : List.of(Inschrijving.SOURCE, Contacten.SOURCE)) {
      List<Delivered> all = Sample.rows(source);
      Source contract = Sample.CONF.sources().get(source);
      long wrong = all.stream().filter(row -> !Rules.keeps(contract, row)).count();

      assertThat((double) wrong / all.size()).as(source).isBetween(0.0015, 0.0045);
    }
    List<Delivered> all = Sample.rows(Inschrijving.SOURCE);
    int columns = Sample.CONF.sources().get(Inschrijving.SOURCE).columns().size();
    assertThat(all).anyMatch(row -> row.fields().size() < columns);
    assertThat(all).anyMatch(row -> row.fields().size() > columns);
    assertThat(all).anyMatch(row -> row.field(Persons.BORN).equals("1812"));
    assertThat(all).anyMatch(row -> row.field(DeliveryAreas.GEMEENTE).equals("GM9999"));
  }

  @Test
  void withoutTheWrongRowsExactlyTheRightOnesAreLeft() {
    String id = "contact_id";
    Map<String, Long> times =
        Sample.rows(Contacten.SOURCE).stream()
            .collect(Collectors.groupingBy(row -> row.field(id), Collectors.counting()));
    Stream<String> kept =
        Stream.of(Sample.BEFORE, Sample.AFTER)
            .flatMap(year -> Sample.clean(Contacten.SOURCE, year).stream())
            .map(row -> row.field(id))
            .filter(contact -> times.get(contact) == 1);

    assertThat(kept)
        .containsExactlyInAnyOrderElementsOf(
            Sample.withoutDirt(Contacten.SOURCE).stream().map(row -> row.field(id)).toList());
  }

  @Test
  void nothingCouldBeABsn() {
    assertThat(
            Stream.of(Inschrijving.SOURCE, Contacten.SOURCE)
                .flatMap(source -> Sample.rows(source).stream())
                .flatMap(row -> row.fields().values().stream()))
        .noneMatch(value -> value.matches("\\d{8,9}"));
  }
}

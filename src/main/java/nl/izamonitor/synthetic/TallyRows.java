package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Adds up drawn groups to the rows of the tally, by the breakdowns that the indicators have. */
final class TallyRows {

  private static final String TOTAAL = "totaal";
  private static final Set<String> HIGH = Set.of("U0", "U1", "U2");
  private static final Set<String> OLD = Set.of("75-84", "85+");

  private record Key(
      String indicator, int period, String breakdown, String category, String stratum)
      implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }
  }

  private record Counts(long n, long numerator, long denominator, long squares) {

    private Counts plus(Counts other) {
      return new Counts(
          n + other.n,
          numerator + other.numerator,
          denominator + other.denominator,
          squares + other.squares);
    }
  }

  private final Conf conf;

  TallyRows(Conf conf) {
    this.conf = conf;
  }

  /** The rows of one bouwsteen. */
  List<Row> of(String bouwsteen, List<DrawnGroup> groups) {
    Map<Key, Counts> counts = new TreeMap<>();
    for (DrawnGroup group : groups) {
      long contacts = group.contacts();
      add(counts, Truth.UNREGISTERED, group, unregistered(group));
      add(counts, Truth.PATIENTS, group, patients(group, contacts));
      add(counts, Truth.CONTACTS, group, contacts(group, contacts, group.inhabitants()));
      add(counts, Truth.URGENCIES, group, contacts(group, contacts, 0));
      add(counts, Truth.URGENT, group, urgent(group, contacts));
      add(counts, Truth.BY_TELEPHONE, group, share(group.byTelephone(), contacts));
      if (OLD.contains(group.year().leeftijdsgroep())) {
        add(counts, Truth.ELDERLY, group, patients(group, contacts));
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach((key, sums) -> rows.add(row(bouwsteen, key, sums)));
    return rows;
  }

  private static Counts unregistered(DrawnGroup group) {
    return new Counts(group.insured(), group.unregistered(), group.insured(), group.unregistered());
  }

  private static Counts patients(DrawnGroup group, long contacts) {
    return new Counts(contacts, group.patients(), group.inhabitants(), group.patients());
  }

  private static Counts urgent(DrawnGroup group, long contacts) {
    return share(group.contacts(HIGH), contacts - group.urgencies().get(CategoryList.ONBEKEND));
  }

  private static Counts share(long some, long contacts) {
    return new Counts(contacts, some, contacts, some);
  }

  /** The squares are at least those of contacts that are spread evenly over the patients. */
  private static Counts contacts(DrawnGroup group, long contacts, long denominator) {
    long squares = group.patients() == 0 ? 0 : contacts * contacts / group.patients();
    return new Counts(contacts, contacts, denominator, Math.max(contacts, squares));
  }

  private void add(Map<Key, Counts> counts, String indicator, DrawnGroup group, Counts whole) {
    Indicator definition = conf.indicators().get(indicator);
    if (definition == null) {
      return;
    }
    int year = group.year().datajaar();
    Map<String, String> ofPerson =
        Map.of(
            Levels.BAND,
            group.year().leeftijdsgroep(),
            Levels.SEX,
            group.year().cohort().sex().name());
    String stratum =
        definition.standardise().stream().map(ofPerson::get).collect(Collectors.joining("*"));
    counts.merge(new Key(indicator, year, TOTAAL, TOTAAL, stratum), whole, Counts::plus);
    for (String breakdown : definition.breakdowns().keySet()) {
      List<String> dimensions = List.of(breakdown.split("\\*", -1));
      if (ofPerson.keySet().containsAll(dimensions)) {
        String category = dimensions.stream().map(ofPerson::get).collect(Collectors.joining("*"));
        counts.merge(new Key(indicator, year, breakdown, category, ""), whole, Counts::plus);
      } else if (breakdown.equals(Contacten.URGENCY)) {
        group
            .urgencies()
            .forEach(
                (urgency, n) ->
                    counts.merge(
                        new Key(indicator, year, breakdown, urgency, ""),
                        new Counts(n, n, whole.denominator(), n),
                        Counts::plus));
      }
    }
  }

  private Row row(String bouwsteen, Key key, Counts sums) {
    return RowFactory.create(
        key.indicator(),
        conf.indicators().get(key.indicator()).version(),
        Integer.toString(key.period()),
        key.breakdown(),
        key.category(),
        key.stratum(),
        bouwsteen,
        sums.n(),
        sums.numerator(),
        sums.denominator(),
        sums.squares(),
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        // Nobody contributes counts of their own to what is counted of persons.
        null,
        null,
        null,
        "synthetic");
  }
}

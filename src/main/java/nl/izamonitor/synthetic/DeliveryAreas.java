package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.RecordRows;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import nl.izamonitor.region.Verzorgingsgebieden;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * In which gemeente a bouwsteen lies at the date that a contract names, and who delivers it. The
 * deliveries that never come are those of {@code conf/reference/synthetisch_ontbreekt.csv}.
 */
record DeliveryAreas(Conf conf, Regions regions, Order order) {

  static final String SOURCE = "bron";
  static final String CODE = "code";
  static final String GEMEENTE = "gemeente";
  static final String LEVERANCIER = "leverancier";

  /** Whether the leverancier delivers at all in the year. */
  static final String DELIVERS = "levert";

  /** Whether the delivery comes in its corrected version. */
  static final String CORRECTED = "gecorrigeerd";

  private record Area(
      String bron,
      int bouwsteen,
      int datajaar,
      String code,
      String gemeente,
      String leverancier,
      boolean levert,
      boolean gecorrigeerd) {}

  /** A row of a source for every bouwsteen and year. */
  Dataset<Row> frame(SparkSession spark, String source) {
    List<Area> areas = new ArrayList<>();
    for (int year = order.country().firstYear(); year <= order.country().lastYear(); year++) {
      areas.addAll(areas(conf.sources().get(source), year));
    }
    return RecordRows.of(spark, Area.class, areas);
  }

  private List<Area> areas(Source source, int year) {
    Indeling indeling = regions.indeling(source.region().indelingOf(year));
    Set<Slice> absent = AbsentDeliveries.of(conf, Order.OF_PERSONS);
    Map<String, Set<String>> leveranciers = leveranciers(source, indeling);
    List<Area> areas = new ArrayList<>();
    for (Bouwsteen bouwsteen : regions.bouwstenen()) {
      String code = bouwsteen.code();
      if (!leveranciers.containsKey(code)) {
        throw UserError.configuration(
            "Nobody delivers %s of %d for %s: add its region to conf/reference/dekking/%s.csv."
                .formatted(source.source(), year, code, source.source()));
      }
      String leverancier = new TreeSet<>(leveranciers.get(code)).first();
      Slice slice = new Slice(source.source(), leverancier, year);
      areas.add(
          new Area(
              source.source(),
              areas.size(),
              year,
              code,
              indeling.gemeente(code),
              leverancier,
              !absent.contains(slice),
              order.corrected().contains(slice)));
    }
    return areas;
  }

  /** The leveranciers of every bouwsteen. */
  private Map<String, Set<String>> leveranciers(Source source, Indeling indeling) {
    String all = source.dekking().volledig();
    return all == null
        ? Verzorgingsgebieden.of(conf.files(), source).leveranciers(regions, indeling.date())
        : regions.bouwstenen().stream()
            .collect(Collectors.toMap(Bouwsteen::code, b -> Set.of(all)));
  }
}

package nl.izamonitor.synthetic;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** In which gemeente a bouwsteen lies at the date that a contract names, and who delivers it. */
record Borders(Conf conf, Regions regions, Order order) {

  static final String GEMEENTE = "gemeente";
  static final String LEVERANCIER = "leverancier";

  /** Whether the leverancier delivers at all in the year. */
  static final String DELIVERS = "levert";

  /** Whether the delivery comes in its corrected version. */
  static final String CORRECTED = "gecorrigeerd";

  private static final String COVERAGE = "reference/dekking/%s.csv";
  private static final String HEADER = "leverancier;level;regio";
  private static final String FROM = "van";
  private static final String TO = "tot";
  private static final StructType SCHEMA =
      new StructType()
          .add(Places.BOUWSTEEN, IntegerType)
          .add(Levels.DATAJAAR, IntegerType)
          .add(GEMEENTE, StringType)
          .add(LEVERANCIER, StringType)
          .add(DELIVERS, BooleanType)
          .add(CORRECTED, BooleanType);

  /** A row for every bouwsteen and year. */
  Dataset<Row> frame(SparkSession spark, Source source) {
    List<Row> rows = new ArrayList<>();
    Absences absences = Absences.of(conf);
    Country country = order.country();
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      Indeling indeling = regions.indeling(source.region().indelingOf(year));
      UnaryOperator<String> leveranciers = leveranciers(source, indeling, year);
      List<Bouwsteen> bouwstenen = regions.bouwstenen();
      for (int i = 0; i < bouwstenen.size(); i++) {
        String code = bouwstenen.get(i).code();
        Slice slice = new Slice(source.source(), leveranciers.apply(code), year);
        rows.add(
            RowFactory.create(
                i,
                year,
                indeling.gemeente(code),
                slice.leverancier(),
                absences.delivers(slice),
                order.corrected().contains(slice)));
      }
    }
    return SmallTable.of(spark, rows, SCHEMA);
  }

  /** Who delivers for a bouwsteen in a year. */
  private UnaryOperator<String> leveranciers(Source source, Indeling indeling, int year) {
    if (source.dekking().volledig() != null) {
      return bouwsteen -> source.dekking().volledig();
    }
    String file = COVERAGE.formatted(source.source());
    List<Table.Line> lines =
        Table.read(conf.files(), file, HEADER, FROM, TO).lines().stream()
            .filter(line -> holds(line, year))
            .toList();
    return bouwsteen ->
        lines.stream()
            .filter(line -> indeling.region(bouwsteen, line.cell(1)).equals(line.cell(2)))
            .map(line -> line.cell(0))
            .findFirst()
            .orElseThrow(
                () ->
                    UserError.configuration(
                        "Nobody delivers %s of %d for %s: add its region to conf/%s."
                            .formatted(source.source(), year, bouwsteen, file)));
  }

  /** A period runs from {@code van} up to, not including, {@code tot}; years or dates. */
  private static boolean holds(Table.Line line, int year) {
    String date = year + "-01-01";
    return line.cell(FROM).compareTo(date) <= 0
        && (line.cell(TO).isEmpty() || line.cell(TO).compareTo(date) > 0);
  }
}

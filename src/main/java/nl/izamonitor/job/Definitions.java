package nl.izamonitor.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Location;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.ingest.FormatReaders;
import nl.izamonitor.lake.Expressions;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.method.Methods;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;
import nl.izamonitor.region.Verzorgingsgebieden;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Definitions that have been checked as a whole: files, the names they use of each other, regions,
 * and every condition in SQL.
 */
record Definitions(Conf conf, Regions regions) {

  /**
   * Loads and checks everything.
   *
   * @throws UserError with every mistake, a line each
   */
  static Definitions load(ConfFiles files, SparkSession spark) {
    return load(files, () -> spark);
  }

  /** The same, in which the session is asked for when the conditions are checked. */
  static Definitions load(ConfFiles files, Supplier<SparkSession> session) {
    List<Mistake> problems = new ArrayList<>();
    Regions regions = Regions.read(files, problems).orElse(null);
    if (regions == null) {
      ConfReader.load(files, List.of(), Methods::check, problems);
      throw UserError.configuration(problems);
    }
    List<String> levels = regions.levels().stream().map(Level::level).toList();
    Conf conf = ConfReader.load(files, levels, Methods::check, problems);
    if (conf != null) {
      SparkSession spark = session.get();
      conf.sources().values().forEach(source -> problems.addAll(FormatReaders.check(source)));
      conf.sources().values().forEach(source -> rules(spark, source, problems));
      conf.sources()
          .values()
          .forEach(s -> problems.addAll(Verzorgingsgebieden.check(files, regions, s)));
    }
    if (!problems.isEmpty()) {
      throw UserError.configuration(problems);
    }
    return new Definitions(conf, regions);
  }

  private static void rules(SparkSession spark, Source source, List<Mistake> problems) {
    StructType columns =
        new StructType()
            .add(ValidatedTable.LEVERANCIER, DataTypes.StringType)
            .add(ValidatedTable.DATAJAAR, DataTypes.IntegerType);
    for (var column : source.columns().entrySet()) {
      columns = columns.add(column.getKey(), ValidatedTable.type(column.getValue().type()));
    }
    for (int i = 0; i < source.rules().size(); i++) {
      check(
          spark,
          columns,
          source.rules().get(i).where(),
          source.location(),
          "rules." + i + ".where",
          problems);
    }
    for (int i = 0; i < source.filters().size(); i++) {
      check(
          spark,
          columns,
          source.filters().get(i).where(),
          source.location(),
          "filters." + i + ".where",
          problems);
    }
  }

  private static void check(
      SparkSession spark,
      StructType columns,
      String condition,
      Location location,
      String key,
      List<Mistake> problems) {
    Optional<String> wrong = Expressions.check(spark, columns, condition);
    wrong.ifPresent(
        what ->
            problems.add(
                location.problem(
                    key, "The condition '%s' cannot be used: %s".formatted(condition, what))));
  }
}

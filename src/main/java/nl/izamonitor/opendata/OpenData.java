package nl.izamonitor.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Codec;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.DefinitionCheck;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.Published;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.lake.WholeFolder;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Place;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Membership;
import nl.izamonitor.region.RegionNames;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes the open data of a release:
 *
 * <ol>
 *   <li>its tables, one record at a time, as CSV and Parquet;
 *   <li>what someone needs to check the figures: the regions, and the definitions;
 *   <li>what describes all of it, for people and for programs, and checksums.
 * </ol>
 */
public final class OpenData {

  private final Published published;
  private final Conf conf;
  private final Regions regions;
  private final List<String> kinds;

  /**
   * Open data of published rows, with the definitions those rows were made with.
   *
   * @param conf for a frozen revision: from its manifest
   * @param kinds of comparison that there are
   */
  public OpenData(Published published, Conf conf, Regions regions, List<String> kinds) {
    this.published = published;
    this.conf = conf;
    this.regions = regions;
    this.kinds = kinds;
  }

  /**
   * Writes all of them to a folder.
   *
   * @return how many values they hold
   * @throws UserError when the revision has no values, or was made with other definitions
   */
  public long write(Meting meting, String revision, WholeFolder to) {
    OpenFolder folder = new OpenFolder(to, true);
    Values values = tables(meting, revision, folder);
    Publication publication =
        new Publication(
            meting,
            revision,
            MetingTable.CODEC.collect(published.manifest(meting.meting(), revision)).stream()
                .findFirst(),
            sources(meting),
            OpenTable.all(kinds),
            values.origin);
    ReadMe.write(folder, publication);
    new DataPackage(publication, folder).write();
    ReadMe.sums(folder);
    return values.count.get();
  }

  /** What the figures were made from. */
  private List<Source> sources(Meting meting) {
    return meting.indicators().keySet().stream()
        .flatMap(code -> conf.indicators().get(code).tables().stream())
        .distinct()
        .map(table -> conf.sources().get(table))
        .sorted(Comparator.comparing(Source::source))
        .toList();
  }

  /**
   * Writes what an attack reads of them: CSV files, regions and definitions.
   *
   * @throws UserError as {@link #write} does
   */
  public void writeForAttack(Meting meting, String revision, WholeFolder to) {
    tables(meting, revision, new OpenFolder(to, false));
  }

  private Values tables(Meting meting, String revision, OpenFolder folder) {
    Indeling indeling = regions.indeling(meting.indeling());
    Values values =
        new Values(new DefinitionCheck(conf, meting, revision), new RegionNames(indeling));
    SideBySide.run(
        List.of(
            () -> values.write(folder, published.indicators(meting.meting(), revision)),
            () -> others(folder, meting.meting(), revision)));
    values.check.finish();
    try (TableFiles files = new TableFiles(folder, OpenTable.REGIONS)) {
      indeling.memberships().forEach(member -> files.add(cells(member)));
    }
    DefinitionFiles.write(folder, conf, meting);
    return values;
  }

  private void others(OpenFolder folder, String meting, String revision) {
    write(
        folder,
        OpenTable.COMPARISONS,
        ComparisonTable.CODEC,
        published.comparisons(meting, revision));
    write(
        folder,
        OpenTable.RESTATEMENTS,
        RestatementTable.CODEC,
        published.restatements(meting, revision));
    write(
        folder,
        OpenTable.CHECKS,
        ReferenceCheckTable.CODEC,
        published.publishedChecks(meting, revision));
    write(folder, OpenTable.SUMMARIES, SummaryTable.CODEC, published.summaries(meting, revision));
  }

  private static <R> void write(
      OpenFolder folder, OpenTable table, Codec<R> codec, Dataset<Row> rows) {
    try (TableFiles files = new TableFiles(folder, table)) {
      codec.each(rows, table.key(), record -> files.add(codec.values(record)));
    }
  }

  private static Map<String, Object> cells(Membership member) {
    return Map.of(
        OpenTable.BOUWSTEEN, member.bouwsteen(),
        OpenTable.REGION_LEVEL, member.level(),
        OpenTable.REGION_CODE, member.regio(),
        OpenTable.NAME, member.naam());
  }

  /** The values while they are written. */
  private static final class Values {

    private final DefinitionCheck check;
    private final RegionNames names;
    private final AtomicLong count = new AtomicLong();
    private Origin origin = Origin.ECHT;

    Values(DefinitionCheck check, RegionNames names) {
      this.check = check;
      this.names = names;
    }

    void write(OpenFolder folder, Dataset<Row> rows) {
      try (TableFiles files = new TableFiles(folder, OpenTable.VALUES)) {
        ObservationTable.CODEC.each(
            rows, OpenTable.VALUES.key(), observation -> files.add(cells(observation)));
      }
    }

    private Map<String, Object> cells(Observation observation) {
      count.incrementAndGet();
      origin = origin.with(observation.provenance().origin());
      Map<String, Object> cells = ObservationTable.CODEC.values(observation);
      Place place = observation.place();
      cells.put(ObservationTable.NUMERATOR, observation.counts().shownNumerator());
      cells.put(ObservationTable.DENOMINATOR, observation.counts().shownDenominator());
      cells.put(OpenTable.REGION_NAME, names.of(place.level(), place.region()));
      Indicator definition = check.definition(observation);
      if (observation.crude().method() != null) {
        Method method = Methods.of(definition);
        cells.put(OpenTable.BASIS, method.basis(observation.crude()).text());
        if (observation.standardised().isPresent()) {
          cells.put(OpenTable.STANDARDISED_METHOD, method.standardisedMethod(observation.crude()));
        }
      }
      return cells;
    }
  }
}

package nl.izamonitor.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.izamonitor.cube.CellGrid;
import nl.izamonitor.cube.CellSums;
import nl.izamonitor.cube.IndicatorCounts;
import nl.izamonitor.disclosure.LinkedCell;
import nl.izamonitor.disclosure.LinkedIndicators;
import nl.izamonitor.disclosure.LinkedRelease;
import nl.izamonitor.disclosure.LinkedTable;
import nl.izamonitor.disclosure.LinkedTables;
import nl.izamonitor.disclosure.ProtectionProblem;
import nl.izamonitor.disclosure.PublishedPersons;
import nl.izamonitor.lake.BlockTable;
import nl.izamonitor.lake.BlockTable.Block;
import nl.izamonitor.lake.ProtectedTable;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Suppression;
import org.apache.spark.sql.Row;

/**
 * Makes the values of the indicators of a release that hang together, in one period:
 *
 * <ol>
 *   <li>lays out their cells, in this release and in those before it;
 *   <li>decides which of them are hidden;
 *   <li>derives the values of the others;
 *   <li>tells how they differ from what was published before.
 * </ol>
 */
final class ReleaseBlock implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<ReleaseSpec> releases;
  private final LinkedIndicators linked;

  /**
   * For blocks of a release.
   *
   * @param releases the one that is made, then those before it, the latest first
   */
  ReleaseBlock(List<ReleaseSpec> releases, LinkedIndicators linked) {
    this.releases = new ArrayList<>(releases);
    this.linked = linked;
  }

  /**
   * From rows of {@link BlockTable} to rows of {@link ProtectedTable}.
   *
   * @param group the name of the indicators that hang together
   */
  Iterator<Row> rows(String group, String period, Iterator<Row> counted) {
    List<Map<String, CellGrid>> grids = grids(group, period, counted);
    List<LinkedRelease> tables =
        IntStream.range(0, grids.size()).mapToObj(i -> tables(i, grids.get(i))).toList();
    List<Set<Place>> hidden = LinkedTables.hidden(tables);
    PublishedPersons persons = new PublishedPersons(tables.get(0), hidden);
    List<String> codes = List.copyOf(grids.get(0).keySet());
    return IntStream.range(0, codes.size())
        .boxed()
        .flatMap(
            i ->
                rows(
                    codes.get(i),
                    grids,
                    new Protection(
                        releases.get(0).indicators().get(codes.get(i)).guard(),
                        tables.get(0).tables().get(i),
                        hidden.get(i),
                        persons)))
        .iterator();
  }

  /** Per release and indicator the cells. */
  private List<Map<String, CellGrid>> grids(String group, String period, Iterator<Row> counted) {
    List<Map<String, IndicatorCounts>> counts = new ArrayList<>();
    for (ReleaseSpec release : releases) {
      Map<String, IndicatorCounts> own = new TreeMap<>();
      release.indicators().values().stream()
          .filter(spec -> linked.of(spec.indicator()).equals(group))
          .filter(spec -> spec.grid().periods().contains(period))
          .forEach(
              spec ->
                  own.put(
                      spec.indicator().code(),
                      new IndicatorCounts(release.areas(), spec.grid().dekking().bouwsteen())));
      counts.add(own);
    }
    counted.forEachRemaining(
        row -> {
          Block block = BlockTable.read(row);
          add(block, counts.get(block.release()).get(block.indicator()));
        });
    List<Map<String, CellGrid>> grids = new ArrayList<>();
    for (int release = 0; release < counts.size(); release++) {
      TreeMap<String, IndicatorSpec> specs = releases.get(release).indicators();
      Map<String, CellGrid> own = new TreeMap<>();
      counts
          .get(release)
          .forEach((code, all) -> own.put(code, new CellGrid(specs.get(code).grid(), period, all)));
      grids.add(own);
    }
    return grids;
  }

  private static void add(Block block, IndicatorCounts counts) {
    if (block.tally() != null) {
      counts.add(block.tally());
    } else if (block.figure() != null) {
      counts.add(block.figure());
    } else if (block.hidden() != null) {
      counts.hide(block.hidden());
    }
  }

  private LinkedRelease tables(int number, Map<String, CellGrid> grids) {
    ReleaseSpec release = releases.get(number);
    return new LinkedRelease(
        grids.values().stream()
            .map(grid -> table(grid, release.indicators().get(grid.indicator().code())))
            .toList(),
        release.populations(),
        release.isLast());
  }

  /** What protection must know of an indicator: what was counted, and what was hidden before. */
  static LinkedTable table(CellGrid grid, IndicatorSpec spec) {
    Method method = Methods.of(grid.indicator());
    AmountGuard guard = spec.guard();
    boolean isShown = !method.isWeighted() && !guard.isOpen();
    return new LinkedTable(
        guard.counted(),
        new LinkedTable.Numerator(
            method.countsNumerator() && !guard.isOpen(), isShown, method.isPartOfDenominator()),
        spec.thresholds(),
        grid.counted().stream().map(place -> cell(grid, guard, place)).toList(),
        grid.empty().stream().map(place -> cell(grid, guard, place)).toList(),
        (place, quantity, area) ->
            switch (quantity) {
              case NUMERATOR -> guard.numerator(grid, place, area);
              case DENOMINATOR -> guard.denominator(grid, place, area);
              case REST -> ProtectionProblem.UNKNOWN;
            },
        grid.bouwstenen());
  }

  private static LinkedCell cell(CellGrid grid, AmountGuard guard, Place place) {
    CellSums own = grid.sums(place);
    return new LinkedCell(
        place,
        grid.covered(place),
        guard.numerator(own),
        guard.denominator(own),
        own.whole(),
        grid.wasHidden(place));
  }

  /** What is hidden of the table of an indicator, and of which cells persons are published. */
  private record Protection(
      AmountGuard guard, LinkedTable table, Set<Place> hidden, PublishedPersons persons) {

    Map<Place, LinkedCell> cells() {
      return table.cells().stream()
          .collect(Collectors.toMap(LinkedCell::place, Function.identity()));
    }

    /** Why an observation is hidden; null where it is not. */
    Suppression suppression(Observation observation, LinkedCell cell) {
      return hidden.contains(observation.place())
          ? guard.judged(table.suppression(observation.release(), cell))
          : null;
    }
  }

  private Stream<Row> rows(String code, List<Map<String, CellGrid>> grids, Protection protection) {
    ReleaseSpec made = releases.get(0);
    CellGrid grid = grids.get(0).get(code);
    Map<Place, LinkedCell> cells = protection.cells();
    List<Observation> observations =
        new Derivation(
                made,
                grid,
                place ->
                    cells.containsKey(place)
                        && protection.persons().has(protection.table(), cells.get(place)))
            .observations(protection.hidden());
    Restatements restatements = new Restatements(releases, grids, code, observations);
    return observations.stream()
        .map(
            observation ->
                ProtectedTable.row(
                    observation,
                    protection.suppression(observation, cells.get(observation.place())),
                    restatements.of(observation)));
  }
}

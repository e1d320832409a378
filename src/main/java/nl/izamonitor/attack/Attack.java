package nl.izamonitor.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.attack.Finding.Count;
import nl.izamonitor.attack.PeriodBlock.StatedCell;
import nl.izamonitor.attack.PeriodBlock.TestedRow;

/**
 * The attack on folders of published files. Read them, attack each of the {@link #blocks} with
 * {@link #on}, and add what {@link #comparisons} give away. Without required widths every hidden
 * count is tested for what follows exactly; with them only the counts that are named, and the
 * feasibility intervals of those must have their width.
 */
public final class Attack {

  private final RequiredWidths required;
  private final Outcome comparisons;
  private final Map<String, PeriodBlock> blocks = new TreeMap<>();

  /**
   * Reads the folders, one a meting, those of metingen that came first last.
   *
   * @param judge a file with the counts that must keep a width; null for none
   * @throws AttackException with one sentence, when there is something that a user can put right
   */
  public static Attack read(List<Path> folders, Path judge) {
    return new Attack(folders, judge == null ? null : RequiredWidths.read(judge));
  }

  private Attack(List<Path> paths, RequiredWidths required) {
    this.required = required;
    Map<String, Integer> bouwstenen = new HashMap<>();
    List<PublishedFolder> folders =
        paths.stream().map(path -> PublishedFolder.read(path, bouwstenen)).toList();
    if (required != null) {
      required.check(folders);
    }
    ColumnValues columns =
        new ColumnValues(folders.stream().map(PublishedFolder::definitions).toList());
    Map<String, SourceStates> states = new HashMap<>();
    for (PublishedFolder folder : folders) {
      Dimensions dimensions = new Dimensions(folder.definitions(), columns);
      FolderCells.of(folder, new CoveredAreas(folder, bouwstenen), dimensions)
          .forEach(
              (period, cells) ->
                  add(
                      blocks.computeIfAbsent(
                          period, p -> new PeriodBlock(new ArrayList<>(), new ArrayList<>())),
                      states.computeIfAbsent(period, p -> new SourceStates()).named(cells),
                      folder.definitions()));
    }
    comparisons = new Outcome(ComparisonAudit.findings(folders), 0, 0, 0, List.of());
  }

  private void add(PeriodBlock block, List<StatedCell> cells, PublishedDefinitions definitions) {
    block.cells().addAll(cells);
    Map<RowKey, List<StatedCell>> tested =
        cells.stream()
            .filter(one -> isTested(one.row()))
            .collect(
                Collectors.groupingBy(
                    one -> one.row().key(), LinkedHashMap::new, Collectors.toList()));
    tested.forEach(
        (row, stated) -> block.tested().add(TestedRow.of(stated, definitions, widths(row))));
  }

  private boolean isTested(PublishedRow row) {
    return required == null ? row.isHidden() : required.widths().containsKey(row.key());
  }

  /** The widths that counts of a row must keep; null when nothing is judged. */
  private Map<Count, Long> widths(RowKey row) {
    return required == null ? null : required.widths().get(row);
  }

  /** What comparisons and restatements give away by themselves, without any computation. */
  public Outcome comparisons() {
    return comparisons;
  }

  /** The units of work, a period each. */
  public List<PeriodBlock> blocks() {
    return List.copyOf(blocks.values());
  }

  /**
   * Attacks a block; a pure function.
   *
   * @param bounds whether to give the feasibility interval of every tested count, where fewer than
   *     2,000 counts are hidden
   */
  public static Outcome on(PeriodBlock block, boolean bounds) {
    return BlockAttack.on(block, bounds);
  }
}

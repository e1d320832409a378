package nl.izamonitor.disclosure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.izamonitor.model.Place;

/**
 * Of which counts of events the number of persons behind them is published in the same release. The
 * limits of a rate that knows who comes more often tell that number (a sum of squares can be solved
 * from them), so a rate has such limits only where it is no secret.
 */
public final class PublishedPersons {

  private final Populations populations;
  private final Set<Rows> published = new HashSet<>();

  /** The rows that a population of persons has in an area. */
  private record Rows(Population population, BitSet bouwstenen) {}

  /**
   * Those that are published.
   *
   * @param hidden per table of the release the cells that are hidden
   */
  public PublishedPersons(LinkedRelease release, List<Set<Place>> hidden) {
    this.populations = release.populations();
    for (int i = 0; i < hidden.size(); i++) {
      LinkedTable table = release.tables().get(i);
      Set<Place> own = hidden.get(i);
      table.cells().stream()
          .filter(cell -> !own.contains(cell.place()))
          .filter(cell -> population(table, cell).isPersons())
          .forEach(cell -> published.add(rows(table, cell)));
    }
  }

  /** Whether the persons behind the events of a cell are published. */
  public boolean has(LinkedTable table, LinkedCell cell) {
    return published.contains(rows(table, cell));
  }

  private Population population(LinkedTable table, LinkedCell cell) {
    return populations.of(populations.of(table.indicator().numerator()), cell.place());
  }

  private Rows rows(LinkedTable table, LinkedCell cell) {
    return new Rows(population(table, cell).rows(), cell.area());
  }
}

package nl.izamonitor.meting;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Of which counts of events the number of persons behind them is published in the same meting. The
 * limits of a rate that knows who comes more often tell that number (a sum of squares can be solved
 * from them), so a rate has such limits only where it is no secret.
 */
final class ShownPersons {

  private final Populations populations;
  private final Set<Place> shown = new HashSet<>();

  /** Rows of which persons are counted, in an area. */
  private record Place(String rows, SortedMap<String, BitSet> only, BitSet bouwstenen) {}

  /**
   * Those that are shown.
   *
   * @param hidden per indicator of the edition the rows that are protected
   */
  ShownPersons(Edition edition, List<BitSet> hidden) {
    this.populations = edition.populations();
    for (int i = 0; i < hidden.size(); i++) {
      Laid laid = edition.laid().get(i);
      BitSet own = hidden.get(i);
      laid.counted().stream()
          .filter(key -> !own.get(laid.keys().indexOf(key)))
          .filter(key -> population(laid, key).isPersons())
          .forEach(key -> shown.add(place(laid, key)));
    }
  }

  private Population population(Laid laid, Key key) {
    Population whole = populations.of(laid.spec().indicator().numerator());
    return populations.of(whole, key.breakdown(), key.category());
  }

  /** Whether the persons behind the events of a row are published. */
  boolean has(Laid laid, Key key) {
    return shown.contains(place(laid, key));
  }

  private Place place(Laid laid, Key key) {
    Population population = population(laid, key);
    return new Place(population.rows(), population.only(), laid.covered(key));
  }
}

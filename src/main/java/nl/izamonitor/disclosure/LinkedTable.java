package nl.izamonitor.disclosure;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.IndicatorKey;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Quantity;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Suppression;

/**
 * What an indicator counts in one period of a release.
 *
 * @param cells those with counts
 * @param empty those that are left out because nothing was counted, as everybody can see
 * @param bouwstenen how many there are
 */
public record LinkedTable(
    Indicator indicator,
    Numerator numerator,
    Thresholds thresholds,
    List<LinkedCell> cells,
    List<LinkedCell> empty,
    AreaCounts counts,
    int bouwstenen) {

  /**
   * What the numerator of a method is.
   *
   * @param isCount whether it is a number of units; a sum of answers is none
   * @param isShown whether it is published beside the value
   * @param isPart whether the rest of the denominator is a group of people too
   */
  public record Numerator(boolean isCount, boolean isShown, boolean isPart) {}

  /** Counts of other areas than those of cells. */
  public interface AreaCounts {

    /**
     * What was counted in an area.
     *
     * @param place whose category it is about
     * @return {@link ProtectionProblem#UNKNOWN} where it is not known
     */
    long of(Place place, Quantity quantity, BitSet area);
  }

  /** Whether the denominator of a cell is divided like its numerator. */
  boolean dividesBoth(Place place) {
    return indicator.breakdowns().get(place.breakdown()) != Indicator.Divides.TELLER;
  }

  /** A sum of answers is no number of people: of a mean those who answered are counted. */
  CountedCell counted(LinkedCell cell) {
    return new CountedCell(
        numerator.isCount() ? cell.numerator() : cell.denominator(),
        cell.denominator(),
        indicator.denominator() != null,
        numerator.isPart(),
        cell.contributors());
  }

  /** Why a cell is hidden, as far as that lies in itself. */
  public Suppression suppression(Release release, LinkedCell cell) {
    CountedCell counted = counted(cell);
    Map<Quantity, Long> intervals = new EnumMap<>(Quantity.class);
    for (Quantity sensitive : counted.sensitive(thresholds)) {
      // What is small of a sum of answers is the number of those who answered.
      boolean isSum = sensitive == Quantity.NUMERATOR && !numerator.isCount();
      intervals.merge(
          isSum ? Quantity.DENOMINATOR : sensitive,
          counted.interval(sensitive, thresholds),
          Math::max);
    }
    return new Suppression(
        release,
        new IndicatorKey(indicator.code(), indicator.version()),
        cell.place(),
        intervals.get(Quantity.NUMERATOR),
        intervals.get(Quantity.DENOMINATOR),
        intervals.get(Quantity.REST));
  }
}

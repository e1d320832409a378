package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;

/**
 * The thresholds of protection, {@code conf/base/disclosure.yml}.
 *
 * @param floors per unit the smallest count above zero that may be published; 0 is none
 * @param protectZeros sources whose zeros are hidden as well
 * @param width whether what is hidden may not be narrowed down to less than its floor either, by
 *     who knows that counts are whole and not below 0
 * @param contributors what holds for sources that say who contributes; absent when none does
 */
public record DisclosureSettings(
    Location location,
    Map<String, Integer> floors,
    @OptionalKey List<String> protectZeros,
    @OptionalKey("false") boolean width,
    @OptionalKey ContributorSettings contributors) {

  /**
   * How counts of instellingen are protected from each other.
   *
   * @param minimum with fewer contributors a count is hidden
   * @param dominance it is hidden, too, when one of these holds
   */
  public record ContributorSettings(int minimum, @OptionalKey List<DominanceSettings> dominance) {

    public ContributorSettings {
      if (minimum < 1) {
        throw new IllegalArgumentException(
            "The minimum %d hides nothing: give 1 or more contributors.".formatted(minimum));
      }
    }
  }

  /**
   * The (n, k) rule.
   *
   * @param largest n: how many of the largest contributors are looked at
   * @param percent k: what they may have of a count together
   */
  public record DominanceSettings(int largest, int percent) {

    /** The tally knows of so many contributors what they have. */
    public static final int MOST = nl.izamonitor.model.Contributors.LARGEST;

    public DominanceSettings {
      if (largest < 1 || largest > MOST) {
        throw new IllegalArgumentException(
            "The tally knows the %d largest contributors only: give 1 to %d in the place of %d."
                .formatted(MOST, MOST, largest));
      }
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException(
            "The share %d is no bound: give a percentage from 1 to 99.".formatted(percent));
      }
    }
  }
}

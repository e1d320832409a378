package nl.izamonitor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.model.Place;
import org.junit.jupiter.api.Test;

/** What was frozen before counts in what may be published now. */
class ReleaseUnitsTest {

  private static final Indicator INDICATOR = SmallIndicator.of("count").build();
  private static final Populations POPULATIONS =
      Populations.of(List.of(new Populations.Definitions(List.of(), Map.of(), List.of(INDICATOR))))
          .get(0);

  private final List<LinkedRelease> releases = new ArrayList<>();

  /** A meting with these counts in the two gemeenten. */
  private void release(boolean isLast, long first, long second, String... hidden) {
    GemeenteTable table =
        GemeenteTable.of(INDICATOR)
            .count(GemeenteTable.total("GM0001"), first)
            .count(GemeenteTable.total("GM0002"), second);
    for (String region : hidden) {
      table.wasHidden(GemeenteTable.total(region));
    }
    releases.add(new LinkedRelease(List.of(table.build()), POPULATIONS, isLast));
  }

  private List<String> hidden() {
    return LinkedTables.hidden(releases).get(0).stream().map(Place::region).sorted().toList();
  }

  @Test
  void withoutAnythingBeforeTheOtherGemeenteIsHidden() {
    release(false, 3, 500);
    assertThat(hidden()).containsExactly("GM0001", "GM0002");
  }

  @Test
  void whatWasShownBeforeHidesNothingAnyMore() {
    release(false, 3, 500);
    release(false, 12, 500);
    assertThat(hidden()).containsExactly("GM0001", "NL");
  }

  @Test
  void aCorrectedBouwsteenIsAnotherCount() {
    release(false, 3, 500);
    release(false, 12, 400);
    assertThat(hidden()).containsExactly("GM0001", "GM0002");
  }

  @Test
  void theDifferenceOfTwoMetingenDoesNotGiveAwayWhatWasHiddenBefore() {
    // Before 3 + 500 = 503; now the second gemeente is corrected, and 3 + 480 = 483.
    release(false, 3, 480);
    release(false, 3, 500, "GM0001", "GM0002");
    assertThat(hidden()).containsExactly("GM0001", "GM0002");
  }

  @Test
  void whatIsLargeNowStaysHiddenWhereItWouldTellWhatWasSmall() {
    // The first gemeente was 4 and is 40; the second is as it was, so that 504 less it is 4.
    release(false, 40, 500);
    release(false, 4, 500, "GM0001", "GM0002");
    assertThat(hidden()).contains("GM0002");
    assertThat(hidden()).hasSize(2);
  }

  @Test
  void theSameCountsAreHiddenAsInTheLastRevision() {
    // NL was hidden with the small gemeente, for a reason of its own that is gone.
    release(false, 3, 500);
    release(true, 3, 500, "GM0001", "NL");
    assertThat(hidden()).containsExactly("GM0001", "NL");
  }
}

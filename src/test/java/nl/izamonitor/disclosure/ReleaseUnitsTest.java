package nl.izamonitor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.meting.Block;
import nl.izamonitor.meting.BlockRows;
import nl.izamonitor.meting.BlockSpec;
import nl.izamonitor.meting.Key;
import nl.izamonitor.meting.Laid;
import nl.izamonitor.meting.SmallBlock;
import org.junit.jupiter.api.Test;

/** What was frozen before counts in what may be published now. */
class ReleaseUnitsTest {

  private static final Indicator INDICATOR =
      SmallBlock.indicator(Method.COUNT, NoNumerator.ZERO, Map.of());
  private static final BlockSpec SPEC = SmallBlock.spec(INDICATOR, Map.of(), SmallBlock.TEN);
  private static final Populations POPULATIONS =
      new Populations(Map.of(), List.of(), Map.of(), List.of(INDICATOR));

  private final List<LinkedRelease> editions = new ArrayList<>();

  /** A meting with these counts in the two gemeenten and in what is unknown. */
  private void edition(boolean isLast, long first, long second, String... hidden) {
    Block block = new Block(SmallBlock.PLACES, Map.of("t", 90.0));
    block.add(BlockRows.tally("2023", "totaal", "totaal", "GM0001", first));
    block.add(BlockRows.tally("2023", "totaal", "totaal", "GM0002", second));
    for (String region : hidden) {
      block.add(BlockRows.hidden(SmallBlock.total(region)));
    }
    editions.add(new LinkedRelease(List.of(new Laid(SPEC, "2023", block)), POPULATIONS, isLast));
  }

  private List<String> hidden() {
    BitSet hidden = LinkedTables.hidden(editions).get(0);
    List<Key> keys = editions.get(0).laid().get(0).keys();
    return hidden.stream().mapToObj(key -> keys.get(key).region()).toList();
  }

  @Test
  void withoutAnythingBeforeTheOtherGemeenteIsHidden() {
    edition(false, 3, 500);
    assertThat(hidden()).containsExactly("GM0001", "GM0002");
  }

  @Test
  void whatWasShownBeforeHidesNothingAnyMore() {
    edition(false, 3, 500);
    edition(false, 12, 500);
    assertThat(hidden()).containsExactly("GM0001", "NL");
  }

  @Test
  void aCorrectedBouwsteenIsAnotherCount() {
    edition(false, 3, 500);
    edition(false, 12, 400);
    assertThat(hidden()).containsExactly("GM0001", "GM0002");
  }

  @Test
  void theDifferenceOfTwoMetingenDoesNotGiveAwayWhatWasHiddenBefore() {
    // Before 3 + 500 = 503; now the second gemeente is corrected, and 3 + 480 = 483.
    edition(false, 3, 480);
    edition(false, 3, 500, "GM0001", "GM0002");
    assertThat(hidden()).containsExactly("GM0001", "GM0002");
  }

  @Test
  void whatIsLargeNowStaysHiddenWhereItWouldTellWhatWasSmall() {
    // The first gemeente was 4 and is 40; the second is as it was, so that 504 less it is 4.
    edition(false, 40, 500);
    edition(false, 4, 500, "GM0001", "GM0002");
    assertThat(hidden()).contains("GM0002");
    assertThat(hidden()).hasSize(2);
  }

  @Test
  void theSameCountsAreHiddenAsInTheLastRevision() {
    // NL was hidden with the small gemeente, for a reason of its own that is gone.
    edition(false, 3, 500);
    edition(true, 3, 500, "GM0001", "NL");
    assertThat(hidden()).containsExactly("GM0001", "NL");
  }
}

package nl.izamonitor.attack;

import java.io.Serializable;
import java.util.Map;

/**
 * A hidden row that is tested.
 *
 * @param numerator null where it is not a count
 * @param denominator null where there is none
 * @param hasRest whether what is in the denominator and not in the numerator is a group too
 * @param widths per count that is judged the width it must keep; null when nothing is judged
 * @param floors per count the smallest number that is no small group
 * @param zeros whether it is a secret too that nobody is in it
 */
record Cell(
    Row row,
    Count numerator,
    Count denominator,
    boolean hasRest,
    Map<String, Long> widths,
    Map<String, Long> floors,
    boolean zeros)
    implements Serializable {

  static final String NUMERATOR = "numerator";
  static final String DENOMINATOR = "denominator";
  static final String REST = "rest";
}

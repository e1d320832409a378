package nl.izamonitor.model;

import java.io.Serializable;
import java.util.List;

/**
 * The sums of a cell, never published as they are.
 *
 * @param squares over persons the squared number of events; 0 where rows have no persons
 * @param strata what it is made of where a method needs to know: groups to standardise by, or
 *     strata of a sample
 */
public record Sums(long numerator, long denominator, long squares, List<StratumSums> strata)
    implements Serializable {

  public static final Sums NONE = new Sums(0, 0, 0, List.of());
}

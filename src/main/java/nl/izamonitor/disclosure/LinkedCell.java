package nl.izamonitor.disclosure;

import java.util.BitSet;
import java.util.Map;
import nl.izamonitor.model.Contributors;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Quantity;

/**
 * A cell of a table that hangs together with others.
 *
 * @param area the numbers of the bouwstenen that it is about
 * @param contributors who makes up its counts, where that is told
 * @param wasHidden whether an earlier release hides it
 */
public record LinkedCell(
    Place place,
    BitSet area,
    long numerator,
    long denominator,
    Map<Quantity, Contributors> contributors,
    boolean wasHidden) {}

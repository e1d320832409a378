package nl.izamonitor.attack;

import java.util.List;

/**
 * A unit of work: all that the folders state of one period. Blocks have nothing to do with each
 * other, so that they may be attacked anywhere and in any order.
 *
 * @param cells what rows state or hide
 * @param tested the rows whose counts are tested
 */
public record PeriodBlock(List<StatedCell> cells, List<TestedRow> tested) {}

package nl.izamonitor.attack;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A unit of work: all that is told of one period. It stands on its own, so that blocks may be
 * attacked anywhere and in any order.
 *
 * @param told what rows tell or hide of counts
 * @param sizes how many values every dimension has
 * @param cells the hidden rows that are tested
 */
public record Block(String period, List<Told> told, Map<String, Integer> sizes, List<Cell> cells)
    implements Serializable {}

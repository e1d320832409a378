package nl.izamonitor.disclosure;

import java.util.List;

/**
 * What is published or hidden together.
 *
 * @param counts the counts that it shows
 * @param worth how dear it is to lose; of two rows that would do the lesser is hidden
 * @param hidden whether it is hidden from the start
 */
public record Row(List<Integer> counts, double worth, boolean hidden) {}

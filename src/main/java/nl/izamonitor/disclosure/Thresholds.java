package nl.izamonitor.disclosure;

import java.io.Serializable;

/**
 * From where counts may be published.
 *
 * @param numerator smallest numerator above zero; 0 is no floor
 * @param denominator smallest denominator above zero; 0 is no floor
 * @param zeros whether zeros are hidden too
 */
public record Thresholds(int numerator, int denominator, boolean zeros) implements Serializable {}

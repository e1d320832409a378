package nl.izamonitor.model;

import java.io.Serializable;

/**
 * A figure as its owner published it.
 *
 * @param value null where the owner gives none
 * @param text what stands beside it or in its place; null for nothing
 * @param source who published it
 * @param provisional whether the owner may still change it
 */
public record Figure(
    Place place,
    Double value,
    Double lower,
    Double upper,
    String text,
    String source,
    boolean provisional)
    implements Serializable {}

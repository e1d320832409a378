package nl.izamonitor.model;

import java.io.Serializable;

/**
 * Where a figure comes from.
 *
 * @param source who defined it, or published it
 * @param text what its owner says in words; null for nothing
 */
public record Provenance(String source, String text, Origin origin) implements Serializable {}

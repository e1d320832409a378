package nl.izamonitor.model;

import java.io.Serializable;

/** An indicator by its code and the version of its definition. */
public record IndicatorKey(String code, int version) implements Serializable {}

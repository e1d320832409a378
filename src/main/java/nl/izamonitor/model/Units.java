package nl.izamonitor.model;

import java.io.Serializable;

/** What one of a numerator and one of a denominator is; protection follows it. */
public record Units(String numerator, String denominator) implements Serializable {}

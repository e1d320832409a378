package nl.izamonitor.comparison;

import nl.izamonitor.comparison.Shown.Place;
import nl.izamonitor.model.Verdict;

/**
 * A comparison; numbers that it does not have are null.
 *
 * @param place what the value is about
 * @param with with what it is compared: a period, a region, a category, a norm
 * @param value the published value
 * @param other the value it is compared with
 * @param estimate what {@code kind} measures, with its limits at 95 %
 * @param p two-sided, of no difference
 * @param corrected p corrected for its family
 * @param pace the change a year since the 0-meting; of a norm only
 * @param needed the change a year that reaches the norm in time; of a norm only
 * @param reason why nothing can be said, in words
 */
public record Compared(
    String period,
    Place place,
    ComparisonKind kind,
    String with,
    Double value,
    Double other,
    Double estimate,
    Double lower,
    Double upper,
    Double p,
    Double corrected,
    Double pace,
    Double needed,
    Verdict oordeel,
    String reason,
    String sentence) {}

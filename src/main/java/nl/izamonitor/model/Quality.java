package nl.izamonitor.model;

import java.io.Serializable;

/**
 * How sure an observation is.
 *
 * @param reason why there is no value, or for which area it holds; null for none
 * @param coverage dekking: the share of the inhabitants whose data came in; null for figures that
 *     were taken over
 * @param provisional whether the owner may still change the data
 */
public record Quality(Status status, String reason, Double coverage, boolean provisional)
    implements Serializable {}

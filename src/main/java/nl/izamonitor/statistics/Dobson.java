package nl.izamonitor.statistics;

/**
 * Limits of a weighted sum of Poisson counts (Dobson, Kuulasmaa, Eberle and Scherer 1991): the
 * distance from the number of events to its own limits, scaled by the standard errors. With one
 * stratum of independent events it is the crude rate again.
 *
 * @param value the weighted rate per one unit
 * @param variance Σ (w/n)² Σ f² x_f of that rate
 * @param events number of events behind it
 */
record Dobson(double value, double variance, double events) {

  Interval interval(double level) {
    Interval count = PoissonLimits.interval(events, level);
    double scale = events == 0 ? 1 : StrictMath.sqrt(variance / events);
    double lower = value + scale * (count.lower() - events);
    return new Interval(level, Math.max(0, lower), value + scale * (count.upper() - events));
  }
}

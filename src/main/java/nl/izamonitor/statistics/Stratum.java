package nl.izamonitor.statistics;

/**
 * Tally of one stratum, such as an age group of one sex.
 *
 * @param name what the reference calls it too
 * @param events number of events; NaN when missing
 * @param population inhabitants or exposure, in the unit the rate is per
 * @param squares sum over persons of the squared number of events: Σ f² x_f when x_f persons had f
 *     events; equal to {@code events} when nobody had two. Only the methods for repeat events read
 *     it
 */
public record Stratum(String name, double events, double population, double squares) {

  /** A stratum whose events are independent. */
  public Stratum(String name, double events, double population) {
    this(name, events, population, events);
  }

  /** The reason why the numbers cannot be used, or null. */
  String fault() {
    return Check.counts(events, population);
  }

  /** The same for repeat events: each person's square is at least his number of events. */
  String repeatFault() {
    return Check.first(
        fault(),
        Check.notNegative(squares),
        squares < events || squares > events * Math.max(1, events) ? Reason.INCONSISTENT : null);
  }

  /** Left out everywhere: nobody lives there and nothing happened. */
  boolean empty() {
    return population == 0 && events == 0;
  }
}

/**
 * Statistics on counts: intervals ({@link nl.izamonitor.statistics.Crude}, {@link
 * nl.izamonitor.statistics.Ratio}, {@link nl.izamonitor.statistics.Difference}, {@link
 * nl.izamonitor.statistics.RepeatEvents}), standardisation ({@link
 * nl.izamonitor.statistics.Standardised}, {@link nl.izamonitor.statistics.Indirect}), surveys
 * ({@link nl.izamonitor.statistics.Survey}), comparison ({@link nl.izamonitor.statistics.Compare},
 * {@link nl.izamonitor.statistics.BenjaminiHochberg}), series ({@link
 * nl.izamonitor.statistics.Trend}), groups and regions ({@link
 * nl.izamonitor.statistics.Inequality}, {@link nl.izamonitor.statistics.Funnel}, {@link
 * nl.izamonitor.statistics.Quantile}).
 *
 * <p>Pure functions without a dependency on the rest. A missing number is NaN; what cannot be
 * computed is a result with a {@link nl.izamonitor.statistics.Reason}, never an exception and never
 * a number. Every public method states formula, domain, unit and publication.
 */
package nl.izamonitor.statistics;

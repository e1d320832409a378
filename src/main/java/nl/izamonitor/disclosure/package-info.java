/**
 * Statistical disclosure control of the tables of a release: which cells may not be published.
 *
 * <p><b>Cell.</b> What is published or hidden as one: the counts and the value of an indicator at a
 * place (a region, a category, a period). A hidden cell has no number at all. A {@link
 * nl.izamonitor.disclosure.LinkedTable} has the cells of one indicator in one period; cells that
 * are left out because nothing was counted are known to be 0.
 *
 * <p><b>Linked tables.</b> Indicators that count rows of the same source are linked ({@link
 * nl.izamonitor.disclosure.LinkedIndicators}), and so are all releases that were ever published.
 * What a cell counts is read from the definitions: a {@link nl.izamonitor.disclosure.Population} is
 * a set of boxes, and a box asks for some units (ages, codes of a list, numbers) in each of some
 * dimensions ({@link nl.izamonitor.disclosure.Populations}, {@link nl.izamonitor.disclosure.Axis}).
 * The same population in the same area is the same count, whichever indicator shows it. {@link
 * nl.izamonitor.disclosure.LinearRelations} says which counts add up to which others: a region to
 * its parts, a total to its categories, a condition to what it has in common with other conditions.
 * Counts that nobody publishes take part in these sums, since an attacker can use them too. {@link
 * nl.izamonitor.disclosure.ReleaseUnits} decides whether an earlier release counted the same.
 *
 * <p><b>Sensitive cells: primary suppression.</b> {@link nl.izamonitor.disclosure.CountedCell}
 * decides, by the {@link nl.izamonitor.disclosure.Thresholds} of the units that are counted. A
 * numerator, a denominator or, of a proportion, the rest is sensitive when it is above zero and
 * below its floor. It is sensitive too when too few instellingen contribute to it or the largest
 * dominate it ({@link nl.izamonitor.disclosure.ContributorRule}, {@link
 * nl.izamonitor.disclosure.Dominance}). Every sensitive count is a {@link
 * nl.izamonitor.disclosure.SensitiveSum}. {@link nl.izamonitor.disclosure.HiddenSums} adds the sum
 * of hidden cells where that sum is dominated itself.
 *
 * <p><b>Secondary suppression.</b> {@link nl.izamonitor.disclosure.LinkedTables} writes all of this
 * as one {@link nl.izamonitor.disclosure.ProtectionProblem}: counts, equations, cells and secrets.
 * {@link nl.izamonitor.disclosure.SecondarySuppression} decides which other cells are hidden, in
 * two turns that are repeated until nothing changes. Of a small problem it shows again at last what
 * need not have been hidden.
 *
 * <ol>
 *   <li><b>No secret follows exactly</b> ({@link nl.izamonitor.disclosure.ExactProtection}). Cells
 *       are published one by one, the most valuable first, unless a secret would follow by
 *       elimination ({@link nl.izamonitor.disclosure.GreedySuppression}, {@link
 *       nl.izamonitor.disclosure.DerivableCounts}). What is zero is taken to be known.
 *   <li><b>No secret is narrowed down</b>, where the thresholds ask for intervals. The feasibility
 *       interval of a secret has all values that fit the published cells, counts not being below
 *       zero. It must be as wide as the protection interval of the secret: its floor, or what keeps
 *       a contributor from being estimated well. {@link
 *       nl.izamonitor.disclosure.FeasibilityIntervals} looks whether it is; {@link
 *       nl.izamonitor.disclosure.Hypercubes} and, where these do not do, the linear programs of
 *       {@link nl.izamonitor.disclosure.IntervalProtection} choose what to hide for it.
 * </ol>
 *
 * <p>A cell that is hidden for another becomes a secret itself. Of two cells that would do, the one
 * with the smaller count is hidden; a cell of the whole country only when nothing else does; what
 * an earlier release showed never, for everybody knows it.
 *
 * <p>{@link nl.izamonitor.disclosure.PublishedPersons} decides something else: where limits of a
 * rate may use the number of persons behind its events, because that number is published beside it.
 *
 * <p>Pure Java over whole numbers, with the thresholds as parameters. Terms are those of the
 * Handbook on Statistical Disclosure Control (ESSnet SDC, 2010) and of tau-ARGUS.
 */
package nl.izamonitor.disclosure;

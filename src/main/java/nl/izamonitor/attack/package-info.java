/**
 * An attacker of published folders: it reads what anybody can read, and looks for counts of small
 * groups that were hidden. It imports nothing of ours, so that what protects and what attacks
 * cannot share a mistake.
 *
 * <ol>
 *   <li><b>Read.</b> {@link nl.izamonitor.attack.PublishedFolder}: the rows of the open data of a
 *       meting, which bouwstenen make up each region, and {@link
 *       nl.izamonitor.attack.PublishedDefinitions}.
 *   <li><b>Say what each row counts.</b> {@link nl.izamonitor.attack.FolderCells} gives numerator
 *       and denominator of a row their {@link nl.izamonitor.attack.PeriodBlock.CountedCell}: a set
 *       of values of every dimension ({@link nl.izamonitor.attack.Dimensions}) and a set of
 *       bouwstenen ({@link nl.izamonitor.attack.CoveredAreas}). Rows of several indicators, levels
 *       and metingen about one cell state one count, unless data were delivered again in between
 *       ({@link nl.izamonitor.attack.SourceStates}). All cells of a period are a {@link
 *       nl.izamonitor.attack.PeriodBlock}.
 *   <li><b>Relate the cells.</b> {@link nl.izamonitor.attack.BlockSystem} makes a system of linear
 *       equations: the counts are the unknowns, marginals ({@link nl.izamonitor.attack.Marginals})
 *       are sums of cells, and what was published is known.
 *   <li><b>Audit the hidden cells.</b> {@link nl.izamonitor.attack.BlockAttack}: which hidden
 *       counts follow exactly ({@link nl.izamonitor.attack.Reduction}, {@link
 *       nl.izamonitor.attack.Elimination}), and how wide the feasibility intervals of the others
 *       are ({@link nl.izamonitor.attack.IntervalAudit}). Every count that follows, or whose
 *       interval is too narrow, is a {@link nl.izamonitor.attack.Finding} with the rows that give
 *       it away ({@link nl.izamonitor.attack.Explanation}).
 *   <li><b>Audit derived figures.</b> {@link nl.izamonitor.attack.ComparisonAudit}: comparisons and
 *       restatements may have no number that is made of a hidden row.
 * </ol>
 */
package nl.izamonitor.attack;

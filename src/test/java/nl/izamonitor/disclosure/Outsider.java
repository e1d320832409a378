package nl.izamonitor.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Quantity;

/**
 * Who knows the definitions of counting indicators and all that is shown of them. The number of
 * rows of every kind that there could be is an unknown of 0 or more to him, and every shown count a
 * sum of such numbers: linear programs tell him the least and the most that a hidden count can be.
 * He uses nothing of the protection.
 */
final class Outsider implements AutoCloseable {

  private static final double EXACT = 1e-6;

  static {
    Loader.loadNativeLibraries();
  }

  private final Microdata data;
  private final MPSolver solver = MPSolver.createSolver("GLOP");
  private final List<MPVariable> kinds = new ArrayList<>();

  /**
   * Reads what is shown of tables.
   *
   * @param least what no number of rows is below: 0, or minus infinity for who does not know that
   * @param hidden per table the cells that are not
   */
  Outsider(Microdata data, double least, List<LinkedTable> tables, List<Set<Place>> hidden) {
    this.data = data;
    data.groups().forEach(group -> kinds.add(solver.makeNumVar(least, MPSolver.infinity(), "")));
    for (int number = 0; number < tables.size(); number++) {
      LinkedTable table = tables.get(number);
      Set<Place> own = hidden.get(number);
      Stream.concat(table.cells().stream(), table.empty().stream())
          .filter(cell -> !own.contains(cell.place()))
          .forEach(cell -> reads(table.indicator(), cell));
    }
  }

  private void reads(Indicator indicator, LinkedCell cell) {
    double count = (double) cell.numerator();
    MPConstraint sum = solver.makeConstraint(count, count);
    kinds(indicator, cell.place()).forEach(kind -> sum.setCoefficient(kind, 1));
  }

  private List<MPVariable> kinds(Indicator indicator, Place place) {
    List<MPVariable> own = new ArrayList<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      if (Microdata.isIn(data.groups().get(kind), indicator, place)) {
        own.add(kinds.get(kind));
      }
    }
    return own;
  }

  /** Whether he finds the one number that a count can be. */
  boolean computes(Indicator indicator, Place place) {
    return width(indicator, place) < EXACT;
  }

  /** Whether a hidden cell may be more than one number to him, and as many as it must. */
  boolean allows(LinkedTable table, LinkedCell cell) {
    CountedCell counted = table.counted(cell);
    long interval =
        counted.sensitive(table.thresholds()).isEmpty()
            ? 0
            : counted.interval(Quantity.NUMERATOR, table.thresholds());
    double width = width(table.indicator(), cell.place());
    return width >= EXACT && width >= interval - EXACT;
  }

  /** How far apart the least and the most are that a count can be. */
  double width(Indicator indicator, Place place) {
    MPObjective objective = solver.objective();
    objective.clear();
    kinds(indicator, place).forEach(kind -> objective.setCoefficient(kind, 1));
    objective.setMaximization();
    ResultStatus most = solver.solve();
    if (most == ResultStatus.UNBOUNDED || most == ResultStatus.INFEASIBLE) {
      // The program has a solution, the true numbers: it may only have no bound.
      return Double.POSITIVE_INFINITY;
    }
    double greatest = objective.value();
    objective.setMinimization();
    solver.solve();
    return greatest - objective.value();
  }

  @Override
  public void close() {
    solver.delete();
  }
}

package nl.izamonitor.attack;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;

/** Linear programs over the tables that fit a component: one set of tables, many objectives. */
final class Programs implements AutoCloseable {

  /** No count is as large: what can be this large has no bound. */
  static final double UNBOUNDED = 1e8;

  /**
   * In the library's own measure of work, not of time: a slow machine gives the same verdict. The
   * largest programs of a whole country take half of it.
   */
  private static final double EFFORT = 20;

  private final MPSolver solver;
  private final MPVariable[] variables;
  private final MPObjective objective;

  /** The dual method, from the start each time: the other one was seen to go on for minutes. */
  private final MPSolverParameters parameters = new MPSolverParameters();

  static {
    Loader.loadNativeLibraries();
  }

  Programs(Component component) {
    this(component, EFFORT);
  }

  /**
   * Programs of which each may take some effort.
   *
   * @param effort how much; what is not decided then has no solution
   */
  Programs(Component component, double effort) {
    solver = MPSolver.createSolver("GLOP");
    variables = new MPVariable[component.size()];
    for (int u = 0; u < variables.length; u++) {
      variables[u] = solver.makeNumVar(component.isFree(u) ? -UNBOUNDED : 0, UNBOUNDED, "");
    }
    for (Equation equation : component.equations()) {
      double sum = (double) equation.sum();
      MPConstraint constraint = solver.makeConstraint(sum, sum);
      for (int i = 0; i < equation.unknowns().length; i++) {
        constraint.setCoefficient(variables[equation.unknowns()[i]], equation.factors()[i]);
      }
    }
    objective = solver.objective();
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_OFF.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.LP_ALGORITHM,
        MPSolverParameters.LpAlgorithmValues.DUAL.swigValue());
    solver.setSolverSpecificParametersAsString("max_deterministic_time: " + effort);
  }

  /** Says what the next programs are about: these unknowns, with these weights. */
  void weigh(int[] unknowns, double[] weights) {
    objective.clear();
    for (int i = 0; i < unknowns.length; i++) {
      objective.setCoefficient(variables[unknowns[i]], weights[i]);
    }
  }

  /** Looks for the table with the greatest or smallest weight; false when there is no table. */
  boolean solve(boolean greatest) {
    if (greatest) {
      objective.setMaximization();
    } else {
      objective.setMinimization();
    }
    return solver.solve(parameters) == MPSolver.ResultStatus.OPTIMAL;
  }

  /** The number of an unknown in the table that was found. */
  double value(int unknown) {
    return variables[unknown].solutionValue();
  }

  @Override
  public void close() {
    parameters.delete();
    solver.delete();
  }
}

package nl.izamonitor.attack;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import nl.izamonitor.attack.LinearSystem.Equation;

/**
 * Linear programs over all tables that fit a linear system with nothing known: one set of tables,
 * many objectives.
 */
final class LinearProgram implements AutoCloseable {

  /** No count is as large: what can be this large has no bound. */
  static final double UNBOUNDED = 1e8;

  /**
   * In the library's own measure of work, not of time: a slow machine gives the same verdict. The
   * largest programs of a whole country take half of it.
   */
  private static final double EFFORT = 20;

  private final MPSolver solver = MPSolver.createSolver("GLOP");
  private final MPVariable[] variables;

  /** The dual method, from the start each time: the other one was seen to go on for minutes. */
  private final MPSolverParameters parameters = new MPSolverParameters();

  private ResultStatus status = ResultStatus.NOT_SOLVED;

  static {
    Loader.loadNativeLibraries();
  }

  LinearProgram(LinearSystem system) {
    this(system, EFFORT);
  }

  /**
   * Programs of which each may take some effort.
   *
   * @param effort how much; what is not decided then has no solution
   */
  LinearProgram(LinearSystem system, double effort) {
    variables = new MPVariable[system.size()];
    for (int u = 0; u < variables.length; u++) {
      variables[u] = solver.makeNumVar(system.isFree(u) ? -UNBOUNDED : 0, UNBOUNDED, "");
    }
    for (Equation equation : system.equations()) {
      double sum = (double) equation.sum;
      MPConstraint constraint = solver.makeConstraint(sum, sum);
      for (int i = 0; i < equation.unknowns.length; i++) {
        constraint.setCoefficient(variables[equation.unknowns[i]], equation.factors[i]);
      }
    }
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
    MPObjective objective = solver.objective();
    objective.clear();
    for (int i = 0; i < unknowns.length; i++) {
      objective.setCoefficient(variables[unknowns[i]], weights[i]);
    }
  }

  /** Looks for the table with the greatest or smallest weight; false when none was found. */
  boolean solve(boolean greatest) {
    solver.objective().setOptimizationDirection(greatest);
    status = solver.solve(parameters);
    return status == ResultStatus.OPTIMAL;
  }

  /** Whether no table fits at all. */
  boolean isInfeasible() {
    return status == ResultStatus.INFEASIBLE;
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

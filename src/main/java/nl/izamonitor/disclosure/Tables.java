package nl.izamonitor.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/** The tables that fit all that is published of a part: any of them may be the true one. */
final class Tables implements AutoCloseable {

  static {
    Loader.loadNativeLibraries();
  }

  /** No count is as large as this. */
  private static final double MOST = 1e8;

  private static final long MILLISECONDS = 20_000;
  private static final double WHOLE = 1e-6;

  private final MPSolver solver;
  private final MPVariable[] counts;
  private final MPObjective objective;
  private final MPSolverParameters parameters = new MPSolverParameters();

  Tables(Problem part) {
    solver = MPSolver.createSolver("GLOP");
    solver.setTimeLimit(MILLISECONDS);
    counts = solver.makeNumVarArray(part.counts(), 0, MOST);
    part.equations().forEach(sum -> constrain(sum, (double) -sum.rest(), (double) -sum.rest()));
    part.notNegative().forEach(sum -> constrain(sum, (double) -sum.rest(), MOST));
    objective = solver.objective();
    // Anew and by the dual method: the default was seen to go on for minutes.
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_OFF.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.LP_ALGORITHM,
        MPSolverParameters.LpAlgorithmValues.DUAL.swigValue());
  }

  private void constrain(Combination sum, double least, double most) {
    MPConstraint constraint = solver.makeConstraint(least, most);
    for (int i = 0; i < sum.size(); i++) {
      constraint.setCoefficient(counts[sum.count(i)], sum.times(i));
    }
  }

  /** Starts a new objective. */
  void clear() {
    objective.clear();
  }

  /** Adds a sum to the objective. */
  void add(Combination sum, double weight) {
    for (int i = 0; i < sum.size(); i++) {
      MPVariable count = counts[sum.count(i)];
      objective.setCoefficient(count, objective.getCoefficient(count) + weight * sum.times(i));
    }
  }

  /**
   * The table where the objective is greatest, or smallest; empty when none of whole numbers was
   * found.
   */
  Optional<LongStream> best(boolean greatest) {
    objective.setOptimizationDirection(greatest);
    if (solver.solve(parameters) != MPSolver.ResultStatus.OPTIMAL) {
      return Optional.empty();
    }
    double[] found = Arrays.stream(counts).mapToDouble(MPVariable::solutionValue).toArray();
    boolean whole =
        Arrays.stream(found)
            .allMatch(value -> Math.abs(value - Math.rint(value)) <= WHOLE * Math.max(1, value));
    return whole ? Optional.of(Arrays.stream(found).mapToLong(Math::round)) : Optional.empty();
  }

  @Override
  public void close() {
    parameters.delete();
    solver.delete();
  }
}

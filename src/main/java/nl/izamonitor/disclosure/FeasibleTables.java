package nl.izamonitor.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The tables that fit all that is published of a part: any of them may be the true one. Each is
 * looked for as what differs in it from the true one, which keeps the numbers small. Counts that
 * are shown but could be hidden may differ too, for a price.
 */
final class FeasibleTables implements AutoCloseable {

  static {
    Loader.loadNativeLibraries();
  }

  /** No count is as large as this. */
  static final long MOST = 100_000_000;

  /** When a program is given up; not in seconds, for that would depend on the machine. */
  private static final String EFFORT = "max_deterministic_time: 10";

  private static final double WHOLE = 1e-6;

  private final MPSolver solver;
  private final long[] values;

  /** How much more than it is each count is. */
  private final MPVariable[] counts;

  private final MPObjective objective;
  private final MPSolverParameters parameters = new MPSolverParameters();

  /** How much more, and how much less, than is shown. */
  private final Map<Integer, MPVariable[]> differences = new LinkedHashMap<>();

  private final Map<Integer, Double> worths = new HashMap<>();

  FeasibleTables(ProtectionProblem part) {
    solver = MPSolver.createSolver("GLOP");
    solver.setSolverSpecificParametersAsString(EFFORT);
    // What we are not told of may be 0: it can be larger for certain.
    values = part.values().stream().mapToLong(value -> Math.max(0, value)).toArray();
    counts =
        LongStream.of(values)
            .mapToObj(value -> solver.makeNumVar((double) -value, MOST, ""))
            .toArray(MPVariable[]::new);
    part.equations().forEach(sum -> constrain(sum, 0, 0));
    part.notNegative().forEach(sum -> constrain(sum, Math.min(0, -sum.of(values)), MOST));
    objective = solver.objective();
    // Anew and by the dual method: the default was seen to go on for minutes.
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_OFF.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.LP_ALGORITHM,
        MPSolverParameters.LpAlgorithmValues.DUAL.swigValue());
  }

  private MPConstraint constrain(Combination sum, long least, long most) {
    MPConstraint constraint = solver.makeConstraint((double) least, (double) most);
    for (int i = 0; i < sum.size(); i++) {
      constraint.setCoefficient(counts[sum.count(i)], sum.times(i));
    }
    return constraint;
  }

  /** Shows a count, for what it is worth. */
  void show(int count, double worth) {
    MPVariable[] own = solver.makeNumVarArray(2, 0, MOST);
    MPConstraint constraint = solver.makeConstraint(0, 0);
    constraint.setCoefficient(counts[count], 1);
    constraint.setCoefficient(own[0], -1);
    constraint.setCoefficient(own[1], 1);
    differences.put(count, own);
    worths.put(count, worth);
  }

  /** Hides a count that was shown: it may be anything for nothing. */
  void hide(int count) {
    worths.put(count, 0.0);
  }

  /** The table that differs for as little as can be from what is shown. */
  Optional<long[]> cheapest() {
    clear();
    differences.forEach(
        (count, own) -> {
          for (MPVariable difference : own) {
            objective.setCoefficient(difference, worths.get(count));
          }
        });
    return best(false);
  }

  /** A sum that can be held to differ so much from what it is. */
  MPConstraint follow(Combination sum) {
    return constrain(sum, -MOST, MOST);
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
  Optional<long[]> best(boolean greatest) {
    objective.setOptimizationDirection(greatest);
    if (solver.solve(parameters) != MPSolver.ResultStatus.OPTIMAL) {
      return Optional.empty();
    }
    double[] found = Arrays.stream(counts).mapToDouble(MPVariable::solutionValue).toArray();
    boolean whole =
        Arrays.stream(found).allMatch(value -> Math.abs(value - Math.rint(value)) <= WHOLE);
    return whole
        ? Optional.of(
            IntStream.range(0, found.length)
                .mapToLong(count -> values[count] + Math.round(found[count]))
                .toArray())
        : Optional.empty();
  }

  @Override
  public void close() {
    parameters.delete();
    solver.delete();
  }
}

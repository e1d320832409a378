package nl.izamonitor.method;

import java.lang.reflect.InvocationTargetException;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.ExpressionEvaluator;

/** Computes arithmetic as open data publish it, knowing nothing of the method that it is of. */
public final class PublishedFormula {

  private static final double Z = 1.959963984540054;

  private final ExpressionEvaluator formula = new ExpressionEvaluator();

  /** Reads arithmetic with x, n, per and z. */
  public PublishedFormula(String text) {
    formula.setParameters(
        new String[] {"x", "n", "per", "z"},
        new Class<?>[] {double.class, double.class, double.class, double.class});
    formula.setExpressionType(double.class);
    formula.setDefaultImports(
        "static java.lang.Math.sqrt",
        "static java.lang.Math.pow",
        "static nl.izamonitor.method.PublishedFormula.qchisq",
        "static nl.izamonitor.method.PublishedFormula.qbeta");
    try {
      formula.cook(text);
    } catch (CompileException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** What comes of it. */
  public double of(long numerator, long denominator, int per) {
    try {
      return (double)
          formula.evaluate(
              new Object[] {(double) numerator, (double) denominator, (double) per, Z});
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** As in R. */
  public static double qchisq(double p, double df) {
    return df == 0 ? 0 : ChiSquaredDistribution.of(df).inverseCumulativeProbability(p);
  }

  /** As in R. */
  public static double qbeta(double p, double a, double b) {
    if (a == 0 || b == 0) {
      return a == 0 ? 0 : 1;
    }
    return BetaDistribution.of(a, b).inverseCumulativeProbability(p);
  }
}

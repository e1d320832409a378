package nl.izamonitor.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Conditions in SQL that a definition may use. They are judged on the analysed plan, not on their
 * text: a function that is not on the list, a subquery and an unknown column are refused.
 */
public final class Expressions {

  private static final Set<String> ALLOWED =
      Set.of(
          "Literal",
          "AttributeReference",
          "Alias",
          "And",
          "Or",
          "Not",
          "IsNull",
          "IsNotNull",
          "EqualTo",
          "EqualNullSafe",
          "LessThan",
          "LessThanOrEqual",
          "GreaterThan",
          "GreaterThanOrEqual",
          "In",
          "InSet",
          "Between",
          // What Spark makes of a between over more than a column.
          "With",
          "CommonExpressionDef",
          "CommonExpressionRef",
          "Add",
          "Subtract",
          "Multiply",
          "Divide",
          "Remainder",
          "Abs",
          "UnaryMinus",
          "Least",
          "Greatest",
          "Cast",
          "Year",
          "Month",
          "Quarter",
          "DayOfMonth",
          "DayOfWeek",
          "DateDiff",
          "DateAdd",
          "DateSub",
          "Substring",
          "Length",
          "Lower",
          "Upper",
          "StringTrim",
          "Like",
          "RLike",
          "StartsWith",
          "EndsWith",
          "Contains",
          "Concat",
          "Coalesce",
          "CaseWhen",
          "If");

  private Expressions() {}

  /**
   * What is wrong with a condition over these columns, as a sentence; empty when it may be used.
   */
  public static Optional<String> check(SparkSession spark, StructType columns, String condition) {
    try {
      // The cast reaches the analysed plan, which the public interface does not show.
      Dataset<Row> filtered =
          (Dataset<Row>) spark.createDataFrame(List.<Row>of(), columns).filter(condition);
      return judge(filtered.queryExecution().analyzed());
    } catch (Exception e) {
      // Spark throws its checked AnalysisException without declaring it to Java.
      return Optional.of(firstSentence(e));
    }
  }

  private static String firstSentence(Exception e) {
    String message =
        String.valueOf(e.getMessage())
            .lines()
            .filter(line -> !line.isBlank())
            .findFirst()
            .orElse("");
    return message.replaceFirst("^\\[[A-Z_.]+\\] ", "").replaceFirst(" SQLSTATE: .*$", "");
  }

  private static Optional<String> judge(LogicalPlan plan) {
    List<Expression> conditions = new ArrayList<>();
    collect(plan, conditions);
    Set<String> forbidden = new TreeSet<>();
    for (Expression condition : conditions) {
      forbidden(condition, forbidden);
    }
    return forbidden.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s may not be used in a definition: its result could differ between runs or reach beyond the row."
                .formatted(String.join(", ", forbidden)));
  }

  private static void collect(LogicalPlan plan, List<Expression> conditions) {
    if (plan instanceof Filter filter) {
      conditions.add(filter.condition());
    }
    CollectionConverters.asJava(plan.children()).forEach(child -> collect(child, conditions));
  }

  private static void forbidden(Expression expression, Set<String> found) {
    String name = expression.getClass().getSimpleName().replace("$", "");
    if (expression instanceof SubqueryExpression || !ALLOWED.contains(name)) {
      found.add(expression.prettyName());
    }
    CollectionConverters.asJava(expression.children()).forEach(child -> forbidden(child, found));
  }
}

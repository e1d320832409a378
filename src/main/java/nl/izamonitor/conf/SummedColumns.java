package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator.Measure;
import nl.izamonitor.conf.Indicator.Value;
import nl.izamonitor.model.Condition;

/** The columns of the validated rows of a source that are added up: counts and amounts. */
public record SummedColumns(Source source) {

  /** Their names. A column that wide columns became stands in the place of these. */
  public List<String> names() {
    Source.Unpivot unpivot = source.unpivot();
    Set<String> wide = unpivot == null ? Set.of() : unpivot.columns().keySet();
    return Stream.concat(
            source.columns().entrySet().stream()
                .filter(column -> column.getValue().type().isSummed())
                .map(Map.Entry::getKey)
                .filter(column -> !wide.contains(column)),
            Stream.ofNullable(unpivot).map(Source.Unpivot::into))
        .toList();
  }

  /**
   * What the contract says of a column: of one that wide columns became, what it says of these;
   * null when it says nothing.
   */
  public SourceColumn declared(String column) {
    Source.Unpivot unpivot = source.unpivot();
    return unpivot != null && unpivot.into().equals(column)
        ? unpivot.columns().keySet().stream()
            .map(source.columns()::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : source.columns().get(column);
  }

  /** Whether a column has amounts; not when there is no such column. */
  public boolean isAmount(String column) {
    SourceColumn declared = column == null ? null : declared(column);
    return declared != null && declared.type() == SourceColumn.Type.AMOUNT;
  }

  /** How many decimals a whole number in a column stands for. */
  public int decimals(String column) {
    return isAmount(column) ? declared(column).decimals() : 0;
  }

  /** How the persons behind an amount are counted; empty where that is not delivered. */
  public Optional<Measure> persons(Measure amount) {
    String column = amount.value().sum();
    return Optional.of(amount)
        .filter(measure -> isAmount(column) && declared(column).persons() != null)
        .map(
            measure ->
                new Measure(
                    measure.table(),
                    new Value(
                        Indicator.Kind.COUNT, declared(column).persons(), measure.value().where()),
                    source.unit()));
  }

  /**
   * Whether a row that was delivered counts more than once in a measure: where several wide columns
   * that satisfy its condition became rows, all else stands in each of these.
   */
  boolean isRepeatedIn(Measure measure) {
    Source.Unpivot unpivot = source.unpivot();
    return unpivot != null
        && !unpivot.into().equals(measure.value().sum())
        && unpivot.columns().values().stream()
                .filter(values -> mayHold(measure.value().where(), values))
                .count()
            > 1;
  }

  /** The wide columns that become rows which satisfy the condition of a measure. */
  List<String> wide(Measure measure) {
    return source.unpivot().columns().entrySet().stream()
        .filter(column -> mayHold(measure.value().where(), column.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether a row with these values of its wide column may be counted. */
  private static boolean mayHold(Condition where, Map<String, String> values) {
    return where == null
        || where.anyOf().stream()
            .anyMatch(
                one ->
                    values.entrySet().stream()
                        .allMatch(v -> mayHold(one.columns().get(v.getKey()), v.getValue())));
  }

  private static boolean mayHold(Condition.Allowed allowed, String value) {
    return allowed == null
        || (allowed.values().isEmpty() ? allowed.filled() : allowed.values().contains(value));
  }
}

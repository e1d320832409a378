package nl.izamonitor.lake;

import static org.assertj.core.api.Assertions.assertThat;

import nl.izamonitor.TestSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  private static final StructType COLUMNS =
      new StructType()
          .add("aantal", DataTypes.LongType)
          .add("soort", DataTypes.StringType)
          .add("dag", DataTypes.DateType);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aantal > 1 and soort in ('a', 'b')",
        "year(dag) = 2023 or dag is null",
        "coalesce(aantal, 0) between 1 and 3",
        "case when soort like 'a%' then true else false end",
        "upper(substring(soort, 1, 2)) = 'AB'",
        "datediff(dag, date '2023-01-01') >= 0",
      })
  void whatDependsOnTheRowAloneMayBeUsed(String condition) {
    assertThat(Expressions.check(TestSession.spark(), COLUMNS, condition)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reflect('java.lang.System', 'getProperty', 'user.home') = soort",
        "java_method('java.lang.Math', 'random') is null",
        "rand() > 0.5",
        "uuid() = soort",
        "shuffle(array(soort))[0] = soort",
        "current_date() > dag",
        "now() is null",
        "unix_timestamp() > 0",
        "current_user() = soort",
        "input_file_name() = soort",
        "monotonically_increasing_id() = 1",
        "spark_partition_id() = 0",
        "exists (select 1)",
        "aantal in (select 1)",
        "exists (select 1 from csv.`/etc/passwd`)",
        "exists (select 1 from elders)",
        "sum(aantal) > 1",
        "row_number() over (order by aantal) = 1",
        "xpath_boolean(soort, 'a')",
        "transform(array(soort), x -> x)[0] = soort",
      })
  void whatReachesBeyondTheRowMayNot(String condition) {
    assertThat(Expressions.check(TestSession.spark(), COLUMNS, condition)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stuks > 1", "aantal", "aantal >", "onbekend(aantal) = 1"})
  void whatIsNoConditionIsToldInASentence(String condition) {
    assertThat(Expressions.check(TestSession.spark(), COLUMNS, condition))
        .hasValueSatisfying(what -> assertThat(what).doesNotContain("SQLSTATE").isNotBlank());
  }
}

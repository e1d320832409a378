package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.unhex;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** From groups to persons, and from persons to the years in which they live. */
record Persons(Draw draw) {

  static final String PERSON = "persoon";
  static final String PSEUDONYM = "pseudoniem";
  static final String BORN = "geboortejaar";
  static final String SEX = "geslacht";

  /** The position of a bouwsteen among all: joins by number are faster than by code. */
  static final String BOUWSTEEN = "bouwsteen";

  static final String DATAJAAR = "datajaar";
  static final String BAND = "leeftijdsgroep";

  /** What a row of a bouwsteen and year is joined by. */
  static final String[] PLACE = {BOUWSTEEN, DATAJAAR};

  /** The part of the year in which the person lives, both from 0 to 1. */
  static final String FROM = "van";

  static final String TO = "tot";

  private static final String LUCK = "levenslot";
  private static final String BIRTHDAY = "geboortedag";

  static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  /** A row a person, with the first bouwsteen. */
  Dataset<Row> persons(Dataset<Row> groups) {
    Column last = col("first").plus(col("persons")).minus(1);
    Column born = col("youngest").minus(draw.below(col("years"), BORN, col(PERSON)));
    return groups
        .select(
            explode(sequence(col("first"), last)).as(PERSON),
            col(BOUWSTEEN),
            col("sex"),
            col("youngest"),
            col("years"))
        .select(
            col(PERSON),
            col(BOUWSTEEN),
            born.multiply(Inhabitants.SEXES.size()).plus(col("sex")).as(Cohorts.COHORT),
            pseudonym("", col(PERSON)).as(PSEUDONYM),
            draw.uniform(LUCK, col(PERSON)).as(LUCK),
            draw.uniform(BIRTHDAY, col(PERSON)).as(BIRTHDAY));
  }

  /** As a trusted third party gives them; another {@code kind} never gives the same. */
  Column pseudonym(String kind, Column... keys) {
    Column text = concat_ws("/", lit(kind), lit(draw.seed()), concat_ws("/", keys));
    return hex(unhex(substring(sha2(text.cast("binary"), 256), 1, 32)));
  }

  /** A row for every person and year in which the person lives at some time. */
  Dataset<Row> years(Dataset<Row> persons, Dataset<Row> expectations) {
    Column sexes = lit(Inhabitants.SEXES.toArray(String[]::new));
    Column sex = pmod(col(Cohorts.COHORT), lit(Inhabitants.SEXES.size())).plus(1);
    Column born = col(Cohorts.COHORT).divide(Inhabitants.SEXES.size()).cast("int");
    Column begin = col(Cohorts.BEGIN);
    Column part = begin.minus(col(LUCK)).divide(begin.minus(col(Cohorts.END)));
    Column death = col(FROM).plus(part.multiply(lit(1.0).minus(col(FROM))));
    return persons
        .join(broadcast(expectations), new String[] {Cohorts.COHORT}, "inner")
        .where(col(LUCK).lt(begin))
        .withColumn(BORN, born)
        .withColumn(SEX, element_at(sexes, sex))
        .withColumn(FROM, when(col(BORN).equalTo(col(DATAJAAR)), col(BIRTHDAY)).otherwise(0.0))
        .withColumn(TO, when(col(LUCK).lt(col(Cohorts.END)), 1.0).otherwise(death))
        .drop(Cohorts.COHORT, LUCK, BIRTHDAY, Cohorts.BEGIN, Cohorts.END);
  }
}

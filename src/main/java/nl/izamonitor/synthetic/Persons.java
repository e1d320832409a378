package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.unhex;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From cells to persons, and from persons to the years they live in. */
record Persons(Draw draw) {

  static final String PERSON = "persoon";
  static final String PSEUDONYM = "pseudoniem";
  static final String POSTCODE = "postcode4";
  static final String PRAKTIJK = "praktijk";

  /** The part of the year in which the person lives, both from 0 to 1. */
  static final String FROM = "van";

  static final String TO = "tot";

  private static final String LUCK = "levenslot";
  private static final String BIRTHDAY = "geboortedag";

  /** A row a person: number, bouwsteen, and the cohort that says year of birth and sex. */
  Dataset<Row> persons(Dataset<Row> cells) {
    Column last = col("first").plus(col("persons")).minus(1);
    Column born = col("youngest").minus(draw.below(col("years"), "geboortejaar", col(PERSON)));
    return cells
        .select(
            explode(sequence(col("first"), last)).as(PERSON),
            col("bouwsteen").as(Places.BOUWSTEEN),
            col("sex"),
            col("youngest"),
            col("years"))
        .select(
            col(PERSON),
            col(Places.BOUWSTEEN),
            born.multiply(Sex.HOW_MANY).plus(col("sex")).as(Levels.COHORT),
            draw.uniform(LUCK, col(PERSON)).as(LUCK),
            draw.uniform(BIRTHDAY, col(PERSON)).as(BIRTHDAY));
  }

  /** The same persons with what they carry through the years: their pseudonym. */
  Dataset<Row> known(Dataset<Row> persons) {
    return persons.withColumn(PSEUDONYM, pseudonym("", col(PERSON)));
  }

  /** Adds postcode and praktijk to rows of persons in a bouwsteen; who moves gets others. */
  Dataset<Row> addressed(Dataset<Row> rows, Dataset<Row> addresses) {
    Column place = draw.below(size(col(Places.POSTCODES)), "postcode", col(PERSON)).plus(1);
    Column praktijk =
        col(Places.FIRST_PRAKTIJK)
            .plus(draw.below(col(Places.PRAKTIJKEN), "praktijk", col(PERSON)));
    return rows.join(broadcast(addresses), new String[] {Places.BOUWSTEEN}, "inner")
        .withColumn(POSTCODE, element_at(col(Places.POSTCODES), place))
        .withColumn(PRAKTIJK, concat(lit("P"), lpad(praktijk.cast("string"), 5, "0")))
        .drop(Places.POSTCODES, Places.FIRST_PRAKTIJK, Places.PRAKTIJKEN);
  }

  /** As a trusted third party gives them; another {@code kind} never gives the same. */
  Column pseudonym(String kind, Column... keys) {
    Column text = concat_ws("/", lit(kind), lit(draw.seed()), concat_ws("/", keys));
    return hex(unhex(substring(sha2(text.cast("binary"), 256), 1, 32)));
  }

  /** A row for every person and year in which the person lives at some time. */
  Dataset<Row> years(Dataset<Row> persons, Dataset<Row> levels) {
    Column from =
        when(col(Levels.BORN).equalTo(col(Levels.DATAJAAR)), col(BIRTHDAY)).otherwise(lit(0.0));
    Column part =
        col(Levels.BEGIN).minus(col(LUCK)).divide(col(Levels.BEGIN).minus(col(Levels.END)));
    Column to =
        when(col(LUCK).lt(col(Levels.END)), lit(1.0))
            .otherwise(col(FROM).plus(part.multiply(lit(1.0).minus(col(FROM)))));
    return persons
        .join(broadcast(levels), new String[] {Levels.COHORT}, "inner")
        .where(col(LUCK).lt(col(Levels.BEGIN)))
        .withColumn(FROM, from)
        .withColumn(TO, to)
        .drop(Levels.COHORT, LUCK, BIRTHDAY, Levels.BEGIN, Levels.END);
  }
}

package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.instr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import nl.izamonitor.conf.DateForm;
import nl.izamonitor.conf.PeriodColumn;
import nl.izamonitor.conf.PeriodForm;
import org.apache.spark.sql.Column;

/** How a year, quarter or month is read from the text of a column. */
record PeriodText(PeriodColumn column) {

  /** What may stand behind a period. */
  private static final String PROVISIONAL = "\\s*\\*$";

  /** A period as tables have it; null when it is written otherwise than the contract says. */
  Column value(Column text) {
    Column plain = regexp_replace(text, PROVISIONAL, "");
    Column period = lit(null).cast("string");
    for (PeriodForm form : column.forms()) {
      period = coalesce(period, when(plain.rlike(form.pattern()), period(form, plain)));
    }
    return period;
  }

  /** Whether the sign for a provisional period stands behind it. */
  static Column isProvisional(Column text) {
    return text.rlike(PROVISIONAL);
  }

  private static Column period(PeriodForm form, Column text) {
    Column year = part(form, text, 'y');
    if (form.group('Q') > 0) {
      return concat(year, lit("KW"), part(form, text, 'Q'));
    }
    if (form.group('M') == 0) {
      return year;
    }
    Column month = part(form, text, 'M');
    Column number = form.hasNames() ? month(month).cast("string") : month;
    return concat_ws("-", year, lpad(number, 2, "0"));
  }

  private static Column part(PeriodForm form, Column text, char part) {
    return regexp_extract(text, form.pattern(), form.group(part));
  }

  /** The number of a month of {@link DateForm#MONTHS}, in capitals or not. */
  static Column month(Column name) {
    // Three letters each, so that the fourth is the first of the second month.
    return instr(lit(DateForm.MONTHS), upper(name)).plus(2).divide(3).cast("int");
  }
}

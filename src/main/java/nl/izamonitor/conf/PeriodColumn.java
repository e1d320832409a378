package nl.izamonitor.conf;

import java.util.List;
import java.util.stream.Stream;

/**
 * The column that says which year, quarter or month a row is about, where one file has several. The
 * rows of every year in it are a delivery of their own, which replaces that year and nothing else.
 * The folder of the file is called by any year, such as the last one in it.
 *
 * @param column the column with the period, of type {@code text}. The validated table has it as
 *     {@code 2024}, {@code 2025KW1} or {@code 2017-09}, and rules and filters see it so. A sign
 *     {@code *} behind a period says that its figures are provisional: it is no part of the period.
 * @param format how the period is written: {@code yyyy} for the year, {@code Q} for the quarter,
 *     {@code MM}, {@code M} or {@code MMM} (English, three letters) for the month, {@code dd} or
 *     {@code d} for a day that is passed over, and {@code JJ}, {@code KW}, digits and signs as they
 *     are, as {@code yyyyJJ00}, {@code yyyyKWQ}, {@code yyyyMM} or {@code ddMMMyyyy}. Without it
 *     years ({@code 2024}), quarters ({@code 2025KW1}) and the codes of CBS ({@code 2024JJ00},
 *     {@code 2024KW01}, {@code 2024MM05}) are read.
 */
public record PeriodColumn(String column, @OptionalKey String format) {

  private static final List<PeriodForm> KNOWN =
      Stream.of("yyyy", "yyyyKWQ", "yyyyJJ00", "yyyyKW0Q").map(PeriodForm::of).toList();

  /** Months of CBS, of which the letters are those of a month. */
  private static final PeriodForm CBS_MONTH = PeriodForm.of("yyyy'MM'MM");

  public PeriodColumn {
    if (format != null) {
      PeriodForm.of(format);
    }
  }

  /** The ways in which a period may be written. */
  public List<PeriodForm> forms() {
    return format == null
        ? Stream.concat(KNOWN.stream(), Stream.of(CBS_MONTH)).toList()
        : List.of(PeriodForm.of(format));
  }
}

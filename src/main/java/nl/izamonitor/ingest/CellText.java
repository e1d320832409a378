package nl.izamonitor.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A cell as text: a date as 2024-12-31 where its format shows a date, a whole number without a
 * point, another number in the fewest digits that are that number.
 *
 * @param isFrom1904 whether the days of the workbook are counted from 1904
 */
record CellText(boolean isFrom1904) {

  private static final LocalDate START = LocalDate.of(1899, 12, 30);
  private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);

  /** In 1900, workbooks have a 29 February that was not there. */
  private static final int NO_DAY = 60;

  private static final long SECONDS = 24L * 60 * 60;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** What stands in a format and shows nothing of the number. */
  private static final String SHOWN_AS_IS = "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]";

  String of(Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return cell.getType() == CellType.BOOLEAN
          ? cell.asBoolean().toString()
          : String.valueOf(cell.getValue());
    }
    boolean isDate =
        cell.getDataFormatId() != null
            && isDate(cell.getDataFormatId(), cell.getDataFormatString());
    String raw = cell.getRawValue().strip();
    return isDate ? date(new BigDecimal(raw)) : number(raw);
  }

  /** Whether a format shows a date or a time; some have numbers, and no text in the workbook. */
  static boolean isDate(int number, String format) {
    if (format == null) {
      return (number >= 14 && number <= 22)
          || (number >= 27 && number <= 36)
          || (number >= 45 && number <= 47)
          || (number >= 50 && number <= 58);
    }
    String shown = format.replaceAll(SHOWN_AS_IS, "").toLowerCase(Locale.ROOT);
    return !shown.contains("general") && shown.matches("(?s).*[ydmhsj].*");
  }

  /** A workbook keeps doubles in 17 digits, in which 1.1 is 1.1000000000000001. */
  static String number(String raw) {
    if (raw.matches("-?[0-9]+")) {
      return raw;
    }
    BigDecimal number = new BigDecimal(Double.toString(Double.parseDouble(raw)));
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Of a number of days, with the time of the day behind the point. */
  String date(BigDecimal days) {
    long seconds = Math.round(days.doubleValue() * SECONDS);
    long day = Math.floorDiv(seconds, SECONDS);
    LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS));
    boolean hasTime = time.toSecondOfDay() > 0;
    if (day < 0 || (!isFrom1904 && day == NO_DAY)) {
      return days.toPlainString();
    }
    if (day == 0 && !isFrom1904) {
      return time.format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
    LocalDate date =
        isFrom1904 ? START_1904.plusDays(day) : START.plusDays(day < NO_DAY ? day + 1 : day);
    return hasTime ? LocalDateTime.of(date, time).format(MOMENT) : date.toString();
  }
}

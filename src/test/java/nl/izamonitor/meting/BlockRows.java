package nl.izamonitor.meting;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of a block as they come out of Spark, on the real regions of 2023. */
final class BlockRows {

  static final Indeling INDELING =
      Regions.of(ConfFiles.read(Path.of("conf"))).indeling(LocalDate.of(2023, 1, 1));
  static final Places PLACES = new Places(INDELING);

  private BlockRows() {}

  static Row tally(
      String period, String breakdown, String category, String bouwsteen, long... counts) {
    return stratum("", period, breakdown, category, bouwsteen, counts);
  }

  static Row stratum(
      String stratum,
      String period,
      String breakdown,
      String category,
      String bouwsteen,
      long... counts) {
    Object[] cells = new Object[BlockRow.SIZE];
    cells[BlockRow.INDICATOR] = "i";
    cells[BlockRow.PERIOD] = period;
    cells[BlockRow.EDITION] = 0;
    cells[BlockRow.BREAKDOWN] = breakdown;
    cells[BlockRow.CATEGORY] = category;
    cells[BlockRow.STRATUM] = stratum;
    cells[BlockRow.BOUWSTEEN] = bouwsteen;
    for (int i = 0; i < BlockRow.SUMS.size(); i++) {
      cells[BlockRow.FIRST_SUM + i] = i < counts.length ? counts[i] : 0L;
    }
    return RowFactory.create(cells);
  }

  static Row nothing(String period) {
    Object[] cells = new Object[BlockRow.SIZE];
    cells[BlockRow.INDICATOR] = "i";
    cells[BlockRow.PERIOD] = period;
    cells[BlockRow.EDITION] = 0;
    return RowFactory.create(cells);
  }

  static Row figure(String period, String level, String region, double value) {
    Object[] cells = new Object[BlockRow.SIZE];
    cells[BlockRow.INDICATOR] = "i";
    cells[BlockRow.PERIOD] = period;
    cells[BlockRow.EDITION] = 0;
    cells[BlockRow.BREAKDOWN] = BlockSpec.TOTAAL;
    cells[BlockRow.CATEGORY] = BlockSpec.TOTAAL;
    cells[BlockRow.LEVEL] = level;
    cells[BlockRow.REGION] = region;
    cells[BlockRow.VALUE] = value;
    cells[BlockRow.SOURCE] = "wie het publiceerde";
    return RowFactory.create(cells);
  }

  /** A row that an earlier meting hides. */
  static Row hidden(Key key) {
    Object[] cells = new Object[BlockRow.SIZE];
    cells[BlockRow.INDICATOR] = "i";
    cells[BlockRow.PERIOD] = key.period();
    cells[BlockRow.BREAKDOWN] = key.breakdown();
    cells[BlockRow.CATEGORY] = key.category();
    cells[BlockRow.LEVEL] = key.level();
    cells[BlockRow.REGION] = key.region();
    cells[BlockRow.STATUS] = Value.BESCHERMD;
    cells[BlockRow.EDITION] = 1;
    return RowFactory.create(cells);
  }
}

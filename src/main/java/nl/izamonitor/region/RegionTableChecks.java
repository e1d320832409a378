package nl.izamonitor.region;

import java.util.List;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;

/** Reads the tables and checks them, each by itself and against each other. */
final class RegionTableChecks {

  private RegionTableChecks() {}

  /** The tables as written; to be used only when no problem was added. */
  static RegionTables read(ConfFiles files, List<Mistake> problems) {
    CsvFiles csv = new CsvFiles(files, problems);
    RegionTables tables = RegionTables.read(csv);
    // Without one of the tables every row of the others would be reported for what it refers to.
    if (!csv.unreadable()) {
      new GemeenteChecks(tables).run();
      new BouwsteenChecks(tables).run();
      new RegioChecks(tables).run();
      new CoverageChecks(tables).run();
      new TegelChecks(tables).run();
    }
    return tables;
  }
}

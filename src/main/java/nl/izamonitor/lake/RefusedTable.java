package nl.izamonitor.lake;

/**
 * {@code refused/<source>}: the rows for which deliveries were refused, until they are taken. It
 * has the columns of {@link QuarantineTable}, and is there for whoever must find out what is wrong.
 */
public final class RefusedTable {

  private RefusedTable() {}

  public static Table of(String source) {
    Table quarantine = QuarantineTable.of(source);
    return new Table(
        "refused/" + source,
        "Een rij per rij waarom een levering is geweigerd, zoals geleverd, gevoelige velden gemaskeerd. Er is geen tabel zolang er niets is geweigerd; wat alsnog is ingelezen staat er niet meer in.",
        quarantine.columns(),
        quarantine.partitions(),
        quarantine.checks(),
        false);
  }
}

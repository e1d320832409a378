package nl.izamonitor.lake;

import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;

/**
 * {@code missing/<source>}: counts that a delivery should have and has not, as far as is known of
 * which they are. It has the columns of {@link ValidatedTable}; what is not known is empty, the
 * counts too. There is no table while nothing was missing.
 */
public final class MissingTable {

  private MissingTable() {}

  public static Table of(Conf conf, Source source) {
    Table validated = ValidatedTable.of(conf, source);
    return new Table(
        "missing/" + source.source(),
        source.title()
            + ". Een rij per telling die een levering moest hebben en niet heeft: afgekeurd zonder goede rij ernaast, of niet ingevuld. Tellingen zijn leeg, en wat er van de sleutel niet klopt ook; bouwsteen is ONBEKEND als de plaats niet bekend is. Er is geen tabel zolang er niets ontbreekt.",
        validated.columns(),
        validated.partitions(),
        validated.checks(),
        false);
  }
}

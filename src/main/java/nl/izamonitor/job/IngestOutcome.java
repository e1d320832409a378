package nl.izamonitor.job;

/**
 * What is done with the verdict on deliveries.
 *
 * @param isTrial whether no table is changed
 * @param supplierReport the folder for the reports to leveranciers; null for none
 */
record IngestOutcome(boolean isTrial, String supplierReport) {

  static final IngestOutcome TAKEN = new IngestOutcome(false, null);
}

package nl.izamonitor.job;

import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;

/** Years on the command line. */
final class Years {

  private Years() {}

  /** {@code 2019..2025}, or one year. */
  static Meting.Years of(String text) {
    try {
      return Meting.Years.fromText(text);
    } catch (IllegalArgumentException e) {
      throw UserError.configuration(e.getMessage());
    }
  }
}

package nl.izamonitor.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Progress of a run, for people: a line each with the run. It goes to standard error, or where the
 * log of a cluster goes.
 */
record Log(String run) {

  private static final Logger PROGRESS = LoggerFactory.getLogger("iza");

  void line(String text) {
    PROGRESS.info("{} {}", run, text);
  }
}

package nl.izamonitor.model;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A publication of a meting.
 *
 * @param revision {@link #CONCEPT}, or the number of the frozen revision
 * @param indeling the date of the regions that its figures are about
 */
public record Release(String meting, String revision, LocalDate indeling) implements Serializable {

  /** The revision of a meting that is not frozen. */
  public static final String CONCEPT = "concept";

  public boolean isConcept() {
    return revision.equals(CONCEPT);
  }

  /** How manifests and restatements call it. */
  public String name() {
    return meting + "/" + revision;
  }
}

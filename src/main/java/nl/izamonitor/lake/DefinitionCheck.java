package nl.izamonitor.lake;

import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Release;

/** Refuses the values of a release that were made with other definitions than those given. */
public final class DefinitionCheck {

  private final Conf conf;
  private final Meting meting;
  private final String revision;
  private final Set<String> found = new TreeSet<>();

  /** For the values of one release, with the definitions that go with it. */
  public DefinitionCheck(Conf conf, Meting meting, String revision) {
    this.conf = conf;
    this.meting = meting;
    this.revision = revision;
  }

  /**
   * The definition of a value.
   *
   * @throws UserError when there is none, or it has another version than the value was made with
   */
  public Indicator definition(Observation observation) {
    String code = observation.indicator().code();
    Indicator indicator = conf.indicators().get(code);
    if (indicator == null) {
      throw UserError.configuration(
          "The meting holds values of %s, which conf/indicators does not define: publish the meting again, or use the definitions it was frozen with."
              .formatted(code));
    }
    if (observation.indicator().version() != indicator.version()) {
      throw UserError.configuration(
          "The values of %s were made with version %d of its definition and conf has version %d: publish the meting again, or use the definitions it was frozen with."
              .formatted(code, observation.indicator().version(), indicator.version()));
    }
    found.add(code);
    return indicator;
  }

  /**
   * Ends the check, when every value was looked at. An indicator that is only in the definitions or
   * only in the values would go unseen.
   *
   * @throws UserError when there were no values, or not of the indicators of the meting
   */
  public void finish() {
    if (found.isEmpty()) {
      throw UserError.configuration(
          "There are no values of meting %s, revision %s: run %s first."
              .formatted(
                  meting.meting(),
                  revision,
                  revision.equals(Release.CONCEPT) ? "publish" : "freeze"));
    }
    Set<String> declared = meting.indicators().keySet();
    Set<String> different = new TreeSet<>(declared);
    different.addAll(found);
    different.removeIf(code -> declared.contains(code) && found.contains(code));
    if (!different.isEmpty()) {
      throw UserError.configuration(
          "The definition of meting %s and its values differ in the indicators %s: publish the meting again, or use the definitions it was frozen with."
              .formatted(meting.meting(), different));
    }
  }
}

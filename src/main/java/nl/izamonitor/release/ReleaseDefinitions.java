package nl.izamonitor.release;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.disclosure.Populations;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Release;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;

/** The definitions and regions that a release of a meting is made with. */
public record ReleaseDefinitions(Conf conf, Regions regions, Meting meting) {

  /**
   * Those that a frozen revision was made with, from its manifest.
   *
   * @throws UserError when there is no such revision, or this software cannot read them any more
   */
  public static ReleaseDefinitions frozen(Internal lake, String meting, String revision) {
    return frozen(Manifests.of(lake, meting, revision));
  }

  static ReleaseDefinitions frozen(Manifest manifest) {
    ConfFiles files = new ConfFiles(new TreeMap<>(manifest.content().definitions()));
    Regions regions = Regions.of(files);
    List<Mistake> mistakes = new ArrayList<>();
    Conf conf =
        ConfReader.load(
            files, regions.levels().stream().map(Level::level).toList(), Methods::check, mistakes);
    if (conf == null) {
      throw UserError.configuration(mistakes);
    }
    return new ReleaseDefinitions(conf, regions, conf.meting(manifest.meting()));
  }

  Indeling indeling() {
    return regions.indeling(meting.indeling());
  }

  Release release(String revision) {
    return new Release(meting.meting(), revision, meting.indeling());
  }

  List<Indicator> indicators() {
    return meting.indicators().keySet().stream().map(conf.indicators()::get).toList();
  }

  Populations.Definitions populations() {
    return new Populations.Definitions(
        conf.categories().values(),
        conf.sources(),
        indicators().stream().map(conf::guarded).toList());
  }
}

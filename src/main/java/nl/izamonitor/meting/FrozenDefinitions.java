package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;

/** The definitions and regions that a frozen revision was made with, from its manifest. */
public record FrozenDefinitions(Conf conf, Regions regions) {

  /**
   * Reads them.
   *
   * @throws UserError when there is no such revision, or this software cannot read them any more
   */
  public static FrozenDefinitions of(Internal lake, String meting, String revision) {
    return of(Manifest.of(lake, meting, revision));
  }

  static FrozenDefinitions of(Manifest manifest) {
    ConfFiles files = manifest.files();
    Regions regions = Regions.of(files);
    List<Mistake> problems = new ArrayList<>();
    Conf conf = Conf.load(files, regions.levels().stream().map(Level::level).toList(), problems);
    if (conf == null) {
      throw UserError.configuration(problems);
    }
    return new FrozenDefinitions(conf, regions);
  }
}

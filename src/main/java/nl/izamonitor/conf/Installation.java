package nl.izamonitor.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one installation keeps its data and its key: {@code conf/base/lake.yml}, or {@code
 * conf/local/lake.yml} where that is there. Paths may be of any Hadoop file system; a relative one
 * starts at the working directory.
 *
 * @param lake folder of the tables
 * @param landing folder of the deliveries: {@code <source>/<leverancier>/<datajaar>/}
 * @param cijfers folder with deliveries of figures that owners published, which come with this
 *     project
 * @param report folder of the reports
 * @param key file with the key for pseudonyms, in hexadecimals
 */
public record Installation(
    Location location,
    String lake,
    String landing,
    @OptionalKey("data/cijfers") String cijfers,
    String report,
    String key) {

  /**
   * Reads the settings that hold here.
   *
   * @throws UserError when the file is missing or wrong
   */
  public static Installation load(Path conf) {
    Path local = conf.resolve("local/lake.yml");
    Path file = Files.isRegularFile(local) ? local : conf.resolve("base/lake.yml");
    List<Mistake> problems = new ArrayList<>();
    try {
      return new YamlBinder(conf.relativize(file).toString(), problems)
          .bind(Files.readString(file), Installation.class)
          .orElseThrow(() -> UserError.configuration(problems));
    } catch (IOException e) {
      throw UserError.configuration(
          "The file %s cannot be read: it says where the lake is. Restore it or name the conf folder with --conf."
              .formatted(file));
    }
  }
}

package nl.izamonitor.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.ingest.DraftContract;
import nl.izamonitor.ingest.LandingFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Drafts a contract:
 *
 * <ol>
 *   <li>finds how the files are written;
 *   <li>looks at every column in all rows;
 *   <li>writes the contract, with a comment where a person must decide;
 *   <li>checks it with all other definitions.
 * </ol>
 */
@Command(
    name = "scaffold",
    description = "Draft a contract from files that have none.",
    mixinStandardHelpOptions = true)
final class ScaffoldJob implements Callable<Integer> {

  @Mixin Options options;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "delivered files of one source, such as one of every year")
  List<String> files;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "name of the source (default: from the name of the first file)")
  String source;

  @Option(names = "--sheet", paramLabel = "NAME", description = "the sheet of a workbook")
  String sheet;

  @Option(
      names = "--header-row",
      paramLabel = "N",
      description = "the row of a sheet with the names of the columns (default: 1)")
  Integer headerRow;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "write the contract here, such as conf/sources/NAME.yml, and not on the screen")
  java.nio.file.Path output;

  @Override
  public Integer call() {
    return Runner.guarded(
        options,
        "scaffold",
        facts -> {
          String name = source == null ? name(files.get(0)) : source;
          if (!name.matches("[a-z][a-z0-9_]*")) {
            throw UserError.configuration(
                "The source '%s' cannot be called so: use small letters, digits and underscores."
                    .formatted(name));
          }
          Supplier<SparkSession> session = Session.opening(options.conf, "scaffold");
          ConfFiles conf = options.files();
          Definitions definitions = Definitions.load(conf, session);
          String draft =
              new DraftContract(session.get(), definitions.conf(), definitions.regions(), name)
                  .of(landed(session.get().sparkContext().hadoopConfiguration()), sheet, headerRow);
          write(draft);
          check(conf, name, draft, session);
        });
  }

  private List<LandingFile> landed(Configuration hadoop) {
    List<LandingFile> landed = new ArrayList<>();
    for (String file : files) {
      Path path =
          file.contains("://") ? new Path(file) : new Path(java.nio.file.Path.of(file).toUri());
      try {
        FileSystem system = LandingFile.files(path, hadoop);
        if (!system.exists(path) || system.getFileStatus(path).isDirectory()) {
          throw UserError.configuration(
              "There is no file %s: name a delivered file.".formatted(file));
        }
        landed.add(new LandingFile(system, path, path.getName()));
      } catch (IOException e) {
        throw UserError.data(
            "The file %s cannot be read (%s): check its rights.".formatted(file, e.getMessage()));
      }
    }
    return landed;
  }

  private static String name(String file) {
    String name = new Path(file).getName();
    String plain =
        name.replaceAll("\\..*$", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("_?\\d{6,}|_?(19|20)\\d{2}(_\\d+)?", "")
            .replaceAll("^[^a-z]+|_+$", "");
    return plain.isEmpty() ? "bron" : plain;
  }

  private void write(String draft) {
    if (output == null) {
      System.out.print(draft);
      return;
    }
    try {
      Files.writeString(output, draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw UserError.configuration(
          "The file %s is there already: name another one, or remove it.".formatted(output));
    } catch (IOException e) {
      throw UserError.configuration(
          "The file %s cannot be written (%s): check its folder."
              .formatted(output, e.getMessage()));
    }
  }

  /** A draft with mistakes in it is shown all the same, for a person can mend it. */
  private static void check(
      ConfFiles conf, String name, String draft, Supplier<SparkSession> session) {
    SortedMap<String, String> texts = new TreeMap<>(conf.texts());
    texts.put("sources/%s.yml".formatted(name), draft);
    try {
      Definitions.load(new ConfFiles(texts), session);
      System.err.println("scaffold: the draft passes check; decide where it says '# ?'");
    } catch (UserError e) {
      System.err.println("scaffold: the draft does not pass check yet:\n" + e.getMessage());
    }
  }
}

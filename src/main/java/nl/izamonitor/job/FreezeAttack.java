package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.attack.Finding;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.SuppressionTable;
import nl.izamonitor.lake.WholeFolder;
import nl.izamonitor.model.Release;
import nl.izamonitor.opendata.OpenData;
import nl.izamonitor.release.ReleaseDefinitions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Attacks what a freeze would publish, together with what was frozen before:
 *
 * <ol>
 *   <li>writes the open data of the concept and of frozen revisions to a folder of its own, that
 *       only this user can read;
 *   <li>writes beside it what must be kept, from {@link SuppressionTable};
 *   <li>attacks, and removes the folder whatever comes of it;
 *   <li>refuses when anything was found.
 * </ol>
 */
record FreezeAttack(Workbench bench) {

  private static final int NAMED = 3;

  private record Revision(String meting, String revision) {}

  /**
   * Attacks the concept of a meting.
   *
   * @throws UserError with exit code 4 when the attack succeeds
   */
  AttackResult run(String meting) {
    List<Revision> revisions = new ArrayList<>();
    revisions.add(new Revision(meting, Release.CONCEPT));
    revisions.addAll(frozen());
    Path folder = folder();
    try {
      List<Supplier<Path>> files = new ArrayList<>();
      files.add(() -> judge(revisions, folder));
      revisions.forEach(one -> files.add(() -> write(one, folder)));
      List<Path> written = SideBySide.all(files);
      AttackResult result =
          AttackResult.on(written.subList(1, written.size()), written.get(0), false);
      result.tell(bench::say);
      bench.record().put("attack " + meting, result.totals());
      refuse(meting, result);
      return result;
    } finally {
      delete(folder);
    }
  }

  /** All that was frozen, the newest first: what was public once is public for ever. */
  private List<Revision> frozen() {
    return bench
        .lake()
        .published()
        .metingen()
        .orderBy(col(MetingTable.FROZEN_AT).desc(), col(MetingTable.NUMBER).desc())
        .select(Keys.METING, Keys.REVISION)
        .collectAsList()
        .stream()
        .map(Fields::new)
        .map(row -> new Revision(row.text(Keys.METING), row.text(Keys.REVISION)))
        .toList();
  }

  private Path judge(List<Revision> revisions, Path folder) {
    Path judge = folder.resolve("judge.csv");
    JudgeFile.write(audit(revisions), judge);
    return judge;
  }

  private Path write(Revision one, Path folder) {
    ReleaseDefinitions definitions =
        one.revision().equals(Release.CONCEPT)
            ? bench.definitions(one.meting())
            : ReleaseDefinitions.frozen(bench.tables(), one.meting(), one.revision());
    String name = one.meting() + "-" + one.revision();
    try (WholeFolder open =
        WholeFolder.beginPrivate(bench.hadoop(), folder.toUri().toString(), name)) {
      new OpenData(
              bench.lake().published(),
              definitions.conf(),
              definitions.regions(),
              Comparisons.kinds())
          .writeForAttack(definitions.meting(), one.revision(), open);
      open.finish();
    }
    return folder.resolve(name);
  }

  private Dataset<Row> audit(List<Revision> revisions) {
    return revisions.stream().map(this::audit).reduce(Dataset::unionByName).orElseThrow();
  }

  private Dataset<Row> audit(Revision one) {
    Dataset<Row> rows =
        one.revision().equals(Release.CONCEPT)
            ? bench.tables().read(SuppressionTable.TABLE)
            : bench.tables().readFrozen(SuppressionTable.TABLE);
    return rows.filter(
        col(Keys.METING).equalTo(one.meting()).and(col(Keys.REVISION).equalTo(one.revision())));
  }

  private static void refuse(String meting, AttackResult result) {
    List<Finding> findings = result.findings();
    if (!findings.isEmpty()) {
      String first =
          findings.stream().limit(NAMED).map(FreezeAttack::name).collect(Collectors.joining("; "));
      throw UserError.verification(
          "The concept of %s is not frozen, for the attack found %d hidden counts (%s): hide what gives them away, publish and freeze again."
              .formatted(meting, findings.size(), first));
    }
  }

  /** Without the number that was found. */
  private static String name(Finding finding) {
    List<String> row = finding.row().texts();
    return "the %s of %s@%s %s from %s"
        .formatted(
            finding.count(),
            row.get(0),
            row.get(1),
            String.join(" ", row.subList(2, row.size())),
            finding.by().isEmpty() ? "much that is published" : finding.by());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("iza-freeze-");
    } catch (IOException e) {
      throw UserError.configuration(
          "No folder can be made for the attack (%s): make room for temporary files, or name another folder with -Djava.io.tmpdir in IZA_JAVA_OPTS."
              .formatted(e.getMessage()));
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

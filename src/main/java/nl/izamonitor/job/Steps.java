package nl.izamonitor.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.ingest.Delivery;
import nl.izamonitor.ingest.Ingest;
import nl.izamonitor.ingest.IngestResult;
import nl.izamonitor.ingest.IngestSetting;
import nl.izamonitor.ingest.Landing;
import nl.izamonitor.ingest.Pseudonym;
import nl.izamonitor.ingest.PseudonymKey;
import nl.izamonitor.ingest.RefusedDeliveries;
import nl.izamonitor.ingest.SupplierReport;
import nl.izamonitor.ingest.Withdrawal;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Release;
import nl.izamonitor.release.ExpectedDeliveries;
import nl.izamonitor.release.Freeze;
import nl.izamonitor.release.Publish;
import nl.izamonitor.release.ReleaseDefinitions;
import nl.izamonitor.report.Geometry;
import nl.izamonitor.report.ReportOptions;
import nl.izamonitor.tally.TallyRun;

/** The steps of the flow on one workbench, each telling what it did; jobs are made of them. */
final class Steps {

  /** How many deliveries are named in a line. */
  private static final int NAMED = 5;

  /** Where a day begins for those who read. */
  private static final ZoneId PUBLIC = ZoneId.of("Europe/Amsterdam");

  private final Workbench bench;

  Steps(Workbench bench) {
    this.bench = bench;
  }

  /** Takes in the deliveries of the landing folder that are selected. */
  void ingest(Landing.Selection selection, IngestOutcome outcome) {
    ingest(selection, List.of(bench.settings().landing()), outcome);
  }

  /** The same for the deliveries of several folders together. */
  void ingest(Landing.Selection selection, List<String> folders, IngestOutcome outcome) {
    bench.say("ingest: looking at the deliveries in " + String.join(" and ", folders));
    Ingest ingest =
        new Ingest(
            new IngestSetting(
                bench.tables(),
                bench.conf(),
                bench.regions(),
                new Pseudonym(PseudonymKey.of(bench.settings().key(), bench.hadoop())),
                bench.run()));
    List<Landing> landings =
        folders.stream()
            .map(folder -> Landing.look(bench.conf(), folder, bench.hadoop(), selection))
            .toList();
    List<String> findings = new ArrayList<>();
    List<Delivery> deliveries = inspected(ingest, landings, findings, outcome);
    if (deliveries.isEmpty()) {
      throw UserError.data(
          "There is no delivery in %s that was asked for: check the folder and the options."
              .formatted(String.join(" or ", folders)));
    }
    List<IngestResult> results = judged(ingest, deliveries, outcome);
    results.forEach(
        result -> bench.record().put("ingest " + result.source(), result.rows().read()));
    results.forEach(result -> findings.addAll(IngestProgress.sentences(result)));
    bench
        .record()
        .put(
            outcome.isTrial() ? "acceptable" : "accepted",
            deliveries.stream().map(Delivery::toString).toList());
  }

  /** Inspects the files; what somebody should look at is said and added to the findings. */
  private List<Delivery> inspected(
      Ingest ingest, List<Landing> landings, List<String> findings, IngestOutcome outcome) {
    try {
      return ingest.inspect(landings);
    } catch (RefusedDeliveries e) {
      if (outcome.supplierReport() != null) {
        e.slices().stream()
            .map(slice -> SupplierReport.of(bench.conf(), slice, e.reasons(slice)))
            .forEach(report -> report.write(bench.hadoop(), outcome.supplierReport()));
      }
      throw e;
    } finally {
      landings.forEach(landing -> findings.addAll(landing.remarks()));
      findings.forEach(remark -> bench.say("ingest: " + remark));
      bench.record().put("findings", findings);
    }
  }

  private List<IngestResult> judged(
      Ingest ingest, List<Delivery> deliveries, IngestOutcome outcome) {
    try (IngestProgress progress = new IngestProgress(bench, deliveries, outcome)) {
      return outcome.isTrial()
          ? ingest.tryOut(deliveries, progress)
          : ingest.run(deliveries, progress);
    } finally {
      if (outcome.isTrial()) {
        bench.say("ingest: this was a dry run: no table was changed, that of refused rows neither");
      }
    }
  }

  /** Takes a delivery back. */
  void withdraw(String slice, String by, String reason) {
    if (by == null || by.isBlank() || reason == null || reason.isBlank()) {
      throw UserError.configuration(
          "A delivery is withdrawn by somebody for a reason: add --by NAME and --reason TEXT.");
    }
    new Withdrawal(bench.tables(), bench.conf(), bench.run()).of(slice, by, reason);
    bench.say("ingest: %s is withdrawn; run tally for what is counted without it".formatted(slice));
    bench.record().put("withdrawn", slice);
  }

  /** Counts every indicator whose sources are in. */
  void tally() {
    TallyRun run = new TallyRun(bench.tables(), bench.conf(), bench.regions(), bench.run());
    List<String> indicators = run.run();
    if (indicators.isEmpty()) {
      throw UserError.data(
          "No indicator can be counted: ingest the deliveries of at least one of them first.");
    }
    long taken =
        indicators.stream()
            .filter(code -> bench.conf().indicators().get(code).published() != null)
            .count();
    bench.say(
        "tally: %d indicators counted, %d taken over as published"
            .formatted(indicators.size() - taken, taken));
    List<String> absent = run.absent();
    absent.forEach(sentence -> bench.say("tally: " + sentence));
    bench.record().put("tally", indicators);
    bench.record().put("absent", absent);
  }

  /** Makes the concept of a meting. */
  void publish(String name) {
    Meting meting = bench.conf().meting(name);
    Map<String, Long> statuses =
        new Publish(bench.tables(), bench.definitions(name)).run(bench.run(), Version.text());
    long values = statuses.values().stream().mapToLong(Long::longValue).sum();
    long hidden =
        statuses.entrySet().stream()
            .filter(status -> status.getKey().endsWith("/beschermd"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    bench.say("publish: concept of %s: %,d values, %,d hidden".formatted(name, values, hidden));
    List<Losses.Loss> losses = Losses.of(bench.tables(), name);
    losses.forEach(loss -> bench.say("publish: " + loss));
    awaited(meting);
    bench.record().put("publish " + name, statuses);
    bench.record().put("hidden " + name, losses.stream().map(Losses.Loss::toString).toList());
  }

  /** Says which deliveries a meting still waits for. */
  private void awaited(Meting meting) {
    List<String> awaited = ExpectedDeliveries.absent(bench.tables(), bench.conf(), meting);
    if (!awaited.isEmpty()) {
      bench.say(
          "publish: %s waits for %d deliveries: %s%s"
              .formatted(
                  meting.meting(),
                  awaited.size(),
                  String.join(", ", awaited.subList(0, Math.min(NAMED, awaited.size()))),
                  awaited.size() > NAMED ? " and more" : ""));
    }
    bench.record().put("awaited " + meting.meting(), awaited);
  }

  /** Makes the concept of a meting final; gives the revision that holds it. */
  void freeze(String name, String by) {
    Meting meting = bench.conf().meting(name);
    List<String> refused =
        Refusals.open(bench.hadoop(), bench.settings().lake()).stream()
            .filter(slice -> sources(meting).contains(slice.split("/", -1)[0]))
            .toList();
    if (!refused.isEmpty()) {
      throw UserError.data(
          "The meting %s cannot be frozen while deliveries are refused: %s. Take in corrected ones first."
              .formatted(name, refused));
    }
    Freeze freeze = new Freeze(bench.tables(), bench.conf(), bench.run());
    freeze.checkOrigin(meting);
    AttackResult attack = new FreezeAttack(bench).run(name);
    Optional<Integer> revision =
        freeze.run(meting, new Manifest.Maker(by, Version.text(), attack.totals()));
    bench.say(
        revision
            .map(number -> "freeze: %s is frozen as revision %d".formatted(name, number))
            .orElse(
                "freeze: %s has the content of its last revision, nothing to do".formatted(name)));
    bench.record().put("freeze " + name, revision.map(String::valueOf).orElse("unchanged"));
  }

  private List<String> sources(Meting meting) {
    return meting.indicators().keySet().stream()
        .flatMap(code -> bench.conf().indicators().get(code).tables().stream())
        .distinct()
        .collect(Collectors.toList());
  }

  /** Writes the report of a revision; the last frozen one when none is named, else the concept. */
  void report(String name, String revision) {
    report(name, revision, null);
  }

  /**
   * The same with maps of the borders in a file, or tiles when there is none. Open data are public
   * from the day on that the meting says. What conf says of that today goes before what it said
   * when the revision was frozen, for a day may be moved.
   */
  void report(String name, String revision, String geometry) {
    String chosen =
        revision != null
            ? revision
            : bench.lake().published().lastRevision(name).orElse(Release.CONCEPT);
    // A frozen revision is told in the words it was frozen with, whatever conf says today.
    ReleaseDefinitions definitions =
        chosen.equals(Release.CONCEPT)
            ? bench.definitions(name)
            : ReleaseDefinitions.frozen(bench.tables(), name, chosen);
    Destination to =
        new Destination(
            bench.settings().report(),
            bench.lake().privateFolder("open-data"),
            bench.conf().metingen().getOrDefault(name, definitions.meting()).embargo(),
            LocalDate.now(PUBLIC));
    ReportOptions options =
        new ReportOptions(
            List.copyOf(bench.conf().metingen().values()),
            Optional.ofNullable(geometry).map(file -> Geometry.read(file, bench.hadoop())),
            text -> bench.say("report: " + text));
    WholeReport.Written written =
        new WholeReport(bench.lake().published(), definitions, bench.hadoop(), options)
            .write(chosen, to);
    bench.say(
        "report: %s revision %s: %d files, %,d rows, in %s"
            .formatted(name, chosen, written.files(), written.rows(), written.folder()));
    to.reason(chosen)
        .ifPresent(
            reason ->
                bench.say(
                    "report: the open data of %s revision %s are in %s/%s-%s and not in the report: %s"
                        .formatted(name, chosen, to.internal(), name, chosen, reason)));
    bench.record().put("report " + name, written.toString());
  }
}

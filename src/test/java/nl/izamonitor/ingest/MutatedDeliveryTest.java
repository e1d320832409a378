package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thousands of spoiled deliveries: what would be published is what the rows say that can be read,
 * and where that is not the truth the delivery is refused, or reported, or what is lost is missing.
 *
 * <p>A delivery that was changed into another one that is right by itself (a digit, a row less at
 * the end) cannot be told from a right one without a control total, which these contracts do not
 * have: an independent reader says which these are, and they are to be read as they stand.
 */
@Tag("slow")
class MutatedDeliveryTest {

  private static final long SEED = 20_241_128;
  private static final List<DeliveryMutation> MUTATIONS = List.of(DeliveryMutation.values());
  private static final int HEADERS = 20;
  private static final LocalDate DATE = LocalDate.of(2024, 1, 1);
  private static final ConfFiles FILES = ConfFiles.read(Path.of("conf"));
  private static final Regions REGIONS = Regions.of(FILES);
  private static final String CONTRACT =
      """
      source: telling
      version: 1
      title: Telling
      owner: een ander
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.csv", separator: "%s", encoding: %s%s}
      unique: [gemeente, geslacht]
      dekking: {volledig: vektis}
      region: {column: gemeente, indeling: 2024-01-01, regio_is: woonplaats}
      columns:
        gemeente: {type: gemeente, required: true}
        geslacht: {type: text, required: true, codes: geslacht}
        opmerking: {type: text}
        aantal: {type: count, required: true, missing: {nil: ["-"], secret: [x]}}
      max_quarantined: 60
      """;

  /** Gemeenten with other ones near them in spelling, and primes, so that no two sums are alike. */
  private static final List<String> GEMEENTEN =
      List.of(
          "GM0014", "GM0034", "GM0141", "GM0344", "GM0363", "GM0392", "GM0518", "GM0599", "GM0796",
          "GM0855", "GM1680", "GM1900");

  private static final int[] PRIMES = {
    2, 3, 5, 7, 11, 13, 17, 19, 23, 101, 211, 307, 401, 503, 601, 701, 809, 907, 1009, 1103, 1201,
    1301, 1409, 2003
  };

  @TempDir Path home;

  /** A spoiled delivery that passed the inspection. */
  private record Passed(
      DeliveryMutation mutation, PlainReader.Meaning meaning, List<String> changed) {}

  private final Map<Delivery, Passed> passed = new HashMap<>();
  private final Map<DeliveryMutation, Integer> refused = new EnumMap<>(DeliveryMutation.class);

  @ParameterizedTest
  @CsvSource({"1300, ;, utf-8,", "400, ',', windows-1252, .", "300, t, utf-16le,"})
  void noMutationIsSilentlyWrong(int mutations, String separator, String encoding, String grouping)
      throws IOException {
    String sign = separator.equals("t") ? "\t" : separator;
    Conf conf = conf(sign.replace("\t", "\\t"), encoding, grouping);
    PlainReader.Form form =
        new PlainReader.Form(
            Charset.forName(encoding),
            sign.charAt(0),
            grouping == null ? "[0-9]+" : "[0-9]+|[0-9]{1,3}([.][0-9]{3})+",
            REGIONS.gemeenten(DATE).keySet(),
            conf.categories().get("geslacht").spellings());
    Map<String, Long> truth = truth();
    spoil(conf, form, mutations);
    assertThat(passed.keySet().stream().map(its -> its.files().get(0).header()).distinct())
        .hasSizeLessThanOrEqualTo(HEADERS);

    Published published = Published.of(setting(conf), List.copyOf(passed.keySet()));
    List<String> wrong = new ArrayList<>();
    passed.forEach(
        (delivery, its) ->
            published
                .fault(delivery.slice().leverancier(), its.meaning(), truth)
                .ifPresent(fault -> wrong.add(its.mutation() + " " + its.changed() + " " + fault)));
    assertThat(wrong).isEmpty();
    assertThat(published.refused().size() + published.missing().size())
        .isGreaterThan(mutations / 10);
    assertThat(passed).hasSizeGreaterThan(mutations / 3);
  }

  private static Conf conf(String separator, String encoding, String grouping) {
    String grouped =
        grouping == null ? "" : ", decimal: \",\", grouping: \"%s\"".formatted(grouping);
    Map<String, String> texts = new TreeMap<>(FILES.texts());
    texts.put("sources/telling.yml", CONTRACT.formatted(separator, encoding, grouped));
    List<Mistake> mistakes = new ArrayList<>();
    Conf conf = ConfReader.load(new ConfFiles(new TreeMap<>(texts)), List.of(), mistakes);
    assertThat(mistakes).isEmpty();
    return conf;
  }

  private IngestSetting setting(Conf conf) {
    String key = "data/sample/demo.key";
    return new IngestSetting(
        Lake.open(TestSession.spark(), home.resolve("lake").toString()).internal(),
        conf,
        REGIONS,
        new Pseudonym(new PseudonymKey(key, null)),
        "proef");
  }

  private static Map<String, Long> truth() {
    Map<String, Long> truth = new TreeMap<>();
    for (int i = 0; i < PRIMES.length; i++) {
      truth.put(GEMEENTEN.get(i / 2) + (i % 2 == 0 ? " M" : " V"), (long) PRIMES[i]);
    }
    return truth;
  }

  /** The right delivery as one of several owners would write it. */
  private static String right(char separator, Random random) {
    List<String> remarks =
        List.of("", "geen", "zie \"bijlage\"", "a" + separator + "b", "twee\nregels", "Fryslân");
    boolean isQuoted = random.nextInt(4) == 0;
    String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
    List<List<String>> rows = new ArrayList<>();
    truth()
        .forEach(
            (key, count) ->
                rows.add(
                    List.of(
                        key.substring(0, 6),
                        key.substring(7),
                        remarks.get(random.nextInt(remarks.size())),
                        Long.toString(count))));
    rows.add(0, List.of("gemeente", "geslacht", "opmerking", "aantal"));
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(field -> field(field, isQuoted, separator))
                    .collect(Collectors.joining(String.valueOf(separator))))
        .collect(Collectors.joining(end, "", end));
  }

  private static String field(String field, boolean isQuoted, char separator) {
    return isQuoted || field.matches("(?s).*[\"\n" + separator + "].*")
        ? '"' + field.replace("\"", "\"\"") + '"'
        : field;
  }

  /** Writes and inspects so many deliveries that differ; those that pass are left. */
  private void spoil(Conf conf, PlainReader.Form form, int mutations) throws IOException {
    Random random = new Random(SEED);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < mutations; ) {
      DeliveryMutation mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
      byte[] right = right(form.separator(), random).getBytes(form.encoding());
      Map<String, byte[]> files = mutation.of(right, form.encoding(), random);
      if (!seen.add(files.values().stream().map(Arrays::hashCode).toList().toString())) {
        continue;
      }
      Path folder = home.resolve("landing-" + i);
      Path slice = Files.createDirectories(folder.resolve("telling/vektis/2024"));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(slice.resolve(file.getKey()), file.getValue());
      }
      inspect(conf, folder, "m" + i)
          .ifPresentOrElse(
              delivery ->
                  passed.put(
                      delivery,
                      new Passed(
                          mutation,
                          PlainReader.read(form, files.values()),
                          changed(right, files, form))),
              () -> refused.merge(mutation, 1, Integer::sum));
      i++;
    }
  }

  /** The lines of a spoiled delivery that the right one does not have. */
  private static List<String> changed(
      byte[] right, Map<String, byte[]> files, PlainReader.Form form) {
    List<String> lines = new String(right, form.encoding()).lines().toList();
    return files.values().stream()
        .flatMap(file -> new String(file, form.encoding()).lines())
        .filter(line -> !lines.contains(line))
        .toList();
  }

  /** The delivery as if it were of a leverancier of its own; none when it is refused. */
  private static Optional<Delivery> inspect(Conf conf, Path folder, String leverancier) {
    Landing landing =
        Landing.look(
            conf,
            folder.toString(),
            TestSession.spark().sparkContext().hadoopConfiguration(),
            Landing.Selection.ALL);
    try {
      Delivery delivery = landing.deliveries().get(0);
      return Optional.of(
          new Delivery(
              delivery.source(),
              new Delivery.Slice("telling", leverancier, 2024),
              delivery.origin(),
              leverancier,
              delivery.files()));
    } catch (RefusedDeliveries e) {
      return Optional.empty();
    }
  }

  /**
   * What would be published of deliveries, by their leverancier.
   *
   * @param counts by gemeente and geslacht
   * @param missing gemeenten of which a count is missing; empty where the gemeente is not known
   * @param refused those that are refused or reported
   */
  private record Published(
      Map<String, Map<String, Long>> counts,
      Map<String, Set<String>> missing,
      Map<String, List<String>> refused) {

    static Published of(IngestSetting setting, List<Delivery> deliveries) {
      SourceVerdict verdict = new SourceJudge(setting, Set.of()).of(deliveries);
      Source source = verdict.source();
      Map<String, Map<String, Long>> counts = new HashMap<>();
      Map<String, Set<String>> missing = new HashMap<>();
      Map<String, List<String>> refused = new HashMap<>();
      for (Row row : verdict.rows().filter(RowRules.isValid()).collectAsList()) {
        String gemeente = row.getAs("gemeente");
        Long count = row.getAs("aantal");
        if (count == null) {
          missing.computeIfAbsent(leverancier(row), l -> new TreeSet<>()).add(gemeente);
        } else {
          counts
              .computeIfAbsent(leverancier(row), l -> new TreeMap<>())
              .merge(gemeente + " " + row.getAs("geslacht"), count, Long::sum);
        }
      }
      new MissingCounts(setting.conf(), source, verdict.rows())
          .rows()
          .select(col(ValidatedTable.LEVERANCIER), col("gemeente"))
          .collectAsList()
          .forEach(
              row ->
                  missing
                      .computeIfAbsent(leverancier(row), l -> new TreeSet<>())
                      .add(row.isNullAt(1) ? "" : row.getString(1)));
      verdict.fresh().forEach(its -> add(refused, its.delivery(), its.refusals()));
      verdict.findings().stream()
          // That these deliveries have the same keys is the trial itself.
          .filter(finding -> !finding.rule().contains("ook bij een andere leverancier"))
          .forEach(finding -> add(refused, finding.delivery(), List.of(finding.sentence())));
      return new Published(counts, missing, refused);
    }

    private static String leverancier(Row row) {
      return row.getAs(ValidatedTable.LEVERANCIER);
    }

    private static void add(
        Map<String, List<String>> refused, Delivery delivery, List<String> why) {
      if (!why.isEmpty()) {
        refused.computeIfAbsent(delivery.slice().leverancier(), l -> new ArrayList<>()).addAll(why);
      }
    }

    /** What is silently wrong with a delivery that means this. */
    Optional<String> fault(
        String leverancier, PlainReader.Meaning meaning, Map<String, Long> truth) {
      if (refused.containsKey(leverancier)) {
        return Optional.empty();
      }
      Map<String, Long> its = counts.getOrDefault(leverancier, Map.of());
      Set<String> lacking = missing.getOrDefault(leverancier, Set.of());
      if (!meaning.fault().isEmpty() || meaning.isRepeated()) {
        return Optional.of("is taken though it cannot be read or repeats a key");
      }
      if (!its.equals(meaning.counts())) {
        return Optional.of("has " + its + " where it says " + meaning.counts());
      }
      Set<String> silent =
          truth.entrySet().stream()
              .filter(cell -> !its.containsKey(cell.getKey()))
              .map(cell -> cell.getKey().substring(0, 6))
              .filter(gemeente -> !lacking.contains(gemeente) && !lacking.contains(""))
              .collect(Collectors.toCollection(TreeSet::new));
      return meaning.wrong() == 0 || silent.isEmpty()
          ? Optional.empty()
          : Optional.of("lacks counts of " + silent + " and says of " + lacking);
    }
  }
}

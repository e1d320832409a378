package nl.izamonitor.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a release was made with; a concept has one too, with number 0.
 *
 * @param number of the revision
 * @param content what decides its rows, and what they are
 */
public record Manifest(
    String meting, int number, String title, Instant at, Maker maker, Content content) {

  /**
   * Who makes a release, and with what.
   *
   * @param name of the person who decides that it is final; empty for a concept
   * @param software the version of this software
   * @param attack what came of its attack on the open data
   */
  public record Maker(String name, String software, Map<String, Long> attack) {

    /** Of a concept, that nobody decided on yet. */
    public static Maker concept(String software) {
      return new Maker("", software, Map.of());
    }
  }

  /**
   * What decides the rows of a release, and what they are.
   *
   * @param definitions the texts of its definitions by path
   * @param deliveries what it was counted from
   * @param earlier the releases that were public when it was made, by name, the latest first
   * @param checksums of its rows by table
   */
  public record Content(
      Map<String, String> definitions,
      Deliveries deliveries,
      List<String> earlier,
      Map<String, String> checksums) {}

  public Manifest by(Maker other) {
    return new Manifest(meting, number, title, at, other, content);
  }

  public Manifest withNumber(int other) {
    return new Manifest(meting, other, title, at, maker, content);
  }

  public Manifest withChecksums(Map<String, String> checksums) {
    Content checked =
        new Content(content.definitions, content.deliveries, content.earlier, checksums);
    return new Manifest(meting, number, title, at, maker, checked);
  }

  public boolean isConcept() {
    return number == 0;
  }

  public String revision() {
    return Integer.toString(number);
  }

  /** How other manifests call it. */
  public String name() {
    return meting + "/" + revision();
  }

  /** Whether a release with the same definitions has the same rows. */
  public boolean isSame(Manifest other) {
    return content.definitions.equals(other.content.definitions)
        && content.checksums.equals(other.content.checksums);
  }

  /** What this one has that the other has not or has otherwise, in words. */
  public List<String> differences(Manifest other) {
    List<String> differences = new ArrayList<>();
    different(content.definitions, other.content.definitions)
        .forEach(path -> differences.add(path + " changed"));
    TreeSet<String> frozen = new TreeSet<>(other.content.earlier);
    content.earlier.forEach(frozen::remove);
    frozen.forEach(name -> differences.add(name + " was frozen"));
    if (!maker.software().equals(other.maker.software())) {
      differences.add("it was made with version %s of this software".formatted(maker.software()));
    }
    different(content.checksums, other.content.checksums)
        .forEach(table -> differences.add("the rows of %s changed".formatted(table)));
    return differences;
  }

  private static TreeSet<String> different(Map<String, String> one, Map<String, String> other) {
    TreeSet<String> keys = new TreeSet<>(new TreeMap<>(one).keySet());
    keys.addAll(other.keySet());
    keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
    return keys;
  }
}

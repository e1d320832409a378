package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts that stand in the place of a value, by what they mean; the text {@code ""} is the empty
 * field. {@code curated/quality} tells how many rows have which. Such a text fills a column of
 * numbers, also one that is {@code required}.
 *
 * @param nil there is nothing: the value is 0. It is for numbers, and not for type {@code weight}.
 * @param secret the owner has a value and does not give it. A count is missing, and lowers the
 *     dekking with {@code rows: counts}.
 * @param unknown nobody has a value. A count is missing too.
 * @param impossible there can be no value. Nothing is added, and no count is missing.
 * @param bounds signs before a number that only says below or above what the value is, as {@code
 *     ["<", ">="]} for {@code <5} and {@code >=95}; of {@code <}, {@code <=}, {@code >}, {@code
 *     >=}, for numbers. Such a value is secret, and never that number: {@code tekens} has the bound
 *     as text ("aantal: geheim <5").
 */
public record MissingSigns(
    @OptionalKey List<String> nil,
    @OptionalKey List<String> secret,
    @OptionalKey List<String> unknown,
    @OptionalKey List<String> impossible,
    @OptionalKey List<String> bounds) {

  /** What a text means that stands in the place of a value. */
  public enum Meaning {
    NIL("nihil"),
    SECRET("geheim"),
    UNKNOWN("onbekend"),
    IMPOSSIBLE("onmogelijk"),
    /** No text says so: the file does not have the column. */
    ABSENT("niet geleverd");

    private final String word;

    Meaning(String word) {
      this.word = word;
    }

    /** How people read of it, for a column. */
    public String of(String column) {
      return column + ": " + word;
    }
  }

  public MissingSigns {
    List<String> all = new ArrayList<>(nil);
    all.addAll(secret);
    all.addAll(unknown);
    all.addAll(impossible);
    if (all.isEmpty() && bounds.isEmpty()) {
      throw new IllegalArgumentException(
          "No text is said to stand in the place of a value: give 'nil', 'secret', 'unknown', 'impossible' or 'bounds'.");
    }
    bounds.stream()
        .filter(sign -> !List.of("<", "<=", ">", ">=").contains(sign))
        .forEach(
            sign -> {
              throw new IllegalArgumentException(
                  "The sign '%s' is no bound: use <, <=, > or >=.".formatted(sign));
            });
    for (String sign : all) {
      if (all.indexOf(sign) != all.lastIndexOf(sign)) {
        throw new IllegalArgumentException(
            "The text '%s' has one meaning in a column: name it once.".formatted(sign));
      }
      if (!sign.equals(sign.strip())) {
        throw new IllegalArgumentException(
            "Blanks around a field are removed: write '%s' as '%s'.".formatted(sign, sign.strip()));
      }
    }
  }

  /** The regular expression of a bound: a sign and a number behind it. */
  public String boundPattern() {
    return "^(?:%s)\\s*[0-9][0-9.,]*$".formatted(String.join("|", bounds));
  }

  /** The meaning of every text. */
  public Map<String, Meaning> meanings() {
    Map<String, Meaning> meanings = new TreeMap<>();
    nil.forEach(sign -> meanings.put(sign, Meaning.NIL));
    secret.forEach(sign -> meanings.put(sign, Meaning.SECRET));
    unknown.forEach(sign -> meanings.put(sign, Meaning.UNKNOWN));
    impossible.forEach(sign -> meanings.put(sign, Meaning.IMPOSSIBLE));
    return meanings;
  }
}

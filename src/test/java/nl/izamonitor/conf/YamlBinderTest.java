package nl.izamonitor.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlBinderTest {

  /** A record with a component of every kind. */
  record Thing(
      Location location,
      String name,
      int size,
      LocalDate since,
      @OptionalKey double share,
      @OptionalKey boolean open,
      @OptionalKey("3") int times,
      @OptionalKey Double weight,
      @OptionalKey List<String> words,
      @OptionalKey Map<String, Part> parts,
      @OptionalKey Periods years) {}

  /** A record in a record. */
  record Part(Indicator.Direction direction) {}

  private final List<Mistake> problems = new ArrayList<>();

  private Optional<Thing> bind(String text) {
    return new YamlBinder("a.yml", problems).bind(text, Thing.class);
  }

  private List<String> mistakes(String text) {
    assertThat(bind(text)).isEmpty();
    return problems.stream().map(Mistake::toString).toList();
  }

  private static final String RIGHT = "name: a\nsize: 2\nsince: 2023-01-31\nshare: 0.5\n";

  @Test
  void everyKindOfValueIsRead() {
    Thing thing =
        bind(RIGHT
                + "weight: -1.5\nwords: [x, y]\nyears: 2019..2021\nparts:\n  one: {direction: higher}\n")
            .orElseThrow();
    assertThat(problems).isEmpty();
    assertThat(thing.since()).isEqualTo(LocalDate.of(2023, 1, 31));
    assertThat(thing.share()).isEqualTo(0.5);
    assertThat(thing.open()).isFalse();
    assertThat(thing.times()).isEqualTo(3);
    assertThat(thing.weight()).isEqualTo(-1.5);
    assertThat(thing.words()).containsExactly("x", "y");
    assertThat(thing.years().all()).containsExactly("2019", "2020", "2021");
    assertThat(thing.parts().get("one").direction()).isEqualTo(Indicator.Direction.HIGHER);
    assertThat(thing.location().lines()).containsEntry("parts.one.direction", 9);
  }

  @Test
  void whatIsLeftOutIsEmpty() {
    Thing thing = bind(RIGHT).orElseThrow();
    assertThat(thing.words()).isEmpty();
    assertThat(thing.parts()).isEmpty();
    assertThat(thing.weight()).isNull();
    assertThat(thing.years()).isNull();
  }

  @Test
  void anUnknownKeyIsShownAtItsOwnLine() {
    assertThat(mistakes(RIGHT + "colour:\n  red: 1\n"))
        .containsExactly(
            "a.yml:5: The key 'colour' is not known here: use one of "
                + "[name, open, parts, share, since, size, times, weight, words, years].");
  }

  @Test
  void aDuplicateKeyIsShownWhereItStandsAgain() {
    assertThat(mistakes(RIGHT + "name: b\n"))
        .containsExactly("a.yml:5: The key 'name' stands here twice: keep one.");
  }

  @Test
  void everyMissingKeyIsTold() {
    assertThat(mistakes("# a remark\nname: a\n"))
        .containsExactly(
            "a.yml:2: The key 'size' is missing: add it.",
            "a.yml:2: The key 'since' is missing: add it.");
  }

  @Test
  void valuesOfTheWrongTypeAreAllTold() {
    assertThat(
            mistakes(
                """
                name: [a]
                size: 1.5
                since: 31-01-2023
                share: half
                open: maybe
                times: often
                words: x
                parts:
                  one: {direction: up}
                  two: 2
                years: 2021..2019
                """))
        .containsExactly(
            "a.yml:1: Here one value is expected, not a list or a map.",
            "a.yml:2: '1.5' is not a whole number: write digits only.",
            "a.yml:3: '31-01-2023' is not a date: write it as 2025-01-31.",
            "a.yml:4: 'half' is not a number: write it as 12 or 0.5.",
            "a.yml:5: 'maybe' is neither true nor false: write one of the two.",
            "a.yml:6: 'often' is not a whole number: write digits only.",
            "a.yml:7: Here a list is expected: [a, b].",
            "a.yml:9: 'up' is not known here: use one of [higher, lower, none].",
            "a.yml:10: Here a map with keys is expected: [direction].",
            "a.yml:11: The periods 2021..2019 run backwards: write the first one first.");
  }

  @Test
  void anEmptyValueIsNoText() {
    assertThat(mistakes(RIGHT.replace("name: a", "name:")))
        .containsExactly("a.yml:1: Here a text is expected: write one, or remove the key.");
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    assertThat(mistakes(RIGHT.replace("0.5", "NaN") + "weight: Infinity\n"))
        .containsExactly(
            "a.yml:4: 'NaN' is not a number: write it as 12 or 0.5.",
            "a.yml:5: 'Infinity' is not a number: write it as 12 or 0.5.");
  }

  @Test
  void aKeyIsAWord() {
    assertThat(mistakes(RIGHT + "[a, b]: 1\n"))
        .containsExactly("a.yml:5: A key is a plain word: write it as key: value.");
  }

  @Test
  void anEmptyFileIsTold() {
    String empty = "a.yml: The file is empty: write its definition or remove it.";
    assertThat(mistakes("")).containsExactly(empty);
    assertThat(mistakes("# only a remark\n")).containsExactly(empty, empty);
  }

  @Test
  void aListIsNoDefinition() {
    assertThat(mistakes("- a\n- b\n"))
        .containsExactly(
            "a.yml:1: Here a map with keys is expected: "
                + "[name, open, parts, share, since, size, times, weight, words, years].");
  }

  @Test
  void whatIsNotYamlIsShownAtItsLine() {
    assertThat(mistakes("name: a\nsize: 1: 2\n"))
        .containsExactly(
            "a.yml:2: This is not YAML (mapping values are not allowed here):"
                + " correct it here or just before.");
  }
}

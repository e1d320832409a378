package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.izamonitor.TestSession;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;

class BsnTest {

  private static final Random RANDOM = new Random(11);

  /** Different numbers of nine digits that pass the elfproef, made here and of nobody. */
  static List<String> passing(int count) {
    return Stream.generate(() -> String.format("%09d", RANDOM.nextInt(100_000_000, 999_999_999)))
        .filter(BsnTest::passes)
        .distinct()
        .limit(count)
        .toList();
  }

  private static boolean passes(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int weight = i == 8 ? -1 : 9 - i;
      sum += weight * (digits.charAt(i) - '0');
    }
    return sum % 11 == 0;
  }

  @Test
  void twentyThatPassLookLikeIt() {
    assertThat(Bsn.looksLike(passing(20))).isTrue();
    assertThat(Bsn.looksLike(passing(19))).isFalse();
  }

  @Test
  void aLeadingZeroMayBeMissing() {
    List<String> short8 =
        Stream.generate(() -> String.format("%08d", RANDOM.nextInt(10_000_000, 99_999_999)))
            .filter(digits -> passes("0" + digits))
            .distinct()
            .limit(30)
            .toList();
    assertThat(Bsn.looksLike(short8)).isTrue();
  }

  @Test
  void someTypingErrorsDoNotHideThem() {
    List<String> values = new ArrayList<>(passing(90));
    values.addAll(Stream.iterate(1, i -> i + 1).limit(10).map(i -> "fout" + i).toList());
    values.add("");
    assertThat(Bsn.looksLike(values)).isTrue();
    values.add("nog een");
    assertThat(Bsn.looksLike(values)).isFalse();
  }

  @Test
  void numbersAtRandomAreNotTakenForIt() {
    for (int column = 0; column < 200; column++) {
      List<String> values =
          Stream.generate(() -> String.format("%09d", RANDOM.nextInt(1_000_000_000)))
              .limit(40)
              .toList();
      assertThat(Bsn.looksLike(values)).isFalse();
    }
  }

  @Test
  void oneDateOnEveryRowIsNotTakenForIt() {
    assertThat(passes("020230102")).isTrue();
    assertThat(Bsn.looksLike(Collections.nCopies(500, "20230102"))).isFalse();
  }

  @Test
  void otherTextsAreNotTakenForIt() {
    assertThat(Bsn.looksLike(Collections.nCopies(500, "000000000"))).isFalse();
    assertThat(Bsn.looksLike(Collections.nCopies(500, ""))).isFalse();
    assertThat(Bsn.looksLike(List.of())).isFalse();
  }

  private static final List<String> WITH_ONE =
      List.of(
          "123456782",
          "1234.56.782",
          "123 456 782",
          "123-456-782",
          "12.34.56 782",
          "123\u00A0456\u00A0782",
          "patient 123456782 belde",
          "BSN:123456782.",
          "bsn123456782",
          "2024-01-01 123456782",
          "5 12345678 2",
          "111111111 en 123456782",
          "1 2 3 4 5 6 7 8 2",
          "100000001 100000003 100000004 123456782 100000005");

  private static final List<String> WITHOUT =
      List.of(
          "123456783",
          "000000000",
          "000.000.000",
          "1234567820",
          "0123456782",
          "12345678",
          "23456782",
          "2023-01-02",
          "20230102",
          "06 12345678",
          "123456 78x 2",
          "patient belde",
          "GM0344",
          "100000001 100000003 100000004",
          "");

  @Test
  void aTextThatHasOneIsKnown() {
    assertThat(WITH_ONE).allMatch(Bsn::isIn);
    assertThat(WITHOUT).noneMatch(Bsn::isIn);
  }

  @Test
  void aColumnKnowsTheSame() {
    List<String> texts = Stream.concat(WITH_ONE.stream(), WITHOUT.stream()).toList();
    assertThat(
            TestSession.spark()
                .createDataset(texts, Encoders.STRING())
                .filter(Bsn.isIn(col("value")))
                .collectAsList())
        .isEqualTo(WITH_ONE);
  }

  @Test
  void aColumnAndATextAgreeOnNumbersAtRandom() {
    List<String> texts =
        Stream.generate(() -> String.format("%09d", RANDOM.nextInt(1_000_000_000)))
            .limit(5_000)
            .toList();
    List<String> found =
        TestSession.spark()
            .createDataset(texts, Encoders.STRING())
            .filter(Bsn.isIn(col("value")))
            .collectAsList();
    assertThat(found)
        .isEqualTo(texts.stream().filter(BsnTest::passes).toList())
        .hasSizeBetween(350, 560);
  }
}

package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files with the same rows are known by their number and by the sum of their hashes. */
class RepeatedFilesTest {

  private static RepeatedFiles.Content file(String name, long rows, long content) {
    return new RepeatedFiles.Content(name, rows, BigDecimal.valueOf(content));
  }

  private static final RepeatedFiles.Content WHOLE = file("heel.csv", 5, 70);
  private static final RepeatedFiles.Content FIRST = file("a.csv", 2, 30);
  private static final RepeatedFiles.Content SECOND = file("b.csv", 3, 40);
  private static final RepeatedFiles.Content OTHER = file("c.csv", 3, 41);

  @Test
  void aFileIsFoundAgainInSeveral() {
    assertThat(RepeatedFiles.same(WHOLE, List.of(WHOLE, FIRST, OTHER, SECOND)))
        .containsExactly(FIRST, SECOND);
    assertThat(RepeatedFiles.same(WHOLE, List.of(WHOLE, FIRST, OTHER))).isEmpty();
    assertThat(RepeatedFiles.same(OTHER, List.of(OTHER, SECOND))).isEmpty();
  }

  @Test
  void ofManyFilesOneThatIsTheSameIsFound() {
    List<RepeatedFiles.Content> many =
        Stream.concat(
                Stream.of(WHOLE, file("kopie.csv", 5, 70)),
                IntStream.range(0, 20).mapToObj(i -> file(i + ".csv", i, i)))
            .toList();
    assertThat(RepeatedFiles.same(WHOLE, many))
        .extracting(RepeatedFiles.Content::file)
        .containsExactly("kopie.csv");
  }
}

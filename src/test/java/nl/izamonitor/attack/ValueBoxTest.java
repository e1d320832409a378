package nl.izamonitor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.izamonitor.attack.ValueBox.Dimension;
import org.junit.jupiter.api.Test;

/** A union of boxes is one part of a population, however it is written. */
class ValueBoxTest {

  private static final List<Dimension> DIMENSIONS =
      List.of(new Dimension("a", 2), new Dimension("b", 3), new Dimension("c", 4));

  private static BitSet set(int... values) {
    BitSet set = new BitSet();
    IntStream.of(values).forEach(set::set);
    return set;
  }

  private static ValueBox box(int dimension, int... values) {
    return ValueBox.ALL.and(DIMENSIONS.get(dimension), set(values));
  }

  private static List<ValueBox> draw(Random random) {
    List<ValueBox> boxes = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      ValueBox box = ValueBox.ALL;
      for (Dimension dimension : DIMENSIONS) {
        if (random.nextInt(3) > 0) {
          int[] some =
              IntStream.range(0, dimension.size()).filter(v -> random.nextBoolean()).toArray();
          box = box.and(dimension, set(some));
        }
      }
      boxes.add(box);
    }
    return boxes;
  }

  /** How many of the boxes have a member, for every member there can be. */
  private static List<Integer> covers(List<ValueBox> boxes) {
    List<Integer> covers = new ArrayList<>();
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 3; b++) {
        for (int c = 0; c < 4; c++) {
          ValueBox one = box(0, a).and(box(1, b)).and(box(2, c));
          covers.add((int) boxes.stream().filter(box -> !box.and(one).isEmpty()).count());
        }
      }
    }
    return covers;
  }

  @Test
  void twoThousandUnionsAreMadeOfBoxesWithNothingInCommon() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      List<ValueBox> union = draw(random);
      List<ValueBox> disjoint = ValueBox.disjoint(union);
      assertThat(covers(disjoint))
          .as("%s", union)
          .isEqualTo(covers(union).stream().map(n -> Math.min(n, 1)).toList());
      assertThat(ValueBox.disjoint(disjoint)).as("written again").isEqualTo(disjoint);
    }
  }

  @Test
  void oneUnionInTwoWritingsIsOneList() {
    assertThat(ValueBox.disjoint(List.of(box(0, 0), box(1, 1))))
        .isEqualTo(ValueBox.disjoint(List.of(box(1, 1), box(0, 0).and(box(1, 0, 2)))))
        .hasSize(2);
    assertThat(ValueBox.disjoint(List.of(box(1, 0, 1), box(1, 1, 2))))
        .as("everybody")
        .containsExactly(ValueBox.ALL);
    assertThat(ValueBox.disjoint(List.of(ValueBox.ALL))).containsExactly(ValueBox.ALL);
    assertThat(ValueBox.disjoint(List.of(box(1)))).as("nobody").isEmpty();
  }

  @Test
  void whatAMemberHasSeveralOfIsSoOrNotSo() {
    List<ValueBox> union = List.of(box(0, 0).and(box(1, 0)), box(0, 0).and(box(2, 1)), box(0, 1));
    List<ValueBox> boxes = ValueBox.disjoint(union, DIMENSIONS.get(0)::equals);
    assertThat(boxes).hasSize(2).contains(box(0, 1));
    assertThat(boxes.get(0).dimensions()).hasSize(2).doesNotContain(DIMENSIONS.get(1));
    assertThat(boxes)
        .as("in another order")
        .isEqualTo(
            ValueBox.disjoint(
                List.of(union.get(2), union.get(1), union.get(0)), DIMENSIONS.get(0)::equals));
    assertThat(ValueBox.disjoint(List.of(box(1, 0), ValueBox.ALL), DIMENSIONS.get(0)::equals))
        .containsExactly(ValueBox.ALL);
  }
}

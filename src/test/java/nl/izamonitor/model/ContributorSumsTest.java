package nl.izamonitor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Parts are put together without knowing who stands in them: never to the unsafe side. */
class ContributorSumsTest {

  private static final int PARTS = 5;

  private static ContributorSums own(Long... amounts) {
    return new ContributorSums(
        amounts.length,
        0,
        List.of(amounts).subList(0, Math.min(3, amounts.length)),
        List.of(),
        List.of());
  }

  @Test
  void whoStandsInOnePartIsKnownExactly() {
    Contributors all = own(50L, 20L, 10L, 5L).plus(own(40L, 30L)).of(155);
    assertThat(all).isEqualTo(new Contributors(6, 155, List.of(50L, 90L, 120L)));
  }

  @Test
  void whoStandsInMorePartsCountsOnce() {
    ContributorSums here = new ContributorSums(1, 1, List.of(10L), List.of(20L), List.of(50L));
    ContributorSums there = new ContributorSums(1, 1, List.of(10L), List.of(30L), List.of(50L));
    assertThat(here.plus(there).of(70)).isEqualTo(new Contributors(3, 70, List.of(50L, 60L, 70L)));
    assertThat(here.of(30)).isEqualTo(new Contributors(2, 30, List.of(20L, 30L, 30L)));
  }

  /** Who has what in which part. */
  private static List<Map<Integer, Long>> drawn(Random random, boolean inOnePart) {
    List<Map<Integer, Long>> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      parts.add(new HashMap<>());
    }
    int contributors = random.nextInt(9);
    for (int who = 0; who < contributors; who++) {
      int times = inOnePart ? 1 : 1 + random.nextInt(PARTS);
      for (int time = 0; time < times; time++) {
        parts.get(random.nextInt(PARTS)).put(who, 1L + random.nextInt(1000));
      }
    }
    return parts;
  }

  private static List<Long> largest(List<Long> amounts) {
    return amounts.stream().sorted(Comparator.reverseOrder()).limit(3).toList();
  }

  /** As the tally has it. */
  private static ContributorSums part(Map<Integer, Long> part, List<Map<Integer, Long>> parts) {
    List<Long> own = new ArrayList<>();
    List<Long> shared = new ArrayList<>();
    List<Long> whole = new ArrayList<>();
    part.forEach(
        (who, amount) -> {
          if (parts.stream().filter(p -> p.containsKey(who)).count() == 1) {
            own.add(amount);
          } else {
            shared.add(amount);
            whole.add(parts.stream().mapToLong(p -> p.getOrDefault(who, 0L)).sum());
          }
        });
    return new ContributorSums(
        own.size(), shared.size(), largest(own), largest(shared), largest(whole));
  }

  private static Contributors truth(List<Map<Integer, Long>> parts) {
    Map<Integer, Long> all = new HashMap<>();
    parts.forEach(part -> part.forEach((who, amount) -> all.merge(who, amount, Long::sum)));
    List<Long> largest = largest(List.copyOf(all.values()));
    List<Long> together = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      together.add(largest.stream().limit(n).mapToLong(Long::longValue).sum());
    }
    long total = all.values().stream().mapToLong(Long::longValue).sum();
    return new Contributors(all.size(), total, together);
  }

  @Property
  void noMoreContributorsAndNoLessConcentratedThanTheyAre(
      @ForAll long seed, @ForAll boolean inOnePart) {
    Random random = new Random(seed);
    List<Map<Integer, Long>> parts = drawn(random, inOnePart);
    List<Map<Integer, Long>> region = parts.subList(0, 1 + random.nextInt(PARTS));
    Contributors truth = truth(region);
    Contributors told =
        region.stream()
            .map(part -> part(part, parts))
            .reduce(ContributorSums::plus)
            .orElseThrow()
            .of(truth.total());
    assertThat(told.number()).isLessThanOrEqualTo(truth.number());
    for (int n = 0; n < 3; n++) {
      assertThat(told.together().get(n)).isGreaterThanOrEqualTo(truth.together().get(n));
    }
    if (inOnePart) {
      assertThat(told).isEqualTo(truth);
    }
  }
}

package nl.izamonitor.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who makes up a count, in numbers only, so that parts of it can be put together without knowing
 * who stands in more than one. There are at least as many contributors as it says, and the largest
 * have at most what it says.
 *
 * @param own contributors that stand in one part only
 * @param shared the most that stand in a part and in others too: there are at least so many
 * @param ownLargest the largest contributions of the first, from large to small
 * @param sharedLargest no so many of the others have more together, for each could be the same
 * @param sharedWhole the largest that the others have in all parts there are, here or not
 */
public record ContributorSums(
    long own, long shared, List<Long> ownLargest, List<Long> sharedLargest, List<Long> sharedWhole)
    implements Serializable {

  /** Of two parts of a count together. */
  public ContributorSums plus(ContributorSums other) {
    return new ContributorSums(
        own + other.own,
        Math.max(shared, other.shared),
        largest(ownLargest, other.ownLargest),
        sums(sharedLargest, other.sharedLargest),
        largest(sharedWhole, other.sharedWhole));
  }

  private static List<Long> largest(List<Long> one, List<Long> other) {
    return Stream.concat(one.stream(), other.stream())
        .sorted(Comparator.reverseOrder())
        .limit(Contributors.LARGEST)
        .toList();
  }

  private static List<Long> sums(List<Long> one, List<Long> other) {
    return IntStream.range(0, Math.max(one.size(), other.size()))
        .mapToObj(i -> (i < one.size() ? one.get(i) : 0) + (i < other.size() ? other.get(i) : 0))
        .toList();
  }

  /** Who makes up the whole; {@code total} is the count. */
  public Contributors of(long total) {
    List<Long> here = largest(ownLargest, sharedLargest);
    List<Long> whole = largest(ownLargest, sharedWhole);
    List<Long> together = new ArrayList<>();
    for (int largest = 1; largest <= Contributors.LARGEST; largest++) {
      together.add(Math.min(first(here, largest), first(whole, largest)));
    }
    return new Contributors(own + shared, total, together);
  }

  private static long first(List<Long> contributions, int largest) {
    return contributions.stream().limit(largest).mapToLong(Long::longValue).sum();
  }
}

package nl.izamonitor.attack;

import java.nio.file.Path;
import java.util.List;

/**
 * The attack on folders of published files. Read them, take the {@link #blocks}, attack each of
 * these with {@link #on}, in any order and wherever that is convenient, and gather what they give.
 * Without a judge every hidden row is tested for what follows exactly; with one only the rows that
 * it names, which must keep a width too.
 */
public final class Attack {

  private final List<Block> blocks;
  private final List<Finding> said;

  private Attack(List<Block> blocks, List<Finding> said) {
    this.blocks = blocks;
    this.said = said;
  }

  /**
   * Reads the folders, one a meting, those of metingen that came first last.
   *
   * @param judge a file with the counts that must keep a width; null for none
   * @throws AttackException with one sentence, when there is something that a user can put right
   */
  public static Attack read(List<Path> folders, Path judge) {
    Gathering gathering = new Gathering(judge == null ? null : Judge.read(judge));
    List<Folder> read = folders.stream().map(gathering::add).toList();
    return new Attack(gathering.blocks(), Said.findings(read));
  }

  /** What comparisons and the like give away by themselves, without any computation. */
  public Outcome said() {
    return new Outcome(said, 0, 0, 0, List.of());
  }

  /** The units of work. */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * Attacks a block; a pure function.
   *
   * @param bounds whether to give the bounds of every tested count, where fewer than 2,000 are
   *     hidden
   */
  public static Outcome on(Block block, boolean bounds) {
    return Trial.of(block, bounds);
  }
}

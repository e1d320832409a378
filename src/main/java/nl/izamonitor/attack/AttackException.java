package nl.izamonitor.attack;

/** Something about the folders or the judged cells that a user can put right, in one sentence. */
public final class AttackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AttackException(String sentence) {
    super(sentence);
  }
}

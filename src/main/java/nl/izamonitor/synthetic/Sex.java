package nl.izamonitor.synthetic;

/** The codes of {@code geslacht}, with a number to join by. */
enum Sex {
  M(0),
  V(1);

  static final int HOW_MANY = 2;

  private final int number;

  Sex(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}

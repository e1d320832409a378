package nl.izamonitor.synthetic;

/** The codes of {@code geslacht}. */
enum Sex {
  M,
  V
}

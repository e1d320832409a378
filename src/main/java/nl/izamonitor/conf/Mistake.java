package nl.izamonitor.conf;

/**
 * One mistake in the configuration.
 *
 * @param file path relative to the conf folder
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param what what is wrong and what to do, as one or two whole sentences
 */
public record Mistake(String file, int line, String what) implements Comparable<Mistake> {

  @Override
  public int compareTo(Mistake other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line == 0 ? "%s: %s".formatted(file, what) : "%s:%d: %s".formatted(file, line, what);
  }
}

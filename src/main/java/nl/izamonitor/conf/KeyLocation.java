package nl.izamonitor.conf;

/**
 * A key of a definition.
 *
 * @param key with the keys of nested maps joined by a dot
 */
record KeyLocation(Location location, String key) {

  /** The place of an entry of the map or list under this key; of the key where it is neither. */
  KeyLocation of(String name, int position) {
    String entry = key + "." + name;
    return new KeyLocation(
        location, location.lines().containsKey(entry) ? entry : key + "." + position);
  }

  Mistake problem(String what) {
    return location.problem(key, what);
  }
}

package nl.izamonitor.conf;

/**
 * A key of a definition.
 *
 * @param key with the keys of nested maps joined by a dot
 */
record Place(Location origin, String key) {

  /** The place of an entry of the map or list under this key; of the key where it is neither. */
  Place of(String name, int position) {
    String entry = key + "." + name;
    return new Place(origin, origin.lines().containsKey(entry) ? entry : key + "." + position);
  }

  Mistake problem(String what) {
    return origin.problem(key, what);
  }
}

package nl.izamonitor.conf;

import java.util.List;

/**
 * Whose deliveries cover which part of the country. Exactly one of {@code volledig} and {@code
 * leveranciers} is given. The names are those of the folders of the deliveries: a folder of another
 * name is refused.
 *
 * @param volledig the one leverancier whose delivery covers the whole country. A year without that
 *     delivery is {@code ontbreekt}.
 * @param leveranciers those who each cover a part. Which part stands in {@code
 *     conf/reference/dekking/<source>.csv}, or is delivered.
 * @param geleverd the source in which leveranciers say which part they cover, of the same datajaar.
 *     It takes the place of the file.
 * @param minimum a percentage. With less dekking a bouwsteen is not covered and a region has no
 *     value. It matters for {@code volledig} too, since counts that are missing lower the dekking.
 */
public record SourceDekking(
    @OptionalKey String volledig,
    @OptionalKey List<String> leveranciers,
    @OptionalKey Geleverd geleverd,
    @OptionalKey("90") double minimum) {

  public SourceDekking {
    if ((volledig == null) == leveranciers.isEmpty()) {
      throw new IllegalArgumentException(
          "A contract states its dekking: give 'volledig' or 'leveranciers', not both.");
    }
    if (geleverd != null && volledig != null) {
      throw new IllegalArgumentException(
          "Who delivers the whole country needs no areas: remove 'geleverd', or list 'leveranciers'.");
    }
    if (minimum <= 0 || minimum > 100) {
      throw new IllegalArgumentException(
          "The minimum %s is not a share: give a percentage above 0 and at most 100."
              .formatted(minimum));
    }
  }

  /** The leveranciers without whom a period is incomplete. */
  public List<String> expected() {
    return volledig == null ? leveranciers : List.of(volledig);
  }

  /**
   * Where delivered areas stand: per leverancier a row for each gemeente.
   *
   * @param table the source with the areas
   * @param bediend its column with the inhabitants of a gemeente whom the leverancier serves
   * @param inwoners its column with all inhabitants of the gemeente
   */
  public record Geleverd(String table, String bediend, String inwoners) {}
}

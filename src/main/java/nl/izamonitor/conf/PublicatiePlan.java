package nl.izamonitor.conf;

import java.io.Serializable;
import java.util.Map;

/**
 * What may be published per level, {@code conf/base/publicatieplan.yml}.
 *
 * @param levels per level the finest breakdown
 */
public record PublicatiePlan(Location location, Map<String, Finest> levels)
    implements Serializable {

  /** The finest breakdown that a level may show. */
  public enum Finest {
    TOTAAL,
    EENWEG,
    KRUIS
  }

  /** Whether a breakdown of so many dimensions may be shown at a level; totaal has none. */
  public boolean allows(String level, int dimensions) {
    return switch (levels.getOrDefault(level, Finest.TOTAAL)) {
      case TOTAAL -> dimensions == 0;
      case EENWEG -> dimensions <= 1;
      case KRUIS -> true;
    };
  }
}

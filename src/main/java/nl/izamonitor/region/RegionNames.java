package nl.izamonitor.region;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the regions of an indeling, for rows that have their codes. */
public final class RegionNames {

  private final Map<String, Map<String, String>> names = new HashMap<>();

  public RegionNames(Indeling indeling) {
    for (Level level : indeling.levels()) {
      names.put(
          level.level(),
          indeling.regions(level.level()).stream()
              .collect(Collectors.toMap(Regio::regio, Regio::naam)));
    }
  }

  /** The name of a region; its code where it has none. */
  public String of(String level, String region) {
    return region.equals(Regions.ONBEKEND)
        ? "Onbekend"
        : names.getOrDefault(level, Map.of()).getOrDefault(region, region);
  }
}

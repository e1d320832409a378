package nl.izamonitor.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Membership;
import nl.izamonitor.region.Regions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Borders for the maps of a report, from a file of the user: areas with a code.
 *
 * @param path where it was read, for errors
 * @param areas by code, as GeoJSON geometries; coordinates rounded to what a screen can show
 * @param planar whether coordinates are metres (RD) and not degrees (WGS84)
 */
public record Geometry(String path, Map<String, JsonNode> areas, boolean planar) {

  static final String FILE = "data/geometrie.js";

  /** More than this would make every page slow: such a file must be simplified first. */
  private static final long LARGEST = 20_000_000;

  /** No longitude or latitude is beyond this, and every place in the Netherlands in metres is. */
  private static final double DEGREES = 180;

  private static final double PER_DEGREE = 10_000;

  /**
   * Reads GeoJSON or TopoJSON, in RD or WGS84.
   *
   * @param path on any Hadoop file system
   * @throws UserError when it cannot be read or has no areas with a code of the region tables
   */
  public static Geometry read(String path, Configuration configuration) {
    JsonNode root = json(path, configuration);
    List<JsonNode> features =
        root.path("type").asText().equals("Topology") ? Topology.features(root) : features(root);
    Map<String, JsonNode> areas = new TreeMap<>();
    boolean planar = false;
    for (JsonNode feature : features) {
      JsonNode geometry = feature.path("geometry");
      Optional<String> code = code(feature);
      if (code.isPresent() && geometry.path("type").asText().endsWith("Polygon")) {
        planar |= isPlanar(geometry.path("coordinates"));
        areas.put(code.get(), geometry);
      }
    }
    if (areas.isEmpty()) {
      throw error(
          path,
          "has no areas with a code such as GM0363 or ZK31 in their properties or id: give GeoJSON or TopoJSON of regions with the codes of conf/regions.");
    }
    boolean metres = planar;
    areas.replaceAll((code, geometry) -> rounded(geometry, metres));
    return new Geometry(path, areas, planar);
  }

  private static JsonNode json(String path, Configuration configuration) {
    try {
      Path file = new Path(path);
      FileSystem files = file.getFileSystem(configuration);
      if (files.getFileStatus(file).getLen() > LARGEST) {
        throw error(path, "is larger than 20 MB: simplify the borders first.");
      }
      try (InputStream in = files.open(file)) {
        return new ObjectMapper().readTree(in);
      }
    } catch (JsonProcessingException e) {
      throw error(path, "is not JSON: give GeoJSON or TopoJSON.");
    } catch (IOException | IllegalArgumentException e) {
      throw error(path, "cannot be read: check the path and its rights.");
    }
  }

  private static UserError error(String path, String what) {
    return UserError.configuration("The file with borders %s %s".formatted(path, what));
  }

  private static List<JsonNode> features(JsonNode root) {
    List<JsonNode> features = new ArrayList<>();
    root.path("features").forEach(features::add);
    return features;
  }

  /** The first property, or the id, that is written as a code of a region. */
  private static Optional<String> code(JsonNode feature) {
    List<JsonNode> values = new ArrayList<>();
    values.add(feature.path("id"));
    feature.path("properties").forEach(values::add);
    return values.stream()
        .map(JsonNode::asText)
        .filter(text -> text.matches("[A-Z]{2}\\d{2,4}"))
        .findFirst();
  }

  private static boolean isPlanar(JsonNode coordinates) {
    JsonNode first = coordinates;
    while (first.path(0).isArray()) {
      first = first.path(0);
    }
    return Math.abs(first.path(0).asDouble()) > DEGREES;
  }

  private static JsonNode rounded(JsonNode geometry, boolean metres) {
    ObjectNode copy = Script.object().put("type", geometry.path("type").asText());
    copy.set("coordinates", rounded(geometry.path("coordinates"), metres ? 1 : PER_DEGREE, 0));
    return copy;
  }

  private static JsonNode rounded(JsonNode node, double per, int depth) {
    if (!node.isArray()) {
      return Script.array().numberNode(StrictMath.rint(node.asDouble() * per) / per);
    }
    ArrayNode copy = Script.array();
    node.forEach(child -> copy.add(rounded(child, per, depth + 1)));
    return copy;
  }

  /**
   * The script for the pages: which area belongs to which region of each level. A level whose own
   * areas are not in the file is drawn of its gemeenten.
   *
   * @throws UserError when no area is of a region of this indeling
   */
  String script(Indeling indeling) {
    Map<String, Map<String, String>> members = members(indeling);
    if (members.isEmpty()) {
      throw error(
          path,
          "has no area of a region as they are on %s: give the borders of that date."
              .formatted(indeling.date()));
    }
    ObjectNode data = Script.object().put("planar", planar);
    data.putPOJO("members", members);
    data.putPOJO("own", own(indeling));
    ArrayNode features = data.putArray("features");
    areas.entrySet().stream()
        .filter(area -> members.values().stream().anyMatch(of -> of.containsKey(area.getKey())))
        .forEach(
            area ->
                features.addObject().put("code", area.getKey()).set("geometry", area.getValue()));
    return Script.text("izaGeometry", data);
  }

  private List<String> own(Indeling indeling) {
    return indeling.levels().stream()
        .map(Level::level)
        .filter(
            level -> indeling.regions(level).stream().anyMatch(r -> areas.containsKey(r.regio())))
        .toList();
  }

  /**
   * By level: the region that each area is, or is part of. An area of a gemeente that went up in
   * another one since is drawn as part of that.
   */
  private Map<String, Map<String, String>> members(Indeling indeling) {
    Map<String, Map<String, String>> members = new TreeMap<>();
    for (Membership member : indeling.memberships()) {
      if (!member.bouwsteen().equals(Regions.ONBEKEND)) {
        Stream.of(member.regio(), indeling.gemeente(member.bouwsteen()), member.bouwsteen())
            .filter(areas::containsKey)
            .findFirst()
            .ifPresent(
                area ->
                    members
                        .computeIfAbsent(member.level(), level -> new TreeMap<>())
                        .put(area, member.regio()));
      }
    }
    return members;
  }
}

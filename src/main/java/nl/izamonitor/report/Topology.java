package nl.izamonitor.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Turns TopoJSON, in which areas share their borders, into the features of GeoJSON. */
final class Topology {

  private final List<double[][]> arcs = new ArrayList<>();

  private Topology(JsonNode root) {
    JsonNode transform = root.path("transform");
    root.path("arcs").forEach(arc -> arcs.add(points(arc, transform)));
  }

  /** The areas of every object in the file. */
  static List<JsonNode> features(JsonNode root) {
    Topology topology = new Topology(root);
    List<JsonNode> features = new ArrayList<>();
    for (JsonNode object : root.path("objects")) {
      if (object.has("geometries")) {
        object.path("geometries").forEach(area -> features.add(topology.feature(area)));
      } else {
        features.add(topology.feature(object));
      }
    }
    return features;
  }

  /** With a transform every point is a step from the one before, on a grid. */
  private static double[][] points(JsonNode arc, JsonNode transform) {
    boolean steps = !transform.isMissingNode();
    double[][] points = new double[arc.size()][2];
    double x = 0;
    double y = 0;
    for (int i = 0; i < points.length; i++) {
      x = steps ? x + arc.path(i).path(0).asDouble() : arc.path(i).path(0).asDouble();
      y = steps ? y + arc.path(i).path(1).asDouble() : arc.path(i).path(1).asDouble();
      points[i][0] = steps ? onMap(x, transform, 0) : x;
      points[i][1] = steps ? onMap(y, transform, 1) : y;
    }
    return points;
  }

  private static double onMap(double step, JsonNode transform, int axis) {
    return step * transform.path("scale").path(axis).asDouble()
        + transform.path("translate").path(axis).asDouble();
  }

  private JsonNode feature(JsonNode area) {
    ObjectNode feature = Script.object();
    feature.set("id", area.path("id"));
    feature.set("properties", area.path("properties"));
    ObjectNode geometry = feature.putObject("geometry").put("type", area.path("type").asText());
    ArrayNode coordinates = geometry.putArray("coordinates");
    boolean single = area.path("type").asText().equals("Polygon");
    for (JsonNode part : area.path("arcs")) {
      coordinates.add(single ? ring(part) : polygon(part));
    }
    return feature;
  }

  private ArrayNode polygon(JsonNode rings) {
    ArrayNode polygon = Script.array();
    rings.forEach(ring -> polygon.add(ring(ring)));
    return polygon;
  }

  /** Arcs one after the other; where two meet their common point stands once. */
  private ArrayNode ring(JsonNode numbers) {
    ArrayNode ring = Script.array();
    for (JsonNode number : numbers) {
      int at = number.asInt();
      double[][] points = arcs.get(at < 0 ? ~at : at);
      for (int i = ring.isEmpty() ? 0 : 1; i < points.length; i++) {
        double[] point = points[at < 0 ? points.length - 1 - i : i];
        ring.addArray().add(point[0]).add(point[1]);
      }
    }
    return ring;
  }
}

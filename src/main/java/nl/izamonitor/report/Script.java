package nl.izamonitor.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Data of charts as a script that sets one name: a page that is opened from disk may load scripts
 * that lie beside it, and nothing else.
 */
final class Script {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Script() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  /** An array of these cells; null stays null. */
  static ArrayNode row(Object... cells) {
    ArrayNode row = array();
    for (Object cell : cells) {
      row.addPOJO(cell);
    }
    return row;
  }

  /** The script that puts the data in {@code window.<name>}. */
  static String text(String name, JsonNode data) {
    try {
      return "window.%s = %s;%n".formatted(name, JSON.writeValueAsString(data)).replace("\r", "");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Chart data could not be written as JSON.", e);
    }
  }
}

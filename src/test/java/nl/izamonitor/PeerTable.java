package nl.izamonitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of SSBtools (MIT, Statistics Norway), and what GaussSuppression 1.2.3 of the same
 * institute hides of it. The cells stand in {@code peers_cells.csv}, with the least and most that a
 * hidden one can be; of which others a code is the sum, in {@code peers_groups.csv}. Turnover is in
 * tenths.
 *
 * @param cells per cell, a code an axis, what is known of it
 * @param groups per axis and code its parts, in one way or in several
 */
public record PeerTable(
    Map<List<String>, Cell> cells, List<Map<String, List<List<String>>>> groups) {

  /**
   * One cell.
   *
   * @param small whether it is below the floor
   * @param bounds the least and most it can be when it is hidden there; empty when it is not
   */
  public record Cell(long count, boolean small, String bounds) {}

  /** Reads a table by its name. */
  public static PeerTable of(String name) {
    Map<List<String>, Cell> cells = new LinkedHashMap<>();
    for (String[] cell : lines("peers_cells.csv", name)) {
      String bounds = cell[4].isEmpty() ? "" : cell[4] + ".." + cell[5];
      cells.put(
          List.of(cell[1].split("\\*", -1)),
          new Cell(Long.parseLong(cell[2]), cell[3].equals("ja"), bounds));
    }
    List<Map<String, List<List<String>>>> groups = new ArrayList<>();
    cells.keySet().iterator().next().forEach(axis -> groups.add(new HashMap<>()));
    for (String[] group : lines("peers_groups.csv", name)) {
      groups
          .get(Integer.parseInt(group[1]) - 1)
          .computeIfAbsent(group[2], whole -> new ArrayList<>())
          .add(List.of(group[3].split(" ", -1)));
    }
    return new PeerTable(cells, groups);
  }

  private static List<String[]> lines(String file, String table) {
    try (InputStream stream = PeerTable.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(";", -1))
          .filter(cells -> cells[0].equals(table))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

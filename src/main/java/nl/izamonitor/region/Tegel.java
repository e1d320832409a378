package nl.izamonitor.region;

/**
 * Where a region stands on the tile map of its level: a row of {@code tegelkaart.csv}.
 *
 * @param kolom from west to east, from 1
 * @param rij from north to south, from 1
 * @param kort a name that fits in a tile
 */
public record Tegel(String level, String regio, int kolom, int rij, String kort) {}

package nl.izamonitor.tally;

import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Regions;

/**
 * What is counted by.
 *
 * @param bouwstenen the codes of all bouwstenen, and {@link Regions#ONBEKEND}
 */
public record TallySetting(Conf conf, List<String> bouwstenen) {

  public static TallySetting of(Conf conf, Regions regions) {
    Stream<String> codes = regions.bouwstenen().stream().map(Bouwsteen::code);
    return new TallySetting(
        conf, Stream.concat(codes, Stream.of(Regions.ONBEKEND)).distinct().toList());
  }
}

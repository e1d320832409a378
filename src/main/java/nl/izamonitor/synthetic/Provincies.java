package nl.izamonitor.synthetic;

import java.util.List;
import java.util.TreeSet;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;

/** The provincie of every bouwsteen, by its position, in the newest indeling. */
final class Provincies {

  private static final String LEVEL = "provincie";

  private final List<String> ofBouwsteen;
  private final TreeSet<String> codes;

  Provincies(Regions regions) {
    Indeling newest = regions.indeling(regions.dates().last());
    ofBouwsteen = regions.bouwstenen().stream().map(b -> newest.region(b.code(), LEVEL)).toList();
    codes = new TreeSet<>(ofBouwsteen);
  }

  String of(int bouwsteen) {
    return ofBouwsteen.get(bouwsteen);
  }

  /** The next code; after the last one comes the first. */
  String after(String provincie) {
    String next = codes.higher(provincie);
    return next == null ? codes.first() : next;
  }
}

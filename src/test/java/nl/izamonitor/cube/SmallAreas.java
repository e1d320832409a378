package nl.izamonitor.cube;

import java.util.List;
import nl.izamonitor.region.Membership;

/** Two gemeenten and what is unknown; each is a bouwsteen, and the country is all of them. */
public final class SmallAreas {

  public static final Areas AREAS =
      new Areas(
          List.of(
              new Membership("GM0001", "gemeente", "GM0001", "een"),
              new Membership("GM0001", "nederland", "NL", "Nederland"),
              new Membership("GM0002", "gemeente", "GM0002", "twee"),
              new Membership("GM0002", "nederland", "NL", "Nederland"),
              new Membership("ONBEKEND", "gemeente", "ONBEKEND", "Onbekend"),
              new Membership("ONBEKEND", "nederland", "NL", "Nederland")));

  private SmallAreas() {}
}

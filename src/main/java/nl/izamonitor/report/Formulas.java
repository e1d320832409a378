package nl.izamonitor.report;

/** How the figures are computed, for whoever wants to do it again with open data only. */
final class Formulas {

  static final String TEXT =
      """
      ## Hoe er wordt gerekend

      x is de teller, n de noemer, `per` staat in de definitie van de indicator, z = 1,959964. Grenzen zijn 95%-grenzen. Getallen staan er op 12 cijfers.

      | methode van een waarde | waarde en grenzen |
      | --- | --- |
      | `Wilson` | x/n; (2x + z² ± z √(z² + 4x(1 − x/n))) / (2(n + z²)), maal `per` |
      | `exact Poisson` | x/n; x < 10: de helft van 5% in elke staart van Poisson, gedeeld door n, maal `per` |
      | `Byar` | x/n; x(1 − 1/(9x) − z/(3√x))³ en y(1 − 1/(9y) + z/(3√y))³ met y = x + 1, gedeeld door n, maal `per` |
      | `conditional exact`, `conditional score` | x/n; de kansverhouding o/(1 − o) van de grenzen van x op x + n: Clopper-Pearson waar x of n onder 10 is, anders Wilson; maal `per` |
      | `telling` | x, zonder grenzen |

      Een vergelijking gebruikt de aantallen als beide waarden een aandeel zijn (`Wilson`), of allebei een cijfer per inwoner of patiënt met de methode die bij hun aantal hoort (`exact Poisson` onder 10, anders `Byar`). Anders gebruikt zij de waarden en hun grenzen: grenzen die op een decimaal staan, en die van een verhouding, worden eerst 0,05 naar buiten gezet; andere 0,000000001.

      | vergelijking | verschil, grenzen en p |
      | --- | --- |
      | `vorige`, `0-meting`, `kloof` | waarde − andere waarde d; d − √((v − l)² + (U − V)²) en d + √((u − v)² + (V − L)²), kleine letters de ene, hoofdletters de andere. p bij aandelen: z-toets met samengenomen aandeel; bij cijfers per inwoner: tweemaal de kleinste binomiale staart waar een van beide onder 10 is, anders de z-toets; uit grenzen: 2Φ(−\\|d\\|/s), s de afstand tot de grens aan de kant van 0, gedeeld door z |
      | `rest van Nederland` | hetzelfde met teller en noemer van Nederland min die van de regio; grenzen van Nederland √(N/(N − n)) maal zo ver |
      | `norm` | waarde − `other_value`; grenzen van de waarde; p uit grenzen. `pace`: verschil met de 0-meting per jaar; `pace_needed`: wat er nog moet per jaar tot het jaar van de norm |
      | `trechter` | waarde − die van Nederland; p uit grenzen. Grenzen bij 99,8%: bij een aandeel t ± 3,0902 √(t(1 − t)/n) rond dat van Nederland t; anders de afstanden van de waarde tot haar eigen grenzen, maal 3,0902/1,96 en omgewisseld, rond de waarde van Nederland |
      | `trend` | helling door de laatste vijf vergelijkbare waarden, gewogen met 1/s², s = (u − l)/3,92; s van de helling 1/√Σw(t − t̄)²; p van de normale verdeling; grenzen op een decimaal 0,05 naar buiten, andere zoals zij zijn |
      | `helling` | lijn door de groepen, elk op het midden van haar deel van de noemer en gewogen met dat deel: het einde min het begin; s van een groep (u − l)/(2z) |
      | `kwantiel` | kwart onder de regio's van het niveau, 1 is het laagst: 5 − ⌈(m − b) 4/m⌉ met b het aantal lagere waarden van m; grenzen: het kwart als de waarde op haar grens lag |

      Vergelijkbaar is: dezelfde versie, geen breuk ertussen (`trend_breaks` met `kind: breuk` of zonder `kind`), en over de tijd een verschil in dekking onder 0,01. Wat niet vergelijkbaar is heeft geen getal en een reden. `p_corrected` is volgens Benjamini en Hochberg, over alle regio's en categorieën van een indicator, uitsplitsing, periode, niveau en vergelijking.
      """;

  private Formulas() {}
}

package nl.izamonitor.comparison;

import java.util.List;
import nl.izamonitor.comparison.Subject.Groups;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.model.Verdict;

/**
 * Puts a comparison into words, for people who do not read tables: the one place where sentences
 * are made. Two values give a difference, never a trend; nothing is said of what brought it about;
 * every number stands in the row.
 */
final class Sentences {

  private static final List<String> PARTS = List.of("laagste", "tweede", "derde", "hoogste");

  private static final String MANY =
      "Er zijn veel cijfers tegelijk bekeken, en dan is zo'n verschil ook bij toeval te zien: het is niet aangetoond.";

  private final Subject subject;
  private final Amounts amounts;

  Sentences(Subject subject) {
    this.subject = subject;
    this.amounts = new Amounts(subject.indicator());
  }

  String of(Draft draft, Verdict oordeel) {
    String sentence =
        switch (draft.kind()) {
          case TREND -> trend(draft, oordeel);
          case HELLING -> slope(draft, oordeel);
          case KLOOF -> gap(draft, oordeel);
          case KWANTIEL -> quarter(draft, oordeel);
          case TRECHTER -> funnel(draft, oordeel);
          case NORM -> difference(draft, oordeel) + pace(draft);
          default -> difference(draft, oordeel);
        };
    return sentence + ages(draft);
  }

  /** A value against another value. */
  private String difference(Draft draft, Verdict oordeel) {
    Result result = draft.result();
    if (result.estimate() == null) {
      return "%s. Vergelijken met %s kan niet: %s."
          .formatted(start(draft), other(draft), result.reason());
    }
    if (oordeel == Verdict.NIET_TE_VERGELIJKEN) {
      return "%s, %s. Of dat meer is dan toeval is niet te zeggen: %s."
          .formatted(start(draft), stands(draft), result.reason());
    }
    boolean isOutside = result.lower() != null && result.lower() * result.upper() > 0;
    if (oordeel == Verdict.GEEN_VERSCHIL && isOutside) {
      return "%s, %s. %s".formatted(start(draft), stands(draft), MANY);
    }
    if (oordeel == Verdict.GEEN_VERSCHIL) {
      return "%s. Een verschil met %s is niet aangetoond: het kan van %s tot %s zijn."
          .formatted(
              start(draft),
              other(draft),
              amounts.signed(result.lower()),
              amounts.signed(result.upper()));
    }
    return "%s, %s.%s%s"
        .formatted(start(draft), stands(draft), judgement(draft, oordeel), margin(result));
  }

  private String start(Draft draft) {
    return "Het cijfer over %s is %s"
        .formatted(period(draft.shown().period()), amounts.value(draft.shown().value()));
  }

  /** How the value stands to the other. */
  private String stands(Draft draft) {
    double estimate = draft.result().estimate();
    String than =
        switch (draft.kind()) {
          case REST -> "in ";
          case NORM -> "";
          default -> "over ";
        };
    return estimate == 0
        ? "even hoog als " + than + other(draft)
        : amounts.signed(estimate) + " dan " + than + other(draft);
  }

  /** What it is compared with. */
  private String other(Draft draft) {
    return switch (draft.kind()) {
      case NULMETING -> period(draft.with()) + " (de 0-meting)";
      case REST -> "de rest van Nederland";
      case NORM -> norm(draft);
      default -> period(draft.with());
    };
  }

  private String norm(Draft draft) {
    return draft.other() == null
        ? "de norm"
        : "de norm van %s %s"
            .formatted(
                AgainstNorms.isUp(norm(draft.with())) ? "ten minste" : "ten hoogste",
                amounts.value(draft.other()));
  }

  private Norm norm(String name) {
    return subject.norms().stream().filter(n -> n.norm().equals(name)).findFirst().orElseThrow();
  }

  private static String judgement(Draft draft, Verdict oordeel) {
    boolean good = oordeel == Verdict.GUNSTIGER;
    if (draft.kind() == ComparisonKind.NORM) {
      return good ? " De norm is gehaald." : " De norm is nog niet gehaald.";
    }
    if (good) {
      return " Dat is gunstiger.";
    }
    return oordeel == Verdict.ONGUNSTIGER ? " Dat is ongunstiger." : "";
  }

  private String margin(Result result) {
    return amounts.isSame(result.lower(), result.upper())
        ? " De marge is kleiner dan de afronding."
        : " Het verschil ligt waarschijnlijk %s."
            .formatted(amounts.between(result.lower(), result.upper()));
  }

  private String pace(Draft draft) {
    Draft.Pace pace = draft.pace();
    String soFar =
        pace.soFar() == null
            ? ""
            : " Sinds de 0-meting %s er per jaar %s %s."
                .formatted(
                    pace.soFar() < 0 ? "ging" : "kwam",
                    amounts.difference(pace.soFar()),
                    pace.soFar() < 0 ? "af" : "bij");
    String needed =
        pace.needed() == null
            ? ""
            : " Om de norm op tijd te halen moet er per jaar %s %s."
                .formatted(amounts.difference(pace.needed()), pace.needed() < 0 ? "af" : "bij");
    return soFar + needed;
  }

  private String trend(Draft draft, Verdict oordeel) {
    Result result = draft.result();
    String until = period(draft.shown().period());
    boolean years = Subject.isYear(draft.shown().period());
    String five = "de laatste vijf vergelijkbare " + (years ? "jaren" : "kwartalen");
    if (result.estimate() == null) {
      return "Of het cijfer tot en met %s stijgt of daalt is niet te zeggen: %s."
          .formatted(until, result.reason());
    }
    if (!oordeel.isDifference()) {
      return "Over %s tot en met %s is geen stijging of daling aangetoond.".formatted(five, until);
    }
    return "Over %s tot en met %s is er een %s trend: gemiddeld %s per %s.%s"
        .formatted(
            five,
            until,
            result.estimate() < 0 ? "dalende" : "stijgende",
            amounts.difference(result.estimate()),
            years ? "jaar" : "kwartaal",
            judgement(draft, oordeel));
  }

  /** A gap is between people: neither way is the good one. */
  private String gap(Draft draft, Verdict oordeel) {
    Result result = draft.result();
    String groups =
        "tussen de groep %s en de groep %s"
            .formatted(label(draft, draft.shown().place().category()), label(draft, draft.with()));
    String period = period(draft.shown().period());
    if (result.estimate() == null) {
      return "De kloof over %s %s is niet te geven: %s.".formatted(period, groups, result.reason());
    }
    String values = amounts.against(draft.shown().value(), draft.other());
    String gap =
        "Kloof over %s %s: %s (%s)."
            .formatted(period, groups, amounts.difference(result.estimate()), values);
    return switch (oordeel) {
      case NIET_TE_VERGELIJKEN ->
          "%s Of dat meer is dan toeval is niet te zeggen: %s.".formatted(gap, result.reason());
      case GEEN_VERSCHIL -> gap + " " + notShown(result);
      default -> gap + margin(result);
    };
  }

  private String notShown(Result result) {
    boolean isOutside = result.lower() != null && result.lower() * result.upper() > 0;
    return isOutside
        ? MANY
        : "Zij is niet aangetoond: het verschil kan van %s tot %s zijn."
            .formatted(amounts.signed(result.lower()), amounts.signed(result.upper()));
  }

  private String slope(Draft draft, Verdict oordeel) {
    Result result = draft.result();
    Groups groups = subject.groups().get(draft.with());
    String period = period(draft.shown().period());
    String along =
        "van %s naar %s"
            .formatted(groups.labels().get(groups.first()), groups.labels().get(groups.last()));
    if (oordeel == Verdict.NIET_TE_VERGELIJKEN) {
      return "Of het cijfer over %s oploopt of afloopt %s is niet te zeggen: %s."
          .formatted(period, along, result.reason());
    }
    if (!oordeel.isDifference()) {
      return "Dat het cijfer over %s oploopt of afloopt %s is niet aangetoond."
          .formatted(period, along);
    }
    return "Het cijfer over %s loopt %s %s: van het ene eind tot het andere %s.%s"
        .formatted(
            period,
            result.estimate() < 0 ? "af" : "op",
            along,
            amounts.difference(result.estimate()),
            margin(result));
  }

  private String funnel(Draft draft, Verdict oordeel) {
    Result result = draft.result();
    if (oordeel == Verdict.NIET_TE_VERGELIJKEN) {
      return "%s. Vergelijken met Nederland kan niet: %s.".formatted(start(draft), result.reason());
    }
    if (!oordeel.isDifference()) {
      return "%s. Dat kan bij een regio van deze grootte toeval zijn.".formatted(start(draft));
    }
    return "%s. Bij toeval ligt een regio van deze grootte tussen %s; dit cijfer is %s.%s"
        .formatted(
            start(draft),
            amounts.range(result.lower(), result.upper()),
            amounts.side(result.estimate()),
            judgement(draft, oordeel));
  }

  private String quarter(Draft draft, Verdict oordeel) {
    Result result = draft.result();
    if (result.estimate() == null) {
      return "%s. Een plaats tussen de regio's is niet te geven: %s."
          .formatted(start(draft), result.reason());
    }
    String place =
        "%s en hoort bij het %s kwart van de regio's"
            .formatted(start(draft), part(result.estimate()));
    if (oordeel == Verdict.NIET_TE_VERGELIJKEN) {
      return "%s. Hoe zeker dat is, is niet te zeggen: %s.".formatted(place, result.reason());
    }
    String margin =
        result.lower().equals(result.upper())
            ? ""
            : " Met de marge erbij kan het liggen van het %s tot en met het %s kwart."
                .formatted(part(result.lower()), part(result.upper()));
    return "%s.%s%s".formatted(place, margin, judgement(draft, oordeel));
  }

  private static String part(double quarter) {
    return PARTS.get((int) quarter - 1);
  }

  /** Regions differ in who lives there; the value that allows for it stands beside this one. */
  private String ages(Draft draft) {
    boolean regions =
        switch (draft.kind()) {
          case REST, TRECHTER, KWANTIEL -> true;
          default -> false;
        };
    boolean ofAll = draft.place().breakdown().equals(Comparisons.TOTAAL);
    return regions && ofAll && draft.result().estimate() != null && hasStandardised()
        ? " Verschillen in leeftijd en geslacht tellen hierin mee."
        : "";
  }

  private boolean hasStandardised() {
    return !subject.indicator().standardise().isEmpty();
  }

  private String label(Draft draft, String category) {
    return subject.groups().get(draft.place().breakdown()).labels().get(category);
  }

  static String period(String period) {
    return Dutch.periodInSentence(period);
  }
}

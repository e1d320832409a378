package nl.izamonitor.conf;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one file says of another: every name that is used must be defined somewhere. */
final class References {

  private final Conf conf;
  private final NameCheck names;

  private References(Conf conf, NameCheck names) {
    this.conf = conf;
    this.names = names;
  }

  /**
   * Checks all that was bound; what could not be bound stands among the problems already.
   *
   * @param levels the levels that the regions know; none when their own tables are wrong
   */
  static void check(Conf conf, Collection<String> levels, List<Mistake> problems) {
    NameCheck names = new NameCheck(conf, levels, problems);
    References references = new References(conf, names);
    conf.sources().values().forEach(source -> new SourceReferences(conf, names, source).check());
    conf.indicators()
        .values()
        .forEach(indicator -> new IndicatorReferences(conf, names, indicator).check());
    conf.planned().values().forEach(references::planned);
    conf.metingen()
        .values()
        .forEach(meting -> new MetingReferences(conf, names, meting, references.all()).check());
    conf.conflicts().values().forEach(references::conflict);
    conf.norms().values().forEach(references::norms);
    conf.referenceFigures().values().forEach(references::beside);
    conf.categories().values().forEach(list -> new CategoryReferences(conf, names, list).check());
    if (conf.plan() != null) {
      names.levels(conf.plan().location(), conf.plan().levels().keySet());
    }
    if (conf.disclosure() != null) {
      names.known(
          new KeyLocation(conf.disclosure().location(), "protect_zeros"),
          conf.disclosure().protectZeros(),
          conf.sources().keySet(),
          "source");
    }
  }

  private void planned(PlannedIndicator planned) {
    IndicatorReferences.tags(conf, names, planned.location(), planned.tags());
    if (conf.indicators().containsKey(planned.code())) {
      names.problem(
          planned.location(),
          "code",
          "The indicator '%s' is also made: remove one of the two files."
              .formatted(planned.code()));
    }
  }

  private void conflict(Conflict conflict) {
    names.known(
        new KeyLocation(conflict.location(), "indicators"),
        conflict.indicators(),
        all(),
        "indicator");
    if (conflict.indicators().isEmpty()) {
      names.problem(
          conflict.location(), "indicators", "A conflict is about indicators: name them.");
    }
  }

  private void norms(Norms norms) {
    names.known(
        new KeyLocation(norms.location(), "norms"),
        norms.norms().stream().map(Norms.Norm::indicator).toList(),
        all(),
        "indicator");
  }

  private void beside(ReferenceFigures beside) {
    KeyLocation at = new KeyLocation(beside.location(), "pairs");
    for (ReferenceFigures.Pair pair : beside.pairs()) {
      Indicator computed = conf.indicators().get(pair.computed());
      Indicator published = conf.indicators().get(pair.published());
      names.known(
          at, List.of(pair.computed(), pair.published()), conf.indicators().keySet(), "indicator");
      if ((computed != null && computed.isTakenOver())
          || (published != null && !published.isTakenOver())) {
        names.problem(
            beside.location(),
            "pairs",
            "Of %s and %s the first must be counted here and the second taken over from its owner: put them in that order."
                .formatted(pair.computed(), pair.published()));
      }
      if (!(pair.tolerance() > 0)) {
        names.problem(
            beside.location(),
            "pairs",
            "The tolerance of %s is %s: give a percentage above 0."
                .formatted(pair.published(), pair.tolerance()));
      }
    }
  }

  /** The codes of all indicators, made or planned. */
  private Set<String> all() {
    Set<String> all = new TreeSet<>(conf.indicators().keySet());
    all.addAll(conf.planned().keySet());
    return all;
  }
}

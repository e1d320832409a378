package nl.izamonitor.release;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.comparison.ReferenceWording;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.ReferenceFigures;
import nl.izamonitor.conf.ReferenceFigures.Pair;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.ReferenceCheck;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple5;

/** Figures as owners published them, beside ours; never beside what is synthetic. */
final class ReferenceChecks implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<Pair> pairs = new ArrayList<>();
  private final TreeMap<String, Indicator> indicators = new TreeMap<>();
  private final ReleaseSpec release;

  /** Those of which both are in the meting. */
  ReferenceChecks(Conf conf, Meting meting, ReleaseSpec release) {
    this.release = release;
    for (ReferenceFigures beside : conf.referenceFigures().values()) {
      for (Pair pair : beside.pairs()) {
        if (meting.indicators().containsKey(pair.computed())
            && meting.indicators().containsKey(pair.published())) {
          pairs.add(pair);
          indicators.put(pair.computed(), conf.indicators().get(pair.computed()));
          indicators.put(pair.published(), conf.indicators().get(pair.published()));
        }
      }
    }
  }

  /** From rows of {@link ObservationTable} to rows of {@link ReferenceCheckTable}. */
  Dataset<Row> rows(Dataset<Row> observations) {
    return observations
        .filter(col(Keys.INDICATOR).isin(indicators.keySet().toArray()))
        .groupBy(Keys.PERIOD, Keys.LEVEL, Keys.REGION, Keys.BREAKDOWN, Keys.CATEGORY)
        .as(
            Encoders.tuple(
                Encoders.STRING(),
                Encoders.STRING(),
                Encoders.STRING(),
                Encoders.STRING(),
                Encoders.STRING()),
            Encoders.row(ObservationTable.TABLE.columns()))
        .flatMapGroups(
            (FlatMapGroupsFunction<Tuple5<String, String, String, String, String>, Row, Row>)
                (place, rows) -> rows(rows),
            Encoders.row(ReferenceCheckTable.TABLE.columns()));
  }

  private Iterator<Row> rows(Iterator<Row> rows) {
    Map<String, Observation> byCode = new HashMap<>();
    rows.forEachRemaining(
        row -> {
          Observation own = ObservationTable.CODEC.read(row);
          byCode.put(own.indicator().code(), own);
        });
    return checks(byCode).stream().map(ReferenceCheckTable.CODEC::row).iterator();
  }

  /**
   * The checks of one place.
   *
   * @param byCode the observations there, by indicator
   */
  List<ReferenceCheck> checks(Map<String, Observation> byCode) {
    List<ReferenceCheck> checks = new ArrayList<>();
    for (Pair pair : pairs) {
      Observation theirs = byCode.get(pair.published());
      if (theirs != null && theirs.hasValue() && isReal(theirs) && isReal(pair, theirs)) {
        Observation ours = byCode.get(pair.computed());
        checks.add(
            ReferenceWording.check(
                indicators.get(pair.computed()),
                pair,
                theirs,
                ours != null && ours.hasValue() ? ours.crude().value() : null));
      }
    }
    return checks;
  }

  private static boolean isReal(Observation observation) {
    return observation.provenance().origin() == Origin.ECHT;
  }

  /** Whether ours is, wherever it is shown. */
  private boolean isReal(Pair pair, Observation theirs) {
    return release.origin(pair.computed(), theirs.place().period()) == Origin.ECHT;
  }
}

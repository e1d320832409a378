// The level and the period that the charts of regions show. They stand in the address behind #, so
// that a link leads to the same picture.
import { named } from "./rows.js";

/**
 * Fills the two selects of the page and follows them; calls back with {level, period} on a change.
 *
 * @returns what is chosen now; undefined on a page without choices
 */
export function choices(data, changed) {
  const level = document.getElementById("niveau");
  const period = document.getElementById("periode");
  if (!level || !period) {
    return undefined;
  }
  level.replaceChildren(...data.levels.map((l) => new Option(l.title, l.id)));
  const chosen = () => ({ level: level.value, period: period.value });
  const follow = (wished) => {
    level.value = data.levels.some((l) => l.id === wished.get("niveau")) ? wished.get("niveau") : usual(data);
    periods(data, level.value, period, wished.get("periode"));
  };
  const told = () => {
    periods(data, level.value, period, period.value);
    history.replaceState(null, "", `#niveau=${level.value}&periode=${period.value}`);
    changed(chosen());
  };
  follow(new URLSearchParams(location.hash.slice(1)));
  level.addEventListener("change", told);
  period.addEventListener("change", told);
  addEventListener("hashchange", () => {
    if (location.hash.includes("=")) {
      follow(new URLSearchParams(location.hash.slice(1)));
      changed(chosen());
    }
  });
  return chosen();
}

/** The level that a page begins with: the smallest of which there is a tile map. */
function usual(data) {
  return (data.levels.findLast((l) => l.tiles) ?? data.levels[0]).id;
}

/** The periods in which a level has rows; the last one with a value unless another is wished. */
function periods(data, level, select, wished) {
  const rows = data.levels.find((l) => l.id === level).rows;
  const found = data.periods.map(([p]) => p).filter((_, at) => rows.some((row) => row[1] === at));
  const filled = found.filter((p) => rows.some((row) => data.periods[row[1]][0] === p && row[2] !== null));
  select.replaceChildren(...found.map((p) => new Option(named(data, p), p)));
  select.value = found.includes(wished) ? wished : (filled.at(-1) ?? found.at(-1));
}

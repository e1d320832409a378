import { VERDICTS, VERDICT_COLOURS, VERDICT_SHAPES } from "./colours.js";
import { axisFormat, domain, NOT_FROM_ZERO, number, unit, withInterval } from "./format.js";
import { countryValue, named as period, regions } from "./rows.js";

/** More regions than this have no room for their names. */
const NAMED = 60;

/** The regions of a level in a period, sorted, with intervals and the country as a line. */
export function dots(data, options, choice) {
  const all = regions(data, choice);
  const known = all.filter((row) => row.value !== null).sort((a, b) => b.value - a.value || a.name.localeCompare(b.name, "nl"));
  if (known.length === 0) {
    return { label: "In deze periode heeft geen regio van dit niveau een waarde die getoond mag worden." };
  }
  const rows = known.map((row, rank) => ({
    ...row,
    rank: rank + 1,
    verdict: row.verdict ?? "niet vergeleken",
    text: `${row.name}: ${withInterval(row, data.scale)}${row.verdict ? `, ${row.verdict}` : ""}`,
  }));
  const nl = countryValue(data, choice.period);
  const many = rows.length > NAMED;
  const drawn = nl === undefined ? rows : [...rows, { value: nl, lower: null, upper: null }];
  // One small gemeente has an interval that would press all others together.
  const scale = domain(many ? drawn.map((row) => ({ value: row.value })) : drawn);
  return {
    spec: many ? narrow(rows, nl, scale, data, options) : named(rows, nl, scale, data, options),
    label: `${rows.length} regio's in ${period(data, choice.period)}, van ${rows[0].text} tot ${rows.at(-1).text}.`,
    remark: `${remarks(data, all, nl, scale, choice)}${many ? " Lange intervallen lopen buiten de figuur." : ""}`,
  };
}

function legend(rows, options) {
  const found = VERDICTS.filter((verdict) => rows.some((row) => row.verdict === verdict));
  const at = found.map((verdict) => VERDICTS.indexOf(verdict));
  const shared = { field: "verdict", type: "nominal", legend: { orient: "top", symbolOpacity: 1, title: "Tegenover de rest van Nederland", columns: options.width < 500 ? 1 : 3 } };
  if (found.every((verdict) => verdict === VERDICTS.at(-1))) {
    shared.legend = null;
  }
  return {
    color: { ...shared, scale: { domain: found, range: at.map((i) => VERDICT_COLOURS[i]) } },
    shape: { ...shared, scale: { domain: found, range: at.map((i) => VERDICT_SHAPES[i]) } },
  };
}

function value(field, scale, data) {
  return { field, type: "quantitative", scale: { domain: scale.domain, nice: true }, axis: { title: unit(data.scale), format: axisFormat(data.scale) } };
}

function named(rows, nl, scale, data, options) {
  const y = { field: "name", type: "nominal", sort: rows.map((row) => row.name), axis: { title: null, grid: true, labelLimit: options.width * 0.4 } };
  const x = value("value", scale, data);
  return {
    width: "container",
    height: rows.length * 19,
    autosize: { type: "fit-x", contains: "padding" },
    data: { values: rows },
    layer: [
      ...line(nl, "x", x),
      { transform: [{ filter: "isValid(datum.lower)" }], mark: { type: "rule", strokeWidth: 2, opacity: 0.55 }, encoding: { y, x: { ...x, field: "lower" }, x2: { field: "upper" }, color: legend(rows, options).color } },
      { mark: { type: "point", filled: true, size: 75, opacity: 1 }, encoding: { y, x, ...legend(rows, options), tooltip: { field: "text" } } },
    ],
  };
}

/** Too many for names: by rank from left to right. */
function narrow(rows, nl, scale, data, options) {
  const x = { field: "rank", type: "quantitative", scale: { domain: [0, rows.length + 1], nice: false }, axis: { title: "regio's, van hoog naar laag", labels: false, ticks: false, grid: false } };
  const y = value("value", scale, data);
  return {
    width: "container",
    height: 320,
    autosize: { type: "fit", contains: "padding" },
    data: { values: rows },
    layer: [
      ...line(nl, "y", y),
      { transform: [{ filter: "isValid(datum.lower)" }], mark: { type: "rule", opacity: 0.35, clip: true }, encoding: { x, y: { ...y, field: "lower" }, y2: { field: "upper" }, color: legend(rows, options).color } },
      { mark: { type: "point", filled: true, size: 28, opacity: 1 }, encoding: { x, y, ...legend(rows, options), tooltip: { field: "text" } } },
    ],
  };
}

function line(nl, channel, encoding) {
  return nl === undefined
    ? []
    : [{ data: { values: [{ value: nl }] }, mark: { type: "rule", strokeDash: [6, 3], color: "#1b2530" }, encoding: { [channel]: encoding } }];
}

function remarks(data, all, nl, scale, choice) {
  const said = ["Overlappen de intervallen van twee regio's, dan zegt hun volgorde weinig."];
  if (nl !== undefined) {
    said.push(`De streepjeslijn is Nederland in ${period(data, choice.period)}: ${number(nl, data.scale.decimals)}${data.scale.sign}.`);
  }
  if (!scale.zero) {
    said.push(NOT_FROM_ZERO);
  }
  const without = all.filter((row) => row.value === null);
  for (const code of [...new Set(without.map((row) => row.status))].sort()) {
    const names = without.filter((row) => row.status === code).map((row) => row.name).sort((a, b) => a.localeCompare(b, "nl"));
    said.push(`Zonder waarde, ${code}: ${names.length > 12 ? `${names.length} regio's` : names.join(", ")}.`);
  }
  return said.join(" ");
}

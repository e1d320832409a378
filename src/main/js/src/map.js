import { ON_STEPS, STEPS } from "./colours.js";
import { number, withInterval } from "./format.js";
import { named, regions } from "./rows.js";

const CLASSES = 5;

/** The regions of a level in a period on a map: real borders when the report has them, else tiles. */
export function map(data, options, choice) {
  const all = regions(data, choice);
  const known = all.filter((row) => row.value !== null);
  if (known.length === 0) {
    return { label: "In deze periode heeft geen regio van dit niveau een waarde die getoond mag worden." };
  }
  const classes = steps(known.map((row) => asShown(row.value, data.scale)), data.scale);
  const rows = all.map((row) => shown(row, classes, data.scale));
  const spec = borders(rows, classes, choice) ?? tiles(rows, classes, data, { ...choice, width: options.width });
  if (!spec) {
    return { label: "Van dit niveau is er geen kaart. Met een bestand met grenzen kan het verslag er een maken." };
  }
  return {
    spec,
    label: `Kaart van ${known.length} regio's in ${named(data, choice.period)}; de waarden staan in de tabel.`,
    remark: "Elke klasse telt ongeveer evenveel regio's. Gearceerd is beschermd; wit met een streepje heeft om een andere reden geen waarde.",
  };
}

/** What reads the same has the same colour. */
function asShown(value, scale) {
  return Number(value.toFixed(scale.decimals));
}

/** Limits of classes with about as many regions in each, written as they are shown. */
function steps(values, scale) {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const count = Math.min(CLASSES, sorted.length);
  const ordered = [...values].sort((a, b) => a - b);
  const limits = [];
  for (let i = 1; i < count; i++) {
    const limit = ordered[Math.floor((i * ordered.length) / count)];
    if (limit > (limits.at(-1) ?? ordered[0])) {
      limits.push(limit);
    }
  }
  const ends = [ordered[0], ...limits, ordered.at(-1)];
  const write = (value) => number(value, scale.decimals);
  const offset = CLASSES - (limits.length + 1);
  return {
    of: (value) => limits.filter((limit) => value >= limit).length + offset,
    labels: ends.slice(0, -1).map((from, i) => `${write(from)} tot ${i === limits.length ? "en met " : ""}${write(ends[i + 1])}${scale.sign}`),
    offset,
  };
}

function shown(row, classes, scale) {
  if (row.value === null) {
    const word = row.status;
    return { ...row, fill: "#ffffff", ink: "#4a5765", label: word === "beschermd" ? "" : "–", group: word, text: `${row.name}: ${word}` };
  }
  const step = classes.of(asShown(row.value, scale));
  return {
    ...row,
    fill: STEPS[step],
    ink: ON_STEPS[step],
    label: number(row.value, scale.decimals),
    group: classes.labels[step - classes.offset],
    text: `${row.name}: ${withInterval(row, scale)}`,
  };
}

/** The colours are those of the rows; the legend names the classes that occur. */
function colours(rows, classes) {
  const words = [...new Set(rows.filter((row) => row.value === null).map((row) => row.group))];
  const found = [...classes.labels.filter((label) => rows.some((row) => row.group === label)), ...words];
  return {
    field: "group",
    type: "nominal",
    scale: { domain: found, range: found.map((label) => rows.find((row) => row.group === label).fill) },
    legend: { orient: "bottom", title: null, columns: 2, symbolType: "square", symbolStrokeColor: "#5c6670", symbolStrokeWidth: 1 },
  };
}

function tiles(rows, classes, data, choice) {
  const places = data.levels.find((level) => level.id === choice.level).tiles;
  if (!places) {
    return null;
  }
  const at = new Map(places.map(([code, column, row, short]) => [code, { column, row, short }]));
  const placed = rows.filter((row) => at.has(row.code)).map((row) => ({ ...row, ...at.get(row.code) }));
  const columns = range(placed.map((row) => row.column));
  const lines = range(placed.map((row) => row.row));
  const x = { field: "column", type: "ordinal", scale: { domain: columns, paddingInner: 0.06, paddingOuter: 0 }, axis: null };
  const y = { field: "row", type: "ordinal", scale: { domain: lines, paddingInner: 0.06, paddingOuter: 0 }, axis: null };
  const ink = { field: "ink", type: "nominal", scale: null };
  return {
    width: "container",
    height: lines.length * 52,
    autosize: { type: "fit-x", contains: "padding" },
    data: { values: placed },
    encoding: { x, y, tooltip: { field: "text" } },
    layer: [
      { mark: { type: "rect", stroke: "#5c6670", strokeWidth: 1, cornerRadius: 3 }, encoding: { fill: colours(placed, classes), description: { field: "text" } } },
      { mark: { type: "text", dy: -8, fontSize: 11, limit: choice.width / columns.length - 6 }, encoding: { text: { field: "short" }, color: ink } },
      { mark: { type: "text", dy: 9, fontSize: 13, fontWeight: 600 }, encoding: { text: { field: "label" }, color: ink } },
    ],
  };
}

function range(values) {
  const least = Math.min(...values);
  return Array.from({ length: Math.max(...values) - least + 1 }, (_, i) => least + i);
}

/** Areas of the user's own file; areas of gemeenten are drawn in the colour of their region. */
function borders(rows, classes, choice) {
  const geometry = window.izaGeometry;
  const members = geometry?.members[choice.level];
  if (!members) {
    return null;
  }
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const areas = geometry.features
    .filter((feature) => byCode.has(members[feature.code]))
    .map((feature) => ({ type: "Feature", geometry: feature.geometry, ...drawn(byCode.get(members[feature.code])) }));
  const own = geometry.own.includes(choice.level);
  return {
    width: "container",
    height: 560,
    autosize: { type: "fit", contains: "padding" },
    projection: geometry.planar ? { type: "identity", reflectY: true } : { type: "mercator" },
    data: { values: areas },
    mark: { type: "geoshape", stroke: own ? "#5c6670" : "#aab4bd", strokeWidth: own ? 0.6 : 0.3 },
    encoding: {
      fill: colours(rows, classes),
      description: { field: "text" },
      tooltip: { field: "text" },
    },
  };
}

function drawn({ code, name, fill, group, text }) {
  return { code, name, fill, group, text };
}

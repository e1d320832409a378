import { axisFormat, domain, NOT_FROM_ZERO, unit, withInterval } from "./format.js";
import { country, periods } from "./rows.js";

const BLUE = "#154273";
const ORANGE = "#a86b00";

/** The country by period, with intervals; a line never runs across a break or a missing period. */
export function series(data) {
  const all = country(data);
  const known = all.filter((row) => row.value !== null);
  if (known.length === 0) {
    return { label: "Er is geen waarde voor Nederland om te tekenen." };
  }
  const norms = data.norms.map((norm) => ({ value: norm.value, label: norm.label }));
  const scale = domain([...known, ...norms.map((n) => ({ value: n.value, lower: null, upper: null }))]);
  const rows = known.map((row) => ({ ...row, ...marks(data, row), text: `${row.period}: ${withInterval(row, data.scale)}` }));
  const without = all.filter((row) => row.value === null).map((row) => ({ ...row, text: row.status }));
  const order = periods(data).map(({ period }) => period);
  const x = { field: "period", type: "ordinal", scale: { domain: order }, axis: { title: null, labelAngle: order.length > 8 ? -45 : 0, grid: false } };
  const y = { field: "value", type: "quantitative", scale: { domain: scale.domain, nice: true }, axis: { title: unit(data.scale), format: axisFormat(data.scale) } };
  const layers = [
    { data: { values: rows }, mark: { type: "line", color: BLUE, strokeWidth: 2 }, encoding: { x, y, detail: { field: "segment" } } },
    { data: { values: rows.filter((r) => r.lower !== null) }, mark: { type: "errorbar", color: BLUE, ticks: { size: 8 } }, encoding: { x, y: { ...y, field: "lower" }, y2: { field: "upper" } } },
    {
      data: { values: rows },
      mark: { type: "point", size: 70, strokeWidth: 2, color: BLUE, opacity: 1 },
      encoding: { x, y, fill: { field: "provisional", type: "nominal", scale: { domain: [false, true], range: [BLUE, "#ffffff"] }, legend: null }, tooltip: { field: "text" } },
    },
    ...breaks(data, x),
    ...normLines(norms, y),
    ...missing(without, x),
  ];
  return {
    spec: { width: "container", height: 280, autosize: { type: "fit", contains: "padding" }, layer: layers },
    label: `Lijn van Nederland per periode: ${rows.map((row) => row.text).join("; ")}.`,
    remark: remarks(data, rows, scale),
  };
}

/** Which line a value is on: a new one after every break, and after every period without a value. */
function marks(data, row) {
  const before = periods(data).slice(0, row.at + 1);
  const without = country(data).filter((other) => other.value === null && other.at < row.at).length;
  return { segment: `${before.filter((p) => p.broken).length}-${without}`, provisional: periods(data)[row.at].provisional };
}

/** A dashed line at the first period after a break; bands have no edge to draw it on. */
function breaks(data, x) {
  const broken = periods(data).filter((p) => p.broken).map((p) => ({ period: p.period, text: "breuk" }));
  if (broken.length === 0) {
    return [];
  }
  const offset = { ...x, bandPosition: 0 };
  return [
    { data: { values: broken }, mark: { type: "rule", strokeDash: [2, 3], color: ORANGE, strokeWidth: 2 }, encoding: { x: offset } },
    { data: { values: broken }, mark: { type: "text", align: "left", dx: 4, y: 8, color: "#7a4d00", fontStyle: "italic" }, encoding: { x: offset, text: { field: "text" } } },
  ];
}

function normLines(norms, y) {
  if (norms.length === 0) {
    return [];
  }
  return [
    { data: { values: norms }, mark: { type: "rule", strokeDash: [8, 4], color: "#0b5e55", strokeWidth: 2 }, encoding: { y } },
    { data: { values: norms }, mark: { type: "text", align: "left", baseline: "bottom", x: 4, dy: -3, color: "#0b5e55" }, encoding: { y, text: { field: "label" } } },
  ];
}

/** In words at the foot: what is not there is never drawn as zero. */
function missing(without, x) {
  if (without.length === 0) {
    return [];
  }
  return [
    { data: { values: without }, mark: { type: "text", y: { expr: "height" }, dy: -4, angle: 270, align: "left", baseline: "middle", color: "#4a5765", fontStyle: "italic" }, encoding: { x, text: { field: "text" } } },
  ];
}

function remarks(data, rows, scale) {
  const said = [];
  if (rows.some((row) => row.lower !== null)) {
    said.push("De streepjes zijn het 95%-interval.");
  }
  if (rows.some((row) => row.provisional)) {
    said.push("Een open punt is voorlopig.");
  }
  if (periods(data).some((p) => p.broken)) {
    said.push("Bij een breuk loopt de lijn niet door: waarden aan weerszijden zijn niet te vergelijken.");
  }
  if (!scale.zero) {
    said.push(NOT_FROM_ZERO);
  }
  return said.join(" ");
}

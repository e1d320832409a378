import { axisFormat, domain, unit, withInterval } from "./format.js";
import { countryValue, named, regions } from "./rows.js";

/** Values against the number they rest on, with what chance alone does to a region of that size. */
export function funnel(data, _options, choice) {
  const rows = regions(data, choice)
    .filter((row) => row.value !== null && row.denominator > 0 && row.low !== null && row.low !== undefined)
    .map((row) => ({
      ...row,
      where: row.value < row.low || row.value > row.high ? "buiten de trechter" : "binnen de trechter",
      text: `${row.name}: ${withInterval(row, data.scale)}`,
    }))
    .sort((a, b) => a.denominator - b.denominator);
  if (rows.length < 3) {
    return { label: "Voor een trechter zijn er in deze periode te weinig regio's met een waarde en een noemer." };
  }
  const nl = countryValue(data, choice.period);
  const scale = domain([...rows, ...rows.map((row) => ({ value: row.low, lower: row.high, upper: null }))]);
  const x = { field: "denominator", type: "quantitative", scale: { type: "log", nice: false, padding: 12 }, axis: { title: `${data.denominator} (logaritmische as)`, format: ",.0f", tickCount: 5, grid: false } };
  const y = { field: "value", type: "quantitative", scale: { domain: scale.domain, nice: true }, axis: { title: unit(data.scale), format: axisFormat(data.scale) } };
  const found = ["binnen de trechter", "buiten de trechter"];
  const outside = { field: "where", type: "nominal", legend: { orient: "top", title: null } };
  return {
    spec: {
      width: "container",
      height: 320,
      autosize: { type: "fit", contains: "padding" },
      data: { values: rows },
      layer: [
        ...(nl === undefined ? [] : [{ data: { values: [{ value: nl }] }, mark: { type: "rule", color: "#1b2530" }, encoding: { y } }]),
        { mark: { type: "rule", color: "#5c6670", opacity: 0.3, strokeWidth: 3 }, encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } } },
        {
          mark: { type: "point", filled: true, size: 45, opacity: 0.9 },
          encoding: {
            x,
            y,
            color: { ...outside, scale: { domain: found, range: ["#4d88bd", "#b34700"] } },
            shape: { ...outside, scale: { domain: found, range: ["circle", "diamond"] } },
            tooltip: { field: "text" },
          },
        },
      ],
    },
    label: `Trechter van ${rows.length} regio's in ${named(data, choice.period)}; buiten de grenzen: ${rows.filter((row) => row.where === found[1]).map((row) => row.name).join(", ") || "geen"}.`,
    remark: "De grijze balk achter elke regio is wat toeval alleen al doet met een regio van deze grootte (99,8%). Daarbuiten is er meer aan de hand dan toeval; waarom, zegt de figuur niet.",
  };
}

import { axisFormat, domain, NOT_FROM_ZERO, unit, withInterval } from "./format.js";
import { categories, countryValue } from "./rows.js";

/** The country by category of one breakdown, in the last period that has values. */
export function groups(data, options) {
  const all = categories(data, options.breakdown);
  const known = all.filter((row) => row.value !== null);
  if (known.length === 0) {
    return { label: "Van deze uitsplitsing is er geen waarde om te tekenen." };
  }
  const last = Math.max(...known.map((row) => row.at));
  const rows = known.filter((row) => row.at === last).map((row) => ({ ...row, text: `${row.category}: ${withInterval(row, data.scale)}` }));
  const period = rows[0].period;
  const nl = countryValue(data, rows[0].code);
  const scale = domain(rows);
  const order = [...rows].sort((a, b) => a.order - b.order).map((row) => row.category);
  const y = { field: "category", type: "nominal", sort: order, axis: { title: null, grid: true, labelLimit: options.width * 0.4 } };
  const x = { field: "value", type: "quantitative", scale: { domain: scale.domain, nice: true }, axis: { title: `${unit(data.scale)}, ${period}`, format: axisFormat(data.scale) } };
  const inside = nl !== undefined && nl >= scale.domain[0] && nl <= scale.domain[1] && options.country === "true";
  const without = all.filter((row) => row.at === last && row.value === null);
  return {
    spec: {
      width: "container",
      height: rows.length * 24,
      autosize: { type: "fit-x", contains: "padding" },
      data: { values: rows },
      layer: [
        ...(inside ? [{ data: { values: [{ value: nl }] }, mark: { type: "rule", strokeDash: [6, 3], color: "#1b2530" }, encoding: { x } }] : []),
        { transform: [{ filter: "isValid(datum.lower)" }], mark: { type: "rule", color: "#154273", strokeWidth: 2, opacity: 0.55 }, encoding: { y, x: { ...x, field: "lower" }, x2: { field: "upper" } } },
        { mark: { type: "point", filled: true, color: "#154273", size: 75, opacity: 1 }, encoding: { y, x, tooltip: { field: "text" } } },
      ],
    },
    label: `Nederland in ${period}: ${rows.map((row) => row.text).join("; ")}.`,
    remark: [
      inside ? "De streepjeslijn is Nederland als geheel." : "",
      scale.zero ? "" : NOT_FROM_ZERO,
      ...without.map((row) => `${row.category}: ${row.status}.`),
    ].filter(Boolean).join(" "),
  };
}

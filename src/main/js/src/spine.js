import { VERDICTS, VERDICT_COLOURS, VERDICT_SHAPES } from "./colours.js";

/**
 * One region against all of its level: a row an indicator, the country in the middle, the more
 * favourable side to the right where one is wished.
 */
export function spine(data, options) {
  const rows = data.spine.map(place);
  if (rows.length === 0) {
    return { label: "Van deze regio is er geen waarde die naast die van andere regio's gezet kan worden." };
  }
  const y = { field: "title", type: "nominal", sort: rows.map((row) => row.title), axis: { title: null, grid: true, labelLimit: options.width * 0.45 } };
  const x = (field) => ({
    field,
    type: "quantitative",
    scale: { domain: [-1.04, 1.04], nice: false },
    axis: { title: options.width < 500 ? "← minder gunstig · gunstiger →" : "← minder gunstig of lager · Nederland · gunstiger of hoger →", labels: false, ticks: false, values: [0], gridColor: "#1b2530" },
  });
  const found = VERDICTS.filter((verdict) => rows.some((row) => row.verdict === verdict));
  const at = found.map((verdict) => VERDICTS.indexOf(verdict));
  const verdict = { field: "verdict", type: "nominal", legend: { orient: "top", symbolOpacity: 1, title: "Tegenover de rest van Nederland", columns: options.width < 500 ? 1 : 3 } };
  return {
    spec: {
      width: "container",
      height: rows.length * 26,
      autosize: { type: "fit-x", contains: "padding" },
      data: { values: rows },
      layer: [
        { mark: { type: "bar", height: 14, color: "#e1e7ec" }, encoding: { y, x: x("least"), x2: { field: "most" } } },
        { mark: { type: "bar", height: 14, color: "#b9c4ce" }, encoding: { y, x: x("quarter"), x2: { field: "threeQuarters" } } },
        {
          mark: { type: "point", filled: true, size: 110, opacity: 1, stroke: "#ffffff", strokeWidth: 1 },
          encoding: {
            y,
            x: x("here"),
            color: { ...verdict, scale: { domain: found, range: at.map((i) => VERDICT_COLOURS[i]) } },
            shape: { ...verdict, scale: { domain: found, range: at.map((i) => VERDICT_SHAPES[i]) } },
            tooltip: { field: "text" },
          },
        },
      ],
    },
    label: `${rows.length} indicatoren tegenover Nederland: ${rows.map((row) => row.text).join("; ")}.`,
    remark: "Lichte balk: van de laagste tot de hoogste regio van dit niveau die getoond mag worden. Donkere balk: de middelste helft. De schaal is per indicator anders; hoe ver iets van het midden ligt is niet tussen indicatoren te vergelijken.",
  };
}

/** The natural values put on one scale: 0 is the country, 1 the farthest region on either side. */
function place(row) {
  const sign = row.direction === "lower" ? -1 : 1;
  const reach = Math.max(Math.abs(row.max - row.country), Math.abs(row.min - row.country)) || 1;
  const put = (value) => (sign * (value - row.country)) / reach;
  return {
    title: row.title,
    verdict: row.verdict ?? "niet vergeleken",
    text: row.text,
    here: put(row.value),
    least: put(row.min),
    most: put(row.max),
    quarter: put(row.q1),
    threeQuarters: put(row.q3),
  };
}

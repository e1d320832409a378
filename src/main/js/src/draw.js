import { parse, View } from "vega";
import { compile } from "vega-lite";
import { expressionInterpreter } from "vega-interpreter";
import { hatch } from "./hatch.js";

const INK = "#1b2530";
const SOFT = "#4a5765";
const LINE = "#cfd6dd";

const CONFIG = {
  background: null,
  font: "'Source Sans 3', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  view: { stroke: null },
  axis: {
    labelColor: INK,
    titleColor: SOFT,
    titleFontWeight: "normal",
    labelFontSize: 12,
    titleFontSize: 12,
    gridColor: "#e6eaee",
    domainColor: LINE,
    tickColor: LINE,
    labelLimit: 260,
  },
  legend: { labelColor: INK, titleColor: SOFT, titleFontWeight: "normal", labelFontSize: 12, labelLimit: 300, titleLimit: 400 },
  text: { color: INK, fontSize: 12 },
};

const DUTCH = {
  number: { decimal: ",", thousands: ".", grouping: [3], currency: ["€ ", ""] },
};

/** Nothing is ever fetched: a chart that asks for a file is a mistake. */
const NOTHING = {
  load: (uri) => Promise.reject(new Error(`Charts load nothing, and asked for ${uri}`)),
  sanitize: (uri) => Promise.reject(new Error(`Charts link to nothing, and asked for ${uri}`)),
};

/** Views by figure, to end the one before when another choice is made. */
const views = new WeakMap();

/**
 * Draws a chart into its figure; where there is nothing to draw, the figure says so.
 *
 * @param made {spec, label, remark}: a Vega-Lite specification, what the chart shows for those who
 *     do not see it, and what must be said under it; null when there is nothing to draw
 */
export async function draw(figure, made) {
  const place = figure.querySelector(".chart");
  const remark = figure.querySelector(".remark");
  views.get(figure)?.finalize();
  place.replaceChildren();
  if (remark) {
    remark.textContent = made?.remark ?? "";
  }
  if (!made?.spec) {
    place.textContent = made?.label ?? "Hiervan valt niets te tekenen.";
    place.removeAttribute("role");
    place.removeAttribute("aria-label");
    return;
  }
  const compiled = compile({ ...made.spec, config: CONFIG }).spec;
  const view = new View(parse(compiled, null, { ast: true }), {
    expr: expressionInterpreter,
    loader: NOTHING,
    locale: DUTCH,
    renderer: "svg",
    container: place,
    hover: false,
  });
  views.set(figure, view);
  await view.runAsync();
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", made.label);
  // The label of the whole says it all; hundreds of marks would be read aloud one by one.
  place.querySelector("svg").setAttribute("aria-hidden", "true");
  hatch(place);
}

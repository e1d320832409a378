// What a page of the report does beside showing its text: charts, choices, filter and downloads.
// Every page is whole without it; data stand in window.izaData, put there by a file beside the page.
import { dots } from "./dots.js";
import { downloads } from "./download.js";
import { draw } from "./draw.js";
import { filters } from "./filter.js";
import { funnel } from "./funnel.js";
import { groups } from "./groups.js";
import { map } from "./map.js";
import { choices } from "./choices.js";
import { series } from "./series.js";
import { spine } from "./spine.js";

const CHARTS = { series, groups, dots, funnel, map, spine };

/** Draws every chart of the page that is about the choice, or all of them. */
async function drawAll(choice, changed) {
  const figures = [...document.querySelectorAll("[data-chart]")];
  for (const figure of figures) {
    if (!changed || figure.dataset.choice) {
      await draw(figure, CHARTS[figure.dataset.chart](window.izaData, { ...figure.dataset, width: figure.clientWidth }, choice));
    }
  }
  document.documentElement.dataset.drawn = String(figures.length);
}

filters(document);
downloads(document);
if (window.izaData) {
  const chosen = choices(window.izaData, (choice) => drawAll(choice, true));
  drawAll(chosen, false);
}

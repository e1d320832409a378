const SVG = "http://www.w3.org/2000/svg";

/** Vega knows no patterns: areas that are described as protected are hatched once they are drawn. */
export function hatch(place) {
  const svg = place.querySelector("svg");
  const areas = place.querySelectorAll('path[aria-label*="beschermd"]');
  if (!svg || areas.length === 0) {
    return;
  }
  const pattern = element("pattern", { id: "beschermd", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
  pattern.append(element("rect", { width: 7, height: 7, fill: "#ffffff" }), element("rect", { width: 2, height: 7, fill: "#c9d1d8" }));
  const defs = element("defs", {});
  defs.append(pattern);
  svg.prepend(defs);
  areas.forEach((area) => area.setAttribute("fill", "url(#beschermd)"));
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

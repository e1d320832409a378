// Colours that people with any colour vision can tell apart, each with a form beside it.

/** Verdicts against the rest of the country: what is drawn, and in what form. */
export const VERDICTS = ["gunstiger", "ongunstiger", "hoger", "lager", "geen verschil", "niet te vergelijken", "niet vergeleken"];
export const VERDICT_COLOURS = ["#0065a4", "#b34700", "#6a3d9a", "#6a3d9a", "#5c6670", "#5c6670", "#5c6670"];
export const VERDICT_SHAPES = ["triangle-up", "triangle-down", "triangle-up", "triangle-down", "circle", "cross", "diamond"];

/** From little to much. */
export const STEPS = ["#e3ecf5", "#bdd3e7", "#8ab1d5", "#4a85ba", "#154273"];

/** The colour of letters on each step. */
export const ON_STEPS = ["#1b2530", "#1b2530", "#1b2530", "#ffffff", "#ffffff"];

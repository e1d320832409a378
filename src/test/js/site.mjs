// What is known of a report without a browser: its files, and which of its pages are looked at.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

export const REPORT = process.env.IZA_REPORT;
const ALL = process.env.IZA_ALL === "--all";

/** Every this many pages of a kind are opened. Those of regions are alike, and take a second each. */
const STEP = ALL ? { indicator: 1, regio: 7 } : { indicator: 9, regio: 40 };

/** All files of the report, by their path from its root. */
export function files(folder = REPORT) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [relative(REPORT, path)];
  });
}

export function read(path) {
  return readFileSync(join(REPORT, path), "utf8");
}

export function pages() {
  return files().filter((path) => path.endsWith(".html")).sort();
}

/** The pages that a browser opens: all kinds of them, and every indicator with regions. */
export function looked() {
  const of = (folder) => pages().filter((path) => path.startsWith(`${folder}/`));
  const flat = pages().filter((path) => !path.includes("/"));
  const regional = of("indicator").filter((path) => read(path).includes('data-chart="dots"'));
  const some = (folder) => of(folder).filter((_, i) => i % STEP[folder] === 0);
  return [...new Set([...flat, ...regional, ...some("indicator"), ...some("regio")])];
}

/** Ids and links of a page. */
export function anchors(text) {
  return {
    ids: new Set([...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])),
    links: [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) => match[1].replaceAll("&amp;", "&")),
  };
}

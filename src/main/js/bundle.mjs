// Bundles what a page needs into one file, with the licences of all that is in it beside it.
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = process.argv[2];
const outcome = await build({
  entryPoints: ["src/page.js"],
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022"],
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  outfile: join(folder, "page.js"),
});

const packages = new Set(
  Object.keys(outcome.metafile.inputs)
    .map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
    .filter(Boolean),
);
const texts = [...packages].sort().map((name) => {
  const own = join("node_modules", name);
  const about = JSON.parse(readFileSync(join(own, "package.json"), "utf8"));
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"].map((f) => join(own, f)).find(existsSync);
  if (!file) {
    throw new Error(`The package ${name} has no licence text: it cannot be bundled.`);
  }
  return `${name} ${about.version} (${about.license})\n\n${readFileSync(file, "utf8").trim()}\n`;
});
writeFileSync(join(folder, "page.js.LICENSES.txt"), texts.join("\n----\n\n"));

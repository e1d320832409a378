// What charts are drawn from is what the open data say: not a number more, and none that is hidden.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read } from "./site.mjs";

/** The rows of a CSV file as objects. */
function csv(text) {
  const lines = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/g)) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") {
      lines.push([]);
    }
  }
  const [header, ...rows] = lines.filter((line) => line.length > 1);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

function data(path) {
  const script = read(path);
  return JSON.parse(script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1));
}

const number = (text) => (text === "" ? null : Number(text));
const words = (status) => status.replaceAll("_", " ");

/** Published values by place and period. */
function published(code) {
  const rows = csv(read(`open-data/waarden/${code}.csv`));
  return new Map(rows.map((row) => [[row.level, row.region, row.breakdown, row.category, row.period].join("/"), row]));
}

function same(row, [period, value, lower, upper, status], all, what) {
  assert.ok(row, `${what}: a chart has a row that open data lack`);
  const shown = row.status === "waarde";
  assert.equal(all.statuses[status], words(row.status), what);
  assert.equal(value, shown ? number(row.value) : null, what);
  assert.ok(lower === null || lower === number(row.lower), what);
  assert.ok(upper === null || upper === number(row.upper), what);
  assert.equal(all.periods[period][0], row.period, what);
}

const codes = () => files().map((path) => path.match(/^data\/indicator-(\w+)\.js$/)?.[1]).filter(Boolean);

test("charts of indicators have the rows of the open data, and no number where a row is hidden", () => {
  let regional = 0;
  for (const code of codes()) {
    const all = data(`data/indicator-${code}.js`);
    const rows = published(code);
    for (const cells of all.country) {
      same(rows.get(`nederland/NL/totaal/totaal/${all.periods[cells[0]][0]}`), cells, all, code);
    }
    for (const level of all.levels) {
      for (const [region, ...cells] of level.rows) {
        const [place] = level.regions[region];
        const row = rows.get(`${level.id}/${place}/totaal/totaal/${all.periods[cells[0]][0]}`);
        same(row, cells, all, `${code} ${place}`);
        assert.equal(cells[5], row.status === "waarde" && cells[1] !== null ? number(row.denominator) : null, `${code} ${place}`);
        regional++;
      }
    }
  }
  assert.ok(regional > 1000, `${regional} rows of regions`);
});

test("charts of regions have published values only", () => {
  const values = new Map(codes().map((code) => [data(`data/indicator-${code}.js`).title, new Set([...published(code).values()].filter((row) => row.status === "waarde").map((row) => number(row.value)))]));
  let count = 0;
  for (const path of files().filter((p) => /^data\/regio-.*\.js$/.test(p))) {
    for (const row of data(path).spine) {
      for (const name of ["value", "country", "min", "max"]) {
        assert.ok(values.get(row.title).has(row[name]), `${path}: ${name} of ${row.title} is not published`);
      }
      assert.ok(row.min <= row.q1 && row.q1 <= row.q3 && row.q3 <= row.max, path);
      count++;
    }
  }
  assert.ok(count > 100, `${count} rows`);
});

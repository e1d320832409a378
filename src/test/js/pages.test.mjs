// The pages as people meet them: opened from disk in Chromium, with a mouse, a keyboard, a small
// screen, a printer, or a program that reads them aloud.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import { chromium } from "playwright-core";
import { anchors, files, looked, pages, read, REPORT } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";
const WIDE = { width: 1280, height: 900 };
const SMALL = { width: 360, height: 740 };

let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.IZA_BROWSER, args: ["--no-sandbox"] });
});

after(() => browser?.close());

/** Opens a page and gathers whatever goes wrong on it. */
async function open(path, options = {}) {
  const page = await browser.newPage({ viewport: WIDE, acceptDownloads: true, ...options });
  const wrong = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("requestfailed", (request) => wrong.push(`not loaded: ${request.url()}`));
  page.on("request", (request) => {
    const inside = request.url().startsWith(pathToFileURL(REPORT).href) || /^(blob|data):/.test(request.url());
    inside || wrong.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(REPORT, path.split("#")[0])).href + (path.includes("#") ? `#${path.split("#")[1]}` : ""));
  if (options.javaScriptEnabled !== false) {
    await page.waitForFunction(() => !window.izaData || document.documentElement.dataset.drawn, null, { timeout: 20_000 });
  }
  return { page, wrong };
}

/** Charts that are neither drawn nor say why not, and texts of charts that lie over each other. */
function faults() {
  const found = [];
  for (const figure of document.querySelectorAll("[data-chart]")) {
    const name = `${figure.dataset.chart} ${figure.dataset.breakdown ?? ""}`;
    const place = figure.querySelector(".chart");
    const svg = place.querySelector("svg");
    if (!svg && (place.textContent.trim().length < 20 || place.textContent.includes("als scripts aan staan"))) {
      found.push(`${name}: neither drawn nor explained`);
    }
    if (!svg) {
      continue;
    }
    if (svg.querySelectorAll(".role-mark path, .role-mark line, .role-mark text").length === 0) {
      found.push(`${name}: empty`);
    }
    if (/undefined|NaN|Infinity/.test(svg.textContent + place.getAttribute("aria-label") + figure.textContent)) {
      found.push(`${name}: says undefined`);
    }
    const boxes = [...svg.querySelectorAll("text")]
      .filter((text) => text.textContent.trim() && getComputedStyle(text).opacity !== "0" && Number(text.getAttribute("opacity") ?? 1) > 0)
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const [a, b] = [boxes[i].box, boxes[j].box];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 3 && high > 5) {
          found.push(`${name}: '${boxes[i].text}' lies over '${boxes[j].text}'`);
        }
      }
    }
  }
  return found;
}

/** Parts that stick out to the right, other than tables that can be scrolled. */
function wideParts() {
  return document.documentElement.scrollWidth > innerWidth + 1 ? [`${document.documentElement.scrollWidth} wide`] : [];
}

async function serious(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run(document, { preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  return violations.filter((v) => ["serious", "critical"].includes(v.impact)).map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 120)}`);
}

describe("every page", () => {
  test("allows nothing but its own files", () => {
    for (const path of pages()) {
      const text = read(path);
      assert.ok(text.includes(`content="${POLICY}"`), `${path} has another policy`);
      assert.doesNotMatch(text, /https?:\/\/|<script>|<script (?!src="(\.\.\/)?[\w./-]+" defer="defer")| on\w+="| style="/, path);
    }
    const scripts = files().filter((path) => path.startsWith("data/") && path.endsWith(".js"));
    assert.ok(scripts.length > 0);
    scripts.forEach((path) => assert.match(read(path), /^window\.iza(Data|Geometry) = \{.*\};\n$/, path));
  });

  test("links to what is there", () => {
    const known = new Map(pages().map((path) => [path, anchors(read(path))]));
    const all = new Set(files());
    for (const [path, { links }] of known) {
      for (const link of links) {
        const [file, anchor] = link.split("#");
        const target = file ? normalize(join(dirname(path), decodeURI(file))) : path;
        assert.ok(all.has(target), `${path} links to ${link}, which is not there`);
        assert.ok(!anchor || known.get(target).ids.has(anchor), `${path} links to ${link}, which has no such place`);
      }
    }
  });

  test("opens from disk, draws its charts, fits and can be read by everyone", { timeout: 1_500_000 }, async () => {
    const left = looked();
    const bad = [];
    const work = async () => {
      for (let path = left.shift(); path; path = left.shift()) {
        const { page, wrong } = await open(path);
        wrong.push(...(await page.evaluate(faults)), ...(await page.evaluate(wideParts)), ...(await serious(page)));
        await page.setViewportSize(SMALL);
        await page.reload();
        await page.waitForFunction(() => !window.izaData || document.documentElement.dataset.drawn);
        wrong.push(...(await page.evaluate(faults)).map((f) => `small: ${f}`), ...(await page.evaluate(wideParts)).map((f) => `small: ${f}`));
        bad.push(...wrong.map((fault) => `${path}: ${fault}`));
        await page.close();
      }
    };
    await Promise.all([work(), work()]);
    assert.equal(bad.join("\n"), "");
  });
});

describe("a reader", () => {
  const regional = () => looked().find((path) => path.startsWith("indicator/") && read(path).includes('data-chart="dots"'));

  test("finds a gemeente by typing, also without accents, and can send the link", async () => {
    const { page, wrong } = await open("regios.html");
    await page.getByLabel("Zoek een regio of gemeente").fill("sudwest");
    const shown = await page.locator("#regios li:visible").allTextContents();
    assert.deepEqual(shown.map((text) => text.trim()), ["Súdwest-Fryslân"]);
    assert.match(page.url(), /#zoek=sudwest$/);
    await page.reload();
    assert.equal(await page.locator("#regios li:visible").count(), 1);
    await page.locator("#regios li:visible a").click();
    assert.equal(await page.locator("h1").textContent(), "Súdwest-Fryslân");
    assert.deepEqual(wrong, []);
    await page.close();
  });

  test("chooses a level and a period, and the address leads back to the same picture", async () => {
    const { page, wrong } = await open(regional());
    const label = () => page.locator('[data-chart="dots"] .chart').getAttribute("aria-label");
    const first = await label();
    await page.getByLabel("Niveau").selectOption("provincie");
    await page.waitForFunction((old) => document.querySelector('[data-chart="dots"] .chart').getAttribute("aria-label") !== old, first);
    const chosen = await label();
    assert.match(page.url(), /#niveau=provincie&periode=\d{4}$/);
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.drawn);
    assert.equal(await label(), chosen);
    assert.deepEqual(wrong, []);
    await page.close();
  });

  test("goes around with the keyboard", async () => {
    const { page } = await open(regional());
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#inhoud$/);
    await page.getByLabel("Periode", { exact: true }).and(page.locator("select")).focus();
    const before = await page.getByLabel("Periode", { exact: true }).and(page.locator("select")).inputValue();
    await page.keyboard.press("ArrowUp");
    assert.notEqual(await page.getByLabel("Periode", { exact: true }).and(page.locator("select")).inputValue(), before);
    await page.close();
  });

  test("takes a table along as it stands there", async () => {
    const { page } = await open(regional());
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-download]").first().click()]);
    const lines = readFileSync(await download.path(), "utf8").replace("\ufeff", "").trimEnd().split("\r\n");
    const rows = await page.locator("table").first().locator("tr").count();
    assert.equal(lines.length, rows);
    assert.match(lines[0], /^Periode;Waarde/);
    assert.match(download.suggestedFilename(), /^\w+-\w+-nederland\.csv$|^\w+-nederland\.csv$|\.csv$/);
    await page.close();
  });

  test("sees that figures are invented, wherever on the page, and in a table that is taken along", async () => {
    const { page, wrong } = await open(regional(), { viewport: SMALL });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const band = await page.getByText("VERZONNEN CIJFERS").boundingBox();
    assert.ok(band.y >= 0 && band.y < 60, JSON.stringify(band));
    assert.match(await page.locator("h1").textContent(), /VERZONNEN$/);
    assert.ok((await page.locator("figcaption").allTextContents()).every((text) => text.includes("VERZONNEN")));
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-download]").first().click()]);
    const [head, ...lines] = readFileSync(await download.path(), "utf8").trimEnd().split("\r\n");
    assert.match(head, /;herkomst$/);
    lines.forEach((line) => assert.match(line, /;synthetisch$/));
    assert.deepEqual(wrong, []);
    await page.close();
  });

  test("reads everything without scripts", async () => {
    const { page } = await open(regional(), { javaScriptEnabled: false });
    assert.ok((await page.locator("table").count()) > 1);
    assert.ok(await page.getByText("De figuur verschijnt als scripts aan staan").first().isVisible());
    assert.equal(await page.locator("button:visible, input:visible").count(), 0);
    await page.close();
  });

  test("reads what an owner said in words on a small screen, as a quotation of several lines", async () => {
    const path = pages().find((one) => one.startsWith("indicator/") && read(one).match(/<blockquote>([^<]{120,})</));
    const { page, wrong } = await open(path, { viewport: SMALL });
    const quote = await page.locator("blockquote").first().boundingBox();
    assert.ok(quote.height > 60 && quote.x + quote.width <= SMALL.width, JSON.stringify(quote));
    assert.equal(await page.locator("[data-chart]").count(), 0);
    assert.deepEqual([...wrong, ...(await page.evaluate(wideParts))], []);
    await page.close();
  });

  test("prints the page of a region on whole sheets of A4", async () => {
    const { page } = await open(pages().find((path) => path.startsWith("regio/zorgkantoorregio")));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 700, height: 1000 });
    assert.ok(await page.getByText("VERZONNEN CIJFERS").isVisible(), "the band is not on paper");
    const cut = await page.evaluate(() => [...document.querySelectorAll("table")].filter((t) => t.getBoundingClientRect().right > innerWidth + 1).length);
    assert.equal(cut, 0, "a table is cut off");
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true, path: join(process.env.IZA_SCREENSHOTS, "regio.pdf") })).toString("latin1");
    const sheets = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((m) => [Math.round(m[1]), Math.round(m[2])]);
    assert.ok(sheets.length >= 1 && sheets.length <= 6, `${sheets.length} sheets`);
    sheets.forEach(([w, h]) => assert.ok(Math.abs(w - 595) <= 1 && Math.abs(h - 842) <= 1, `a sheet of ${w} by ${h}`));
    await page.close();
  });
});

test("screenshots for people to look at", { timeout: 120_000 }, async () => {
  const some = ["index.html", "herzieningen.html", ...["indicator/", "regio/zorgkantoorregio", "regio/gemeente"].map((start) => looked().find((path) => path.startsWith(start)))];
  for (const path of some.filter(Boolean)) {
    for (const viewport of [WIDE, SMALL]) {
      const { page } = await open(path, { viewport });
      const name = `${path.replace(/\W+/g, "-")}-${viewport.width}.png`;
      await page.screenshot({ path: join(process.env.IZA_SCREENSHOTS, name), fullPage: true });
      await page.close();
    }
  }
});

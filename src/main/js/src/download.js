// Tables can be taken along as CSV: what is written is what stands in the table, but for the minus,
// which programs know as a hyphen.

const FORMULA = /^[=+\-@\t\r]/;

/** Shows the buttons with data-download="id of a table" and makes them work. */
export function downloads(page) {
  for (const button of page.querySelectorAll("[data-download]")) {
    button.hidden = false;
    button.addEventListener("click", () => save(page, button));
  }
}

function save(page, button) {
  const table = page.getElementById(button.dataset.download);
  const shown = [...table.rows].filter((row) => !row.hidden);
  const lines = shown.map((row, at) => [...row.cells].map(cell).concat(origin(table, at)).join(";"));
  const link = page.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" }));
  link.download = `${button.dataset.name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** A table of invented figures says so on every line. */
function origin(table, line) {
  return table.dataset.origin ? [line === 0 ? "herkomst" : table.dataset.origin] : [];
}

function cell(element) {
  const text = [...element.childNodes].map((node) => node.textContent.trim()).filter(Boolean).join(" ").replace(/\s+/g, " ").replace(/\u2212(?=\d)/g, "-");
  const neutral = FORMULA.test(text) && !/^-?[\d.]+(,\d+)?%?( |$)/.test(text) ? `'${text}` : text;
  return /[;"\n]/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}

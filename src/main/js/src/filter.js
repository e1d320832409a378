// Filters lists and tables while somebody types; the text stands in the address behind #zoek=.

/** Makes every field with data-filter="id" filter what stands in the element with that id. */
export function filters(page) {
  for (const field of page.querySelectorAll("[data-filter]")) {
    const target = page.getElementById(field.dataset.filter);
    const items = [...target.querySelectorAll("[data-text], tbody tr")].map((item) => ({
      item,
      text: plain(item.dataset.text ?? item.querySelector("th")?.textContent ?? ""),
    }));
    const count = page.getElementById(`${field.dataset.filter}-aantal`);
    const apply = () => {
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { item, text } of items) {
        item.hidden = !words.every((word) => text.includes(word));
        shown += item.hidden ? 0 : 1;
      }
      for (const group of target.querySelectorAll("[data-group]")) {
        group.hidden = !group.querySelector("[data-text]:not([hidden])");
      }
      if (count) {
        count.textContent = words.length ? `${shown} gevonden` : "";
      }
    };
    field.closest("[hidden]")?.removeAttribute("hidden");
    field.addEventListener("input", () => {
      apply();
      if (field.dataset.address !== undefined) {
        history.replaceState(null, "", field.value ? `#zoek=${encodeURIComponent(field.value)}` : "#");
      }
    });
    if (field.dataset.address !== undefined) {
      field.value = new URLSearchParams(location.hash.slice(1)).get("zoek") ?? field.value;
    }
    apply();
  }
}

/** Lower case, without accents: people type Sudwest for Súdwest. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/* Search over the carriers' Pagefind indexes; nothing leaves the browser. */
(async () => {
  const form = document.querySelector("[data-search]");
  if (!form) return;
  const said = document.querySelector("[data-search-said]");
  const list = document.querySelector("[data-search-results]");
  const field = form.querySelector("input");
  const MOST = 30;
  const LOOKED_AT = 60;
  // What somebody types who copies a filing number, also with a figure too few or too many; a right one has ten signs.
  const FILING_NUMBER = /^\d{2}[a-z]{2}\d{3,}$/i;
  const WHOLE = 10;
  // The script stands in <root>/assets/, whatever folder the site lies in.
  const root = new URL("..", import.meta.url);
  const tongue = document.documentElement.lang;
  let engine;
  const start = async () => {
    const [first, ...others] = form.dataset.indexes.split(" ").filter(Boolean);
    engine = await import(new URL(`search/${first}/pagefind.js`, root));
    for (const other of others) await engine.mergeIndex(new URL(`search/${other}/`, root).pathname);
  };
  const find = async (words) => {
    said.textContent = said.dataset.searching;
    list.hidden = true;
    list.textContent = "";
    try {
      if (!engine) await start();
      const { results } = await engine.search(words);
      const near = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
      // The index knows parts of words only. Plans that say every word as it was typed come alone, where there are any;
      // for a filing number nothing but that number will do.
      const typed = words.toLowerCase().split(/\s+/);
      const says = ({ meta }) => {
        const card = Object.values(meta).join(" ").toLowerCase();
        return typed.every((word) => card.includes(word));
      };
      const exact = near.filter(says);
      const found = exact.length > 0 || FILING_NUMBER.test(words) ? exact : near;
      const shown = found.slice(0, MOST);
      const unfound = !FILING_NUMBER.test(words) ? "none" : words.length === WHOLE ? "unknown" : "misspelt";
      const outcome = shown.length === 0 ? unfound : exact.length === 0 ? "near" : found.length > MOST ? "more" : "found";
      said.textContent = said.dataset[outcome];
      for (const { meta } of shown) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = `plans/${encodeURIComponent(meta.number)}.html`;
        link.textContent = meta[`name-${tongue}`];
        if (/[\u3400-\u9fff]/.test(link.textContent)) link.lang = "zh-CN";
        const about = document.createElement("p");
        about.textContent = `${meta.number} · ${meta[`about-${tongue}`]}`;
        item.append(link, about);
        list.append(item);
      }
      list.hidden = shown.length === 0;
      document.dispatchEvent(new Event("mingbai-listed"));
    } catch {
      said.textContent = said.dataset.failed;
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = field.value.trim();
    const address = new URL(location);
    address.searchParams.set("q", words);
    history.replaceState(null, "", address);
    if (words) find(words);
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked.slice(0, 60);
    find(field.value.trim());
  }
})();

"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Rows and facets, as they stand in the page. A large one has its rows in noscript elements, which are text here:
  // of those, only the ones that are shown become elements.
  const atOnce = document.body.classList.contains("large") ? 30 : Infinity;
  const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&quot;": '"', "&#39;": "'", "&nbsp;": " " };
  const plain = (html) => html.replace(/<[^>]*>/g, " ").replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);
  const facets = all("[data-facet]").map((fieldset) => ({
    name: fieldset.dataset.facet,
    chosen: new Set(),
    values: new Map(all("label", fieldset).map((label) => [one("input", label).value, { label, input: one("input", label), output: one("output", label), count: -1 }])),
  }));
  const htmlOf = (element) => {
    const still = one("noscript", element);
    if (!still) return all("tbody tr", element).map((row) => [row.outerHTML, row]);
    const [head, body] = still.textContent.split("<tbody>");
    still.insertAdjacentHTML("afterend", `${head}<tbody></tbody></table>`);
    still.remove();
    return body.split(/(?=<tr id=)/).slice(1).map((html) => [html, null]);
  };
  const rowOf = (section) => ([html, element]) => {
    const head = html.slice(0, html.indexOf(">"));
    const value = (name) => plain(head.match(` ${name}="([^"]*)"`)?.[1] ?? "");
    return { html, element, section, key: value("id"), picked: false, box: null, text: null, slugs: value("data-section").split(" "),
      values: facets.map(({ name }) => name === "section" ? value("data-section").split(" ") : [value(`data-${name}`)]) };
  };
  const sections = all("main section").map((element) => {
    const section = { element, number: one(".number", element), shown: null };
    section.rows = htmlOf(element).map(rowOf(section));
    section.body = one("tbody", element);
    return section;
  });
  const rows = sections.flatMap((section) => section.rows);
  const aliases = (row) => [...row.html.matchAll(/<a id="([^"]*)"/g)].map(([, name]) => plain(name));
  const byName = new Map(rows.flatMap((row) => [row.key, ...aliases(row)].map((name) => [name.toLowerCase(), row])));
  const elementOf = (row) => {
    if (!row.element) {
      const body = document.createElement("tbody");
      body.innerHTML = row.html; // as it stands in the page, where everything from the list is escaped
      row.element = body.firstElementChild;
    }
    return row.element;
  };

  // Search: every word must occur in key, title, authors, venue or section, all of them folded.
  const folding = new Map(Object.entries(JSON.parse(one(".folding").textContent)));
  const letter = (character) => folding.get(character) ?? (/[\p{L}\p{N}\p{M}]/u.test(character) ? character : "");
  const other = (character) => Array.from(character.normalize("NFKD").replace(/\p{M}+/gu, ""), letter).join("");
  const fold = (text) => text.toLowerCase().replace(/[^a-z0-9\s]/gu, (character) => folding.get(character) ?? other(character));
  const words = (text) => fold(text).split(/\s+/u).filter(Boolean);
  const titles = new Map([
    ...all("main h2[id]").map((heading) => [heading.id.slice("section=".length), [...heading.childNodes].slice(0, -1)]),
    ...all("[data-facet=section] label").map((label) => [one("input", label).value, [label.children[1]]]),
  ].map(([slug, nodes]) => [slug, fold(nodes.map((node) => node.textContent).join(""))]));
  const part = (html, from, to) => { const start = html.indexOf(from); return start < 0 ? "" : html.slice(start, html.indexOf(to, start)); };
  const searched = (row) => row.text ??= fold(plain([row.key, part(row.html, "<b>", "</b>"), part(row.html, '<div class="what">', "</div>")].join(" ")))
    + row.slugs.map((slug) => ` ${slug} ${titles.get(slug) ?? ""}`).join("");

  const bars = all("svg a");
  let query = "", shown = [], first = 0, limit = atOnce, typing = false;

  const matching = () => {
    const wanted = words(query);
    const counts = facets.map(() => new Map());
    const found = [];
    for (const row of rows) {
      if (!wanted.every((word) => searched(row).includes(word))) continue;
      let failures = 0, failed = -1;
      for (let place = 0; place < facets.length && failures < 2; place += 1) {
        const { chosen } = facets[place];
        if (chosen.size > 0 && !row.values[place].some((value) => chosen.has(value))) { failures += 1; failed = place; }
      }
      if (failures === 0) found.push(row);
      if (failures < 2) for (let place = 0; place < facets.length; place += 1) {
        if (failures === 0 || place === failed) for (const value of row.values[place]) counts[place].set(value, (counts[place].get(value) ?? 0) + 1);
      }
    }
    return [found, counts];
  };

  const show = () => {
    const [found, counts] = matching();
    shown = found;
    const numbers = new Map(), visible = new Map();
    found.forEach((row, place) => {
      numbers.set(row.section, (numbers.get(row.section) ?? 0) + 1);
      if (place >= first && place < first + limit) visible.set(row.section, [...(visible.get(row.section) ?? []), row]);
    });
    for (const section of sections) {
      const wanted = visible.get(section) ?? [];
      section.number.textContent = numbers.get(section) ?? 0;
      section.element.hidden = wanted.length === 0;
      if (section.shown?.length === wanted.length && wanted.every((row, place) => row === section.shown[place])) continue;
      section.shown = wanted;
      section.body.replaceChildren(...wanted.map(equipped));
    }
    for (const above of all(".above")) {
      let next = above.nextElementSibling;
      while (next?.tagName === "SECTION" && next.hidden) next = next.nextElementSibling;
      above.hidden = next?.tagName !== "SECTION";
    }
    facets.forEach((facet, place) => facet.values.forEach((value, name) => {
      const count = counts[place].get(name) ?? 0;
      value.input.checked = facet.chosen.has(name);
      if (value.input.checked) value.label.closest("details")?.setAttribute("open", "");
      if (count === value.count) return;
      value.count = count;
      value.output.textContent = count;
      value.label.classList.toggle("empty", count === 0);
    }));
    tellState();
    document.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true, cancelable: true }));
  };
  const tellState = () => {
    const view = state(), number = (count) => count.toLocaleString("en"), papers = `${number(rows.length)} paper${rows.length === 1 ? "" : "s"}`;
    one(".search [role=status]").textContent = shown.length === rows.length ? papers : `${number(shown.length)} of ${papers}`;
    one(".clear").hidden = !view && first === 0;
    one(".nothing").hidden = shown.length > 0;
    one(".further").hidden = shown.length <= first + limit;
    for (const bar of bars) {
      if (bar.getAttribute("href") === `#${view}`) bar.setAttribute("aria-current", "true");
      else bar.removeAttribute("aria-current");
    }
    tell();
  };

  // The state stands in the address: what is searched and chosen as name=value, a paper as its key alone.
  const state = () => {
    const parameters = new URLSearchParams();
    if (query) parameters.append("q", query);
    for (const { name, chosen } of facets) for (const value of chosen) parameters.append(name, value);
    return parameters.toString();
  };
  const remember = (push = true) => history[push ? "pushState" : "replaceState"](null, "", `#${state()}`);
  const begin = (from = 0) => { first = from; limit = atOnce; show(); };
  const adopt = (text, from = 0) => {
    const parameters = new URLSearchParams(text);
    query = parameters.get("q") ?? "";
    for (const facet of facets) facet.chosen = new Set(parameters.getAll(facet.name));
    if (one("input[type=search]").value !== query) one("input[type=search]").value = query;
    begin(from);
  };
  const decoded = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
  const follow = () => {
    const hash = location.hash.slice(1), name = decoded(hash);
    for (const row of rows) row.element?.classList.remove("found");
    if (!name || hash.includes("=")) return adopt(hash);
    const row = byName.get(name.toLowerCase());
    const place = rows.indexOf(row);
    adopt("", place < atOnce ? 0 : place - 5);
    if (!row) return say(`No paper here has the key ${name}`);
    row.element.classList.add("found");
    one(".key a", row.element).focus({ preventScroll: true });
    const there = () => row.element.scrollIntoView({ block: "center" });
    there();
    requestAnimationFrame(() => requestAnimationFrame(there)); // once what lies above has its own height
  };

  // Copying and downloading: the texts are those that the program wrote.
  const text = (row, what) => what === "key" ? row.key : what === "cite" ? `\\cite{${row.key}}` : one(`pre[data-text="${what}"]`, elementOf(row)).textContent;
  const joined = { BibTeX: (texts) => texts.join("\n"), "CSL-JSON": (texts) => `[\n${texts.map((item) => item.slice(2, -3)).join(",\n")}\n]\n` };
  const files = { BibTeX: ["selection.bib", "application/x-bibtex"], "CSL-JSON": ["selection.json", "application/json"] };
  const copyByHand = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };
  const copy = async (text, what) => {
    let done = true;
    try { await navigator.clipboard.writeText(text); } catch { done = copyByHand(text); }
    say(done ? `Copied ${what}` : "The browser does not let this page copy");
  };
  const download = (what) => {
    const [name, type] = files[what];
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([joined[what](picked().map((row) => text(row, what)))], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  let silence = 0;
  const say = (words) => {
    one(".said").textContent = words;
    clearTimeout(silence);
    silence = setTimeout(() => { one(".said").textContent = ""; }, 4000);
  };

  // Selecting: a box in each row, with Shift all that are shown between two of them.
  const equipped = (row) => {
    const element = elementOf(row);
    if (row.box) return element;
    const pick = one("template.pick").content.cloneNode(true), buttons = one("template.copy").content.cloneNode(true);
    row.box = one("input", pick);
    row.box.checked = row.picked;
    element.classList.toggle("chosen", row.picked);
    one(".unseen", pick).textContent = `Select ${row.key}`;
    for (const button of all("button", buttons)) {
      const what = button.dataset.copied;
      button.setAttribute("aria-label", `Copy ${what === "key" ? "the key" : what === "cite" ? "\\cite of" : `the ${what} of`} ${row.key}`);
    }
    one(".when", element).prepend(pick);
    one(".key a", element).after(buttons);
    return element;
  };
  const picked = () => rows.filter((row) => row.picked);
  const pick = (row, wanted) => {
    row.picked = wanted;
    if (!row.box) return;
    row.box.checked = wanted;
    row.element.classList.toggle("chosen", wanted);
  };
  let last = null;
  const tell = () => {
    const count = picked().length;
    one(".selected").hidden = count === 0;
    one(".selected strong").textContent = `${count} selected`;
    one(".all input").checked = shown.length > 0 && shown.every((row) => row.picked);
  };

  const more = () => { limit += atOnce; show(); };
  new IntersectionObserver(([further]) => { if (further.isIntersecting) more(); }).observe(one(".further"));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button, .pick input");
    const row = button && byName.get(button.closest("tr")?.id.toLowerCase());
    if (!button) return;
    if (button.matches(".pick input")) {
      const between = event.shiftKey && last ? shown.slice(...[shown.indexOf(last), shown.indexOf(row)].sort((a, b) => a - b).map((place, end) => place + end)) : [];
      for (const each of [...between, row]) pick(each, button.checked);
      last = row;
      tell();
    } else if (button.dataset.download) download(button.dataset.download);
    else if (button.dataset.copied && row) copy(text(row, button.dataset.copied), `${button.dataset.copied} of ${row.key}`);
    else if (button.dataset.copied) copy(`\\cite{${picked().map(({ key }) => key).join(",")}}`, "the selected keys");
    else if (button.matches(".drop")) { picked().forEach((each) => pick(each, false)); tell(); }
    else if (button.matches(".clear")) { history.pushState(null, "", "#"); adopt(""); one("input[type=search]").focus(); }
    else if (button.matches(".narrow")) button.setAttribute("aria-expanded", one(".facets").classList.toggle("open"));
    else if (button.closest(".further")) more();
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches(".all input")) { shown.forEach((row) => pick(row, target.checked)); tell(); }
    if (target.matches("input[type=search]")) typing = false;
    const facet = facets.find(({ name }) => name === target.closest("[data-facet]")?.dataset.facet);
    if (!facet) return;
    facet.chosen[target.checked ? "add" : "delete"](target.value);
    remember();
    begin();
  });
  one("input[type=search]").addEventListener("input", ({ target }) => {
    query = target.value;
    remember(!typing);
    typing = true;
    begin();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.target.matches("input[type=search]")) { event.preventDefault(); one("input[type=search]").focus(); }
  });
  for (const form of all("form")) form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => { first = 0; limit = Infinity; show(); });
  window.addEventListener("afterprint", () => begin());

  for (const element of all(".facets, .search")) element.hidden = false;
  if (matchMedia("(max-width: 62rem)").matches) all("details.figures").forEach((details) => { details.open = false; });
  follow();
  const prepare = (place = 0) => setTimeout(() => {
    rows.slice(place, place + 500).forEach(searched);
    if (place < rows.length) prepare(place + 500);
  });
  prepare();
})();

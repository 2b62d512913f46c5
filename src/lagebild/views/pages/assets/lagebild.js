// Everything works without this. It adds: click on a passage selects its line, hovering shows the pair, j and k walk, Esc clears,
// "back" keeps the reading position, and the single file gets a search.
(() => {
  "use strict";
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const pair = (id) => all(`[data-r="${CSS.escape(id)}"]`);
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  let chosen = null;

  const clear = () => { all(".on").forEach((e) => e.classList.remove("on")); chosen = null; };

  const choose = (id, showText) => {
    clear();
    chosen = id;
    const both = pair(id);
    both.forEach((e) => e.classList.add("on"));
    const mark = both.find((e) => e.classList.contains("m"));
    const line = both.find((e) => e.classList.contains("finding"));
    const margin = line && line.closest(".margin");
    const beside = margin && getComputedStyle(margin).position === "sticky";
    if (showText && mark) mark.scrollIntoView({ block: "center", behavior: calm() });
    if (line && beside) margin.scrollTo({ top: line.offsetTop - margin.offsetTop - margin.clientHeight / 3, behavior: calm() });
    else if (line && !showText) line.scrollIntoView({ block: "center", behavior: calm() });
    history.replaceState(null, "", `#${showText ? "m" : "f"}-${id}`);
  };

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (!(target instanceof Element) || !getSelection().isCollapsed) return;
    const link = target.closest("a");
    if (link && link.hasAttribute("data-back") && document.referrer.startsWith(location.origin) && history.length > 1) {
      event.preventDefault();
      history.back();
      return;
    }
    if (link && !link.matches(".ref, .to-text")) return;
    const finding = target.closest(".finding");
    const mark = target.closest(".m[data-r]");
    if (!finding && !mark) return;
    event.preventDefault();
    choose((finding || mark).dataset.r, Boolean(finding));
  });

  const hover = (event, on) => {
    const at = event.target instanceof Element && event.target.closest("[data-r]");
    if (at) pair(at.dataset.r).forEach((e) => e.classList.toggle("over", on));
  };
  document.addEventListener("mouseover", (event) => hover(event, true));
  document.addEventListener("mouseout", (event) => hover(event, false));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    if (event.key === "Escape") clear();
    if (event.key !== "j" && event.key !== "k") return;
    const findings = all(".finding").filter((f) => f.offsetParent !== null);
    if (!findings.length) return;
    const at = findings.findIndex((f) => f.dataset.r === chosen);
    const next = at < 0 ? (event.key === "j" ? 0 : findings.length - 1) : at + (event.key === "j" ? 1 : -1);
    if (findings[next]) choose(findings[next].dataset.r, true);
  });

  const arrive = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id && document.getElementById(id);
    if (!place) return;
    for (let e = place.parentElement; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    clear();
    if (place.dataset.r) { chosen = place.dataset.r; pair(chosen).forEach((e) => e.classList.add("on")); }
    place.scrollIntoView({ block: id.startsWith("m-") ? "center" : "start" });
  };
  addEventListener("hashchange", arrive);
  arrive();

  const form = document.getElementById("find-here");
  const results = document.getElementById("results");
  if (!form || !results) return;
  const fold = (text) => text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const read = (element) => {
    const copy = element.cloneNode(true);
    all(".ref", copy).forEach((ref) => ref.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const add = (parent, tag, text, set = {}) => {
    const made = Object.assign(document.createElement(tag), set);
    made.textContent = text;
    return parent.appendChild(made);
  };
  const places = all(".text > *").map((element, n) => {
    if (!element.id) element.id = `x-${n}`;
    const text = read(element);
    const title = element.closest(".piece").querySelector(".title").textContent;
    return { id: element.id, text, title, folded: fold(text) };
  });
  const search = () => {
    const query = form.elements.q.value.trim();
    const words = fold(query).split(/\s+/).filter(Boolean);
    results.replaceChildren();
    results.hidden = !words.length;
    if (!words.length) return;
    const found = places.filter((p) => words.every((word) => p.folded.includes(word)));
    add(results, "h2", found.length ? `${results.dataset.hits} (${found.length})` : results.dataset.none.replace("{words}", query));
    for (const p of found.slice(0, 100)) {
      const row = add(results, "p", "", { className: "result words", lang: "de" });
      add(row, "a", p.text.length > 280 ? `${p.text.slice(0, 280)} …` : p.text, { href: `#${p.id}` });
      add(row, "small", ` ${p.title}`);
    }
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); results.scrollIntoView({ block: "start" }); });
  form.elements.q.addEventListener("input", search);
})();

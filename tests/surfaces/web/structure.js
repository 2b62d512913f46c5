// Run in the page: returns what is wrong with its structure, one sentence each.
const faults = [];
const name = (e) => (e.getAttribute("aria-label") || (e.labels && e.labels[0] && e.labels[0].textContent) || e.textContent || "").trim();
if (!document.documentElement.lang) faults.push("no language");
if (!document.title.trim()) faults.push("no title");
if (document.querySelectorAll("h1").length !== 1) faults.push("h1: " + document.querySelectorAll("h1").length);
if (document.querySelectorAll("main").length !== 1) faults.push("main");
let last = 0;
for (const h of document.querySelectorAll("h1, h2, h3, h4")) {
  const level = Number(h.tagName[1]);
  if (level > last + 1 && last) faults.push("heading " + h.textContent.trim() + " jumps from " + last + " to " + level);
  if (!h.textContent.trim()) faults.push("empty heading");
  last = level;
}
for (const e of document.querySelectorAll("a[href], button, summary")) if (!name(e)) faults.push("no name: " + e.outerHTML.slice(0, 80));
for (const e of document.querySelectorAll("input, select, textarea")) if (!name(e)) faults.push("no label: " + e.id);
for (const e of document.querySelectorAll("img:not([alt])")) faults.push("no alt: " + e.src);
for (const e of document.querySelectorAll("nav")) if (!e.getAttribute("aria-label")) faults.push("nav without a name");
for (const e of document.querySelectorAll("[aria-labelledby]")) if (!document.getElementById(e.getAttribute("aria-labelledby"))) faults.push("labelledby");
for (const e of document.querySelectorAll("a[href^='#']")) if (!document.getElementById(decodeURIComponent(e.hash.slice(1)))) faults.push("dead anchor " + e.hash);
const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
ids.forEach((id, n) => { if (ids.indexOf(id) !== n) faults.push("id twice: " + id); });
for (const e of document.querySelectorAll("ul, ol")) for (const c of e.children) if (c.tagName !== "LI") faults.push("list with " + c.tagName);
for (const e of document.querySelectorAll("li")) if (!["UL", "OL"].includes(e.parentElement.tagName)) faults.push("li in " + e.parentElement.tagName);
return faults;

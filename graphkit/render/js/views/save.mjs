/** What a reader takes along: tables, pictures, quotations. */

import { day } from "../core/dates.mjs";
import { byId, el } from "../core/dom.mjs";
import { speakers, words } from "../core/model.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/model.mjs").Claim} Claim */

/** Hands a file to the reader. @param {string} name @param {Blob} blob */
export function download(name, blob) {
  const url = URL.createObjectURL(blob);
  el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** @param {string} name @param {string} text @param {string} kind */
export function saveText(name, text, kind) {
  download(name, new Blob([text], { type: `${kind};charset=utf-8` }));
}

/** A quotation with speaker, day, outlet and link. @param {App} app @param {Claim} claim */
export function quotation(app, claim) {
  const { article } = claim, said = claim.told ? words(claim, claim.sentence) : words(claim, claim.content);
  const quoted = /["“„«]/.test(said) ? said : `“${said}”`;
  const when = claim.at ? `${claim.bound ? "by " : ""}${day(claim.at)}` : "day not known";
  return [`${quoted} — ${speakers(app.model, claim)} ${claim.label}, ${when}`, article.outlet, article.title, article.url].filter(Boolean).join(", ");
}

/** The columns of statements.csv, each from a statement. @type {[string, (app: App, claim: Claim) => string|number][]} */
const FIELDS = [
  ["id", (_, c) => c.id], ["actor", (app, c) => listed(app, c.actors)], ["source", (_, c) => words(c, c.source)],
  ["said", (_, c) => words(c, c.cue) + ({ negated: " (negated)", questioned: " (questioned)" }[c.polarity] ?? "")],
  ["claim", (_, c) => words(c, c.content)], ["sentence", (_, c) => words(c, c.sentence)], ["kind", (_, c) => c.kind], ["polarity", (_, c) => c.polarity],
  ["about", (app, c) => listed(app, c.about)], ["day", (_, c) => c.said.day], ["ground", (_, c) => c.said.ground], ["date_start", (_, c) => c.said.start],
  ["date_end", (_, c) => c.said.end], ["date_basis", (_, c) => c.said.basis], ["named", (_, c) => (c.actors.length ? c.named.map(([kind]) => kind).join("; ") : "")],
  ["certainty", (_, c) => (c.actors.length ? c.named.map(([, sure]) => sure).join("; ") : "")], ["described", (_, c) => c.described], ["described_kind", (_, c) => c.sourceKind],
  ["reported_by", (app, c) => listed(app, c.reporters)], ["score", (_, c) => c.score], ["article", (_, c) => c.article.id], ["title", (_, c) => c.article.title],
  ["publisher", (_, c) => c.article.publisher], ["url", (_, c) => c.article.url], ["published", (_, c) => c.article.day],
  ["carriers", (app, c) => carriers(app, c.article.n)], ["start", (_, c) => points(c.article.text, c.content[0])], ["end", (_, c) => points(c.article.text, c.content[c.content.length - 1])]];

/** The outlets that published the text of an article again; where one is not known, its address or file. @param {App} app @param {number} article */
const carriers = (app, article) => app.model.publications.filter((one) => one.role === "carrier" && one.of === article).map(({ publisher, url, path }) => publisher || url || path).filter((one, n, all) => all.indexOf(one) === n).sort().join("; ");

/** @param {App} app @param {number[]} actors */
const listed = (app, actors) => actors.map((n) => app.model.actors[n].name).join("; ");

/** An offset in code points, as the exports count. @param {string} text @param {number|undefined} offset */
export function points(text, offset) {
  if (offset === undefined) return "";
  let count = 0;
  for (let n = 0; n < offset; count++) n += (text.codePointAt(n) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** What is shown as CSV, with the columns of statements.csv; a cell cannot start a spreadsheet's formula. @param {App} app */
export function csv(app) {
  const lines = app.shown.filter(({ told }) => !told).map((claim) => FIELDS.map(([, value]) => value(app, claim)));
  return "\ufeff" + [FIELDS.map(([name]) => name), ...lines].map((line) => line.map(cell).join(",")).join("\n") + "\n";
}

/** @param {string|number} value */
function cell(value) {
  const text = String(value), safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The graph as a PNG. */
export function graphPicture() {
  /** @type {any} */
  const canvas = byId("graph").querySelector("canvas");
  if (!canvas) return;
  const copy = el("canvas", { width: canvas.width, height: canvas.height }), pen = copy.getContext("2d");
  pen.fillStyle = getComputedStyle(byId("graph")).backgroundColor;
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(canvas, 0, 0);
  copy.toBlob((/** @type {Blob|null} */ blob) => blob && download("graph.png", blob));
}

const LOOKS = ["fill", "stroke", "stroke-width", "font-size", "font-weight", "text-anchor", "opacity"];

/** The lanes in sight as an SVG with its looks written into it. */
export function lanesPicture() {
  const told = byId("lanes").querySelector(".scroll svg");
  if (!told) return;
  const copy = told.cloneNode(true), all = [told, ...told.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((one, n) => {
    const looks = getComputedStyle(all[n]);
    for (const name of LOOKS) one.setAttribute(name, looks.getPropertyValue(name));
    one.removeAttribute("class");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("font-family", "system-ui, sans-serif");
  saveText("lanes.svg", new XMLSerializer().serializeToString(copy), "image/svg+xml");
}

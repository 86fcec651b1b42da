/** "Wrong?": what a reader corrects of a statement. It stays in the browser until it is saved. */

import { el } from "../core/dom.mjs";
import { short } from "../core/model.mjs";
import { TEXT } from "../core/strings.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("../core/app.d.ts").Correction} Correction @typedef {import("../core/model.mjs").Claim} Claim */
/** @type {Record<Correction["wrong"], string>} */
const WRONGS = { speaker: "speaker", day: "day", about: "about", statement: "not a statement" };

/** @param {App} app @param {Claim} claim */
export function wrongPart(app, claim) {
  if (claim.told) return "";
  const noted = app.notes.of(claim), form = el("div", { class: "correcting", hidden: true });
  const buttons = Object.entries(WRONGS).flatMap(([key, text], n) => [n ? " · " : "", el("button", { type: "button", class: "link", onclick: () => ask(app, claim, /** @type {Correction["wrong"]} */ (key), form) }, text)]);
  return el("section", { class: "wrong-part" }, el("p", { class: "why" }, "Wrong? ", ...buttons), form,
    ...noted.map((one) => el("p", { class: "why noted" }, "Corrected: ", one.wrong === "statement" ? "not a statement" : el("span", {}, `${WRONGS[one.wrong]} is `, el("bdi", {}, short(one.right || "nobody", 80))), " ",
      el("button", { type: "button", class: "link", onclick: () => app.notes.drop(claim) }, "undo"))),
    noted.length > 0 && el("p", { class: "why" }, TEXT.corrections));
}

/** Asks for what is right. @param {App} app @param {Claim} claim @param {Correction["wrong"]} key @param {any} form */
function ask(app, claim, key, form) {
  if (key === "statement") return app.notes.add(claim, key, "");
  const names = app.model.actors.filter(({ claims }) => claims.length).map(({ name }) => name);
  const list = el("datalist", { id: "known-names" }, ...[...new Set(names)].slice(0, 2000).map((name) => el("option", { value: name })));
  const field = el("input", key === "day" ? { type: "date", "aria-label": "The right day", value: claim.at } : { type: "text", list: "known-names", "aria-label": `The right ${WRONGS[key]}`, placeholder: key === "about" ? "names with ; between, or nothing" : "a name of this page" });
  const save = () => (key === "about" || field.value) && app.notes.add(claim, key, field.value.trim());
  field.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && save());
  form.hidden = false;
  form.replaceChildren(list, field, el("button", { type: "button", onclick: save }, "Correct"));
  field.focus();
}

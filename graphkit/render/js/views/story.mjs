/** Story mode: steps that a reporter wrote, each an address of the page and a sentence, in a bar. */

import { bdi, byId, el } from "../core/dom.mjs";
import { decode } from "../core/state.mjs";

/** The bar in the place of the filters; `update` shows the step of the state. @param {import("../core/app.d.ts").App} app */
export function story(app) {
  const told = app.model.story, bar = byId("story");
  if (!told || !told.steps.length) return { update() {} };
  /** @param {number} n */
  const go = (n) => app.set({ ...decode(told.steps[n - 1][0]), step: String(n) });
  return { update() {
    const n = Math.min(Number(app.state.step || 0), told.steps.length), on = n > 0;
    bar.hidden = false;
    byId("filters").hidden = on;
    bar.replaceChildren(...(on ? [
      el("button", { type: "button", "aria-label": "The step before", disabled: n < 2, onclick: () => go(n - 1) }, "‹"), el("span", { class: "told" }, `${n}/${told.steps.length}`),
      el("button", { type: "button", "aria-label": "The next step", disabled: n >= told.steps.length, onclick: () => go(n + 1) }, "›"),
      el("p", { "aria-live": "polite" }, bdi(told.steps[n - 1][1])), el("button", { type: "button", onclick: () => app.set({ step: "" }) }, "Leave the story")]
      : [el("button", { type: "button", onclick: () => go(1) }, "Follow the story ", bdi(told.title), ` in ${told.steps.length} steps ›`)]));
  } };
}

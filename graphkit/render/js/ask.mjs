/** Questions in SPARQL, answered by Oxigraph inside the page. */

import { byId, el } from "./dom.mjs";
import { short } from "./model.mjs";
import { unpacked } from "./packed.mjs";

const ROWS = 1000;

/** The editor with the shipped questions, where the page brings what answers them. */
export function asking(app) {
  const { turtle, questions } = app.model.ask, box = byId("ask");
  const editor = el("textarea", { "aria-label": "A question in SPARQL", spellcheck: "false", rows: 10, dir: "ltr" });
  const answer = el("div", { class: "answer", role: "region", "aria-label": "The answer", tabindex: 0 });
  const chosen = el("select", { onchange: () => { editor.value = questions[chosen.value]; } },
    ...Object.keys(questions).map((name) => el("option", { value: name }, name.replaceAll("_", " "))));
  const button = el("button", { type: "button", onclick: run, "aria-keyshortcuts": "Control+Enter" }, "Ask");
  editor.value = Object.values(questions)[0] ?? "";
  editor.addEventListener("keydown", (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && run());
  box.append(el("div", { class: "asking" }, el("label", {}, el("span", {}, "Question"), chosen), button), editor, answer);
  let loaded = null;

  /** Oxigraph and its graph are made when somebody asks first. */
  async function store() {
    const { Store, init } = globalThis.oxigraph;
    await init({ module_or_path: await unpacked("oxigraph").arrayBuffer() });
    const made = new Store();
    made.load(turtle, { format: "text/turtle" });
    return made;
  }

  async function run() {
    const asked = declared(editor.value, turtle);
    button.disabled = true;
    answer.replaceChildren(el("p", { role: "status" }, "…"));
    try {
      const start = performance.now(), found = (await (loaded ??= store())).query(asked);
      answer.replaceChildren(...shown(app, found, editor.value, performance.now() - start));
    } catch (error) {
      answer.replaceChildren(el("p", { class: "wrong", role: "alert", dir: "auto" }, short(wrong(error, asked.length - editor.value.length), 600)));
    }
    button.disabled = false;
  }
}

/** A question with the prefixes of the graph that it does not declare itself. */
export function declared(query, turtle) {
  const own = new Set([...query.matchAll(/prefix\s+([\w-]*):/gi)].map(([, name]) => name));
  const known = [...turtle.matchAll(/^@prefix ([\w-]*): (<[^>]*>) \.$/gm)].filter(([, name]) => !own.has(name));
  return known.map(([, name, iri]) => `PREFIX ${name}: ${iri} `).join("") + query;
}

/** What went wrong, the place counted in the question as it was typed. */
export function wrong(error, before) {
  return String(error).replace(/\b1:(\d+)/, (_, column) => `1:${Math.max(1, column - before)}`);
}

/** The names of an answer's columns in the order in which the question names them. */
export function columns(query, names) {
  const place = (name) => query.search(new RegExp(`[?$]${name}\\b`));
  return [...names].sort((a, b) => place(a) - place(b));
}

/** An answer: yes or no, triples, or a table of at most a thousand rows. */
function shown(app, found, query, took) {
  if (typeof found === "boolean") return [el("p", {}, found ? "yes" : "no")];
  const rows = found.slice(0, ROWS), triples = rows.length > 0 && !(rows[0] instanceof Map);
  const heads = triples ? ["subject", "predicate", "object"] : columns(query, new Set(rows.flatMap((row) => [...row.keys()])));
  const cell = (row, name) => el("td", { dir: "auto" }, ...value(app, triples ? row[name] : row.get(name)));
  return [
    el("p", { class: "why", role: "status" }, `${found.length} rows, ${Math.round(took)} ms${found.length > ROWS ? `, the first ${ROWS} shown` : ""}`),
    el("table", {}, el("thead", {}, el("tr", {}, ...heads.map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, ...rows.map((row) => el("tr", {}, ...heads.map((name) => cell(row, name)))))),
  ];
}

/** A term as text; what names a statement of the page opens it. */
function value(app, term) {
  if (!term) return [""];
  const claim = term.termType === "NamedNode" && app.model.claims.find(({ id }) => term.value.endsWith(id));
  const text = short(term.value, 600);
  return [claim ? el("button", { type: "button", class: "link", onclick: () => app.set({ claim: claim.id }) }, text) : text];
}

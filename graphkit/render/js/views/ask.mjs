/** Questions in SPARQL, answered by Oxigraph in a worker of the page: with limits, and a button that stops them. */

import { bdi, byId, el } from "../core/dom.mjs";
import { short } from "../core/model.mjs";
import { unpacked } from "../core/packed.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {{kind: string, value: string}} Term @typedef {{error?: string, yes?: boolean, heads?: string[], rows?: (Term|null)[][], total?: number}} Answer */
// Rows that are asked for and rows that are shown; seconds after which a question is given up.
const ASKED = 10001, ROWS = 1000, SECONDS = 30;
const PARAMETER = /^#: (\w+) = (.+)$/gm;
/** What runs in the worker, after Oxigraph's own text. */
const ANSWERING = `
let store = null;
const term = (one) => one && { kind: one.termType, value: one.value };
onmessage = async ({ data }) => {
  try {
    if (data.program) {
      await oxigraph.init({ module_or_path: data.program });
      store = new oxigraph.Store();
      store.load(data.turtle, { format: "text/turtle" });
      return postMessage({ ready: true });
    }
    const found = store.query(data.query);
    if (typeof found === "boolean") return postMessage({ yes: found });
    const rows = found.slice(0, data.rows), triples = rows.length > 0 && !(rows[0] instanceof Map);
    const heads = triples ? ["subject", "predicate", "object"] : [...new Set(rows.flatMap((row) => [...row.keys()]))];
    postMessage({ heads, total: found.length, rows: rows.map((row) => heads.map((name) => term(triples ? row[name] : row.get(name)) ?? null)) });
  } catch (error) { postMessage({ error: String(error) }); }
};`;

/** The editor with the shipped questions, where the page brings what answers them. @param {App} app */
export function asking(app) {
  const { turtle, questions } = /** @type {any} */ (app.model.ask), box = byId("ask");
  const editor = el("textarea", { "aria-label": "A question in SPARQL", spellcheck: "false", rows: 10, dir: "ltr" });
  const answer = el("div", { class: "answer", role: "region", "aria-label": "The answer", tabindex: 0 }), fields = el("div", { class: "asking" });
  const chosen = el("select", { onchange: () => choose() }, ...Object.keys(questions).map((name) => el("option", { value: name }, name.replaceAll("_", " "))));
  const button = el("button", { type: "button", onclick: run, "aria-keyshortcuts": "Control+Enter" }, "Ask"), cancel = el("button", { type: "button", hidden: true, onclick: () => stop("The question was cancelled.") }, "Cancel");
  editor.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && run());
  box.append(el("div", { class: "asking" }, el("label", {}, el("span", {}, "Question"), chosen), button, cancel), fields, editor, answer);
  const engine = worker(turtle);
  let number = 0;
  choose();

  /** A shipped question, its parameters as fields. */
  function choose() {
    editor.value = questions[chosen.value] ?? "";
    const names = el("datalist", { id: "ask-names" }, ...app.model.actors.filter(({ claims }) => claims.length).slice(0, 2000).map(({ label }) => el("option", { value: label })));
    const all = [...editor.value.matchAll(PARAMETER)];
    fields.replaceChildren(...(all.length ? [names] : []), ...all.map(([, name, meaning]) => el("label", {}, el("span", {}, meaning), el("input", { "data-name": name, ...(/word|phrase|day|headline/.test(meaning + name) ? {} : { list: "ask-names" }) }))));
  }

  /** Ends the question that runs. @param {string} why */
  function stop(why) {
    number++;
    engine.stop();
    button.disabled = false;
    cancel.hidden = true;
    answer.replaceChildren(el("p", { class: "wrong", role: "alert" }, why));
  }

  async function run() {
    const mine = ++number, query = limited(declared(filled(app, editor.value, fields, turtle), turtle)), start = performance.now();
    button.disabled = true;
    cancel.hidden = false;
    answer.replaceChildren(el("p", { role: "status" }, "…"));
    const late = setTimeout(() => mine === number && stop(`No answer within ${SECONDS} seconds: ask for less, or add LIMIT.`), SECONDS * 1000);
    const found = await engine.ask(query);
    clearTimeout(late);
    if (mine !== number) return;
    button.disabled = false;
    cancel.hidden = true;
    answer.replaceChildren(...(found.error ? [el("p", { class: "wrong", role: "alert", dir: "auto" }, short(wrong(found.error, query.indexOf(editor.value.slice(0, 40))), 600))] : shown(app, found, editor.value, performance.now() - start)));
  }
}

/** Oxigraph in a worker, which is made when somebody asks first and again after it was stopped. @param {string} turtle */
function worker(turtle) {
  /** @type {Promise<Worker>|null} */
  let made = null;
  /** @type {((answer: Answer) => void)|null} */
  let waiting = null;
  async function start() {
    const program = await unpacked("oxigraph").arrayBuffer(), url = URL.createObjectURL(new Blob([byId("engine").textContent, ANSWERING], { type: "text/javascript" }));
    const one = new Worker(url);
    await new Promise((ready, failed) => {
      one.onmessage = ({ data }) => (data.error ? failed(new Error(data.error)) : ready(data));
      one.onerror = (event) => failed(new Error(event.message || "this browser starts no worker here"));
      one.postMessage({ program, turtle });
    });
    URL.revokeObjectURL(url);
    return one;
  }
  return {
    /** @param {string} query @returns {Promise<Answer>} */
    async ask(query) {
      try {
        const one = await (made ??= start());
        return await new Promise((done) => {
          waiting = done;
          one.onmessage = ({ data }) => done(data);
          one.postMessage({ query, rows: ROWS });
        });
      } catch (error) {
        made = null;
        return { error: String(error) };
      }
    },
    stop() {
      made?.then((one) => one.terminate(), () => {});
      made = null;
      waiting?.({ error: "stopped" });
    },
  };
}

/** A question whose parameters are bound to what stands in their fields. @param {App} app @param {string} query @param {HTMLElement} fields @param {string} turtle */
function filled(app, query, fields, turtle) {
  let text = query;
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (fields.querySelectorAll("input"))) {
    const value = field.value.trim(), actor = app.model.actors.find(({ label, name }) => label === value || name === value), iri = actor && iriOf(turtle, actor.id);
    if (!value) continue;
    const term = iri ? `<${iri}>` : /^\d{4}-\d\d-\d\d$/.test(value) ? `"${value}"^^<http://www.w3.org/2001/XMLSchema#date>` : JSON.stringify(value);
    text = text.replace(`VALUES ?${field.dataset.name} { UNDEF }`, () => `VALUES ?${field.dataset.name} { ${term} }`);
  }
  return text;
}

/** The IRI that ends in an id, with its prefix written out. @param {string} turtle @param {string} id */
function iriOf(turtle, id) {
  const whole = turtle.match(new RegExp(`<([^<>\\s]*${id})>`));
  if (whole) return whole[1];
  const [, prefix, rest] = turtle.match(new RegExp(`([\\w-]*):([\\w./-]*${id})\\b`)) ?? [], base = prefix === undefined ? null : turtle.match(new RegExp(`^@prefix ${prefix}: <([^>]*)>`, "m"));
  return base ? base[1] + rest : "";
}

/** A question for many rows asks for no more than can be read. @param {string} query */
export function limited(query) {
  return /\bselect\b/i.test(query) && !/\blimit\s+\d+/i.test(query) ? `${query}\nLIMIT ${ASKED}` : query;
}

/** A question with the prefixes of the graph that it does not declare itself. @param {string} query @param {string} turtle */
export function declared(query, turtle) {
  const own = new Set([...query.matchAll(/prefix\s+([\w-]*):/gi)].map(([, name]) => name));
  const known = [...turtle.matchAll(/^@prefix ([\w-]*): (<[^>]*>) \.$/gm)].filter(([, name]) => !own.has(name));
  return known.map(([, name, iri]) => `PREFIX ${name}: ${iri} `).join("") + query;
}

/** What went wrong, the place counted in the question as it was typed. @param {string} error @param {number} before */
export function wrong(error, before) {
  return String(error).replace(/\b1:(\d+)/, (_, column) => `1:${Math.max(1, Number(column) - Math.max(0, before))}`);
}

/** The names of an answer's columns in the order in which the question names them. @param {string} query @param {Iterable<string>} names */
export function columns(query, names) {
  const at = (/** @type {string} */ name) => query.search(new RegExp(`[?$]${name}\\b`));
  return [...names].sort((a, b) => at(a) - at(b));
}

/** An answer: yes or no, triples, or a table of at most a thousand rows. @param {App} app @param {Answer} found @param {string} query @param {number} took @returns {Node[]} */
function shown(app, found, query, took) {
  if (found.yes !== undefined) return [el("p", {}, found.yes ? "yes" : "no")];
  const { heads = [], rows = [], total = 0 } = found, ordered = columns(query, heads).map((name) => heads.indexOf(name));
  if (!total) return [el("p", { class: "empty", role: "status" }, "0 rows: no statement of this page fits every line of the question. Empty a field, or check the spelling of names and prefixes.")];
  const count = total >= ASKED ? `more than ${ASKED - 1}` : String(total);
  return [
    el("p", { class: "why", role: "status" }, `${count} rows, ${Math.round(took)} ms${total > ROWS ? `, the first ${ROWS} shown` : ""}`),
    el("table", {}, el("thead", {}, el("tr", {}, ...ordered.map((n) => el("th", { scope: "col" }, heads[n])))),
      el("tbody", {}, ...rows.map((row) => el("tr", {}, ...ordered.map((n) => el("td", { dir: "auto" }, value(app, row[n]))))))),
  ];
}

/** A term as text; what names a statement opens it, what names somebody opens a card. @param {App} app @param {Term|null} term */
function value(app, term) {
  if (!term) return "";
  const text = short(term.value, 600), { claims, actors } = app.model;
  if (term.kind !== "NamedNode") {
    const named = actors.find(({ name, claims: all }) => all.length && name === term.value);
    return named ? link(text, () => app.card(named.n)) : bdi(text);
  }
  const claim = claims.find(({ id }) => term.value.endsWith(id)), actor = claim ? undefined : actors.find(({ id }) => term.value.endsWith(id));
  return claim ? link(text, () => app.open(claim)) : actor ? link(text, () => app.card(actor.n)) : bdi(text);
}

/** @param {string} text @param {() => void} act */
function link(text, act) {
  return el("button", { type: "button", class: "link", onclick: act }, bdi(text));
}

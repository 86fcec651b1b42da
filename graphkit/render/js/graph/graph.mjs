/** Who speaks of whom: the most telling names and one line a pair; nothing moves by itself. pyvis's network, vis-network. */

import { colour, el } from "../core/dom.mjs";
import { short } from "../core/model.mjs";
import { bundles, place } from "../core/selectors.mjs";
import { TEXT } from "../core/strings.mjs";
import { arranged, crossings } from "./layout.mjs";
import { badge, drawParts, measured, namesPlaced, verbsPlaced, write } from "./pen.mjs";
import { beyond, telling, verbs } from "./place.mjs";
import { walker } from "./walk.mjs";

/** @typedef {import("../core/app.d.ts").App} App @typedef {import("./place.mjs").Bundle} Bundle @typedef {import("./pen.mjs").Part} Part */
/** @typedef {{edge: {id: number, from: number, to: number}, members: number[], bundle: Bundle}} Drawn a line, and the claims on it */
// Names and lines that are drawn first, and with each "show more"; a name's badge brings up so many.
// A line of more manners than MARKS has its number alone, its colours tell the mix.
// In a pane of less than SMALL square pixels (15 names with lines cover half of it) nodes are smaller.
const NAMES = 15, LINES = 28, EXPAND = 12, FEW = 12, MARKS = 3, SMALL = 170000;

/** Where the graph will stand: there from the first, so that nothing moves when it is drawn. */
export function canvasPane() {
  return el("div", { class: "canvas", tabindex: 0, role: "application", "aria-roledescription": "graph", "aria-label": TEXT.graphKeys });
}

/** What takes the place of the graph until there is one. */
export const UNDRAWN = Object.freeze({ update() {}, focus() {}, fit() {}, more() {}, told: () => "", most: 1, last: () => false });

/** The graph in its pane; `update` draws what is shown, `focus` brings out what is chosen. @param {App} app @param {any} box */
export function graph(app, box) {
  const { network: told, actors } = app.model, byNode = new Map(told.nodes.map((node) => [node.id, node]));
  const coarse = matchMedia("(pointer: coarse)").matches, options = /** @type {any} */ (told.options);
  const net = new vis.Network(box, {}, { ...options, interaction: { ...options.interaction, ...(coarse && { dragView: false, zoomView: false, dragNodes: false }) } });
  /** @type {any} */
  const self = { app, net, box, nodes: null, edges: null, drawn: [], names: new Set(), spots: new Map(), extra: new Set(), most: 1, moved: false, hover: null,
    tags: null, badges: [], all: [], behind: new Map(), left: 0, others: 0, update, focus, fit, where, expand, more, centre,
    openNode: (/** @type {number} */ n) => app.card(n),
    openEdge: (/** @type {number} */ n) => open(self.drawn[n].bundle),
    last: () => NAMES * self.most >= self.others, told: () => `${self.names.size} of ${self.others} names`, keys: () => parts(self).map(({ key }) => key), crossings: () => (self.spots.size ? crossings(listed(), pairs()) : 0) };
  let size = "";
  listen(self);

  /** A pair's statements. @param {Bundle} bundle */
  function open({ a, b }) {
    app.set({ focus: `p.${actors[a].id}.${actors[b].id}`, claim: first(`p.${actors[a].id}.${actors[b].id}`), pane: "" });
  }

  /** @param {string} key */
  function first(key) {
    const [sort, a, b, tone] = key.split("."), [x, y] = [place(app.model, a), place(app.model, b)];
    const mine = app.shown.find(({ actors: who, about, tone: how }) => ((who.includes(x) && about.includes(y)) || (sort === "p" && who.includes(y) && about.includes(x))) && (!tone || how === tone));
    return mine?.id ?? "";
  }
  self.openPart = (/** @type {string} */ key) => app.set({ focus: key, claim: first(key), pane: "" });

  function update() {
    const shown = new Set(app.shown.map((claim) => claim.n));
    self.all = bundles(app.model, shown);
    choose();
    draw();
  }

  /** The names and lines to draw. */
  function choose() {
    const centre = place(app.model, app.state.around), wanted = new Set(centre >= 0 ? [centre] : []);
    for (const n of focused()) wanted.add(n);
    for (const n of self.extra) wanted.add(n);
    const mine = centre >= 0 ? self.all.filter((/** @type {Bundle} */ { a, b }) => a === centre || b === centre) : self.all;
    const many = Math.max(NAMES * self.most, wanted.size + (self.extra.size ? NAMES : 0));
    const near = telling(mine, { names: many, lines: 1e9 }, [...wanted], centre >= 0 ? [] : app.shown.flatMap(({ actors: who }) => who));
    const found = telling(self.all.filter((/** @type {Bundle} */ { a, b }) => near.names.has(a) && near.names.has(b)), { names: near.names.size, lines: LINES * self.most + self.extra.size }, [...near.names]);
    self.names = new Set([...near.names].filter((n) => byNode.has(n)));
    const heavy = found.lines.sort((one, other) => Number(meant(other)) - Number(meant(one)) || other.count - one.count);
    self.drawn = heavy.map((bundle, id) => ({ edge: { id, from: bundle.a, to: bundle.b }, members: bundle.parts.flatMap(({ members }) => members), bundle }));
    self.left = found.left;
    self.behind = beyond(self.all, self.names);
    self.others = new Set(app.shown.flatMap(({ actors: who, about }) => [...who, ...about])).size;
    size = "";
  }

  /** Names in focus, which are drawn whatever else is. @returns {number[]} */
  function focused() {
    const [sort, ...key] = app.state.focus.split(".");
    return ["n", "p", "e"].includes(sort) ? key.slice(0, sort === "n" ? 1 : 2).map((id) => place(app.model, id)).filter((n) => n >= 0 && byNode.has(n)) : [];
  }

  /** @param {Bundle} bundle */
  function meant({ a, b }) {
    const ends = focused();
    return ends.length > 0 && ends.every((n) => n === a || n === b);
  }

  /** Lays out in the pixels of the pane and gives everything to vis-network at once. */
  function draw() {
    if (!box.clientWidth || !box.clientHeight) return;
    const now = `${box.clientWidth},${box.clientHeight}`;
    if (!self.moved && size !== now) layout();
    size = now;
    const seen = chosen();
    Object.assign(self, { seen, tags: null });
    self.nodes = new vis.DataSet([...self.names].map((n) => node(n, seen)));
    self.edges = new vis.DataSet(self.drawn.map((/** @type {Drawn} */ one) => line(one)));
    net.setData({ nodes: self.nodes, edges: self.edges });
    net.setSize("100%", "100%");
    if (!self.moved) net.moveTo({ scale: 1, position: { x: 0, y: 0 } });
    point(seen);
  }

  function layout() {
    const pen = box.querySelector("canvas").getContext("2d"), all = [...self.names];
    const sizes = all.map((n) => {
      const [wide, high] = measured(pen, /** @type {any} */ (byNode.get(n)).label.split("\n"));
      return { wide, high, half: half(n), over: self.behind.get(n)?.length ? 14 : 0 };
    });
    const told = all.every((n) => "x" in (byNode.get(n) ?? {}));
    const start = told ? all.map((n) => ({ x: byNode.get(n)?.x ?? 0, y: byNode.get(n)?.y ?? 0 })) : null;
    const spots = arranged(sizes, pairs(), box.clientWidth, box.clientHeight, start);
    self.spots = new Map(all.map((n, at) => [n, spots[at]]));
  }

  /** @returns {[number, number][]} */
  function pairs() {
    const at = new Map([...self.names].map((n, rank) => [n, rank]));
    return self.drawn.map((/** @type {Drawn} */ { edge: { from, to } }) => /** @type {[number, number]} */ ([at.get(from), at.get(to)]));
  }

  function listed() {
    return [...self.names].map((n) => self.spots.get(n));
  }

  /** @param {number} n */
  function half(n) {
    return Math.max(7, (byNode.get(n)?.size ?? 9) * (self.names.size > 24 || box.clientWidth * box.clientHeight < SMALL ? 0.55 : 0.8));
  }

  /** @param {number} n @param {Seen} seen */
  function node(n, seen) {
    const { label, shape, group } = /** @type {any} */ (byNode.get(n)), { label: name, kind, said, spoken } = actors[n];
    const fill = colour(`kind-${group}`), hover = { background: fill, border: colour("ink") };
    return { id: n, name: label, shape, size: half(n), ...self.spots.get(n), opacity: seen.node(n),
      title: `${short(name, 200)}\n${kind}, says ${said.length}, is spoken of ${spoken.length}`,
      color: { background: fill, border: colour("panel"), hover, highlight: { ...hover, border: colour("mark-line") } } };
  }

  /** @param {Drawn} one */
  function line({ edge: { id, from, to }, bundle }) {
    const [a, b] = [from, to].map((n) => short(actors[n].label, 90));
    const text = verbs(bundle.parts.flatMap(({ members }) => members.map((n) => app.model.claims[n].label)));
    // The pen draws the line; this one, which is not seen, is what the pointer meets.
    const clear = { color: colour("panel"), opacity: 0, highlight: colour("panel"), hover: colour("panel") };
    return { id, from, to, title: `${a} – ${b}, ${bundle.count}\n${short(text, 200)}`, color: clear, width: 1, arrows: { to: false } };
  }

  /** @typedef {{plain: boolean, ends: number[], lines: Set<number>, near: Set<number>, node: (n: number) => number}} Seen */
  /** What is in focus, and how strongly the rest shows. @returns {Seen} */
  function chosen() {
    const ends = focused().filter((n) => self.names.has(n)), plain = !ends.length;
    const on = self.drawn.filter((/** @type {Drawn} */ { bundle: { a, b } }) => plain || (ends.length === 1 ? ends[0] === a || ends[0] === b : ends.includes(a) && ends.includes(b)));
    const near = new Set([...on.flatMap((/** @type {Drawn} */ { edge }) => [edge.from, edge.to]), ...ends]);
    return { plain, ends, lines: new Set(on.map((/** @type {Drawn} */ { edge }) => edge.id)), near, node: (n) => (plain || near.has(n) ? 1 : 0.3) };
  }

  function focus() {
    if (focused().some((n) => !self.names.has(n))) return update();
    if (!self.nodes) return draw();
    const seen = chosen();
    self.nodes.update([...self.names].map((id) => ({ id, opacity: seen.node(id) })));
    point(seen);
  }

  /** @param {Seen} seen */
  function point(seen) {
    if (seen.ends.length === 1) net.selectNodes(seen.ends, false);
    else net.unselectAll();
    self.seen = seen;
    self.tags = null;
    net.redraw();
  }

  /** All names in the pane again. */
  function fit() {
    self.moved = false;
    size = "";
    draw();
  }

  function more() {
    self.most = self.last() ? 1 : self.most + 1;
    if (self.most === 1) self.extra.clear();
    self.moved = false;
    update();
  }

  /** The names behind a badge. @param {number} n */
  function expand(n) {
    for (const one of (self.behind.get(n) ?? []).slice(0, EXPAND)) self.extra.add(one);
    self.extra.add(n);
    self.moved = false;
    update();
    app.say(`${actors[n].label}: ${self.names.size} names are drawn`);
  }

  /** @param {number} n */
  function centre(n) {
    self.extra.clear();
    app.set({ around: actors[n].id, pane: "graph" });
  }

  /** Where a node or a line is drawn, in pixels of the window, by its name in an address. @param {string} key */
  function where(key) {
    const [sort, id] = key.split("."), { left, top } = box.getBoundingClientRect();
    const part = parts(self).find((one) => one.key === key);
    const spot = sort === "n" ? net.getPosition(place(app.model, id)) : part ? { x: (part.from.x + part.to.x) / 2, y: (part.from.y + part.to.y) / 2 } : { x: 0, y: 0 };
    const { x, y } = net.canvasToDOM(spot);
    return { x: left + x, y: top + y };
  }

  new ResizeObserver(() => box.clientWidth > 0 && !self.moved && `${box.clientWidth},${box.clientHeight}` !== size && self.names.size > 0 && draw()).observe(box);
  return self;
}

/** Clicks, double clicks, hovering, dragging, drawing. @param {any} self */
function listen(self) {
  const { net, box, app } = self;
  net.on("click", (/** @type {any} */ { nodes: [found], edges: [edge], pointer: { canvas } }) => {
    const more = self.badges.find((/** @type {any} */ { box: [l, t, r, b] }) => canvas.x > l && canvas.x < r && canvas.y > t && canvas.y < b);
    const part = parts(self).find(({ from, to, quiet }) => !quiet && Math.hypot((from.x + to.x) / 2 - canvas.x, (from.y + to.y) / 2 - canvas.y) < 12);
    const name = found ?? self.tags?.find((/** @type {any} */ { box: [l, t, r, b] }) => canvas.x > l && canvas.x < r && canvas.y > t && canvas.y < b)?.id;
    if (more) self.expand(more.id);
    else if (name != null) self.openNode(name);
    else if (part) self.openPart(part.key);
    else if (edge != null) self.openEdge(edge);
    else if (app.state.focus || app.state.claim) app.set({ focus: "", claim: "" });
  });
  net.on("doubleClick", (/** @type {any} */ { nodes: [found] }) => found != null && self.centre(found));
  net.on("hoverEdge", (/** @type {any} */ { edge }) => hover(edge));
  net.on("blurEdge", () => hover(null));
  net.on("dragEnd", (/** @type {any} */ { nodes: moved }) => {
    for (const n of moved) self.spots.set(n, net.getPosition(n));
    self.moved = true;
    self.tags = null;
  });
  net.on("dragging", () => { self.tags = null; });
  net.on("zoom", () => {
    self.moved = true;
    self.tags = null;
  });
  net.on("beforeDrawing", (/** @type {any} */ pen) => self.nodes && drawParts(pen, parts(self)));
  net.on("afterDrawing", (/** @type {any} */ pen) => self.nodes && paint(self, pen));
  box.addEventListener("keydown", walker(self));

  /** @param {number|null} edge */
  function hover(edge) {
    self.hover = edge;
    self.tags = null;
    net.redraw();
  }
}

/** The stretches of all lines: what comes back first, then what goes; each as long as the others. @param {any} self @returns {Part[]} */
function parts(self) {
  const { app: { model: { actors, claims } }, net, drawn, nodes } = self;
  if (!nodes) return [];
  const seen = self.seen;
  return drawn.flatMap((/** @type {Drawn} */ { edge, bundle }) => {
    const a = net.getPosition(edge.from), b = net.getPosition(edge.to), long = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const [ra, rb] = [edge.from, edge.to].map((n) => ((nodes.get(n)?.size ?? 9) + 3) / long);
    const ordered = [...bundle.parts].sort((x, y) => Number(x.edge.from === bundle.a) - Number(y.edge.from === bundle.a)), share = (1 - ra - rb) / ordered.length;
    const at = (/** @type {number} */ t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
    return ordered.map(({ edge: { from, to, tone }, members }, n) => {
      const [near, far] = [at(ra + share * n), at(ra + share * (n + 1))], ahead = from === bundle.a;
      const ends = ahead ? n === ordered.length - 1 : n === 0;
      return { from: ahead ? near : far, to: ahead ? far : near, tone, count: members.length, head: ends, key: ["e", actors[from].id, actors[to].id, tone].join("."),
        faint: !seen.lines.has(edge.id), on: !seen.plain && seen.lines.has(edge.id), quiet: ordered.length > MARKS, sum: ordered.length > MARKS && n === 0 ? bundle.count : 0, middle: at(0.5), verbs: verbs(members.map((one) => claims[one].label)), line: edge.id };
    });
  });
}

/** Names, verbs where there is room, badges. @param {any} self @param {any} pen */
function paint(self, pen) {
  const { net, box, seen } = self, scale = net.getScale();
  if (!self.tags) {
    const view = net.getViewPosition(), w = box.clientWidth / 2 / scale, h = box.clientHeight / 2 / scale, all = parts(self);
    const tags = self.nodes.get().map((/** @type {any} */ { id, name, size }) => ({ id, text: name.split("\n"), size, at: net.getPosition(id), faint: !seen.plain && !seen.near.has(id), more: self.behind.get(id)?.length ?? 0, weight: self.app.model.actors[id].claims.length }))
      .sort((/** @type {any} */ a, /** @type {any} */ b) => Number(a.faint) - Number(b.faint) || b.weight - a.weight);
    self.tags = namesPlaced(pen, tags, all, scale, [view.x - w, view.y - h, view.x + w, view.y + h]);
    const wanted = all.filter((/** @type {any} */ { line, on }) => on || line === self.hover || (self.drawn.length <= FEW && seen.plain));
    const marks = all.map(({ from, to }) => /** @type {[number, number, number, number]} */ ([(from.x + to.x) / 2 - 8, (from.y + to.y) / 2 - 8, (from.x + to.x) / 2 + 8, (from.y + to.y) / 2 + 8]));
    const nodes = tags.map((/** @type {any} */ { at, size }) => [at.x - size, at.y - size, at.x + size, at.y + size]);
    self.words = verbsPlaced(pen, wanted, [...nodes, ...marks, ...self.tags.map((/** @type {any} */ one) => one.box)], scale, self.hover != null ? Infinity : 0.1);
  }
  for (const word of self.words) write(pen, word);
  for (const tag of self.tags) write(pen, tag);
  self.badges = self.tags.flatMap((/** @type {any} */ { id, at, half, faint }) => {
    const more = self.behind.get(id)?.length ?? 0;
    return more && !faint ? [{ id, box: badge(pen, { x: at.x + half + 6, y: at.y - half - 4 }, more) }] : [];
  });
}

/** A line's name in an address. @param {import("../core/model.mjs").Model} found @param {import("../core/model.mjs").Edge} edge */
export function edgeKey(found, edge) {
  return ["e", found.actors[edge.from].id, found.actors[edge.to].id, edge.tone].join(".");
}

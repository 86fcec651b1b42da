/** Who speaks about whom: vis-network with places computed before, nothing moves by itself. */

import { colour, el } from "./dom.mjs";
import { short, words } from "./model.mjs";
import { bends, filling, freePlace, telling, verbs } from "./place.mjs";
import { beads, wording } from "./words.mjs";
import { TONES } from "./tones.mjs";
import { walker } from "./walk.mjs";

const FIRST = { lines: 150, names: 42 }, MORE = { lines: 600, names: 240 }, CROWD = 60;

/** Where the graph will stand: there from the first, so that nothing moves when it is drawn. */
export function pane() {
  return el("div", { class: "canvas", tabindex: 0, role: "application", "aria-roledescription": "graph",
    "aria-label": "Who speaks about whom. Arrow keys walk, Enter opens, E takes the next line, plus, minus and 0 zoom." });
}

/** What takes the place of the graph until there is one. */
export const UNDRAWN = Object.freeze({ update() {}, focus() {} });

/** The graph in its pane; `update` draws what is shown, `focus` brings out what is chosen. */
export function graph(app, box) {
  const { network: told, actors, claims } = app.model;
  const spots = new Map(told.nodes.filter((n) => "x" in n).map((n) => [n.id, { x: n.x, y: n.y }]));
  const byNode = new Map(told.nodes.map((node) => [node.id, node]));
  const net = new vis.Network(box, {}, told.options);
  const more = el("button", { type: "button", class: "more", onclick: () => {
    self.most = self.most === FIRST ? MORE : FIRST;
    self.moved = false;
    self.update();
  } });
  /** @type {any} */
  const self = { app, net, box, spots, nodes: null, edges: null, drawn: [], shown: new Set(), most: FIRST, moved: false,
    fill: filling([{ x: 0, y: 0 }], 900, 400), update, focus, fit, where,
    openNode: (n) => app.set({ focus: `n.${actors[n].id}`, claim: "" }),
    openEdge: (n) => app.set({ focus: edgeKey(app.model, told.edges[n]), claim: "" }) };
  box.after(more);
  const write = wording(self);
  /** @type {Set<number>} */
  let ends = new Set();
  let size = "";
  listen();

  function listen() {
    net.on("click", ({ nodes: [found], edges: [edge], pointer }) => {
      const node = found ?? write.at(pointer.canvas);
      if (String(node).startsWith("c")) app.set({ claim: claims[node.slice(1)].id });
      else if (node != null) self.openNode(node);
      else if (edge != null) self.openEdge(edge);
      else if (app.state.focus) app.set({ focus: "", claim: "" });
    });
    net.on("dragEnd", ({ nodes: moved }) => {
      for (const n of moved) if (spots.has(n)) spots.set(n, self.fill.from(net.getPosition(n)));
      self.moved = true;
      write.forget();
    });
    net.on("dragging", ({ nodes: moving }) => moving.length && write.forget());
    net.on("zoom", () => { self.moved = true; });
    new ResizeObserver(() => self.moved || `${box.clientWidth},${box.clientHeight}` === size || fit()).observe(box);
    box.addEventListener("keydown", walker(self));
  }

  /** The graph fills its pane again. */
  function fit() {
    self.moved = false;
    draw();
  }

  function update() {
    self.shown = new Set(app.shown.map((claim) => claim.n));
    const { hub, meant } = wanted();
    self.drawn = telling(told.edges, self.shown, self.most, meant);
    ends = new Set(self.drawn.flatMap(({ edge }) => [edge.from, edge.to]));
    if (hub != null && actors[hub].claims.some((n) => self.shown.has(n))) ends.add(hub);
    for (const claim of app.shown) for (const n of claim.actors) if (ends.size < self.most.names) ends.add(n);
    settle();
    const all = new Set(app.shown.flatMap((claim) => [...claim.actors, ...claim.about])).size;
    more.hidden = all <= ends.size && self.most === FIRST;
    more.textContent = self.most === FIRST ? `${ends.size} of ${all} names: show more` : "Show fewer names";
    draw();
  }

  /** Every node has a place; those without get one near their neighbours. */
  function settle() {
    const taken = [...ends].map((n) => spots.get(n)).filter(Boolean);
    for (const n of ends) {
      if (spots.has(n)) continue;
      const near = self.drawn.filter(({ edge }) => edge.from === n || edge.to === n)
        .map(({ edge }) => spots.get(edge.from === n ? edge.to : edge.from)).filter(Boolean);
      spots.set(n, freePlace(taken, near));
      taken.push(spots.get(n));
    }
  }

  /** Gives everything to vis-network at once: each change of its data costs a pass over all. */
  function draw() {
    size = `${box.clientWidth},${box.clientHeight}`;
    if (!self.moved && box.clientHeight && ends.size) {
      self.fill = filling([...ends].map((n) => spots.get(n)), box.clientWidth, box.clientHeight);
    }
    const seen = chosen(), curves = bends(self.drawn.map(({ edge }) => edge));
    self.nodes = new vis.DataSet([...ends].map((n) => node(n, seen)));
    self.edges = new vis.DataSet(self.drawn.map(({ edge, members }, n) => line(edge, members, curves[n], seen)));
    net.setData({ nodes: self.nodes, edges: self.edges });
    net.setSize("100%", "100%");
    if (!self.moved) net.moveTo({ scale: 1, position: { x: 0, y: 14 } });
    if (self.drawn.length > 500) net.setOptions({ interaction: { hideEdgesOnDrag: true } });
    point(seen);
  }

  function node(n, seen) {
    const { id, label, shape, size: half, group } = byNode.get(n), { name, kind, claims: mine } = actors[n];
    const fill = colour(`kind-${group}`), hover = { background: fill, border: colour("ink") };
    return { id, name: label, shape, size: half * self.fill.size, ...self.fill.to(spots.get(n)), opacity: seen.node(n),
      title: `${short(name, 200)}\n${kind}, in ${mine.length} claims`,
      color: { background: fill, border: colour("panel"), hover, highlight: { ...hover, border: colour("mark-line") } } };
  }

  function line(edge, members, smooth, seen) {
    const { from, to, id, tone } = edge, tint = colour(tone), [a, b] = [from, to].map((n) => short(actors[n].name, 90));
    const text = members.length === edge.members.length ? edge.label : verbs(members.map((n) => claims[n].label));
    return { id, from, to, smooth, words: text, tint, dashes: TONES[tone].dashes, title: `${a} → ${b}\n${short(text, 200)}`,
      width: ((tone === "narrated" ? 1 : 1.4) + Math.log2(members.length)) * (self.drawn.length > CROWD ? 0.6 : 1),
      color: { color: tint, highlight: tint, hover: tint, opacity: seen.edge(edge) } };
  }

  /** The node that is in focus, or which lines are. */
  function wanted() {
    const [sort, key] = app.state.focus.split("."), plain = sort !== "n" && sort !== "e";
    const hub = sort === "n" ? actors.find((actor) => actor.id === key)?.n ?? null : null;
    const meant = (edge) => !plain
      && (sort === "e" ? edgeKey(app.model, edge) === app.state.focus : edge.from === hub || edge.to === hub);
    return { plain, hub, meant };
  }

  /** What is in focus, and how strongly the rest shows. */
  function chosen() {
    const { plain, hub, meant } = wanted();
    const on = new Set(self.drawn.map(({ edge }) => edge).filter((edge) => plain || meant(edge)));
    const near = new Set([...on].flatMap((edge) => [edge.from, edge.to]).concat(hub ?? []));
    return { plain, hub, on, near, node: (n) => (plain || near.has(n) ? 1 : 0.22), edge: (edge) => (on.has(edge) ? 0.9 : 0.13) };
  }

  /** What is not in focus steps back; what is and was not drawn yet comes up. */
  function focus() {
    const seen = chosen();
    if (!seen.plain && (seen.hub == null ? !seen.on.size : !ends.has(seen.hub))) return update();
    const beads = self.nodes.getIds({ filter: ({ id }) => String(id).startsWith("c") });
    if (beads.length) self.nodes.remove(beads);
    self.edges.update(self.drawn.map(({ edge }) => ({ id: edge.id, color: { ...self.edges.get(edge.id).color, opacity: seen.edge(edge) } })));
    self.nodes.update([...ends].map((id) => ({ id, opacity: seen.node(id) })));
    point(seen);
  }

  /** Marks what is in focus and sets its claims around it. */
  function point({ plain, hub, on, near }) {
    if (hub != null && ends.has(hub)) net.selectNodes([hub], false);
    else if (!plain && on.size) net.selectEdges([...on].map(({ id }) => id));
    else if (net.getSelectedNodes().length + net.getSelectedEdges().length) net.unselectAll();
    if (!plain) self.nodes.add(beads(self, hub, [...on][0]).map(bead));
    write.forget(plain ? null : on, plain ? null : near);
    net.redraw();
  }

  function bead({ n, x, y }) {
    const claim = claims[n], background = colour(claim.tone), over = { background, border: colour("ink") };
    const border = colour(claim.id === app.state.claim ? "ink" : "panel");
    return { id: `c${n}`, x, y, shape: "dot", size: 5, fixed: true, color: { background, border, hover: over, highlight: over },
      title: short(`${claim.label} ${words(claim, claim.content)}`, 240) };
  }

  /** Where a node or a line is drawn, in pixels of the window, by its name in an address. */
  function where(key) {
    const edge = self.drawn.find((one) => edgeKey(app.model, one.edge) === key)?.edge;
    const found = told.nodes.find((one) => `n.${actors[one.id].id}` === key);
    const spot = edge ? net.body.edges[edge.id].edgeType.getPoint(0.5) : net.getPosition(found.id);
    const { left, top } = box.getBoundingClientRect(), { x, y } = net.canvasToDOM(spot);
    return { x: left + x, y: top + y };
  }

  return self;
}

/** A line's name in an address. */
export function edgeKey(found, edge) {
  return ["e", found.actors[edge.from].id, found.actors[edge.to].id, edge.tone].join(".");
}

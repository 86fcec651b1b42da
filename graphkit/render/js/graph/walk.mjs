/** The graph by keys: arrows go to the nearest name that way, E goes round its lines. */

import { names, short } from "../core/model.mjs";

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A listener for keys pressed in the graph's pane. @param {any} graph @returns {(event: KeyboardEvent) => void} */
export function walker(graph) {
  const { app, net } = graph;
  /** @type {number|null} */
  let here = null;
  let turn = -1;

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase(), way = WAYS[event.key];
    if (way) go(way);
    else if (key === "enter" && here != null) graph.openNode(here);
    else if (key === "e" && here != null) nextLine();
    else if (key === "c" && here != null) graph.centre(here);
    else if (key === "x" && here != null) graph.expand(here);
    else if (key === "+" || key === "-") zoom(key === "+" ? 1.25 : 0.8);
    else if (key === "0") graph.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @param {[number, number]} way */
  function go(way) {
    if (here != null && !graph.names.has(here)) here = null;
    const next = nearest([...graph.names], graph.spots, here, way);
    if (next == null) return;
    here = next;
    turn = -1;
    net.selectNodes([here], false);
    const actor = app.model.actors[here], more = graph.behind.get(here)?.length ?? 0;
    app.say(`${short(actor.label, 200)}, ${actor.kind}, ${net.getConnectedEdges(here).length} lines${more ? `, ${more} more names behind` : ""}`);
  }

  function nextLine() {
    const mine = graph.drawn.filter((/** @type {any} */ { edge }) => edge.from === here || edge.to === here);
    if (!mine.length) return;
    const { edge } = mine[turn = (turn + 1) % mine.length];
    graph.openEdge(edge.id);
    app.say(`${names(app.model, [edge.from])} – ${names(app.model, [edge.to])}`);
  }

  /** @param {number} by */
  function zoom(by) {
    graph.moved = true;
    net.moveTo({ scale: net.getScale() * by });
  }
}

/**
 * The node nearest to a place in a direction, the middlemost when there is no place yet.
 * @param {number[]} nodes @param {Map<number, {x: number, y: number}>} spots @param {number|null} here @param {[number, number]} way
 */
export function nearest(nodes, spots, here, [dx, dy]) {
  const from = here == null ? { x: 0, y: 0 } : spots.get(here) ?? { x: 0, y: 0 };
  let best = null, least = Infinity;
  for (const n of nodes) {
    const at = spots.get(n) ?? { x: 0, y: 0 }, x = at.x - from.x, y = at.y - from.y, along = x * dx + y * dy;
    const cost = here == null ? Math.hypot(x, y) : along > 0 ? along + 2.5 * Math.abs(x * dy - y * dx) : Infinity;
    if (n !== here && cost < least) [best, least] = [n, cost];
  }
  return best;
}

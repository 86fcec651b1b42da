/** The graph by keys: arrows go to the nearest name that way, E goes round its lines. */

import { byId } from "./dom.mjs";
import { names, short } from "./model.mjs";

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A listener for keys pressed in the graph's pane. */
export function walker(graph) {
  const { app, net } = graph, live = byId("live");
  let here = null, turn = -1;

  return (event) => {
    const key = event.key.toLowerCase(), way = WAYS[event.key];
    if (way) go(way);
    else if (key === "enter" && here != null) graph.openNode(here);
    else if (key === "e" && here != null) nextLine();
    else if (key === "+" || key === "-") zoom(key === "+" ? 1.25 : 0.8);
    else if (key === "0") graph.fit();
    else return;
    event.preventDefault();
  };

  function go(way) {
    const next = nearest(graph.nodes.getIds().filter((n) => graph.spots.has(n)), at(), here, way);
    if (next == null) return;
    here = next;
    turn = -1;
    net.selectNodes([here], true);
    const actor = app.model.actors[here];
    live.textContent = `${short(actor.name, 200)}, ${actor.kind}, ${net.getConnectedEdges(here).length} lines`;
  }

  function at() {
    return new Map(Object.entries(net.getPositions()).map(([n, place]) => [Number(n), place]));
  }

  function nextLine() {
    const mine = graph.drawn.map(({ edge }) => edge).filter((edge) => edge.from === here || edge.to === here);
    if (!mine.length) return;
    const edge = mine[turn = (turn + 1) % mine.length];
    graph.openEdge(edge.id);
    live.textContent = `${names(app.model, [edge.from])} ${edge.label} ${names(app.model, [edge.to])}`;
  }

  function zoom(by) {
    graph.moved = true;
    net.moveTo({ scale: net.getScale() * by });
  }
}

/**
 * The node nearest to a place in a direction, the middlemost when there is no place yet.
 * @param {number[]} nodes @param {Map<number, any>} spots
 */
export function nearest(nodes, spots, here, [dx, dy]) {
  const from = here == null ? { x: 0, y: 0 } : spots.get(here);
  let best = null, least = Infinity;
  for (const n of nodes) {
    const x = spots.get(n).x - from.x, y = spots.get(n).y - from.y, along = x * dx + y * dy;
    const cost = here == null ? Math.hypot(x, y) : along > 0 ? along + 2.5 * Math.abs(x * dy - y * dx) : Infinity;
    if (n !== here && cost < least) [best, least] = [n, cost];
  }
  return best;
}

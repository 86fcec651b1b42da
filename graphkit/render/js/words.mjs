/** The names and verbs on the graph, always of a readable size, each where it covers nothing. */

import { colour } from "./dom.mjs";
import { rings, room, rows } from "./place.mjs";

const ALONG = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78], ALL = 45, MOST = 60, COVERED = 0.15;
const NAME = 13, VERB = 11.5, FACE = "system-ui, sans-serif", READABLE = 0.94;

/**
 * Writes on the canvas after each drawing; `forget` when something has moved or the focus has,
 * `at` is the node whose name stands at a point of the canvas.
 */
export function wording(graph) {
  const { net } = graph;
  let placed = null, scaled = 0, lines = null, near = null;
  net.on("afterDrawing", (pen) => {
    if (!graph.nodes) return;
    if (scaled !== net.getScale()) placed = null;
    scaled = net.getScale();
    placed ??= place(pen, Math.max(1, READABLE / scaled));
    Object.assign(pen, { textAlign: "center", textBaseline: "middle", lineJoin: "round", strokeStyle: colour("panel") });
    for (const word of placed) write(pen, word);
    pen.globalAlpha = 1;
  });

  function write(pen, { text, size, x, y, wide, high, tint, faint, ground }) {
    pen.font = `${size}px ${FACE}`;
    pen.lineWidth = size / 3;
    pen.globalAlpha = faint ? 0.4 : 1;
    if (ground) {
      pen.fillStyle = colour("panel");
      pen.fillRect(x - wide / 2, y - high / 2 + 2, wide, high - 4);
    }
    text.forEach((row, n) => {
      const at = y + (n - (text.length - 1) / 2) * size * 1.15;
      pen.strokeText(row, x, at);
      pen.fillStyle = tint;
      pen.fillText(row, x, at);
    });
  }

  function place(pen, by) {
    const shapes = graph.nodes.get().map(({ id, size }) => ({ id, size, ...net.getPosition(id) }));
    const boxes = shapes.map(({ x, y, size }) => [x - size, y - size, x + size, y + size]);
    const tight = graph.fill.tight || by > 1.1;
    if (!graph.moved) boxes.push(...edges(graph.box, net.getViewPosition()));
    const names = put(pen, named(shapes), boxes, NAME * by, tight ? 0 : Infinity);
    const taken = [...boxes, ...names.map(({ box }) => box)];
    const share = lines ? Infinity : tight || graph.drawn.length > ALL ? 0 : COVERED;
    return [...names, ...put(pen, verbs(), taken, VERB * by, share)];
  }

  /** The names, those in focus and the most spoken of first: under the node, else over or beside. */
  function named(shapes) {
    const ink = colour("ink"), last = (id) => near && !near.has(id);
    return shapes.filter(({ id }) => graph.spots.has(id)).sort((a, b) => last(a.id) - last(b.id) || b.size - a.size)
      .map(({ id, x, y, size }) => ({ id, tint: ink, text: graph.nodes.get(id).name.split("\n"), faint: last(id),
        spots: (wide, high) => [[0, size + high / 2 + 2], [0, -size - high / 2 - 2], [size + wide / 2 + 3, 0], [-size - wide / 2 - 3, 0]]
          .map(([dx, dy]) => ({ x: x + dx, y: y + dy })) }));
  }

  function verbs() {
    return graph.drawn.map(({ edge }) => edge).filter((edge) => net.body.edges[edge.id] && (!lines || lines.has(edge)))
      .map(({ id }) => {
        const { words, tint } = graph.edges.get(id), curve = net.body.edges[id].edgeType;
        return { tint, ground: true, text: [words], spots: () => ALONG.map((t) => curve.getPoint(t)) };
      });
  }

  function put(pen, all, taken, size, share) {
    pen.font = `${size}px ${FACE}`;
    const wanted = all.map(({ text, spots }) => {
      const wide = Math.max(...text.map((row) => pen.measureText(row).width)) + 4, high = text.length * size * 1.15 + 2;
      return { wide, high, spots: spots(wide, high) };
    });
    return room(wanted, taken, share).map((at, n) => at && { ...all[n], ...wanted[n], ...at, size }).filter(Boolean);
  }

  return {
    forget(only = lines, those = near) { placed = null; lines = only; near = those; },
    at: ({ x, y }) => placed?.find(({ id, box: [left, top, right, bottom] }) => id != null && x > left && x < right && y > top && y < bottom)?.id,
  };
}

/** What is outside of a pane, as boxes. */
function edges({ clientWidth: wide, clientHeight: high }, { x, y }) {
  const far = 9999, [left, right, top, bottom] = [x - wide / 2, x + wide / 2, y - high / 2, y + high / 2];
  return [[-far, -far, left, far], [right, -far, far, far], [-far, -far, far, top], [-far, bottom, far, far]];
}

/** Where the claims of a node or a line stand, at most sixty. */
export function beads({ app, net, drawn, nodes, shown }, hub, edge) {
  const of = (members) => members.filter((n) => shown.has(n)).slice(0, MOST);
  if (hub != null) {
    if (!nodes.get(hub)) return [];
    const mine = of(app.model.actors[hub].claims);
    return rings(mine.length, net.getPosition(hub), nodes.get(hub).size + 12).map((at, n) => ({ ...at, n: mine[n] }));
  }
  const mine = edge ? of(drawn.find((one) => one.edge === edge).members) : [];
  if (!mine.length) return [];
  const { edgeType } = net.body.edges[edge.id];
  return rows(mine.length, edgeType.getPoint(0.15), edgeType.getPoint(0.85)).map((at, n) => ({ ...at, n: mine[n] }));
}

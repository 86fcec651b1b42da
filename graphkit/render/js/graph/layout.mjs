/**
 * Places in the pixels of a pane: few crossings, no line through a name, short lines. Stress majorization (Gansner,
 * Koren and North 2004) gives first places, then each name moves to where it costs least, over and over.
 */

/** @typedef {import("./place.mjs").Spot} Spot @typedef {{wide: number, high: number, half: number, over: number}} Size of a name, half a node, and what stands over it */
// Costs in square pixels (as in graphkit/render/graph/hidden.py): a crossing, a line through a name, a pixel of a line,
// a pixel outside of the pane; two names that are near.
const CROSSING = 2500, THROUGH = 3000, LENGTH = 0.5, OUTSIDE = 400, GAP = 16, APART = 12000, SHORT = 96, TOO_SHORT = 70;
const ROUNDS = 5, STEPS = 30;

/**
 * Where each name goes, its middle counted from the middle of the pane.
 * @param {Size[]} sizes @param {[number, number][]} lines @param {number} wide @param {number} high
 * @param {Spot[]|null} start places to begin with
 * @returns {Spot[]}
 */
export function arranged(sizes, lines, wide, high, start = null) {
  if (!sizes.length) return [];
  const world = { sizes, lines, wide, high, mine: sizes.map((_, n) => lines.map((line, at) => ({ line, at })).filter(({ line }) => line.includes(n)).map(({ at }) => at)) };
  const starts = [...(start ? [start] : [stressed(sizes.length, lines, 5)]), stressed(sizes.length, lines, 1)];
  const tried = starts.map((one) => refined(world, fitted(one, world), sizes.length > 24 ? 3 : ROUNDS));
  const best = tried.map((spots) => ({ spots, lost: total(world, spots) })).sort((a, b) => a.lost - b.lost)[0].spots;
  return best.map((at, n) => inside(at, sizes[n], wide, high));
}

/** A place whose name and node are in the pane: in a small one the costs alone would push some out. @param {Spot} at @param {Size} size @param {number} wide @param {number} high @returns {Spot} */
function inside({ x, y }, size, wide, high) {
  const [left, top, right, bottom] = boxOf({ x: 0, y: 0 }, size), held = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ most) => (low > most ? (low + most) / 2 : Math.min(most, Math.max(low, value)));
  return { x: held(x, 2 - wide / 2 - left, wide / 2 - 2 - right), y: held(y, 2 - high / 2 - top, high / 2 - 2 - bottom) };
}

/** @typedef {{sizes: Size[], lines: [number, number][], wide: number, high: number, mine: number[][]}} World */

/** Places whose distances are like those along the lines. @param {number} count @param {[number, number][]} lines @param {number} turn @returns {Spot[]} */
function stressed(count, lines, turn) {
  const far = distances(count, lines);
  let spots = Array.from({ length: count }, (_, n) => ({ x: Math.cos(((n * turn) % count) * 6.2832 / count + n / 99), y: Math.sin(((n * turn) % count) * 6.2832 / count) }));
  for (let step = 0; step < STEPS; step++) {
    spots = spots.map((a, i) => {
      let x = 0, y = 0, all = 0;
      for (let j = 0; j < count; j++) {
        if (i === j) continue;
        const b = spots[j], dx = a.x - b.x, dy = a.y - b.y, now = Math.hypot(dx, dy) || 1e-6, due = far[i][j], weight = due ** -2;
        x += weight * (b.x + (dx * due) / now);
        y += weight * (b.y + (dy * due) / now);
        all += weight;
      }
      return all ? { x: x / all, y: y / all } : a;
    });
  }
  return spots;
}

/** The number of lines between any two; those without a way are one line further apart than the furthest. @param {number} count @param {[number, number][]} lines */
function distances(count, lines) {
  /** @type {number[][]} */
  const near = Array.from({ length: count }, () => []);
  for (const [a, b] of lines) {
    near[a].push(b);
    near[b].push(a);
  }
  const all = near.map((_, from) => {
    const far = new Array(count).fill(Infinity), queue = [from];
    far[from] = 0;
    for (const at of queue) for (const next of near[at]) if (far[next] === Infinity) far[next] = far[at] + 1, queue.push(next);
    return far;
  });
  const most = Math.max(1, ...all.flat().filter((one) => one < Infinity));
  return all.map((row) => row.map((one) => (one < Infinity ? one : most + 1)));
}

/** Places drawn apart until they fill the pane. @param {Spot[]} spots @param {World} world @returns {Spot[]} */
function fitted(spots, { sizes, wide, high }) {
  const side = Math.max(...sizes.map((one) => one.wide)) / 2 + 10, foot = Math.max(...sizes.map((one) => one.high)) / 2 + 14;
  /** @param {"x"|"y"} axis @param {number} length */
  const scale = (axis, length) => {
    const all = spots.map((one) => one[axis]), low = Math.min(...all), span = Math.max(...all) - low;
    return (/** @type {number} */ value) => (span ? ((value - low) / span - 0.5) * length : 0);
  };
  const x = scale("x", Math.max(60, wide - 2 * side)), y = scale("y", Math.max(60, high - 2 * foot));
  return spots.map((one) => ({ x: x(one.x), y: y(one.y) }));
}

/** Each name goes where it costs least: on a grid over the pane, or a little aside. @param {World} world @param {Spot[]} start @param {number} rounds */
function refined(world, start, rounds) {
  const spots = start.map((one) => ({ ...one })), { wide, high, sizes } = world;
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let n = 0; n < spots.length; n++) {
      let best = spots[n], least = cost(world, spots, n, best);
      if (least < 1 && !world.mine[n].length) continue;
      for (const next of candidates(best, round, wide - sizes[n].wide, high - sizes[n].high - 8)) {
        const lost = cost(world, spots, n, next);
        if (lost < least - 1) [best, least, moved] = [next, lost, true];
      }
      spots[n] = best;
    }
    if (!moved) break;
  }
  return spots.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

/** @param {Spot} at @param {number} round @param {number} wide @param {number} high @returns {Spot[]} */
function candidates(at, round, wide, high) {
  const found = [];
  const columns = 9 + (round % 2), rows = 6 + (round % 3);
  for (let i = 0; i < columns; i++) for (let j = 0; j < rows; j++) found.push({ x: (i / (columns - 1) - 0.5) * wide, y: (j / (rows - 1) - 0.5) * high });
  for (const far of [64, 30, 12]) for (let turn = 0; turn < 8; turn++) found.push({ x: at.x + far * Math.cos(turn * 0.7854), y: at.y + far * Math.sin(turn * 0.7854) });
  return found;
}

/** What one name at a place costs: with others, with lines, with what its own lines cross. @param {World} world @param {Spot[]} spots @param {number} n @param {Spot} at */
function cost(world, spots, n, at) {
  const { sizes, lines, wide, high, mine } = world, box = boxOf(at, sizes[n]);
  let lost = OUTSIDE * (Math.max(0, -wide / 2 + 4 - box[0]) + Math.max(0, box[2] - wide / 2 + 4) + Math.max(0, -high / 2 + 4 - box[1]) + Math.max(0, box[3] - high / 2 + 4));
  for (let m = 0; m < spots.length; m++) {
    if (m === n) continue;
    const other = boxOf(spots[m], sizes[m]), x = Math.min(box[2], other[2]) - Math.max(box[0], other[0]) + GAP, y = Math.min(box[3], other[3]) - Math.max(box[1], other[1]) + GAP;
    if (x > 0 && y > 0) lost += 4 * x * y + 500;
    lost += APART / (40 + Math.hypot(at.x - spots[m].x, at.y - spots[m].y));
  }
  for (let l = 0; l < lines.length; l++) {
    const [a, b] = lines[l], own = a === n || b === n;
    if (!own && cuts(spots[a], spots[b], box)) lost += THROUGH;
  }
  for (const l of mine[n]) {
    const [a, b] = lines[l], other = spots[a === n ? b : a], long = Math.hypot(other.x - at.x, other.y - at.y);
    lost += LENGTH * long + Math.max(0, SHORT - long) * TOO_SHORT;
    for (let k = 0; k < lines.length; k++) {
      const [c, d] = lines[k];
      if (c !== n && d !== n && c !== a && c !== b && d !== a && d !== b && meet(at, other, spots[c], spots[d])) lost += CROSSING;
    }
    for (let m = 0; m < spots.length; m++) if (m !== a && m !== b && cuts(at, other, boxOf(spots[m], sizes[m]))) lost += THROUGH;
  }
  return lost;
}

/** @param {World} world @param {Spot[]} spots */
function total(world, spots) {
  return spots.reduce((sum, at, n) => sum + cost(world, spots, n, at), 0);
}

/** The box of a node with its name under it. @param {Spot} at @param {Size} size @returns {import("./place.mjs").Box} */
export function boxOf({ x, y }, { wide, high, half, over }) {
  return [x - wide / 2, y - half - over, x + wide / 2, y + half + high];
}

/** Whether a line runs through a box: it crosses one of its diagonals. @param {Spot} a @param {Spot} b @param {number[]} box */
export function cuts(a, b, [left, top, right, bottom]) {
  if (Math.max(a.x, b.x) < left || Math.min(a.x, b.x) > right || Math.max(a.y, b.y) < top || Math.min(a.y, b.y) > bottom) return false;
  return meet(a, b, { x: left, y: top }, { x: right, y: bottom }) || meet(a, b, { x: left, y: bottom }, { x: right, y: top });
}

/** Whether two lines cross. @param {Spot} a @param {Spot} b @param {Spot} c @param {Spot} d */
export function meet(a, b, c, d) {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** @param {Spot} a @param {Spot} b @param {Spot} c */
function side(a, b, c) {
  return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
}

/** How many pairs of lines cross. @param {Spot[]} spots @param {[number, number][]} lines */
export function crossings(spots, lines) {
  let count = 0;
  for (const [n, [a, b]] of lines.entries()) {
    for (const [c, d] of lines.slice(0, n)) {
      if (a !== c && a !== d && b !== c && b !== d && meet(spots[a], spots[b], spots[c], spots[d])) count++;
    }
  }
  return count;
}

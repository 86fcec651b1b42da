/** Lines with their marks, names and verbs on the canvas of the graph, always of a readable size. */

import { colour } from "../core/dom.mjs";
import { markPath } from "../core/tones.mjs";
import { cuts } from "./layout.mjs";
import { room } from "./place.mjs";

/** @typedef {import("./place.mjs").Spot} Spot @typedef {import("./place.mjs").Box} Box */
/** @typedef {{from: Spot, to: Spot, tone: string, count: number, head: boolean, key: string, faint: boolean, on: boolean, verbs: string, quiet: boolean, sum: number, middle: Spot}} Part a stretch of a line; a quiet one has no mark, the first of its line has the sum */
/** @typedef {{id: number, text: string[], size: number, more: number, at: Spot, faint: boolean}} NameTag */
/** @typedef {{rows: string[], x: number, y: number, size: number, tint: string, faint: boolean, ground: boolean, wide: number, high: number}} Word */
const NAME = 13, VERB = 11.5, FACE = "system-ui, sans-serif", READABLE = 0.94, ALONG = [0.5, 0.35, 0.65, 0.25, 0.75];

/** Width and height of a name in rows. @param {any} pen @param {string[]} rows @param {number} [size] @returns {[number, number]} */
export function measured(pen, rows, size = NAME) {
  pen.font = `${size}px ${FACE}`;
  return [Math.max(...rows.map((/** @type {string} */ row) => pen.measureText(row).width)) + 6, rows.length * size * 1.15 + 3];
}

/** All lines, and over them the numbers of those of many manners. @param {any} pen @param {Part[]} parts */
export function drawParts(pen, parts) {
  for (const part of parts) drawPart(pen, part);
  for (const { sum, middle, faint } of parts) {
    if (!sum) continue;
    pen.globalAlpha = faint ? 0.2 : 1;
    number(pen, middle, sum, colour("soft"));
    pen.globalAlpha = 1;
  }
}

/** A stretch of a line in the colour of its manner, its mark in its middle, with how often. @param {any} pen @param {Part} part */
function drawPart(pen, { from, to, tone, count, head, faint, on, quiet }) {
  const tint = colour(tone), middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  Object.assign(pen, { globalAlpha: faint ? 0.2 : 1, strokeStyle: tint, fillStyle: tint, lineWidth: on ? 3 : 1.5 + Math.min(2, Math.log2(count) / 2) });
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
  if (head) arrow(pen, from, to);
  if (quiet) {
    pen.globalAlpha = 1;
    return;
  }
  if (count > 1) number(pen, middle, count, tint);
  else {
    pen.save();
    pen.translate(middle.x, middle.y);
    Object.assign(pen, { strokeStyle: colour("panel"), lineWidth: 3, lineJoin: "round" });
    const path = markPath(tone);
    pen.stroke(path);
    pen.fill(path);
    pen.restore();
  }
  pen.globalAlpha = 1;
}

/** @param {any} pen @param {Spot} from @param {Spot} to */
function arrow(pen, from, to) {
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  pen.beginPath();
  pen.moveTo(to.x, to.y);
  for (const side of [-1, 1]) pen.lineTo(to.x - 8 * Math.cos(turn + side * 0.4), to.y - 8 * Math.sin(turn + side * 0.4));
  pen.fill();
}

/** @param {any} pen @param {Spot} at @param {number} count @param {string} tint */
function number(pen, { x, y }, count, tint) {
  pen.beginPath();
  pen.arc(x, y, count > 99 ? 10 : 8, 0, 7);
  Object.assign(pen, { fillStyle: tint, strokeStyle: colour("panel"), lineWidth: 2 });
  pen.fill();
  pen.stroke();
  Object.assign(pen, { fillStyle: colour("panel"), textAlign: "center", textBaseline: "middle", font: `700 10px ${FACE}` });
  pen.fillText(String(count), x, y + 0.5);
}

/**
 * Where all names stand, hubs first: each takes the side of its node where it covers least; none is left out.
 * @param {any} pen @param {NameTag[]} tags @param {Part[]} parts @param {number} scale @param {Box} pane
 */
export function namesPlaced(pen, tags, parts, scale, pane) {
  const by = Math.max(1, READABLE / scale), size = NAME * by;
  /** @type {any} */
  const nodes = tags.flatMap(({ at: { x, y }, size: half, more }) => [[x - half, y - half, x + half, y + half], ...(more ? [[x + half - 4, y - half - 12, x + half + 22, y - half + 4]] : [])]);
  const wanted = tags.map(({ text, at, size: half }) => {
    const [wide, high] = measured(pen, text, size);
    const sides = [[0, half + high / 2 + 1], [0, -half - high / 2 - 1], [half + wide / 2 + 2, 0], [-half - wide / 2 - 2, 0],
      [half + wide / 2, half + high / 2 - 4], [-half - wide / 2, half + high / 2 - 4], [half + wide / 2, 4 - half - high / 2], [-half - wide / 2, 4 - half - high / 2]];
    return { wide, high, spots: sides.map(([dx, dy]) => ({ x: at.x + dx, y: at.y + dy })) };
  });
  /** @param {Box} box */
  const lost = (box) => parts.filter(({ from, to }) => cuts(from, to, box)).length * 70
    + 600 * (Math.max(0, pane[0] - box[0]) + Math.max(0, box[2] - pane[2]) + Math.max(0, pane[1] - box[1]) + Math.max(0, box[3] - pane[3]));
  return room(wanted, nodes, Infinity, lost).map((at, n) => ({ ...tags[n], ...wanted[n], ...at, rows: tags[n].text, size, half: tags[n].size, tint: colour("ink"), ground: false }));
}

/** Where verbs find room along their lines. @param {any} pen @param {Part[]} parts @param {Box[]} taken @param {number} scale @param {number} share @returns {Word[]} */
export function verbsPlaced(pen, parts, taken, scale, share) {
  const size = VERB * Math.max(1, READABLE / scale);
  const wanted = parts.map(({ verbs, from, to }) => {
    const [wide, high] = measured(pen, [verbs], size);
    const along = ALONG.flatMap((t) => [-9, 9].map((off) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t + off })));
    return { wide, high, spots: along };
  });
  return room(wanted, taken, share).flatMap((at, n) => (at ? [{ rows: [parts[n].verbs], ...wanted[n], ...at, size, tint: colour(parts[n].tone), faint: false, ground: true }] : []));
}

/** Writes words with a rim in the colour of the ground. @param {any} pen @param {Word} word */
export function write(pen, { rows, size, x, y, wide, high, tint, faint, ground }) {
  Object.assign(pen, { font: `${size}px ${FACE}`, textAlign: "center", textBaseline: "middle", lineJoin: "round", strokeStyle: colour("panel"), lineWidth: size / 3, globalAlpha: faint ? 0.4 : 1 });
  if (ground) {
    pen.fillStyle = colour("panel");
    pen.fillRect(x - wide / 2, y - high / 2 + 2, wide, high - 4);
  }
  rows.forEach((row, n) => {
    const at = y + (n - (rows.length - 1) / 2) * size * 1.15;
    pen.strokeText(row, x, at);
    pen.fillStyle = tint;
    pen.fillText(row, x, at);
  });
  pen.globalAlpha = 1;
}

/** "+12": so many names more behind a name. @param {any} pen @param {Spot} at @param {number} more @returns {Box} */
export function badge(pen, { x, y }, more) {
  pen.font = `10px ${FACE}`;
  const text = `+${more}`, wide = pen.measureText(text).width + 10;
  pen.beginPath();
  pen.roundRect(x - wide / 2, y - 8, wide, 16, 8);
  Object.assign(pen, { fillStyle: colour("panel"), strokeStyle: colour("edge"), lineWidth: 1, textAlign: "center", textBaseline: "middle" });
  pen.fill();
  pen.stroke();
  pen.fillStyle = colour("soft");
  pen.fillText(text, x, y + 0.5);
  return [x - Math.max(wide, 24) / 2, y - 12, x + Math.max(wide, 24) / 2, y + 12];
}

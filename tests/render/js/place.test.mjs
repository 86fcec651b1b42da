import assert from "node:assert/strict";
import test from "node:test";
import { arranged, boxOf, crossings } from "../../../graphkit/render/js/graph/layout.mjs";
import { beyond, overlap, room, telling, verbs } from "../../../graphkit/render/js/graph/place.mjs";
import { nearest } from "../../../graphkit/render/js/graph/walk.mjs";

const pair = (a, b, count) => ({ a, b, key: `${a}-${b}`, parts: [], count });

test("the names of the most frequent pairs are drawn, and lines between names that are there", () => {
  const all = [pair(1, 2, 9), pair(3, 4, 5), pair(1, 3, 4), pair(5, 6, 1)];
  const found = telling(all, { names: 4, lines: 9 });
  assert.deepEqual([...found.names], [1, 2, 3, 4]);
  assert.deepEqual(found.lines.map(({ key }) => key), ["1-2", "3-4", "1-3"]);
  assert.equal(telling(all, { names: 4, lines: 2 }).left, 1);
  assert.ok(telling(all, { names: 4, lines: 9 }, [5]).names.has(5), "who is meant is drawn");
  assert.ok(telling(all, { names: 9, lines: 9 }, [], [7]).names.has(7), "who has no line comes last");
});

test("a name tells how many others stand behind it", () => {
  assert.deepEqual([...beyond([pair(1, 2, 9), pair(1, 3, 1), pair(1, 4, 1)], new Set([1, 2]))], [[1, [3, 4]], [2, []]]);
});

test("verbs are counted as graphkit.render.graph.lines does", () => {
  assert.equal(verbs(["said", "told", "said", "wrote"]), "said ×2, told +1");
});

test("words take the first spot that covers nothing; those that are needed take the best", () => {
  const words = { spots: [{ x: 0, y: 0 }, { x: 50, y: 0 }], wide: 10, high: 10 };
  const [first, second] = room([words, words], [], 0);
  assert.deepEqual([first.x, second.x], [0, 50]);
  assert.equal(room([words], [[-99, -99, 99, 99]], 0)[0], null);
  assert.equal(room([words], [[-99, -99, 99, 99]], Infinity)[0].x, 0);
});

test("fifteen names fill a pane: inside, none on another, few crossings", () => {
  const sizes = Array.from({ length: 15 }, (_, n) => ({ wide: 60 + 5 * n, high: 18, half: 9, over: 0 }));
  const lines = sizes.flatMap((_, n) => [[n, (n + 1) % 15], [n, (n * 7 + 3) % 15]]).filter(([a, b]) => a !== b);
  const spots = arranged(sizes, lines, 730, 340), boxes = spots.map((at, n) => boxOf(at, sizes[n]));
  for (const [n, box] of boxes.entries()) {
    assert.ok(box[0] >= -366 && box[2] <= 366 && box[1] >= -171 && box[3] <= 171, `${box}`);
    for (const other of boxes.slice(0, n)) assert.equal(overlap(box, other), 0);
  }
  assert.ok(crossings(spots, lines) <= 40, String(crossings(spots, lines)));
  assert.deepEqual(arranged(sizes, lines, 730, 340), spots, "the same each time");
});

test("an arrow leads to the nearest name that way", () => {
  const spots = new Map([[0, { x: 0, y: 0 }], [1, { x: 100, y: 10 }], [2, { x: 30, y: 90 }], [3, { x: -9, y: 0 }]]);
  const all = [...spots.keys()];
  assert.equal(nearest(all, spots, 0, [1, 0]), 1);
  assert.equal(nearest(all, spots, 0, [0, 1]), 2);
  assert.equal(nearest(all, spots, 3, [-1, 0]), null);
  assert.equal(nearest(all, spots, null, [1, 0]), 0);
});

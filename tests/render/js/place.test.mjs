import assert from "node:assert/strict";
import test from "node:test";
import { bends, filling, freePlace, rings, room, rows, telling, verbs } from "../../../graphkit/render/js/place.mjs";
import { nearest } from "../../../graphkit/render/js/walk.mjs";

const line = (id, from, to, ...members) => ({ id, from, to, members });

test("the lines with most shown claims are drawn, those without any are not", () => {
  const edges = [line(0, 1, 2, 0, 1, 2), line(1, 3, 4, 3, 4), line(2, 5, 6, 5)];
  const drawn = telling(edges, new Set([0, 3, 4]), { lines: 9, names: 9 });
  assert.deepEqual(drawn.map(({ edge, members }) => [edge.id, members]), [[1, [3, 4]], [0, [0]]]);
});

test("no more lines and names than asked for, but lines between names that are there", () => {
  const edges = [line(0, 1, 2, 0, 1), line(1, 3, 4, 2), line(2, 2, 1, 3)], all = new Set([0, 1, 2, 3]);
  assert.deepEqual(telling(edges, all, { lines: 9, names: 2 }).map(({ edge }) => edge.id), [0, 2]);
  assert.deepEqual(telling(edges, all, { lines: 1, names: 9 }).map(({ edge }) => edge.id), [0]);
});

test("verbs are counted as graphkit.render.graph.lines does", () => {
  assert.equal(verbs(["said", "told", "said", "wrote"]), "said ×2, told +1");
});

test("lines between the same two names bend to different sides, a single one is straight", () => {
  const [a, b, alone] = bends([{ from: 1, to: 2 }, { from: 2, to: 1 }, { from: 1, to: 3 }]);
  assert.equal(alone, false);
  assert.equal(a.type, b.type, "seen from their own starts the same turn leads to different sides");
  const three = bends([{ from: 1, to: 2 }, { from: 1, to: 2 }, { from: 1, to: 2 }]);
  assert.equal(new Set(three.map((one) => one && one.type)).size, 3);
});

test("words take the first spot that covers nothing", () => {
  const words = { spots: [{ x: 0, y: 0 }, { x: 50, y: 0 }], wide: 10, high: 10 };
  const [first, second] = room([words, words], [], 0);
  assert.deepEqual([first.x, second.x], [0, 50]);
  assert.equal(room([words], [[-99, -99, 99, 99]], 0)[0], null);
  assert.equal(room([words], [[-99, -99, 99, 99]], Infinity)[0].x, 0);
  const corner = [[3, 3, 9, 9]];
  assert.equal(room([{ ...words, spots: [{ x: 0, y: 0 }] }], corner, 0.1)[0].x, 0);
  assert.equal(room([{ ...words, spots: [{ x: 0, y: 0 }] }], corner, 0.01)[0], null);
});

test("a new name stands near its neighbours on free ground", () => {
  const taken = [{ x: 100, y: 100 }], at = freePlace(taken, taken);
  assert.ok(Math.hypot(at.x - 100, at.y - 100) < 300);
  assert.ok(Math.abs(at.x - 100) >= 130 || Math.abs(at.y - 100) >= 60);
});

test("a graph fills its pane and stands upright in a high one", () => {
  const all = [{ x: -400, y: -100 }, { x: 400, y: 100 }];
  for (const [wide, high] of [[1000, 400], [360, 600]]) {
    const fill = filling(all, wide, high), spots = all.map(fill.to);
    for (const { x, y } of spots) assert.ok(Math.abs(x) < wide / 2 && Math.abs(y) < high / 2);
    const [back] = spots.map(fill.from);
    assert.ok(Math.hypot(back.x + 400, back.y + 100) < 1e-6);
  }
  const [a, b] = all.map(filling(all, 360, 600).to);
  assert.ok(b.y - a.y > b.x - a.x);
});

test("sixty claims stand around a name and beside a line without covering each other", () => {
  for (const spots of [rings(60, { x: 5, y: 5 }, 20), rows(60, { x: 0, y: 0 }, { x: 200, y: 0 })]) {
    assert.equal(spots.length, 60);
    for (const [n, a] of spots.entries()) {
      for (const b of spots.slice(0, n)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 9);
    }
  }
});

test("an arrow leads to the nearest name that way", () => {
  const spots = new Map([[0, { x: 0, y: 0 }], [1, { x: 100, y: 10 }], [2, { x: 30, y: 90 }], [3, { x: -9, y: 0 }]]);
  const all = [...spots.keys()];
  assert.equal(nearest(all, spots, 0, [1, 0]), 1);
  assert.equal(nearest(all, spots, 0, [0, 1]), 2);
  assert.equal(nearest(all, spots, 3, [-1, 0]), null);
  assert.equal(nearest(all, spots, null, [1, 0]), 0);
});

import assert from "node:assert/strict";
import test from "node:test";
import { model } from "../../../graphkit/render/js/model.mjs";
import { decode, encode, NOTHING, passing } from "../../../graphkit/render/js/state.mjs";
import { csv, order } from "../../../graphkit/render/js/table.mjs";
import { sides } from "../../../graphkit/render/js/sides.mjs";

/** A page of three claims: Ada and Bo on the talks, nobody on nothing. */
function told(text = "Ada said “a=1”. Bo denied “é”. =x") {
  const same = (value) => [value, value, value];
  const words = ["direct", "says", "said", "say", "asserted", "neutral", "by hand", "", "person", "event", "denies", "negated"];
  return model({
    words, whens: [["2020-03-02", "2020-03-02", "day", 7], ["", "2020-03-04", "unknown", 7], ["", "", "unknown", 7]],
    actors: { id: ["ada", "bo", "talks"], name: ["Ada", "Bo", "The talks"], kind: [8, 8, 9], wikidata: same(""),
      aliases: same([]), when: [-1, -1, 0], places: same([]), parties: same([]) },
    articles: [{ id: "art", title: "T", path: "p", publisher: "", url: "", published: -1, boilerplate: [], text, digest: "" }],
    claims: { id: ["c0", "c1", "c2"], article: same(0), kind: same(0), tone: [1, 10, 1], label: same(2), verb: same(3),
      polarity: [4, 11, 4], commitment: same(5), source: same([]), cue: same([]), content: [[9, 14], [26, 29], [31, 33]],
      sentence: [[0, 15], [16, 30], [31, 33]], actors: [[0], [1], []], to: same([]), about: [[2], [2], []],
      said: [0, 1, 2], aboutWhen: same(-1), rule: same(6), score: same(1), steps: same([]), through: same(7), named: same([]), weighed: same([]) },
    contrasts: [], diagnostics: [], network: { nodes: [], edges: [], options: {} },
  });
}
const ids = (patch) => passing(told(), { ...NOTHING, ...patch }).map(({ id }) => id);

test("every filter leaves what it names", () => {
  assert.deepEqual(ids({}), ["c0", "c1", "c2"]);
  assert.deepEqual(ids({ by: "bo" }), ["c1"]);
  assert.deepEqual(ids({ by: "?" }), ["c2"]);
  assert.deepEqual(ids({ about: "talks" }), ["c0", "c1"]);
  assert.deepEqual(ids({ about: "nobody" }), []);
  assert.deepEqual(ids({ q: "E" }), ["c0", "c1"], "accents and case do not matter, names count");
  assert.deepEqual(ids({ polarity: "negated", tone: "denies" }), ["c1"]);
  assert.deepEqual(ids({ sure: "1" }), ["c0"]);
  assert.deepEqual(ids({ from: "2020-03-03" }), ["c1"]);
  assert.deepEqual(ids({ to: "2020-03-01" }), ["c1"], "a bound may reach back");
});

test("an address holds what was chosen and no more", () => {
  const chosen = { ...NOTHING, q: "a & b=c#", by: "ada", view: "table", from: "2020-01-01" };
  assert.deepEqual(decode(`#${encode(chosen)}`), chosen);
  assert.equal(encode(NOTHING), "");
});

test("an address that names what does not exist is not believed", () => {
  assert.deepEqual(decode("#view=nowhere&from=soon&constructor=x&__proto__=y"), { ...NOTHING });
});

test("a column sorts, equal ones stay as they are read, empty ones come last", () => {
  const found = told(), by = (down) => order({}, found.claims, (_, { said }) => said.start || said.end, down).map(({ id }) => id);
  assert.deepEqual(by(false), ["c0", "c1", "c2"]);
  assert.deepEqual(by(true), ["c1", "c0", "c2"]);
});

test("a spreadsheet gets cells and never formulas", () => {
  const found = told(), lines = csv({ model: found, shown: found.claims }).split("\r\n");
  assert.equal(lines.length, 5);
  assert.match(lines[0], /^id,actor,verb,claim,/);
  assert.match(lines[1], /^c0,Ada,say,“a=1”,/);
  assert.match(lines[3], /^c2,,say,'=x,/);
});

test("an event that two spoke of has a column for each", () => {
  const found = told(), [one, ...more] = sides(found, found.claims);
  assert.equal(more.length, 0);
  assert.equal(one.event.name, "The talks");
  assert.deepEqual(one.columns.map(({ name, said }) => [name, said.length]), [["Ada", 1], ["Bo", 1]]);
});

test("subjects stand beside events, after them", () => {
  const found = told();
  found.claims[0].about.push(1);
  found.claims[2].actors.push(0);
  found.claims[2].about.push(1);
  found.claims[1].about.push(0);
  assert.equal(sides(found, found.claims).length, 1, "Ada alone speaks of Bo");
  found.claims[1].actors = [2];
  found.claims[1].about = [1];
  assert.deepEqual(sides(found, found.claims).map(({ event }) => event.name), ["Bo"]);
});

test("a contrast stands first, with its two sides and the words of each", () => {
  const found = told();
  found.contrasts = [{ topic: -1, subject: "the price", kind: "opposite claim", basis: "“up” against “down”",
    sides: [[[0, [9, 11]]], [[1, [26, 28]]]] }];
  const [first, ...others] = sides(found, found.claims);
  assert.equal(first.name, "the price");
  assert.deepEqual(first.columns.map(({ name, said }) => [name, said[0].claim.id, said[0].marks]),
    [["Ada", "c0", [9, 11]], ["Bo", "c1", [26, 28]]]);
  assert.equal(others.length, 1, "the event stays");
  const named = sides({ ...found, contrasts: [{ ...found.contrasts[0], topic: others[0].event.n }] }, found.claims);
  assert.equal(named.length, 1, "an event with a contrast is not shown again");
  assert.equal(sides(found, found.claims.slice(1)).some(({ contrast }) => contrast), false, "a filter that hides a side hides the contrast");
});

import assert from "node:assert/strict";
import test from "node:test";
import { hostOf, model } from "../../../graphkit/render/js/core/model.mjs";
import { keyed } from "../../../graphkit/render/js/core/notes.mjs";
import { folded, passing, pointed, subjects } from "../../../graphkit/render/js/core/selectors.mjs";
import { decode, encode, NOTHING } from "../../../graphkit/render/js/core/state.mjs";
import { csv, points } from "../../../graphkit/render/js/views/save.mjs";
import { order } from "../../../graphkit/render/js/views/table.mjs";

/** A page of three claims: Ada and Bo on the talks, nobody on nothing. */
function told(text = "Ada said “a=1”. Bo denied “é”. =x") {
  const same = (value) => [value, value, value];
  const words = ["direct", "says", "said", "say", "asserted", "neutral", "by hand", "", "person", "event", "denies", "negated"];
  return model({
    words, whens: [["2020-03-02", "2020-03-02", "day", 7, "2020-03-02", 7], ["", "2020-03-04", "unknown", 7, "", 7], ["", "", "unknown", 7, "", 7]],
    actors: { id: ["ada", "bo", "talks"], name: ["Ada", "Bo", "The talks"], kind: [8, 8, 9], wikidata: same(""),
      aliases: same([]), when: [-1, -1, 0], places: same([]), parties: same([]), occupations: same([]), reasons: same([]) },
    articles: [{ id: "art", title: "T", path: "p", publisher: "The Gazette", url: "", published: -1, boilerplate: [], text, digest: "d" }],
    claims: { id: ["c0", "c1", "c2"], article: same(0), kind: same(0), tone: [1, 10, 1], label: same(2), verb: same(3),
      polarity: [4, 11, 4], commitment: same(5), source: same([]), cue: [[4, 8], [19, 25], []], content: [[9, 14], [26, 29], [31, 33]],
      sentence: [[0, 15], [16, 30], [31, 33]], actors: [[0], [1], []], to: same([]), about: [[2], [2], []], reporters: same([]),
      said: [0, 1, 2], aboutWhen: same(-1), rule: same(6), score: same(1), steps: same([]), through: same(7), described: same(7), sourceKind: same(7), named: same([]), weighed: same([]) },
    contrasts: [{ topic: 2, subject: "the talks", kind: "denies the claim", basis: "", sides: [[[0, [9, 14]]], [[1, [26, 29]]]] }],
    changes: [], shared: [], publications: [], diagnostics: [], network: { nodes: [], edges: [], options: {} }, title: "", made: {},
  });
}
const ids = (patch) => passing(told(), { ...NOTHING, ...patch }).map(({ id }) => id);

test("every filter leaves what it names", () => {
  assert.deepEqual(ids({}), ["c0", "c1", "c2"]);
  assert.deepEqual(ids({ by: "bo" }), ["c1"]);
  assert.deepEqual(ids({ by: "?" }), ["c2"]);
  assert.deepEqual(ids({ about: "talks" }), ["c0", "c1"]);
  assert.deepEqual(ids({ who: "talks" }), ["c0", "c1"]);
  assert.deepEqual(ids({ about: "nobody" }), []);
  assert.deepEqual(ids({ paper: "The Gazette" }), ["c0", "c1", "c2"]);
  assert.deepEqual(ids({ polarity: "negated", tone: "denies" }), ["c1"]);
  assert.deepEqual(ids({ sure: "1" }), ["c0"]);
});

test("words are found in any order, in names, outlets and titles, without case and accents", () => {
  assert.deepEqual(ids({ q: "BO denied e" }), ["c1"]);
  assert.deepEqual(ids({ q: "talks gazette" }), ["c0", "c1"]);
  assert.deepEqual(ids({ q: "“Bo denied”" }), ["c1"]);
  assert.deepEqual(ids({ q: "“denied Bo”" }), []);
});

test("a filter of days takes the day where the mark stands; what may be earlier comes on demand", () => {
  assert.deepEqual(ids({ from: "2020-03-03" }), ["c1"]);
  assert.deepEqual(ids({ to: "2020-03-01" }), []);
  assert.deepEqual(ids({ to: "2020-03-01", maybe: "1" }), ["c1"]);
  assert.deepEqual(ids({ from: "1999-01-01", to: "1999-01-31" }), []);
  assert.deepEqual(ids({ from: "1999-01-01" }), ["c0", "c1"], "what has no day stands on none");
});

test("what is pointed at is walked through", () => {
  const found = told(), all = found.order, near = (focus) => pointed(found, { ...NOTHING, focus }, all).map(({ id }) => id);
  assert.deepEqual(near("n.talks"), ["c0", "c1"]);
  assert.deepEqual(near("e.ada.talks.says"), ["c0"]);
  assert.deepEqual(near("p.talks.bo"), ["c1"]);
  assert.deepEqual(near("l.?.."), ["c2"]);
  assert.deepEqual(near("l.bo.2020-03-04.2020-03-04.denies.1"), ["c1"]);
  assert.deepEqual(near("d.0"), ["c0", "c1"]);
});

test("long days fold to three, bursts to a line; few statements never", () => {
  const row = (n, at) => ({ claim: { at, rank: n, contrasts: n === 7 ? [0] : [], kind: "", actors: [] }, others: [] });
  const days = folded([...Array(31)].map((_, n) => row(n, n < 20 ? "2020-01-01" : "2020-01-02")), new Set(["2020-01-02"]));
  assert.deepEqual(days.map((day) => [day.rows.length, day.folded.length]), [[3, 17], [11, 0]]);
  assert.ok(days[0].rows.some(({ claim }) => claim.rank === 7), "what is disputed is not folded away");
  const burst = folded([...Array(41)].map((_, n) => row(n, "2020-01-01")), new Set());
  assert.deepEqual(burst.map((day) => [day.rows.length, day.folded.length]), [[0, 41]]);
});

test("two names have the subjects of both in common", () => {
  const found = told(), [one] = subjects(found, [found.claims[0]], [found.claims[1]]);
  assert.equal(one.name, "The talks");
  assert.deepEqual(one.sides.map((side) => side.length), [1, 1]);
});

test("an address holds what was chosen and no more", () => {
  const chosen = { ...NOTHING, q: "a & b=c#", by: "ada", view: "table", from: "2020-01-01", sort: "-2", zoom: "2020-01-01.2020-02-01" };
  assert.deepEqual(decode(`#${encode(chosen)}`), chosen);
  assert.equal(encode(NOTHING), "");
});

test("an address that names what does not exist is not believed, one of a former page leads somewhere", () => {
  assert.deepEqual(decode("#view=nowhere&from=soon&constructor=x&__proto__=y&zoom=1"), { ...NOTHING });
  assert.equal(decode("#view=sides").view, "disputes");
});

test("a column sorts, equal ones stay by day, empty ones come last", () => {
  const found = told(), by = (down) => order({}, found.claims, (_, { at }) => at, down).map(({ id }) => id);
  assert.deepEqual(by(false), ["c0", "c1", "c2"]);
  assert.deepEqual(by(true), ["c1", "c0", "c2"]);
});

test("a spreadsheet gets cells and never formulas, in the columns of the export", () => {
  const found = told(), lines = csv({ model: found, shown: found.order }).split("\n");
  assert.equal(lines.length, 5);
  assert.match(lines[0], /^\ufeffid,actor,source,said,claim,sentence,/);
  assert.match(lines[1], /^c0,Ada,,said,“a=1”,/);
  assert.match(lines[2], /^c1,Bo,,denied \(negated\),/);
  assert.match(lines[3], /^c2,,,,'=x,/);
});

test("a link shows its host, not the name of a user that looks like one", () => {
  assert.equal(hostOf("https://bank.example@evil.example/a"), "evil.example");
  assert.equal(hostOf("no address"), "");
});

test("a correction is keyed by text, place and words, counted in code points", () => {
  const found = told("😀a said “b”. Bo denied “é”. =x");
  found.claims[0].cue = [4, 8];
  assert.deepEqual(keyed(found.claims[0]), { text: "d", cue: [3, 7], words: "said" });
  assert.equal(points("😀ab", 3), 2);
});

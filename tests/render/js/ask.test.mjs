import assert from "node:assert/strict";
import test from "node:test";
import { columns, declared, wrong } from "../../../graphkit/render/js/views/ask.mjs";

const TURTLE = "@prefix a: <http://a.example/> .\n@prefix b: <http://b.example/> .\na:x a:y b:z .\n";

test("the prefixes of the graph need no declaration, those of the question come first", () => {
  assert.equal(declared("ASK { a:x ?p ?o }", TURTLE).split("PREFIX").length, 3);
  const own = declared("prefix a: <http://c.example/> ASK {}", TURTLE);
  assert.ok(!own.includes("http://a.example/"));
  assert.ok(own.includes("http://b.example/"));
});

test("an error counts in the question as it was typed", () => {
  assert.equal(wrong("error at 1:25: no", 20), "error at 1:5: no");
  assert.equal(wrong("error at 2:25: no", 20), "error at 2:25: no");
});

test("columns stand in the order of the question", () => {
  assert.deepEqual(columns("SELECT ?who $when {}", new Set(["when", "who"])), ["who", "when"]);
});

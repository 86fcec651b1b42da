import assert from "node:assert/strict";
import test from "node:test";
import { days, iso, phrase, shortDay, sure } from "../../../graphkit/render/js/core/dates.mjs";

const when = (start, end, granularity = "day") => ({ start, end, granularity, basis: "" });

test("a day has a number and comes back from it", () => {
  for (const day of ["1970-01-01", "2018-07-09", "2000-02-29", "1850-12-31"]) assert.equal(iso(days(day)), day);
  assert.equal(days("2018-07-09") - days("2018-06-12"), 27);
});

test("an interval is said in words", () => {
  assert.equal(phrase(when("2018-07-07", "2018-07-07")), "7 July 2018");
  assert.equal(phrase(when("2018-07-06", "2018-07-07")), "6 – 7 July 2018");
  assert.equal(phrase(when("2018-06-28", "2018-07-07")), "28 June – 7 July 2018");
  assert.equal(phrase(when("2017-12-31", "2018-01-01")), "31 December 2017 – 1 January 2018");
  assert.equal(phrase(when("2018-06-01", "2018-06-30", "month")), "June 2018");
  assert.equal(phrase(when("2018-01-01", "2018-12-31", "year")), "2018");
});

test("an open or unknown date says what is known", () => {
  assert.equal(phrase(when("", "2018-06-11")), "no later than 11 June 2018");
  assert.equal(phrase(when("2018-06-11", "")), "from 11 June 2018 on");
  assert.equal(phrase(when("", "", "unknown")), "date not known");
});

test("only one known day is sure", () => {
  assert.ok(sure(when("2018-07-07", "2018-07-07")));
  assert.ok(!sure(when("", "")));
  assert.ok(!sure(when("2018-07-06", "2018-07-07")));
});

test("a day is short enough for a margin", () => {
  assert.equal(shortDay("2018-01-09"), "9 Jan");
  assert.equal(shortDay("2018-06-09"), "9 June");
});

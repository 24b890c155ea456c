// What the hot-spot board reckons by itself, before Python has answered.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dotted, letterAt, nextVoter, placeOf, shuffled, spent } from "../../journeylab/widgets/hot_spots/dots.js";
import { orderBy, parts, scoreOf, sharesOf, shown } from "../../journeylab/widgets/hot_spots/formula.js";
import { labelPlaces, nudged, placeAt, quadrantAt } from "../../journeylab/widgets/hot_spots/plane.js";
import { findingsOf, named } from "../../journeylab/widgets/hot_spots/raising.js";

const RULES = { budget: 5, cap: 3 };

test("a score is the weighted mean of what has data", () => {
  assert.equal(scoreOf({ votes: 100, gap: 0 }, { votes: 0.3, gap: 0.1 }), 75);
  assert.equal(scoreOf({ votes: 80, gap: null }, { votes: 0.3, gap: 0.7 }), 80);
  assert.equal(scoreOf({ votes: null }, { votes: 1 }), null);
  assert.equal(scoreOf({ votes: 80 }, { votes: 0 }), null);
});

test("the parts of a score add up to it, and a missing one is named only where it weighs", () => {
  const weights = { votes: 0.3, gap: 0.3, hit: 0 };
  const found = parts({ votes: 50, gap: null, hit: null }, weights);
  assert.deepEqual(found.votes, { share: 1, value: 50, product: 50, missing: false });
  assert.equal(found.gap.missing, true);
  assert.equal(found.hit.missing, false);
  const all = parts({ votes: 50, gap: 100, hit: 7 }, weights);
  assert.equal(all.votes.product + all.gap.product, scoreOf({ votes: 50, gap: 100, hit: 7 }, weights));
});

test("shares of the weights add up to one", () => {
  assert.deepEqual(sharesOf({ a: 0.25, b: 0.75 }), { a: 0.25, b: 0.75 });
  assert.deepEqual(sharesOf({ a: 1, b: 1 }), { a: 0.5, b: 0.5 });
  assert.deepEqual(sharesOf({ a: 0, b: 0 }), { a: 0, b: 0 });
});

test("items stand by score, ties by id, without a score last", () => {
  const items = { c: { values: { v: 5 } }, a: { values: { v: 5 } }, b: { values: { v: null } }, d: { values: { v: 9 } } };
  assert.deepEqual(orderBy(["b", "c", "a", "d"], items, { v: 1 }), ["d", "a", "c", "b"]);
});

test("numbers take the decimal mark of the language", () => {
  assert.equal(shown(27.55, 1, ","), "27,6");
  assert.equal(shown(92, 0, ","), "92");
});

test("nobody overspends, and nothing goes under zero", () => {
  let dots = {};
  for (let press = 0; press < 9; press++) dots = dotted(dots, "a", 1, RULES);
  assert.deepEqual(dots, { a: 3 });
  for (let press = 0; press < 9; press++) dots = dotted(dots, "b", 1, RULES);
  assert.deepEqual(dots, { a: 3, b: 2 });
  assert.equal(dotted(dots, "c", 1, RULES), dots);
  assert.equal(dotted(dots, "c", -1, RULES), dots);
  assert.deepEqual(dotted({ a: 1 }, "a", -1, RULES), {});
  assert.equal(spent(dots), 5);
});

test("every voter gets an order of their own, with all the items", () => {
  const items = Array.from({ length: 12 }, (_, index) => `h${index}`);
  const orders = new Set(Array.from({ length: 50 }, () => shuffled(items).join()));
  assert.equal(orders.size, 50);
  assert.deepEqual(shuffled(items).sort(), [...items].sort());
  assert.deepEqual(shuffled(["a", "b", "c"], () => 0), ["b", "c", "a"]);
});

test("each item comes first equally often", () => {
  const first = { a: 0, b: 0, c: 0, d: 0 };
  for (let draw = 0; draw < 8000; draw++) first[shuffled(["a", "b", "c", "d"])[0]] += 1;
  for (const count of Object.values(first)) assert.ok(Math.abs(count - 2000) < 250, String(count));
});

test("letters stand for places, and H hides", () => {
  assert.equal(letterAt(0) + letterAt(6) + letterAt(7), "AGI");
  assert.equal(letterAt(25), "");
  assert.equal(placeOf("b", 7), 1);
  assert.equal(placeOf("G", 7), 6);
  for (const key of ["h", "H", "z", "I", "Enter", "é"]) assert.equal(placeOf(key, 7), -1, key);
});

test("the next voter is the next who has not voted", () => {
  const people = [{ id: "a", voted: true }, { id: "b", voted: false }, { id: "c", voted: false }];
  assert.equal(nextVoter(people, null), "b");
  assert.equal(nextVoter(people, "b"), "c");
  assert.equal(nextVoter(people, "c"), "b");
  assert.equal(nextVoter([{ id: "a", voted: false }], "a"), null);
  assert.equal(nextVoter([], null), null);
});

test("keys move by five and stay on the plane", () => {
  assert.deepEqual(nudged({ impact: 50, effort: 50 }, "ArrowUp"), { impact: 55, effort: 50 });
  assert.deepEqual(nudged({ impact: 98, effort: 2 }, "ArrowUp"), { impact: 100, effort: 2 });
  assert.deepEqual(nudged({ impact: 98, effort: 2 }, "ArrowLeft"), { impact: 98, effort: 0 });
});

test("a pointer means the place under it, at most the edge", () => {
  const box = { left: 100, top: 50, right: 300, bottom: 150 };
  assert.deepEqual(placeAt({ x: 200, y: 75 }, box), { impact: 75, effort: 50 });
  assert.deepEqual(placeAt({ x: 900, y: 900 }, box), { impact: 0, effort: 100 });
});

test("on the line, an impact is high and an effort low", () => {
  assert.equal(quadrantAt({ impact: 50, effort: 50 }), "quick_win");
  assert.equal(quadrantAt({ impact: 50, effort: 51 }), "big_project");
  assert.equal(quadrantAt({ impact: 49, effort: 50 }), "fill_in");
  assert.equal(quadrantAt({ impact: 0, effort: 100 }), "leave");
});

test("no label touches another label, a bubble, or the edge", () => {
  const bubbles = Array.from({ length: 40 }, (_, index) => ({
    id: `h${index}`, x: (index * 97) % 400, y: (index * 61) % 300, radius: 14, width: 90, height: 20,
  }));
  const places = labelPlaces(bubbles, { width: 400, height: 300 });
  const boxes = bubbles.filter(({ id }) => places[id]).map(({ id, width, height }) => ({ left: places[id].x, top: places[id].y, right: places[id].x + width, bottom: places[id].y + height }));
  const round = bubbles.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  assert.ok(boxes.length > 3);
  for (const [index, box] of boxes.entries()) {
    assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 400 && box.bottom <= 300);
    for (const other of [...boxes.slice(index + 1), ...round]) assert.ok(!overlap(box, other));
  }
});

test("a lone label stands to the right, at the right edge to the left", () => {
  const one = (x) => [{ id: "a", x, y: 50, radius: 10, width: 60, height: 20 }];
  assert.deepEqual(labelPlaces(one(50), { width: 200, height: 100 }).a, { x: 65, y: 40 });
  assert.deepEqual(labelPlaces(one(190), { width: 200, height: 100 }).a, { x: 115, y: 40 });
});

test("a typed line names its steps by their numbers", () => {
  const steps = ["s1", "s2", "s3"];
  assert.deepEqual(named("#2 #3 I never know", steps), { text: "I never know", steps: ["s2", "s3"] });
  assert.deepEqual(named("No answer #2", steps), { text: "No answer", steps: ["s2"] });
  assert.deepEqual(named("Locker #9 is broken", steps), { text: "Locker #9 is broken", steps: [] });
  assert.deepEqual(named("#1, #1 twice", steps), { text: "twice", steps: ["s1"] });
});

test("a hot spot rests on the surveys that speak of its steps", () => {
  const steps = { s1: { survey: [{ finding: "a" }, { finding: "a" }] }, s2: { survey: [{ finding: "b" }] } };
  assert.deepEqual(findingsOf(["s1", "s2"], steps), ["a", "b"]);
  assert.deepEqual(findingsOf(["s3"], steps), []);
});

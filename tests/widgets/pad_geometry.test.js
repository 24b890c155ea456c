import assert from "node:assert/strict";
import { test } from "node:test";
import * as geometry from "../../journeylab/widgets/pad/geometry.js";

const { plan, columnAt, slantedRoom, heightOf, levelAt, indexAt, runs, holes, linePath, bandPath, swarm, wrapped, shortened, settled, apart, quiet } = geometry;
const projector = { width: 1120, height: 720, em: 18, rows: 2, digits: 3 };
const length = (/** @type {string} */ text) => text.length * 10;

test("fourteen steps fill a projector's width with labels that lie", () => {
  const at = plan({ ...projector, count: 14 });
  assert.equal(at.column, 80);
  assert.equal(at.scrolls, false);
  assert.equal(at.slanted, false);
  assert.equal(at.height, 720);
});

test("thirty steps fit without a scroll, their labels slanted", () => {
  const at = plan({ ...projector, count: 30 });

test("a slanted label begins on the pad, also the first one", () => {
  const at = plan({ ...projector, count: 60 });
  for (const index of [0, 1, 20]) {
    const x = columnAt(at, index);
    assert.ok(x - slantedRoom(at, x) * Math.SQRT1_2 > 0);
  }
  assert.ok(slantedRoom(at, columnAt(at, 0)) < slantedRoom(at, columnAt(at, 20)));
});
  assert.equal(at.scrolls, false);
  assert.equal(at.slanted, true);
  assert.ok(at.small >= 14, "legible from the back of the room");
});

test("sixty and three hundred steps scroll, and a column stays wide enough for its count", () => {
  for (const count of [60, 300]) {
    const at = plan({ ...projector, count });
    assert.equal(at.scrolls, true);
    assert.ok(at.column >= 27);
    assert.ok(at.width >= at.column * count);
  }
});

test("a finger gets columns of 48 pixels", () => {
  assert.equal(plan({ ...projector, width: 300, count: 14, touch: true }).column, 48);
});

test("a journey without steps, a flat place and a single step all give a plan", () => {
  for (const room of [{ count: 0 }, { count: 1 }, { count: 3, height: 10 }]) {
    const at = plan({ ...projector, ...room });
    assert.ok(at.bottom > at.top && Number.isFinite(at.width) && at.left >= 0);
  }
});

test("a height and its level are each other's answer, also beyond the scale", () => {
  const at = plan({ ...projector, count: 14 });
  for (const level of [-2, -1, 0, 1, 2]) assert.equal(levelAt(at, heightOf(at, level)), level);
  assert.ok(heightOf(at, 2) > at.top && heightOf(at, -2) < at.bottom);
  assert.equal(levelAt(at, -1000), 2);
  assert.equal(levelAt(at, 5000), -2);
  assert.ok(Object.is(levelAt(at, heightOf(at, -0.2)), 0), "never minus zero");
});

test("a place gives its step, the first and last beyond the ends", () => {
  const at = plan({ ...projector, count: 14 });
  assert.deepEqual([-50, columnAt(at, 0), columnAt(at, 7), 9999].map((x) => indexAt(at, x, 14)), [0, 0, 7, 13]);
});

test("a step without data breaks the line", () => {
  assert.deepEqual(runs([1, null, 0, -1, undefined]), [[0], [2, 3]]);
  const at = plan({ ...projector, count: 4 });
  assert.equal(linePath(at, [1, null, 0, -1], 0).match(/M/g)?.length, 2);
  assert.equal(linePath(at, [null, null], 0), "");
});

test("zero is data, not a hole", () => {
  assert.deepEqual(runs([0, 0]), [[0, 1]]);
  assert.deepEqual(holes([0, null, null, 1, null]), [[1, 2], [4]]);
  assert.deepEqual(holes([null, null]), [], "a curve that is not there has no hole");
});

test("the band goes over and back, and one lonely step has a bar that can be seen", () => {
  const at = plan({ ...projector, count: 3 });
  const band = bandPath(at, [-1, null, 0], [1, null, 0], 0);
  const [first] = band.split("Z");
  const xs = first.slice(1).split("L").map((pair) => Number(pair.split(" ")[0]));
  assert.equal(band.match(/Z/g)?.length, 2);
  assert.ok(Math.max(...xs) - Math.min(...xs) > 5);
});

test("dots stand apart, inside their column, and say only how many", () => {
  const places = swarm([-1, 1, 1, 1, 1, 1, 1, 1, 1], 80, 5);
  assert.equal(places.length, 9);
  const keys = new Set(places.map(({ value, dx, dy }) => `${value} ${dx} ${dy}`));
  assert.equal(keys.size, 9);
  assert.ok(places.every(({ dx }) => Math.abs(dx) <= 40));
  assert.deepEqual(places.filter(({ value }) => value === -1), [{ value: -1, dx: 0, dy: 0 }]);
  assert.deepEqual(swarm([1, 1], 80, 5), swarm([1, 1], 80, 5));
});

test("thirty people on one level in a narrow column do not reach the next level", () => {
  const at = plan({ ...projector, count: 30 });
  const level = heightOf(at, 0) - heightOf(at, 1);
  const places = swarm(Array.from({ length: 30 }, () => 1), at.column, 3);
  assert.ok(Math.max(...places.map(({ dy }) => Math.abs(dy))) < level / 2);
});

test("a text is cut where it does not fit, and says so", () => {
  assert.deepEqual(wrapped("Je vérifie le stock", 100, 2, length), ["Je vérifie", "le stock"]);
  assert.deepEqual(wrapped("On me conseille sur la pointure", 100, 2, length), ["On me", "conseille…"]);
  assert.deepEqual(wrapped("Anticonstitutionnellement", 100, 2, length), ["Anticonst…"]);
  assert.deepEqual(wrapped("", 100, 2, length), []);
  assert.equal(shortened("J’attends l’argent", 110, length), "J’attends…");
});

test("labels in one place go on in their direction", () => {
  const label = { x: 10, y: 50, width: 40, height: 20 };
  const [first, second, third] = settled([{ ...label, up: true }, { ...label, up: true }, { ...label, x: 200, up: false }]);
  assert.equal(first.y, 50);
  assert.ok(second.y <= 30);
  assert.equal(third.y, 50);
});

test("names at the ends of curves never cover each other and stay inside", () => {
  const places = apart([{ y: 100, tall: 20 }, { y: 98, tall: 40 }, { y: 395, tall: 20 }], 0, 400);
  assert.ok(places[0] - places[1] >= 30);
  assert.ok(places[2] <= 390);
});

test("a remark stands where nothing else does", () => {
  const at = plan({ ...projector, count: 14 });
  assert.equal(quiet(at, [heightOf(at, -0.5)]), heightOf(at, 1.5));
  assert.equal(quiet(at, []), heightOf(at, -0.5));
});

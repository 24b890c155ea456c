import assert from "node:assert/strict";
import test from "node:test";
import { between, laid, near, ofColumn, part, project, smooth, stageOf, tallest, told } from "../../journeylab/widgets/journey_map.js";

const SIZE = { column: 100, height: 200, scale: 2 };

test("a place is a share of the columns and of the height, and pixels at the size of the text", () => {
  assert.deepEqual(project([2.5, 4, 0.5, -3], SIZE), [258, 94]);
});

test("a curve leaves and enters each point level, so it never overshoots", () => {
  assert.equal(smooth([[0, 10], [20, 30]]), "M0 10C10 10 10 30 20 30");
  assert.equal(smooth([[5, 5]]), "M5 5");
});

test("a band comes back along its lower edge", () => {
  assert.equal(between([[0, 0], [10, 0]], [[0, 5], [10, 5]]), "M0 0C5 0 5 0 10 0L10 5C5 5 5 5 0 5Z");
});

test("a column has its own marks and what passes through it", () => {
  const marks = [
    { kind: "dot", at: [0.5, 0, 0, 0] }, { kind: "dot", at: [2.5, 0, 0, 0] },
    { kind: "line", at: [0, 0, 0, 0], to: [4, 0, 0, 0] }, { kind: "curve", through: [[0.5, 0, 0, 0], [1.5, 0, 0, 0]] },
  ];
  assert.deepEqual(ofColumn(marks, 1).map(({ kind }) => kind), ["line", "curve"]);
  assert.equal(ofColumn(marks, 2)[0], marks[1]);
});

test("parts that stand side by side draw each mark once, and a curve goes on into the next", () => {
  const places = [0.5, 1.5, 2.5, 3.5].map((column) => [column, 0, 0, 0]);
  const marks = [{ kind: "line", at: [0, 0, 0, 0], to: [4, 0, 0, 0] }, { kind: "curve", through: places }, ...places.map((at) => ({ kind: "dot", at }))];
  const [left, right] = [part(marks, 0, 2), part(marks, 2, 4)];
  assert.deepEqual(left.map(({ kind, at, to }) => [kind, at?.[0], to?.[0]]), [["line", 0, 2], ["curve", undefined, undefined], ["dot", 0.5, undefined], ["dot", 1.5, undefined]]);
  assert.deepEqual(left[1].through, places.slice(0, 3));
  assert.deepEqual(right[1].through, places.slice(2));
  const whole = smooth(places.map((one) => project(one, SIZE)));
  const [one, other] = [left, right].map((some) => smooth(some[1].through.map((at) => project(at, SIZE))));
  assert.equal(one + other.slice(other.indexOf("C")), whole);
});

test("the words of a lane are told column by column", () => {
  const text = (column, said) => ({ kind: "text", at: [column, 0, 0, 0], text: said });
  assert.equal(told([text(1.5, "+2"), text(0.5, "0"), text(1.5, "peak"), { kind: "dot", at: [0.5, 0, 0, 0] }]), "1: 0; 2: +2, peak");
});

test("the stage of a column is the one that spans it", () => {
  const sheet = { columns: ["a", "b", "c"], spans: [{ id: "before", count: 2 }, { id: "after", count: 1 }] };
  assert.deepEqual(["a", "b", "c"].map((id) => stageOf(sheet, id)), ["before", "before", "after"]);
});

test("all of a map that is not long are near, and of a long one those that can be seen and some beside", () => {
  assert.deepEqual(near(40, { from: 0, to: 9 }), [0, 39]);
  assert.deepEqual(near(150, { from: 0, to: 11.5 }), [0, 32]);
  assert.deepEqual(near(150, { from: 60.2, to: 72 }), [48, 80]);
  assert.deepEqual(near(150, { from: 138, to: 150 }), [128, 149]);
  assert.deepEqual(near(41, { from: 900, to: 912 }), [25, 40]); // scrolled further than there is
});

test("columns that are far away are gaps, but for those that are kept", () => {
  const columns = [..."abcdefgh"];
  const parts = laid(columns, [2, 3], new Set(["g"]));
  assert.deepEqual(parts.map(({ id, count }) => [id, count]), [["", 2], ["c", 1], ["d", 1], ["", 2], ["g", 1], ["", 1]]);
  assert.equal(new Set(parts.map(({ key }) => key)).size, parts.length);
  assert.equal(laid(columns, [0, 7], new Set()).every(({ id, count }) => id && count === 1), true);
});

test("in every lane the column with most lines keeps its place", () => {
  const sheet = {
    columns: ["a", "b", "c"], rows: ["doing", "emotion", "goal"],
    cols: { a: { text: "I pay" }, b: { text: "I pay with a card that was not mine" }, c: { text: "I go" } },
    lanes: { doing: { kind: "cells" }, emotion: { kind: "marks" }, goal: { kind: "cells" } },
    cells: { doing: { a: { text: "one\ntwo" }, c: { text: "one" } }, goal: { c: { parts: [["added", "x"], ["removed", "y"]] } } },
  };
  assert.deepEqual(tallest(sheet, 10), new Set(["b", "a", "c"]));
  assert.deepEqual(tallest({ ...sheet, cells: {} }, 10), new Set(["b"]));
});

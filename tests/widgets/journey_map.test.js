import assert from "node:assert/strict";
import test from "node:test";
import { between, ofColumn, project, smooth, stageOf, told } from "../../journeylab/widgets/journey_map.js";

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

test("the words of a lane are told column by column", () => {
  const text = (column, said) => ({ kind: "text", at: [column, 0, 0, 0], text: said });
  assert.equal(told([text(1.5, "+2"), text(0.5, "0"), text(1.5, "peak"), { kind: "dot", at: [0.5, 0, 0, 0] }]), "1: 0; 2: +2, peak");
});

test("the stage of a column is the one that spans it", () => {
  const sheet = { columns: ["a", "b", "c"], spans: [{ id: "before", count: 2 }, { id: "after", count: 1 }] };
  assert.deepEqual(["a", "b", "c"].map((id) => stageOf(sheet, id)), ["before", "before", "after"]);
});

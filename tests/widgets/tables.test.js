import assert from "node:assert/strict";
import test from "node:test";
import { groupOf, inTime, mergeable, neighbour, pairsOf } from "../../journeylab/widgets/table_board.js";

const notes = Object.fromEntries([["a1", "A"], ["a2", "A"], ["a3", "A"], ["b1", "B"], ["b2", "B"], ["c1", "C"]].map(([id, table]) => [id, { table, locked: false }]));
const view = {
  order: ["A", "B", "C"], notes, stages: [{ id: "before" }, { id: "after" }], groups: [["a3", "b1"], ["a2", "c1"]],
  tables: { A: { notes: { before: ["a1", "a2"], after: ["a3"] } }, B: { notes: { before: ["b1", "b2"] } }, C: { notes: { after: ["c1"] } } },
};

test("up and down stay at a table, through its stages", () => {
  assert.deepEqual(inTime(view, "A"), ["a1", "a2", "a3"]);
  assert.equal(neighbour(view, "a2", "down"), "a3");
  assert.equal(neighbour(view, "a1", "up"), null);
});

test("left and right lead to who says the same, else to the same height", () => {
  assert.equal(neighbour(view, "a3", "right"), "b1");
  assert.equal(neighbour(view, "a2", "right"), "b2");
  assert.equal(neighbour(view, "c1", "left"), "b1");
  assert.equal(neighbour(view, "a1", "left"), null);
  assert.equal(neighbour(view, null, "right"), "a1");
});

test("what is locked is not merged with the others", () => {
  assert.equal(groupOf(view, "c1"), 1);
  assert.equal(groupOf(view, "a1"), -1);
  assert.deepEqual(mergeable({ ...view, notes: { ...notes, b1: { table: "B", locked: true } } }), [["a2", "c1"]]);
});

test("of three that differ each two are told apart", () => {
  assert.deepEqual(pairsOf(["x", "y", "z"]), [["x", "y"], ["x", "z"], ["y", "z"]]);
});

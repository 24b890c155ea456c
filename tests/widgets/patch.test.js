import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { applyPatch, follow } from "../../journeylab/widgets/kit.js";

const vectors = JSON.parse(readFileSync(new URL("patches.json", import.meta.url), "utf8"));

for (const { name, before, after, patch } of vectors) {
  test(`a patch: ${name}`, () => {
    const kept = JSON.stringify(before);
    assert.deepEqual(applyPatch(before, patch), after);
    assert.equal(JSON.stringify(before), kept);
  });
}

test("what a patch does not name is the same object as before", () => {
  const before = { steps: { a: { text: "I pay" }, b: { text: "I go" } }, order: ["a", "b"] };
  const after = applyPatch(before, [["set", ["steps", "a", "text"], "I ask"]]);
  assert.equal(after.steps.b, before.steps.b);
  assert.equal(after.order, before.order);
  assert.notEqual(after.steps.a, before.steps.a);
});

test("an id can be __proto__ without harm", () => {
  const after = applyPatch({ steps: {} }, [["set", ["steps", "__proto__"], { text: "I" }]]);
  assert.equal(Object.getPrototypeOf(after.steps), Object.prototype);
  assert.deepEqual(Object.keys(after.steps), ["__proto__"]);
});

/** @param {any} view */
function model(view) {
  const heard = [];
  const state = { view };
  return {
    sent: [],
    get: (name) => state[name],
    set: (name, value) => void (state[name] = value),
    on: (_name, listener) => void heard.push(listener),
    off: () => {},
    send(message) { this.sent.push(message); },
    tell: (message) => heard.forEach((listener) => listener(message)),
  };
}

test("a view follows its patches, passes over an old one and asks for the whole after a gap", () => {
  const made = model({ at: 3, n: 0 });
  follow({ model: made });
  made.tell({ patch: [["set", ["n"], 1]], at: 4 });
  assert.deepEqual(made.get("view"), { at: 4, n: 1 });
  made.tell({ patch: [["set", ["n"], 9]], at: 4 });
  assert.deepEqual(made.get("view"), { at: 4, n: 1 });
  made.tell({ patch: [["set", ["n"], 9]], at: 6 });
  assert.deepEqual(made.sent, [{ resync: true }]);
  assert.deepEqual(made.get("view"), { at: 4, n: 1 });
});

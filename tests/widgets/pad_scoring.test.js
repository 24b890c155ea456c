import assert from "node:assert/strict";
import { test } from "node:test";
import { givenBy, levelOfKey, neighbour, nextSeen, overlaid, progress, stepped } from "../../journeylab/widgets/pad/scoring.js";

test("the next step or person, and nothing beyond the ends", () => {
  assert.equal(neighbour(["a", "b"], "a", 1), "b");
  assert.equal(neighbour(["a", "b"], "b", 1), null);
  assert.equal(neighbour(["a", "b"], "a", -1), null);
  assert.equal(neighbour(["a", "b"], "gone", 1), "a");
  assert.equal(neighbour([], "gone", 1), null);
});

test("up and down stop at the ends, and begin at neutral", () => {
  assert.deepEqual([stepped(null, 1), stepped(null, -1), stepped(2, 1), stepped(-2, -1), stepped(0, -1)], [0, 0, 2, -2, -1]);
});

test("digits by their place, so that a French keyboard needs no Shift", () => {
  assert.equal(levelOfKey({ code: "Digit1", key: "&" }), -2);
  assert.equal(levelOfKey({ code: "Digit5", key: "5" }), 2);
  assert.equal(levelOfKey({ code: "Numpad3", key: "3" }), 0);
  assert.equal(levelOfKey({ code: "Digit6", key: "6" }), null);
  assert.equal(levelOfKey({ code: "KeyA", key: "a" }), null);
  assert.equal(levelOfKey({ code: "Digit1", key: "1", ctrlKey: true }), null);
});

const scores = { karim: { pay: { value: 1, word: "serein", channels: {} }, wait: { value: null, word: "", channels: { web: -1 } } } };

test("what Python has not answered for yet is seen at once, and nothing else moves", () => {
  const all = overlaid(scores, [
    { person: "karim", step: "pay", channel: null, value: -2, word: "serein" },
    { person: "lea", step: "pay", channel: "web", value: 2, word: "" },
  ]);
  assert.deepEqual(givenBy(all, "karim", "pay"), { value: -2, word: "serein", channels: {} });
  assert.deepEqual(givenBy(all, "lea", "pay"), { value: null, word: "", channels: { web: 2 } });
  assert.equal(scores.karim.pay.value, 1);
  assert.equal(all.karim.wait, scores.karim.wait);
});

test("a withdrawn score is none, with its word", () => {
  const all = overlaid(scores, [
    { person: "karim", step: "pay", channel: null, value: null, word: "serein" },
    { person: "karim", step: "wait", channel: "web", value: null, word: "" },
  ]);
  assert.deepEqual(givenBy(all, "karim", "pay"), { value: null, word: "", channels: {} });
  assert.deepEqual(givenBy(all, "karim", "wait").channels, {});
});

test("a step scored on a channel counts as scored", () => {
  assert.equal(progress(scores, "karim", ["pay", "wait", "leave"]), 2);
  assert.equal(progress(scores, "nobody", ["pay"]), 0);
});

test("V goes round: all, each alone, all again", () => {
  const there = ["room", "survey"];
  const alone = nextSeen(there, new Set(there));
  assert.deepEqual([...alone], ["room"]);
  const other = nextSeen(there, alone);
  assert.deepEqual([...other], ["survey"]);
  assert.deepEqual([...nextSeen(there, other)], there);
  assert.deepEqual([...nextSeen(there, new Set())], ["room"]);
  assert.deepEqual([...nextSeen(["room"], new Set(["room"]))], []);
  assert.deepEqual([...nextSeen(["room"], new Set())], ["room"]);
});

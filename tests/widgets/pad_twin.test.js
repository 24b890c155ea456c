import assert from "node:assert/strict";
import { test } from "node:test";
import { cells } from "../../journeylab/widgets/pad/twin.js";

const words = {
  range: "{low} to {high}", peak: "Peak", trough: "Trough", end: "End", room: "The room", survey: "The survey",
  divides_here: "divides the room", agreed_here: "agreed together", moment_confirmed: "confirmed",
};
const view = {
  words, order: ["pay", "wait"], divides: ["pay"], moments: [{ step: "pay", state: "confirmed" }],
  stages: [{ id: "after", name: "After", count: 2 }],
  steps: { pay: { number: 1, text: "I pay", stage: "after" }, wait: { number: 2, text: "I wait", stage: "after" } },
  room: { pay: { n: 4, says: "+1", says_low: "0", says_high: "+2", says_n: "4", low: 0, high: 2 } },
  survey: { pay: { n: 1, says: "−1.0", says_low: "", says_high: "", says_n: "1", low: null, high: null }, wait: { says: "0.0", says_low: "−0.1", says_high: "+0.1", says_n: "9", low: -0.1 } },
  customers: {}, marks: { room: { peak: "pay", trough: "pay", end: "pay" }, survey: { peak: "wait" }, customers: {} },
  measured: { steps: {}, named: { pay: "answers.csv", wait: "answers.csv" }, files: [] },
  gaps: { we_think_it_fine: [{ step: "pay", says: "−2.0" }], we_worry: [] },
};

test("a row holds what the chart draws, and says what is missing", () => {
  assert.deepEqual(cells(view, "pay"), [
    "1 I pay", "After", "+1", "0 to +2", "4", "−1.0", "–", "1", "answers.csv", "−2.0",
    "Peak (The room), Trough (The room), End (The room), divides the room, ★ confirmed",
  ]);
  assert.deepEqual(cells(view, "wait"), ["2 I wait", "After", "–", "–", "–", "0.0", "−0.1 to +0.1", "9", "answers.csv", "–", "Peak (The survey)"]);
});

test("a room without a survey has no empty columns for it", () => {
  const alone = { ...view, survey: {}, marks: { ...view.marks, survey: {} }, gaps: { we_think_it_fine: [], we_worry: [] } };
  assert.equal(cells(alone, "pay").length, 6);
});

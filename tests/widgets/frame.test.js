import assert from "node:assert/strict";
import { test } from "node:test";
import { peopleFrom, phaseOf } from "../../journeylab/widgets/frame.js";

const person = (name, department = "", role = "", table = "") => ({ name, department, role, table });

test("one line is one person, with as much as is said of them", () => {
  assert.deepEqual(peopleFrom("Ana"), [person("Ana")]);
  assert.deepEqual(peopleFrom(" Ana ; Sales;; B "), [person("Ana", "Sales", "", "B")]);
});

test("a pasted list and a pasted sheet", () => {
  assert.deepEqual(peopleFrom("Ana;Sales\r\n\r\nBo;IT\n"), [person("Ana", "Sales"), person("Bo", "IT")]);
  assert.deepEqual(peopleFrom("Ana\tSales; Lyon\tlead\tA\tmore"), [person("Ana", "Sales; Lyon", "lead", "A")]);
});

test("a line without a name is nobody", () => {
  assert.deepEqual(peopleFrom(" \n;Sales\n"), []);
});

const phases = [{ id: "steps" }, { id: "emotions" }];
const key = (code, more = {}) => ({ altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, code, ...more });

test("Alt and a digit is a phase, by the place of the key", () => {
  assert.equal(phaseOf(key("Digit2"), phases)?.id, "emotions");
  assert.equal(phaseOf(key("Numpad1"), phases)?.id, "steps");
});

test("no phase where there is none, nor with other keys held", () => {
  assert.equal(phaseOf(key("Digit3"), phases), undefined);
  assert.equal(phaseOf(key("Digit0"), phases), undefined);
  assert.equal(phaseOf(key("KeyA"), phases), undefined);
  assert.equal(phaseOf(key("Digit1", { altKey: false }), phases), undefined);
  assert.equal(phaseOf(key("Digit1", { ctrlKey: true }), phases), undefined); // AltGr
});

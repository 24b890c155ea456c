import assert from "node:assert/strict";
import test from "node:test";
import { ends, faceFrom, faces, initials, linesOf, numberFrom, numeral, track } from "../../journeylab/widgets/preparation.js";

test("a number is read as French and English people write it", () => {
  for (const [typed, number] of [["22", 22], ["2,2", 2.2], ["3.8", 3.8], ["1 150", 1150], ["1\u202f150,5", 1150.5], ["1,150.5", 1150.5], ["38 %", 38], ["\u22121", -1], ["", null], ["  ", null]]) {
    assert.equal(numberFrom(typed), number, typed);
  }
  for (const typed of ["many", "1.2.3", "=1+1", "--1", "1e9x"]) assert.ok(Number.isNaN(numberFrom(typed)), typed);
});

test("a number is written in the page's language, with the true minus and narrow spaces", () => {
  assert.equal(numeral(1150.5, "fr"), "1\u202f150,5");
  assert.equal(numeral(-2, "en"), "\u22122");
  assert.equal(numeral(null, "fr"), "");
  for (const value of [0, 22, 2.2, 1150, -3]) assert.equal(numberFrom(numeral(value, "fr")), value);
});

test("a track goes to the end of the scale that the unit names", () => {
  assert.deepEqual(track(2, 4, "/5"), { from: 0.4, to: 0.8 });
  const rising = track(22, 30, "%");
  assert.ok(rising.from < rising.to && rising.to < 1);
  assert.equal(track(null, null, "%"), null);
  assert.equal(track(null, 5, "").from, null);
  assert.ok(track(-20, 10, "").from === 0);
});

test("pasted lines lose the marks of their list, and nothing else", () => {
  assert.deepEqual(linesOf("- The price\r\n• 9 € of postage\n\n2) Two\n12 tents"), ["The price", "9 € of postage", "Two", "12 tents"]);
});

test("a scale has two ends, however they are typed", () => {
  for (const typed of ["hurried – patient", "hurried - patient", "hurried / patient", "hurried|patient"]) {
    assert.deepEqual(ends(typed), { text: "hurried", opposite: "patient" }, typed);
  }
  assert.deepEqual(ends("week-end"), { text: "week-end", opposite: "" });
});

test("a face is drawn from what a persona keeps, and from nothing else", () => {
  assert.deepEqual(faceFrom("face:1-0-3-2-0-1"), { skin: 1, hair: 0, cut: 3, top: 2, back: 0, extra: 1 });
  assert.equal(faceFrom("face:9-9-9-9-9-9").skin, 4); // an unknown part is one that is known
  for (const other of ["", "face:1-2", "<img>", "https://example.org/a.png"]) assert.equal(faceFrom(other), null);
  assert.equal(new Set(faces(24)).size, 24);
  assert.ok(faces(24).every((face) => faceFrom(face)));
});

test("initials stand for any name", () => {
  assert.equal(initials("Léa, 34 ans"), "LA");
  assert.equal(initials("Claire Morel"), "CM");
  assert.equal(initials("émilie"), "É");
  assert.equal(initials("34"), "?");
});

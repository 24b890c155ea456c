import assert from "node:assert/strict";
import test from "node:test";
import { cut, uploads } from "../../journeylab/widgets/diagnosis/uploads.js";
import { safe } from "../../journeylab/widgets/diagnosis/picture.js";

test("a file is cut without a gap", () => {
  assert.deepEqual(cut(0, 4), [[0, 0]]);
  assert.deepEqual(cut(4, 4), [[0, 4]]);
  assert.deepEqual(cut(10, 4), [[0, 4], [4, 8], [8, 10]]);
});

/** @param {string} text */
const file = (text) => ({ name: `${text}.csv`, size: text.length, slice: (/** @type {number} */ a, /** @type {number} */ b) => ({ arrayBuffer: async () => new TextEncoder().encode(text.slice(a, b)).buffer }) });

test("pieces go one after the other, and a refusal ends that file alone", async () => {
  /** @type {any[]} */ const said = [];
  const say = async (/** @type {any} */ message, /** @type {any} */ bytes) => {
    said.push([message.file, message.at, bytes?.[0].byteLength ?? 0]);
    return { ok: message.file !== "bad.csv" };
  };
  await uploads(say, () => 10)(/** @type {any} */ ([file("bad"), file("much too large"), file("good")]));
  assert.deepEqual(said, [["bad.csv", 0, 3], ["much too large.csv", 0, 0], ["good.csv", 0, 4]]);
});

test("nothing in a picture runs or asks for anything", () => {
  assert.ok(safe("fill", "#fff"));
  assert.ok(safe("clip-path", "url(#clip1)"));
  assert.ok(!safe("onclick", "alert(1)"));
  assert.ok(!safe("xlink:href", "#a"));
  assert.ok(!safe("style", "background: url(https://example.org)"));
  assert.ok(!safe("fill", "url('//example.org')"));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { chord, drafts, fill, freshId, line, pressed, steady } from "../../journeylab/widgets/kit.js";

function storage() {
  const kept = new Map();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) };
}

function model() {
  const heard = [];
  const sent = [];
  return {
    sent, get: () => ({}), set: () => {}, off: () => {},
    on: (_name, listener) => void heard.push(listener),
    send: (message) => void sent.push(message),
    tell: (message) => heard.forEach((listener) => listener(message)),
  };
}

const soon = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

test("the fewest nodes move", () => {
  assert.deepEqual([...steady([0, 1, 2, 3])].sort(), [0, 1, 2, 3]);
  assert.deepEqual([...steady([1, 2, 3, 0])].sort(), [0, 1, 2]);
  assert.deepEqual([...steady([3, 0, 1, 2])].sort(), [1, 2, 3]);
  assert.deepEqual([...steady([0, -1, 1, -1])].sort(), [0, 2]);
  assert.equal(steady([]).size, 0);
});

test("a pattern takes its facts as text, whatever they hold", () => {
  assert.equal(fill("{stage}, en {place}", { stage: "Avant {place}", place: "4e" }), "Avant {place}, en 4e");
  assert.equal(fill("{unknown}", {}), "{unknown}");
});

test("keys have one name on every keyboard", () => {
  assert.equal(chord({ key: "N" }), "n");
  assert.equal(chord({ key: "ArrowUp", shiftKey: true }), "Shift+ArrowUp");
  assert.equal(chord({ key: "?", shiftKey: true }), "?");
  assert.equal(chord({ key: "Z", ctrlKey: true, shiftKey: true }), "Ctrl+Shift+z");
  assert.equal(chord({ key: "z", metaKey: true }), "Ctrl+z");
});

test("a shortcut runs once and stops there; what is only shown does not run", () => {
  let runs = 0;
  const event = { key: "n", preventDefault() {}, stopPropagation() {} };
  assert.equal(pressed(event, [{ keys: ["n"], does: "new", run: () => runs++ }]), true);
  assert.equal(pressed({ ...event, isComposing: true }, [{ keys: ["n"], does: "new", run: () => runs++ }]), false);
  assert.equal(pressed(event, [{ keys: ["n"], does: "new" }]), false);
  assert.equal(runs, 1);
});

test("ids are UUIDs, and no two alike", () => {
  const ids = Array.from({ length: 200 }, freshId);
  assert.equal(new Set(ids).size, 200);
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("a draft stays until it is forgotten; without a workshop nothing is kept", () => {
  const store = storage();
  drafts("a", store).keep("entry", { text: "I pa" });
  assert.deepEqual(drafts("a", store).read("entry"), { text: "I pa" });
  assert.equal(drafts("b", store).read("entry"), null);
  assert.deepEqual([...store.kept.keys()], ["journeylab:a:entry"]);
  drafts("a", store).keep("entry", "");
  drafts("", store).keep("entry", "x");
  assert.equal(store.kept.size, 0);
});

test("an answer settles its own message, and no other's", async () => {
  const made = model();
  const talk = line(made, { storage: storage() });
  const first = talk.say({ do: "add_step", id: "pay" });
  const second = talk.say({ do: "remove_step" });
  made.tell({ answer: "someone else's", ok: true });
  made.tell({ answer: made.sent[1].message, refused: "No." });
  made.tell({ answer: made.sent[0].message, ok: true });
  assert.equal((await first).ok, true);
  assert.equal((await second).refused, "No.");
  assert.equal(made.sent[0].id, "pay");
  talk.close();
});

test("without an answer a command is kept, said to be waiting, and sent again as the same one", async () => {
  const made = model();
  const store = storage();
  const said = [];
  const talk = line(made, { about: "w", wait: 10, longest: 20, storage: store, standing: (now) => said.push(now) });
  const saved = talk.say({ do: "add_step", text: "I pay" });
  await soon(60);
  assert.ok(made.sent.length >= 2);
  assert.equal(new Set(made.sent.map(({ command }) => command)).size, 1);
  assert.equal(said.at(-1), "waiting");
  assert.equal(JSON.parse(store.kept.get("journeylab:w:unsent"))[0].text, "I pay");
  talk.close();

  const later = model(); // the page was loaded again, on a new kernel
  const resumed = line(later, { about: "w", storage: store, standing: (now) => said.push(now) });
  const done = Promise.all(resumed.unsent().map(resumed.say));
  assert.equal(later.sent[0].command, made.sent[0].command);
  later.tell({ answer: later.sent[0].message, ok: true });
  assert.deepEqual((await done).map(({ ok }) => ok), [true]);
  assert.equal(said.at(-1), "saved");
  assert.equal(store.kept.size, 0);
  resumed.close();
  saved.catch(() => {});
});

test("a question without an answer is not asked again", async () => {
  const made = model();
  const talk = line(made, { wait: 5, storage: storage() });
  assert.equal((await talk.say({ ask: "select", step: "a" })).failed, true);
  assert.equal(made.sent.length, 1);
  talk.close();
});

test("a connection that throws is a connection that is gone, not an error", async () => {
  const made = { ...model(), send: () => { throw new Error("closed"); } };
  const said = [];
  const talk = line(made, { wait: 5, longest: 10, storage: storage(), standing: (now) => said.push(now) });
  talk.say({ do: "add_step" });
  await soon(30);
  assert.equal(said.at(-1), "waiting");
  talk.close();
});

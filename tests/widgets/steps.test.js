import assert from "node:assert/strict";
import { test } from "node:test";
import { echoed } from "../../journeylab/widgets/steps/echo.js";
import { commandsFrom, isMany, plain, unlisted } from "../../journeylab/widgets/steps/paste.js";
import { journeyRows, landing, nested, pushed, standsAt, unnested } from "../../journeylab/widgets/steps/places.js";

const view = () => ({
  words: { paste_headings: ["étape", "canal", "macro-étape"] },
  order: ["before", "after"],
  stages: { before: { name: "Avant l’achat" }, after: { name: "Après" } },
  inside: { before: ["a", "b", "c"], after: ["d"] },
  below: { b: ["b1", "b2"] },
  steps: Object.fromEntries(["a", "b", "b1", "b2", "c", "d"].map((id) => [id, { text: `I ${id}`, evidence: "assumed" }])),
  channels: { web: { name: "Site" }, store: { name: "Magasin" } },
  channel_order: ["web", "store"],
});
const ids = (seen) => journeyRows(seen).map(({ id }) => id);
let made = 0;
const newId = () => `new${++made}`;

test("steps keep one number through stages and sub-steps", () => {
  assert.deepEqual(journeyRows(view()).map(({ id, number, depth }) => `${number}${id}${depth}`), ["1a0", "2b0", "3b11", "4b21", "5c0", "6d0"]);
});

test("a step is pushed among its own, over the edge of its stage, or to the side", () => {
  assert.deepEqual(pushed(view(), "c", "up"), { stage: "before", parent: null, after: "a" });
  assert.deepEqual(pushed(view(), "b", "up"), { stage: "before", parent: null, after: null });
  assert.deepEqual(pushed(view(), "a", "down"), { stage: "before", parent: null, after: "b" });
  assert.equal(pushed(view(), "a", "up"), null);
  assert.deepEqual(pushed(view(), "c", "down"), { stage: "after", parent: null, after: null });
  assert.deepEqual(pushed(view(), "d", "up"), { stage: "before", parent: null, after: "c" });
  assert.deepEqual(pushed(view(), "a", "right"), { stage: "after", parent: null, after: null });
  assert.deepEqual(pushed(view(), "c", "right"), { stage: "after", parent: null, after: "d" });
  assert.equal(pushed(view(), "d", "right"), null);
  assert.deepEqual(pushed(view(), "b2", "up"), { stage: "before", parent: "b", after: null });
  assert.equal(pushed(view(), "b1", "up"), null);
});

test("a step goes into the one before it and comes out again", () => {
  assert.deepEqual(nested(view(), "c"), { stage: "before", parent: "b", after: "b2" });
  assert.equal(nested(view(), "a"), null);
  assert.deepEqual(unnested(view(), "b1"), { stage: "before", parent: null, after: "b" });
  assert.equal(unnested(view(), "a"), null);
});

test("a carried step lands where the slot is, and among sub-steps it is one of them", () => {
  assert.deepEqual(landing(view(), "d", "before", 0), { stage: "before", parent: null, after: null, number: 1 });
  assert.deepEqual(landing(view(), "d", "before", 3), { stage: "before", parent: "b", after: "b1", number: 4 });
  assert.deepEqual(landing(view(), "d", "before", 5), { stage: "before", parent: null, after: "c", number: 6 });
  assert.deepEqual(landing(view(), "a", "after", 1), { stage: "after", parent: null, after: "d", number: 6 });
  // a step with sub-steps takes them along, so it cannot land inside itself
  assert.deepEqual(landing(view(), "b", "before", 2), { stage: "before", parent: null, after: "c", number: 3 });
  assert.equal(standsAt(view(), "a", landing(view(), "a", "before", 0)), true);
  assert.equal(standsAt(view(), "a", landing(view(), "a", "before", 1)), false);
});

test("every push shows what Python will answer, and Python's answer changes nothing more", () => {
  for (const way of ["up", "down", "left", "right"]) {
    for (const id of Object.keys(view().steps)) {
      const place = pushed(view(), id, way);
      if (!place) continue;
      const after = echoed(view(), { do: "move_step", id, ...place });
      assert.equal(standsAt(after, id, place), true, `${id} ${way}`);
      assert.deepEqual([...ids(after)].sort(), [...ids(view())].sort());
      assert.deepEqual(echoed(after, { do: "move_step", id, ...place }), after);
    }
  }
});

test("what is typed is shown at once, and once", () => {
  const add = { do: "add_step", id: "n", stage: "before", text: "I pay", after: "a" };
  const once = echoed(view(), add);
  assert.deepEqual(ids(once), ["a", "n", "b", "b1", "b2", "c", "d"]);
  assert.equal(echoed(once, add), once);
  assert.equal(once.steps.n.fresh, true);
  assert.deepEqual(ids(echoed(view(), { ...add, after: null })), ["n", "a", "b", "b1", "b2", "c", "d"]);
  assert.deepEqual(ids(echoed(view(), { ...add, after: "gone" })), ["a", "b", "b1", "b2", "c", "n", "d"]);
});

test("a step is removed with its sub-steps; what Python alone knows is left to it", () => {
  assert.deepEqual(ids(echoed(view(), { do: "remove_step", id: "b" })), ["a", "c", "d"]);
  const all = echoed(view(), { do: "all", of: [{ do: "reword_step", id: "a", text: "I ask" }, { do: "set_channels", id: "a", channels: ["web"] }, { do: "rename_stage", id: "before", name: "x" }] });
  assert.deepEqual(all.steps.a, { text: "I ask", evidence: "assumed", flag: undefined, channels: ["web"] });
  assert.equal(all.stages, view().stages && all.stages);
  assert.equal(all.stages.before.name, "Avant l’achat");
});

test("pasted lines are steps in a row, without their bullets and numbers", () => {
  const commands = commandsFrom(view(), "1. J’arrive\r\n\n - Je paie\n• Je pars", { stage: "after", parent: null, after: "d" }, newId);
  assert.deepEqual(commands.map(({ text }) => text), ["J’arrive", "Je paie", "Je pars"]);
  assert.deepEqual(commands.map(({ after }) => after), ["d", commands[0].id, commands[1].id]);
  const seen = commands.reduce(echoed, view());
  assert.deepEqual(ids(seen).slice(-3), commands.map(({ id }) => id));
});

test("rows of a spreadsheet bring stage and channels; headings and row numbers are passed over", () => {
  const text = "N°\tMacro-étape\tÉtape\tCanal\n1\tAPRES\tJe reçois mon colis\tsite; Drone\n2\tAvant l'achat\tJe lis\tDrone\n3\tJe compare\tMagasin";
  const commands = commandsFrom({ ...view(), words: { paste_headings: ["n°", "étape", "canal", "macro-étape"] } }, text, { stage: "before", parent: null, after: "c" }, newId);
  const [drone, ...steps] = commands;
  assert.equal(drone.do, "add_channel");
  assert.equal(drone.name, "Drone");
  assert.deepEqual(steps.map(({ text: said, stage, channels }) => [said, stage, channels]), [
    ["Je reçois mon colis", "after", ["web", drone.id]],
    ["Je lis", "before", [drone.id]],
    ["Je compare", "before", ["store"]],
  ]);
  assert.deepEqual(steps.map(({ after }) => after), ["d", "c", steps[1].id]);
});

test("names are compared as people read them", () => {
  assert.equal(plain("  Après  l’ACHAT "), plain("apres l'achat"));
  assert.equal(unlisted("12) Je paie"), "Je paie");
  assert.equal(unlisted("2025 est une année"), "2025 est une année");
  assert.equal(isMany("Je paie\n"), false);
  assert.equal(isMany("Je paie\nJe pars"), true);
});

import { drawDesks, drawJourneys, element, equip, fill, follow, have, icon, takeKeys } from "./kit.js";
import { knownPanel } from "./preparation/known.js";
import { objectivesPanel } from "./preparation/objectives.js";
import { personasPanel } from "./preparation/personas.js";
import { reasonsPanel } from "./preparation/reasons.js";
import { scopePanel } from "./preparation/scope.js";
import { teamPanel } from "./preparation/team.js";
import { templateDialog } from "./preparation/templates.js";
/** @import {Model} from "./kit/patch.js" */
/** @import {Bench} from "./preparation/bench.d.ts" */

drawJourneys();
drawDesks();

/** @param {{model: Model, el: HTMLElement}} made */
function render({ model, el }) {
  const view = model.get("view");
  const root = element("div", { class: "jl jl-prep", lang: view.language, "data-lm-suppress-shortcuts": "true" });
  const { say, speak, notice, drafts: shelf, foot, drawFoot, offerUndo, talk } = equip(model, root, { place: "prepare", view: () => bench.view, keys: table });
  takeKeys(root, table, "button, select");

  /** @type {Bench} */ const bench = {
    root, view, speak,
    state: { persona: shelf.read("persona"), side: shelf.read("side") ?? "empathy", choosing: false },
    say: (id, facts) => (facts ? fill(String(bench.view.words[id] ?? id), facts) : String(bench.view.words[id] ?? id)),
    tell: say,
    ask: async (message) => void (await say(message)),
    keep: shelf.keep,
    draft: shelf.read,
    refuse: (text) => notice.show(text, { refusal: true }),
    async remove(message, text) {
      const answer = await say(message);
      if (answer.ok) offerUndo(bench.say("removed", { text }));
      return answer;
    },
    redraw: draw,
  };

  const title = element("h1");
  const hint = element("p");
  const whole = element("button", { class: "jl-btn jl-btn-quiet jl-prep-action", type: "button", click: () => bench.ask({ ask: "journey", workshop: bench.view.scope.part_of }) }, icon("left"), element("span"));
  const templates = templateDialog(bench);
  const scope = scopePanel(bench, () => templates.open());
  const personas = personasPanel(bench);
  const parts = [scope, objectivesPanel(bench), knownPanel(bench), personas, teamPanel(bench), reasonsPanel(bench)];
  const [first, goals, known, faces, team, reasons] = parts.map((part) => part.node);
  root.prepend(
    element("header", { class: "jl-head" }, title, hint, whole),
    element("div", { class: "jl-prep-screen" },
      element("div", { class: "jl-prep-side" }, first, goals), element("div", { class: "jl-prep-side" }, faces, reasons), element("div", { class: "jl-prep-side" }, team, known)),
    foot);

  model.on("change:view", changed);
  el.append(root);
  draw();
  for (const message of talk.unsent()) void say(message);

  /** @returns {import("./kit/keys.js").Shortcut[]} */
  function table() {
    const { words, locked } = bench.view;
    const idle = locked ? [] : [
      { keys: ["t"], does: bench.say("key-template"), run: () => templates.open() },
      { keys: ["p"], does: bench.say("key-persona"), run: () => void personas.add() },
    ];
    return [
      { keys: ["Tab"], does: bench.say("key-next") }, { keys: ["Enter"], does: bench.say("key-add") },
      { keys: ["ArrowUp", "ArrowDown"], does: bench.say("key-lines") }, { keys: ["Alt+Delete"], does: bench.say("key-remove") },
      ...idle,
      { keys: ["Ctrl+z"], does: words.key_undo, run: () => bench.ask({ ask: "undo" }), hidden: true },
      { keys: ["Ctrl+y", "Ctrl+Shift+z"], does: words.key_redo, run: () => bench.ask({ ask: "redo" }), hidden: true },
    ];
  }
  function changed() {
    bench.view = model.get("view");
    draw();
  }
  function draw() {
    const { language, locked } = bench.view;
    have(root, { lang: language });
    root.classList.toggle("jl-locked", locked);
    have(title, { text: bench.say("title") });
    have(hint, { text: bench.say(locked ? "locked" : "hint") });
    const { scope: { part_of: partOf }, has_folder: hasFolder } = bench.view;
    have(whole, { hidden: !partOf || !hasFolder });
    have(/** @type {Element} */ (whole.lastElementChild), { text: bench.say("part-of", { name: bench.view.whole }) });
    for (const part of parts) part.draw();
    templates.draw();
    drawFoot();
  }
  return () => {
    model.off("change:view", changed);
    talk.close();
  };
}

export { faceFrom, faces, initials } from "./kit/portrait.js";
export { linesOf } from "./preparation/field.js";
export { numberFrom, numeral, track } from "./preparation/numerals.js";
export { ends } from "./preparation/scales.js";
export default { initialize: follow, render };

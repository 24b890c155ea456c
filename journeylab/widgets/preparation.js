import { announcer, drafts, drawKeys, element, follow, have, icon, isTyping, line, notices, pressed, fill } from "./kit.js";
import { knownPanel } from "./preparation/known.js";
import { objectivesPanel } from "./preparation/objectives.js";
import { personasPanel } from "./preparation/personas.js";
import { reasonsPanel } from "./preparation/reasons.js";
import { scopePanel } from "./preparation/scope.js";
import { teamPanel } from "./preparation/team.js";
import { templateDialog } from "./preparation/templates.js";
/** @import {Model} from "./kit/patch.js" */
/** @import {Answer} from "./kit/talk.js" */
/** @import {Bench} from "./preparation/bench.d.ts" */

/** @param {{model: Model, el: HTMLElement}} made */
function render({ model, el }) {
  const view = model.get("view");
  const about = view.about ? `${view.about}:prepare` : "";
  const root = element("div", { class: "jl jl-prep", lang: view.language, "data-lm-suppress-shortcuts": "true" });
  const shelf = drafts(about);
  const speak = announcer(root);
  const notice = notices(root, speak);
  const saved = element("span", { class: "jl-saved" });
  const talk = line(model, { about, standing: stands });

  /** @type {Bench} */ const bench = {
    root, view, speak,
    state: { persona: shelf.read("persona"), side: shelf.read("side") ?? "empathy", choosing: false },
    say: (id, facts) => (facts ? fill(String(bench.view.words[id] ?? id), facts) : String(bench.view.words[id] ?? id)),
    tell,
    ask: async (message) => {
      const answer = await talk.say(message);
      if (answer.refused) notice.show(answer.refused, { refusal: true });
    },
    keep: shelf.keep,
    draft: shelf.read,
    refuse: (text) => notice.show(text, { refusal: true }),
    async remove(message, text) {
      const answer = await tell(message);
      const { words } = bench.view;
      if (answer.ok) notice.show(bench.say("removed", { text }), { button: words.undo, keys: [words.keys.Ctrl, "Z"], press: () => bench.ask({ ask: "undo" }) });
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
  const keyList = element("span", { class: "jl-keys-list" });
  root.prepend(
    element("header", { class: "jl-head" }, title, hint, whole),
    element("div", { class: "jl-prep-screen" },
      element("div", { class: "jl-prep-side" }, first, goals), element("div", { class: "jl-prep-side" }, faces, reasons), element("div", { class: "jl-prep-side" }, team, known)),
    element("footer", { class: "jl-keys" }, keyList, saved));

  const table = () => {
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
  };
  root.addEventListener("keydown", (event) => {
    const on = /** @type {HTMLElement} */ (event.target);
    const presses = on.matches("button, select") && ["Enter", " "].includes(event.key);
    if (isTyping(on) || presses) event.stopPropagation();
    else if (!pressed(event, table()) && event.key.length === 1) event.stopPropagation();
  });
  model.on("change:view", changed);
  el.append(root);
  draw();
  for (const message of talk.unsent()) void tell(message);

  /** @param {{[name: string]: any}} message @returns {Promise<Answer>} */
  async function tell(message) {
    const answer = await talk.say(message);
    if (answer.refused) notice.show(answer.refused, { refusal: true });
    else if (answer.failed) notice.show(bench.say("failed"), { refusal: true });
    return answer;
  }
  /** @param {string} standing @param {number} waiting */
  function stands(standing, waiting) {
    saved.classList.toggle("jl-saved-waiting", waiting > 0);
    saved.replaceChildren(icon(waiting ? "warning" : "check"), bench.say(standing));
  }
  function changed() {
    bench.view = model.get("view");
    draw();
  }
  function draw() {
    const { language, locked, words } = bench.view;
    have(root, { lang: language });
    root.classList.toggle("jl-locked", locked);
    have(title, { text: bench.say("title") });
    have(hint, { text: bench.say(locked ? "locked" : "hint") });
    const { scope: { part_of: partOf }, has_folder: hasFolder } = bench.view;
    have(whole, { hidden: !partOf || !hasFolder });
    have(/** @type {Element} */ (whole.lastElementChild), { text: bench.say("part-of", { name: String(partOf).replace(/\.journey$/, "") }) });
    for (const part of parts) part.draw();
    templates.draw();
    drawKeys(keyList, table(), words.keys);
    if (!saved.firstChild) stands("saved", 0);
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

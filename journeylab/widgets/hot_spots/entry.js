import { arrange, element, have, icon } from "../kit.js";
import { findingsOf, named } from "./raising.js";
/** @import {Bench} from "./types.d.ts" */

const PLACE = "entry";

/**
 * The line that raises hot spots, with the steps they come from.
 * @param {Bench} bench
 */
export function entryLine(bench) {
  const input = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (element("input", { class: "jl-field jl-hs-line", type: "text", autocomplete: "off", maxlength: 10000 })));
  const from = element("summary", { class: "jl-btn" });
  const choices = element("div", { class: "jl-hs-steps", role: "group" });
  const menu = /** @type {HTMLDetailsElement} */ (/** @type {unknown} */ (element("details", { class: "jl-hs-from" }, from, choices)));
  const submit = element("button", { class: "jl-btn jl-btn-main", type: "submit" });
  const node = element("form", { class: "jl-hs-entry", submit: raise }, icon("hotspot"), input, menu, submit);
  /** @type {string[]} */ let chosen = [];

  const keep = () => bench.keep(PLACE, input.value || chosen.length ? { text: input.value, steps: chosen } : null);
  input.addEventListener("input", keep);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    from.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (menu.open && !menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
  });
  choices.addEventListener("change", () => {
    chosen = [...choices.querySelectorAll("input")].filter((box) => box.checked).map((box) => box.value);
    keep();
    draw();
  });

  /** @param {Event} event */
  async function raise(event) {
    event.preventDefault();
    const { view } = bench;
    const { text, steps } = named(input.value, view.step_order);
    if (!text) return input.focus();
    const all = view.step_order.filter((step) => chosen.includes(step) || steps.includes(step));
    const typed = input.value;
    const answer = await bench.tell({ do: "raise_hot_spot", text, steps: all, evidence: findingsOf(all, view.steps) });
    if (!answer.ok) return; // the line keeps what was typed
    if (input.value === typed) {
      input.value = "";
      chosen = [];
      menu.open = false;
    }
    keep();
    draw();
    input.focus();
    bench.speak.polite(bench.say("hotspots-raised", { text }));
  }

  function draw() {
    const { view, say } = bench;
    node.hidden = view.readonly || view.kind === "steps";
    have(input, { placeholder: say("hotspots-add-hint"), "aria-label": say("hotspots-add") });
    const there = view.step_order.filter((step) => chosen.includes(step));
    const listed = there.map((step) => view.steps[step].number).join(", ");
    have(from, { text: there.length ? say("hotspots-steps-of", { list: listed }) : say("hotspots-from-steps") });
    have(submit, { text: say("hotspots-raise") });
    have(choices, { "aria-label": say("hotspots-from-steps") });
    arrange(choices, view.step_order, (step) => element("label", {}, element("input", { type: "checkbox", value: step }), element("b"), element("span")),
      (label, step) => {
        const [box, number, text] = /** @type {any[]} */ ([...label.children]);
        box.checked = chosen.includes(step);
        have(number, { text: view.steps[step].number });
        have(text, { text: view.steps[step].text });
      });
  }

  const kept = bench.draft(PLACE);
  if (kept) {
    input.value = kept.text;
    chosen = kept.steps;
  }
  return { node, draw, focus: () => input.focus() };
}

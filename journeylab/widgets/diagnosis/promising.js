import { element, have } from "../kit.js";
import { options } from "./source.js";

/**
 * A promise to be judged by the log, and the day since which things are compared.
 * @param {any} desk
 */
export function makePromising(desk) {
  const summary = element("summary", { class: "jl-dx-tool" });
  const source = choice(), target = choice(), unit = choice();
  const many = /** @type {any} */ (element("input", { class: "jl-field", type: "number", min: "0", step: "any", required: true }));
  const add = element("button", { class: "jl-btn jl-btn-main", type: "submit" });
  const form = element("form", { submit: judge }, withWords(source), withWords(target), withWords(many, unit), add);
  const since = /** @type {any} */ (element("input", { class: "jl-field", type: "date", change: () => void desk.say({ ask: "since", value: since.value }) }));
  const node = /** @type {any} */ (element("details", { class: "jl-dx-steps jl-dx-promising" }, summary, element("div", {}, form, withWords(since))));

  /** @param {Event} event */
  async function judge(event) {
    event.preventDefault();
    const answer = await desk.say({ ask: "promise", source: source.value, target: target.value, many: Number(many.value), unit: unit.value });
    if (answer.ok) node.open = false;
  }

  return {
    node,
    /** @param {any} found @param {{step: string, text: string}[]} steps @param {any} words */
    draw(found, steps, words) {
      have(node, { hidden: steps.length < 2 });
      if (steps.length < 2) return;
      const choices = /** @type {[string, string][]} */ (steps.map(({ step, text }) => [step, text]));
      have(summary, { text: words.promise });
      for (const [field, place, text] of /** @type {[any, number, string][]} */ ([[source, 0, words.promise_from], [target, steps.length - 1, words.promise_to]])) {
        called(field, text);
        options(field, choices, choices.some(([step]) => step === field.value) ? field.value : choices[place][0]);
      }
      called(many, words.promise_within);
      options(unit, found.units, unit.value || "hours");
      have(unit, { "aria-label": words.promise_unit });
      have(add, { text: words.promise_add });
      called(since, words.promise_since);
      if (document.activeElement !== since) since.value = found.since;
    },
  };
}

function choice() {
  return /** @type {any} */ (element("select", { class: "jl-field" }));
}

/** @param {...Element} fields */
function withWords(...fields) {
  return element("label", {}, element("span"), ...fields);
}

/** The words before a field. @param {Element} field @param {string} text */
function called(field, text) {
  have(/** @type {Element} */ (field.parentElement?.firstElementChild), { text });
  have(field, { "aria-label": text });
}

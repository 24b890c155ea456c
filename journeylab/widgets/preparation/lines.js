import { arrange, element, freshId, have, icon } from "../kit.js";
import { entry, field } from "./field.js";

/** @import {Bench} from "./bench.d.ts" */

/**
 * One aspect of a persona: lines edited where they stand, each with what it rests on.
 * @param {Bench} bench @param {string} aspect @param {string} sign an icon
 */
export function aspectLines(bench, aspect, sign) {
  const title = element("h3", {}, icon(sign), element("span"));
  const list = element("ul", { class: "jl-prep-lines", keydown: move });
  const more = entry(bench, `line:${aspect}`, (text) => ({ do: "add_trait", id: freshId(), persona: bench.state.persona, aspect, text }));
  const node = element("section", { class: `jl-prep-aspect jl-prep-aspect-${aspect}` }, title, list, more.node);
  more.node.addEventListener("keydown", move);
  /** @type {Map<string, {text: any, draw(): void}>} */ const rows = new Map();

  /** Up and down from line to line, also out of the last onto the line that adds. @param {KeyboardEvent} event */
  function move(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const fields = [.../** @type {any} */ (node.querySelectorAll(".jl-prep-field"))];
    const next = step && fields[fields.indexOf(/** @type {any} */ (event.target)) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** @param {string} id */
  function make(id) {
    const text = field(bench, `trait:${id}`, (value) => ({ do: "set_trait", id, field: "text", value }), { needed: true, long: true });
    const rests = /** @type {any} */ (element("select", { class: "jl-prep-rests", change: () => bench.tell({ do: "set_trait", id, field: "evidence", value: rests.value }) }));
    const mark = element("span", { class: "jl-prep-mark" });
    const bin = element("button", { class: "jl-prep-bin", type: "button", click: () => take(id) }, icon("close"));
    const item = element("li", { class: "jl-prep-line" }, text.node, element("span", { class: "jl-prep-rest" }, mark, rests), bin);
    text.node.addEventListener("keydown", (event) => {
      if (event.key !== "Delete" || !event.altKey) return;
      event.preventDefault();
      void take(id);
    });
    rows.set(id, { text, draw: () => drawRow(id, text, rests, mark, bin) });
    return item;
  }
  /** @param {string} id */
  async function take(id) {
    const lines = [...rows.keys()];
    await bench.remove({ do: "remove_trait", id }, bench.view.traits[id]?.text ?? "");
    const left = lines.filter((other) => other !== id && bench.view.traits[other]);
    (rows.get(left.at(-1) ?? "")?.text.node ?? more.node).focus();
  }
  /** @param {string} id @param {{draw(now: any): void}} text @param {any} rests @param {HTMLElement} mark @param {HTMLElement} bin */
  function drawRow(id, text, rests, mark, bin) {
    const { traits, words, locked } = bench.view;
    const trait = traits[id];
    const lines = shown();
    text.draw({ label: bench.say("line-of", { name: words.aspects[aspect], number: lines.indexOf(id) + 1 }), value: trait.text, disabled: locked });
    arrange(rests, Object.keys(words.evidences), (key) => element("option", { value: key }), (option, key) => have(option, { text: words.evidences[key] }));
    have(rests, { "aria-label": bench.say("evidence-of", { text: trait.text }), disabled: locked, title: words.evidences[trait.evidence] });
    if (rests.value !== trait.evidence) rests.value = trait.evidence;
    const sign = { assumed: "assumed", staff: "partly", customers: "partly", measured: "measured", validated: "measured" }[/** @type {string} */ (trait.evidence)] ?? "assumed";
    if (mark.dataset.sign !== sign) mark.replaceChildren(icon(sign));
    mark.dataset.sign = sign;
    have(bin, { "aria-label": bench.say("line-remove", { text: trait.text }), title: bench.say("line-remove", { text: trait.text }), hidden: locked });
  }
  const shown = () => bench.view.trait_order.filter((/** @type {string} */ id) => bench.view.traits[id].persona === bench.state.persona && bench.view.traits[id].aspect === aspect);

  return {
    node,
    draw() {
      const { words, locked } = bench.view;
      have(/** @type {Element} */ (title.lastElementChild), { text: words.aspects[aspect] });
      const lines = shown();
      for (const id of rows.keys()) if (!lines.includes(id)) rows.delete(id);
      arrange(list, lines, make, (_item, id) => rows.get(id)?.draw());
      more.draw({ label: bench.say("pair", { name: words.aspects[aspect], text: words["line-add"] }), hint: words["line-add"], disabled: locked });
    },
  };
}

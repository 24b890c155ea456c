// The head: what is asked, which curves are seen, scoring blind, the table, the levels' names.
import { element, have, icon } from "../kit.js";

/** @import {View} from "../kit/patch.js" */
/** @typedef {{see(curve: string): void, blind(): void, table(): void, names(): void}} Act */

/** @param {Act} act */
export function padHead(act) {
  const title = element("h1");
  const question = element("p");
  const chips = element("div", { class: "jl-group", role: "group" });
  const blind = tool("eye-off", act.blind, "b");
  const table = tool("bars", act.table, "t");
  const names = tool("pen", act.names);
  return {
    node: element("header", { class: "jl-head" }, title, question, element("div", { class: "jl-pad-spring" }), chips, blind, table, names),
    /** @param {View} view @param {{there: string[], seen: Set<string>, blind: boolean, table: boolean}} now */
    draw(view, now) {
      const { words, locked } = view;
      const bare = !view.order.length;
      have(title, { text: words.title });
      have(question, { text: locked ? words.locked : words.question });
      drawChips(chips, view, now, act);
      drawTool(blind, words.blind, now.blind, locked || bare);
      drawTool(table, now.table ? words.as_chart : words.as_table, now.table, bare);
      drawTool(names, words.names, null, locked);
    },
  };
}

/** @param {string} name @param {() => void} click @param {string} [key] */
const tool = (name, click, key) => element("button", { class: "jl-btn", type: "button", "aria-keyshortcuts": key, click: () => click() }, icon(name), element("span"));

/** @param {Element} button @param {string} text @param {boolean | null} on @param {boolean} away */
function drawTool(button, text, on, away) {
  /** @type {any} */ (button).hidden = away;
  have(button, { "aria-pressed": on === null ? null : String(on), "aria-label": text, title: text });
  have(/** @type {Element} */ (button.lastChild), { text });
}

/** One button per curve that has data, with its mark. @param {HTMLElement} chips @param {View} view @param {{there: string[], seen: Set<string>, blind: boolean}} now @param {Act} act */
function drawChips(chips, view, { there, seen, blind }, act) {
  have(chips, { "aria-label": view.words.seen });
  chips.hidden = there.length < 2 || (blind && !view.locked);
  if (chips.children.length !== there.length) {
    chips.replaceChildren(...there.map((name) => element("button", { class: `jl-btn jl-pad-chip-${name}`, type: "button", click: () => act.see(name) }, element("i", { "aria-hidden": "true" }), element("span"))));
  }
  there.forEach((name, index) => {
    const chip = chips.children[index];
    have(chip, { "aria-pressed": String(seen.has(name)) });
    have(/** @type {Element} */ (chip.lastChild), { text: view.words[name] });
  });
}

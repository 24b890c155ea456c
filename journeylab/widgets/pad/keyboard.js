// The keys of the pad, in one table: it makes them work, and it is what the foot shows.
import { chord, drawKeys, element, isTyping, pressed } from "../kit.js";
import { levelOfKey } from "./scoring.js";

/** @import {View} from "../kit/patch.js" */
/** @import {Shortcut} from "../kit/keys.js" */
/**
 * @typedef {{[name in "next" | "word" | "pass" | "channels" | "withdraw" | "blind" | "seen" | "table" | "undo" | "redo" | "leave" | "keys"]: () => void} & {
 *   walk(by: number): void, end(last: boolean): void, step(by: number): void, level(value: number): void,
 *   person(by: number): boolean, onSlider(): boolean}} Hands
 */

/** Every key, for a view. @param {View} view @param {Hands} hands @returns {Shortcut[]} */
export function padShortcuts({ words, locked }, hands) {
  const scoring = /** @type {Shortcut[]} */ ([
    { keys: ["ArrowUp", "ArrowDown"], does: words.key_score, run: (event) => hands.step(event.key === "ArrowUp" ? 1 : -1) },
    { keys: ["Enter"], does: words.key_next, run: hands.next },
    { keys: ["Tab"], does: words.key_person },
    { keys: ["m"], does: words.key_word, run: hands.word },
    { keys: ["p"], does: words.key_pass, run: hands.pass },
    { keys: ["o"], does: words.key_channels, run: hands.channels },
    { keys: ["Delete"], does: words.key_withdraw, run: hands.withdraw },
    { keys: ["b"], does: words.key_blind, run: hands.blind },
    { keys: ["1", "5"], does: words.key_digits, hidden: true },
    { keys: ["Ctrl+z"], does: words.key_undo, run: hands.undo },
    { keys: ["Ctrl+Shift+z", "Ctrl+y"], does: words.key_redo, run: hands.redo, hidden: true },
  ]);
  return [
    { keys: ["ArrowLeft", "ArrowRight"], does: words.key_step, run: (event) => hands.walk(event.key === "ArrowRight" ? 1 : -1) },
    ...(locked ? [] : scoring),
    { keys: ["v"], does: words.key_seen, run: hands.seen },
    { keys: ["t"], does: words.key_table, run: hands.table },
    { keys: ["Home", "End"], does: words.key_ends, run: (event) => hands.end(event.key === "End"), hidden: true },
    { keys: ["Escape"], does: words.key_leave, hidden: true },
    { keys: ["?"], does: words.key_all, run: hands.keys },
  ];
}

/** What one press does, if anything. @param {KeyboardEvent} event @param {View} view @param {Hands} hands */
export function padKey(event, view, hands) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (isTyping(target) || target.closest("dialog") || event.isComposing || !view.order.length) return;
  const name = chord(event);
  if (name === "Escape") return hands.leave();
  if (event.key === "Tab") return tabbed(event, view, hands);
  if (name === "Enter" && target.closest("button, a, summary")) return;
  if (event.key.startsWith("Arrow") && target.closest(".jl-pad-twin")) return;
  const level = view.locked ? null : levelOfKey(event);
  if (level === null) return void pressed(event, padShortcuts(view, hands));
  event.preventDefault();
  hands.level(level);
}

/** Tab goes from person to person, and on where there is none: no trap. @param {KeyboardEvent} event @param {View} view @param {Hands} hands */
function tabbed(event, view, hands) {
  if (view.locked || !hands.onSlider() || event.ctrlKey || event.altKey || event.metaKey) return;
  if (hands.person(event.shiftKey ? -1 : 1)) event.preventDefault();
}

/** All keys at once, also those that the foot has no room for. */
export function keysDialog() {
  const node = element("dialog", { class: "jl-pad-keys" });
  return {
    node,
    /** @param {View} view @param {Shortcut[]} table */
    open(view, table) {
      const close = element("button", { class: "jl-btn", type: "button", click: () => /** @type {any} */ (node).close() }, view.words.close);
      const list = element("div", { class: "jl-pad-all-keys" });
      drawKeys(list, table.map((shortcut) => ({ ...shortcut, hidden: false })), view.words.keys);
      node.replaceChildren(element("h2", { text: view.words.keys_title }), list, close);
      /** @type {any} */ (node).showModal();
    },
  };
}

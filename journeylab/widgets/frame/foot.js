import { drawKeys } from "../kit/keys.js";
import { element, have } from "../kit/nodes.js";
import { icon } from "../kit/icons.js";
import { frameKeys } from "./keys.js";

/** @import {Standing} from "../kit/talk.js" */
/** @import {Shortcut} from "../kit/keys.js" */

/**
 * The foot: the keys that work here, and whether all is saved.
 * @param {any} room @param {() => {table: Shortcut[], names: any}} shortcuts of the board that is shown
 */
export function makeFoot(room, shortcuts) {
  const list = element("div", { class: "jl-keys-list" });
  const all = element("button", { class: "jl-frame-all", type: "button", click: openKeys });
  const saved = element("p", { class: "jl-saved" });
  const dialog = /** @type {any} */ (element("dialog", { class: "jl-frame-keys" }));
  const node = element("footer", { class: "jl-keys jl-frame-foot" }, list, all, saved, dialog);
  const everywhere = frameKeys(room);
  /** @type {Map<string, Standing>} */ const standings = new Map();
  let trouble = false;

  room.root.addEventListener("jl-foot", draw);
  /** @param {any} event */
  const heard = ({ detail: { about, now } }) => {
    if (!about.startsWith(room.view().about)) return;
    standings.set(about, now);
    drawSaved();
  };
  document.addEventListener("jl-standing", heard);

  return { node, draw, openKeys, close: () => document.removeEventListener("jl-standing", heard) };

  function draw() {
    const { words } = room.view();
    const { table, names } = shortcuts();
    drawKeys(list, table.filter(({ keys }) => !keys.includes("?")), { ...words.keys, ...names });
    all.replaceChildren(element("kbd", { text: "?" }), element("span", { text: words.keys_all }));
    drawSaved();
  }

  function drawSaved() {
    const { words, saved: at } = room.view();
    const now = [...standings.values()];
    const state = now.includes("waiting") ? "waiting" : now.includes("saving") ? "saving" : "saved";
    const text = state === "saved" ? at : words[state];
    if (saved.dataset.state === state && saved.lastChild?.textContent === text) return;
    saved.dataset.state = state;
    saved.classList.toggle("jl-saved-waiting", state === "waiting");
    const mark = icon(state === "waiting" ? "warning" : state === "saving" ? "clock" : "check");
    saved.replaceChildren(mark, element("span", { text }));
    if (state === "waiting" && !trouble) room.speak.now(words.waiting);
    if (state === "saved" && trouble) room.speak.polite(words.saved_again);
    trouble = state === "waiting" || (trouble && state === "saving");
  }

  function openKeys() {
    const { words, phases, tab } = room.view();
    const { table, names } = shortcuts();
    const here = phases.find((/** @type {any} */ one) => one.id === tab)?.name ?? "";
    const frames = everywhere(room.view());
    const own = table.filter(({ keys }) => !frames.some((shortcut) => shortcut.keys.some((key) => keys.includes(key))));
    const title = element("h2", { text: words.keys_all_title });
    const close = element("button", { class: "jl-btn jl-frame-close", type: "button", autofocus: true, "aria-label": words.close, click: () => dialog.close() }, /** @type {any} */ (icon("close")));
    dialog.replaceChildren(close, title,
      ...(own.length ? [section(words.keys_here.replace("{phase}", here), own, names)] : []), section(words.keys_everywhere, frames, {}));
    have(dialog, { "aria-label": words.keys_all_title });
    dialog.showModal();
  }

  /** @param {string} heading @param {Shortcut[]} table @param {any} names */
  function section(heading, table, names) {
    const whole = table.map((shortcut) => ({ ...shortcut, hidden: false }));
    const rows = element("div", { class: "jl-frame-keylist" });
    drawKeys(rows, whole, { ...room.view().words.keys, ...names });
    return element("section", {}, element("h3", { text: heading }), rows);
  }
}

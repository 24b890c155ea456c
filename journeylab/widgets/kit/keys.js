import { element, listen } from "./nodes.js";

/** @typedef {{keys: string[], does: string, run?: (event: KeyboardEvent) => void, hidden?: boolean}} Shortcut */

/**
 * The name of what was pressed, such as "Shift+ArrowUp" or "n"; Ctrl and ⌘ are both "Ctrl".
 * @param {{key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean, shiftKey?: boolean}} event
 */
export function chord(event) {
  const letter = event.key.length === 1;
  const key = letter ? event.key.toLowerCase() : event.key;
  const marks = [
    (event.ctrlKey || event.metaKey) && "Ctrl",
    event.altKey && "Alt",
    // "?" needs Shift on most keyboards and is itself; "Z" with Shift is not "z"
    event.shiftKey && !(letter && key === event.key) && "Shift",
  ];
  return [...marks.filter(Boolean), key].join("+");
}

/** Whether a key goes into a text just now. @param {EventTarget | null} target */
export function isTyping(target) {
  const node = /** @type {any} */ (target);
  return Boolean(node?.isContentEditable || node?.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button])"));
}

/**
 * Runs the shortcut that a key stands for, if there is one.
 * @param {KeyboardEvent} event @param {Shortcut[]} table @returns {boolean}
 */
export function pressed(event, table) {
  if (event.isComposing) return false;
  const name = chord(event);
  const shortcut = table.find(({ keys, run }) => run && keys.includes(name));
  if (!shortcut?.run) return false;
  event.preventDefault();
  event.stopPropagation();
  shortcut.run(event);
  return true;
}

/**
 * Gives a board its keys: what is typed goes into its field, and no letter reaches what stands
 * around the board.
 * @param {HTMLElement} root @param {() => Shortcut[]} table
 * @param {string} [presses] on what Enter and Space press what has the focus
 */
export function takeKeys(root, table, presses = "button") {
  listen(root, "keydown", (event) => {
    const on = /** @type {HTMLElement} */ (event.target);
    const own = isTyping(on) || (on.matches(presses) && ["Enter", " "].includes(event.key));
    if (own || (!pressed(event, table()) && event.key.length === 1)) event.stopPropagation();
  });
}

/**
 * Lets Enter in a field submit its form, which JupyterLab keeps a browser from doing by itself.
 * @param {HTMLElement} root
 */
export function submitByEnter(root) {
  listen(root, "keydown", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing) return;
    if (!field.matches("form input") || !isTyping(field)) return;
    event.preventDefault();
    field.form?.requestSubmit();
  });
}

/**
 * The foot of the screen: the keys that work here, from the very table that makes them work. A
 * frame round the board reads the table off the foot and shows it in its own.
 * @param {HTMLElement & {jlKeys?: {table: Shortcut[], names: {[key: string]: string}}}} foot
 * @param {Shortcut[]} table @param {{[key: string]: string}} names
 */
export function drawKeys(foot, table, names) {
  foot.jlKeys = { table, names };
  foot.dispatchEvent(new CustomEvent("jl-keys", { bubbles: true }));
  const shown = table.filter(({ hidden }) => !hidden);
  foot.replaceChildren(...shown.map(({ keys, does }) => {
    const caps = [...new Set(keys.flatMap((key) => key.split("+")))];
    return element("span", { class: "jl-key" }, ...caps.map((cap) => element("kbd", { text: names[cap] ?? cap.toUpperCase() })), " " + does);
  }));
}

/**
 * One stop of the Tab key for a whole set: only this node of them can be tabbed to.
 * @param {Iterable<HTMLElement>} nodes @param {HTMLElement | null | undefined} chosen
 */
export function rove(nodes, chosen) {
  for (const node of nodes) {
    const stop = node === chosen ? 0 : -1;
    if (node.tabIndex !== stop || !node.hasAttribute("tabindex")) node.tabIndex = stop;
  }
}

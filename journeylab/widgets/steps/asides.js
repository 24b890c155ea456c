import { drawKeys, element, freshId } from "../kit.js";
import { shortcuts } from "./shortcuts.js";

/** @import {Board} from "./board.js" */

/** Every key that works on a card. @param {Board} board */
export function showAllKeys(board) {
  const { words } = board.view;
  const list = element("div", { class: "jl-all-keys" });
  const named = shortcuts(board, "card").filter(({ does }) => does);
  drawKeys(list, named.map((one) => ({ ...one, hidden: false })), words.keys);
  const close = element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => dialog.close() }, words.close);
  const heading = element("h2", { id: `jl-${freshId()}`, text: words.keys_title });
  const dialog = /** @type {HTMLDialogElement} */ (/** @type {unknown} */ (
    element("dialog", { "aria-labelledby": heading.id }, heading, list, element("div", { class: "jl-row jl-end" }, close))));
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => (dialog.remove(), back?.focus()));
  board.root.append(dialog);
  dialog.showModal();
}

/**
 * A field in the place of a node, for a name: Enter or leaving keeps it, Escape does not.
 * @param {HTMLElement} node @param {string} label @param {string} was
 * @param {(name: string) => void} keep @param {HTMLElement} [after] what gets the focus back
 */
export function askName(node, label, was, keep, after = node) {
  let open = true;
  /** @param {boolean} kept @param {boolean} back */
  const done = (kept, back) => {
    if (!open) return;
    open = false;
    const name = field.value.trim();
    field.replaceWith(node);
    if (back) after.focus();
    if (kept && name && name !== was) keep(name);
  };
  const field = element("input", {
    class: "jl-field", type: "text", placeholder: label, "aria-label": label,
    keydown: (/** @type {KeyboardEvent} */ event) => {
      event.stopPropagation();
      if (event.isComposing || !["Enter", "Escape"].includes(event.key)) return;
      event.preventDefault(); // or Enter would press the button that gets the focus back
      done(event.key === "Enter", true);
    },
    blur: () => done(true, false),
  });
  field.value = was;
  node.replaceWith(field);
  field.focus();
  /** @type {any} */ (field).select();
}

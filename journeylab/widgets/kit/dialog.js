import { element } from "./nodes.js";
import { freshId } from "./talk.js";

/**
 * Asks or shows something over a board until it is closed; no key reaches the board meanwhile.
 * @param {HTMLElement} root @param {string} look @param {string} title
 * @param {() => void} [closed] @returns {HTMLDialogElement} open, and to be filled
 */
export function openDialog(root, look, title, closed) {
  const id = `jl-${freshId()}`;
  const dialog = /** @type {HTMLDialogElement} */ (/** @type {unknown} */ (element("dialog", {
    class: look, "aria-labelledby": id, keydown: (/** @type {Event} */ event) => event.stopPropagation(), close: () => (dialog.remove(), closed?.()),
  }, element("h2", { id, text: title }))));
  root.append(dialog);
  dialog.showModal();
  return dialog;
}

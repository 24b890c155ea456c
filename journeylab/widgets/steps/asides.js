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

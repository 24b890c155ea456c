import { element, freshId } from "../kit.js";

/** @import {Board} from "./board.js" */

/**
 * A dialog with one question; Escape and a click beside it answer nothing.
 * @param {Board} board @param {string} title @param {HTMLElement[]} inside
 */
function dialogOf(board, title, ...inside) {
  const head = element("h2", { id: `jl-${freshId()}`, text: title });
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  const dialog = /** @type {HTMLDialogElement} */ (/** @type {unknown} */ (element("dialog", { class: "jl-aside", "aria-labelledby": head.id }, head, ...inside)));
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (back?.isConnected) back.focus();
  });
  board.root.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Asks for a name; an empty one answers nothing.
 * @param {Board} board @param {string} title @param {string} first @param {(name: string) => void} named
 */
export function askName(board, title, first, named) {
  const field = element("input", { class: "jl-field jl-wide", type: "text", "aria-label": title, autocomplete: "off" });
  field.value = first;
  const form = element("form", {
    class: "jl-line",
    submit: (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const name = field.value.trim();
      dialog.close();
      if (name && name !== first) named(name);
    },
  }, field, element("button", { class: "jl-btn jl-btn-main", type: "submit" }, board.view.words.done));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    /** @type {HTMLFormElement} */ (/** @type {unknown} */ (form)).requestSubmit();
  });
  const dialog = dialogOf(board, title, form);
  /** @type {any} */ (field).select();
}

/**
 * Asks for a group: letters narrow the list, arrows go through it.
 * @param {Board} board @param {string} title @param {string[]} groups @param {(group: string) => void} chosen
 */
export function askGroup(board, title, groups, chosen) {
  const field = element("input", { class: "jl-field jl-wide", type: "search", "aria-label": board.view.words.filter, placeholder: board.view.words.filter, autocomplete: "off" });
  const buttons = groups.map((group) => element("button", {
    class: "jl-btn jl-btn-quiet jl-pick", type: "button", click: () => (dialog.close(), chosen(group)),
  }, board.nameOf(group)));
  const list = element("div", { class: "jl-picks" }, ...buttons);
  const shown = () => buttons.filter((button) => !button.hidden);
  field.addEventListener("input", () => {
    const wanted = plain(field.value);
    for (const button of buttons) button.hidden = !plain(button.textContent ?? "").includes(wanted);
  });
  const dialog = dialogOf(board, title, field, list);
  dialog.addEventListener("keydown", (event) => {
    const all = shown();
    const at = all.indexOf(/** @type {any} */ (document.activeElement));
    if (event.key === "Enter" && document.activeElement === field) all[0]?.click();
    else if (event.key === "ArrowDown") all[Math.min(at + 1, all.length - 1)]?.focus();
    else if (event.key === "ArrowUp") (at > 0 ? all[at - 1] : field).focus();
    else return;
    event.preventDefault();
  });
  field.focus();
}

/** Without accents and capitals. @param {string} text */
export const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

import { element, fill, have, icon, isTyping } from "../kit.js";
import { linesOf } from "./places.js";

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */

export const ENTRY = "\u0000entry"; // no id can hold it

/**
 * The note that is being written, where it will stand: Enter puts it up, Tab changes its kind,
 * pasted lines become a note each. What is half typed stays, whatever else is done.
 * @param {Board} board @param {Gestures} gestures
 */
export function makeEntry(board, gestures) {
  const field = element("textarea", {
    class: "jl-note-edit", rows: 3, autocomplete: "off", enterkeyhint: "enter",
    input: () => keep(),
    keydown: (/** @type {KeyboardEvent} */ event) => pressed(event),
  });
  const sign = element("span", { class: "jl-entry-sign" });
  const hint = element("p", { class: "jl-entry-hint" });
  const node = element("div", { class: "jl-note jl-entry-note", "data-entry": "" }, sign, field, hint);
  /** @type {string} */ let told = "";

  const keep = () => board.drafts.keep("entry", field.value ? { text: field.value, ...board.entry } : null);
  const leave = () => {
    const near = board.entry?.spot.beside || board.entry?.spot.after;
    board.entry = null;
    field.value = "";
    keep();
    board.draw();
    board.focus(near && board.view.notes[near] ? near : board.chosen ?? board.layout.order[0]);
  };

  /** @param {string[]} texts */
  const add = (texts) => {
    const entry = board.entry;
    if (!entry || !texts.length) return;
    field.value = "";
    keep();
    const last = gestures.add(texts, entry);
    const goes = entry.spot.beside === undefined || texts.length > 1;
    // events follow one another; what hangs on a note leaves the hand free for the next key
    board.entry = goes ? { kind: entry.kind, spot: { stage: entry.spot.stage, lane: entry.spot.lane, after: last } } : null;
    board.chosen = last;
    board.draw();
    if (!goes) board.focus(last);
  };

  /** @param {KeyboardEvent} event */
  const pressed = (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const { allowed } = board.view;
    if (event.key === "Enter" && !event.shiftKey) add([field.value.replace(/\s+/g, " ").trim()].filter(Boolean));
    else if (event.key === "Escape") leave();
    else if (event.key === "Tab" && board.entry && allowed.length > 1) {
      const step = event.shiftKey ? allowed.length - 1 : 1;
      board.entry.kind = allowed[(allowed.indexOf(board.entry.kind) + step) % allowed.length];
      keep();
      board.draw();
      board.speak.polite(board.view.words.kinds[board.entry.kind]);
    } else return;
    event.preventDefault();
  };

  /** Lines pasted into the field, or anything pasted on the wall, become a note each. @param {ClipboardEvent} event */
  const pasted = (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "", into = event.target === field;
    if (into ? !/[\r\n]/.test(text.trim()) : isTyping(event.target)) return;
    event.preventDefault();
    const texts = linesOf(field.value + text);
    if (!into && texts.length) gestures.write();
    const entry = board.entry;
    if (!entry) return;
    if (entry.spot.beside) board.entry = { kind: entry.kind, spot: { ...entry.spot, beside: undefined, after: entry.spot.beside } };
    add(texts);
    if (!into) leave();
  };

  return {
    node, field, pasted,
    draw() {
      const entry = board.entry;
      if (!entry) return;
      const { words, icons } = board.view;
      const now = `${entry.kind} ${words.key_new} ${board.hidden}`;
      if (told !== now) {
        told = now;
        have(node, { class: `jl-note jl-entry-note jl-is-${entry.kind}` });
        node.classList.toggle("jl-masked", board.hidden);
        sign.replaceChildren(icon(icons[entry.kind]), element("small", { text: words.kinds[entry.kind] }));
        have(field, { "aria-label": fill(words.entry_of, { kind: words.kinds[entry.kind] }), placeholder: words.placeholders[entry.kind] });
        const key = (/** @type {string} */ name, /** @type {string} */ does) => element("span", {}, element("kbd", { text: words.keys[name] ?? name }), " " + does);
        hint.replaceChildren(key("Enter", words.key_create), ...(board.view.allowed.length > 1 ? [key("Tab", words.key_kind)] : []), key("Escape", words.key_leave));
      }
    },
    /** What was half typed when the page went away. */
    restore() {
      const kept = board.drafts.read("entry");
      if (!kept?.spot || !board.view.allowed.includes(kept.kind) || board.view.locked) return;
      board.entry = { kind: kept.kind, spot: kept.spot, link: kept.link };
      field.value = kept.text;
    },
  };
}

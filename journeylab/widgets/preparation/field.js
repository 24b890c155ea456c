import { element, have } from "../kit.js";
import { numberFrom, numeral } from "./numerals.js";

/** @import {Bench} from "./bench.d.ts" */
/** @typedef {{label: string, value: any, hint?: string, disabled?: boolean}} Shown */

/**
 * A text that is edited where it stands: Enter or leaving it saves, Escape gives the old one back.
 * What is half typed is kept as a draft, and shown again by a page loaded later.
 * @param {Bench} bench @param {string} place where the draft is kept
 * @param {(value: any) => any} message what to tell once it is done; the value is new
 * @param {{number?: boolean, needed?: boolean, long?: boolean, class?: string}} [how] a long one wraps
 */
export function field(bench, place, message, { number = false, needed = false, long = false, class: look = "" } = {}) {
  const node = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (element(long ? "textarea" : "input", {
    ...(long ? { rows: 1 } : { type: "text", inputmode: number ? "decimal" : null }),
    class: `jl-prep-field ${long ? "jl-prep-long" : ""} ${look}`, autocomplete: "off", maxlength: 10000,
    input: () => (bench.keep(place, node.value === shown() ? null : { text: node.value }), grow()),
    change: () => void save(),
    blur: () => bench.redraw(),
    keydown: key,
  })));
  /** @type {any} */ let value = number ? null : "";
  const shown = () => (number ? numeral(value, bench.view.language) : String(value ?? ""));

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter") (event.preventDefault(), event.stopPropagation(), void save());
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    reset();
  }
  const reset = () => {
    bench.keep(place, null);
    node.value = shown();
  };
  /** Where a browser does not fit a text to its lines by itself. */
  function grow() {
    if (!long || globalThis.CSS?.supports("field-sizing", "content")) return;
    node.style.height = "auto";
    node.style.height = `${node.scrollHeight}px`;
  }
  async function save() {
    const typed = node.value.replace(/\s*\n\s*/g, " ").trim();
    const wanted = number ? numberFrom(typed) : typed;
    if (number && Number.isNaN(wanted)) return bench.refuse(bench.say("number-bad", { text: typed }));
    if (wanted === value || (!number && wanted === String(value ?? "")) || (needed && !typed)) return reset();
    const answer = await bench.tell(message(wanted));
    if (answer.ok) bench.keep(place, null);
  }

  return {
    node,
    /** @param {Shown} now */
    draw(now) {
      value = now.value;
      have(node, { "aria-label": now.label, placeholder: now.hint ?? "", disabled: Boolean(now.disabled) });
      const kept = bench.draft(place);
      const text = kept ? kept.text : shown();
      if (document.activeElement !== node && node.value !== text) node.value = text;
      node.classList.toggle("jl-prep-draft", Boolean(kept));
      grow();
    },
  };
}

/**
 * A line at the end of a list: Enter adds one, pasted lines add many.
 * @param {Bench} bench @param {string} place @param {(text: string) => any} message
 * @param {{class?: string}} [how]
 */
export function entry(bench, place, message, { class: look = "" } = {}) {
  const node = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (element("input", {
    type: "text", class: `jl-prep-field jl-prep-entry ${look}`, autocomplete: "off", maxlength: 10000, enterkeyhint: "enter",
    input: () => bench.keep(place, node.value ? { text: node.value } : null),
    keydown: key, paste,
  })));

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    if (event.key === "Escape" && !node.value) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") return void add([node.value]);
    node.value = "";
    bench.keep(place, null);
  }
  /** @param {ClipboardEvent} event */
  function paste(event) {
    const lines = linesOf(event.clipboardData?.getData("text/plain") ?? "");
    if (lines.length < 2) return;
    event.preventDefault();
    void add(lines);
  }
  /** @param {string[]} texts */
  async function add(texts) {
    const lines = texts.map((text) => text.trim()).filter(Boolean);
    if (!lines.length) return;
    const typed = node.value;
    node.value = "";
    const answer = await bench.tell(lines.length > 1 ? { do: "all", of: lines.map(message) } : message(lines[0]));
    if (answer.ok) {
      bench.keep(place, node.value ? { text: node.value } : null);
      bench.speak.polite(lines.length > 1 ? bench.say("added-many", { count: lines.length }) : bench.say("added", { text: lines[0] }));
    } else if (!node.value) node.value = typed; // nothing typed is lost
  }

  return {
    node,
    /** @param {{label: string, hint: string, disabled?: boolean}} now */
    draw({ label, hint, disabled = false }) {
      have(node, { "aria-label": label, placeholder: hint, disabled, hidden: disabled });
      const kept = bench.draft(place);
      if (kept && document.activeElement !== node && !node.value) node.value = kept.text;
    },
  };
}

/** Lines of a pasted text, without the marks of a list. @param {string} text */
export function linesOf(text) {
  return text.split(/\r\n|\r|\n/).map((line) => line.replace(/^\s*(?:[-–—•*·]|\d+[.)])\s+/, "").trim()).filter(Boolean);
}

/**
 * A choice among a few names.
 * @param {Bench} bench @param {(value: string) => any} message @param {{class?: string}} [how]
 */
export function choice(bench, message, { class: look = "" } = {}) {
  const node = /** @type {any} */ (element("select", { class: `jl-prep-choice ${look}`, change: async () => {
    const answer = await bench.tell(message(node.value));
    if (!answer.ok) bench.redraw();
  } }));
  let drawn = "";
  return {
    node,
    /** @param {{label: string, value: string, names: {[value: string]: string}, disabled?: boolean}} now */
    draw({ label, value, names, disabled = false }) {
      const wanted = JSON.stringify(names);
      if (drawn !== wanted) node.replaceChildren(...Object.keys(names).map((key) => element("option", { value: key, text: names[key] })));
      drawn = wanted;
      have(node, { "aria-label": label, disabled });
      node.classList.toggle("jl-prep-unset", !value);
      if (node.value !== value) node.value = value;
    },
  };
}

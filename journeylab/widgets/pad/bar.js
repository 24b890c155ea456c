// The score bar: who scores which step, five levels, a word, and what comes next.
import { arrange, element, fill, have, icon } from "../kit.js";
import { initial } from "./people.js";
import { face } from "./svg.js";

/** @import {View} from "../kit/patch.js" */
/** @import {Given} from "./scoring.js" */
/** @typedef {{score(value: number, channel?: string): void, next(): void, pass(): void, withdraw(channel?: string): void,
 *   word(text: string): void, ask(): void, open(): void, back(): void}} Act */

/** @param {Act} act */
export function scoreBar(act) {
  const badge = element("i", { "aria-hidden": "true" });
  const title = element("b");
  const quote = element("span");
  const levels = element("div", { class: "jl-pad-levels", role: "group" });
  const word = element("button", { class: "jl-btn jl-btn-quiet", type: "button", "aria-keyshortcuts": "m", click: act.ask });
  const channels = element("button", { class: "jl-btn jl-btn-quiet", type: "button", "aria-keyshortcuts": "o", click: act.open });
  const withdraw = element("button", { class: "jl-btn jl-btn-quiet", type: "button", "aria-keyshortcuts": "Delete", click: () => act.withdraw() });
  const pass = element("button", { class: "jl-btn jl-btn-quiet", type: "button", "aria-keyshortcuts": "p", click: act.pass });
  const next = element("button", { class: "jl-btn jl-btn-main jl-pad-next", type: "button", click: act.next });
  const typed = element("input", { class: "jl-field", type: "text", maxlength: 200, autocomplete: "off", keydown: (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    act.back();
  } });
  const keep = element("button", { class: "jl-btn jl-btn-main", type: "submit" });
  const form = element("form", { class: "jl-pad-word", hidden: true, submit: (event) => {
    event.preventDefault();
    act.word(typed.value.trim());
  } }, typed, keep);
  const tools = element("div", { class: "jl-pad-tools" }, word, channels, pass, withdraw);
  const node = element("section", { class: "jl-pad-bar" },
    element("p", { class: "jl-pad-who" }, badge, title, quote), levels, tools, form, next);

  return {
    node,
    ask: (/** @type {string} */ word) => {
      typed.value = word;
      form.hidden = false;
      tools.hidden = true;
      typed.focus();
    },
    shut: () => {
      form.hidden = true;
      tools.hidden = false;
    },
    /**
     * @param {View} view
     * @param {{who: string, alone: boolean, step: any, given: Given, opened: boolean, after: string}} now
     */
    draw(view, { who, alone, step, given, opened, after }) {
      const words = view.words;
      const facts = { who, number: step.number, count: view.order.length };
      have(node, { "aria-label": fill(alone ? words.scores_step : words.agrees_step, facts) });
      have(badge, { text: initial(who) });
      have(title, { text: fill(alone ? words.scores_step : words.agrees_step, facts) });
      have(quote, { text: fill(words.quoted, { text: step.text }), title: step.text });
      have(levels, { "aria-label": words.levels });
      drawLevels(levels, view, given.value, (value) => act.score(value));
      have(word, { text: given.word ? fill(words.quoted, { text: given.word }) : words.word, title: words.word });
      const scored = Object.keys(given.channels).length;
      have(channels, { text: `${words.channels}${step.channels.length ? ` ${scored}/${step.channels.length}` : ""}`, "aria-expanded": String(opened) });
      withdraw.disabled = given.value === null;
      have(withdraw, { text: words.withdraw });
      have(typed, { "aria-label": fill(words.word_of, { who }), placeholder: words.word });
      have(keep, { text: words.word_keep });
      have(pass, { text: words.pass });
      have(next, { text: after, "data-key": words.keys.Enter });
    },
  };
}

/**
 * Five levels, from the worst on the left to the best.
 * @param {HTMLElement} group @param {View} view @param {number | null | undefined} value @param {(value: number) => void} give
 */
export function drawLevels(group, view, value, give) {
  const fromWorst = view.levels.slice().reverse();
  arrange(group, fromWorst.map((/** @type {any} */ level) => String(level.value)), (key) =>
    element("button", { class: "jl-pad-level", type: "button", click: () => give(Number(key)), "data-value": key },
      element("b", {}, face(Number(key)), element("span")), element("span")), (button, key, index) => {
    const { sign, name } = fromWorst[index];
    have(button, { "aria-pressed": String(Number(key) === value), "aria-label": fill(view.words.score_said, { sign, level: name }), title: `${name} · ${index + 1}` });
    have(/** @type {any} */ (button).firstChild.lastChild, { text: sign });
    have(/** @type {Element} */ (button.lastChild), { text: name });
  });
}

/**
 * The step opened: each of its channels with five levels of its own.
 * @param {{score(value: number, channel: string): void, withdraw(channel: string): void, shut(): void}} act
 */
export function channelPanel(act) {
  const title = element("h2");
  const close = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: act.shut }, icon("close"));
  const rows = element("ul");
  const none = element("p");
  const node = element("section", { class: "jl-pad-channels", hidden: true, keydown: (event) => move(event, rows) },
    element("header", {}, title, close), rows, none);

  return {
    node,
    focus: () => (/** @type {HTMLElement | null} */ (rows.querySelector("button")) ?? close).focus(),
    /** @param {View} view @param {any} step @param {Given} given @param {boolean} opened */
    draw(view, step, given, opened) {
      node.hidden = !opened;
      if (!opened) return;
      have(node, { "aria-label": fill(view.words.channels_of, { number: step.number }) });
      have(title, { text: fill(view.words.channels_of, { number: step.number }) });
      have(close, { "aria-label": view.words.close });
      have(none, { text: step.channels.length ? "" : view.words.channels_none });
      arrange(rows, step.channels, (channel) => element("li", {}, element("span"), element("div", { class: "jl-pad-levels", role: "group" }),
        element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => act.withdraw(channel) }, icon("bin"))), (row, channel) => {
        const [name, group, bin] = /** @type {any} */ (row.children);
        have(name, { text: view.channels[channel] });
        have(group, { "aria-label": view.channels[channel] });
        drawLevels(group, view, given.channels[channel], (value) => act.score(value, channel));
        bin.disabled = given.channels[channel] === undefined;
        have(bin, { "aria-label": `${view.words.withdraw} : ${view.channels[channel]}` });
      });
    },
  };
}

/** Arrows go from level to level and from channel to channel. @param {KeyboardEvent} event @param {HTMLElement} rows */
function move(event, rows) {
  const [across, down] = /** @type {{[key: string]: number[]}} */ ({ ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] })[event.key] ?? [0, 0];
  if (!across && !down) return;
  event.preventDefault();
  event.stopPropagation();
  /** @type {HTMLElement[][]} */
  const grid = [...rows.children].map((row) => [...row.querySelectorAll(".jl-pad-level")].map((button) => /** @type {HTMLElement} */ (button)));
  const row = grid.findIndex((buttons) => buttons.includes(/** @type {HTMLElement} */ (event.target)));
  const place = row < 0 ? -1 : grid[row].indexOf(/** @type {HTMLElement} */ (event.target));
  grid[Math.max(0, row) + down]?.[Math.max(0, place) + across]?.focus();
}

import { element, fill, have, icon } from "../kit.js";

/** @import {Board} from "./board.js" */
/** @import {Row} from "./places.js" */

/** @type {WeakMap<HTMLElement, any[]>} */
const drawn = new WeakMap();

/** The item of one step; what is in it is drawn by `drawCard`. @param {Board} board @param {string} id */
export function makeCard(board, id) {
  const card = element("article", { class: "jl-card", role: "group", tabindex: -1 });
  // six buttons a card are many at 300 steps: they come with the hand
  card.addEventListener("pointerenter", () => withTools(board, card, id));
  card.addEventListener("focus", () => withTools(board, card, id));
  return element("li", { class: "jl-step", "data-id": id }, card);
}

/** @param {HTMLElement} item */
export const cardOf = (item) => /** @type {HTMLElement} */ (item.lastElementChild);

/**
 * Brings a card to its step; a card whose number alone has changed is not drawn again.
 * @param {Board} board @param {HTMLElement} item @param {Row} row
 */
export function drawCard(board, item, row) {
  const step = board.view.steps[row.id];
  const { words, channels, locked } = board.view;
  const editing = board.editing === row.id;
  item.classList.toggle("jl-step-chosen", board.chosen === row.id);
  const card = cardOf(item);
  const now = [row.number, step, row.depth, words, channels, locked, editing];
  const before = drawn.get(item);
  const same = before && now.slice(1).every((value, index) => value === before[index + 1]);
  if (same && before[0] === row.number) return;
  drawn.set(item, now);
  have(card, { "aria-label": nameOf(board, row) });
  if (same) return void (/** @type {HTMLElement} */ (card.firstElementChild).textContent = String(row.number));
  have(item, { style: row.depth ? `--depth: ${row.depth}` : null });
  item.classList.toggle("jl-step-flag", Boolean(step.flag));
  item.classList.toggle("jl-step-fresh", Boolean(step.fresh));
  if (editing && before?.at(-1)) return; // never rebuild under a hand that types
  card.replaceChildren(
    element("b", { text: String(row.number), "aria-hidden": "true" }),
    editing ? editor(board, row) : element("p", { class: "jl-say", text: step.text }),
    channelsOf(board, step),
    element("span", { class: "jl-marks" },
      step.importance != null && element("span", { class: "jl-weighs", title: fill(words.importance_said, { level: step.importance }) }, icon("star"), String(step.importance)),
      element("span", { class: `jl-evi jl-evi-${step.evidence}` }, icon(step.evidence), element("span", { text: words[step.evidence] }))),
    ...(step.flag && !locked && !editing ? [proposal(board, row)] : []),
  );
  if (card.matches(":hover, :focus")) withTools(board, card, row.id);
  if (editing) /** @type {any} */ (card.querySelector("textarea"))?.focus();
}

/** @param {Board} board @param {any} step */
function channelsOf(board, step) {
  const { channels } = board.view;
  const on = (step.channels ?? []).filter((/** @type {string} */ channel) => channels[channel]);
  return element("ul", { class: "jl-channels" }, ...on.map((/** @type {string} */ channel) =>
    element("li", { title: channels[channel].name }, icon(channels[channel].icon), element("span", { text: channels[channel].name }))));
}

/** What a screen reader says of a card. @param {Board} board @param {Row} row */
export function nameOf(board, row) {
  const { steps, channels, words } = board.view;
  const step = steps[row.id];
  const importance = step.importance != null && fill(words.importance_said, { level: step.importance });
  const on = (step.channels ?? []).map((/** @type {string} */ c) => channels[c]?.name);
  const parts = [step.text, ...on, words[step.evidence].toLowerCase(), importance, step.flag && words.flagged];
  return `${row.number}. ${parts.filter(Boolean).join(", ")}`;
}

/** @param {Board} board @param {Row} row */
function editor(board, row) {
  const text = board.view.steps[row.id].text;
  const place = `edit:${row.id}`;
  const kept = board.drafts.read(place);
  const field = element("textarea", {
    class: "jl-say jl-edit", rows: 1, "aria-label": fill(board.view.words.edit_of, { number: row.number }),
    input: () => (board.drafts.keep(place, field.value === text ? null : field.value), grow()),
    keydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.isComposing) return;
      event.stopPropagation();
      if (event.key === "Enter") (event.preventDefault(), done(true));
      else if (event.key === "Escape") (event.preventDefault(), done(false));
    },
    blur: () => done(true, false),
  });
  field.value = kept ?? text;
  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  };
  /** @param {boolean} keep @param {boolean} [back] */
  const done = (keep, back = true) => {
    if (board.editing !== row.id) return;
    const said = field.value.replace(/\s*\n\s*/g, " ").trim();
    board.drafts.keep(place, null);
    board.edit(null);
    if (back) board.focus(row.id);
    if (keep && said && said !== text) board.act({ do: "reword_step", id: row.id, text: said });
  };
  queueMicrotask(() => {
    if (!field.isConnected) return;
    grow();
    /** @type {any} */ (field).setSelectionRange(field.value.length, field.value.length);
  });
  return field;
}

/** A question, never a correction: what to do with a company-side wording. @param {Board} board @param {Row} row */
function proposal(board, row) {
  const { words, steps } = board.view;
  const { code, proposal: better } = steps[row.id].flag;
  const asks = words[better || code === "internal" ? code : `${code}_bare`];
  /** @param {string} name @param {string} look @param {string} key @param {() => void} click */
  const button = (name, look, key, click) =>
    element("button", { class: `jl-btn ${look}`, type: "button", tabindex: -1, click }, name, element("kbd", { text: key.toUpperCase(), "aria-hidden": "true" }));
  return element("div", { class: "jl-propose", role: "group", "aria-label": words.proposal },
    element("p", { text: asks }),
    better && element("strong", { text: fill(words.quoted, { text: better }) }),
    element("div", {},
      better && button(words.adopt, "jl-btn-main", "a", () => board.adopt(row.id)),
      button(words.reword, "", "r", () => board.edit(row.id)),
      button(words.keep, "jl-btn-quiet", words.keep_key, () => board.keepWording(row.id))));
}

/** What the keys do, for a hand on the mouse or a finger. @param {Board} board @param {HTMLElement} card @param {string} id */
function withTools(board, card, id) {
  const { words, locked } = board.view;
  if (locked || board.editing === id || card.querySelector(".jl-tools")) return;
  /** @param {string} name @param {string} sign @param {() => void} click */
  const tool = (name, sign, click) =>
    element("button", { class: "jl-tool", type: "button", tabindex: -1, title: name, "aria-label": name, click }, icon(sign));
  card.append(element("div", { class: "jl-tools" },
    tool(words.edit, "pen", () => board.edit(id)),
    tool(words.channels, "web", () => board.details(id, "channels")),
    tool(words.importance, "star", () => board.details(id, "importance")),
    tool(words.up, "up", () => board.push(id, "up")),
    tool(words.down, "down", () => board.push(id, "down")),
    tool(words.remove, "bin", () => board.remove(id))));
}

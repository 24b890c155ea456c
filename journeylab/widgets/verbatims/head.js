import { element, fill, have, icon } from "../kit.js";
import { APART } from "./rail.js";

/** @import {Board} from "./board.js" */

const LULL = 250; // milliseconds without a letter before a search is asked for

/** Title, summary, search, half-life and the proposal. @param {Board} board */
export function makeHead(board) {
  const title = element("h1");
  const summary = element("p");
  /** @type {any} */ let timer = 0;
  const search = element("input", {
    class: "jl-field", type: "search", autocomplete: "off",
    input: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void board.ask({ ask: "search", search: search.value }), LULL);
    },
    keydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Escape" && search.value) (event.preventDefault(), (search.value = ""), void board.ask({ ask: "search", search: "" }));
    },
  });
  const found = element("span", { class: "jl-soft", role: "status" });
  const days = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (element("select", {
    class: "jl-field", change: () => void board.ask({ ask: "weigh", days: Number(days.value) }),
  })));
  const halves = element("span");
  const propose = element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => void board.ask({ ask: "propose" }) });
  // the analyst's screen stands beside this page under our own launcher; elsewhere nobody knows where
  const { ownServer, audience } = document.body.dataset;
  const desk = ownServer === "yes" && audience === "facilitator" ? element("a", { class: "jl-btn jl-to-diagnosis" }) : null;
  const head = element("div", { class: "jl-head" }, title, summary,
    element("div", { class: "jl-tools" }, element("label", { class: "jl-search" }, icon("search"), search), found,
      element("label", { class: "jl-halves" }, halves, days), propose, desk));

  return {
    head, search,
    draw() {
      const { words, half_lives: lives, days: now, locked, apart } = board.view;
      have(title, { text: words.title });
      have(summary, { text: board.view.summary });
      if (desk) have(desk, { text: words.diagnosis, href: `diagnose?lang=${board.view.language}` });
      have(search, { "aria-label": words.search, placeholder: words.search });
      have(found, { text: board.view.found });
      have(halves, { text: words.half_life });
      if (days.dataset.language !== board.view.language) {
        days.dataset.language = board.view.language;
        days.replaceChildren(...lives.map((/** @type {any[]} */ [value, name]) => element("option", { value, text: name })));
      }
      days.value = String(now);
      have(propose, { text: words.propose, hidden: locked || !apart.n });
    },
  };
}

/** The name of the open group, what it is, where it belongs, and what can be done with it. @param {Board} board */
export function makeGroupHead(board) {
  const name = element("h2", { id: "jl-open-group" });
  const rename = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => board.rename(board.view.open) }, icon("pen"));
  const kind = choice((value) => ({ do: "judge_group", id: board.view.open, kind: value }));
  const step = choice((value) => ({ do: "place_group", id: board.view.open, step: value }));
  const merge = element("button", { class: "jl-btn", type: "button", click: () => board.pick(board.view.words.merge_into, board.view.open, (into) => board.merge(board.view.open, into)) });
  const undo = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => board.remove(board.view.open) }, icon("bin"));
  const marked = element("strong");
  const move = element("button", { class: "jl-btn", type: "button", click: () => board.pick(board.view.words.move_to, board.view.open, (group) => board.move(board.taken(), group)) });
  const split = element("button", { class: "jl-btn", type: "button", click: () => board.split(board.taken()) });
  const clear = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => (board.marked.clear(), board.draw()) });
  const few = element("div", { class: "jl-chosen", role: "group" }, marked, move, split, clear);
  const head = element("div", { class: "jl-open-head" }, element("div", { class: "jl-open-name" }, name, rename),
    element("div", { class: "jl-open-tools" }, kind, step, merge, undo), few);

  /** @param {(value: string) => any} command */
  function choice(command) {
    const select = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (element("select", { class: "jl-field", change: () => void board.act(command(select.value)) })));
    return select;
  }

  return {
    head,
    draw() {
      const { words, open, groups, kinds, steps, locked, language } = board.view;
      const group = groups[open];
      const fixed = !group || locked;
      have(name, { text: board.nameOf(open) });
      for (const node of [rename, merge, undo]) have(node, { hidden: fixed });
      for (const node of [kind, step]) have(node, { hidden: !group, disabled: locked });
      have(rename, { "aria-label": words.rename, title: words.rename });
      have(undo, { "aria-label": words.remove, title: words.remove });
      have(merge, { text: words.merge });
      const options = JSON.stringify([steps, language]);
      if (head.dataset.options !== options) {
        head.dataset.options = options;
        kind.replaceChildren(...kinds.map((/** @type {string[]} */ [value, said]) => element("option", { value, text: value ? said : words.kind_none })));
        step.replaceChildren(element("option", { value: "", text: words.step_none }), ...steps.map((/** @type {any} */ one) => element("option", { value: one.id, text: one.text })));
      }
      have(kind, { "aria-label": words.kind_of_group });
      have(step, { "aria-label": words.step_of_group });
      if (group) (kind.value = group.kind, step.value = group.step);
      have(few, { hidden: !board.marked.size || locked, "aria-label": words.marked_title });
      have(marked, { text: fill(words.marked, { number: board.marked.size }) });
      have(move, { text: words.move });
      have(split, { text: words.split });
      have(clear, { text: words.clear });
      head.classList.toggle("jl-open-apart", open === APART);
    },
  };
}

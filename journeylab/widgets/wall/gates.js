import { button, element, fill, have, icon, openDialog, renew } from "../kit.js";
import { makeTableChoice } from "./choice.js";
import { search } from "./places.js";

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */

/**
 * The bar over the wall: the four modes, what may be put up now, and the gate to the next.
 * @param {Board} board @param {Gestures} gestures
 */
export function makeGates(board, gestures) {
  const list = element("ol", { class: "jl-gates-list" });
  const field = element("input", { type: "search", class: "jl-field", input: () => find(), keydown: (/** @type {KeyboardEvent} */ event) => pressed(event) });
  const count = element("small", { role: "status" });
  const seek = element("label", { class: "jl-seek" }, icon("search"), field, count);
  const secret = button({ class: "jl-btn", click: () => hide() });
  const reveal = button({ class: "jl-btn", click: gestures.reveal });
  const table = makeTableChoice(board);
  const next = button({ class: "jl-btn jl-btn-main jl-next", click: () => goOn() });
  const node = element("nav", { class: "jl-gates" }, list, secret, reveal, next);
  /** @type {string[]} */ let hits = [];

  const hide = () => {
    board.hidden = !board.hidden;
    board.drafts.keep("hidden", board.hidden || null);
    board.draw();
  };
  const find = () => {
    hits = search(board.view, board.layout, field.value);
    board.found = new Set(hits);
    have(count, { text: field.value.trim() ? fill(board.view.words.found, { count: hits.length }) : "" });
    board.draw();
  };
  /** @param {KeyboardEvent} event */
  const pressed = (event) => {
    event.stopPropagation();
    if (event.key === "Escape") (field.value = "", find(), board.focus(board.chosen ?? board.layout.order[0]));
    else if (event.key === "Enter" && hits.length) {
      const place = board.layout.place, here = place.get(board.chosen ?? "") ?? -1;
      const ahead = hits.find((id) => (place.get(id) ?? 0) > here) ?? hits[0];
      board.focus(ahead);
      field.focus();
    } else return;
    event.preventDefault();
  };
  const goOn = () => {
    const { gate, words } = board.view;
    if (!gate.next) return void board.ask({ ask: "to_map" });
    if (!gate.missing.length) return gestures.mode(gate.next);
    const dialog = openDialog(board.root, "jl-gate-asks", fill(words.gate_title, { mode: words.modes[gate.next] }));
    const leave = (/** @type {() => void} */ then) => () => (dialog.close(), then());
    dialog.append(
      element("ul", {}, ...gate.missing.map((/** @type {{says: string, notes: string[]}} */ { says, notes }) => element("li", {}, icon("warning"), element("span", { text: says }),
        notes.length > 0 && button({ class: "jl-btn", click: leave(() => board.focus(notes[0])) }, words.show)))),
      element("div", { class: "jl-answers" }, button({ class: "jl-btn", click: leave(() => {}) }, words.gate_stay), button({ class: "jl-btn jl-btn-main", click: leave(() => gestures.mode(gate.next)) }, words.gate_on)));
  };

  /** @param {string} mode */
  const gate = (mode) => {
    const { words, mode: now, modes, allows, allowed, icons, locked } = board.view;
    const at = modes.indexOf(now), index = modes.indexOf(mode);
    const kinds = (/** @type {string[]} */ some) => element("span", { class: "jl-swatches", "aria-hidden": "true" }, ...some.filter((kind) => board.view.plain.includes(kind)).slice(0, 4).map((kind) => element("i", { class: `jl-is-${kind}` })));
    if (mode !== now) {
      return element("li", { class: "jl-gate" }, button({ disabled: locked, click: () => (index === at + 1 ? goOn() : gestures.mode(mode)) },
        icon(index < at ? "check" : "lock"), words.modes[mode], index > at && kinds(allows[mode])));
    }
    return element("li", { class: "jl-gate jl-gate-open", "aria-current": "step" }, element("strong", { text: words.modes[mode] }),
      element("ul", { class: "jl-palette", "aria-label": words.palette }, ...allowed.map((kind) => element("li", {},
        button({ class: `jl-is-${kind}`, disabled: locked, click: () => gestures.write(kind) }, icon(icons[kind]), words.kinds[kind], element("kbd", { text: board.view.letters[kind], "aria-hidden": "true" }))))));
  };

  return {
    node, corner: element("div", { class: "jl-wall-corner" }, table.node, seek), author: table.author,
    seek: () => field.focus(),
    draw() {
      const { words, mode, modes, allowed, locked, gate: ahead, hidden_count: hidden, language } = board.view;
      have(node, { "aria-label": words.gates });
      have(field, { placeholder: words.search, "aria-label": words.search });
      renew(list, [mode, allowed, locked, language], () => modes.map(gate));
      have(secret, { "aria-pressed": String(board.hidden), hidden: mode !== "explore" || locked });
      renew(secret, [language, board.hidden], () => [icon(board.hidden ? "eye-off" : "eye"), words.write_private]);
      have(reveal, { hidden: !hidden || locked, text: fill(words.reveal, { count: hidden }) });
      table.draw();
      const opens = ahead.next ? ahead.opens : words.to_map;
      have(next, { hidden: locked, title: ahead.missing.map((/** @type {{says: string}} */ { says }) => says).join("\n") || null });
      renew(next, opens, () => [opens, icon("right")]);
    },
  };
}

import { button, element, equip, follow, have, icon, renew, takeKeys } from "./kit.js";
import { makeAlike } from "./tables/alike.js";
import { gesturesOf } from "./tables/gestures.js";
import { inTime, mergeable } from "./tables/reading.js";
import { makeSheet } from "./tables/sheet.js";
import { shortcuts } from "./tables/shortcuts.js";

/** @import {Model} from "./kit/patch.js" */
/** @import {Board} from "./tables/board.js" */

/** One view of the tables. @param {Model} model @param {HTMLElement} el @returns {() => void} */
function tableBoard(model, el) {
  const root = element("div", { class: "jl jl-tables", "data-lm-suppress-shortcuts": "true" });
  const keys = () => shortcuts(board, gestures, where());
  const { say, speak, foot, drawFoot, offerUndo, talk } = equip(model, root, { place: "tables", view: () => board.view, keys });
  /** @type {Board} */
  const board = {
    root, speak, offerUndo, act: say, ask: say, view: model.get("view"), chosen: null, picked: new Set(), kept: new Map(),
    draw: () => draw(),
    focus(id) {
      if (!id || !board.view.notes[id]) return;
      board.chosen = id;
      draw();
      sheet.nodeOf(id)?.focus();
    },
  };
  const gestures = gesturesOf(board);
  const back = button({ class: "jl-btn", click: () => void gestures.leave() });
  const title = element("h1"), says = element("p");
  const all = button({ class: "jl-btn", click: gestures.mergeAll });
  const one = button({ class: "jl-btn jl-btn-main", click: () => void gestures.makeOne() });
  const head = element("header", { class: "jl-head" }, back, element("div", {}, title, says), element("div", { class: "jl-row jl-tables-does" }, all, one));
  const sheet = makeSheet(board, gestures);
  const alike = makeAlike(board, gestures);
  const none = element("p", { class: "jl-tables-none" });
  root.prepend(head, element("div", { class: "jl-tables-room" }, sheet.box, alike.node, none), foot);

  /** @returns {"note" | "wording" | "elsewhere"} */
  const where = () => {
    const at = document.activeElement;
    if (at?.closest(".jl-sticky")) return "note";
    return at?.matches(".jl-tables input") ? "wording" : "elsewhere";
  };

  function draw() {
    const focused = where() === "note";
    board.view = model.get("view");
    const { view } = board, { words, notes, order } = view;
    for (const id of board.picked) if (!notes[id]) board.picked.delete(id);
    if (!board.chosen || !notes[board.chosen]) board.chosen = order.flatMap((/** @type {string} */ table) => inTime(view, table))[0] ?? null;
    const nothing = !order.length;
    have(root, { lang: view.language });
    have(back, { "aria-label": words.back, title: words.back, hidden: !view.leads.includes("storm") });
    renew(back, view.language, () => [icon("left"), words.back]);
    have(title, { text: words.title });
    have(says, { text: view.says });
    have(all, { text: view.merges_all, hidden: view.locked || !mergeable(view).length });
    have(one, { text: view.makes_one, hidden: view.locked || !view.movable });
    have(none, { text: words.none, hidden: !nothing });
    sheet.box.hidden = alike.node.hidden = nothing;
    sheet.draw();
    alike.draw();
    if (focused && where() === "elsewhere") board.focus(board.chosen);
    drawFoot();
  }

  takeKeys(root, keys, "button, input");
  root.addEventListener("focusin", drawFoot);
  model.on("change:view", draw);
  el.append(root);
  draw();
  for (const message of talk.unsent()) void board.act(message);
  return () => {
    model.off("change:view", draw);
    sheet.stop();
    talk.close();
  };
}

export { groupOf, inTime, mergeable, neighbour, pairsOf } from "./tables/reading.js";
export default {
  initialize: follow,
  /** @param {{model: Model, el: HTMLElement}} given */
  render: ({ model, el }) => tableBoard(model, el),
};

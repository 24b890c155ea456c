import { drawDesks, element, equip, follow, have, takeKeys } from "./kit.js";
import { carrying } from "./verbatims/carry.js";
import { makeCards } from "./verbatims/cards.js";
import { withGestures } from "./verbatims/gestures.js";
import { makeGroupHead, makeHead } from "./verbatims/head.js";
import { mediaOf } from "./media/medium.js";
import { makeRail } from "./verbatims/rail.js";
import { shortcuts } from "./verbatims/shortcuts.js";

/** @import {Model} from "./kit/patch.js" */
/** @import {Board} from "./verbatims/board.js" */

drawDesks();

/** One view of the board. @param {Model} model @param {HTMLElement} el @returns {() => void} */
function verbatimBoard(model, el) {
  const root = element("div", { class: "jl jl-verbatims", "data-lm-suppress-shortcuts": "true" });
  const keys = () => shortcuts(board, where());
  const { say, speak, drafts, foot, drawFoot, offerUndo, talk } = equip(model, root, { place: "verbatims", view: () => board.view, keys });
  const media = mediaOf(model, (message) => talk.say(message));

  const board = withGestures({
    root, speak, offerUndo, act: say, ask: say, view: model.get("view"), marked: new Set(), card: null, row: model.get("view").open,
    draw: () => draw(),
    open(group, enter = false) {
      board.row = group;
      drafts.keep("group", group);
      if (board.view.open !== group) board.marked.clear();
      void board.ask({ ask: "group", group }).then(() => enter && board.goToCard(board.view.cards[0]));
    },
    goToCard(id) {
      if (!id) return;
      board.card = id;
      draw();
      cards.card(id)?.focus();
    },
    goToRow(group) {
      board.row = group;
      draw();
      rail.row(group)?.focus();
    },
    source: (medium) => media.source(medium),
  });

  const head = makeHead(board);
  const rail = makeRail(board);
  const open = makeGroupHead(board);
  const cards = makeCards(board);
  const opened = element("section", { class: "jl-open", "aria-labelledby": "jl-open-group" }, open.head, cards.box);
  const empty = element("p", { class: "jl-empty" });
  const legend = element("p", { class: "jl-legend" });
  const groups = element("nav", { class: "jl-groups" }, legend, rail.list);
  const body = element("div", { class: "jl-affinity" }, groups, opened, empty);
  root.prepend(head.head, body, foot);

  /** @returns {"rows" | "cards" | "elsewhere"} */
  const where = () => {
    const at = document.activeElement;
    if (at?.closest(".jl-rail")) return "rows";
    return at?.closest(".jl-voice") ? "cards" : "elsewhere";
  };

  function draw() {
    const focused = where();
    board.view = model.get("view");
    const nothing = !board.view.summary;
    have(root, { lang: board.view.language });
    root.classList.toggle("jl-locked", Boolean(board.view.locked));
    have(empty, { text: board.view.words.empty, hidden: !nothing });
    groups.hidden = opened.hidden = nothing;
    have(groups, { "aria-label": board.view.words.groups });
    have(legend, { text: board.view.words.legend });
    head.draw();
    rail.draw();
    open.draw();
    cards.draw();
    if (focused === "cards" && where() === "elsewhere") cards.card(board.card)?.focus();
    if (focused === "rows" && where() === "elsewhere") rail.row(board.row)?.focus();
    drawFoot();
  }

  takeKeys(root, keys, "button, input[type=checkbox], audio, video");
  root.addEventListener("focusin", (event) => {
    const on = /** @type {HTMLElement} */ (event.target);
    const card = /** @type {HTMLElement | null} */ (on.closest(".jl-voice"));
    const row = /** @type {HTMLElement | null} */ (on.closest(".jl-rail li"));
    if (card?.dataset.id) board.card = card.dataset.id;
    if (row?.dataset.group !== undefined) board.row = row.dataset.group;
    drawFoot();
  });
  const stopCarrying = carrying(board, body);
  model.on("change:view", draw);
  el.append(root);
  draw();
  const last = drafts.read("group");
  if (last !== null && last !== board.view.open && board.view.groups[last]) board.open(last);
  for (const message of talk.unsent()) void board.act(message);
  return () => {
    model.off("change:view", draw);
    stopCarrying();
    media.close();
    talk.close();
  };
}

export default {
  initialize: follow,
  /** @param {{model: Model, el: HTMLElement}} given */
  render: ({ model, el }) => verbatimBoard(model, el),
};

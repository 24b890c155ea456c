import { ahead, arrange, askForName, drawDesks, drawJourneys, element, equip, fill, follow, freshId, have, icon, rove, takeKeys } from "./kit.js";
import { cardOf } from "./steps/card.js";
import { carrying } from "./steps/carry.js";
import { echoed } from "./steps/echo.js";
import { makeEntry } from "./steps/entry.js";
import { withGestures } from "./steps/gestures.js";
import { journeyRows } from "./steps/places.js";
import { shortcuts } from "./steps/shortcuts.js";
import { makeStage } from "./steps/stage.js";

/** @import {Model} from "./kit/patch.js" */

drawJourneys();
drawDesks();

/** One view of the board. @param {Model} model @param {HTMLElement} el @returns {() => void} */
function stepBoard(model, el) {
  /** @type {any[]} */ const pending = []; // commands that Python has not answered yet
  /** @type {Map<string, ReturnType<typeof makeStage>>} */ const stages = new Map();
  const title = element("h1");
  const hint = element("p");
  const share = element("div", { class: "jl-evi-share", role: "group" });
  const addStage = element("button", { class: "jl-add-stage", type: "button", click: () => nameStage() });
  const side = element("div", { class: "jl-stages" });
  const columns = element("div", { class: "jl-board" }, side, addStage);
  const root = element("div", { class: "jl jl-steps", "data-lm-suppress-shortcuts": "true" },
    element("div", { class: "jl-head" }, title, hint, share), columns);
  const keys = () => shortcuts(board, where());
  const { say, speak, drafts, foot, drawFoot, offerUndo, talk } = equip(model, root, { place: "steps", view: () => board.view, keys });
  root.append(foot);
  /** @type {HTMLElement | undefined} */ let tabStop;

  const board = withGestures({
    root, speak, drafts, offerUndo, cards: new Map(),
    view: model.get("view"), rows: [], chosen: null, editing: null, entryAfter: null,
    numberOf: (id) => board.rows.find((row) => row.id === id)?.number,
    ordinal(place) {
      const form = new Intl.PluralRules(board.view.language, { type: "ordinal" }).select(place);
      return fill(board.view.words[`place_${form}`] ?? "{place}", { place });
    },
    act: ahead(pending, say, () => draw()),
    ask: async (what) => void (await say({ ask: what })),
    choose(id) {
      if (board.chosen === id) return;
      board.chosen = id;
      board.drafts.keep("chosen", id);
      void talk.say({ ask: "select", step: id });
      draw();
    },
    focus(id) {
      const item = id && board.cards.get(id);
      if (!item) return;
      board.choose(id);
      cardOf(item).focus();
    },
    draw: () => draw(),
    entryOf: (stage) => stages.get(stage)?.entry.input,
    entryHere: () => hereItem,
    openEntryHere(id) {
      board.entryAfter = id;
      draw();
      here.input.focus();
    },
  });

  const here = makeEntry(board, "entry", {
    place() {
      const row = board.rows.find(({ id }) => id === board.entryAfter);
      return { stage: row?.stage ?? board.view.order[0], parent: row?.parent ?? null, after: row?.id ?? null };
    },
    added: (id) => void (board.entryAfter = id),
    leave() {
      const id = board.entryAfter;
      board.entryAfter = null;
      draw();
      board.focus(id);
    },
  });
  const hereItem = element("li", { class: "jl-entry-here" }, here.entry);

  const nameStage = () =>
    askForName(addStage, board.view.words.stage_name, "", (name) => board.act({ do: "add_stage", id: freshId(), name }));

  const where = () => {
    const at = document.activeElement;
    if (!at || !root.contains(at)) return "elsewhere";
    if (at.closest(".jl-entry")) return "entry";
    return at.closest(".jl-card") ? "card" : "elsewhere";
  };
  const drawHead = () => {
    const { words, summary, locked, language } = board.view;
    have(root, { lang: language });
    root.classList.toggle("jl-locked", Boolean(locked));
    root.classList.toggle("jl-many", board.rows.length > 100); // draws what is in sight
    have(title, { text: words.title });
    have(hint, { text: words.hint });
    have(share, { "aria-label": words.evidence_share });
    have(addStage, { "aria-label": words.stage_name, hidden: locked });
    if (addStage.textContent !== words.stage_add) addStage.replaceChildren(icon("plus"), words.stage_add);
    const said = JSON.stringify(summary);
    if (share.dataset.said === said) return;
    share.dataset.said = said;
    share.replaceChildren(...(summary.total ? [element("span", { text: summary.total }), ...["measured", "partly", "assumed"].map(
      (name) => element("span", { class: `jl-evi jl-evi-${name}` }, icon(name), summary[name]))] : []));
  };

  /** What is gone is not chosen, edited or kept. */
  const forget = () => {
    const { steps, stages: known } = board.view;
    if (board.chosen && !steps[board.chosen]) board.chosen = null;
    if (board.editing && !steps[board.editing]) board.editing = null;
    if (board.entryAfter && !steps[board.entryAfter]) board.entryAfter = null;
    for (const id of board.cards.keys()) if (!steps[id]) board.cards.delete(id);
    for (const id of stages.keys()) if (!known[id]) stages.delete(id);
  };

  function draw() {
    const focused = where() === "card";
    board.view = pending.reduce(echoed, model.get("view"));
    board.rows = journeyRows(board.view);
    forget();
    drawHead();
    here.draw(fill(board.view.words.entry_after, { number: board.numberOf(board.entryAfter) ?? "" }));
    arrange(side, board.view.order, (id) => {
      const stage = stages.get(id) ?? makeStage(board, id);
      stages.set(id, stage);
      return stage.column;
    }, (_column, id) => stages.get(id)?.draw(board.rows.filter((row) => row.stage === id)));
    const stop = board.cards.get(board.chosen ?? board.rows[0]?.id ?? "");
    if (stop !== tabStop) rove([tabStop, stop].flatMap((item) => (item ? [cardOf(item)] : [])), stop && cardOf(stop));
    tabStop = stop;
    if (focused && where() === "elsewhere" && stop) cardOf(stop).focus();
    drawFoot();
  }

  takeKeys(root, keys);
  root.addEventListener("focusin", (event) => {
    const item = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest(".jl-step"));
    if (item?.dataset.id && board.view.steps[item.dataset.id]) board.choose(item.dataset.id);
    drawFoot();
  });
  root.addEventListener("dblclick", (event) => {
    const item = /** @type {HTMLElement | null | undefined} */ (/** @type {HTMLElement} */ (event.target).closest(".jl-say")?.closest(".jl-step"));
    if (item?.dataset.id && board.editing !== item.dataset.id) board.edit(item.dataset.id);
  });
  const stopCarrying = carrying(board, columns);
  model.on("change:view", draw);
  el.append(root);
  const kept = board.drafts.read("chosen");
  board.chosen = kept && board.view.steps[kept] ? kept : null;
  draw();
  for (const message of talk.unsent()) void board.act(message);
  return () => {
    model.off("change:view", draw);
    stopCarrying();
    talk.close();
  };
}

export default {
  initialize: follow,
  /** @param {{model: Model, el: HTMLElement}} given */
  render: ({ model, el }) => stepBoard(model, el),
};

import { announcer, drawKeys, element, follow, have, icon, isTyping, line, notices, pressed } from "./kit.js";
import { makeAlike } from "./tables/alike.js";
import { gesturesOf } from "./tables/gestures.js";
import { inTime, mergeable } from "./tables/reading.js";
import { makeSheet } from "./tables/sheet.js";
import { shortcuts } from "./tables/shortcuts.js";

/** @import {Model} from "./kit/patch.js" */
/** @import {Answer, Standing} from "./kit/talk.js" */
/** @import {Board} from "./tables/board.js" */

/** One view of the tables. @param {Model} model @param {HTMLElement} el @returns {() => void} */
function tableBoard(model, el) {
  const keys = element("div", { class: "jl-keys-list" });
  const saved = element("span", { class: "jl-saved", role: "status" });
  const root = element("div", { class: "jl jl-tables", "data-lm-suppress-shortcuts": "true" });
  const speak = announcer(root);
  const notice = notices(root, speak);
  const about = model.get("view").about ?? "";
  /** @type {Standing} */ let standing = "saved";
  const talk = line(model, { about: about && `${about}:tables`, standing: (now) => ((standing = now), drawSaved()) });

  /** @param {Answer} answer */
  const told = (answer) => {
    if (answer.refused) notice.show(answer.refused, { refusal: true });
    else if (answer.failed) notice.show(board.view.words.failed, { refusal: true });
    return answer;
  };
  const board = /** @type {Board} */ ({
    root, speak, view: model.get("view"), chosen: null, picked: new Set(), kept: new Map(),
    act: async (message) => (notice.hide(), told(await talk.say(message))),
    ask: async (message) => (notice.hide(), told(await talk.say(message))),
    offerUndo(text) {
      const { words } = board.view;
      notice.show(text, { button: words.undo, keys: [words.keys.Ctrl, "Z"], press: () => void board.ask({ ask: "undo" }) });
    },
    draw: () => draw(),
    focus(id) {
      if (!id || !board.view.notes[id]) return;
      board.chosen = id;
      draw();
      sheet.nodeOf(id)?.focus();
    },
  });
  const gestures = gesturesOf(board);
  const back = element("button", { class: "jl-btn", type: "button", click: () => void gestures.leave() });
  const title = element("h1"), says = element("p");
  const all = element("button", { class: "jl-btn", type: "button", click: gestures.mergeAll });
  const one = element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => void gestures.makeOne() });
  const head = element("header", { class: "jl-head" }, back, element("div", {}, title, says), element("div", { class: "jl-row jl-tables-does" }, all, one));
  const sheet = makeSheet(board, gestures);
  const alike = makeAlike(board, gestures);
  const none = element("p", { class: "jl-tables-none" });
  root.prepend(head, element("div", { class: "jl-tables-room" }, sheet.box, alike.node, none), element("footer", { class: "jl-keys" }, keys, saved));

  /** @returns {"note" | "elsewhere"} */
  const where = () => (document.activeElement?.closest(".jl-sticky") ? "note" : "elsewhere");
  let foot = "";
  const drawFoot = () => {
    const table = shortcuts(board, gestures, where());
    const now = JSON.stringify([table, board.view.language]);
    if (now !== foot) drawKeys(keys, table, board.view.words.keys);
    foot = now;
  };
  const drawSaved = () => {
    const { words, saved: since, locked } = board.view, waits = standing === "waiting";
    saved.classList.toggle("jl-saved-waiting", waits);
    const text = waits ? words.waiting : locked ? words.locked : since || words.saved;
    if (saved.textContent !== text) saved.replaceChildren(icon(waits ? "warning" : locked ? "lock" : "check"), text);
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
    if (back.dataset.now !== view.language) back.replaceChildren(icon("left"), words.back);
    back.dataset.now = view.language;
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
    drawSaved();
  }

  root.addEventListener("keydown", (event) => {
    const on = /** @type {HTMLElement} */ (event.target);
    const presses = on.matches("button, input") && ["Enter", " ", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].includes(event.key);
    if (isTyping(on) || presses) event.stopPropagation();
    else if (!pressed(event, shortcuts(board, gestures, where())) && event.key.length === 1) event.stopPropagation();
  });
  root.addEventListener("focusin", drawFoot);
  root.addEventListener("focusout", () => setTimeout(() => root.isConnected && drawFoot()));
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

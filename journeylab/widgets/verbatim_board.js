import { announcer, drafts, drawKeys, element, follow, have, icon, isTyping, line, notices, pressed } from "./kit.js";
import { carrying } from "./verbatims/carry.js";
import { makeCards } from "./verbatims/cards.js";
import { withGestures } from "./verbatims/gestures.js";
import { makeGroupHead, makeHead } from "./verbatims/head.js";
import { mediaOf } from "./media/medium.js";
import { makeRail } from "./verbatims/rail.js";
import { shortcuts } from "./verbatims/shortcuts.js";

/** @import {Model} from "./kit/patch.js" */
/** @import {Answer, Standing} from "./kit/talk.js" */
/** @import {Board} from "./verbatims/board.js" */

/** One view of the board. @param {Model} model @param {HTMLElement} el @returns {() => void} */
function verbatimBoard(model, el) {
  const keys = element("div", { class: "jl-keys-list" });
  const saved = element("span", { class: "jl-saved", role: "status" });
  const root = element("div", { class: "jl jl-verbatims", "data-lm-suppress-shortcuts": "true" });
  const speak = announcer(root);
  const notice = notices(root, speak);
  const about = model.get("view").about ?? "";
  const kept = drafts(about && `${about}:verbatims`);
  /** @type {Standing} */ let standing = "saved";
  const talk = line(model, { about: about && `${about}:verbatims`, standing: (now) => ((standing = now), drawSaved()) });
  const media = mediaOf(model, (message) => talk.say(message));

  /** @param {Answer} answer */
  const told = (answer) => {
    if (answer.refused) notice.show(answer.refused, { refusal: true });
    else if (answer.failed) notice.show(board.view.words.failed, { refusal: true });
    return answer;
  };
  const board = withGestures({
    root, speak, view: model.get("view"), marked: new Set(), card: null, row: model.get("view").open,
    act: async (message) => (notice.hide(), told(await talk.say(message))),
    ask: async (message, bytes) => (notice.hide(), told(await talk.say(message, bytes))),
    offerUndo(text) {
      const { words } = board.view;
      notice.show(text, { button: words.undo, keys: [words.keys.Ctrl, "Z"], press: () => void board.ask({ ask: "undo" }) });
    },
    draw: () => draw(),
    open(group, enter = false) {
      board.row = group;
      kept.keep("group", group);
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
  root.prepend(head.head, body, element("footer", { class: "jl-keys" }, keys, saved));

  /** @returns {"rows" | "cards" | "elsewhere"} */
  const where = () => {
    const at = document.activeElement;
    if (at?.closest(".jl-rail")) return "rows";
    return at?.closest(".jl-voice") ? "cards" : "elsewhere";
  };
  let foot = "";
  const drawFoot = () => {
    const table = shortcuts(board, where());
    const now = JSON.stringify([table, board.view.language]);
    if (now !== foot) drawKeys(keys, table, board.view.words.keys);
    foot = now;
  };
  const drawSaved = () => {
    const { words, saved: since, locked } = board.view;
    const waits = standing === "waiting";
    saved.classList.toggle("jl-saved-waiting", waits);
    const text = waits ? words.waiting : locked ? words.locked : since || words.saved;
    if (saved.textContent !== text) saved.replaceChildren(icon(waits ? "warning" : locked ? "lock" : "check"), text);
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
    drawSaved();
  }

  root.addEventListener("keydown", (event) => {
    const on = /** @type {HTMLElement} */ (event.target);
    const presses = on.matches("button, input[type=checkbox], audio, video") && ["Enter", " "].includes(event.key);
    if (isTyping(on) || presses) event.stopPropagation();
    else if (!pressed(event, shortcuts(board, where())) && event.key.length === 1) event.stopPropagation();
  });
  root.addEventListener("focusin", (event) => {
    const on = /** @type {HTMLElement} */ (event.target);
    const card = /** @type {HTMLElement | null} */ (on.closest(".jl-voice"));
    const row = /** @type {HTMLElement | null} */ (on.closest(".jl-rail li"));
    if (card?.dataset.id) board.card = card.dataset.id;
    if (row?.dataset.group !== undefined) board.row = row.dataset.group;
    drawFoot();
  });
  root.addEventListener("focusout", () => setTimeout(drawFoot));
  const stopCarrying = carrying(board, body);
  model.on("change:view", draw);
  el.append(root);
  draw();
  const last = kept.read("group");
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

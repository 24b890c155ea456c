import { ahead, arrange, button, element, equip, fill, follow, have, icon, listen, labelled, renew, stand, takeKeys } from "./kit.js";
import { carrying, clickedAt } from "./wall/carry.js";
import { openDetails } from "./wall/details.js";
import { echoed, provisional, withNear } from "./wall/echo.js";
import { ENTRY, makeEntry } from "./wall/entry.js";
import { makeGates } from "./wall/gates.js";
import { gesturesOf } from "./wall/gestures.js";
import { makeGround } from "./wall/ground.js";
import { boxOf, layoutOf } from "./wall/layout.js";
import { drawNote, editor, idAt, makeNote } from "./wall/note.js";
import { makeSays, makeTwin } from "./wall/says.js";
import { shortcuts } from "./wall/shortcuts.js";
import { makeSight } from "./wall/sight.js";
import { makeTrace } from "./wall/trace.js";

/** @import {Model} from "./kit/patch.js" */
/** @import {Board} from "./wall/board.js" */

/** One view of the wall. @param {Model} model @param {HTMLElement} el @returns {() => void} */
function wall(model, el) {
  /** @type {any[]} */ const pending = []; // commands that Python has not answered yet
  /** @type {Map<string, HTMLElement>} */ let nodes = new Map();
  const root = element("div", { class: "jl jl-wall", "data-lm-suppress-shortcuts": "true" });
  /** @type {any} */ let was = null; // the view that the layout was made for
  const keys = () => shortcuts(board, gestures, open, where());
  const { say, speak, drafts, foot, drawFoot, offerUndo, talk } = equip(model, root, { place: "wall", view: () => board.view, keys });

  const board = /** @type {Board} */ ({
    root, speak, drafts, offerUndo, view: model.get("view"), layout: layoutOf({ ...model.get("view"), notes: {} }), chosen: null, editing: null, entry: null, linking: null,
    picked: new Set(), found: new Set(), hidden: false, sight: makeSight(root, () => draw()), author: () => gates.author(),
    act: ahead(pending, say, () => draw()),
    ask: async (what) => void (await say(what)),
    say: (word, facts = {}) => speak.polite(fill(board.view.words[word], facts)),
    draw: () => draw(),
    choose(id) {
      if (board.chosen === id) return;
      board.chosen = id;
      drafts.keep("chosen", id);
      draw();
    },
    focus(id) {
      const box = boxOf(board, id);
      if (!box || !id) return;
      board.choose(id);
      board.sight.reveal(box);
      draw();
      nodes.get(id)?.focus({ preventScroll: true });
    },
    nodeOf: (id) => nodes.get(id),
  });
  const gestures = gesturesOf(board);
  const entry = makeEntry(board, gestures);
  const gates = makeGates(board, gestures);
  const ground = makeGround(board, gestures, gates.corner);
  const says = makeSays(board, board.sight.minimap);
  const twin = makeTwin(board, gestures);
  const trace = makeTrace(board);
  const open = { details: () => openDetails(board, gestures), seek: gates.seek, back: trace.way };
  const fold = button({ class: "jl-wall-tool jl-fold", click: () => (root.classList.toggle("jl-folded"), board.sight.zoomBy(1)) }, icon("right"));
  const tools = makeTools();
  const { sizer, scroller, canvas } = board.sight;
  const notes = element("div", { class: "jl-notes" });
  canvas.append(notes, tools, twin.node);
  const lesson = element("div", { class: "jl-wall-lesson" });
  root.append(gates.node, element("div", { class: "jl-room" }, element("section", { class: "jl-wall-box" }, ground.stages, scroller, lesson, gates.corner, fold, trace.node), says.node), foot);

  /** What the keys do, for a hand on the mouse or a finger. */
  function makeTools() {
    /** @type {[string, () => void][]} */ const all = [["pen", () => gestures.edit(board.chosen)], ["link", gestures.startLink], ["flag", gestures.pivot],
      ["lock", gestures.lock], ["more", open.details], ["bin", gestures.remove]];
    return element("div", { class: "jl-note-tools", hidden: true }, ...all.map(([sign, click]) => button({ class: "jl-wall-tool", tabindex: -1, click }, icon(sign))));
  }
  const where = () => {
    const at = document.activeElement;
    if (!at || !root.contains(at)) return "elsewhere";
    if (at === entry.field || at.matches(".jl-note-edit")) return "entry";
    return at.closest(".jl-note") ? "note" : "elsewhere";
  };
  const drawTools = () => {
    const { words, locked, notes: all } = board.view, box = boxOf(board, board.chosen);
    tools.hidden = !box || locked || Boolean(board.entry || board.editing) || where() !== "note";
    if (!box || !board.chosen) return;
    const shown = all[board.chosen], names = [words.key_edit, words.key_link, words.pivotal, shown.locked ? words.unlock : words.key_lock, words.key_details, words.key_remove];
    [...tools.children].forEach((tool, index) => have(tool, labelled(names[index])));
    have(tools.children[2], { hidden: shown.kind !== "domain_event", "aria-pressed": String(Boolean(shown.pivotal)) });
    stand(tools, { left: box.x + Math.min(box.w, 172) - 4, top: box.y - 4 });
  };

  /** The view with what was just asked for, and with the note that is being written. */
  const shown = () => {
    const view = pending.reduce(echoed, model.get("view"));
    if (!board.entry) return withNear(view);
    const { kind, spot, link } = board.entry;
    const [place] = provisional(view, spot, 1);
    return withNear({ ...view, notes: { ...view.notes, [ENTRY]: { kind, text: "", links: link && view.notes[link] ? [link] : [], ...place } } });
  };
  /** What is gone is not chosen, edited or kept. */
  const forget = () => {
    const all = board.view.notes;
    for (const name of /** @type {const} */ (["chosen", "editing", "linking"])) if (board[name] && !all[/** @type {string} */ (board[name])]) board[name] = null;
    for (const id of board.picked) if (!all[id]) board.picked.delete(id);
    if (board.view.locked) board.entry = null;
  };
  const paint = (/** @type {string} */ id) => board.view.paints[board.view.notes[id]?.kind] ?? "#fff";

  function draw() {
    const focused = where() === "note", wrote = Boolean(board.entry), { room } = board.sight, key = JSON.stringify([board.entry, pending.length, room]);
    const source = model.get("view");
    if (!was || was.source !== source || was.key !== key || pending.length) {
      board.view = shown();
      board.layout = layoutOf(board.view, room, board.sight.high);
      forget();
      was = { source, key };
    }
    board.sight.show(board.layout, paint);
    const { view } = board;
    have(root, { lang: view.language, "data-mode": view.mode, "data-asked": pending.length || null });
    root.classList.toggle("jl-locked", Boolean(view.locked));
    have(canvas, { role: "group", "aria-label": view.words.wall });
    have(fold, labelled(view.words.says_title));
    const ids = board.sight.ids([board.chosen, board.editing, board.linking, wrote && ENTRY].filter((id) => typeof id === "string"));
    nodes = arrange(notes, ids, (id) => (id === ENTRY ? entry.node : makeNote(id)), (node, id) => {
      if (id !== ENTRY) return drawNote(board, node, id);
      const box = boxOf(board, ENTRY);
      stand(node, { left: box?.x, top: box?.y });
      entry.draw();
    });
    if (wrote && document.activeElement !== entry.field && !root.querySelector("dialog[open]")) {
      board.sight.reveal(/** @type {any} */ (boxOf(board, ENTRY)));
      entry.field.focus({ preventScroll: true });
    }
    if (board.editing && !nodes.get(board.editing)?.querySelector("textarea")) openEditor(board.editing);
    ground.draw(ids.filter((id) => id !== ENTRY));
    gates.draw();
    says.draw();
    twin.draw();
    trace.draw();
    drawTools();
    drawLesson();
    if (focused && where() === "elsewhere" && board.chosen) nodes.get(board.chosen)?.focus({ preventScroll: true });
    drawFoot();
  }

  /** @param {string} id */
  const openEditor = (id) => {
    const field = editor(board, id, (text) => void board.act({ do: "reword_note", id, text }), () => {
      field.remove();
      board.editing = null;
      draw();
      board.focus(id);
    });
    nodes.get(id)?.append(field);
    field.focus();
    /** @type {any} */ (field).select();
  };
  const drawLesson = () => {
    const { words, mode } = board.view;
    lesson.hidden = board.layout.order.length > 0;
    if (!lesson.hidden) renew(lesson, words.lessons[mode], () => [element("strong", { text: words.lessons[mode].title }), element("p", { text: words.lessons[mode].text })]);
  };

  takeKeys(root, keys);
  listen(root, "paste", entry.pasted);
  listen(root, "focusin", ({ target }) => {
    const id = idAt(target);
    if (id && board.view.notes[id]) board.choose(id);
    drawTools();
    drawFoot();
  });
  listen(root, "focusout", () => setTimeout(drawTools));
  listen(scroller, "click", (event) => {
    const at = /** @type {HTMLElement} */ (event.target), id = idAt(at);
    if (board.linking && id) return void (board.choose(id), gestures.endLink(true));
    if (id && (event.shiftKey || event.ctrlKey || event.metaKey)) return gestures.pick(id);
    if (board.picked.size) (board.picked.clear(), draw());
    else if (!id && !board.view.locked && (/** @type {HTMLElement[]} */ ([canvas, sizer, notes, scroller]).includes(at) || at.closest(".jl-links"))) clickedAt(board, gestures, event);
  });
  listen(scroller, "dblclick", ({ target }) => {
    const id = idAt(target);
    if (id && board.editing !== id) gestures.edit(id);
  });
  const stopCarrying = carrying(board, gestures, ground.string);
  model.on("change:view", draw);
  el.append(root);
  board.hidden = Boolean(drafts.read("hidden"));
  const kept = drafts.read("chosen");
  board.chosen = kept && board.view.notes[kept] ? kept : null;
  entry.restore();
  draw();
  for (const message of talk.unsent()) void board.act(message);
  return () => {
    model.off("change:view", draw);
    stopCarrying();
    board.sight.close();
    talk.close();
  };
}

export default {
  initialize: follow,
  /** @param {{model: Model, el: HTMLElement}} given */
  render: ({ model, el }) => wall(model, el),
};

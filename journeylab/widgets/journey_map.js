import { askForName, drawDesks, drawJourneys, element, equip, follow, have, isTyping, pressed } from "./kit.js";
import { makeBar } from "./map/bar.js";
import { makeGrid } from "./map/grid.js";
import { shortcuts } from "./map/keys.js";
import { draggingLanes, makeStrip } from "./map/lanes.js";
import { withMoves } from "./map/moves.js";
import { makePanel } from "./map/panel.js";
import { makeStory } from "./map/story.js";
import { withTrace } from "./map/trace.js";
import { withTyping } from "./map/typing.js";
import { mediaOf } from "./media/medium.js";

/** @import {Model} from "./kit/patch.js" */
/** @import {Answer} from "./kit/talk.js" */

drawJourneys();
drawDesks();

/** One view of the map. @param {Model} model @param {HTMLElement} el @returns {() => void} */
function journeyMap(model, el) {
  /** @type {Map<string, {text: string}>} */ const echoes = new Map(); // written, and not answered yet
  const empty = element("p", { class: "jl-map-none" });
  const root = element("div", { class: "jl jl-journey", "data-lm-suppress-shortcuts": "true" });
  const keys = () => shortcuts(board, where());
  const { say, speak, drafts: shelf, foot, drawFoot, offerUndo, talk } = equip(model, root, { place: "map", view: () => board.view, keys });
  const media = mediaOf(model, (message) => talk.say(message));

  /** @type {any} */
  const board = {
    root, speak, drafts: shelf, offerUndo, view: model.get("view"), at: { row: "", column: "" }, editing: null,
    zoom: shelf.read("zoom") ?? 1, turned: shelf.read("turned") ?? false,
    echo: (/** @type {string} */ row, /** @type {string} */ column) => {
      const known = board.view.sheet.cells[row]?.[column];
      const echoed = echoes.get(`${row}\n${column}`);
      return echoed && { ...known, ...echoed, elsewhere: false };
    },
    echoes: () => [...echoes],
    /** @param {any} message @param {{row: string, column: string, text: string}} [echo] */
    async act(message, echo) {
      const answered = say(message);
      const place = echo && `${echo.row}\n${echo.column}`;
      if (place) echoes.set(place, { text: echo.text });
      if (place) draw();
      const answer = await answered;
      if (place) echoes.delete(place);
      draw();
      return answer;
    },
    /** @param {string | any} what @param {ArrayBuffer[]} [bytes] @returns {Promise<Answer>} */
    ask: (what, bytes) => say(typeof what === "string" ? { ask: what } : what, bytes),
    source: (/** @type {any} */ medium) => media.source(medium),
    /** Another version, reading, part or panel. @param {any} wants */
    async look(wants) {
      board.finish();
      shelf.keep("look", { ...(shelf.read("look") ?? {}), ...wants });
      await say({ ask: "look_at", ...wants });
    },
    askName: askForName, draw: (/** @type {boolean} */ again) => draw(again),
  };
  withTrace(withTyping(withMoves(board)));
  const bar = makeBar(board);
  const grid = (board.grid = makeGrid(board));
  const strip = makeStrip(board);
  const panel = makePanel(board);
  const story = (board.story = makeStory(board));
  root.append(bar.bar, element("div", { class: "jl-map-body" }, grid.box, empty, story.box, panel.side), strip.strip, foot);

  const where = () => {
    const on = document.activeElement;
    return on && grid.box.contains(on) && on.closest(".jl-map-spot") ? "sheet" : "elsewhere";
  };
  // nothing is drawn again under a pressed button: the click would miss what it was meant for
  let pressing = false, waits = false, wholly = false;
  const release = () => setTimeout(() => {
    pressing = false;
    if (waits) draw(wholly);
  });

  /** @param {boolean} [again] */
  function draw(again) {
    board.view = model.get("view");
    wholly = Boolean(again) || (waits && wholly);
    waits = pressing;
    if (pressing) return;
    const { sheet, words, look, language } = board.view;
    have(root, { lang: language });
    const told = Boolean(board.view.story);
    const nothing = !sheet.columns.length;
    const focused = where() === "sheet" && !board.editing;
    have(empty, { hidden: told || !nothing, text: look.compares ? words.compared_none : words.empty_text });
    grid.box.hidden = told || nothing;
    strip.strip.hidden = told;
    if (sheet.columns.length && !known(board.at)) board.at = { row: sheet.rows.find((/** @type {string} */ row) => sheet.lanes[row].kind !== "marks") ?? "", column: sheet.columns[0] };
    root.classList.toggle("jl-map-versioned", look.version !== "current" && !look.compares);
    root.classList.toggle("jl-map-comparing", look.compares);
    bar.draw();
    strip.draw();
    panel.draw();
    grid.draw(wholly);
    story.draw();
    if (focused && where() === "elsewhere") board.focus(board.at.row, board.at.column);
    board.comeBack();
    drawFoot();
  }

  /** @param {{row: string, column: string}} at */
  const known = ({ row, column }) => grid.has(row, column);

  root.addEventListener("keydown", (event) => {
    const on = /** @type {HTMLElement} */ (event.target);
    const presses = on.matches("button, select, summary") && ["Enter", " "].includes(event.key);
    if (event.key === "Escape" && board.view.panel && panel.side.contains(on)) return void (event.stopPropagation(), board.closePanel());
    if (isTyping(on) || presses) return event.stopPropagation();
    const handled = pressed(event, keys());
    if (handled || event.key.length !== 1) return;
    const writes = where() === "sheet" && !event.ctrlKey && !event.metaKey && event.key !== "?" && board.canWrite(board.at.row, board.at.column);
    if (writes) event.preventDefault();
    event.stopPropagation();
    if (writes && event.key !== " ") board.edit(board.at.row, board.at.column, event.key);
  });
  root.addEventListener("focusin", (event) => {
    const spot = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest(".jl-map-spot"));
    if (spot && !board.editing) board.choose(spot.dataset.row ?? "", spot.dataset.column ?? "");
    drawFoot();
  });
  root.addEventListener("click", (event) => {
    const spot = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest(".jl-map-spot"));
    if (!spot || board.editing || /** @type {HTMLElement} */ (event.target).closest("button, .jl-map-level i, .jl-map-rungs i")) return;
    const again = spot === chosen;
    chosen = spot;
    if (again && event.detail >= 1 && !board.view.look.layer) board.edit(spot.dataset.row ?? "", spot.dataset.column ?? "");
    else if (board.view.look.layer) board.openPanel();
  });
  /** @type {HTMLElement | null} */ let chosen = null;
  root.addEventListener("pointerdown", () => void (pressing = true));
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);
  const stopDragging = draggingLanes(board, grid.box);
  model.on("change:view", () => draw());
  el.append(root);
  draw(true);
  const kept = shelf.read("look");
  if (kept && Object.keys(kept).some((name) => (board.view.look[name === "compare" ? "compares" : name] ?? "") !== kept[name])) void board.look(kept);
  for (const message of talk.unsent()) void board.act(message);
  return () => {
    stopDragging();
    document.removeEventListener("pointerup", release);
    document.removeEventListener("pointercancel", release);
    grid.close();
    story.close();
    media.close();
    talk.close();
  };
}

export { laid, near, tallest } from "./map/columns.js";
export { between, ofColumn, part, project, smooth, told } from "./map/marks.js";
export { stageOf } from "./map/step_part.js";
export default {
  initialize: follow,
  /** @param {{model: Model, el: HTMLElement}} given */
  render: ({ model, el }) => journeyMap(model, el),
};

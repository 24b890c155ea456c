/** @import {Shortcut} from "../kit/keys.js" */
import { isLevel } from "./cells.js";
import { movable } from "./lanes.js";

// the letters that begin to write in a cell, so that a frame around keeps its own to itself
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"].flatMap((letter) => [letter, `Shift+${letter}`]);

/** What works where the focus is. @param {any} board @param {string} where @returns {Shortcut[]} */
export function shortcuts(board, where) {
  const { words, look, locked } = board.view;
  const { row, column } = board.at;
  const undo = [
    { keys: ["Ctrl+z"], does: words.key_undo, run: () => board.ask("undo"), hidden: true },
    { keys: ["Ctrl+y", "Ctrl+Shift+z"], does: words.key_redo, run: () => board.ask("redo"), hidden: true },
  ];
  if (look.view === "story") {
    return [
      { keys: ["ArrowLeft", "ArrowRight"], does: words.key_story },
      { keys: ["ArrowLeft", "PageUp"], does: "", run: () => board.story.turn(-1), hidden: true },
      { keys: ["ArrowRight", "PageDown"], does: "", run: () => board.story.turn(1), hidden: true },
      ...undo,
    ];
  }
  const sheet = where === "sheet";
  const moves = sheet ? [
    { keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], does: words.key_move },
    { keys: ["ArrowLeft"], does: "", run: () => board.go(-1, 0), hidden: true }, { keys: ["ArrowRight"], does: "", run: () => board.go(1, 0), hidden: true },
    { keys: ["ArrowUp"], does: "", run: () => board.go(0, -1), hidden: true }, { keys: ["ArrowDown"], does: "", run: () => board.go(0, 1), hidden: true },
    { keys: ["Home", "End"], does: words.key_ends, hidden: true },
    { keys: ["Ctrl+ArrowLeft", "Ctrl+ArrowRight"], does: words.key_stage, hidden: board.view.sheet.spans.length < 2 },
    { keys: ["Ctrl+ArrowLeft"], does: "", run: () => board.goToStage(-1), hidden: true }, { keys: ["Ctrl+ArrowRight"], does: "", run: () => board.goToStage(1), hidden: true },
    { keys: ["Home"], does: "", run: () => board.goToEnd(true), hidden: true }, { keys: ["End"], does: "", run: () => board.goToEnd(false), hidden: true },
  ] : [];
  const lane = sheet && row && !column && movable(board, row) && !locked ? [
    { keys: [" "], does: words.key_hide, run: () => board.hideLane(row) },
    { keys: ["Alt+ArrowUp", "Alt+ArrowDown"], does: words.key_order },
    { keys: ["Alt+ArrowUp"], does: "", run: () => board.orderLane(row, -1), hidden: true }, { keys: ["Alt+ArrowDown"], does: "", run: () => board.orderLane(row, 1), hidden: true },
    { keys: ["Enter", "F2"], does: words.key_rename, run: () => board.renameLane(row) },
  ] : [];
  const writes = sheet && board.canWrite(row, column);
  const cell = writes ? [
    { keys: ["Enter", "F2"], does: words.key_edit, run: () => board.edit(row, column) },
    { keys: LETTERS, does: words.key_type, run: (/** @type {KeyboardEvent} */ event) => board.edit(row, column, event.key), hidden: true },
    ...(isLevel(board.view.sheet.lanes[row]) ? [{ keys: ["1", "5"], does: words.key_level }] : []),
    ...(row ? [{ keys: ["Delete", "Backspace"], does: words.key_clear, run: () => board.clear(row, column) }] : []),
  ] : [];
  const open = sheet && column ? [{ keys: ["Ctrl+Enter"], does: words.key_details, run: () => board.openPanel() }] : [];
  const from = sheet && column && row && board.traced(row, column) ? [{ keys: ["Shift+Enter"], does: words.key_trace, run: () => board.trace(row, column) }] : [];
  const next = look.compares ? [{ keys: ["n"], does: words.key_next, run: () => board.nextDifference() }] : [];
  const leave = board.view.panel ? [{ keys: ["Escape"], does: words.close_details, run: () => board.closePanel(), hidden: true }] : [];
  return [...moves, ...cell, ...lane, ...open, ...from, ...next, ...leave, ...undo];
}

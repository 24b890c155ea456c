import { APART } from "./rail.js";

/** @import {Board} from "./board.js" */
/** @import {Shortcut} from "../kit/keys.js" */

/**
 * The keys that work where the focus is.
 * @param {Board} board @param {"rows" | "cards" | "elsewhere"} where @returns {Shortcut[]}
 */
export function shortcuts(board, where) {
  const { words, order, cards, locked } = board.view;
  const rows = [...order, APART];
  /** @param {number} by */
  const row = (by) => board.goToRow(rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(board.row) + by))]);
  /** @param {number} by */
  const card = (by) => board.goToCard(cards[Math.max(0, Math.min(cards.length - 1, cards.indexOf(board.card ?? "") + by))]);
  const undo = [
    { keys: ["Ctrl+z"], does: words.key_undo, run: () => void board.ask({ ask: "undo" }) },
    { keys: ["Ctrl+Shift+Z", "Ctrl+y"], does: words.key_redo, run: () => void board.ask({ ask: "redo" }), hidden: true },
  ];
  /** @type {Shortcut[]} */ const table = [];
  if (where === "rows") {
    table.push(
      { keys: ["ArrowUp", "ArrowDown"], does: words.key_groups },
      { keys: ["ArrowUp"], does: "", run: () => row(-1), hidden: true },
      { keys: ["ArrowDown"], does: "", run: () => row(1), hidden: true },
      { keys: ["ArrowRight"], does: words.key_enter, run: () => board.open(board.row, true) },
    );
    if (!locked && board.row !== APART) {
      table.push(
        { keys: ["F2"], does: words.key_rename, run: () => board.rename(board.row) },
        { keys: ["g"], does: words.key_merge, run: () => board.pick(words.merge_into, board.row, (into) => board.merge(board.row, into)) },
        { keys: ["Delete", "Backspace"], does: words.key_remove, run: () => board.remove(board.row) },
      );
    }
  }
  if (where === "cards") {
    table.push(
      { keys: ["ArrowUp", "ArrowDown"], does: words.key_cards },
      { keys: ["ArrowUp", "ArrowLeft"], does: "", run: () => card(-1), hidden: true },
      { keys: ["ArrowDown", "ArrowRight"], does: "", run: () => card(1), hidden: true },
      { keys: ["Escape"], does: words.key_back, run: () => board.goToRow(board.view.open) },
    );
    if (!locked && board.card) {
      table.push(
        { keys: ["Space"], does: words.key_mark },
      { keys: [" "], does: "", run: () => mark(board), hidden: true },
        { keys: ["m"], does: words.key_move, run: () => board.pick(words.move_to, board.view.open, (group) => board.move(board.taken(), group)) },
        { keys: ["n"], does: words.key_split, run: () => board.split(board.taken()) },
      );
    }
  }
  return locked ? table : [...table, ...undo];
}

/** @param {Board} board */
function mark(board) {
  if (!board.card) return;
  if (!board.marked.delete(board.card)) board.marked.add(board.card);
  board.draw();
}

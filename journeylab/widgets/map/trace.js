import { element, fill, icon, onceShown } from "../kit.js";

/** From a cell to the stickies that it came from, and back to where one was. @param {any} board */
export function withTrace(board) {
  let seen = board.view.back?.count ?? 0;
  return Object.assign(board, {
    /** How many stickies a cell came from. @param {string} row @param {string} column @returns {number} */
    traced: (row, column) => board.view.traces[row]?.[column] ?? 0,
    /** To the wall, at the first of them or at one that is named. @param {string} row @param {string} column @param {string} [note] */
    trace: (row, column, note) => board.ask({ ask: "note", step: column, lane: row, ...(note ? { note } : {}) }),
    /** The cell has the focus again when one comes back from the wall. */
    comeBack() {
      const { back } = board.view;
      if (!back || back.count === seen) return;
      seen = back.count;
      if (!board.grid.spot(back.lane, back.step)) return;
      board.at = { row: back.lane, column: back.step };
      onceShown(board.root, () => board.focus(back.lane, back.step));
    },
  });
}

/** The corner of a cell that leads to its stickies. @param {any} board @param {string} row @param {string} column @returns {HTMLElement | null} */
export function corner(board, row, column) {
  const count = board.traced(row, column);
  if (!count) return null;
  const said = fill(board.view.words.to_stickies, { count });
  return element("button", { class: "jl-map-from", type: "button", tabindex: -1, title: said, "aria-label": said, click: () => board.trace(row, column) }, icon("event"));
}

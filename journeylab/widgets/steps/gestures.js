import { fill } from "../kit.js";
import { showAllKeys } from "./asides.js";
import { openDetails } from "./details.js";
import { nested, pushed, siblings, unnested } from "./places.js";

/** @import {Board, Gestures, State} from "./board.js" */

/**
 * What hands do on the board; keys, buttons and drags all come here.
 * @param {State} state @returns {Board}
 */
export function withGestures(state) {
  const board = /** @type {Board} */ (state);
  /** @type {Gestures} */
  const gestures = {
    edit(id) {
      if (id && board.view.locked) return;
      board.editing = id;
      if (id) board.choose(id);
      board.draw();
    },
    adopt(id) {
      const text = board.view.steps[id].flag.proposal;
      void board.act({ do: "reword_step", id, text });
      board.speak.polite(fill(board.view.words.adopted, { text }));
      board.focus(id);
    },
    keepWording(id) {
      void board.act({ do: "keep_wording", id });
      board.speak.polite(board.view.words.kept);
      board.focus(id);
    },
    remove(id) {
      const { words, steps } = board.view;
      const at = board.rows.findIndex((row) => row.id === id);
      const { text } = steps[id];
      const answered = board.act({ do: "remove_step", id });
      board.focus((board.rows[at] ?? board.rows.at(-1))?.id);
      board.offerUndo(fill(words.removed, { text }));
      return void answered;
    },
    removeStage(id) {
      const { words, stages } = board.view;
      const text = fill(words.stage_removed, { text: stages[id].name });
      void board.act({ do: "remove_stage", id }).then(({ ok }) => ok && board.offerUndo(text));
    },
    push: (id, way) => moveOrSay(id, pushed(board.view, id, way)),
    nest: (id, inside) => moveOrSay(id, (inside ? nested : unnested)(board.view, id)),
    moveTo(id, { stage, parent, after }) {
      void board.act({ do: "move_step", id, stage, parent, after });
      board.focus(id);
      const { words, stages } = board.view;
      const place = board.ordinal(board.numberOf(id) ?? 0);
      board.speak.polite(fill(words.moved, { stage: stages[stage].name, place }));
    },
    details: (id, first) => openDetails(board, id, first),
    go(way) {
      const row = board.rows.find(({ id }) => id === board.chosen);
      if (!row) return board.focus(board.rows[0]?.id);
      const column = columnOf(row.stage);
      const at = column.indexOf(row);
      if (way === "down" && !column[at + 1]) return void (board.view.locked || board.entryOf(row.stage)?.focus());
      if (way === "up" || way === "down") return board.focus(column[at + (way === "up" ? -1 : 1)]?.id);
      const { order } = board.view;
      const here = order.indexOf(row.stage);
      const ahead = way === "right" ? order.slice(here + 1) : order.slice(0, here).reverse();
      const next = ahead.map(columnOf).find((/** @type {unknown[]} */ some) => some.length);
      if (next) board.focus(next[Math.min(at, next.length - 1)].id);
    },
    goToEnd(first) {
      const row = board.rows.find(({ id }) => id === board.chosen);
      if (row) board.focus(columnOf(row.stage).at(first ? 0 : -1)?.id);
    },
    enterHere() {
      const row = board.rows.find(({ id }) => id === board.chosen);
      const last = !row || (!row.parent && siblings(board.view, row).at(-1) === row.id);
      if (last) board.entryOf(row?.stage ?? board.view.order[0])?.focus();
      else board.openEntryHere(row.id);
    },
    showKeys: () => showAllKeys(board),
  };
  return Object.assign(board, gestures);

  /** @param {string} stage */
  function columnOf(stage) {
    return board.rows.filter((row) => row.stage === stage);
  }

  /** @param {string} id @param {import("./places.js").Place | null} place */
  function moveOrSay(id, place) {
    if (place) board.moveTo(id, place);
    else board.speak.polite(board.view.words.cannot_move);
  }
}

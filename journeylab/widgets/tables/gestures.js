import { fill } from "../kit.js";
import { groupOf, mergeable, neighbour, pairsOf } from "./reading.js";

/** @import {Board} from "./board.js" */
/** @typedef {ReturnType<typeof gesturesOf>} Gestures */

const LONGEST_SAID = 60; // characters of a note in a sentence about it

/** What hands do with several tables; keys, buttons and drags all come here. @param {Board} board */
export function gesturesOf(board) {
  const textOf = (/** @type {string} */ id) => board.view.notes[id]?.text.slice(0, LONGEST_SAID) ?? "";
  /** The one of a group whose wording stays. @param {string[]} group */
  const keptOf = (group) => {
    const chosen = board.kept.get(group.join());
    return chosen && group.includes(chosen) ? chosen : group[0];
  };
  /** @param {string[]} group */
  const merging = (group) => {
    const into = keptOf(group);
    return { do: "merge_notes", into, ids: group.filter((id) => id !== into) };
  };

  const gestures = {
    keptOf,
    /** @param {string[]} group */
    merge(group) {
      if (board.view.locked) return;
      const message = merging(group);
      const said = fill(board.view.words.merged, { text: textOf(message.into), count: group.length });
      board.picked.clear();
      void board.act(message).then(({ ok }) => ok && (board.offerUndo(said), board.focus(message.into)));
    },
    mergeAll() {
      const groups = mergeable(board.view);
      if (board.view.locked || !groups.length) return;
      const said = board.view.merged_all;
      board.picked.clear();
      void board.act({ do: "all", of: groups.map(merging) }).then(({ ok }) => ok && board.offerUndo(said));
    },
    /** Those that were selected, or the group of the note that has the focus. */
    mergeChosen() {
      const group = board.view.groups[groupOf(board.view, board.chosen)];
      if (board.picked.size > 1) gestures.merge([...board.picked]);
      else if (group) gestures.merge(group);
    },
    /** One of a group, or each of them, is something else. @param {string[]} group @param {string} [id] */
    apart(group, id) {
      if (board.view.locked) return;
      const pairs = id ? group.filter((other) => other !== id).map((other) => [id, other]) : pairsOf(group);
      void board.act({ do: "all", of: pairs.map(([one, other]) => ({ do: "keep_apart", id: one, other })) })
        .then(({ ok }) => ok && board.speak.polite(board.view.words.stays));
    },
    apartChosen() {
      const group = board.view.groups[groupOf(board.view, board.chosen)];
      if (group) gestures.apart(group);
    },
    pick(/** @type {string | null} */ id) {
      if (board.view.locked || !id || board.view.notes[id]?.hidden) return;
      if (!board.picked.delete(id)) board.picked.add(id);
      board.draw();
      board.speak.polite(fill(board.view.words.picked, { count: board.picked.size }));
    },
    go(/** @type {"up" | "down" | "left" | "right"} */ way) {
      board.focus(neighbour(board.view, board.chosen, way));
    },
    /** All boards become that of the whole room, which is shown then. */
    async makeOne() {
      if (board.view.locked || !board.view.movable) return;
      const { ok } = await board.act({ do: "consolidate_tables" });
      if (ok) await gestures.leave("");
    },
    /** To the wall: of a table, or where one was. @param {string} [table] */
    async leave(table) {
      if (board.view.leads.includes("storm")) await board.ask({ ask: "wall", ...(table === undefined ? {} : { table }) });
    },
  };
  return gestures;
}

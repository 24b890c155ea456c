import { fill, freshId } from "../kit.js";
import { askGroup, askName } from "./asides.js";
import { APART } from "./rail.js";

/** @import {Board, Gestures, State} from "./board.js" */

/**
 * What hands do with verbatims and groups; keys, buttons and drags all come here.
 * @param {State} state @returns {Board}
 */
export function withGestures(state) {
  const board = /** @type {Board} */ (state);
  /** @param {string[]} ids the card that has the focus when these are gone */
  const nextAfter = (ids) => {
    const { cards } = board.view;
    const at = cards.findIndex((/** @type {string} */ id) => ids.includes(id));
    return cards.slice(at).find((/** @type {string} */ id) => !ids.includes(id)) ?? cards.filter((/** @type {string} */ id) => !ids.includes(id)).at(-1);
  };

  /** @type {Gestures} */
  const gestures = {
    taken: () => (board.marked.size ? [...board.marked] : board.card ? [board.card] : []),
    /** @param {string} group */
    nameOf: (group) => (group === APART ? board.view.words.apart : board.view.groups[group]?.name ?? ""),
    /** @param {string[]} ids @param {string} group */
    async move(ids, group) {
      if (!ids.length) return;
      const said = fill(board.view.words.moved, { number: ids.length, group: board.nameOf(group) });
      const next = nextAfter(ids);
      const { ok } = await board.act({ do: "move_to_group", verbatims: ids, group });
      if (!ok) return;
      board.marked.clear();
      board.draw();
      if (next) board.goToCard(next);
      else board.goToRow(board.view.open);
      board.offerUndo(said);
    },
    /** @param {string[]} ids */
    split(ids) {
      if (!ids.length) return;
      askName(board, fill(board.view.words.split_name, { number: ids.length }), "", async (name) => {
        const id = freshId();
        const { ok } = await board.act({ do: "split_group", id, name, verbatims: ids });
        if (!ok) return;
        board.marked.clear();
        board.open(id);
        board.offerUndo(fill(board.view.words.split_done, { group: name, number: ids.length }));
      });
    },
    /** @param {string} group @param {string} into */
    async merge(group, into) {
      const said = fill(board.view.words.merged, { group: board.nameOf(group), into: board.nameOf(into) });
      const { ok } = await board.act({ do: "merge_groups", groups: [group], into });
      if (!ok) return;
      board.open(into);
      board.goToRow(into);
      board.offerUndo(said);
    },
    /** @param {string} verbatim @param {{file: string, name: string}} medium */
    async removeMedium(verbatim, { file, name }) {
      const { ok } = await board.ask({ ask: "remove_medium", verbatim, file });
      if (!ok) return;
      board.goToCard(verbatim);
      board.offerUndo(fill(board.view.words.medium_removed, { name }));
    },
    /** @param {string} group */
    rename(group) {
      if (!board.view.groups[group]) return;
      const title = board.view.words.rename;
      askName(board, title, board.nameOf(group), async (name) => {
        const { ok } = await board.act({ do: "rename_group", id: group, name });
        if (ok) board.speak.polite(fill(board.view.words.renamed, { group: name }));
      });
    },
    /** @param {string} group */
    async remove(group) {
      if (!board.view.groups[group]) return;
      const said = fill(board.view.words.removed, { group: board.nameOf(group) });
      const { order } = board.view;
      const next = order[order.indexOf(group) + 1] ?? order[order.indexOf(group) - 1] ?? APART;
      const { ok } = await board.act({ do: "remove_group", id: group });
      if (!ok) return;
      board.open(next);
      board.goToRow(next);
      board.offerUndo(said);
    },
    /** @param {string} title @param {string} without @param {(group: string) => void} chosen */
    pick(title, without, chosen) {
      const isMerge = title === board.view.words.merge_into;
      const groups = [...board.view.order, ...(isMerge ? [] : [APART])].filter((group) => group !== without);
      if (groups.length) askGroup(board, title, groups, chosen);
      else board.speak.polite(board.view.words.no_other);
    },
  };
  return Object.assign(board, gestures);
}

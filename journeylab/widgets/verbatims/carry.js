import { draggable, fill, ghost } from "../kit.js";
import { APART } from "./rail.js";

/** @import {Board} from "./board.js" */

/**
 * Cards are carried onto a group, a group onto another one. All of the marked cards go along.
 * @param {Board} board @param {HTMLElement} body
 */
export function carrying(board, body) {
  return draggable(body, {
    handle: ".jl-voice, .jl-rail li:not(.jl-row-apart)",
    ignore: "input, select, audio, video, a, .jl-btn",
    lift(node, point) {
      if (board.view.locked) return null;
      const id = node.dataset.id;
      const ids = id ? (board.marked.has(id) ? [...board.marked] : [id]) : [];
      const from = id ? board.view.open : node.dataset.group ?? "";
      const carried = ghost(node);
      /** @type {HTMLElement | null} */ let over = null;
      /** @param {typeof point} at */
      const find = (at) => {
        const under = /** @type {HTMLElement | null | undefined} */ (document.elementFromPoint(at.x, at.y)?.closest(".jl-rail li"));
        const group = under?.dataset.group;
        const lands = under && group !== undefined && group !== from && (id || group !== APART) ? under : null;
        if (lands === over) return;
        over?.classList.remove("jl-over");
        over = lands;
        over?.classList.add("jl-over");
        const { words } = board.view;
        const said = { group: board.nameOf(group ?? ""), number: ids.length };
        carried.say(over ? fill(id ? words.lands : words.merges, said) : ids.length > 1 ? fill(words.carried, said) : "");
      };
      const end = () => {
        over?.classList.remove("jl-over");
        carried.remove();
      };
      find(point);
      return {
        move: (at) => (carried.at(at), find(at)),
        cancel: end,
        drop(at) {
          find(at);
          const group = over?.dataset.group;
          end();
          if (group === undefined) return;
          if (id) board.move(ids, group);
          else board.merge(from, group);
        },
      };
    },
  });
}

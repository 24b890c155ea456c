import { groupOf } from "./reading.js";

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */
/** @typedef {import("../kit/keys.js").Shortcut} Shortcut */

const WAYS = /** @type {const} */ ([["ArrowUp", "up"], ["ArrowDown", "down"], ["ArrowLeft", "left"], ["ArrowRight", "right"]]);

/** The keys that work where the focus is. @param {Board} board @param {Gestures} gestures @param {"note" | "wording" | "elsewhere"} where @returns {Shortcut[]} */
export function shortcuts(board, gestures, where) {
  const { words, locked, groups } = board.view;
  const back = { keys: ["Escape"], does: words.key_back, hidden: !board.view.leads.includes("storm"), run: () => (board.picked.size ? (board.picked.clear(), board.draw()) : void gestures.leave()) };
  const go = where === "wording" ? [] : [ // there the arrows choose
    { keys: ["ArrowUp", "ArrowDown"], does: words.key_go }, { keys: ["ArrowLeft", "ArrowRight"], does: words.key_across },
    ...WAYS.map(([key, way]) => ({ keys: [key], does: "", hidden: true, run: () => gestures.go(way) })),
  ];
  if (locked) return [...go, back];
  const note = where === "note", many = board.picked.size > 1;
  const alike = note && groupOf(board.view, board.chosen) >= 0;
  return [
    ...go,
    ...(note ? [{ keys: ["Space"], does: words.key_pick }, { keys: [" "], does: "", hidden: true, run: () => gestures.pick(board.chosen) }] : []),
    ...(alike || many ? [{ keys: ["m"], does: words.key_merge, run: gestures.mergeChosen }] : []),
    ...(alike && !many ? [{ keys: ["g"], does: words.key_apart, run: gestures.apartChosen }] : []),
    ...(groups.length ? [{ keys: ["a"], does: words.key_all, run: gestures.mergeAll }] : []),
    back,
    { keys: ["Ctrl+z"], does: words.key_undo, hidden: true, run: () => board.ask({ ask: "undo" }) },
    { keys: ["Ctrl+y", "Ctrl+Shift+z"], does: words.key_redo, hidden: true, run: () => board.ask({ ask: "redo" }) },
  ];
}

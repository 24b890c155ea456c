/** @import {Board} from "./board.js" */
/** @typedef {import("../kit/keys.js").Shortcut} Shortcut */

/**
 * The keys that work where the focus is; the foot of the screen is drawn from the same table.
 * @param {Board} board @param {"card" | "entry" | "elsewhere"} where @returns {Shortcut[]}
 */
export function shortcuts(board, where) {
  const { words, locked, steps } = board.view;
  const id = board.chosen;
  const card = where === "card" && id !== null && Boolean(steps[id]);
  const flag = card && !locked ? steps[id].flag : null;
  const all = { keys: ["?"], does: words.key_all, run: () => board.showKeys() };
  const undo = [
    { keys: ["Ctrl+z"], does: words.key_undo, run: () => board.ask("undo") },
    { keys: ["Ctrl+Shift+z", "Ctrl+y"], does: words.key_redo, run: () => board.ask("redo"), hidden: true },
  ];
  const choose = [
    { keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], does: words.key_choose },
    ...(/** @type {const} */ ([["ArrowUp", "up"], ["ArrowDown", "down"], ["ArrowLeft", "left"], ["ArrowRight", "right"]])).map(
      ([key, way]) => ({ keys: [key], does: "", hidden: true, run: () => board.go(way) })),
    { keys: ["Home", "End"], does: words.key_ends, hidden: true, run: (/** @type {KeyboardEvent} */ event) => board.goToEnd(event.key === "Home") },
  ];
  if (where === "entry") {
    return [
      { keys: ["Enter"], does: words.key_new },
      { keys: ["Escape"], does: words.key_choose },
    ];
  }
  if (locked) return card ? [...choose, all] : [all];
  const fresh = { keys: ["n"], does: words.key_new, run: () => board.enterHere() };
  if (!card || id === null) return [fresh, ...undo, all];
  return [
    ...(flag?.proposal ? [{ keys: ["a"], does: words.adopt.toLowerCase(), run: () => board.adopt(id) }] : []),
    ...(flag ? [
      { keys: ["r"], does: words.reword.toLowerCase(), run: () => board.edit(id) },
      { keys: [words.keep_key], does: words.keep.toLowerCase(), run: () => board.keepWording(id) },
      { keys: ["g"], does: "", hidden: true, run: () => board.keepWording(id) },
    ] : []),
    ...choose,
    { keys: ["Enter"], does: words.key_edit, run: () => board.edit(id) },
    { keys: ["F2"], does: words.key_edit, hidden: true, run: () => board.edit(id) },
    fresh,
    { keys: ["Shift+ArrowUp", "Shift+ArrowDown", "Shift+ArrowLeft", "Shift+ArrowRight"], does: words.key_move },
    ...(/** @type {const} */ ([["ArrowUp", "up"], ["ArrowDown", "down"], ["ArrowLeft", "left"], ["ArrowRight", "right"]])).map(
      ([key, way]) => ({ keys: [`Shift+${key}`], does: "", hidden: true, run: () => board.push(id, way) })),
    { keys: ["c"], does: words.key_channels, run: () => board.details(id, "channels") },
    { keys: ["i"], does: words.key_importance, run: () => board.details(id, "importance") },
    { keys: ["Delete"], does: words.key_remove, run: () => board.remove(id) },
    { keys: ["Backspace"], does: words.key_remove, hidden: true, run: () => board.remove(id) },
    { keys: [">"], does: words.key_nest, hidden: true, run: () => board.nest(id, true) },
    { keys: ["<"], does: words.key_unnest, hidden: true, run: () => board.nest(id, false) },
    ...undo,
    all,
  ];
}

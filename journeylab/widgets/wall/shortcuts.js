/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */
/** @typedef {import("../kit/keys.js").Shortcut} Shortcut */

const WAYS = /** @type {const} */ ([["ArrowUp", "up"], ["ArrowDown", "down"], ["ArrowLeft", "left"], ["ArrowRight", "right"]]);
const ARROWS = WAYS.map(([key]) => key);

/** @param {string} keys parted by spaces @param {string} does @param {() => void} [run] @returns {Shortcut} */
const shown = (keys, does, run) => ({ keys: keys.split(" "), does, run });
/** One that the foot has no room for. @param {string} keys @param {string} does @param {() => void} run @returns {Shortcut} */
const quiet = (keys, does, run) => ({ ...shown(keys, does, run), hidden: true });

/**
 * The keys that work where the focus is; the foot of the screen is drawn from the same table.
 * @param {Board} board @param {Gestures} gestures @param {{details(): void, seek(): void, back(): (() => void) | null}} open
 * @param {"note" | "entry" | "elsewhere"} where @returns {Shortcut[]}
 */
export function shortcuts(board, gestures, open, where) {
  const { words, locked, allowed, letters, notes, twins } = board.view;
  const id = board.chosen, note = where === "note" && id ? notes[id] : null;
  if (where === "entry") return [shown("Enter", words.key_create), shown("Tab", words.key_kind), shown("Escape", words.key_leave)];
  const sight = [
    { ...shown("/", words.search, open.seek), hidden: Boolean(note) },
    quiet("+ =", words.key_zoom, () => board.sight.zoomBy(1.25)), quiet("-", "", () => board.sight.zoomBy(0.8)), quiet("0", words.key_fit, board.sight.fit),
  ];
  const go = [
    shown(ARROWS.join(" "), words.key_go), ...WAYS.map(([key, way]) => quiet(key, "", () => gestures.go(way))),
    quiet("Home", "", () => gestures.goToEnd(true)), quiet("End", "", () => gestures.goToEnd(false)),
  ];
  if (board.linking) return [shown("Enter l", words.key_link_here, () => gestures.endLink(true)), shown("Escape", words.key_leave, () => gestures.endLink(false)), ...go, ...sight];
  const way = board.picked.size ? null : open.back(), back = way ? [shown("Escape", board.view.trace.back, way)] : [];
  if (locked) return [...back, ...go, ...sight];
  const write = allowed.map((kind) => quiet(letters[kind].toLowerCase(), words.kinds[kind], () => gestures.write(kind)));
  const ever = [
    quiet("Ctrl+z", words.key_undo, () => board.ask({ ask: "undo" })), quiet("Ctrl+y Ctrl+Shift+z", words.key_redo, () => board.ask({ ask: "redo" })),
    quiet("Ctrl+a", words.key_all, gestures.pickAll), ...sight,
  ];
  const fresh = shown("n", words.key_new, () => gestures.write());
  if (!note || !id) return [...back, fresh, shown("Ctrl+v", words.key_paste), ...write, ...go, ...ever];
  const twin = twins.some((/** @type {string[]} */ pair) => pair.includes(id)), many = board.picked.size > 1;
  const edit = () => gestures.edit(id);
  return [
    ...back, ...(twin || many ? [shown("m", words.merge.toLowerCase(), gestures.mergeChosen), many ? shown("g", words.key_group, open.details) : shown("g", words.keep_both.toLowerCase(), gestures.keepApart)] : []),
    ...go, ...(many || twin ? [] : [fresh]), ...write, shown("Enter", words.key_edit, edit), quiet("F2", "", edit),
    shown(ARROWS.map((key) => `Shift+${key}`).join(" "), words.key_move), ...WAYS.map(([key, way]) => quiet(`Shift+${key}`, "", () => gestures.push(way))),
    shown("l", words.key_link, gestures.startLink), { keys: ["Space", " "], does: words.key_pick, run: () => gestures.pick(id), hidden: true },
    quiet("k", words.key_lock, gestures.lock), quiet(letters.pivotal.toLowerCase(), words.key_pivot, gestures.pivot), quiet("Alt+Enter", words.key_details, open.details),
    shown("Delete", words.key_remove, gestures.remove), quiet("Backspace", "", gestures.remove),
    quiet("Escape", "", () => (board.picked.clear(), board.draw())), ...ever,
  ];
}

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */
/** @typedef {import("../kit/keys.js").Shortcut} Shortcut */

const WAYS = /** @type {const} */ ([["ArrowUp", "up"], ["ArrowDown", "down"], ["ArrowLeft", "left"], ["ArrowRight", "right"]]);
const ARROWS = WAYS.map(([key]) => key);

/**
 * The keys that work where the focus is; the foot of the screen is drawn from the same table.
 * @param {Board} board @param {Gestures} gestures @param {{details(): void, seek(): void, back(): (() => void) | null}} open
 * @param {"note" | "entry" | "elsewhere"} where @returns {Shortcut[]}
 */
export function shortcuts(board, gestures, open, where) {
  const { words, locked, allowed, letters, notes, twins } = board.view;
  const id = board.chosen, note = where === "note" && id ? notes[id] : null;
  if (where === "entry") return [{ keys: ["Enter"], does: words.key_create }, { keys: ["Tab"], does: words.key_kind }, { keys: ["Escape"], does: words.key_leave }];
  const hidden = { does: "", hidden: true };
  const sight = [
    { keys: ["/"], does: words.search, run: open.seek, hidden: Boolean(note) },
    { keys: ["+", "="], ...hidden, does: words.key_zoom, run: () => board.sight.zoomBy(1.25) }, { keys: ["-"], ...hidden, run: () => board.sight.zoomBy(0.8) },
    { keys: ["0"], ...hidden, does: words.key_fit, run: board.sight.fit },
  ];
  const go = [
    { keys: ARROWS, does: words.key_go },
    ...WAYS.map(([key, way]) => ({ keys: [key], ...hidden, run: () => gestures.go(way) })),
    { keys: ["Home"], ...hidden, run: () => gestures.goToEnd(true) }, { keys: ["End"], ...hidden, run: () => gestures.goToEnd(false) },
  ];
  if (board.linking) {
    return [{ keys: ["Enter", "l"], does: words.key_link_here, run: () => gestures.endLink(true) }, { keys: ["Escape"], does: words.key_leave, run: () => gestures.endLink(false) }, ...go, ...sight];
  }
  const way = board.picked.size ? null : open.back();
  const back = way ? [{ keys: ["Escape"], does: words.back_to_map, run: way }] : [];
  if (locked) return [...back, ...go, ...sight];
  const write = allowed.map((kind) => ({ keys: [letters[kind].toLowerCase()], does: words.kinds[kind], hidden: true, run: () => gestures.write(kind) }));
  const undo = [
    { keys: ["Ctrl+z"], does: words.key_undo, hidden: true, run: () => board.ask({ ask: "undo" }) },
    { keys: ["Ctrl+y", "Ctrl+Shift+z"], does: words.key_redo, hidden: true, run: () => board.ask({ ask: "redo" }) },
  ];
  const fresh = { keys: ["n"], does: words.key_new, run: () => gestures.write(note && allowed.includes(note.kind) ? note.kind : allowed[0]) };
  const all = { keys: ["Ctrl+a"], ...hidden, does: words.key_all, run: gestures.pickAll };
  if (!note || !id) return [...back, fresh, ...write, ...go, ...undo, all, ...sight];
  const twin = twins.some((/** @type {string[]} */ pair) => pair.includes(id)), many = board.picked.size > 1;
  return [
    ...back, ...(twin && !many ? [{ keys: ["m"], does: words.merge.toLowerCase(), run: gestures.mergeChosen }, { keys: ["g"], does: words.keep_both.toLowerCase(), run: gestures.keepApart }] : []),
    ...(many ? [{ keys: ["m"], does: words.merge.toLowerCase(), run: gestures.mergeChosen }, { keys: ["g"], does: words.key_group, run: open.details }] : []),
    ...go, ...(many || twin ? [] : [fresh]), ...write,
    { keys: ["Enter"], does: words.key_edit, run: () => gestures.edit(id) }, { keys: ["F2"], ...hidden, run: () => gestures.edit(id) },
    { keys: ARROWS.map((key) => `Shift+${key}`), does: words.key_move },
    ...WAYS.map(([key, way]) => ({ keys: [`Shift+${key}`], ...hidden, run: () => gestures.push(way) })),
    { keys: ["l"], does: words.key_link, run: gestures.startLink },
    { keys: ["Space", " "], ...hidden, does: words.key_pick, run: () => gestures.pick(id) },
    { keys: ["k"], ...hidden, does: words.key_lock, run: gestures.lock },
    { keys: [letters.pivotal.toLowerCase()], ...hidden, does: words.key_pivot, run: gestures.pivot },
    { keys: ["Alt+Enter"], ...hidden, does: words.key_details, run: open.details },
    { keys: ["Delete"], does: words.key_remove, run: gestures.remove }, { keys: ["Backspace"], ...hidden, run: gestures.remove },
    { keys: ["Escape"], ...hidden, run: () => (board.picked.clear(), board.draw()) },
    ...undo, all, ...sight,
  ];
}

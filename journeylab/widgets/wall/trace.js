import { button, element, have, icon, onceShown, renew } from "../kit.js";

/** @import {Board} from "./board.js" */

/** Above the wall, where one came from a cell of the map or a hot spot: its stickies, and the way back. @param {Board} board */
export function makeTrace(board) {
  const says = element("p", { dir: "auto" });
  const notes = element("ul");
  const back = button({ class: "jl-btn jl-btn-main", click: () => leave() });
  const node = element("section", { class: "jl-wall-trace", hidden: true }, back, says, notes);
  let seen = 0;

  const leave = () => void board.ask({ ask: "cell" });
  return {
    node,
    /** Back to the map, where one came from there. @returns {(() => void) | null} */
    way: () => (board.view.trace ? leave : null),
    draw() {
      const { trace, words } = board.view;
      node.hidden = !trace;
      if (!trace) return;
      have(node, { "aria-label": trace.says });
      have(says, { text: trace.says });
      renew(back, trace.back, () => [icon("left"), trace.back, element("kbd", { text: words.keys.Escape })]);
      renew(notes, trace, () => (trace.notes.length > 1 ? trace.notes : []).map((/** @type {{id: string, text: string}} */ { id, text }) => element("li", {},
        button({ class: "jl-btn", "aria-pressed": String(id === trace.at), click: () => void board.ask({ ask: "note", note: id }) }, text))));
      if (trace.count === seen) return;
      board.found = new Set(trace.notes.map((/** @type {{id: string}} */ { id }) => id));
      seen = trace.count;
      onceShown(board.root, () => board.focus(trace.at));
    },
  };
}

import { element, have, icon, onceShown } from "../kit.js";

/** @import {Board} from "./board.js" */

/** Above the wall, where one came from a cell of the map: its stickies, and the way back. @param {Board} board */
export function makeTrace(board) {
  const says = element("p", { dir: "auto" });
  const notes = element("ul");
  const back = element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => leave() });
  const node = element("section", { class: "jl-wall-trace", hidden: true }, back, says, notes);
  let seen = 0;
  let drawn = "";

  const leave = () => void board.ask({ ask: "cell" });
  return {
    node,
    /** Back to the map, where one came from there. @returns {(() => void) | null} */
    way: () => (board.view.trace ? leave : null),
    draw() {
      const { trace, words, language } = board.view;
      node.hidden = !trace;
      if (!trace) return;
      have(node, { "aria-label": trace.says });
      const now = JSON.stringify([trace, language]);
      if (now !== drawn) {
        have(says, { text: trace.says });
        back.replaceChildren(icon("left"), words.back_to_map, element("kbd", { text: words.keys.Escape }));
        notes.replaceChildren(...(trace.notes.length > 1 ? trace.notes : []).map((/** @type {{id: string, text: string}} */ { id, text }) => element("li", {},
          element("button", { class: "jl-btn", type: "button", "aria-pressed": String(id === trace.at), click: () => void board.ask({ ask: "note", note: id }) }, text))));
      }
      drawn = now;
      if (trace.count === seen) return;
      board.found = new Set(trace.notes.map((/** @type {{id: string}} */ { id }) => id));
      seen = trace.count;
      onceShown(board.root, () => board.focus(trace.at));
    },
  };
}

import { cut } from "../diagnosis/uploads.js";
import { element, fill, freshId, icon } from "../kit.js";

/** @import {Board} from "./board.js" */

const ACCEPTED = "audio/*,video/mp4,video/webm,image/jpeg,image/png,image/gif,image/webp";

/**
 * The way from a file on this machine to a verbatim: in pieces, so that no message is too long.
 * What a file is, Python decides by its bytes.
 * @param {Board} board @param {string} id
 */
export function makeAdding(board, id) {
  const field = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (element("input", { type: "file", accept: ACCEPTED, hidden: true, tabindex: "-1", change: () => void add() })));
  const button = element("button", { class: "jl-btn jl-btn-quiet jl-add-medium", type: "button", click: () => field.click() }, icon("clip"));
  let busy = false;

  const add = async () => {
    const file = field.files?.[0];
    if (!file || busy) return;
    busy = button.disabled = true;
    const upload = freshId();
    for (const [at, end] of cut(file.size)) {
      const bytes = await file.slice(at, end).arrayBuffer();
      const answer = await board.ask({ ask: "piece", upload, verbatim: id, name: file.name, at, size: file.size }, [bytes]);
      if (!answer.ok) break;
      board.speak.polite(fill(board.view.words.adding, { percent: Math.round((100 * end) / Math.max(file.size, 1)) }));
    }
    field.value = "";
    busy = button.disabled = false;
  };

  return { field, button };
}

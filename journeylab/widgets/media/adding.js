import { cut } from "../diagnosis/uploads.js";
import { alsoDraw, element, fill, freshId, icon } from "../kit.js";

alsoDraw({ clip: "M8 12.5l6-6a3 3 0 0 1 4.2 4.2l-7.5 7.5a5 5 0 0 1-7-7l7-7" });

/** @typedef {{view: any, speak: any, ask: (message: any, bytes?: ArrayBuffer[]) => Promise<{ok?: boolean}>}} Asking */

const ACCEPTED = "audio/*,video/mp4,video/webm,image/jpeg,image/png,image/gif,image/webp";

/**
 * The way from a file on this machine to what carries it: in pieces, so that no message is too
 * long. What a file is, Python decides by its bytes.
 * @param {Asking} board @param {{verbatim?: string, challenge?: string}} carrier
 */
export function makeAdding(board, carrier) {
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
      const answer = await board.ask({ ask: "piece", upload, ...carrier, name: file.name, at, size: file.size }, [bytes]);
      if (!answer.ok) break;
      board.speak.polite(fill(board.view.words.adding, { percent: Math.round((100 * end) / Math.max(file.size, 1)) }));
    }
    field.value = "";
    busy = button.disabled = false;
  };

  return { field, button };
}

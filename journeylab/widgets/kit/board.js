import { element, listen } from "./nodes.js";
import { icon } from "./icons.js";
import { drawKeys } from "./keys.js";
import { announcer, notices } from "./speak.js";
import { drafts, line } from "./talk.js";

/** @import {Shortcut} from "./keys.js" */
/** @import {Model, View} from "./patch.js" */
/** @import {Answer, Standing} from "./talk.js" */

/**
 * What every board has: a voice, a strip for what must be seen, its drafts, a line to Python that
 * tells what was refused, and a foot with the keys that work now and how saving stands.
 * @param {Model} model @param {HTMLElement} root
 * @param {{place: string, view: () => View, keys: () => Shortcut[]}} own `place` tells its drafts from other boards'
 */
export function equip(model, root, { place, view, keys }) {
  const workshop = model.get("view").about, about = workshop ? `${workshop}:${place}` : "";
  const list = element("div", { class: "jl-keys-list" });
  const saved = element("span", { class: "jl-saved", role: "status" });
  const speak = announcer(root), notice = notices(root, speak);
  /** @type {Standing} */ let standing = "saved";
  let shown = "";

  const drawSaved = () => {
    const { words, saved: since, locked } = view(), waits = standing === "waiting";
    const text = waits ? words.waiting : locked ? words.locked : since || words.saved;
    saved.classList.toggle("jl-saved-waiting", waits);
    if (saved.textContent !== text) saved.replaceChildren(icon(waits ? "warning" : locked ? "lock" : "check"), text);
  };
  const drawFoot = () => {
    const table = keys(), { words, language } = view(), now = JSON.stringify([table, language]);
    if (now !== shown) drawKeys(list, table, words.keys);
    shown = now;
    drawSaved();
  };
  const talk = line(model, { about, standing: (now) => ((standing = now), drawSaved()) });

  /** @param {Answer} answer */
  const told = (answer) => {
    if (answer.refused) notice.show(answer.refused, { refusal: true });
    else if (answer.failed) notice.show(view().words.failed, { refusal: true });
    return answer;
  };
  /** Says it to Python, and shows the sentence where it is refused. @param {any} message @param {ArrayBuffer[]} [bytes] */
  const say = async (message, bytes) => (notice.hide(), told(await talk.say(message, bytes)));

  listen(root, "focusout", () => setTimeout(() => root.isConnected && drawFoot()));

  return {
    speak, notice, talk, say, drawFoot,
    drafts: drafts(about),
    foot: element("footer", { class: "jl-keys" }, list, saved),
    /** What was just removed or merged, and the way back. @param {string} text */
    offerUndo(text) {
      const { undo, keys: caps } = view().words;
      notice.show(text, { button: undo, keys: [caps.Ctrl, "Z"], press: () => void say({ ask: "undo" }) });
    },
  };
}

/**
 * A way to say commands of which a board shows already what they will do.
 * @param {any[]} pending those not answered yet @param {(message: any) => Promise<Answer>} say @param {() => void} draw
 */
export const ahead = (pending, say, draw) => async (/** @type {any} */ message) => {
  const answered = say(message); // on its way before anything is drawn
  pending.push(message);
  draw();
  const answer = await answered;
  pending.splice(pending.indexOf(message), 1);
  draw();
  return answer;
};

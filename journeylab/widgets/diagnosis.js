// The analyst's desk: import with a preview, explore, send to the workshop.
import { announcer, drawDesks, element, follow, have, line, notices, submitByEnter } from "./kit.js";
import { makeDeskBar } from "./diagnosis/bar.js";
import { makeExplore } from "./diagnosis/explore.js";
import { makeImport } from "./diagnosis/importing.js";
import { makePractices } from "./diagnosis/practices.js";
import { makeSending } from "./diagnosis/sending.js";
import { uploads } from "./diagnosis/uploads.js";
import { makeWorking } from "./diagnosis/working.js";

/** @import {Model, View} from "./kit/patch.js" */

drawDesks();

/** Whether the desk has the window to itself, as under Voilà. */
const ownsWindow = () => document.body?.dataset.voila === "voila";
const PATIENCE = 60_000; // milliseconds: Python may be reading a file meanwhile

/** @param {{model: Model, el: HTMLElement}} made */
function render({ model, el }) {
  const root = element("section", { class: "jl jl-dx", tabindex: -1, "data-lm-suppress-shortcuts": "true" });
  root.classList.toggle("jl-dx-cell", !ownsWindow());
  el.replaceChildren(root);

  /** @returns {View} */
  const view = () => model.get("view");
  const speak = announcer(root);
  const notice = notices(root, speak);
  submitByEnter(root);
  const talk = line(model, { about: `${view().about}:desk`, wait: PATIENCE });

  /** @param {any} message @param {ArrayBuffer[]} [bytes] @returns {Promise<any>} */
  async function say(message, bytes) {
    const answer = await talk.say(message, bytes);
    if (answer.refused) notice.show(answer.refused, { refusal: true });
    else if (answer.failed) notice.show(view().words.failed, { refusal: true });
    return answer;
  }

  const desk = { view, say, root, speak, notice, upload: uploads(say, () => view().largest) };
  const bar = makeDeskBar(desk, ownsWindow());
  const places = { import: makeImport(desk), explore: makeExplore(desk), practices: makePractices(desk), send: makeSending(desk) };
  const working = makeWorking(desk);
  root.append(bar.node, working.node, ...Object.values(places).map(({ node }) => node));

  let told = "";
  let place = "";
  function draw() {
    const now = view();
    root.lang = now.language;
    if (ownsWindow()) {
      document.documentElement.lang = now.language;
      document.title = `${now.words.title} · ${now.title || now.words.untitled}`;
    }
    bar.draw();
    working.draw();
    for (const [name, part] of Object.entries(places)) {
      have(part.node, { hidden: name !== now.place });
      if (name === now.place) part.draw();
    }
    if (place && place !== now.place) {
      root.focus({ preventScroll: true });
      if (!ownsWindow()) root.scrollIntoView({ block: "start" }); // a cell may begin above what is in sight
      notice.hide();
    }
    place = now.place;
    if (now.news && now.news.id !== told) {
      told = now.news.id;
      const undo = now.news.undo ? { button: now.words.undo, press: () => void say({ ask: "undo" }) } : {};
      notice.show(now.news.says, { refusal: now.news.refusal, ...undo });
    }
  }

  // pictures are drawn for the room they get
  let asked = 0;
  /** @type {any} */ let timer = 0;
  const fitting = new ResizeObserver(([{ contentRect }]) => {
    const width = Math.round(contentRect.width);
    if (!width || Math.abs(width - asked) < 48) return;
    clearTimeout(timer);
    timer = setTimeout(() => void say({ ask: "width", width: (asked = width) }), asked ? 400 : 0);
  });
  fitting.observe(root);

  model.on("change:view", draw);
  draw();
  for (const message of talk.unsent()) void say(message);
  return () => {
    talk.close();
    fitting.disconnect();
    clearTimeout(timer);
    model.off("change:view", draw);
  };
}

export { cut } from "./diagnosis/uploads.js";
export { safe } from "./diagnosis/picture.js";
export default { initialize: follow, render };

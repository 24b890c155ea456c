import { announcer, chord, drafts, drawDesks, element, follow, isTyping, line, notices, pressed, submitByEnter } from "./kit.js";
import { makeBar } from "./frame/bar.js";
import { makeBody } from "./frame/body.js";
import { makeFoot } from "./frame/foot.js";
import { frameKeys, phaseOf } from "./frame/keys.js";
import { makePanels } from "./frame/panels.js";

/** @import {View} from "./kit/patch.js" */

drawDesks();

const IN_NOTEBOOK = "jl-frame-cell";

/** Whether the frame has the window to itself, as under Voilà. */
const ownsWindow = () => document.body?.dataset.voila === "voila";

/**
 * @param {{model: any, el: HTMLElement, host: any, signal: AbortSignal}} made
 */
function render({ model, el, host, signal }) {
  const root = element("section", { class: "jl jl-frame", tabindex: -1, "data-lm-suppress-shortcuts": "true" });
  root.classList.toggle(IN_NOTEBOOK, !ownsWindow());
  el.append(root);

  /** @returns {View} */
  const view = () => model.get("view");
  const shelf = drafts(view().about);
  const speak = announcer(root);
  const notice = notices(root, speak);
  submitByEnter(root);
  const talk = line(model, { about: `${view().about}:frame` });

  /** @param {any} message @returns {Promise<any>} */
  async function say(message) {
    const answer = await talk.say(message);
    if (answer.refused) notice.show(answer.refused, { refusal: true });
    else if (answer.failed) notice.show(view().words.failed, { refusal: true });
    return answer;
  }
  /** Remembers what this view shows, for the page that comes after it. @param {any} part */
  const keep = (part) => shelf.keep("frame", { ...(shelf.read("frame") ?? {}), ...part });
  /** @param {any} message @param {any} kept */
  const ask = async (message, kept) => {
    const answer = await say(message);
    if (answer.ok && kept) keep(kept);
    return answer;
  };

  const room = {
    model, view, say, ask, notice, speak, root,
    open: (/** @type {string} */ phase) => ask({ ask: "open", phase }, { phase }),
    language: (/** @type {string} */ language) => (nameLanguage(language), ask({ ask: "language", language }, { language })),
    panel: (/** @type {string} */ panel) => ask({ ask: "panel", panel: view().panel === panel ? "" : panel }, { panel: view().panel === panel ? "" : panel }),
    undo: () => say({ ask: "undo" }),
    redo: () => say({ ask: "redo" }),
    present: () => present(),
    keys: () => foot.openKeys(),
  };
  const bar = makeBar(room);
  const body = makeBody(room, host, signal);
  const panels = makePanels(room);
  const foot = makeFoot(room, () => body.shortcuts());
  root.append(bar.node, panels.past, body.node, panels.node, foot.node);

  /** The phase, the language and the panel that were open before the page was loaded again. */
  async function restore() {
    const kept = shelf.read("frame") ?? {};
    const wanted = { phase: kept.phase ?? "", language: kept.language ?? "", panel: kept.panel ?? "", workshop: kept.workshop ?? "" };
    const same = wanted.workshop === view().workshop && (!wanted.phase || wanted.phase === view().phase)
      && (!wanted.language || wanted.language === view().language) && wanted.panel === view().panel;
    const back = talk.say({ ask: "restore", ...wanted });
    if (!same) await back;
    restored = true;
    if (!kept.phase) keep({ phase: view().phase }); // a new page may begin elsewhere by then
    draw();
  }
  let restored = false;

  function draw() {
    const now = view();
    root.lang = now.language;
    if (ownsWindow()) {
      document.documentElement.lang = now.language;
      document.title = now.title || now.words.title_empty;
    }
    root.classList.toggle("jl-curtain", now.curtain);
    bar.draw();
    panels.draw();
    foot.draw();
    if (!restored) return;
    body.draw();
    // a board may lead to another one, as a cell of the map to its stickies
    const { workshop = "", phase } = shelf.read("frame") ?? {};
    if (now.workshop !== workshop || (phase && now.phase !== phase)) keep({ workshop: now.workshop, phase: now.phase });
  }

  function present() {
    const on = !root.classList.contains("jl-presenting");
    root.classList.toggle("jl-presenting", on);
    bar.draw();
    const screen = ownsWindow() ? document.documentElement : root;
    // a browser may refuse the whole screen: the larger type stands all the same
    if (on) screen.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  }
  const left = () => {
    if (document.fullscreenElement || !root.classList.contains("jl-presenting")) return;
    root.classList.remove("jl-presenting");
    bar.draw();
  };

  const table = frameKeys(room);
  // before the board, which keeps unknown letters from the notebook around it
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const idle = target === root || target === document.body; // nothing has the focus
    if ((!idle && !root.contains(target)) || root.querySelector("dialog[open]")) return;
    const phase = phaseOf(event, view().phases);
    if (phase) return take(event, () => void room.open(phase.id));
    if (isTyping(target)) return;
    const name = chord(event);
    // all keys are told in one place, the board's and the frame's
    const boards = name !== "?" && body.shortcuts().table.some((/** @type {any} */ { keys, run }) => run && keys.includes(name));
    // a letter means nothing to the bar: who has just chosen a phase means its board
    const aside = idle || (bar.node.contains(target) && /^\S$/.test(event.key));
    if (boards && aside) return body.pass(event) ? take(event) : undefined;
    if (boards && body.node.contains(target)) return;
    pressed(event, table(view()));
  };
  const stage = ownsWindow() ? document : root;
  stage.addEventListener("keydown", /** @type {EventListener} */ (key), true);
  document.addEventListener("fullscreenchange", left);
  model.on("change:view", draw);
  model.on("change:boards", draw);

  draw();
  restore();
  for (const message of talk.unsent()) void say(message);
  return () => {
    talk.close();
    foot.close();
    stage.removeEventListener("keydown", /** @type {EventListener} */ (key), true);
    document.removeEventListener("fullscreenchange", left);
  };
}

/** @param {KeyboardEvent} event @param {() => void} [then] */
function take(event, then) {
  event.preventDefault();
  event.stopPropagation();
  then?.();
}

/** Writes the language into the address, so that a page loaded again is drawn in it at once. @param {string} language */
function nameLanguage(language) {
  if (!ownsWindow()) return;
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  history.replaceState(history.state, "", address);
}

export { peopleFrom } from "./frame/paste.js";
export { phaseOf } from "./frame/keys.js";
export default { initialize: follow, render };

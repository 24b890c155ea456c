import { element, have } from "../kit/nodes.js";
import { icon } from "../kit/icons.js";
import { makeHistory } from "./history.js";
import { makePeople } from "./people.js";

/**
 * What opens beside the board: the people, the history; and the strip that says one looks back.
 * @param {any} room
 */
export function makePanels(room) {
  const people = makePeople(room);
  const history = makeHistory(room);
  const heading = element("h2");
  const close = element("button", { class: "jl-btn jl-btn-quiet jl-frame-close", type: "button", click: shut }, /** @type {any} */ (icon("close")));
  const node = element("aside", { class: "jl-frame-panel", hidden: true, tabindex: -1, keydown: leave }, element("div", { class: "jl-frame-panel-head" }, heading, close), people.node, history.node);
  const says = element("p");
  const back = element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => room.say({ ask: "now" }) });
  const past = element("div", { class: "jl-frame-past", role: "status", hidden: true }, /** @type {any} */ (icon("history")), says, back);
  let open = "";

  return { node, past, draw };

  function draw() {
    const { words, panel, past: looking } = room.view();
    have(past, { hidden: !looking });
    have(says, { text: looking ? looking.says : "" });
    have(back, { text: words.now });
    have(node, { hidden: !panel, class: `jl-frame-panel jl-frame-panel-${panel}`, "aria-label": words[panel] ?? "" });
    have(heading, { text: words[panel] ?? "" });
    have(close, { "aria-label": words.close, title: words.close });
    have(people.node, { hidden: panel !== "people" });
    have(history.node, { hidden: panel !== "history" });
    if (panel === "people") people.draw();
    if (panel === "history") history.draw();
    if (panel && panel !== open && room.root.contains(document.activeElement)) {
      /** @type {HTMLElement | null} */ (node.querySelector("[data-first]:not([hidden] *)"))?.focus();
    }
    open = panel;
  }

  async function shut() {
    const was = room.view().panel;
    await room.panel(was);
    room.root.querySelector(`.jl-frame-tool-${was}`)?.focus();
  }
  /** @param {KeyboardEvent} event */
  function leave(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    shut();
  }
}

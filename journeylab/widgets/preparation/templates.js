import { element, freshId, have, icon } from "../kit.js";

/** @import {Bench} from "./bench.d.ts" */

const DEPTHS = ["short", "standard", "full"];

/** The templates, and what the one that is looked at would add. @param {Bench} bench */
export function templateDialog(bench) {
  const title = element("h2", { id: `jl-${freshId()}` });
  const list = element("div", { class: "jl-prep-templates", role: "listbox", keydown: move });
  const depths = element("div", { class: "jl-group", role: "group" }, ...DEPTHS.map((depth) =>
    element("button", { class: "jl-btn", type: "button", click: () => look(shown(), depth) })));
  const says = element("p", { class: "jl-prep-adds", role: "status" });
  const journey = element("div", { class: "jl-prep-journey", role: "region", tabindex: 0 });
  const rest = element("p", { class: "jl-prep-soft" });
  const use = element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => void add() });
  const cancel = element("button", { class: "jl-btn", type: "button", click: () => dialog.close() });
  const dialog = /** @type {HTMLDialogElement} */ (/** @type {unknown} */ (element("dialog", { class: "jl-prep-dialog", "aria-labelledby": title.id },
    title, element("div", { class: "jl-prep-choose" }, list, element("div", { class: "jl-prep-preview" }, depths, says, journey, rest)),
    element("div", { class: "jl-prep-end" }, cancel, use))));
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    bench.state.choosing = false;
    bench.ask({ ask: "preview", template: "" });
  });
  bench.root.append(dialog);
  let drawn = "";

  const shown = () => bench.view.templates.preview?.template ?? bench.view.templates.order[0];
  /** @param {string} template @param {string} depth */
  const look = (template, depth) => bench.ask({ ask: "preview", template, depth });

  /** @param {KeyboardEvent} event */
  function move(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const { order, depth } = bench.view.templates;
    const next = step && order[order.indexOf(shown()) + step];
    if (!next) return;
    event.preventDefault();
    look(next, depth);
    /** @type {HTMLElement} */ (list.querySelector(`[data-id="${next}"]`)).focus();
  }
  async function add() {
    const { preview, items } = bench.view.templates;
    const answer = await bench.tell({ do: "all", of: preview.commands });
    if (!answer.ok) return;
    dialog.close();
    bench.speak.polite(bench.say("template-added", { text: items[preview.template].name }));
  }

  return {
    node: dialog,
    open() {
      bench.state.choosing = true;
      look(shown(), bench.view.templates.depth);
      draw();
      dialog.showModal();
      /** @type {HTMLElement | null} */ (list.querySelector("[tabindex='0']"))?.focus();
    },
    draw,
  };

  function draw() {
    if (!bench.state.choosing) return;
    const { templates, language } = bench.view;
    const said = JSON.stringify([templates, language]);
    if (said === drawn) return;
    drawn = said;
    const { order, items, depth, preview } = templates;
    have(title, { text: bench.say("template-title") });
    have(list, { "aria-label": bench.say("template-title") });
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.id;
    list.replaceChildren(...order.map((/** @type {string} */ id) => option(id, items[id], id === shown())));
    if (focused) /** @type {HTMLElement | null} */ (list.querySelector(`[data-id="${focused}"]`))?.focus();
    have(depths, { "aria-label": bench.say("template-depth") });
    DEPTHS.forEach((one, index) => have(depths.children[index], { text: bench.say(`template-${one}`), "aria-pressed": String(one === depth) }));
    have(use, { text: bench.say("template-use"), disabled: !preview || preview.empty });
    have(cancel, { text: bench.say("template-cancel") });
    if (!preview) return;
    have(journey, { "aria-label": items[preview.template].name });
    have(says, { text: preview.empty ? bench.say("template-nothing") : preview.says });
    have(rest, { text: [preview.there, preview.channels].filter(Boolean).join(" ") });
    journey.replaceChildren(...preview.stages.map(stage));
  }

  /** @param {string} id @param {any} item @param {boolean} on */
  function option(id, item, on) {
    return element("div", { class: "jl-prep-option", role: "option", "data-id": id, tabindex: on ? 0 : -1, "aria-selected": String(on), click: () => look(id, bench.view.templates.depth) },
      element("strong", { text: item.name }), item.fits && element("em", {}, icon("check"), bench.say("template-fits")), element("span", { text: item.about }));
  }
  /** @param {any} one */
  function stage(one) {
    return element("section", {}, element("h3", { text: one.name }), element("ol", {}, ...one.steps.map((/** @type {any} */ step) =>
      element("li", { class: `${step.inside ? "jl-prep-inside" : ""}${step.there ? " jl-prep-there" : ""}` }, element("span", { text: step.text }),
        step.truth && mark("star", bench.say("truth")), step.company && mark("flag", bench.say("company"))))));
  }
  /** @param {string} sign @param {string} text */
  function mark(sign, text) {
    return element("span", { class: "jl-prep-truth", title: text }, icon(sign), element("span", { class: "jl-sr", text }));
  }
}

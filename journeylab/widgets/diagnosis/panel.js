import { arrange, element, have, icon } from "../kit.js";
import { actsOf } from "./acts.js";
import { bringIntoSight, makeFlowing } from "./flowing.js";
import { margin, picture } from "./picture.js";
import { makePromising } from "./promising.js";

const SPINE = new Set(["curve", "touchpoints", "volumes", "flow", "journey"]); // on the columns of the steps

/**
 * One view: its picture or its table, and whether it goes to the workshop.
 * @param {any} desk @param {string} id
 */
export function makePanel(desk, id) {
  const title = element("h2", { id: `jl-dx-${id}` });
  const note = element("p", { class: "jl-dx-soft" });
  // the page of customers' words stands beside this one under our own launcher; elsewhere nobody knows
  // where. It opens in a tab of its own: what was taken here goes when this page is left
  const board = id === "groups" && document.body.dataset.ownServer === "yes" ? element("a", { class: "jl-dx-tool jl-dx-open", target: "_blank", rel: "noopener" }, icon("pen"), element("span")) : null;
  const steps = element("details", { class: "jl-dx-steps" }, element("summary", { class: "jl-dx-tool" }), element("div", { role: "group" }));
  const promising = id === "funnel" ? makePromising(desk) : null;
  const flowing = id === "flow" ? makeFlowing(desk) : null;
  const turn = element("button", { class: "jl-dx-tool", type: "button", click: () => void desk.say({ ask: "table", panel: id, open: turn.getAttribute("aria-pressed") !== "true" }) }, icon("table"), element("span"));
  const choose = element("button", { class: "jl-dx-tool", type: "button", click: () => void desk.say({ ask: "choose", panel: id, on: choose.getAttribute("aria-pressed") !== "true" }) }, element("i"), element("span"));
  const head = element("header", {}, element("div", { class: "jl-dx-heading" }, title, note), element("div", { class: "jl-dx-tools" }, flowing && flowing.node, board, promising && promising.node, steps, turn, choose));
  const shown = element("div", { class: "jl-dx-picture", tabindex: 0, role: "region" });
  const table = element("div", { class: "jl-dx-table", tabindex: 0, role: "region" });
  const empty = element("p", { class: "jl-dx-empty" });
  const acts = actsOf(desk);
  const node = element("section", { class: `jl-dx-panel jl-dx-panel-${id}`, "aria-labelledby": `jl-dx-${id}` }, head, shown, table, acts.node, empty);
  /** @type {any} */ let drawn = {};
  const slides = () => shown.classList.toggle("jl-dx-slides", shown.scrollWidth > shown.clientWidth + 2);
  if (SPINE.has(id)) new ResizeObserver(slides).observe(shown);

  return {
    node,
    /** @param {any} panel */
    draw(panel) {
      const { words } = desk.view();
      have(title, { text: panel.title });
      have(note, { text: panel.note, title: panel.note });
      have(empty, { text: panel.empty, hidden: !panel.empty });
      have(/** @type {Element} */ (turn.lastElementChild), { text: words.table });
      have(turn, { "aria-pressed": String(Boolean(panel.table)), hidden: Boolean(panel.empty) || !(panel.pictures.length || panel.acts), "aria-label": panel.table_of });
      if (board) {
        have(board, { hidden: !panel.correct, href: `verbatims?lang=${desk.view().language}`, title: words.correct_title });
        have(/** @type {Element} */ (board.lastElementChild), { text: panel.correct });
      }
      have(choose, { "aria-pressed": String(panel.chosen), hidden: !panel.sendable, "aria-label": panel.choose_of });
      have(/** @type {Element} */ (choose.lastElementChild), { text: words.to_workshop });
      if (drawn.chosen !== panel.chosen) /** @type {Element} */ (choose.firstElementChild).replaceChildren(icon(panel.chosen ? "check" : "plus"));
      promising?.draw(desk.view().explore.promising, desk.view().explore.funnel, words);
      flowing?.draw(desk.view().explore.flow);
      drawSteps(id === "funnel" ? desk.view().explore.funnel : [], words);
      have(shown, { hidden: Boolean(panel.table) || Boolean(panel.empty) || !panel.pictures.length, "aria-label": panel.title });
      have(table, { hidden: !panel.table, "aria-label": panel.title });
      if (drawn.pictures !== panel.pictures) {
        const pictures = panel.pictures.map(picture).filter((/** @type {any} */ one) => one);
        for (const one of pictures) one.style.flexGrow = one.viewBox.baseVal.width; // side by side, to one scale
        shown.replaceChildren(...pictures.flatMap((/** @type {any} */ one) => SPINE.has(id) ? [one, margin(one)] : [one]));
        if (flowing) bringIntoSight(shown, desk.view().explore.flow.at);
      }
      if (panel.table && drawn.table !== panel.table) table.replaceChildren(...tableOf(panel.table));
      acts.draw(panel.acts, Boolean(panel.table));
      drawn = panel;
    },
  };

  /** @param {{step: string, text: string, on: boolean}[]} found @param {any} words */
  function drawSteps(found, words) {
    have(steps, { hidden: !found.length });
    const [summary, list] = /** @type {any} */ (steps.children);
    have(summary, { text: words.funnel_steps });
    arrange(list, found.map(({ step }) => step), (step) => {
      const box = /** @type {any} */ (element("input", { type: "checkbox", change: () => void desk.say({ ask: "funnel", step, on: box.checked }) }));
      return element("label", {}, box, element("span"));
    }, (label, _step, index) => {
      const [box, text] = /** @type {any} */ (label.children);
      box.checked = found[index].on;
      have(text, { text: found[index].text });
    });
  }
}

/** @param {{caption: string, heads: string[], rows: string[][], more: string}} found */
function tableOf({ caption, heads, rows, more }) {
  const table = element("table", {}, element("caption", { class: "jl-sr", text: caption }),
    element("thead", {}, element("tr", {}, ...heads.map((text) => element("th", { scope: "col", text })))),
    element("tbody", {}, ...rows.map(([first, ...rest]) => element("tr", {}, element("th", { scope: "row", text: first }), ...rest.map((text) => element("td", { text }))))));
  return more ? [table, element("p", { class: "jl-dx-soft", text: more })] : [table];
}

import { arrange, element, have } from "../kit.js";
import { makePanel } from "./panel.js";
import { together } from "./picture.js";
import { options } from "./source.js";

/**
 * What the data say: every view with its table, each to be chosen for the workshop.
 * @param {any} desk
 */
export function makeExplore(desk) {
  const filters = element("div", { class: "jl-dx-filters", role: "group" });
  const base = element("p", { class: "jl-dx-base" });
  const head = element("div", { class: "jl-dx-explore-head" }, filters, base);
  const spine = element("div", { class: "jl-dx-spine" });
  const side = element("div", { class: "jl-dx-side" });
  const below = element("div", { class: "jl-dx-below" });
  const sheet = element("div", { class: "jl-dx-scroll jl-dx-sheet" }, spine, side, below);
  const node = element("main", { class: "jl-dx-explore" }, head, sheet);
  /** @type {Map<string, any>} */ const panels = new Map();
  spine.addEventListener("scroll", ({ target }) => {
    const moved = /** @type {HTMLElement} */ (target);
    if (moved.classList.contains("jl-dx-picture")) together([.../** @type {any} */ (spine.querySelectorAll(".jl-dx-picture"))], moved);
  }, { capture: true, passive: true });

  return {
    node,
    draw() {
      const { explore, words } = desk.view();
      if (!explore) return;
      have(filters, { "aria-label": words.filters });
      have(filters, { hidden: !explore.filters.length });
      have(base, { text: desk.view().base });
      arrange(filters, explore.filters.map((/** @type {any} */ one) => one.id), (name) => {
        const select = element("select", { class: "jl-field", change: () => void desk.say({ ask: "filter", name, value: select.value }) });
        return element("label", {}, element("span"), select);
      }, (label, _name, index) => {
        const [said, select] = /** @type {any} */ (label.children);
        const found = explore.filters[index];
        have(said, { text: found.name });
        options(select, found.options, found.value);
      });
      for (const [box, ids] of /** @type {[HTMLElement, string[]][]} */ ([[spine, explore.spine], [side, explore.side], [below, explore.below]])) {
        have(box, { hidden: !ids.length });
        arrange(box, ids, (id) => {
          const panel = makePanel(desk, id);
          panels.set(id, panel);
          return panel.node;
        }, (_node, id) => panels.get(id).draw(explore.panels[id]));
      }
    },
  };
}

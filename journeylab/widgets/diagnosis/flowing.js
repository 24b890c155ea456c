import { element, have } from "../kit.js";
import { options } from "./source.js";

/** The step whose transitions are drawn comes into sight. @param {Element} box @param {number | null} at */
export function bringIntoSight(box, at) {
  const drawn = /** @type {SVGSVGElement | null} */ (box.querySelector("svg"));
  if (at == null || !drawn) return;
  const scale = drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width;
  box.scrollLeft = at * scale - box.clientWidth / 2;
}

/**
 * Whose transitions are drawn: those of all steps, or of one.
 * @param {any} desk
 */
export function makeFlowing(desk) {
  const select = element("select", { class: "jl-field jl-dx-flow", change: () => void desk.say({ ask: "flow", step: select.value }) });
  return {
    node: select,
    /** @param {{says: string, value: string, options: [string, string][]}} found */
    draw(found) {
      have(select, { "aria-label": found.says, hidden: found.options.length < 4 });
      options(select, found.options, found.value);
    },
  };
}

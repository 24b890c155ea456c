import { element, have } from "../kit.js";

/**
 * What Python is busy with, how far it is, and the way to stop it.
 * @param {any} desk
 */
export function makeWorking(desk) {
  const says = element("p", { role: "status" });
  const bar = element("progress", { class: "jl-dx-progress", max: 100 });
  const stop = element("button", { class: "jl-btn", type: "button", click: () => void desk.say({ ask: "stop" }) });
  const node = element("div", { class: "jl-dx-working", hidden: true }, says, bar, stop);
  return {
    node,
    draw() {
      const { working, words } = desk.view();
      node.hidden = !working;
      if (!working) return;
      have(says, { text: working.says });
      have(bar, { value: working.share == null ? null : Math.round(working.share * 100), "aria-label": working.says });
      have(stop, { text: words.stop, disabled: working.stopping });
    },
  };
}

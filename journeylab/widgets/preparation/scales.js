import { arrange, element, freshId, have, icon } from "../kit.js";
import { entry } from "./field.js";

/** @import {Bench} from "./bench.d.ts" */

/** The two ends of a scale as they were typed: "hurried – patient". @param {string} text */
export function ends(text) {
  const [left, ...right] = text.split(/\s*(?:–|—|\/|\||<>|↔)\s*|\s+-\s+/);
  return { text: left.trim(), opposite: right.join(" – ").trim() };
}

/** Where a persona stands between two ends, moved by hand or by arrows. @param {Bench} bench */
export function scales(bench) {
  const list = element("ul", { class: "jl-prep-scales" });
  const more = entry(bench, "scale", (text) => ({ do: "add_trait", id: freshId(), persona: bench.state.persona, aspect: "scale", level: 50, ...ends(text) }));
  const node = element("div", { class: "jl-prep-scale-side" }, list, more.node);
  /** @param {string} id */
  const make = (id) => {
    const slider = element("input", { type: "range", min: 0, max: 100, step: 5, change: () => bench.tell({ do: "set_trait", id, field: "level", value: Number(slider.value) }) });
    const bin = element("button", { class: "jl-prep-bin", type: "button", click: () => bench.remove({ do: "remove_trait", id }, bench.view.traits[id].text) }, icon("close"));
    return element("li", { class: "jl-prep-scale" }, element("span"), element("span"), bin, slider);
  };
  return {
    node,
    draw() {
      const { traits, trait_order: order, locked } = bench.view;
      const mine = order.filter((/** @type {string} */ id) => traits[id].persona === bench.state.persona && traits[id].aspect === "scale");
      arrange(list, mine, make, (item, id) => {
        const [left, right, bin, slider] = /** @type {any[]} */ ([...item.children]);
        const { text, opposite, level } = traits[id];
        have(left, { text });
        have(right, { text: opposite });
        have(slider, { "aria-label": bench.say("scale-level", { text, other: opposite }), disabled: locked });
        if (document.activeElement !== slider) slider.value = String(level ?? 50);
        have(bin, { "aria-label": bench.say("remove", { text }), hidden: locked });
      });
      more.draw({ label: bench.view.words.aspects.scale, hint: `+ ${bench.say("scale-add")}`, disabled: locked });
    },
  };
}

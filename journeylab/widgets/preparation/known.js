import { arrange, element, freshId, have, icon } from "../kit.js";
import { choice, entry, field } from "./field.js";

/** @import {Bench} from "./bench.d.ts" */

/** The customer knowledge at hand. @param {Bench} bench */
export function knownPanel(bench) {
  const title = element("h2");
  const list = element("ul", { class: "jl-prep-sources" });
  const more = entry(bench, "known", (name) => ({ do: "add_knowledge", id: freshId(), name }));
  const node = element("section", { class: "jl-prep-panel jl-prep-known" }, element("header", {}, title), list, more.node);
  /** @type {Map<string, ReturnType<typeof source>>} */ const rows = new Map();
  return {
    node,
    draw() {
      const { known_order: order, locked } = bench.view;
      have(title, { text: bench.say("known-title") });
      arrange(list, order, (id) => {
        const made = source(bench, id);
        rows.set(id, made);
        return made.node;
      }, (_item, id) => rows.get(id)?.draw());
      more.draw({ label: bench.say("known-title"), hint: `+ ${bench.say("known-add")}`, disabled: locked });
    },
  };
}

/** @param {Bench} bench @param {string} id */
function source(bench, id) {
  /** @param {string} name */
  const set = (name) => (/** @type {any} */ value) => ({ do: "set_knowledge", id, field: name, value });
  const name = field(bench, `known:${id}`, set("name"), { needed: true });
  const period = field(bench, `known:${id}:period`, set("period"), { class: "jl-prep-soft" });
  const sort = choice(bench, set("sort"), { class: "jl-prep-soft" });
  const bin = element("button", { class: "jl-prep-bin", type: "button", click: () => bench.remove({ do: "remove_knowledge", id }, bench.view.knowns[id].name) }, icon("close"));
  const node = element("li", { class: "jl-prep-source" }, icon("check"), name.node, sort.node, period.node, bin);
  return {
    node,
    draw() {
      const known = bench.view.knowns[id], { locked: disabled, words } = bench.view, text = known.name;
      name.draw({ label: bench.say("known-title"), value: text, disabled });
      sort.draw({ label: bench.say("known-sort", { text }), value: known.sort, names: words.knowns, disabled });
      period.draw({ label: bench.say("known-period", { text }), value: known.period, hint: bench.say("known-period-hint"), disabled });
      have(bin, { "aria-label": bench.say("remove", { text }), hidden: disabled });
    },
  };
}

import { arrange, element, freshId, have, icon } from "../kit.js";
import { entry, field } from "./field.js";
import { track } from "./numerals.js";

/** @import {Bench} from "./bench.d.ts" */

/** Objectives of both sorts, each with its KPIs. @param {Bench} bench */
export function objectivesPanel(bench) {
  const title = element("h2");
  const sorts = ["business", "experience"].map((sort) => sortGroup(bench, sort));
  const node = element("section", { class: "jl-prep-panel jl-prep-objectives" }, element("header", {}, title), ...sorts.map((group) => group.node));
  return {
    node,
    draw() {
      have(title, { text: bench.say("objectives-title") });
      for (const group of sorts) group.draw();
    },
  };
}

/** @param {Bench} bench @param {string} sort */
function sortGroup(bench, sort) {
  const name = element("h3", { class: "jl-prep-rule" });
  const list = element("ul", { class: "jl-prep-goals" });
  const more = entry(bench, `objective:${sort}`, (text) => ({ do: "add_objective", id: freshId(), sort, text }));
  const node = element("div", {}, name, list, more.node);
  /** @type {Map<string, ReturnType<typeof goal>>} */ const goals = new Map();
  return {
    node,
    draw() {
      const { objectives, objective_order: order, words, locked } = bench.view;
      have(name, { text: words.sorts[sort] });
      const ids = order.filter((/** @type {string} */ id) => objectives[id].sort === sort);
      arrange(list, ids, (id) => {
        const made = goal(bench, id);
        goals.set(id, made);
        return made.node;
      }, (_item, id) => goals.get(id)?.draw());
      more.draw({ label: bench.say("pair", { name: words.sorts[sort], text: bench.say("objective-add") }), hint: bench.say("objective-add"), disabled: locked });
    },
  };
}

/** One objective. @param {Bench} bench @param {string} id */
function goal(bench, id) {
  const text = field(bench, `objective:${id}`, (value) => ({ do: "set_objective", id, field: "text", value }), { needed: true, long: true, class: "jl-prep-goal" });
  const bin = element("button", { class: "jl-prep-bin", type: "button", click: () => bench.remove({ do: "remove_objective", id }, bench.view.objectives[id].text) }, icon("close"));
  const list = element("ul", { class: "jl-prep-kpis" });
  const more = entry(bench, `kpi:${id}`, (name) => ({ do: "add_kpi", id: freshId(), objective: id, name }), { class: "jl-prep-kpi-entry" });
  const node = element("li", {}, element("div", { class: "jl-prep-line" }, text.node, bin), list, more.node);
  /** @type {Map<string, ReturnType<typeof kpiRow>>} */ const rows = new Map();
  return {
    node,
    draw() {
      const { objectives, kpis, kpi_order: order, locked } = bench.view;
      const said = objectives[id].text;
      text.draw({ label: bench.say("objective"), value: said, disabled: locked });
      have(bin, { "aria-label": bench.say("remove", { text: said }), hidden: locked });
      arrange(list, order.filter((/** @type {string} */ kpi) => kpis[kpi].objective === id), (kpi) => {
        const made = kpiRow(bench, kpi);
        rows.set(kpi, made);
        return made.node;
      }, (_item, kpi) => rows.get(kpi)?.draw());
      more.draw({ label: bench.say("kpi-add-of", { text: said }), hint: `+ ${bench.say("kpi-add")}`, disabled: locked });
    },
  };
}

/** One KPI: its name, the way from today to the target, both numbers and the unit. @param {Bench} bench @param {string} id */
function kpiRow(bench, id) {
  /** @param {string} name */
  const set = (name) => (/** @type {any} */ value) => ({ do: "set_kpi", id, field: name, value });
  const name = field(bench, `kpi:${id}:name`, set("name"), { needed: true, long: true });
  const baseline = field(bench, `kpi:${id}:baseline`, set("baseline"), { number: true, class: "jl-prep-number" });
  const target = field(bench, `kpi:${id}:target`, set("target"), { number: true, class: "jl-prep-number jl-prep-strong" });
  const unit = field(bench, `kpi:${id}:unit`, set("unit"), { class: "jl-prep-unit" });
  const better = element("button", { class: "jl-prep-better", type: "button", click: () => bench.tell({ do: "set_kpi", id, field: "better", value: bench.view.kpis[id].better === "up" ? "down" : "up" }) });
  const bin = element("button", { class: "jl-prep-bin", type: "button", click: () => bench.remove({ do: "remove_kpi", id }, bench.view.kpis[id].name) }, icon("close"));
  const way = element("span", { class: "jl-prep-way", "aria-hidden": "true" }, element("i"), element("b"), element("em"));
  const odd = element("p", { class: "jl-prep-odd", hidden: true });
  const node = element("li", { class: "jl-prep-kpi" }, name.node, way,
    element("span", { class: "jl-prep-values" }, baseline.node, element("span", { "aria-hidden": "true", text: "→" }), target.node, unit.node), better, bin, odd);
  let shown = "";
  return {
    node,
    draw() {
      const kpi = bench.view.kpis[id], { locked: disabled } = bench.view, text = kpi.name;
      name.draw({ label: bench.say("kpi-name"), value: kpi.name, disabled });
      baseline.draw({ label: bench.say("kpi-baseline", { text }), value: kpi.baseline, hint: "…", disabled });
      target.draw({ label: bench.say("kpi-target", { text }), value: kpi.target, hint: "…", disabled });
      unit.draw({ label: bench.say("kpi-unit", { text }), value: kpi.unit, hint: bench.say("kpi-unit-hint"), disabled });
      const said = `${bench.say("kpi-better", { text })} ${bench.say(`kpi-${kpi.better}`)}`;
      have(better, { "aria-label": said, title: bench.say(`kpi-${kpi.better}`), disabled });
      if (shown !== kpi.better) better.replaceChildren(icon(kpi.better));
      shown = kpi.better;
      have(bin, { "aria-label": bench.say("remove", { text }), hidden: disabled });
      const wrong = kpi.baseline != null && kpi.target != null && (kpi.target - kpi.baseline) * (kpi.better === "up" ? 1 : -1) < 0;
      have(odd, { text: wrong ? bench.say("kpi-odd") : "", hidden: !wrong });
      drawWay(track(kpi.baseline, kpi.target, kpi.unit));
    },
  };
  /** @param {ReturnType<typeof track>} at */
  function drawWay(at) {
    const [line, start, end] = /** @type {HTMLElement[]} */ ([...way.children]);
    const both = at?.from != null && at.to != null;
    const from = at?.from ?? 0, to = at?.to ?? 0;
    const left = Math.min(from, to), width = Math.abs(to - from);
    have(line, { style: `--from: ${left}; --width: ${width}`, hidden: !both });
    have(start, { style: `--at: ${from}`, hidden: at?.from == null });
    have(end, { style: `--at: ${to}`, hidden: at?.to == null, class: both && to < from ? "jl-prep-back" : "" });
  }
}

import { arrange, element, have, icon } from "../kit.js";
import { options } from "./source.js";

const STATES = /** @type {{[state: string]: string}} */ ({ yes: "check", ask: "warning", out: "minus", lock: "lock" });

/**
 * The columns of a file, each with examples, what it is taken for and what was recognised in it.
 * @param {any} desk @param {string} id
 */
export function columnTable(desk, id) {
  // roles are said: on a phone the rows are laid out otherwise, and some readers would take that for no table
  const heads = element("tr", { role: "row" });
  const body = element("tbody", { role: "rowgroup" });
  const table = element("table", { class: "jl-dx-columns", role: "table" }, element("thead", { role: "rowgroup" }, heads), body);
  const node = element("div", { class: "jl-dx-left", tabindex: 0, role: "region" }, table);
  return {
    node,
    /** @param {any} source */
    draw(source) {
      const { words } = desk.view();
      have(node, { "aria-label": source.columns_of });
      if (!heads.childElementCount) heads.append(...words.column_heads.map(() => element("th", { scope: "col", role: "columnheader" })));
      words.column_heads.forEach((/** @type {string} */ text, /** @type {number} */ place) => have(heads.children[place], { text }));
      const keys = source.columns.map((/** @type {any} */ column) => column.name);
      arrange(body, keys, (name) => row(name), (line, _name, index) => fillRow(/** @type {any} */ (line), source.columns[index]));
    },
  };

  /** @param {string} name */
  function row(name) {
    const role = element("select", { class: "jl-dx-take", change: () => void desk.say({ ask: "column", source: id, column: name, role: role.value }) });
    const step = element("select", { class: "jl-dx-take jl-dx-step", change: () => void desk.say({ ask: "step", source: id, column: name, value: step.value }) });
    const zone = element("input", { class: "jl-dx-take jl-dx-zone", list: "jl-dx-zones", autocomplete: "off", change: () => void desk.say({ ask: "option", source: id, name: "time_zone", value: zone.value }) });
    const line = element("tr", { role: "row" }, element("th", { scope: "row", role: "rowheader" }), element("td", { class: "jl-dx-sample", role: "cell" }),
      element("td", { role: "cell" }, element("div", { class: "jl-dx-taken" }, role, step)), element("td", { role: "cell" }, element("span", { class: "jl-dx-state" }, element("i"), element("span"), zone)));
    return Object.assign(line, { jl: { role, step, zone } });
  }

  /** @param {any} line @param {any} column */
  function fillRow(line, column) {
    const [name, sample, , state] = line.children;
    const { role, step, zone } = line.jl;
    have(line, { class: `jl-dx-${column.state}` });
    have(name, { text: column.name, title: column.question || column.name });
    have(sample, { text: column.sample, title: column.sample });
    options(role, column.roles, column.role);
    have(role, { "aria-label": column.role_of });
    have(step, { hidden: !column.steps, "aria-label": column.step_of });
    if (column.steps) options(step, column.steps, column.step);
    const [mark, note] = state.firstElementChild.children;
    if (mark.jlState !== column.state) {
      mark.jlState = column.state;
      mark.replaceChildren(icon(STATES[column.state]));
    }
    have(note, { text: column.note });
    have(zone, { hidden: column.zone == null, placeholder: desk.view().words.zone_example, "aria-label": column.zone_of });
    if (column.zone != null && document.activeElement !== zone) zone.value = column.zone;
  }
}

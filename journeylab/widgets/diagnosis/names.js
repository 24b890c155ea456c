import { arrange, element, have, icon } from "../kit.js";
import { options } from "./source.js";

/**
 * The names in a file, of steps or of kinds of notes, each with the place that it has by now; those
 * without one stand out and stay in sight. What a name is likely to mean is one press away.
 * @param {any} desk @param {string} id
 */
export function namesOf(desk, id) {
  const title = element("h3");
  const all = element("button", { class: "jl-btn", type: "button", click: () => void desk.say({ ask: "step", source: id, all: likely() }) });
  const list = element("ul", { class: "jl-dx-values" });
  const box = element("div", { class: "jl-dx-names-box", tabindex: 0, role: "region" }, list);
  const more = element("p", { class: "jl-dx-soft" });
  const node = element("div", { class: "jl-dx-names" }, element("div", { class: "jl-dx-twice" }, title, all), box, more);
  /** @type {any} */ let now = null;

  const likely = () => Object.fromEntries(now.values.filter((/** @type {any} */ one) => one.likely).map((/** @type {any} */ one) => [one.name, one.likely]));
  /** @param {string} column @param {string} value */
  const place = (column, value) => void desk.say({ ask: "step", source: id, column, value });

  /** @param {string} name */
  function line(name) {
    const select = element("select", { class: "jl-dx-take", change: () => place(name, select.value) });
    const accept = element("button", { class: "jl-dx-likely", type: "button", click: () => place(name, now.values.find((/** @type {any} */ one) => one.name === name).likely) });
    return element("li", {}, icon("warning"), element("code"), element("span"), select, accept);
  }

  return {
    node,
    /** @param {any} found */
    draw(found) {
      now = found;
      have(node, { hidden: !found });
      if (!found) return;
      have(title, { text: found.says });
      have(box, { "aria-label": found.says });
      have(all, { text: found.accept, hidden: !found.accept });
      have(more, { text: found.more, hidden: !found.more });
      arrange(list, found.values.map((/** @type {any} */ one) => one.name), line, (item, _name, index) => {
        const [, code, n, select, accept] = /** @type {any} */ (item.children);
        const one = found.values[index];
        have(item, { class: one.value ? "" : "jl-dx-nowhere" });
        have(code, { text: one.shown });
        have(n, { text: one.n });
        options(select, found.choices, one.value);
        have(select, { "aria-label": one.place_of });
        have(accept, { text: one.accept, "aria-label": one.accept_of, hidden: !one.likely });
      });
    },
  };
}

import { arrange, element, have, icon } from "../kit.js";
import { options } from "./source.js";

const PAUSE = 250; // milliseconds

/**
 * The names in a file, of steps or of kinds of notes, each with the place that it has by now; those
 * without one stand out and stay in sight. What a name is likely to mean is one press away.
 * @param {any} desk @param {string} id
 */
export function namesOf(desk, id) {
  const title = element("h3");
  const all = element("button", { class: "jl-btn", type: "button", click: () => void desk.say({ ask: "step", source: id, all: now.likely }) });
  const list = element("ul", { class: "jl-dx-values" });
  const box = element("div", { class: "jl-dx-names-box", tabindex: 0, role: "region" }, list);
  const find = element("input", { class: "jl-field", type: "search", autocomplete: "off", input: () => later() });
  const says = element("span", { class: "jl-dx-soft", role: "status" });
  const turns = ["before", "after"].map((way) => element("button", { class: "jl-btn", type: "button", click: () => void desk.say({ ask: "names", source: id, first: now.pages[way] }) }));
  const pages = element("div", { class: "jl-dx-pages" }, find, says, ...turns);
  const node = element("div", { class: "jl-dx-names" }, element("div", { class: "jl-dx-twice" }, title, all), pages, box);
  /** @type {any} */ let now = null;

  let typing = 0;
  /** Once nobody types any more. */
  const later = () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => void desk.say({ ask: "names", source: id, find: find.value, first: 0 }), PAUSE);
  };
  /** @param {string} column @param {string} value */
  const place = (column, value) => void desk.say({ ask: "step", source: id, column, value });

  /** @param {string} name */
  function line(name) {
    const select = element("select", { class: "jl-dx-take", change: () => place(name, select.value) });
    const accept = element("button", { class: "jl-dx-likely", type: "button", click: () => place(name, now.values.find((/** @type {any} */ one) => one.name === name).likely) });
    return element("li", {}, icon("warning"), element("code"), element("span"), select, accept);
  }

  /** Which of many names are shown, and the way to the others. @param {any} words */
  function drawPages(words) {
    have(pages, { hidden: !now.pages });
    if (!now.pages) return;
    have(find, { placeholder: words.find_name, "aria-label": words.find_name });
    if (document.activeElement !== find) find.value = now.find;
    have(says, { text: now.pages.says });
    turns.forEach((button, place) => {
      const way = ["before", "after"][place];
      have(button, { text: words[`names_${way}`], disabled: now.pages[way] === null });
    });
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
      drawPages(desk.view().words);
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

import { arrange, element, have } from "../kit.js";
import { options } from "./source.js";

/**
 * What a file gives cause to choose: each with its name, a select or a field.
 * @param {any} desk @param {string} id
 */
export function settingsOf(desk, id) {
  const node = element("div", { class: "jl-dx-settings" });

  /** @param {string} name @param {boolean} free whether anything may be typed */
  function settingOf(name, free) {
    const field = element(free ? "input" : "select", { class: "jl-dx-take", autocomplete: free ? "off" : null, change: () => void desk.say({ ask: "option", source: id, name, value: field.value }) });
    return element("label", { class: "jl-dx-twice" }, element("span"), field);
  }

  return {
    node,
    /** @param {any[]} found */
    draw(found) {
      have(node, { hidden: !found.length });
      arrange(node, found.map(({ name }) => name), (name) => settingOf(name, !found.find((one) => one.name === name)?.options), (label, _name, index) => {
        const [says, field] = /** @type {any} */ (label.children);
        const one = found[index];
        have(says, { text: one.says });
        if (one.options) options(field, one.options, one.value);
        else {
          have(field, { placeholder: one.hint });
          if (document.activeElement !== field) field.value = one.value;
        }
      });
    },
  };
}

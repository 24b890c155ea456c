import { arrange, element, freshId, have, icon } from "../kit.js";
import { entry } from "./field.js";

/** @import {Bench} from "./bench.d.ts" */

/**
 * Names on chips, each with a cross, and a line that adds.
 * @param {Bench} bench @param {string} place
 * @param {{add(text: string): any, remove(key: string): any}} message
 */
export function nameChips(bench, place, message) {
  const list = element("ul", { class: "jl-prep-chips" });
  const more = entry(bench, place, message.add, { class: "jl-prep-chip-entry" });
  const node = element("div", { class: "jl-prep-chipline", role: "group" }, list, more.node);
  /** @param {string} key */
  const make = (key) => element("li", { class: "jl-prep-chip" }, element("span"), element("button", { class: "jl-prep-bin", type: "button", click: () => take(key) }, icon("close")));
  /** @type {{[key: string]: {name: string, icon?: string}}} */ let shown = {};

  /** @param {string} key */
  async function take(key) {
    await bench.remove(message.remove(key), shown[key]?.name ?? key);
    more.node.focus();
  }
  return {
    node,
    /** @param {{label: string, hint: string, items: {[key: string]: {name: string, icon?: string}}, disabled: boolean}} now */
    draw({ label, hint, items, disabled }) {
      shown = items;
      have(node, { "aria-label": label });
      arrange(list, Object.keys(items), make, (chip, key) => {
        const [text, bin] = /** @type {any} */ (chip.children);
        const said = `${items[key].icon ?? ""} ${items[key].name}`;
        if (text.dataset.said !== said) text.replaceChildren(...(items[key].icon ? [icon(items[key].icon)] : []), items[key].name);
        text.dataset.said = said;
        have(bin, { "aria-label": bench.say("remove", { text: items[key].name }), hidden: disabled });
      });
      more.draw({ label: bench.say("pair", { name: label, text: hint }), hint: `+ ${hint}`, disabled });
    },
  };
}

/**
 * Texts of a field that holds several, as chips.
 * @param {Bench} bench @param {"outside" | "targets"} name
 */
export function scopeTexts(bench, name) {
  const now = () => /** @type {string[]} */ (bench.view.scope[name]);
  const chips = nameChips(bench, `scope:${name}`, {
    add: (text) => ({ do: "set_scope", field: name, value: [...now().filter((other) => other !== text), text] }),
    remove: (key) => ({ do: "set_scope", field: name, value: now().filter((text) => text !== key) }),
  });
  return {
    node: chips.node,
    draw: () => chips.draw({
      label: bench.say(name), hint: bench.say(`${name}-add`), disabled: bench.view.locked,
      items: Object.fromEntries(now().map((text) => [text, { name: text }])),
    }),
  };
}

/** The channels of the whole journey. @param {Bench} bench */
export function channelChips(bench) {
  const chips = nameChips(bench, "channel", {
    add: (name) => ({ do: "add_channel", id: freshId(), name }),
    remove: (id) => ({ do: "remove_channel", id }),
  });
  return {
    node: chips.node,
    draw: () => chips.draw({ label: bench.say("channels"), hint: bench.say("channel-add"), items: bench.view.channels, disabled: bench.view.locked }),
  };
}

/**
 * Names that are on or off.
 * @param {Bench} bench @param {() => {[key: string]: string}} names @param {() => string[]} chosen
 * @param {(chosen: string[]) => any} message
 */
export function toggles(bench, names, chosen, message) {
  const node = element("div", { class: "jl-prep-toggles", role: "group" });
  /** @param {string} key */
  const make = (key) => element("button", { class: "jl-prep-toggle", type: "button", click: () => {
    const on = chosen();
    void bench.tell(message(Object.keys(names()).filter((other) => (other === key) !== on.includes(other))));
  } });
  return {
    node,
    /** @param {string} label */
    draw(label) {
      have(node, { "aria-label": label });
      arrange(node, Object.keys(names()), make, (button, key) =>
        have(button, { text: names()[key], "aria-pressed": String(chosen().includes(key)), disabled: bench.view.locked }));
    },
  };
}

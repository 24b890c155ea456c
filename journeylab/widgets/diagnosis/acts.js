import { arrange, element, have, icon } from "../kit.js";

/**
 * What a hand decides on a view: a line per proposal, with buttons and fields that say it to the
 * workshop. Many lines are folded away below a picture, and stand open where there is none.
 * @param {any} desk
 */
export function actsOf(desk) {
  const list = element("ul", { class: "jl-dx-acts" });
  const summary = element("summary");
  const fold = element("details", { class: "jl-dx-folded" }, summary);
  const says = element("p", { class: "jl-dx-soft", role: "status" });
  const node = element("div", { class: "jl-dx-deciding" }, fold, says);
  /** @type {any} */ let now = null;

  /** @param {string} key */
  const current = (key) => now.items.find((/** @type {any} */ one) => one.key === key);

  /** @param {string} key @param {string} place */
  const button = (key, place) =>
    element("button", { class: "jl-btn", type: "button", click: () => void desk.say(current(key).buttons[Number(place)].message) }, element("i"), element("span"));

  /** @param {string} key @param {string} name */
  function field(key, name) {
    const input = /** @type {any} */ (element("input", { class: "jl-field", autocomplete: "off", maxlength: 10000, change: () => save() }));
    const save = () => {
      const told = current(key).fields.find((/** @type {any} */ one) => one.name === name);
      if (told) void desk.say({ ...told.message, value: input.value.trim() });
    };
    return element("label", {}, element("span"), input);
  }

  function line() {
    const words = element("div", { class: "jl-dx-act-words" }, element("b"), element("span"));
    return element("li", {}, words, element("div", { class: "jl-dx-act-fields" }), element("div", { class: "jl-group", role: "group" }));
  }

  /** @param {any} item @param {any} one */
  function fill(item, one) {
    const [words, fields, buttons] = item.children;
    have(item, { class: one.decided ? "jl-dx-decided" : "" });
    have(words.firstElementChild, { text: one.place });
    have(words.lastElementChild, { text: one.waits && !now.waits ? `${one.text} (${one.waits})` : one.text });
    have(buttons, { "aria-label": one.place });
    arrange(buttons, one.buttons.map((/** @type {any} */ _told, /** @type {number} */ place) => String(place)), (place) => button(one.key, place), (node, _place, place) => {
      const told = one.buttons[place];
      const [mark, text] = /** @type {any} */ (node.children);
      have(node, { "aria-pressed": String(told.pressed), "aria-label": told.says_of, disabled: Boolean(one.waits), title: one.waits || told.says_of });
      have(text, { text: told.says });
      if (mark.jlPressed !== told.pressed) mark.replaceChildren(...(told.pressed ? [icon("check")] : []));
      mark.jlPressed = told.pressed;
    });
    arrange(fields, one.fields.map((/** @type {any} */ told) => told.name), (name) => field(one.key, name), (label, _name, place) => {
      const told = one.fields[place];
      const [said, input] = /** @type {any} */ (label.children);
      have(said, { text: told.hint });
      have(input, { type: told.type, "aria-label": told.says_of });
      if (document.activeElement !== input) input.value = told.value;
    });
  }

  return {
    node,
    /** @param {any} found @param {boolean} hidden */
    draw(found, hidden) {
      have(node, { hidden: !found || hidden });
      if (!found) return;
      now = found;
      const home = found.folded ? fold : node;
      if (list.parentElement !== home) home.append(list);
      fold.hidden = !found.folded;
      says.hidden = found.folded;
      have(found.folded ? summary : says, { text: found.says });
      arrange(list, found.items.map((/** @type {any} */ one) => one.key), line, (item, _key, index) => fill(item, found.items[index]));
    },
  };
}

// Who is in the room: one stop of the Tab key, a name to add at its end.
import { arrange, element, fill, have, icon, rove } from "../kit.js";
import { progress } from "./scoring.js";

/** @import {View} from "../kit/patch.js" */
/** @import {Scores} from "./scoring.js" */

/**
 * @param {{choose(person: string): void, join(name: string): void, keep(name: string): void}} act
 * @param {string} draft a name that was half typed
 */
export function peopleStrip(act, draft) {
  const list = element("div", { class: "jl-pad-list", role: "radiogroup" });
  const name = element("input", { class: "jl-field", type: "text", autocomplete: "off", maxlength: 200, input: () => act.keep(name.value) });
  name.value = draft;
  const add = element("button", { class: "jl-btn", type: "submit" }, icon("plus"));
  const form = element("form", { class: "jl-pad-join", submit: (event) => {
    event.preventDefault();
    const typed = name.value.trim();
    if (!typed) return name.focus();
    name.value = "";
    act.keep("");
    act.join(typed);
  } }, name, add);
  list.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    const all = /** @type {HTMLElement[]} */ ([...list.children]);
    const next = all[(all.findIndex((one) => one.contains(/** @type {Node} */ (event.target))) + by + all.length) % all.length];
    act.choose(next.dataset.person ?? "");
    next.focus();
  });

  return {
    node: element("div", { class: "jl-pad-people" }, list, form),
    /** @param {View} view @param {Scores} scores @param {string} chosen */
    draw(view, scores, chosen) {
      have(list, { "aria-label": view.words.people });
      have(name, { placeholder: view.words.add, "aria-label": view.words.add });
      have(add, { "aria-label": view.words.add_do });
      form.hidden = view.locked;
      const nodes = arrange(list, view.people, (person) =>
        element("button", { class: "jl-pad-person", type: "button", role: "radio", "data-person": person, click: () => act.choose(person) },
          element("i"), element("span"), element("small")), (node, person) => {
        const { name: called, customer } = view.persons[person];
        const done = progress(scores, person, view.order);
        have(node, {
          "aria-checked": person === chosen ? "true" : "false",
          class: `jl-pad-person${customer ? " jl-pad-customer" : ""}`,
          "aria-label": `${called}, ${fill(view.words.done, { done, count: view.order.length })}`,
        });
        have(node.children[0], { text: initial(called), "aria-hidden": "true" });
        have(node.children[1], { text: called });
        have(node.children[2], { text: done === view.order.length ? "✓" : done ? `${done}/${view.order.length}` : "" });
      });
      rove(nodes.values(), nodes.get(chosen) ?? nodes.values().next().value);
      nodes.get(chosen)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    focusName: () => name.focus(),
  };
}

/** The first letter of a name, whole where it takes two units. @param {string} name */
export const initial = (name) => [...name.trim()][0]?.toLocaleUpperCase() ?? "?";

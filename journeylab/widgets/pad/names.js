// The dialog that gives the five levels other names.
import { element, fill, have } from "../kit.js";

/** @import {View} from "../kit/patch.js" */

/** @param {{save(levels: string[]): void}} act names from −2 up to +2; none for those that came */
export function levelNames(act) {
  const title = element("h2");
  const fields = [2, 1, 0, -1, -2].map((value) => ({ value, sign: element("b"), input: element("input", { class: "jl-field", type: "text", maxlength: 40, autocomplete: "off" }) }));
  const save = element("button", { class: "jl-btn jl-btn-main", type: "submit" });
  const reset = element("button", { class: "jl-btn", type: "button", click: () => finish([]) });
  const cancel = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => /** @type {any} */ (node).close() });
  const form = element("form", { method: "dialog", submit: (event) => {
    event.preventDefault();
    const own = fields.map(({ input }) => input.value.trim()).reverse();
    finish(own.some(Boolean) ? own : []);
  } }, title, ...fields.map(({ sign, input }) => element("label", { class: "jl-pad-name" }, sign, input)), element("footer", {}, save, reset, cancel));
  const node = element("dialog", { class: "jl-pad-names" }, form);

  /** @param {string[]} levels */
  function finish(levels) {
    /** @type {any} */ (node).close();
    act.save(levels);
  }

  return {
    node,
    /** @param {View} view */
    open(view) {
      const { words, levels } = view;
      have(title, { text: words.names_title });
      have(node, { "aria-label": words.names_title });
      fields.forEach(({ sign, input }, index) => {
        have(sign, { text: levels[index].sign });
        // a level without a name of its own keeps the one that came, in each language
        have(input, { "aria-label": fill(words.names_of, { sign: levels[index].sign }), placeholder: levels[index].usual });
        input.value = levels[index].own;
      });
      have(save, { text: words.names_save });
      have(reset, { text: words.names_reset });
      have(cancel, { text: words.cancel });
      /** @type {any} */ (node).showModal();
    },
  };
}

import { element } from "./nodes.js";

/**
 * A field in the place of a node, for a name: Enter or leaving keeps it, Escape does not.
 * @param {HTMLElement} node @param {string} label @param {string} was
 * @param {(name: string) => void} keep @param {HTMLElement} [after] what gets the focus back
 */
export function askForName(node, label, was, keep, after = node) {
  let open = true;
  /** @param {boolean} kept @param {boolean} back */
  const done = (kept, back) => {
    if (!open) return;
    open = false;
    const name = field.value.trim();
    field.replaceWith(node);
    if (back) after.focus();
    if (kept && name && name !== was) keep(name);
  };
  const field = element("input", {
    class: "jl-field", type: "text", placeholder: label, "aria-label": label,
    keydown: (/** @type {KeyboardEvent} */ event) => {
      event.stopPropagation();
      if (event.isComposing || !["Enter", "Escape"].includes(event.key)) return;
      event.preventDefault(); // or Enter would press the button that gets the focus back
      done(event.key === "Enter", true);
    },
    blur: () => done(true, false),
  });
  field.value = was;
  node.replaceWith(field);
  field.focus();
  /** @type {any} */ (field).select();
}

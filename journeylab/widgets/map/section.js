import { element } from "../kit.js";

/** A part of the panel under its heading. @param {string} name @param {string} title @param {(Node | null | false)[]} inside */
export const section = (name, title, ...inside) => element("section", { class: `jl-panel-${name}` }, element("h3", { text: title }), ...inside);

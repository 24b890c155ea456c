import { element } from "../kit.js";

/** A part of the panel under its heading. @param {string} name @param {string} title @param {(Node | null | false)[]} inside */
export const section = (name, title, ...inside) => element("section", { class: `jl-panel-${name}` }, element("h3", { text: title }), ...inside);

/** @param {string} text @param {() => void} click @param {string} name */
export const panelButton = (text, click, name) => element("button", { class: "jl-btn", type: "button", "data-panel": name, click }, text);

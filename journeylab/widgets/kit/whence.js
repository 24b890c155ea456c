import { arrange, element, have } from "./nodes.js";

/** @typedef {{id: string, says: string, sha: string}} Whence */

/** A list of the files that numbers rest on. @param {Whence[]} [files] */
export const whenceList = (files = []) => drawWhence(element("ul", { class: "jl-whence" }), files);

/**
 * Each file with its rows and its SHA-256, which is shortened until somebody opens it.
 * @template {HTMLElement} T
 * @param {T} list @param {Whence[]} files @returns {T}
 */
export function drawWhence(list, files) {
  const known = new Map(files.map((file) => [file.id, file]));
  arrange(list, [...known.keys()], () => element("li", {}, element("details", {}, element("summary", { dir: "auto" }), element("code"))), (item, id) => {
    const [summary, whole] = /** @type {any} */ (item.firstChild).children;
    const { says, sha } = /** @type {Whence} */ (known.get(id));
    have(summary, { text: says });
    have(whole, { text: sha });
  });
  return list;
}

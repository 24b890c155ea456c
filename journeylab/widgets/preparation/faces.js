import { element, freshId } from "../kit.js";
import { faces, portrait } from "../kit/portrait.js";

/** @import {Bench} from "./bench.d.ts" */

const FACES = 24;
const SIDE = 256; // pixels of a picture once it is made small

/** A dialog with drawn faces: no photograph is needed, and nobody real is shown. @param {Bench} bench @param {string} id */
export function openFaces(bench, id) {
  const { name, picture } = bench.view.personas[id];
  const title = element("h2", { id: `jl-${freshId()}`, text: bench.say("persona-picture") });
  const choices = ["", ...faces(FACES)].map((face, index) => element("button", {
    class: "jl-prep-face-choice", type: "button", "aria-pressed": String(face === picture),
    "aria-label": index ? bench.say("persona-face", { number: index }) : bench.say("persona-initials"),
    click: () => {
      dialog.close();
      if (face !== picture) void bench.tell({ do: "set_persona", id, field: "picture", value: face });
    },
  }, portrait({ name, picture: face })));
  const grid = element("div", { class: "jl-prep-face-grid", keydown: (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step && choices[choices.indexOf(/** @type {any} */ (event.target)) + step];
    if (next) (event.preventDefault(), next.focus());
  } }, ...choices);
  const own = /** @type {any} */ (element("input", { type: "file", accept: "image/jpeg, image/png, image/webp, image/gif", change: async () => {
    const data = await small(own.files?.[0]);
    if (!data) return bench.refuse(bench.say("persona-not-read"));
    dialog.close();
    bench.ask({ ask: "picture", persona: id, data });
  } }));
  const label = element("label", { class: "jl-prep-own" }, element("span", { text: bench.say("persona-own") }), own);
  const dialog = /** @type {HTMLDialogElement} */ (/** @type {unknown} */ (element("dialog", { "aria-labelledby": title.id }, title, grid, label,
    element("div", { class: "jl-prep-end" }, element("button", { class: "jl-btn", type: "button", text: bench.say("template-cancel"), click: () => dialog.close() })))));
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  bench.root.append(dialog);
  dialog.showModal();
  (choices.find((choice) => choice.getAttribute("aria-pressed") === "true") ?? choices[1]).focus();
}

/**
 * A picture cut to a square and made small before it leaves the page: it needs no more on a board,
 * and where it was taken stays out of it. @param {File | undefined} file @returns {Promise<string>} base64
 */
async function small(file) {
  try {
    const picture = await createImageBitmap(/** @type {File} */ (file));
    const side = Math.min(picture.width, picture.height);
    const canvas = /** @type {any} */ (element("canvas", { width: SIDE, height: SIDE }));
    canvas.getContext("2d").drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
    return canvas.toDataURL("image/jpeg", 0.85).split(",")[1];
  } catch {
    return "";
  }
}

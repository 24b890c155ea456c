import { element } from "../kit.js";

// Pictures come as SVG text, drawn by Python with every text escaped; what could run is left out
// all the same, so that a page is safe even where a drawing were not.
const KEPT = new Set(["svg", "g", "path", "rect", "line", "text", "tspan", "title", "defs", "clipPath", "circle"]);

/** Whether an attribute may stand: no handlers, no addresses but those inside the picture.
 * @param {string} name @param {string} value */
export function safe(name, value) {
  if (name.toLowerCase().startsWith("on") || /href$/i.test(name)) return false;
  return !/url\(\s*["']?(?!#)|javascript:|@import/i.test(value);
}

/** The picture, ready to be put into the page. @param {string} text @returns {SVGSVGElement | null} */
export function picture(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const found = parsed.documentElement;
  if (found.nodeName !== "svg") return null;
  for (const part of [found, ...found.querySelectorAll("*")]) {
    if (!KEPT.has(part.nodeName)) part.remove();
    for (const { name, value } of [...part.attributes]) {
      if (!safe(name, value)) part.removeAttribute(name);
    }
  }
  return /** @type {any} */ (document.importNode(found, true));
}

/**
 * The names left of a picture once more, to stay in sight where it is scrolled sideways.
 * @param {SVGSVGElement} drawn
 */
export function margin(drawn) {
  const names = /** @type {SVGSVGElement} */ (drawn.cloneNode(true));
  for (const part of names.querySelectorAll("path, rect, line, circle, title, text:not([text-anchor=end])")) part.remove();
  return element("div", { class: "jl-dx-margin", "aria-hidden": "true" }, names);
}

/**
 * Pictures of one spine that are scrolled together, so that a column tells one step's story.
 * @param {HTMLElement[]} boxes @param {HTMLElement} moved
 */
export function together(boxes, moved) {
  for (const box of boxes) if (box.scrollLeft !== moved.scrollLeft) box.scrollLeft = moved.scrollLeft;
}

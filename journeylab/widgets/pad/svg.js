// Shapes of the chart, and how wide a text will be.
import { shape } from "../kit.js";

export { shape } from "../kit.js";

/** A mark with four corners: the survey. @param {number} x @param {number} y @param {number} r */
export const diamondPath = (x, y, r) => `M${x} ${y - r}l${r} ${r} ${-r} ${r} ${-r} ${-r}Z`;

/** A mark with three corners: customers in the room. @param {number} x @param {number} y @param {number} r */
export const trianglePath = (x, y, r) => `M${x} ${y - r}l${r} ${r * 1.8}h${-2 * r}Z`;

/** @param {number} x @param {number} y @param {number} r */
export const discPath = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** An interval with its two ends. @param {number} x @param {number} top @param {number} bottom @param {number} wide */
export const intervalPath = (x, top, bottom, wide) =>
  `M${x} ${top}V${bottom}M${x - wide} ${top}h${2 * wide}M${x - wide} ${bottom}h${2 * wide}`;

const STAR = [...Array(10).keys()].map((corner) => {
  const angle = (corner * Math.PI) / 5;
  const far = corner % 2 ? 0.42 : 1;
  return [Math.sin(angle) * far, -Math.cos(angle) * far];
});

/** @param {number} x @param {number} y @param {number} r */
export const starPath = (x, y, r) => "M" + STAR.map(([dx, dy]) => `${(x + dx * r).toFixed(1)} ${(y + dy * r).toFixed(1)}`).join("L") + "Z";

/** The five faces, by level: colour is never the only sign. @param {number} value */
export function face(value) {
  const mouth = { "-2": "M8 21q6 -7 12 0", "-1": "M9 20q5 -3.5 10 0", 0: "M9 19h10", 1: "M9 18q5 3.5 10 0", 2: "M8 16q6 7 12 0" }[String(value)];
  return shape(
    "svg", { viewBox: "0 0 28 28", "aria-hidden": "true", focusable: "false", class: "jl-pad-face" },
    shape("circle", { cx: 14, cy: 14, r: 13, class: emotionClass(value) }),
    shape("path", { d: `M10 10v1M18 10v1${mouth}` }),
  );
}

/** The class that colours a level or what lies nearest to it. @param {number} value */
export function emotionClass(value) {
  const level = Math.max(-2, Math.min(2, Math.round(value)));
  return `jl-emo-${level < 0 ? "m" : level > 0 ? "p" : ""}${Math.abs(level)}`;
}

/** @type {CanvasRenderingContext2D | null} */ let pen = null;
/** @type {Map<string, number>} */ const widths = new Map();

/** How wide texts are in a font; each is measured once. @param {string} font such as "17px Arial" */
export function measuring(font) {
  pen ??= document.createElement("canvas").getContext("2d");
  return (/** @type {string} */ text) => {
    const key = font + text;
    let width = widths.get(key);
    if (width === undefined) {
      if (pen) pen.font = font;
      width = pen ? pen.measureText(text).width : text.length * 8;
      widths.set(key, width);
    }
    return width;
  };
}

/** @type {WeakMap<Element, any[]>} */ const drawnFrom = new WeakMap();

/**
 * Whether a node must be drawn again: not where it was last drawn from the very same parts.
 * @param {Element} node @param {any[]} parts
 */
export function stale(node, ...parts) {
  const before = drawnFrom.get(node);
  if (before?.length === parts.length && parts.every((part, index) => Object.is(part, before[index]))) return false;
  drawnFrom.set(node, parts);
  return true;
}

// The stage: axis, plot and names of the curves, with the handle that scores.
import { draggable, element, fill, have } from "../kit.js";
import { drawPlot, layered, valuesOf } from "./chart.js";
import { apart, columnAt, heightOf, indexAt, levelAt, plan, shiftOf } from "./geometry.js";
import { diamondPath, discPath, measuring, shape, trianglePath } from "./svg.js";

/** @import {View} from "../kit/patch.js" */
/** @import {Plan} from "./geometry.js" */
/** @typedef {{step: string | null, person: string, who: string, seen: Set<string>, veiled: boolean, said: string,
 *   given: import("./scoring.js").Given, dragged: number | null, own: {[step: string]: number}, gaps: {[way: string]: number}}} Scene */

const NARROW = 560; // pixels under which the axis says signs alone and the buttons name the curves

/** @param {{choose(step: string): void, drag(step: string, value: number): void, drop(): void, release(): void}} act */
export function stageOf(act) {
  const axis = shape("svg", { class: "jl-pad-axis", "aria-hidden": "true" });
  const plot = shape("svg", { class: "jl-pad-plot", role: "img" });
  const ends = shape("svg", { class: "jl-pad-ends", "aria-hidden": "true" });
  const help = element("span", { class: "jl-sr", id: `jl-pad-help-${Math.random().toString(36).slice(2)}` });
  const handle = element("div", { class: "jl-pad-handle", role: "slider", tabindex: 0, "aria-orientation": "vertical", "aria-valuemin": -2, "aria-valuemax": 2, "aria-describedby": help.id }, /** @type {any} */ (arrows()));
  const tag = element("div", { class: "jl-pad-tag", "aria-hidden": "true" });
  const canvas = element("div", { class: "jl-pad-canvas" }, plot, handle, tag);
  const scroll = element("div", { class: "jl-pad-scroll" }, canvas);
  const node = element("div", { class: "jl-pad-stage" }, /** @type {any} */ (axis), scroll, /** @type {any} */ (ends), help);
  const layers = layered(plot);
  /** @type {Plan | null} */ let at = null;
  /** @type {View | null} */ let shown = null;
  /** @type {Scene | null} */ let scene = null;
  let byPointer = false;

  const free = draggable(canvas, {
    handle: ".jl-pad-hit, .jl-pad-handle",
    lift: (lifted, point) => {
      if (!shown || shown.locked || !scene) return null;
      const step = lifted.dataset.step ?? scene.step ?? "";
      const follow = (/** @type {{y: number}} */ { y }) => at && act.drag(step, levelAt(at, y - canvas.getBoundingClientRect().top));
      follow(point);
      return { move: follow, drop: (where) => (follow(where), act.drop()), cancel: act.release };
    },
  });
  canvas.addEventListener("click", (event) => {
    const hit = /** @type {SVGElement | null} */ (/** @type {Element} */ (event.target).closest(".jl-pad-hit"));
    if (hit?.dataset.step) act.choose(hit.dataset.step);
  });
  scroll.addEventListener("scroll", () => shown && at && scene && drawEnds(ends, shown, at, scene, scroll), { passive: true });
  node.ownerDocument.addEventListener("pointerdown", () => (byPointer = true), true);
  node.ownerDocument.addEventListener("keydown", () => (byPointer = false), true);

  return {
    node,
    focus: () => handle.focus({ preventScroll: true }),
    /** A mouse goes on with keys where the eyes are; a keyboard stays where it is. */
    focusAfterPointer: () => void (byPointer && handle.focus({ preventScroll: true })),
    hasFocus: () => handle.matches(":focus"),
    /** Brings a step into sight. @param {View} view @param {string} step */
    reveal(view, step) {
      if (!at?.slanted && !at?.scrolls) return;
      const x = columnAt(at, view.order.indexOf(step));
      const margin = at.column * 1.5;
      if (x - margin < scroll.scrollLeft) scroll.scrollLeft = x - margin;
      else if (x + margin > scroll.scrollLeft + scroll.clientWidth) scroll.scrollLeft = x + margin - scroll.clientWidth;
    },
    /** @param {() => void} resized */
    watch(resized) {
      const observer = new ResizeObserver(() => requestAnimationFrame(resized));
      observer.observe(node);
      return () => (observer.disconnect(), free());
    },
    /** @param {View} view @param {Scene} next */
    draw(view, next) {
      shown = view;
      scene = next;
      const style = getComputedStyle(node);
      const em = parseFloat(style.fontSize) || 16;
      const font = `${em}px ${style.fontFamily}`;
      const { width, height } = node.getBoundingClientRect();
      if (!width) return;
      const sides = gutters(view, font, em, width, next.seen);
      const counted = [...next.seen].length;
      at = plan({
        width: width - sides.left - sides.right, height, count: view.order.length, em, rows: counted,
        digits: longestCount(view, next.seen), touch: matchMedia("(pointer: coarse)").matches,
      });
      have(node, { style: `grid-template-columns: ${sides.left}px minmax(0, 1fr) ${sides.right}px` });
      drawAxis(axis, view, at, sides.left, width < NARROW, [...next.seen]);
      drawPlot(plot, layers, view, { at, seen: next.seen, step: next.step, own: next.own, blind: next.veiled, font, shown: next.gaps, from: next.given.value, to: next.dragged, tag: measuring(font)(next.who) * 1.1 + em * 3 });
      scroll.classList.toggle("jl-pad-scrolls", at.scrolls);
      scroll.tabIndex = -1;
      have(canvas, { style: `width:${at.width}px;height:${at.height}px` });
      drawHandle(view, at, next);
      have(help, { text: view.words.score_keys });
      drawEnds(ends, view, at, next, scroll);
      have(ends, { width: sides.right, height: at.height });
    },
  };

  /** @param {View} view @param {Plan} plan @param {Scene} next */
  function drawHandle(view, plan, next) {
    const index = view.order.indexOf(next.step);
    handle.hidden = tag.hidden = index < 0 || view.locked;
    if (index < 0) return;
    const value = next.dragged ?? next.given.value;
    const level = view.levels.find((/** @type {any} */ one) => one.value === value);
    const [x, y] = [columnAt(plan, index) + shiftOf(plan, "room"), heightOf(plan, value ?? 0)];
    const step = view.steps[next.step ?? ""];
    have(handle, {
      style: `left:${x}px;top:${y}px`, class: `jl-pad-handle${value === null ? " jl-pad-unscored" : ""}`,
      "aria-label": fill(view.words.score_of, { who: next.who, number: step.number, text: step.text }),
      "aria-valuenow": value ?? 0, "aria-valuetext": next.said,
    });
    const half = measuring(`650 ${plan.em}px sans-serif`)(`${next.who} −2`) / 2 + plan.em;
    const middle = plan.scrolls ? Math.min(Math.max(x, half), plan.width - half) : x;
    have(tag, { text: level ? `${next.who} ${level.sign}` : `${next.who} ?`, style: `left:${middle}px;top:${y}px`, class: `jl-pad-tag${(value ?? 0) <= -2 ? " jl-pad-tag-above" : ""}` });
  }
}

/** @returns {SVGElement} */
function arrows() {
  return shape("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, shape("path", { d: "m7 10 5-5 5 5M7 14l5 5 5-5" }));
}

/** The longest count under a step, in characters. @param {View} view @param {Set<string>} seen */
function longestCount(view, seen) {
  const counts = [...seen].flatMap((name) => Object.values(view[name]).map((/** @type {any} */ felt) => felt.says_n.length));
  return Math.max(1, ...counts);
}

/** What the axis and the names of the curves need. @param {View} view @param {string} font @param {number} em @param {number} width @param {Set<string>} seen */
function gutters(view, font, em, width, seen) {
  const measure = measuring(font);
  const rows = [...seen].map((name) => measure(view.words[`n_${name}`]) * 0.9);
  if (width < NARROW) return { left: em * 2.2, right: em * 0.4 };
  const left = Math.max(...view.levels.map((/** @type {any} */ level) => Math.min(measure(level.name), em * 8) + em * 2.1), ...rows) + em * 0.5;
  const names = [...seen].map((name) => measure(view.words[name]) * 1.08);
  return { left, right: Math.max(em, ...names, seen.has("survey") ? measure(view.words.interval) * 0.9 : 0) + em * 0.6 };
}

/** @param {any} axis @param {View} view @param {Plan} at @param {number} width @param {boolean} narrow @param {string[]} rows */
function drawAxis(axis, view, at, width, narrow, rows) {
  const levels = view.levels.flatMap((/** @type {any} */ level) => {
    const y = heightOf(at, level.value);
    const sign = shape("text", { x: width - at.em * 0.5, y, class: "jl-pad-strong", text: level.sign });
    return narrow ? [sign] : [sign, shape("text", { x: width - at.em * 2, y, text: level.name })];
  });
  const marks = { room: discPath, survey: diamondPath, customers: trianglePath };
  const counts = narrow ? rows.map((name, row) => shape("path", { class: `jl-pad-mark-${name}`, d: marks[/** @type {"room"} */ (name)](width / 2, at.rows[row], at.em * 0.32) })) : rows.map((name, row) => shape("text", { x: width - at.em * 0.5, y: at.rows[row], class: `jl-pad-n-${name}`, text: view.words[`n_${name}`] }));
  have(axis, { width, height: at.height });
  axis.replaceChildren(...levels, ...counts);
}

/** The curves' names beside the last of them that can be seen. @param {any} ends @param {View} view @param {Plan} at @param {Scene} scene @param {HTMLElement} scroll */
function drawEnds(ends, view, at, { seen }, scroll) {
  const last = indexAt(at, scroll.scrollLeft + scroll.clientWidth - at.column * 0.6, view.order.length);
  const names = [...seen].flatMap((name) => {
    const values = valuesOf(view, name, "at").slice(0, last + 1);
    const value = values.findLast((/** @type {number | null} */ one) => one !== null);
    if (value == null) return [];
    const under = name === "survey" ? view.words.interval : name === "customers" ? view.words.customers_here : "";
    return [{ name, under, y: heightOf(at, value), tall: at.em * (under ? 2.5 : 1.4) }];
  });
  const places = apart(names, at.top, at.bottom);
  ends.replaceChildren(...names.flatMap(({ name, under, tall }, index) => {
    const y = places[index] - (under ? tall / 4 : 0);
    const text = shape("text", { x: at.em * 0.4, y, class: `jl-pad-strong jl-pad-says-${name}`, text: view.words[name] });
    return under ? [text, shape("text", { x: at.em * 0.4, y: y + at.em * 1.15, class: `jl-pad-small jl-pad-says-${name}`, text: under })] : [text];
  }));
}

// The chart itself: an axis that stays, the curves that may scroll, and their names at the end.
import { arrange, fill, have } from "../kit.js";
import { aside, bandPath, bracketAt, columnAt, heightOf, holes, linePath, quiet, shiftOf, shortened, slantedRoom, swarm, tenth, wrapped } from "./geometry.js";
import { remarks } from "./remarks.js";
import { diamondPath, discPath, emotionClass, intervalPath, measuring, shape, stale, starPath, trianglePath } from "./svg.js";

/** @import {Plan} from "./geometry.js" */
/** @import {View} from "../kit/patch.js" */
/** @typedef {{at: Plan, seen: Set<string>, step: string | null, own: {[step: string]: number}, blind: boolean,
 *   font: string, shown: {[way: string]: number}, from: number | null, to: number | null,
 *   tag: number}} Now */

export const CURVES = ["room", "survey", "customers"];
const LAYERS = ["now", "grid", "stages", "band", "dots", "holes", "lines", "intervals", "brackets", "own", "nodes", "marks", "texts", "drag", "columns"];

/** @param {View} view @param {string} curve @param {string} part @returns {(number | null)[]} */
export const valuesOf = (view, curve, part) => view.order.map((/** @type {string} */ step) => view[curve][step]?.[part] ?? null);

/** Each step's place in the journey. @param {View} view @returns {Map<string, number>} */
const placesOf = (view) => new Map(view.order.map((/** @type {string} */ step, /** @type {number} */ index) => [step, index]));

/** The layers of the plot, made once. @param {SVGElement} plot */
export function layered(plot) {
  /** @type {{[name: string]: any}} */ const layers = {};
  for (const name of LAYERS) plot.append((layers[name] = shape("g", { class: `jl-pad-${name}` })));
  return layers;
}

/**
 * Brings the plot to a view: only what differs is touched.
 * @param {SVGElement} plot @param {{[name: string]: any}} layers @param {View} view @param {Now} now
 */
export function drawPlot(plot, layers, view, now) {
  const { at } = now;
  have(plot, { width: at.width, height: at.height, "aria-label": fill(view.words.chart, { count: view.order.length }) });
  drawFrame(layers, view, now);
  drawCurves(layers, view, now);
  drawColumns(layers.columns, view, now);
  arrangeTexts(layers.texts, remarks(view, now));
  drawDrag(layers.drag, view, now);
}

/** Where the score was, and the way it is being taken. @param {any} layer @param {View} view @param {Now} now */
function drawDrag(layer, view, { at, step, from, to }) {
  const moves = from !== null && to !== null && from !== to;
  arrange(layer, moves ? ["way"] : [], () => shape("g", {}, shape("circle"), shape("path")), (group) => {
    const x = tenth(columnAt(at, view.order.indexOf(step)) + shiftOf(at, "room"));
    const [start, end] = [heightOf(at, Number(from)), heightOf(at, Number(to))];
    const down = end > start ? 1 : -1;
    const tip = end - down * at.em * 1.05;
    have(group.children[0], { cx: x, cy: start, r: at.em * 0.55 });
    have(group.children[1], { d: `M${x} ${start + down * at.em * 0.6}V${tip}m-5 ${-6 * down}l5 ${6 * down} 5 ${-6 * down}` });
  });
}

/** @param {{[name: string]: any}} layers @param {View} view @param {Now} now */
function drawFrame(layers, view, { at, step, font }) {
  const index = view.order.indexOf(step);
  arrange(layers.now, index < 0 ? [] : ["now"], () => shape("rect", { rx: 10 }), (rect) => have(rect, {
    x: at.left + index * at.column, y: at.stages + at.em * 0.3, width: at.column, height: at.height - at.stages - at.em * 0.3,
  }));
  arrange(layers.grid, view.levels.map((/** @type {any} */ level) => String(level.value)), () => shape("line"), (line, value) => have(line, {
    x1: 0, x2: at.width, y1: heightOf(at, Number(value)), y2: heightOf(at, Number(value)), class: value === "0" ? "jl-pad-zero" : null,
  }));
  let first = 0;
  const measure = measuring(font);
  /** @type {Map<string, {x: number, width: number, name: string}>} */ const stages = new Map();
  for (const stage of view.stages) {
    stages.set(stage.id, { x: at.left + first * at.column, width: stage.count * at.column, name: stage.name });
    first += stage.count;
  }
  arrange(layers.stages, [...stages.keys()], () => shape("g", {}, shape("line"), shape("text")), (group, id, place) => {
    const stage = /** @type {any} */ (stages.get(id));
    have(group.children[0], { x1: stage.x, x2: stage.x, y1: at.stages, y2: at.height, class: place ? null : "jl-pad-none" });
    have(group.children[1], { x: stage.x + at.em * 0.45, y: at.stages - at.em * 0.25, text: shortened(stage.name, stage.width - at.em * 0.6, measure) });
  });
}

/** @param {{[name: string]: any}} layers @param {View} view @param {Now} now */
function drawCurves(layers, view, now) {
  const { at, seen } = now;
  const [room, survey] = ["room", "survey"].map((name) => seen.has(name));
  const shift = shiftOf(at, "room");
  one(layers.band, "path", { d: room ? bandPath(at, valuesOf(view, "room", "low"), valuesOf(view, "room", "high"), shift) : "" });
  drawDots(layers.dots, view, now, room);
  drawHoles(layers.holes, view, now);
  const curves = CURVES.filter((name) => seen.has(name));
  arrange(layers.lines, curves, (name) => shape("path", { class: `jl-pad-line-${name}` }), (path, name) =>
    have(path, { d: linePath(at, valuesOf(view, name, "at"), shiftOf(at, name)) }));
  one(layers.intervals, "path", { d: survey ? intervals(view, at) : "" });
  drawBrackets(layers.brackets, view, now, room && survey);
  drawNodes(layers.nodes, view, at, room);
  arrange(layers.marks, curves.filter((name) => name !== "room"), (name) => shape("path", { class: `jl-pad-mark-${name}` }), (path, name) =>
    have(path, { d: marks(view, at, name) }));
  const own = Object.keys(now.own);
  arrange(layers.own, own, () => shape("circle"), (circle, step) =>
    have(circle, { cx: columnAt(at, view.order.indexOf(step)) + shift, cy: heightOf(at, now.own[step]), r: view.room[step]?.at === now.own[step] && room ? nodeRadius(at) * 1.5 : Math.min(at.em * 0.3, at.column * 0.16) }));
}

/** @param {any} layer @param {string} name @param {import("../kit/nodes.js").Traits} traits */
function one(layer, name, traits) {
  if (!layer.firstChild) layer.append(shape(name));
  have(layer.firstChild, traits);
}

/** @param {any} layer @param {View} view @param {Now} now @param {boolean} room */
function drawDots(layer, view, { at }, room) {
  const radius = Math.max(1.8, Math.min(at.em * 0.27, at.column * 0.075));
  const steps = room ? view.order.filter((/** @type {string} */ step) => view.dots[step]) : [];
  const places = placesOf(view);
  arrange(layer, steps, () => shape("path"), (path, step) => {
    const x = columnAt(at, places.get(step) ?? 0) + shiftOf(at, "room");
    if (!stale(path, view.dots[step], x, radius, at.top, at.bottom)) return;
    const dots = swarm(view.dots[step], at.column, radius);
    have(path, { d: dots.map(({ value, dx, dy }) => discPath(tenth(x + dx), tenth(heightOf(at, value) + dy), tenth(radius))).join("") });
  });
}

/** @param {any} layer @param {View} view @param {Now} now */
function drawHoles(layer, view, { at, seen, font }) {
  const measure = measuring(font);
  /** @type {Map<string, {curve: string, x: number, y: number, turned: boolean}>} */ const said = new Map();
  for (const curve of ["survey", "room"].filter((name) => seen.has(name))) {
    for (const run of holes(valuesOf(view, curve, "at"))) {
      const first = run[0], last = run[run.length - 1];
      const x = (columnAt(at, first) + columnAt(at, last)) / 2;
      const taken = CURVES.filter((name) => seen.has(name)).flatMap((name) =>
        run.map((index) => view[name][view.order[index]]?.at).filter((value) => value != null).map((value) => heightOf(at, value)));
      const others = [...said.values()].filter((other) => Math.abs(other.x - x) < at.em * 4).map(({ y }) => y);
      const wide = measure(view.words[`none_${curve}`]);
      said.set(`${curve} ${first}`, { curve, x, y: quiet(at, [...taken, ...others]), turned: wide > run.length * at.column * 0.95 });
    }
  }
  arrange(layer, [...said.keys()], () => shape("text"), (text, key) => {
    const { curve, x, y, turned } = /** @type {any} */ (said.get(key));
    const words = view.words[`none_${curve}`];
    const turn = turned && at.slanted ? `rotate(-90 ${x} ${y})` : null;
    if (turned && !turn) twoLines(text, words, x, y, at.em);
    else have(text, { text: words, x, y });
    have(text, { class: `jl-pad-says-${curve}`, transform: turn });
  });
}

/** @param {Element} text @param {string} words @param {number} x @param {number} y @param {number} em */
function twoLines(text, words, x, y, em) {
  const [first, ...rest] = words.split(" ");
  text.replaceChildren(shape("tspan", { x, y: y - em * 0.55, text: first }), shape("tspan", { x, y: y + em * 0.55, text: rest.join(" ") }));
}

/** @param {View} view @param {Plan} at */
function intervals(view, at) {
  const wide = Math.min(6, at.column * 0.1);
  return view.order.map((/** @type {string} */ step, /** @type {number} */ index) => {
    const survey = view.survey[step];
    if (survey?.low == null) return "";
    const x = tenth(columnAt(at, index) + shiftOf(at, "survey"));
    return intervalPath(x, tenth(heightOf(at, survey.high)), tenth(heightOf(at, survey.low)), wide);
  }).join("");
}

/** @param {View} view @param {Plan} at @param {string} name */
function marks(view, at, name) {
  const draw = name === "survey" ? diamondPath : trianglePath;
  const radius = Math.max(4, Math.min(at.em * 0.42, at.column * 0.16));
  return view.order.map((/** @type {string} */ step, /** @type {number} */ index) => {
    const value = view[name][step]?.at;
    return value == null ? "" : draw(tenth(columnAt(at, index) + shiftOf(at, name)), tenth(heightOf(at, value)), radius);
  }).join("");
}

/** @param {Plan} at */
const nodeRadius = (at) => Math.max(4.5, Math.min(at.em * 0.5, at.column * 0.2));

/** @param {any} layer @param {View} view @param {Plan} at @param {boolean} room */
function drawNodes(layer, view, at, room) {
  const radius = nodeRadius(at);
  const places = placesOf(view);
  arrange(layer, room ? view.order.filter((/** @type {string} */ step) => view.room[step]) : [], () => shape("circle"), (circle, step) => {
    const felt = view.room[step];
    have(circle, {
      cx: tenth(columnAt(at, places.get(step) ?? 0) + shiftOf(at, "room")), cy: tenth(heightOf(at, felt.at)), r: radius, class: emotionClass(felt.at),
    });
  });
}

/** @param {any} layer @param {View} view @param {Now} now @param {boolean} both */
function drawBrackets(layer, view, { at, shown }, both) {
  const gaps = both ? Object.entries(view.gaps).flatMap(([way, list]) => list.slice(0, shown[way]).filter((/** @type {any} */ gap) => gap.beyond).map((/** @type {any} */ gap) => ({ ...gap, way }))) : [];
  const byKey = new Map(gaps.map((gap) => [`${gap.way} ${gap.step}`, gap]));
  const tick = Math.min(6, at.column * 0.1);
  arrange(layer, [...byKey.keys()], () => shape("g", {}, shape("path"), shape("circle"), shape("text")), (group, key) => {
    const { way, step, rank, ours, theirs } = byKey.get(key);
    const x = tenth(bracketAt(at, view.order.indexOf(step)));
    const [top, bottom] = [heightOf(at, Math.max(ours, theirs)), heightOf(at, Math.min(ours, theirs))].map(tenth);
    const middle = (top + bottom) / 2;
    have(group, { class: way === "we_worry" ? "jl-pad-worry" : null });
    have(group.children[0], { d: `M${x - tick} ${top}H${x}V${bottom}h${-tick}` });
    have(group.children[1], { cx: x, cy: middle, r: Math.min(at.em * 0.62, at.column * 0.24 + 3) });
    have(group.children[2], { x, y: middle, text: rank });
  });
}

/** What stands under each step: its number, star, words and counts. @param {any} layer @param {View} view @param {Now} now */
function drawColumns(layer, view, now) {
  const { at, seen, font } = now;
  const counted = CURVES.filter((name) => seen.has(name));
  const measure = measuring(font.replace(/[\d.]+px/, `${at.small}px`));
  const moments = new Map(view.moments.map((/** @type {any} */ moment) => [moment.step, moment.state]));
  arrange(layer, view.order, () => shape("g", {}, shape("rect", { class: "jl-pad-hit" }, shape("title")), shape("text", { class: "jl-pad-number" }), shape("path"), shape("text"), shape("g")), (group, id, index) => {
    const step = view.steps[id];
    const x = tenth(columnAt(at, index));
    const [hit, number, star, label, counts] = /** @type {any} */ (group.children);
    const state = now.blind ? null : moments.get(id);
    if (!stale(group, step, view.room[id], view.survey[id], view.customers[id], state, id === now.step, x, at.column, at.height, at.bottom, at.em, counted.join())) return;
    have(group, { class: id === now.step ? "jl-pad-here" : null });
    have(hit, { "data-step": id, x: x - at.column / 2, y: at.stages, width: at.column, height: at.height - at.stages });
    have(hit.firstChild, { text: `${step.number}. ${step.text}` });
    have(number, { x, y: at.numbers, text: step.number });
    have(star, { d: state === "confirmed" || state === "proposed" ? starPath(x, at.bottom - at.em * 0.2, at.em * 0.42) : "", class: `jl-pad-star-${state ?? "none"}` });
    drawLabel(label, step.text, x, at, measure);
    drawCounts(counts, view, id, x, at, counted);
  });
}

/** @param {any} label @param {string} text @param {number} x @param {Plan} at @param {(text: string) => number} measure */
function drawLabel(label, text, x, at, measure) {
  have(label, { style: `font-size:${at.small}px`, class: at.slanted ? "jl-pad-slanted" : null });
  if (at.slanted) {
    const shown = shortened(text, slantedRoom(at, x), measure);
    label.replaceChildren(shape("tspan", { text: shown }));
    have(label, { transform: `translate(${x + at.em * 0.3} ${at.labels}) rotate(-45)` });
    return;
  }
  const lines = wrapped(text, at.column - 6, at.lines, measure);
  label.removeAttribute("transform");
  label.replaceChildren(...lines.map((line, row) => shape("tspan", { x, y: at.labels + row * at.small * 1.22, text: line })));
}

/** @param {any} group @param {View} view @param {string} id @param {number} x @param {Plan} at @param {string[]} counted */
function drawCounts(group, view, id, x, at, counted) {
  arrange(group, counted, (name) => shape("text", { class: `jl-pad-n-${name}` }), (text, name, row) =>
    have(text, { x, y: at.rows[row], text: view[name][id]?.says_n ?? "–" }));
}

/** @param {any} layer @param {{key: string, text: string, x: number, y: number, kind: string}[]} texts */
function arrangeTexts(layer, texts) {
  const byKey = new Map(texts.map((text) => [text.key, text]));
  arrange(layer, [...byKey.keys()], () => shape("text"), (node, key) => {
    const { text, x, y, kind } = /** @type {any} */ (byKey.get(key));
    have(node, { x: tenth(x), y: tenth(y), class: kind, text });
  });
}

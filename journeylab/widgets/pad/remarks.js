// What is written into the chart itself, so that no legend is needed.
import { bracketAt, columnAt, heightOf, settled, shiftOf } from "./geometry.js";
import { measuring } from "./svg.js";

/** @import {View} from "../kit/patch.js" */
/** @import {Now} from "./chart.js" */

const SIGN_OF = { peak: "▲", trough: "▼", end: "■" };

/**
 * Peak, trough and end of each curve, then what the band and a dot are; none covers another.
 * @param {View} view @param {Now} now
 * @returns {{key: string, text: string, x: number, y: number, width: number, height: number, up: boolean, kind: string}[]}
 */
export function remarks(view, now) {
  const measure = measuring(now.font);
  const all = [...["room", "survey", "customers"].filter((name) => now.seen.has(name)).flatMap((name) => landmarksOf(view, now, name)), ...explained(view, now)];
  return settled(all.map((remark) => ({ ...remark, width: measure(remark.text) * 1.1 + 8, height: now.at.em * 1.15 })), obstacles(view, now));
}

/** What no remark may cover: the ranks of the gaps, and who scores now. @param {View} view @param {Now} now */
function obstacles(view, { at, seen, shown, step, to, from, tag }) {
  const size = at.em * 1.3;
  const gaps = seen.has("room") && seen.has("survey") ? Object.entries(view.gaps).flatMap(([way, list]) => list.slice(0, shown[way])) : [];
  const points = [...seen].flatMap((name) => view.order.flatMap((/** @type {string} */ id, /** @type {number} */ place) =>
    view[name][id] ? [{ x: columnAt(at, place) + shiftOf(at, name), y: heightOf(at, view[name][id].at), width: at.em * 0.8, height: at.em * 0.8 }] : []));
  const ranks = gaps.filter((gap) => gap.beyond).map((gap) => ({
    x: bracketAt(at, view.order.indexOf(gap.step)), y: heightOf(at, (gap.ours + gap.theirs) / 2), width: size, height: size,
  })).concat(points);
  const index = view.order.indexOf(step);
  if (view.locked || index < 0) return ranks;
  const value = to ?? from ?? 0;
  const [x, y] = [columnAt(at, index) + shiftOf(at, "room"), heightOf(at, value)];
  const under = value <= -2 ? -1 : 1;
  return [...ranks, { x, y, width: at.em * 2, height: at.em * 2 }, { x, y: y + under * at.em * 2.1, width: tag, height: at.em * 1.8 }];
}

/** @param {View} view @param {Now} now @param {string} curve */
function landmarksOf(view, { at }, curve) {
  /** @type {Map<string, string[]>} */ const kinds = new Map();
  for (const [kind, step] of Object.entries(view.marks[curve])) kinds.set(step, [...(kinds.get(step) ?? []), kind]);
  return [...kinds].map(([step, found]) => {
    const felt = view[curve][step];
    const up = !found.includes("trough");
    const edge = curve === "survey" ? felt[up ? "high" : "low"] ?? felt.at : felt.at;
    const away = at.em * (curve === "survey" && felt.low != null ? 0.7 : 1.15);
    return {
      key: `${curve} ${found.join(" ")}`, up, kind: `jl-pad-strong jl-pad-says-${curve}`,
      text: found.map((kind) => `${SIGN_OF[/** @type {"peak"} */ (kind)]} ${view.words[kind]}`).join(" "),
      x: columnAt(at, view.order.indexOf(step)) + shiftOf(at, curve),
      y: heightOf(at, edge) + (up ? -away : away),
    };
  });
}

/** Once each: what the grey band and a grey dot stand for. @param {View} view @param {Now} now */
function explained(view, now) {
  const { at, seen } = now;
  if (!seen.has("room") || at.slanted) return [];
  const steps = view.order.filter((/** @type {string} */ step) => view.room[step] && step !== now.step);
  const spread = (/** @type {string} */ step) => view.room[step].high - view.room[step].low;
  const widest = steps.reduce((/** @type {string | null} */ best, /** @type {string} */ step) => (spread(step) > (best ? spread(best) : 0.9) ? step : best), null);
  const lone = steps.find((/** @type {string} */ step) => step !== widest && loneDot(view, step) !== undefined);
  const place = (/** @type {string} */ step) => columnAt(at, view.order.indexOf(step)) + shiftOf(at, "room");
  const found = [];
  if (widest) found.push({ key: "half", text: view.words.half, x: place(widest), y: heightOf(at, (view.room[widest].high + view.room[widest].at) / 2), up: true, kind: "" });
  if (lone) found.push({ key: "one", text: view.words.one, x: place(lone), y: heightOf(at, Number(loneDot(view, lone))) - at.em * 0.8, up: true, kind: "" });
  return found;
}

/** A score that one person alone gave, well away from the median. @param {View} view @param {string} step */
function loneDot(view, step) {
  const dots = view.dots[step] ?? [];
  return dots.find((/** @type {number} */ value) => dots.filter((/** @type {number} */ other) => other === value).length === 1 && Math.abs(value - view.room[step].at) > 1.4);
}

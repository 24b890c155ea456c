// What is seen: which curves, the others' scores or not, the chart or its table.
import { CURVES } from "./chart.js";
import { nextSeen } from "./scoring.js";

/** @import {View} from "../kit/patch.js" */
/** @typedef {{seen: Set<string>, blind: boolean, table: boolean}} Sight */

/** The curves that have data; the room always stands there. @param {View} view */
export const curvesOf = (view) => CURVES.filter((name) => name === "room" || Object.keys(view[name]).length);

/** The curves to draw: none while somebody scores blind. @param {View} view @param {Sight} now */
export const curvesSeen = (view, now) => new Set(now.blind && !view.locked ? [] : curvesOf(view).filter((name) => now.seen.has(name)));

/**
 * @param {Sight} now @param {() => View} current
 * @param {{draw(): void, say(text: string): void, veiled(on: boolean): void, turned(table: boolean): void}} after
 */
export function sightOf(now, current, after) {
  return {
    /** @param {string} curve */
    see(curve) {
      if (now.seen.has(curve)) now.seen.delete(curve);
      else now.seen.add(curve);
      after.draw();
    },
    turn() {
      const view = current();
      now.seen = nextSeen(curvesOf(view), now.seen);
      after.draw();
      after.say(curvesOf(view).filter((name) => now.seen.has(name)).map((name) => view.words[name]).join(", ") || "–");
    },
    blind() {
      if (current().locked) return;
      now.blind = !now.blind;
      after.draw();
      after.veiled(now.blind);
    },
    table() {
      now.table = !now.table;
      after.draw();
      after.turned(now.table);
    },
  };
}

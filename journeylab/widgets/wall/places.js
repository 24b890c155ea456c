import { PITCH, W, columnAt, rowOf } from "./layout.js";

/** @import {Board, Box, Layout, Spot, View, Way} from "./board.js" */

/**
 * The note to which an arrow leads: up and down within a moment, then to the lane beyond; left and
 * right to what stands nearest in the next moment.
 * @param {Layout} layout @param {string | null} from @param {Way} way @returns {string | undefined}
 */
export function neighbour(layout, from, way) {
  const here = from ? layout.boxes.get(from) : undefined;
  if (!here || !from) return layout.order[0];
  if (way === "up" || way === "down") return layout.order[(layout.place.get(from) ?? 0) + (way === "up" ? -1 : 1)];
  const step = way === "right" ? 1 : -1;
  const column = layout.columns[here.col + step];
  const off = (/** @type {string} */ id) => {
    const box = /** @type {Box} */ (layout.boxes.get(id));
    return (box.lane === here.lane ? 0 : 1e6) + (box.row === here.row ? 0 : 1e4) + Math.abs(box.y - here.y);
  };
  return column?.notes.reduce((best, id) => (off(id) < off(best) ? id : best), column.notes[0]);
}

/**
 * Where Shift and an arrow put a note: alone in its moment it joins the next one, sharing it it
 * gets one of its own; up and down it changes places within its stack. Null where it cannot go.
 * @param {View} view @param {Layout} layout @param {string} id @param {Way} way @returns {Spot | null}
 */
export function pushed(view, layout, id, way) {
  const box = layout.boxes.get(id);
  if (!box) return null;
  const { columns } = layout, column = columns[box.col], { stage, lane } = view.notes[id];
  if (way === "up" || way === "down") {
    const stack = column.notes.filter((other) => layout.boxes.get(other)?.row === box.row && layout.boxes.get(other)?.lane === box.lane);
    const other = stack[stack.indexOf(id) + (way === "up" ? -1 : 1)];
    return other ? { stage, lane, beside: other, above: way === "up" } : null;
  }
  const right = way === "right", shares = column.notes.length > 1;
  const band = layout.bands.findIndex((one) => one.stage === column.stage);
  const next = columns[box.col + (right ? 1 : -1)];
  if (shares) {
    if (right) return { stage, lane, after: column.notes.find((other) => other !== id) };
    const before = next?.stage === column.stage ? next.notes[0] : null;
    return { stage, lane, after: before };
  }
  if (next?.stage === column.stage) return { stage, lane, beside: next.notes.at(-1) };
  const beyond = layout.bands[band + (right ? 1 : -1)];
  return beyond ? { stage: beyond.stage, lane, after: right ? null : "" } : null;
}

/**
 * What lies at a point of the wall for notes that are let go there: onto a note of their kind they
 * merge, in a column they join its moment, between columns they get one of their own.
 * @param {View} view @param {Layout} layout @param {number} x @param {number} y @param {string[]} ids those carried
 * @returns {{spot: Spot, merge?: string, box: {x: number, y: number, w: number, h: number}}}
 */
export function landing(view, layout, x, y, ids) {
  const carried = new Set(ids);
  const lane = laneAt(layout, y);
  const band = layout.bands.find((one) => x < one.x + one.width + 13) ?? layout.bands[layout.bands.length - 1];
  const at = columnAt(layout.columns, x), column = layout.columns[at];
  const inside = column && column.stage === band.stage && x <= column.x + W;
  const where = { stage: band.stage, lane: lane.lane };
  const height = lane.bottom - lane.top;
  if (inside) {
    const others = column.notes.filter((id) => !carried.has(id));
    const boxes = others.map((id) => /** @type {Box} */ (layout.boxes.get(id))).filter((box) => box.lane === lane.lane && box.row < 5);
    const kind = view.notes[ids[0]]?.kind;
    const under = boxes.find((box) => x > box.x + 20 && x < box.x + box.w - 20 && y > box.y + 14 && y < box.y + box.h - 14);
    if (under && ids.length === 1 && view.notes[under.id].kind === kind) return { spot: { ...where, beside: under.id }, merge: under.id, box: under };
    if (others.length) {
      const stack = boxes.filter((box) => box.row === rowOf(kind));
      const above = stack.filter((box) => box.y + box.h / 2 < y).at(-1);
      const anchor = above ?? stack[0];
      return { spot: { ...where, beside: anchor?.id ?? others[0], above: Boolean(anchor && !above) }, box: { x: column.x - 5, y: lane.top, w: W + 10, h: height } };
    }
  }
  const left = layout.columns.slice(0, at + 1).filter((one) => one.stage === band.stage && one.notes.some((id) => !carried.has(id)));
  const before = left.at(-1)?.notes.find((id) => !carried.has(id)) ?? null;
  const edge = left.length ? left[left.length - 1].x + PITCH : band.x;
  return { spot: { ...where, after: before }, box: { x: edge - 14, y: lane.top, w: 9, h: height } };
}

/** @param {Layout} layout @param {number} y */
const laneAt = (layout, y) => layout.lanes.find((one) => y < one.bottom + 10) ?? layout.lanes[layout.lanes.length - 1];

/** The kind that belongs at a height, of those that the mode allows. @param {View} view @param {Layout} layout @param {number} y */
export function kindAt(view, layout, y) {
  const lane = laneAt(layout, y);
  let row = 0;
  lane.starts.forEach((start, index) => {
    if (lane.most[index] && y >= start - 20) row = index;
  });
  if (y > lane.bottom - 40) row = 5;
  return view.allowed.find((/** @type {string} */ kind) => rowOf(kind) === row) ?? view.allowed[0];
}

/** The notes whose boxes a rectangle touches. @param {Layout} layout @param {{x: number, y: number, w: number, h: number}} area */
export function within(layout, area) {
  return layout.order.filter((id) => {
    const box = /** @type {Box} */ (layout.boxes.get(id));
    return box.x < area.x + area.w && box.x + box.w > area.x && box.y < area.y + area.h && box.y + box.h > area.y;
  });
}

/** Without case and accents: how texts are searched. @param {string} text */
export const plain = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();

/** The notes that hold a text, in reading order. @param {View} view @param {Layout} layout @param {string} text */
export function search(view, layout, text) {
  const wanted = plain(text.trim());
  return wanted ? layout.order.filter((id) => plain(view.notes[id].text).includes(wanted)) : [];
}

/** The lines of a pasted text, without bullets, numbers and a spreadsheet's quotes. @param {string} text */
export function linesOf(text) {
  return text.split(/\r\n|\r|\n/).map((line) => line.split("\t").map((cell) => cell.trim()).filter(Boolean).join(" ")
    .replace(/^\s*(?:[-–—•*·▪◦]|\d{1,3}[.)])\s+/u, "").replace(/^"(.*)"$/s, "$1").trim()).filter(Boolean);
}

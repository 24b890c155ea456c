import { H, W } from "./layout.js";

/** @import {Box, Layout, View} from "./board.js" */

const HEAD_DOWN = "l-4-8h8z";
const HEAD_RIGHT = "l-8-4v8z";
const HEAD_LEFT = "l8-4v8z";

/**
 * One link as it is drawn: a line, its arrow head where it has one, and whether it is a remark's.
 * Lines run straight down within a column, else in the gutters between columns and rows.
 * @param {View} view @param {Layout} layout @param {string} from @param {string} to @param {number} [slot] tells apart those of one gutter
 * @returns {{line: string, head: string, remark: boolean} | null}
 */
export function route(view, layout, from, to, slot = 0) {
  const a = layout.boxes.get(from), b = layout.boxes.get(to);
  if (!a || !b) return null;
  if (a.row === 5 || b.row === 5) return toBar(a, b, slot);
  const same = a.col === b.col && a.lane === b.lane;
  if (a.row === 4) return { ...(same ? leftOf(a, b) : around(a, b, slot)), head: "", remark: true };
  if (same && a.row === 0 && a.last && b.first) return null; // it stands right on it
  if (same && b.row === a.row + 1 && a.last && b.first) {
    const x = b.x + W / 2, end = b.y - 2;
    return { line: `M${x} ${a.y + a.h}V${end - 6}`, head: `M${x} ${end}${HEAD_DOWN}`, remark: false };
  }
  return { ...(same ? leftOf(a, b) : around(a, b, slot)), remark: false };
}

/** Down the gutter on the right of a note to the bar of a system, or up from it. @param {Box} a @param {Box} b @param {number} slot */
function toBar(a, b, slot) {
  const [bar, note] = b.row === 5 ? [b, a] : [a, b];
  if (note.row === 5) return null;
  const x = note.x + note.w, y = note.y + Math.min(note.h - 12, 76), gutter = x + 6 + slot * 3;
  const line = `M${x} ${y}H${gutter - 4}q4 0 4 4V${bar.y - 3}`;
  const head = bar === b ? `M${gutter} ${bar.y}${HEAD_DOWN}` : `M${x + 1} ${y}${HEAD_LEFT}`;
  return { line, head, remark: note.row === 4 };
}

/** Round the left side, within one column. @param {Box} a @param {Box} b */
function leftOf(a, b) {
  const up = b.y < a.y, y = a.y + Math.min(30, a.h / 2), end = b.y + (up ? b.h * 0.7 : b.h * 0.3), turn = up ? -5 : 5;
  return { line: `M${a.x} ${y}h-3q-5 0-5 ${turn}V${end - turn}q0 ${turn} 5 ${turn}h2`, head: `M${b.x - 1} ${end}${HEAD_RIGHT}` };
}

/** Through the gutters to another column, entering from above or from the side. @param {Box} a @param {Box} b @param {number} slot */
function around(a, b, slot) {
  const right = b.x > a.x || (b.x === a.x && b.lane !== a.lane);
  const out = right ? a.x + a.w : a.x, gutter = right ? out + 6 + slot * 3 : out - 6;
  const y = a.y + a.h / 2, below = b.y > a.y;
  if (below && b.first) {
    const x = b.x + W / 2 + slot * 6, channel = b.y - 16 - slot * 4;
    return { line: `M${out} ${y}H${gutter}V${channel}H${x}V${b.y - 8}`, head: `M${x} ${b.y - 2}${HEAD_DOWN}` };
  }
  const channel = (below ? b.y : a.y) - 14 - slot * 4, side = right ? b.x : b.x + b.w;
  const before = right ? side - 9 : side + 9, end = b.y + Math.min(H, b.h) / 2;
  return { line: `M${out} ${y}H${gutter}V${channel}H${before}V${end}H${side}`, head: `M${side} ${end}${right ? HEAD_RIGHT : HEAD_LEFT}` };
}

/**
 * All links of these notes as the text of three paths.
 * @param {View} view @param {Layout} layout @param {Iterable<string>} sources
 */
export function drawn(view, layout, sources) {
  const out = { lines: "", remarks: "", heads: "" };
  /** @type {Map<string, number>} */ const used = new Map();
  for (const from of sources) {
    for (const to of view.notes[from]?.links ?? []) {
      const gutter = `${layout.boxes.get(from)?.col}`;
      const slot = used.get(gutter) ?? 0;
      const path = route(view, layout, from, to, slot % 4);
      if (!path) continue;
      used.set(gutter, slot + 1);
      out[path.remark ? "remarks" : "lines"] += path.line;
      out.heads += path.head;
    }
  }
  return out;
}

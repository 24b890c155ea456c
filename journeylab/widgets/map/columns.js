const WHOLE = 40; // so many columns are all drawn, and a browser's own search finds their words
const STEP = 16, READY = 8; // columns come and go by so many; so many stand ready on either side
const CLAMPED = 3, LINES = 2, TITLE = 4; // lines that are shown: of one paragraph, of each of two, of a step

/** @typedef {{id: string, key: string, count: number}} Part a column, or a gap for so many */

/**
 * The first and the last column to draw for what can be seen.
 * @param {number} count of columns @param {{from: number, to: number}} seen in columns
 * @returns {[number, number]}
 */
export function near(count, { from, to }) {
  if (count <= WHOLE) return [0, count - 1];
  const first = Math.floor((from - READY) / STEP) * STEP;
  const last = Math.ceil((to + READY) / STEP) * STEP;
  return [Math.max(0, Math.min(first, count - STEP)), Math.min(count - 1, last)];
}

/**
 * The columns in order: those near or kept, and gaps for the others.
 * @param {string[]} columns @param {[number, number]} range @param {Set<string>} kept
 * @returns {Part[]}
 */
export function laid(columns, [first, last], kept) {
  /** @type {Part[]} */ const parts = [];
  columns.forEach((id, place) => {
    if ((place >= first && place <= last) || kept.has(id)) return parts.push({ id, key: `column ${id}`, count: 1 });
    const gap = parts.at(-1);
    if (gap && !gap.id) return gap.count++;
    return parts.push({ id: "", key: `gap ${place}`, count: 1 });
  });
  return parts;
}

/**
 * In each lane the column that needs most lines: while it stands in the table, rows keep their
 * height whatever scrolls by.
 * @param {any} sheet @param {number} letters in a line @returns {Set<string>}
 */
export function tallest(sheet, letters) {
  const found = new Set([highest(sheet.columns, (id) => linesOf(sheet.cols[id].text, letters * 0.9, TITLE))]);
  for (const row of sheet.rows) {
    if (sheet.lanes[row].marks) continue;
    found.add(highest(sheet.columns, (id) => lines(sheet.cells[row]?.[id], letters)));
  }
  found.delete("");
  return found;
}

/** @param {any} cell @param {number} letters */
function lines(cell, letters) {
  if (cell?.parts) return cell.parts.slice(0, CLAMPED).reduce((/** @type {number} */ sum, /** @type {string[]} */ [, text]) => sum + linesOf(text, letters, LINES), 0);
  const told = (cell?.text ?? "").split("\n").filter((/** @type {string} */ line) => line.trim());
  if (told.length < 2) return linesOf(told[0] ?? "", letters, CLAMPED);
  return linesOf(told[0], letters, LINES) + linesOf(told[1], letters, LINES);
}

/** @param {string} text @param {number} letters @param {number} most */
const linesOf = (text, letters, most) => Math.min(most, Math.ceil(text.length / letters));

/** @param {string[]} ids @param {(id: string) => number} measure */
function highest(ids, measure) {
  let found = "", most = 0;
  for (const id of ids) {
    const size = measure(id);
    if (size > most) [found, most] = [id, size];
  }
  return found;
}

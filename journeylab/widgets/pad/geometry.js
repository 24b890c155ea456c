// Where things stand on the pad: pure functions from numbers to places, in pixels.

/** @typedef {{left: number, column: number, width: number, top: number, bottom: number,
 *   height: number, slanted: boolean, scrolls: boolean, lines: number, em: number, small: number,
 *   rows: number[], numbers: number, labels: number, stages: number}} Plan */

export const LOW = -2;
export const HIGH = 2;
const ROOM_ABOVE = 0.5; // of a level: for what stands at +2 or −2 and for its label
const SLANT = Math.SQRT1_2;

/**
 * How the chart fills its place: columns as wide as fits, and labels that lie, slant or wait for a
 * scroll. `digits` is the longest count under a step, `rows` how many rows of counts there are.
 * @param {{width: number, height: number, count: number, em: number, rows: number, digits: number, touch?: boolean}} room
 * @returns {Plan}
 */
export function plan({ width, height, count, em, rows, digits, touch = false }) {
  const least = Math.max(touch ? 48 : em * 1.5, digits * em * 0.5 + 4);
  const fitting = width / Math.max(count, 1);
  const column = Math.min(Math.max(fitting, least), em * 8);
  const slanted = column < em * 3.9;
  const small = slanted ? em * 0.82 : em * 0.95;
  const scrolls = column * count > width + 0.5;
  const lines = slanted ? 1 : height > em * 32 ? 3 : 2;
  const left = scrolls && slanted ? em * 2.5 : scrolls ? 0 : Math.max(0, (width - column * count) / 2);
  const stages = em * 1.2;
  const row = em * 1.5;
  const labelled = slanted ? em * 6.2 : small * 1.22 * lines + em * 0.5;
  const below = em * 1.7 + labelled + row * rows + em * 0.3;
  const top = em * 1.7;
  const bottom = Math.max(top + em * 9, height - below);
  const numbers = bottom + em * 1.2;
  const labels = numbers + (slanted ? em * 0.7 : small * 1.3);
  const first = bottom + em * 1.7 + labelled + row * 0.72;
  return {
    left, column, width: Math.max(width, left + column * count), top, bottom,
    height: bottom + below, slanted, scrolls, lines, em, small,
    rows: Array.from({ length: rows }, (_, index) => first + index * row),
    numbers, labels, stages,
  };
}

/** The middle of a step's column. @param {Plan} at @param {number} index */
export const columnAt = (at, index) => at.left + (index + 0.5) * at.column;

/** How far the room stands left of the middle, and the data right of it. @param {Plan} at */
export const aside = (at) => Math.min(at.em * 0.8, at.column * 0.17);

/** How far a curve stands from the middle of its columns. @param {Plan} at @param {string} curve */
export const shiftOf = (at, curve) => ({ room: -1, survey: 1 }[curve] ?? 0.1) * aside(at);

/** Where the bracket of a gap stands. @param {Plan} at @param {number} index */
export const bracketAt = (at, index) => columnAt(at, index) + Math.min(aside(at) * 2.1, at.column * 0.42);

/** @param {Plan} at @param {number} value */
export function heightOf(at, value) {
  const unit = (at.bottom - at.top) / (HIGH - LOW + 2 * ROOM_ABOVE);
  return at.top + (HIGH + ROOM_ABOVE - value) * unit;
}

/** The level under a height, never off the scale. @param {Plan} at @param {number} y */
export function levelAt(at, y) {
  const unit = (at.bottom - at.top) / (HIGH - LOW + 2 * ROOM_ABOVE);
  const level = Math.round(HIGH + ROOM_ABOVE - (y - at.top) / unit);
  return Math.min(HIGH, Math.max(LOW, level)) + 0;
}

/** The step under a place from the left, never outside. @param {Plan} at @param {number} x @param {number} count */
export function indexAt(at, x, count) {
  return Math.min(count - 1, Math.max(0, Math.floor((x - at.left) / at.column)));
}

/**
 * The unbroken runs of a curve: a step without data ends one.
 * @param {(number | null | undefined)[]} values @returns {number[][]} indexes
 */
export function runs(values) {
  /** @type {number[][]} */ const found = [];
  values.forEach((value, index) => {
    if (value == null) return;
    if (index && values[index - 1] != null) found[found.length - 1].push(index);
    else found.push([index]);
  });
  return found;
}

/** The runs without data, where anything has. @param {(number | null | undefined)[]} values */
export function holes(values) {
  return values.every((value) => value == null) ? [] : runs(values.map((value) => (value == null ? 0 : null)));
}

/** To a tenth of a pixel. @param {number} value */
export function tenth(value) {
  return Math.round(value * 10) / 10;
}

/**
 * A line of straight segments, one `M` for each unbroken run.
 * @param {Plan} at @param {(number | null | undefined)[]} values @param {number} shift
 */
export function linePath(at, values, shift) {
  return runs(values).map((run) => "M" + run.map((index) => point(at, index, Number(values[index]), shift)).join("L")).join("");
}

/**
 * The band between two curves; a run of one step becomes a narrow bar, so that it can be seen.
 * @param {Plan} at @param {(number | null | undefined)[]} lows @param {(number | null | undefined)[]} highs @param {number} shift
 */
export function bandPath(at, lows, highs, shift) {
  return runs(lows).map((run) => {
    const wide = run.length > 1 ? 0 : at.column * 0.12;
    const over = run.flatMap((index) => sides(index, highs[index], -wide, wide));
    const under = run.flatMap((index) => sides(index, lows[index], -wide, wide)).reverse();
    return "M" + [...over, ...under].join("L") + "Z";
  }).join("");

  /** @param {number} index @param {number | null | undefined} value @param {number} from @param {number} to */
  function sides(index, value, from, to) {
    return [...new Set([from, to])].map((more) => point(at, index, Number(value), shift + more));
  }
}

/** @param {Plan} at @param {number} index @param {number} value @param {number} shift */
const point = (at, index, value, shift) => `${tenth(columnAt(at, index) + shift)} ${tenth(heightOf(at, value))}`;

/**
 * Dots that say how many and never who: equal values side by side, the surplus in rows above and
 * below; the same values always give the same places.
 * @param {number[]} values sorted @param {number} width of the column @param {number} radius
 * @returns {{value: number, dx: number, dy: number}[]}
 */
export function swarm(values, width, radius) {
  /** @type {Map<number, number>} */ const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const gap = radius * 2.35;
  const most = Math.max(1, Math.floor((width * 0.92) / gap));
  return [...counts].flatMap(([value, count]) => {
    const rows = Math.ceil(count / most);
    return Array.from({ length: count }, (_, index) => {
      const row = Math.floor(index / most);
      const wide = Math.min(most, count - row * most);
      return { value, dx: ((index % most) - (wide - 1) / 2) * gap, dy: (row - (rows - 1) / 2) * gap };
    });
  });
}

/**
 * A text in lines that fit; what does not fit ends in "…".
 * @param {string} text @param {number} width @param {number} most lines
 * @param {(text: string) => number} measure
 */
export function wrapped(text, width, most, measure) {
  /** @type {string[]} */ const lines = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] += "…";
  return shown.map((line) => shortened(line, width, measure));
}

/** @param {string} text @param {number} width @param {(text: string) => number} measure */
export function shortened(text, width, measure) {
  if (measure(text) <= width) return text;
  let end = text.length;
  while (end > 1 && measure(text.slice(0, end).trimEnd() + "…") > width) end -= 1;
  return text.slice(0, end).replace(/[\s’'…]+$/, "") + "…";
}

/** How much of a slanted label that ends at `x` there is room for: below, and to the left edge. @param {Plan} at @param {number} x */
export const slantedRoom = (at, x) => Math.min(at.em * 6, x - at.em * 0.5) / SLANT;

/**
 * Labels that cover neither each other nor what is in the way: each keeps its place or goes on in
 * its own direction.
 * @template {{x: number, y: number, width: number, height: number, up: boolean}} T
 * @param {T[]} labels x and y are the middle @param {Box[]} [obstacles] @returns {T[]}
 */
export function settled(labels, obstacles = []) {
  /** @type {T[]} */ const placed = [];
  for (const label of labels) {
    const next = { ...label };
    for (let tries = 0; tries < 12; tries++) {
      const hit = [...obstacles, ...placed].find((other) => covers(other, next));
      if (!hit) break;
      next.y = hit.y + (next.up ? -1 : 1) * (hit.height + next.height) * 0.51;
    }
    placed.push(next);
  }
  return placed;
}

/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @param {Box} a @param {Box} b */
function covers(a, b) {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

/**
 * Names at the end of curves, pushed apart so that each can be read.
 * @param {{y: number, tall: number}[]} names @param {number} top @param {number} bottom
 * @returns {number[]} the middle of each, in the order given
 */
export function apart(names, top, bottom) {
  const order = names.map((_, index) => index).sort((a, b) => names[a].y - names[b].y);
  const places = names.map(({ y }) => y);
  order.forEach((index, rank) => {
    const above = order[rank - 1];
    const least = rank ? places[above] + (names[above].tall + names[index].tall) / 2 : top + names[index].tall / 2;
    places[index] = Math.max(places[index], least);
  });
  [...order].reverse().forEach((index, rank, back) => {
    const below = back[rank - 1];
    const most = rank ? places[below] - (names[below].tall + names[index].tall) / 2 : bottom - names[index].tall / 2;
    places[index] = Math.min(places[index], most);
  });
  return places;
}

/**
 * The height at which a remark about some columns covers the least.
 * @param {Plan} at @param {number[]} taken heights of what stands there
 */
export function quiet(at, taken) {
  const candidates = [-0.5, 0.5, -1.5, 1.5].map((value) => heightOf(at, value));
  const room = (/** @type {number} */ y) => Math.min(Infinity, ...taken.map((other) => Math.abs(other - y)));
  return candidates.reduce((best, y) => (room(y) > room(best) + 1 ? y : best));
}

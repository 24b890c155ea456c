/** @import {Box, Column, Layout, Note, View} from "./board.js" */

export const W = 172; // a note at 100 %: three lines of 20 px
export const H = 108;
export const LOW = 96; // where the screen is small: its text, which is larger there, begins beside the icon
export const PITCH = 191;
export const PILL = 38;
export const BAR = 56;
const STACK = 8; // between notes of one stack
const MARGIN = 26;
const BETWEEN_STAGES = 26;
const ROW_GAP = 38;
const LEAST_GAP = 22; // where the room is short; arrows still have their place
const LANE_TITLE = 52;
const BRIM = 14; // above and below the rows

/** @type {{[kind: string]: number}} */
const ROWS = { actor: 0, command: 1, domain_event: 2, read_model: 3, external_system: 5 };

/** Who, what is done, what happened, what is seen, what is remarked, and systems at the foot. @param {string} kind */
export const rowOf = (kind) => ROWS[kind] ?? 4;

/** @param {number} row @param {number} high */
const heightIn = (row, high) => (row === 0 ? PILL : high);

/**
 * Where everything stands at 100 %: a column is a moment, columns stand in their stages, each
 * persona's lane has its own rows, systems span what hangs on them. Where there is more room than
 * the wall needs, it stands a third down; where there is less, its rows move closer.
 * @param {View} view @param {number} [room] the height in sight @param {number} [high] that of a note @returns {Layout}
 */
export function layoutOf(view, room = 0, high = H) {
  const columns = columnsOf(view), whole = laidOut(view, columns, high, ROW_GAP), spare = room && room - whole.height;
  if (spare > 2) return { ...laidOut(view, columns, high, ROW_GAP, spare / 3), height: room };
  if (spare >= 0) return whole;
  const gaps = whole.lanes.reduce((sum, { most }) => sum + most.slice(1).filter(Boolean).length, 0);
  return laidOut(view, columns, high, Math.max(LEAST_GAP, ROW_GAP + Math.floor(spare / Math.max(1, gaps))));
}

/** @param {View} view @param {Column[]} columns @param {number} high @param {number} gap between rows @param {number} [spare] above them @returns {Layout} */
function laidOut(view, columns, high, gap, spare = 0) {
  const { bands, width } = bandsOf(view, columns);
  const lanes = view.lanes.length ? view.lanes : [""];
  const titled = lanes.length > 1 || lanes[0] !== "";
  /** @type {Map<string, Box>} */ const boxes = new Map();
  const columnOf = new Map(columns.flatMap(({ notes }, at) => notes.map((id) => /** @type {const} */ ([id, at]))));
  const rows = [];
  let top = BRIM + Math.floor(spare);
  for (const lane of lanes) {
    const made = laneOf(view, columns, columnOf, lane, top + (titled ? LANE_TITLE : 0), high, gap, boxes);
    rows.push({ lane, title: titled, top, ...made });
    top = made.bottom + BRIM;
  }
  const order = columns.flatMap((column) => column.notes);
  return { boxes, columns, bands, lanes: rows, order, place: new Map(order.map((id, index) => [id, index])), width, height: top };
}

/** @param {View} view @returns {Column[]} */
function columnsOf(view) {
  const position = new Map(view.order.map((stage, index) => [stage, index]));
  const lane = new Map(view.lanes.map((one, index) => [one, index]));
  const sorted = Object.entries(view.notes).map(([id, note]) => ({ id, note, stage: position.get(note.stage) ?? view.order.length - 1 }));
  sorted.sort((a, b) => a.stage - b.stage || compare(a.note.moment, b.note.moment)
    || (lane.get(a.note.lane) ?? 0) - (lane.get(b.note.lane) ?? 0)
    || rowOf(a.note.kind) - rowOf(b.note.kind) || compare(a.note.rank, b.note.rank) || compare(a.id, b.id));
  /** @type {Column[]} */ const columns = [];
  for (const { id, note, stage } of sorted) {
    const last = columns.at(-1);
    if (last && last.stage === view.order[stage] && last.moment === note.moment) last.notes.push(id);
    else columns.push({ stage: view.order[stage], moment: note.moment, x: 0, notes: [id] });
  }
  return columns;
}

/** Which of two notes is read first, as `sort` asks. @param {Layout} layout @returns {(a: string, b: string) => number} */
export const inOrder = ({ place }) => (a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0);

/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** @param {View} view @param {Column[]} columns */
function bandsOf(view, columns) {
  const bands = [];
  let x = MARGIN, at = 0;
  for (const stage of view.order) {
    const first = at, start = x;
    for (; at < columns.length && columns[at].stage === stage; at++, x += PITCH) columns[at].x = x;
    if (at === first) x += PITCH; // an empty stage is a place too
    bands.push({ stage, x: start, width: x - start, first, last: at - 1 });
    x += BETWEEN_STAGES;
  }
  return { bands, width: x + PITCH };
}

/** @param {View} view @param {Column[]} columns @param {Map<string, number>} columnOf @param {string} lane @param {number} top @param {number} high @param {number} gap @param {Map<string, Box>} boxes */
function laneOf(view, columns, columnOf, lane, top, high, gap, boxes) {
  const known = new Set(view.lanes);
  /** @type {string[][][]} */ const stacks = columns.map(() => [[], [], [], [], [], []]);
  const most = [0, 0, 0, 0, 0];
  for (const kind of view.allowed) if (rowOf(kind) < 5) most[rowOf(kind)] = 1;
  columns.forEach(({ notes }, index) => {
    for (const id of notes) {
      const { kind, lane: its } = view.notes[id];
      if ((known.has(its) ? its : view.lanes[0] ?? "") !== lane) continue;
      const row = rowOf(kind), stack = stacks[index][row];
      stack.push(id);
      if (row < 5) most[row] = Math.max(most[row], stack.length);
    }
  });
  /** @type {number[]} */ const starts = [];
  let y = top;
  most.forEach((count, row) => {
    starts.push(y);
    if (count) y += tall(row, count, high) + (row === 0 ? 4 : gap);
  });
  const timeline = starts[2] + tall(2, most[2], high) / 2;
  /** @type {{id: string, own: number, from: number, to: number}[]} */ const bars = [];
  stacks.forEach((rows, col) => rows.forEach((stack, row) => {
    const slack = row === 2 ? (tall(2, most[2], high) - tall(2, stack.length, high)) / 2 : 0;
    stack.forEach((id, at) => {
      if (row === 5) return void bars.push({ id, own: col, ...span(view, id, col, columnOf) });
      const x = columns[col].x - (row === 0 ? 8 : 0);
      boxes.set(id, { id, col, lane, row, x, y: starts[row] + slack + at * (heightIn(row, high) + STACK), w: W, h: heightIn(row, high), first: at === 0, last: at === stack.length - 1 });
    });
  }));
  const bottom = placeBars(bars, columns, lane, y + 6, boxes);
  return { starts, most, timeline, bottom };
}

/** @param {number} row @param {number} count @param {number} high */
const tall = (row, count, high) => (count ? count * (heightIn(row, high) + STACK) - STACK : 0);

/** The columns that a system spans: its own, and those of what is linked to it.
 * @param {View} view @param {string} id @param {number} col @param {Map<string, number>} columnOf */
function span(view, id, col, columnOf) {
  const all = [col, ...(view.near[id] ?? []).flatMap((other) => columnOf.get(other) ?? [])];
  return { from: Math.min(...all), to: Math.max(...all) };
}

/** Bars side by side where they can be, the long ones below where they overlap.
 * @param {{id: string, own: number, from: number, to: number}[]} bars @param {Column[]} columns @param {string} lane @param {number} top @param {Map<string, Box>} boxes */
function placeBars(bars, columns, lane, top, boxes) {
  /** @type {[number, number][][]} */ const tracks = [];
  for (const { id, from, to, own } of bars.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)) {
    const x = columns[from].x, w = columns[to].x + W + 14 - x;
    let track = tracks.findIndex((taken) => taken.every(([start, end]) => end < x || start > x + w));
    if (track < 0) track = tracks.push([]) - 1;
    tracks[track].push([x, x + w]);
    boxes.set(id, { id, col: own, lane, row: 5, x, y: top + track * (BAR + 10), w, h: BAR, first: true, last: true });
  }
  return top + tracks.length * (BAR + 10);
}

/** Where a note stands; nowhere if there is none. @param {{layout: Layout}} board @param {string | null | undefined} id */
export const boxOf = ({ layout }, id) => layout.boxes.get(id ?? "");

/** The column whose x is nearest at or left of a place; −1 before the first. @param {Column[]} columns @param {number} x */
export function columnAt(columns, x) {
  let low = 0, high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle].x <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

import { shape } from "../kit.js";

/** @typedef {[number, number, number, number]} Place a share of columns and pixels, a share of the height and pixels
 * @typedef {{column: number, height: number, scale: number}} Size in pixels; `scale` is 1 at 15 px text */

/** Where a place stands in pixels. @param {Place} place @param {Size} size @returns {[number, number]} */
export function project([column, dx, row, dy], size) {
  return [column * size.column + dx * size.scale, row * size.height + dy * size.scale];
}

/** A path through points that neither overshoots them nor turns between two. @param {[number, number][]} points */
export function smooth(points) {
  return points.map(([x, y], index) => {
    if (!index) return `M${round(x)} ${round(y)}`;
    const [px, py] = points[index - 1];
    const middle = round((px + x) / 2);
    return `C${middle} ${round(py)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
  }).join("");
}

/** Between two such lines. @param {[number, number][]} upper @param {[number, number][]} lower */
export function between(upper, lower) {
  const back = smooth([...lower].reverse()).replace(/^M/, "L");
  return `${smooth(upper)}${back}Z`;
}

/** The marks of one column and of what reaches into it. @param {any[]} marks @param {number} column */
export const ofColumn = (marks, column) => within(marks, column, column + 1);

/** The marks between two places and of what reaches in between. @param {any[]} marks @param {number} from @param {number} to in columns */
export function within(marks, from, to) {
  const inside = (/** @type {number} */ at) => at > from - 0.01 && at < to + 0.01;
  const reaching = marks.filter((mark) => {
    const places = mark.through ? [...mark.through, ...(mark.back ?? [])] : [mark.at, mark.to].filter(Boolean);
    const columns = places.map((/** @type {Place} */ place) => place[0]);
    return columns.some(inside) || (Math.min(...columns) < from && Math.max(...columns) > to);
  });
  return reaching.map((mark) => mark.through ? { ...mark, through: stretch(mark.through, from, to), back: mark.back && stretch(mark.back, from, to) } : mark);
}

/**
 * The marks that begin between two columns: parts that stand side by side draw each mark once.
 * @param {any[]} marks @param {number} from @param {number} to in columns
 */
export function part(marks, from, to) {
  const begins = (/** @type {Place} */ [column]) => column >= from && column < to;
  return marks.flatMap((mark) => {
    if (mark.through) {
      const places = onward(mark.through, begins);
      return places.length > 1 ? [{ ...mark, through: places, back: mark.back && onward(mark.back, begins) }] : [];
    }
    if (mark.kind !== "line" || mark.to[0] - mark.at[0] <= 1) return begins(mark.at) ? [mark] : [];
    const [start, end] = [Math.max(from, mark.at[0]), Math.min(to, mark.to[0])];
    return start < end ? [{ ...mark, at: [start, ...mark.at.slice(1)], to: [end, ...mark.to.slice(1)] }] : [];
  });
}

/** The places that begin there, and the one to which the last leads. @param {Place[]} places @param {(place: Place) => boolean} begins */
function onward(places, begins) {
  const first = places.findIndex(begins), last = places.findLastIndex(begins);
  return first < 0 ? [] : places.slice(first, last + 2);
}

/** The places of a line between two columns and the nearest beyond: how it runs there depends on no other.
 * @param {Place[]} places from left to right @param {number} from @param {number} to */
function stretch(places, from, to) {
  const before = places.findLastIndex(([column]) => column < from), after = places.findIndex(([column]) => column > to);
  return places.slice(Math.max(0, before), after < 0 ? undefined : after + 1);
}

/** What the words of a lane say, column by column, for those who listen. @param {any[]} marks */
export function told(marks) {
  /** @type {Map<number, string[]>} */ const said = new Map();
  for (const mark of marks) {
    if (mark.kind !== "text") continue;
    const column = Math.floor(mark.at[0]) + 1;
    said.set(column, [...(said.get(column) ?? []), mark.text]);
  }
  return [...said].sort(([a], [b]) => a - b).map(([column, words]) => `${column}: ${words.join(", ")}`).join("; ");
}

const PART = 8; // columns of a lane that are drawn together
let drawings = 0;

/**
 * Draws the marks of a lane.
 * @param {SVGElement} svg @param {any[]} marks @param {Size} size
 * @param {{[role: string]: any}} styles @param {string[]} heat from the best emotion to the worst
 */
export function drawMarks(svg, marks, size, styles, heat) {
  const gradient = `jl-heat-${++drawings}`;
  svg.replaceChildren(heated(gradient, heat, size), ...drawn(marks, size, styles, gradient));
}

/**
 * Draws what is near of a long lane, and what is drawn already not again.
 * @param {SVGElement & {jlParts?: Map<number, SVGElement>, jlGradient?: string}} svg @param {any[]} marks
 * @param {Size} size @param {{[role: string]: any}} styles @param {string[]} heat
 * @param {{from: number, to: number, afresh: boolean}} how in columns
 */
export function drawNear(svg, marks, size, styles, heat, { from, to, afresh }) {
  if (afresh || !svg.jlParts) {
    Object.assign(svg, { jlParts: new Map(), jlGradient: `jl-heat-${++drawings}` });
    svg.replaceChildren(heated(svg.jlGradient ?? "", heat, size));
  }
  const parts = svg.jlParts ?? new Map();
  for (const [start, node] of parts) {
    if (start + PART > from && start <= to) continue;
    node.remove();
    parts.delete(start);
  }
  for (let start = Math.floor(from / PART) * PART; start <= to; start += PART) {
    if (parts.has(start)) continue;
    const node = shape("g", {}, ...drawn(part(marks, start, start + PART), size, styles, svg.jlGradient ?? ""));
    const next = [...parts.keys()].filter((other) => other > start).sort((a, b) => a - b)[0];
    svg.insertBefore(node, parts.get(next) ?? null);
    parts.set(start, node);
  }
}

/** @param {any[]} marks @param {Size} size @param {{[role: string]: any}} styles @param {string} gradient */
const drawn = (marks, size, styles, gradient) => marks.map((mark) => drawMark(mark, size, styles[mark.role] ?? {}, gradient));

/** @param {any} mark @param {Size} size @param {any} style @param {string} gradient */
function drawMark(mark, size, style, gradient) {
  const { scale } = size;
  const [x, y] = mark.at ? project(mark.at, size) : [0, 0];
  const paint = painted(style, gradient, scale);
  if (mark.kind === "text") {
    const letters = (style.size ?? 14) * scale;
    const above = y < letters * 0.9 && mark.anchor === "middle"; // a low lane has no room over its topmost point: beside it
    const place = above ? { x: round(x + letters * 0.8), y: round(y + letters * 1.4), "text-anchor": "start" } : { x: round(x), y: round(y), "text-anchor": mark.anchor };
    const node = shape("text", { ...place, "font-size": letters, "font-weight": style.weight, fill: style.fill });
    node.textContent = mark.text;
    return node;
  }
  if (mark.kind === "line") {
    const [x2, y2] = project(mark.to, size);
    return shape("line", { x1: round(x), y1: round(y), x2: round(x2), y2: round(y2), ...paint });
  }
  if (mark.kind === "curve") return shape("path", { d: smooth(mark.through.map((/** @type {Place} */ p) => project(p, size))), ...paint, fill: "none", "stroke-linecap": "round" });
  if (mark.kind === "band") {
    const [upper, lower] = [mark.through, mark.back].map((places) => places.map((/** @type {Place} */ p) => project(p, size)));
    return shape("path", { d: between(upper, lower), ...paint });
  }
  if (mark.kind === "bar") {
    const [width, height] = [mark.width * scale, mark.height * scale];
    return shape("rect", { x: round(x), y: round(y - height), width, height, rx: 2, ...paint });
  }
  const r = mark.radius * scale;
  if (mark.kind === "dot") return shape("circle", { cx: round(x), cy: round(y), r, ...paint });
  if (mark.kind === "diamond") return shape("path", { d: `M${round(x)} ${round(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`, ...paint });
  const half = r * 0.6;
  return shape("g", paint, shape("circle", { cx: round(x), cy: round(y), r }), shape("path", { d: `M${round(x - half)} ${round(y + half)}l${2 * half} ${-2 * half}` }));
}

/** @param {any} style @param {string} gradient @param {number} scale */
function painted(style, gradient, scale) {
  const heat = (/** @type {string | undefined} */ colour) => (colour === "heat" ? `url(#${gradient})` : colour);
  return {
    fill: heat(style.fill) ?? "none", stroke: heat(style.stroke), opacity: style.opacity,
    "stroke-width": style.width && style.width * scale,
    "stroke-dasharray": style.dash && String(style.dash).split(" ").map((part) => Number(part) * scale).join(" "),
  };
}

/** @param {string} id @param {string[]} heat @param {Size} size */
function heated(id, heat, size) {
  // the levels stand from 17 % to 83 % of the lane's height, as the lane places them
  const stops = heat.map((colour, index) => shape("stop", { offset: index / (heat.length - 1), "stop-color": colour }));
  const ends = { gradientUnits: "userSpaceOnUse", x1: 0, x2: 0, y1: round(size.height * 0.17), y2: round(size.height * 0.83) };
  return shape("defs", {}, shape("linearGradient", { id, ...ends }, ...stops));
}

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;

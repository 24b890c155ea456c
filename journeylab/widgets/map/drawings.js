import { ofColumn, told } from "./marks.js";

/** @typedef {SVGElement & {jlRow: string, jlColumn?: number, jlDrawn?: string, jlMarks?: any[]}} Drawing */

/**
 * The picture of a drawn lane, or of one column of it; `sizes.js` gives it its size and its marks.
 * @param {string} row @param {any} lane @param {number} [column]
 */
export function drawing(row, lane, column) {
  const svg = /** @type {any} */ (document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  svg.setAttribute("class", "jl-map-picture");
  Object.assign(svg, { jlRow: row, jlColumn: column });
  if (lane.kind === "arc") svg.setAttribute("aria-hidden", "true"); // its cell says its level
  else svg.setAttribute("role", "img");
  nameDrawing(svg, lane);
  return svg;
}

/** What a drawn lane says to those who listen. @param {Drawing} svg @param {any} lane */
export function nameDrawing(svg, lane) {
  if (lane.kind === "arc") return;
  const marks = svg.jlColumn == null ? lane.marks : [...ofColumn(lane.marks, svg.jlColumn), ...namesIn(lane, svg.jlColumn)];
  svg.setAttribute("aria-label", [lane.name, told(marks)].filter(Boolean).join(". "));
}

/** A column alone has no head beside it: the channels are named in it. @param {any} lane @param {number} column */
export function namesIn(lane, column) {
  const named = (lane.axis ?? []).filter((/** @type {any} */ one) => one.y != null);
  return named.map((/** @type {any} */ one) => ({ kind: "text", at: [column + 1, -8, 0, one.y + 5], text: one.text, role: "soft", anchor: "end" }));
}

import { element, fill, have } from "../kit.js";
import { drawCell, drawColumn } from "./cells.js";
import { drawing } from "./drawings.js";
import { laneHead } from "./lanes.js";

const KEEPS = 4; // columns of a stage whose name stays in sight as it scrolls by; each that does costs

/** @typedef {(row: string, column: string, node: HTMLElement) => HTMLElement} Spot */

/**
 * One column per step and one row per lane; the cells come with the columns that are near.
 * @param {any} board @param {Spot} spot
 * @returns {{parts: HTMLElement[], rows: Map<string, HTMLElement>}} `rows` by lane, "" for the steps
 */
export function across(board, spot) {
  const { sheet, words } = board.view;
  const count = sheet.columns.length;
  /** @type {Map<string, HTMLElement>} */ const rows = new Map();
  const widths = element("colgroup", {}, element("col", { class: "jl-map-label" }), element("col", { class: "jl-map-column", span: count }));
  const bands = element("tr", { class: "jl-map-stages" }, element("td", {}),
    ...sheet.spans.map((/** @type {any} */ span) => element("th", { scope: "colgroup", class: span.count > KEEPS ? "jl-map-wide" : "", colspan: span.count, title: span.name }, element("span", { text: span.name }))));
  const corner = element("th", { scope: "col", class: "jl-map-corner" }, element("span", { class: "jl-sr", text: words.lane }), sheet.compared && compareHead(sheet.compared));
  rows.set("", element("tr", { class: "jl-map-steps" }, corner));
  const lanes = sheet.rows.map((/** @type {string} */ row) => {
    const lane = sheet.lanes[row];
    const made = element("tr", { "data-lane": row }, spot(row, "", laneHead(board, row)), lane.kind === "marks" && element("td", { class: "jl-map-drawn", colspan: count, style: truths(sheet) }, drawing(row, lane)));
    if (lane.kind !== "marks") rows.set(row, made);
    return made;
  });
  const backAt = sheet.rows.findIndex((/** @type {string} */ row) => sheet.lanes[row].side === "back");
  const split = backAt < 0 ? lanes.length : backAt;
  const line = backAt >= 0 && element("tr", { class: "jl-map-line" }, element("th", { scope: "row", text: words.line }), element("td", { colspan: count, text: `↑ ${words.line_front}  ·  ${words.line_back} ↓` }));
  const head = element("thead", {}, bands, rows.get(""));
  const back = line && element("tbody", { class: "jl-map-back" }, line, ...lanes.slice(split));
  return { rows, parts: [widths, head, element("tbody", { class: "jl-map-front" }, ...lanes.slice(0, split)), ...(back ? [back] : [])] };
}

/** Moments of truth are tinted through drawn lanes, too. @param {any} sheet @returns {string | null} */
function truths({ columns, cols }) {
  const share = (/** @type {number} */ place) => `${((100 * place) / columns.length).toFixed(3)}%`;
  const bands = columns.flatMap((/** @type {string} */ id, /** @type {number} */ place) => cols[id].truth
    ? [`transparent ${share(place)}`, `var(--jl-truth) ${share(place)}`, `var(--jl-truth) ${share(place + 1)}`, `transparent ${share(place + 1)}`] : []);
  return bands.length ? `background-image: linear-gradient(to right, ${bands.join(", ")})` : null;
}

/** Steps in rows, lanes across, all of them drawn. @param {any} board @param {Spot} spot @returns {HTMLElement[]} */
export function turned(board, spot) {
  const { sheet, words } = board.view;
  const heads = element("tr", { class: "jl-map-steps" }, element("th", { scope: "col", class: "jl-map-corner", text: words.step }),
    ...sheet.rows.map((/** @type {string} */ row) => have(spot(row, "", laneHead(board, row)), { scope: "col", role: "columnheader" })));
  /** @type {HTMLElement[]} */ const rows = [];
  let at = 0;
  for (const span of sheet.spans) {
    rows.push(element("tr", { class: "jl-map-stages" }, element("th", { scope: "rowgroup", colspan: sheet.rows.length + 1 }, element("span", { text: span.name }))));
    for (const id of sheet.columns.slice(at, at + span.count)) {
      const place = at++;
      rows.push(element("tr", {}, have(spot("", id, drawColumn(board, id)), { scope: "row", role: "rowheader" }),
        ...sheet.rows.map((/** @type {string} */ row) => sheet.lanes[row].kind === "marks" ? element("td", { class: sheet.cols[id].truth ? "jl-map-drawn jl-map-is-truth" : "jl-map-drawn" }, drawing(row, sheet.lanes[row], place)) : spot(row, id, drawCell(board, row, id)))));
    }
  }
  const widths = element("colgroup", {}, element("col", { class: "jl-map-label" }), element("col", { class: "jl-map-column", span: sheet.rows.length }));
  return [widths, element("thead", {}, heads), element("tbody", {}, ...rows)];
}

/** @param {any} compared */
function compareHead(compared) {
  return element("div", { class: "jl-map-compared" },
    element("p", {}, element("b", { text: compared.today }), element("small", { text: compared.today_count })),
    element("p", {}, element("b", { text: compared.version }), element("small", { text: compared.version_count })));
}

/** @param {any} board @param {string} row @param {string} column */
export function saidOf(board, row, column) {
  const { sheet, words } = board.view;
  const cell = sheet.cells[row]?.[column];
  const facts = { lane: sheet.lanes[row]?.name ?? "", number: sheet.cols[column]?.number ?? "", step: sheet.cols[column]?.text ?? "" };
  return fill(words.cell_said, { ...facts, text: cell?.text || words.empty_cell });
}

import { element, fill, have, icon } from "../kit.js";
import { drawCell, drawColumn } from "./cells.js";
import { drawMarks, ofColumn, told } from "./marks.js";
import { laneHead } from "./lanes.js";

const LABEL = 196, WIDTHS = [84, 104, 140, 190, 240], LEAST = 156, MOST = 330, SMALLEST = 0.86; // pixels at 15 px text

/**
 * The sheet: a real table, one column per step and one row per lane, or the other way round.
 * @param {any} board
 */
export function makeGrid(board) {
  const table = element("table", { class: "jl-map", role: "grid" });
  const box = element("div", { class: "jl-map-box", tabindex: -1 }, table);
  /** @type {string} */ let drawn = "";
  let fit = 1;
  /** @type {Map<string, HTMLElement>} */ const spots = new Map();

  const key = (/** @type {string} */ row, /** @type {string} */ column) => `${row}\n${column}`;

  /** @param {boolean} [again] */
  function draw(again) {
    const { sheet, words, locked } = board.view;
    have(table, { "aria-label": words.sheet });
    // rebuilt only where something that stands in it has changed: never under a hand that types
    const now = JSON.stringify([sheet, locked, board.view.look, board.turned, board.echoes(), board.view.language]);
    if (again || now !== drawn) {
      if (table.querySelector("select:focus")) return; // drawn once something is chosen
      drawn = now;
      board.hold();
      spots.clear();
      table.classList.toggle("jl-map-turned", board.turned);
      table.replaceChildren(...(board.turned ? turned(sheet) : across(sheet)));
      board.reopen();
    }
    layout();
  }

  /** @param {any} sheet */
  function across(sheet) {
    const { words } = board.view;
    const count = sheet.columns.length;
    const widths = element("colgroup", {}, element("col", { class: "jl-map-label" }), element("col", { class: "jl-map-column", span: count }));
    const bands = element("tr", { class: "jl-map-stages" }, element("td", {}),
      ...sheet.spans.map((/** @type {any} */ span) => element("th", { scope: "colgroup", colspan: span.count, title: span.name }, element("span", { text: span.name }))));
    const steps = element("tr", { class: "jl-map-steps" }, element("th", { scope: "col", class: "jl-map-corner" }, element("span", { class: "jl-sr", text: words.lane }), sheet.compared && compareHead(sheet.compared)),
      ...sheet.columns.map((/** @type {string} */ id) => spot("", id, drawColumn(board, id))));
    const rows = sheet.rows.map((/** @type {string} */ row) => laneRow(row, count));
    const backAt = sheet.rows.findIndex((/** @type {string} */ row) => sheet.lanes[row].side === "back");
    const split = backAt < 0 ? rows.length : backAt;
    const line = backAt >= 0 && element("tr", { class: "jl-map-line" }, element("th", { scope: "row", text: words.line }), element("td", { colspan: count, text: `↑ ${words.line_front}  ·  ${words.line_back} ↓` }));
    return [
      widths, element("thead", {}, bands, steps),
      element("tbody", { class: "jl-map-front" }, ...rows.slice(0, split)),
      ...(line ? [element("tbody", { class: "jl-map-back" }, line, ...rows.slice(split))] : []),
    ];
  }

  /** @param {string} row @param {number} count */
  function laneRow(row, count) {
    const { sheet } = board.view;
    const lane = sheet.lanes[row];
    const head = spot(row, "", laneHead(board, row));
    if (lane.kind === "marks") return element("tr", { "data-lane": row }, head, drawing(row, lane, { colspan: count }));
    return element("tr", { "data-lane": row }, head, ...sheet.columns.map((/** @type {string} */ id) => spot(row, id, drawCell(board, row, id))));
  }

  /** @param {string} row @param {any} lane @param {any} traits @param {number} [column] */
  function drawing(row, lane, traits, column) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("role", "img");
    const marks = column == null ? lane.marks : [...ofColumn(lane.marks, column), ...namesIn(lane, column)];
    svg.setAttribute("aria-label", [lane.name, told(marks)].filter(Boolean).join(". "));
    /** @type {any} */ (svg).jlMarks = { row, marks, column };
    return element("td", { class: "jl-map-drawn", ...traits }, svg);
  }

  /** Steps in rows, lanes across. @param {any} sheet */
  function turned(sheet) {
    const { words } = board.view;
    const heads = element("tr", { class: "jl-map-steps" }, element("th", { scope: "col", class: "jl-map-corner", text: words.step }),
      ...sheet.rows.map((/** @type {string} */ row) => have(spot(row, "", laneHead(board, row)), { scope: "col", role: "columnheader" })));
    /** @type {HTMLElement[]} */ const rows = [];
    let at = 0;
    for (const span of sheet.spans) {
      rows.push(element("tr", { class: "jl-map-stages" }, element("th", { scope: "rowgroup", colspan: sheet.rows.length + 1 }, element("span", { text: span.name }))));
      for (const id of sheet.columns.slice(at, at + span.count)) {
        const place = at++;
        rows.push(element("tr", {}, have(spot("", id, drawColumn(board, id)), { scope: "row", role: "rowheader" }),
          ...sheet.rows.map((/** @type {string} */ row) => sheet.lanes[row].kind === "marks" ? drawing(row, sheet.lanes[row], {}, place) : spot(row, id, drawCell(board, row, id)))));
      }
    }
    const widths = element("colgroup", {}, element("col", { class: "jl-map-label" }), element("col", { class: "jl-map-column", span: sheet.rows.length }));
    return [widths, element("thead", {}, heads), element("tbody", {}, ...rows)];
  }

  /** @param {string} row @param {string} column @param {HTMLElement} node */
  function spot(row, column, node) {
    node.dataset.row = row;
    node.dataset.column = column;
    const chosen = board.at.row === row && board.at.column === column;
    node.tabIndex = chosen ? 0 : -1;
    spots.set(key(row, column), node);
    return node;
  }

  /** The columns share the width; the curve takes the height that is left. */
  function layout() {
    if (!box.isConnected || !box.clientWidth) return;
    const was = fit;
    fit = 1;
    arrange();
    // a map that nearly fits the screen is set a little smaller rather than scrolled
    const over = table.offsetHeight / box.clientHeight;
    if (board.zoom === 1 && !board.turned && over > 1) {
      fit = Math.max(SMALLEST, 1 / over);
      arrange();
    }
    if (was !== fit) have(table, { "data-fit": fit.toFixed(2) });
  }

  function arrange() {
    const { sheet, styles, heat } = board.view;
    table.style.setProperty("--fit", String(fit));
    const scale = parseFloat(getComputedStyle(table).fontSize) / 15;
    const label = LABEL * scale;
    const count = Math.max(1, board.turned ? sheet.rows.length : sheet.columns.length);
    const least = WIDTHS[board.zoom] * scale;
    const column = Math.max(least, Math.floor((box.clientWidth - label - 2) / count));
    have(table, { style: `--fit: ${fit}; --label: ${label}px; --column: ${column}px; inline-size: ${label + column * count}px` });
    table.classList.toggle("jl-map-narrow", column < 112 * scale);
    const svgs = /** @type {SVGElement[]} */ ([...table.querySelectorAll(".jl-map-drawn > svg")]);
    const height = (/** @type {any} */ lane) => (board.turned && lane.flex ? 110 : lane.height) * scale;
    const flexible = board.turned ? undefined : svgs.find((svg) => sheet.lanes[/** @type {any} */ (svg).jlMarks.row]?.flex);
    for (const svg of svgs) resize(svg, column, height(sheet.lanes[/** @type {any} */ (svg).jlMarks.row]));
    if (flexible) {
      resize(flexible, column, LEAST * scale);
      const left = box.clientHeight - table.offsetHeight - 1;
      resize(flexible, column, Math.min(MOST, LEAST + Math.max(0, left / scale)) * scale);
    }
    for (const svg of svgs) {
      const { row, marks } = /** @type {any} */ (svg).jlMarks;
      const size = { column, height: Number(svg.getAttribute("height")), scale };
      drawMarks(svg, marks, size, styles, heat);
      placeAxis(table, row, sheet.lanes[row], size);
    }
  }

  /** @param {SVGElement} svg @param {number} column @param {number} height */
  function resize(svg, column, height) {
    const { column: place } = /** @type {any} */ (svg).jlMarks;
    const count = place == null ? board.view.sheet.columns.length : 1;
    have(svg, { width: Math.round(column * count), height: Math.round(height), viewBox: `${(place ?? 0) * column} 0 ${Math.round(column * count)} ${Math.round(height)}` });
  }

  const watch = new ResizeObserver(() => layout());
  watch.observe(box);
  return {
    box, draw, layout, close: () => watch.disconnect(),
    /** @param {string} row @param {string} column */
    has: (row, column) => spots.has(key(row, column)),
    /** @param {string} row @param {string} column @returns {HTMLElement | undefined} */
    spot: (row, column) => spots.get(key(row, column)),
  };
}

/** @param {any} compared */
function compareHead(compared) {
  return element("div", { class: "jl-map-compared" },
    element("p", {}, element("b", { text: compared.today }), element("small", { text: compared.today_count })),
    element("p", {}, element("b", { text: compared.version }), element("small", { text: compared.version_count })));
}

/** A column alone has no head beside it: the channels are named in it. @param {any} lane @param {number} column */
function namesIn(lane, column) {
  const named = (lane.axis ?? []).filter((/** @type {any} */ one) => one.y != null);
  return named.map((/** @type {any} */ one) => ({ kind: "text", at: [column + 1, -8, 0, one.y + 5], text: one.text, role: "soft", anchor: "end" }));
}

/** Names of channels at their lines, names of levels at theirs.
 * @param {HTMLElement} table @param {string} row @param {any} lane @param {{height: number, scale: number}} size */
function placeAxis(table, row, lane, size) {
  const head = table.querySelector(`th[data-row="${CSS.escape(row)}"][data-column=""]`);
  if (!head || !lane.axis?.length || table.classList.contains("jl-map-turned")) return;
  let names = head.querySelector(".jl-map-axis");
  if (!names) head.append((names = element("ul", { class: "jl-map-axis", "aria-hidden": "true" })));
  names.replaceChildren(...lane.axis.map((/** @type {any} */ one) => {
    const y = one.y != null ? one.y * size.scale : one.at * size.height;
    return element("li", { style: `inset-block-start: ${Math.round(y)}px` }, element("span", { text: one.text }), one.icon && icon(one.icon));
  }));
}

/** @param {any} board @param {string} row @param {string} column */
export function saidOf(board, row, column) {
  const { sheet, words } = board.view;
  const cell = sheet.cells[row]?.[column];
  const facts = { lane: sheet.lanes[row]?.name ?? "", number: sheet.cols[column]?.number ?? "", step: sheet.cols[column]?.text ?? "" };
  return fill(words.cell_said, { ...facts, text: cell?.text || words.empty_cell });
}

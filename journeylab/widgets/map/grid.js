import { arrange, element, have } from "../kit.js";
import { drawCell, drawColumn } from "./cells.js";
import { laid, near, tallest } from "./columns.js";
import { nameDrawing } from "./drawings.js";
import { laneSaid } from "./lanes.js";
import { makeSizes } from "./sizes.js";
import { across, turned } from "./skeleton.js";

/** @typedef {HTMLElement & {jlOf?: any[]}} Made a cell, and what it was drawn from */

/**
 * The sheet: a real table, one column per step and one row per lane, or the other way round.
 * On a long map columns that are far away are gaps; cells are drawn again only where they changed.
 * @param {any} board
 */
export function makeGrid(board) {
  const table = element("table", { class: "jl-map", role: "grid" });
  const box = element("div", { class: "jl-map-box", tabindex: -1 }, table);
  const sizes = makeSizes(board, box, table);
  let shape = "", parts = "", placed = "", frame = 0;
  /** @type {Map<string, HTMLElement>} */ let rows = new Map();
  /** @type {Map<string, Made>} */ const spots = new Map();
  /** @type {Set<string>} */ let kept = new Set();
  /** @type {any} */ let measured = null;
  /** @type {Set<string> | null} */ let keptThen = null;

  const key = (/** @type {string} */ row, /** @type {string} */ column) => `${row}\n${column}`;

  /** @param {boolean} [again] */
  function draw(again) {
    const { sheet, words } = board.view;
    if (table.querySelector("select:focus")) return; // drawn once something is chosen
    have(table, { "aria-label": words.sheet, "aria-colcount": board.turned ? null : sheet.columns.length + 1 });
    const now = shapeOf(board);
    if (again || now !== shape) {
      build(now);
      sizes.layout();
    } else if (renew()) sizes.settle();
  }

  /** All of it anew: never under a hand that types. @param {string} now */
  function build(now) {
    shape = now;
    board.hold();
    spots.clear();
    parts = "";
    measured = null;
    table.classList.toggle("jl-map-turned", board.turned);
    if (board.turned) {
      rows = new Map();
      table.replaceChildren(...turned(board, spot));
      for (const [place, made] of spots) made.jlOf = sources(place);
    } else {
      sizes.widen();
      const made = across(board, spot);
      rows = made.rows;
      place(); // before they stand in the table: what is measured then need not be laid out
      table.replaceChildren(...made.parts);
    }
    board.reopen();
  }

  /** Draws again what has changed; says whether anything has. */
  function renew() {
    const { sheet } = board.view;
    let changed = place();
    for (const row of sheet.rows) have(/** @type {HTMLElement} */ (spots.get(key(row, ""))), { "aria-label": laneSaid(board, row) });
    for (const [name, made] of spots) changed = renewed(name, made) || changed;
    for (const svg of /** @type {any[]} */ ([...table.querySelectorAll(".jl-map-picture")])) {
      if (svg.jlMarks === sheet.lanes[svg.jlRow].marks) continue;
      nameDrawing(svg, sheet.lanes[svg.jlRow]);
      changed = true;
    }
    return changed;
  }

  /** @param {string} name @param {Made} made */
  function renewed(name, made) {
    const [row, column] = name.split("\n");
    if (!column || (board.editing?.row === row && board.editing.column === column)) return false;
    const now = sources(name);
    if (now.every((one, place) => one === made.jlOf?.[place])) return false;
    const { role, scope } = /** @type {any} */ (made);
    become(made, row ? drawCell(board, row, column) : drawColumn(board, column));
    if (board.turned) have(made, { role, scope });
    made.jlOf = now;
    return true;
  }

  /** What a cell is drawn from: the same objects as long as nothing has changed. @param {string} name */
  function sources(name) {
    const [row, column] = name.split("\n");
    const { sheet } = board.view;
    return [sheet.cells[row]?.[column], sheet.cols[column], board.echo(row, column)?.text];
  }

  /** Brings the columns that are near into the table; says whether they are others than before. */
  function place() {
    if (board.turned) return false;
    const { sheet } = board.view;
    if (measured !== sheet.cells || !kept.size) kept = tallest(sheet, sizes.letters());
    measured = sheet.cells;
    const range = near(sheet.columns.length, sizes.seen());
    const asked = [...range, board.at.column, board.editing?.column].join("\n");
    if (parts && asked === placed && kept === keptThen) return false; // as at most frames of a scroll
    [placed, keptThen] = [asked, kept];
    const staying = new Set([...kept, board.at.column, board.editing?.column].filter(Boolean));
    const laidOut = laid(sheet.columns, range, staying);
    const now = laidOut.map((part) => part.key + part.count).join();
    if (now === parts) return false;
    parts = now;
    for (const [row, tr] of rows) fillRow(row, tr, laidOut);
    for (const [name, made] of spots) if (!made.parentElement) spots.delete(name);
    sizes.show(range);
    return true;
  }

  /** @param {string} row @param {HTMLElement} tr @param {import("./columns.js").Part[]} laidOut */
  function fillRow(row, tr, laidOut) {
    const byKey = new Map(laidOut.map((part) => [part.key, part]));
    const places = new Map(board.view.sheet.columns.map((/** @type {string} */ id, /** @type {number} */ n) => [id, n]));
    arrange(tr, laidOut.map((part) => part.key), (name) => {
      const id = byKey.get(name)?.id;
      if (!id) return element("td", { class: "jl-map-gap", "aria-hidden": "true" });
      const made = /** @type {Made} */ (spot(row, id, row ? drawCell(board, row, id) : drawColumn(board, id)));
      made.jlOf = sources(key(row, id));
      return have(made, { "aria-colindex": (places.get(id) ?? 0) + 2 });
    }, (node, name) => {
      const part = byKey.get(name);
      if (part && !part.id) have(node, { colspan: part.count });
    });
  }

  /** @param {string} row @param {string} column @param {HTMLElement} node */
  function spot(row, column, node) {
    node.dataset.row = row;
    node.dataset.column = column;
    const chosen = board.at.row === row && board.at.column === column;
    node.tabIndex = chosen ? 0 : -1;
    if (!column) have(node, { "aria-colindex": board.turned ? null : 1 });
    spots.set(key(row, column), node);
    return node;
  }

  const follow = () => {
    if (!frame) frame = requestAnimationFrame(() => ((frame = 0), place() && sizes.paint()));
  };
  box.addEventListener("scroll", follow, { passive: true });
  const watch = new ResizeObserver(() => {
    sizes.widen();
    place();
    sizes.layout();
    // what the panel beside the sheet tells of stays in sight as it takes its room
    if (board.view.panel?.step) spots.get(key(board.at.row, board.at.column))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  watch.observe(box);

  return {
    box, draw,
    layout: () => ((measured = null), sizes.widen(), place(), sizes.layout()),
    close: () => (cancelAnimationFrame(frame), watch.disconnect()),
    /** Whether there is such a place, drawn or not. @param {string} row @param {string} column */
    has(row, column) {
      const { lanes, cols } = board.view.sheet;
      if (!row) return column in cols;
      return row in lanes && (!column || (column in cols && lanes[row].kind !== "marks"));
    },
    /** Draws a column that is far away. @param {string} column */
    bring(column) {
      const at = board.view.sheet.columns.indexOf(column);
      if (at < 0 || board.turned || spots.has(key("", column))) return;
      const { from, to } = sizes.seen();
      box.scrollLeft = (at < from ? at : Math.max(0, at + 1 - (to - from))) * sizes.column;
      if (place()) sizes.paint();
    },
    /** A cell in which somebody wrote is drawn again. @param {string} row @param {string} column */
    spoil(row, column) {
      const made = spots.get(key(row, column));
      if (made) made.jlOf = undefined;
    },
    /** @param {string} row @param {string} column @returns {HTMLElement | undefined} */
    spot: (row, column) => spots.get(key(row, column)),
  };
}

/** What the table is built from; cells and drawings change within it. @param {any} board */
function shapeOf(board) {
  const { sheet, locked, look, language } = board.view;
  const lanes = sheet.rows.map((/** @type {string} */ row) => {
    const { name, side, kind, note, own, edit } = sheet.lanes[row];
    return [row, name, side, kind, note, own, edit];
  });
  const { view, version, against, compares, layer } = look;
  const truths = sheet.columns.filter((/** @type {string} */ id) => sheet.cols[id].truth);
  return JSON.stringify([lanes, sheet.columns, truths, sheet.spans, sheet.compared, sheet.choices, sheet.edit_step, locked, language, view, version, against, compares, layer, board.turned]);
}

/** One cell takes the looks and the words of another, and keeps the focus. @param {Element} node @param {Element} fresh */
function become(node, fresh) {
  const own = ["tabindex", "data-row", "data-column", "aria-colindex"];
  for (const { name } of [...node.attributes]) if (!own.includes(name) && !fresh.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of [...fresh.attributes]) if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  node.replaceChildren(...fresh.childNodes);
}

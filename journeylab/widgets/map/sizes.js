import { element, have, icon } from "../kit.js";
import { namesIn } from "./drawings.js";
import { drawMarks, drawNear, ofColumn } from "./marks.js";

const LABEL = 196, NARROW = 132, PHONE = 600, WIDTHS = [84, 104, 140, 190, 240], ROWWISE = 128, LEAST = 156, TIGHT = 112, MOST = 330, SMALLEST = 0.86, FLAT = 0.6; // pixels at 15 px text
const LETTER = 0.49, PADDING = 1.75; // of a letter's width, and of a cell's padding, in ems

/** @import {Drawing} from "./drawings.js" */

/**
 * The columns share the width; the curve takes the height that is left.
 * @param {any} board @param {HTMLElement} box @param {HTMLElement} table
 */
export function makeSizes(board, box, table) {
  let fit = 1, least = LEAST, laidOut = "";
  const sizes = {
    label: LABEL, column: WIDTHS[1], scale: 1,
    /** How many letters a cell shows in a line. */
    letters: () => Math.max(4, (sizes.column - PADDING * 15 * sizes.scale) / (LETTER * 15 * sizes.scale)),
    /** What is seen of the columns, in columns. */
    seen: () => ({ from: box.scrollLeft / sizes.column, to: (box.scrollLeft + Math.max(0, box.clientWidth - sizes.label)) / sizes.column }),
    /** The widths alone, which tell how many columns can be seen. */
    widen() {
      if (!box.clientWidth) return;
      const { sheet } = board.view;
      sizes.scale = parseFloat(getComputedStyle(table).fontSize) / 15;
      sizes.label = (box.clientWidth < PHONE ? NARROW : LABEL) * sizes.scale;
      const count = Math.max(1, board.turned ? sheet.rows.length : sheet.columns.length);
      const share = Math.floor((box.clientWidth - sizes.label - 2) / count);
      const narrowest = (board.turned ? Math.max(ROWWISE, WIDTHS[board.zoom]) : WIDTHS[board.zoom]) * sizes.scale;
      // a few columns too many are made a little narrower rather than scrolled
      const fits = share >= narrowest * (board.zoom === 1 && !board.turned ? SMALLEST : 1);
      sizes.column = fits ? share : narrowest;
      have(table, { style: `--fit: ${fit}; --label: ${sizes.label}px; --column: ${sizes.column}px; inline-size: ${sizes.label + sizes.column * count}px` });
      table.classList.toggle("jl-map-narrow", sizes.column < 112 * sizes.scale);
    },
    layout() {
      if (!box.isConnected || !box.clientWidth) return;
      const was = fit;
      setFit(1);
      arrange();
      // a map that nearly fits the screen is set a little smaller, then tighter, rather than scrolled;
      // a phone is scrolled anyway
      if (board.zoom === 1 && !board.turned && box.clientWidth >= PHONE && over() > 1) {
        setFit(Math.max(SMALLEST, 1 / over()));
        arrange();
        for (const tightness of [1, 2]) {
          if (over() <= 1) break;
          setFit(fit, tightness);
          arrange();
        }
      }
      if (was !== fit) have(table, { "data-fit": fit.toFixed(2) });
      laidOut = room();
      sizes.paint();
    },
    /** After words have changed: all is laid out again only where rows grew or shrank by it. */
    settle: () => (room() === laidOut ? sizes.paint() : sizes.layout()),
    /** Which columns are drawn from now on. @param {[number, number]} range */
    show: (range) => void (drawn = range),
    /** Draws in each drawn lane what can be seen of it. */
    paint() {
      const { sheet } = board.view;
      for (const svg of drawings()) {
        const lane = sheet.lanes[svg.jlRow];
        if (!svg.hasAttribute("height")) resize(svg, sizes.column, heightOf(lane) * sizes.scale);
        const size = { column: sizes.column, height: Number(svg.getAttribute("height")), scale: sizes.scale };
        const { styles, heat } = board.view, own = svg.jlColumn;
        const now = JSON.stringify(size);
        const afresh = svg.jlDrawn !== now || svg.jlMarks !== lane.marks;
        if (own == null) drawNear(svg, lane.marks, size, styles, heat, { from: drawn[0], to: Math.min(drawn[1], sheet.columns.length - 1), afresh });
        else if (afresh) drawMarks(svg, [...ofColumn(lane.marks, own), ...namesIn(lane, own)], size, styles, heat);
        if (afresh) placeAxis(table, svg.jlRow, lane, size);
        Object.assign(svg, { jlDrawn: now, jlMarks: lane.marks });
      }
    },
  };
  /** @type {[number, number]} */ let drawn = [0, Infinity];

  const drawings = () => /** @type {Drawing[]} */ ([...table.querySelectorAll(".jl-map-picture")]);

  /** What a layout was made for. */
  const room = () => [table.offsetHeight, box.clientWidth, box.clientHeight, board.zoom].join();

  const over = () => table.offsetHeight / box.clientHeight;

  /** @param {number} value @param {number} [tightness] 1 takes from the curve and between the lines, 2 lines too */
  function setFit(value, tightness = 0) {
    fit = value;
    least = tightness ? TIGHT : LEAST;
    table.classList.toggle("jl-map-snug", tightness > 0);
    table.classList.toggle("jl-map-tight", tightness > 1);
    table.style.setProperty("--fit", String(fit));
  }

  function arrange() {
    const { sheet } = board.view;
    sizes.widen();
    const { column, scale } = sizes;
    const svgs = drawings();
    const flexible = board.turned ? undefined : svgs.find((svg) => sheet.lanes[svg.jlRow]?.flex);
    for (const svg of svgs) {
      const lane = sheet.lanes[svg.jlRow];
      resize(svg, column, (svg === flexible ? least : heightOf(lane)) * scale);
    }
    if (!flexible) return;
    const left = box.clientHeight - table.offsetHeight - 1;
    resize(flexible, column, Math.min(MOST, least + Math.max(0, left / scale)) * scale);
  }

  /** Of a lane that does not take what is left. @param {any} lane */
  function heightOf(lane) {
    if (board.turned && lane.flex) return 110;
    return lane.kind === "arc" && least === TIGHT ? lane.height * FLAT : lane.height;
  }

  /** @param {Drawing} svg @param {number} column @param {number} height */
  function resize(svg, column, height) {
    const count = svg.jlColumn == null ? board.view.sheet.columns.length : 1;
    const [width, tall] = [Math.round(column * count), Math.round(height)];
    have(svg, { width, height: tall, viewBox: `${(svg.jlColumn ?? 0) * column} 0 ${width} ${tall}` });
  }

  return sizes;
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

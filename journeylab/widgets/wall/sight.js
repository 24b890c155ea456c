import { element, listen } from "../kit.js";
import { LOW, PITCH, W, columnAt, inOrder } from "./layout.js";

/** @import {Board, Box, Layout} from "./board.js" */
/** @typedef {ReturnType<typeof makeSight>} Sight */

const LEAST = 0.2;
const MOST = 2;

/**
 * The window onto the wall: scroll, zoom and the small map; it says which notes are near enough to
 * be drawn.
 * @param {HTMLElement} root @param {() => void} draw
 */
export function makeSight(root, draw) {
  const canvas = element("div", { class: "jl-canvas" });
  const sizer = element("div", { class: "jl-sizer" }, canvas);
  const scroller = element("div", { class: "jl-wall-view" }, sizer);
  const map = /** @type {HTMLCanvasElement} */ (/** @type {unknown} */ (element("canvas", { "aria-hidden": "true" })));
  const frame = element("i");
  const minimap = element("div", { class: "jl-minimap" }, map, frame);
  /** @type {Layout | null} */ let layout = null;
  let zoom = 0, usual = 0, asked = 0, room = 0, span = [0, -1];

  const base = () => (parseFloat(getComputedStyle(root).getPropertyValue("--jl-size-note")) || 20) / 20;
  /** Where nobody has zoomed, the notes keep the size that suits the screen. */
  const suit = () => {
    const before = usual;
    usual = base();
    if (zoom === before) zoom = usual;
  };
  const size = () => {
    if (!layout) return;
    sizer.style.width = `${layout.width * zoom}px`;
    sizer.style.height = `${layout.height * zoom}px`;
    canvas.style.transform = `scale(${zoom})`;
  };
  /** The columns within sight, and as many again on both sides. */
  const near = () => {
    if (!layout) return [0, -1];
    const wide = scroller.clientWidth / zoom || 1200, left = scroller.scrollLeft / zoom;
    const margin = Math.max(wide / 2, PITCH);
    return [Math.max(0, columnAt(layout.columns, left - margin)), columnAt(layout.columns, left + wide + margin)];
  };
  const framed = () => {
    if (!layout) return;
    const x = map.clientWidth / Math.max(layout.width, 1), y = map.clientHeight / Math.max(layout.height, 1);
    Object.assign(frame.style, {
      left: `${(scroller.scrollLeft / zoom) * x}px`, top: `${(scroller.scrollTop / zoom) * y}px`,
      width: `${Math.min(map.clientWidth, (scroller.clientWidth / zoom) * x)}px`, height: `${Math.min(map.clientHeight, (scroller.clientHeight / zoom) * y)}px`,
    });
  };
  const scrolled = () => {
    asked = 0;
    framed();
    const [first, last] = near();
    const [was, until] = span, slack = 2;
    // only where what is drawn no longer reaches beyond what is seen
    if (first < was - slack || last > until + slack || was === -1) draw();
    else sight.onscroll?.();
  };
  const look = () => void (asked ||= requestAnimationFrame(scrolled));

  /** @param {number} to @param {number} [x] @param {number} [y] the point that stays, from the left top of the window */
  const zoomTo = (to, x = scroller.clientWidth / 2, y = scroller.clientHeight / 2) => {
    const now = Math.min(MOST, Math.max(LEAST, to));
    const left = (scroller.scrollLeft + x) / zoom, top = (scroller.scrollTop + y) / zoom;
    zoom = now;
    size();
    scroller.scrollLeft = left * zoom - x;
    scroller.scrollTop = top * zoom - y;
    draw();
    framed();
  };

  listen(scroller, "scroll", look, { passive: true });
  listen(scroller, "wheel", (event) => {
    const { left, top } = scroller.getBoundingClientRect();
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoomTo(zoom * Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0022)), event.clientX - left, event.clientY - top);
    } else if (!event.shiftKey && event.deltaY && scroller.scrollHeight <= scroller.clientHeight + 1) {
      event.preventDefault(); // the wall is long: a wheel goes along it
      scroller.scrollLeft += event.deltaY;
    }
  }, { passive: false });

  let pinch = 0;
  listen(scroller, "touchmove", (event) => {
    if (event.touches.length !== 2) return void (pinch = 0);
    event.preventDefault();
    const [a, b] = event.touches, { left, top } = scroller.getBoundingClientRect();
    const apart = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    if (pinch) zoomTo((zoom * apart) / pinch, (a.clientX + b.clientX) / 2 - left, (a.clientY + b.clientY) / 2 - top);
    pinch = apart;
  }, { passive: false });
  listen(scroller, "touchend", () => void (pinch = 0));

  /** @param {PointerEvent} event */
  const jump = (event) => {
    if (!layout || !event.buttons) return;
    const box = map.getBoundingClientRect();
    scroller.scrollLeft = ((event.clientX - box.left) / box.width) * layout.width * zoom - scroller.clientWidth / 2;
    scroller.scrollTop = ((event.clientY - box.top) / box.height) * layout.height * zoom - scroller.clientHeight / 2;
  };
  listen(minimap, "pointerdown", (event) => (minimap.setPointerCapture(event.pointerId), jump(event)));
  listen(minimap, "pointermove", jump);
  // the room decides how the rows stand
  const resized = globalThis.ResizeObserver && new ResizeObserver(() => requestAnimationFrame(() => (suit(), room === sight.room ? scrolled() : draw())));
  resized?.observe(scroller);

  /** @param {Layout} now @param {(id: string) => string} paint */
  const drawMap = (now, paint) => {
    const pen = map.getContext("2d"), width = map.clientWidth, height = map.clientHeight;
    if (!pen || !width) return;
    [map.width, map.height] = [width * devicePixelRatio, height * devicePixelRatio];
    pen.scale(map.width / now.width, map.height / now.height);
    for (const { id, x, y, w, h } of now.boxes.values()) {
      pen.fillStyle = paint(id);
      pen.fillRect(x, y, Math.max(w, now.width / width), h);
    }
  };

  const sight = {
    scroller, canvas, sizer, minimap,
    /** @type {(() => void) | null} */ onscroll: null,
    /** The height in sight, in the wall's own measure. */
    get room() {
      return scroller.clientHeight ? Math.floor(scroller.clientHeight / (zoom || base())) - 2 : 0;
    },
    /** The height of a note; unknown, its own, where the screen is large. */
    get high() {
      return base() < 1 ? LOW : undefined;
    },
    get zoom() {
      return zoom;
    },
    zoomTo,
    zoomBy: (/** @type {number} */ by) => zoomTo(zoom * by),
    /** Back to 100 %, or, being there, to the whole height. */
    fit: () => zoomTo(Math.abs(zoom - base()) > 0.01 || !layout ? base() : Math.min(1, scroller.clientHeight / layout.height, Math.max(LEAST, scroller.clientWidth / layout.width))),
    /** @param {Layout} now @param {(id: string) => string} paint */
    show(now, paint) {
      layout = now;
      room = sight.room;
      if (!zoom) suit();
      size();
      span = near();
      cancelAnimationFrame(painting);
      painting = requestAnimationFrame(() => (drawMap(now, paint), framed()));
    },
    /** The notes near enough to be drawn, in reading order. @param {Iterable<string>} kept drawn wherever they are */
    ids(kept) {
      if (!layout) return [];
      const { columns, boxes } = layout, [first, last] = span;
      const ids = new Set(columns.slice(first, last + 1).flatMap((column) => column.notes));
      for (const id of kept) if (boxes.has(id)) ids.add(id);
      const left = columns[first]?.x ?? 0, right = (columns[last]?.x ?? 0) + W;
      for (const box of boxes.values()) if (box.row === 5 && box.x <= right && box.x + box.w >= left) ids.add(box.id);
      return [...ids].sort(inOrder(layout));
    },
    /** A place on the page as one of the wall. @param {{clientX: number, clientY: number}} at */
    at({ clientX, clientY }) {
      const { left, top } = scroller.getBoundingClientRect();
      return { x: (clientX - left + scroller.scrollLeft) / zoom, y: (clientY - top + scroller.scrollTop) / zoom };
    },
    /** Scrolls no more than is needed to see a box, or to its beginning. @param {Box | {x: number, y: number, w: number, h: number}} box @param {boolean} [begins] */
    reveal(box, begins = false) {
      const margin = 30, { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
      const left = (box.x - margin) * zoom, right = (box.x + Math.min(box.w, PITCH * 2) + margin) * zoom;
      const top = (box.y - margin) * zoom, bottom = (box.y + box.h + margin) * zoom;
      if (begins || left < scrollLeft) scroller.scrollLeft = left;
      else if (right > scrollLeft + clientWidth) scroller.scrollLeft = right - clientWidth;
      if (top < scrollTop) scroller.scrollTop = top;
      else if (bottom > scrollTop + clientHeight) scroller.scrollTop = bottom - clientHeight;
    },
    close() {
      resized?.disconnect();
      cancelAnimationFrame(asked);
    },
  };
  let painting = 0;
  return sight;
}

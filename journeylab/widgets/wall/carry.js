import { draggable, element, fill, stand } from "../kit.js";
import { boxOf } from "./layout.js";
import { wayOf } from "./echo.js";
import { idAt } from "./note.js";
import { kindAt, landing, within } from "./places.js";

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */
/** @import {Point} from "../kit/drag.js" */

/**
 * What a pointer carries on the wall: notes, the end of a link, or the corner of a rubber band.
 * @param {Board} board @param {Gestures} gestures @param {SVGPathElement} string the link that is being drawn
 */
export function carrying(board, gestures, string) {
  return draggable(board.sight.scroller, {
    handle: ".jl-pull, .jl-note, .jl-sizer",
    lift(node, point) {
      const id = idAt(node);
      if (node.matches(".jl-sizer")) return rubber(board, point);
      if (!id || board.view.locked || !board.view.notes[id] || board.editing === id) return null;
      if (node.matches(".jl-pull")) return pullString(board, gestures, string, id);
      return board.view.notes[id].locked ? null : carry(board, gestures, id);
    },
  });
}

/** @param {Board} board @param {Gestures} gestures @param {string} id */
function carry(board, gestures, id) {
  const { view, layout, sight } = board, { words } = view;
  const all = board.picked.has(id) ? gestures.together() : [id];
  const ids = [id, ...all.filter((one) => one !== id)].filter((one) => !view.notes[one].locked);
  const nodes = ids.flatMap((one) => board.nodeOf(one) ?? []);
  const label = element("em", { class: "jl-lands" });
  const slot = element("div", { class: "jl-landing", "aria-hidden": "true" }, label);
  const { scrollLeft, scrollTop } = sight.scroller;
  /** @type {ReturnType<typeof landing> | null} */ let place = null;
  let said = "";
  for (const node of nodes) node.classList.add("jl-lifted");
  sight.canvas.append(slot);

  /** @param {Point} point */
  const move = ({ dx, dy, event }) => {
    const x = (dx + sight.scroller.scrollLeft - scrollLeft) / sight.zoom, y = (dy + sight.scroller.scrollTop - scrollTop) / sight.zoom;
    for (const node of nodes) node.style.transform = `translate(${x}px, ${y}px)`;
    const at = sight.at(event);
    place = landing(view, layout, at.x, at.y, ids);
    const { box, spot, merge } = place;
    const now = `${box.x} ${box.y} ${box.w} ${merge}`;
    if (now === said) return;
    said = now;
    slot.classList.toggle("jl-landing-merge", Boolean(merge));
    frame(slot, box);
    label.textContent = merge ? fill(words.lands_merge, { text: view.notes[merge].text.slice(0, 40) })
      : fill(spot.beside ? words.lands_beside : words.lands_between, { stage: view.stages[spot.stage].name });
  };
  const end = () => {
    slot.remove();
    for (const node of nodes) {
      node.classList.remove("jl-lifted");
      node.style.transform = "";
    }
  };
  return {
    move,
    cancel: end,
    /** @param {Point} point */
    drop(point) {
      move(point);
      end();
      if (!place) return;
      if (place.merge) gestures.merge(place.merge, ids);
      else gestures.moveTo(ids, place.spot);
    },
  };
}

/** @param {Board} board @param {Gestures} gestures @param {SVGPathElement} string @param {string} from */
function pullString(board, gestures, string, from) {
  const box = /** @type {import("./board.js").Box} */ (boxOf(board, from));
  const under = (/** @type {Point} */ { event }) => within(board.layout, { ...board.sight.at(event), w: 0, h: 0 }).find((id) => id !== from);
  /** @type {HTMLElement | undefined} */ let lit;
  const end = () => {
    string.setAttribute("d", "");
    lit?.classList.remove("jl-target");
  };
  return {
    /** @param {Point} point */
    move(point) {
      const { x, y } = board.sight.at(point.event), to = under(point);
      string.setAttribute("d", `M${box.x + box.w / 2} ${box.y + box.h}L${x} ${y}`);
      lit?.classList.remove("jl-target");
      lit = to && wayOf(board.view, from, to) ? board.nodeOf(to) : undefined;
      lit?.classList.add("jl-target");
    },
    cancel: end,
    /** @param {Point} point */
    drop(point) {
      const to = under(point);
      end();
      if (to) gestures.link(from, to);
    },
  };
}

/** @param {Board} board @param {Point} start */
function rubber(board, start) {
  const from = board.sight.at({ clientX: start.x - start.dx, clientY: start.y - start.dy });
  const band = element("div", { class: "jl-rubber", "aria-hidden": "true" });
  const had = start.event.shiftKey ? new Set(board.picked) : new Set();
  board.sight.canvas.append(band);
  /** @param {Point} point */
  const area = (point) => {
    const to = board.sight.at(point.event);
    return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) };
  };
  return {
    /** @param {Point} point */
    move(point) {
      frame(band, area(point));
    },
    cancel: () => band.remove(),
    /** @param {Point} point */
    drop(point) {
      band.remove();
      board.picked = /** @type {Set<string>} */ (new Set([...had, ...within(board.layout, area(point))]));
      board.draw();
      board.say("picked_many", { count: board.picked.size });
      const first = board.layout.order.find((id) => board.picked.has(id));
      if (first) board.focus(first);
    },
  };
}

/** A click on the bare wall opens a note to write there. @param {Board} board @param {Gestures} gestures @param {MouseEvent} event */
export function clickedAt(board, gestures, event) {
  const { view, layout, sight } = board, at = sight.at(event);
  const kind = kindAt(view, layout, at.y);
  const notes = { ...view.notes, "": { kind } };
  const { spot } = landing({ ...view, notes: /** @type {any} */ (notes) }, layout, at.x, at.y, [""]);
  const anchor = spot.beside, link = anchor && wayOf(/** @type {any} */ ({ ...view, notes }), "", anchor) ? anchor : undefined;
  gestures.write(kind, { spot, link });
}

/** @param {HTMLElement} node @param {{x: number, y: number, w: number, h: number}} box */
const frame = (node, { x, y, w, h }) => stand(node, { left: x, top: y, width: w, height: h });

import { draggable, element, fill, ghost } from "../kit.js";
import { cardOf } from "./card.js";
import { familyOf, journeyRows, landing, standsAt } from "./places.js";

/** @import {Board} from "./board.js" */

/** Lets cards be carried within and across stages. @param {Board} board @param {HTMLElement} columns */
export function carrying(board, columns) {
  return draggable(columns, {
    handle: ".jl-card",
    lift(card, point) {
      const item = /** @type {HTMLElement} */ (card.closest(".jl-step"));
      const id = item.dataset.id ?? "";
      if (board.view.locked || board.editing === id || !board.view.steps[id]) return null;
      return carry(board, columns, item, id, point);
    },
  });
}

/** @param {Board} board @param {HTMLElement} columns @param {HTMLElement} item @param {string} id
 * @param {import("../kit/drag.js").Point} start */
function carry(board, columns, item, id, start) {
  const { words } = board.view;
  const carried = familyOf(journeyRows(board.view), id);
  const height = cardOf(item).offsetHeight;
  const above = ghost(cardOf(item));
  const slot = element("li", { class: "jl-slot", "aria-hidden": "true" });
  const from = element("p", { class: "jl-from", "aria-hidden": "true" }, words.from + " ", element("kbd", { text: words.keys.Escape }), " " + words.from_return);
  const stay = [...columns.querySelectorAll(".jl-step")].filter((one) => carried.has(/** @type {HTMLElement} */ (one).dataset.id ?? ""));
  slot.style.blockSize = `${height}px`;
  for (const one of stay) one.classList.add("jl-carried");
  item.prepend(from);
  board.choose(id);
  /** @type {ReturnType<typeof landing> | null} */ let place = null;

  /** @param {import("../kit/drag.js").Point} point */
  const move = (point) => {
    above.at(point);
    const column = columnAt(columns, point);
    const stage = column?.dataset.id;
    if (!column || !stage) return;
    const items = /** @type {HTMLElement[]} */ ([...column.querySelectorAll(".jl-step:not(.jl-carried)")]);
    const index = passedBy(items, point.y);
    place = landing(board.view, id, stage, index);
    // at home the dashed start is the slot: nothing jumps as a card is lifted
    const home = standsAt(board.view, id, place);
    from.style.blockSize = home ? `${height}px` : "";
    if (home) slot.remove();
    else placeBefore(slot, /** @type {HTMLElement} */ (column.querySelector(".jl-list")), items[index] ?? null);
    above.say(fill(words.lands, { stage: board.view.stages[stage].name, place: board.ordinal(place.number) }));
  };
  const end = () => {
    above.remove();
    slot.remove();
    from.remove();
    for (const one of stay) one.classList.remove("jl-carried");
    board.focus(id);
  };
  move(start);
  return {
    move,
    cancel: end,
    drop() {
      if (place && !standsAt(board.view, id, place)) board.moveTo(id, place);
      end();
    },
  };
}

/** @param {HTMLElement} slot @param {HTMLElement} list @param {HTMLElement | null} next */
function placeBefore(slot, list, next) {
  if (slot.parentElement !== list || slot.nextElementSibling !== next) list.insertBefore(slot, next);
}

/**
 * How many items have their middle above a height. Few are measured, and never what is in them:
 * that would lay out cards that are out of sight.
 * @param {HTMLElement[]} items @param {number} y
 */
function passedBy(items, y) {
  let low = 0, high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { top, height } = items[middle].getBoundingClientRect();
    if (top + height / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The column under the pointer, or the nearest. @param {HTMLElement} columns @param {{x: number}} point */
function columnAt(columns, { x }) {
  let nearest = null;
  let least = Infinity;
  for (const column of /** @type {NodeListOf<HTMLElement>} */ (columns.querySelectorAll(".jl-stage"))) {
    const { left, right } = column.getBoundingClientRect();
    const away = Math.max(left - x, x - right, 0);
    if (away < least) [nearest, least] = [column, away];
  }
  return nearest;
}

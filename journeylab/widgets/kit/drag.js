import { element, listen, stand } from "./nodes.js";

/** @typedef {{x: number, y: number, dx: number, dy: number, event: PointerEvent}} Point
 * @typedef {{move?(point: Point): void, drop(point: Point): void, cancel?(): void}} Carry */

const FAR = 5; // pixels before a press becomes a drag
const HOLD = 280; // milliseconds before a finger lifts a card, so that it can still scroll
const EDGE = 48; // pixels from a scrolled edge at which the view follows

/**
 * Lets mouse, pen and finger carry what lies under `handle`: everything moves here, and only
 * `drop` should send. Escape, a second finger or a lost pointer cancels.
 * @param {HTMLElement} root
 * @param {{handle: string, lift(node: HTMLElement, point: Point): Carry | null, ignore?: string}} how
 * @returns {() => void} takes the listeners away
 */
export function draggable(root, { handle, lift, ignore = "input, textarea, select, button, a, [contenteditable]" }) {
  /** @type {{node: HTMLElement, x: number, y: number, pointer: number, held: any, carry: Carry | null, last: PointerEvent} | null} */
  let press = null;
  let frame = 0;

  /** @param {PointerEvent} event @returns {Point} */
  const point = (event) => ({
    x: event.clientX, y: event.clientY, event,
    dx: event.clientX - (press?.x ?? 0), dy: event.clientY - (press?.y ?? 0),
  });

  const begin = () => {
    if (!press || press.carry) return;
    const carry = lift(press.node, point(press.last));
    if (!carry) return end();
    press.carry = carry;
    root.classList.add("jl-dragging");
    frame = requestAnimationFrame(follow);
  };

  const follow = () => {
    if (!press?.carry) return;
    if (scrollAtEdge(press.node, press.last)) press.carry.move?.(point(press.last));
    frame = requestAnimationFrame(follow);
  };

  const end = () => {
    if (!press) return;
    clearTimeout(press.held);
    cancelAnimationFrame(frame);
    if (root.hasPointerCapture?.(press.pointer)) root.releasePointerCapture(press.pointer);
    root.classList.remove("jl-dragging");
    document.removeEventListener("keydown", escape, true);
    press = null;
  };

  const cancel = () => {
    const carry = press?.carry;
    end();
    carry?.cancel?.();
  };

  /** @param {KeyboardEvent} event */
  const escape = (event) => {
    if (event.key !== "Escape" || !press?.carry) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };

  /** @param {PointerEvent} event */
  const down = (event) => {
    if (press) return press.pointer === event.pointerId ? undefined : cancel();
    const target = /** @type {HTMLElement} */ (event.target);
    const node = /** @type {HTMLElement | null} */ (target.closest(handle));
    if (event.button !== 0 || !node || !root.contains(node)) return;
    const inner = target.closest(ignore);
    if (inner && node.contains(inner) && inner !== node) return;
    press = { node, x: event.clientX, y: event.clientY, pointer: event.pointerId, held: 0, carry: null, last: event };
    if (event.pointerType === "touch") press.held = setTimeout(begin, HOLD);
    listen(document, "keydown", escape, true);
  };

  /** @param {PointerEvent} event */
  const move = (event) => {
    if (press?.pointer !== event.pointerId) return;
    press.last = event;
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) > FAR;
    if (!press.carry && far) {
      if (event.pointerType === "touch") return end(); // it scrolls
      root.setPointerCapture?.(event.pointerId);
      begin();
    }
    press?.carry?.move?.(point(event));
  };

  /** @param {PointerEvent} event */
  const up = (event) => {
    if (press?.pointer !== event.pointerId) return;
    const carry = press.carry;
    const where = point(event);
    end();
    if (!carry) return;
    listen(root, "click", swallow, { capture: true, once: true });
    setTimeout(() => root.removeEventListener("click", swallow, true));
    carry.drop(where);
  };

  /** @param {TouchEvent} event */
  const touch = (event) => {
    if (press?.carry && event.cancelable) event.preventDefault(); // no scrolling while carrying
  };

  const listening = new AbortController();
  const heard = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel, touchmove: touch };
  for (const [name, hears] of Object.entries(heard)) {
    listen(root, name, /** @type {EventListener} */ (hears), { signal: listening.signal, passive: false });
  }
  return () => {
    cancel();
    listening.abort();
  };
}

/** @param {Event} event */
function swallow(event) {
  event.stopPropagation();
  event.preventDefault();
}

/** @param {HTMLElement} node @param {{clientX: number, clientY: number}} at @returns {boolean} */
function scrollAtEdge(node, at) {
  let moved = false;
  const under = document.elementFromPoint(at.clientX, at.clientY);
  for (let box = under ?? node; box && box !== document.documentElement; box = /** @type {any} */ (box.parentElement)) {
    if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) continue;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const { scrollLeft, scrollTop } = box;
    if (scrolls(box, "overflowY")) box.scrollTop += pull(at.clientY, top, bottom);
    if (scrolls(box, "overflowX")) box.scrollLeft += pull(at.clientX, left, right);
    moved ||= scrollLeft !== box.scrollLeft || scrollTop !== box.scrollTop;
  }
  return moved;
}

/** @param {Element} box @param {"overflowX" | "overflowY"} way */
const scrolls = (box, way) => /auto|scroll/.test(getComputedStyle(box)[way]);

/** How far to scroll in this frame. @param {number} at @param {number} low @param {number} high */
function pull(at, low, high) {
  if (at < low + EDGE) return -Math.min(EDGE, low + EDGE - at) / 3;
  return at > high - EDGE ? Math.min(EDGE, at - high + EDGE) / 3 : 0;
}

/**
 * A copy that follows the pointer above everything, with a label in words.
 * @param {HTMLElement} node
 * @returns {{at(point: {dx: number, dy: number}): void, say(text: string): void, remove(): void}}
 */
export function ghost(node) {
  const box = node.getBoundingClientRect();
  const copy = /** @type {HTMLElement} */ (node.cloneNode(true));
  const label = element("em", { class: "jl-ghost-says" });
  copy.removeAttribute("id");
  copy.querySelectorAll("[id]").forEach((inner) => inner.removeAttribute("id"));
  const cover = element("div", { class: "jl-ghost", "aria-hidden": "true", popover: "manual" }, copy, label);
  cover.inert = true;
  stand(cover, { width: box.width, height: box.height, left: box.left, top: box.top });
  (node.closest(".jl") ?? document.body).append(cover);
  /** @type {any} */ (cover).showPopover?.(); // the top layer: no ancestor can clip or shift it
  return {
    at: ({ dx, dy }) => void (cover.style.translate = `${dx}px ${dy}px`),
    say: (text) => void (label.textContent = text),
    remove: () => cover.remove(),
  };
}

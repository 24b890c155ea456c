import { element } from "../kit/nodes.js";
/**
 * Where the board of the phase stands. A board that was drawn once stays, hidden, with its scroll
 * and its half-typed lines.
 * @param {any} room @param {any} host @param {AbortSignal} signal
 */
export function makeBody(room, host, signal) {
  const waiting = element("p", { class: "jl-frame-opening" });
  const node = element("div", { class: "jl-frame-body" }, waiting);
  /** @type {Map<string, {ref: string, box: HTMLElement}>} */
  const drawn = new Map();

  node.addEventListener("jl-keys", () => node.dispatchEvent(new CustomEvent("jl-foot", { bubbles: true })));

  const shown = () => drawn.get(room.view().phase);
  /** The keys that work on the board that is shown. */
  const shortcuts = () => /** @type {any} */ (shown()?.box.querySelector(".jl-keys-list"))?.jlKeys ?? { table: [], names: {} };
  return { node, draw, pass, shortcuts };

  function draw() {
    const { phase, words } = room.view();
    const ref = room.model.get("boards")[phase];
    if (ref && drawn.get(phase)?.ref !== ref) make(phase, ref);
    for (const [id, { box }] of drawn) box.hidden = id !== phase;
    waiting.hidden = drawn.has(phase);
    waiting.textContent = words.opening;
  }

  /** @param {string} phase @param {string} ref */
  async function make(phase, ref) {
    const had = drawn.get(phase);
    const box = element("div", { class: "jl-frame-board" });
    drawn.set(phase, { ref, box });
    had?.box.remove();
    node.append(box);
    try {
      const board = await host.getWidget(ref);
      await board.render({ el: box, signal });
      node.dispatchEvent(new CustomEvent("jl-foot", { bubbles: true }));
    } catch (problem) {
      console.error(problem);
      box.replaceChildren(element("p", { class: "jl-frame-opening", role: "alert", text: room.view().words.broken }));
    }
  }

  /** Hands a key that nothing has the focus for to the board. @param {KeyboardEvent} event */
  function pass(event) {
    const board = shown()?.box.querySelector(".jl");
    const copy = new KeyboardEvent("keydown", { ...modifiers(event), bubbles: true, cancelable: true });
    return Boolean(board && !board.dispatchEvent(copy));
  }
}

/** @param {KeyboardEvent} event */
const modifiers = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }) => ({ key, code, ctrlKey, metaKey, altKey, shiftKey });

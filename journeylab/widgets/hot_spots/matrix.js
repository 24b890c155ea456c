import { arrange, draggable, element, have, icon, rove } from "../kit.js";
import { labelPlaces, nudged, placeAt, quadrantAt } from "./plane.js";
/** @import {Bench, Item} from "./types.d.ts" */
/** @import {Place} from "./plane.js" */

const SMALL = 14, LARGE = 27; // radius of a bubble in pixels
const CORNERS = ["quick_win", "big_project", "fill_in", "leave"];
const PAUSE = 700; // milliseconds after the last key before a move is sent

/**
 * Impact against effort: bubbles carried by mouse, finger or Shift and the arrows.
 * @param {Bench} bench
 */
export function matrixPanel(bench) {
  const title = element("h2");
  const counts = element("small");
  const plane = element("div", { class: "jl-hs-plane", role: "group" });
  const trace = element("span", { class: "jl-hs-trace", "aria-hidden": "true", hidden: true });
  const arrow = element("span", { class: "jl-hs-arrow", "aria-hidden": "true", hidden: true });
  const corners = CORNERS.map((name) => element("span", { class: `jl-hs-corner jl-hs-${name}` }));
  const impact = element("span", { class: "jl-hs-axis jl-hs-axis-up", "aria-hidden": "true" });
  const effort = element("span", { class: "jl-hs-axis jl-hs-axis-right", "aria-hidden": "true" });
  const bubbles = element("div", { class: "jl-hs-bubbles" });
  const labels = element("div", { class: "jl-hs-labels", "aria-hidden": "true" });
  const trays = element("div", { class: "jl-hs-trays" });
  const node = element("section", { class: "jl-hs-panel jl-hs-matrix" }, element("div", { class: "jl-hs-title" }, title, counts),
    element("div", { class: "jl-hs-field" }, impact, plane, effort), trays);
  plane.append(...corners, trace, arrow, labels, bubbles);
  /** @type {any} */ let pause = 0;
  /** @type {Place | null} */ let start = null;
  new ResizeObserver(() => requestAnimationFrame(drawLabels)).observe(plane);

  /** @param {Item} item @returns {Place | null} */
  const placeOfItem = (item) => (item.skipped || item.impact == null || item.effort == null ? null : { impact: item.impact, effort: item.effort });

  /** @param {string} id @returns {Place | null} */
  function standing(id) {
    const { carried } = bench.state;
    return carried?.id === id ? carried : placeOfItem(bench.view.items[id]);
  }

  /** @param {string} id @param {Place} place */
  function send(id, { impact: up, effort: right }) {
    void bench.tell({ do: "place_hot_spot", id, impact: up, effort: right }).then(() => {
      if (bench.state.carried?.id === id) bench.state.carried = null;
      start = null;
      bench.redraw();
    });
    bench.speak.polite(bench.say("hotspots-placed-at", { text: bench.view.items[id].text, impact: up, effort: right, where: bench.say(`hotspots-${quadrantAt({ impact: up, effort: right })}`) }));
  }

  draggable(node, {
    handle: "[data-bubble]",
    lift(target) {
      const id = String(target.dataset.bubble);
      if (bench.view.readonly) return null;
      bench.select(id);
      start = placeOfItem(bench.view.items[id]);
      target.classList.add("jl-hs-carried");
      return {
        move: ({ x, y }) => {
          bench.state.carried = { id, ...placeAt({ x, y }, plane.getBoundingClientRect()) };
          draw();
        },
        drop: ({ x, y }) => {
          const box = plane.getBoundingClientRect();
          target.classList.remove("jl-hs-carried");
          bench.state.carried = { id, ...placeAt({ x, y }, box) };
          const far = 60;
          if (x < box.left - far || x > box.right + far || y < box.top - far || y > box.bottom + far) return back(id);
          send(id, bench.state.carried);
        },
        cancel: () => {
          target.classList.remove("jl-hs-carried");
          back(id);
        },
      };
    },
  });

  /** @param {string} id */
  function back(id) {
    bench.state.carried = null;
    start = null;
    bench.redraw();
    bench.speak.polite(bench.say("hotspots-moved-back", { text: bench.view.items[id].text }));
  }

  node.addEventListener("click", (event) => {
    const bubble = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("[data-bubble]"));
    if (!bubble) return;
    bench.select(String(bubble.dataset.bubble));
    bench.redraw();
  });

  function commit() {
    if (!pause) return;
    clearTimeout(pause);
    pause = 0;
    const { carried } = bench.state;
    if (carried) send(carried.id, carried);
  }
  bench.root.addEventListener("focusout", (event) => {
    if (!bench.root.contains(/** @type {Node | null} */ (event.relatedTarget))) commit();
  });

  function draw() {
    const { view, state, say } = bench;
    const ids = view.order;
    have(title, { text: say("hotspots-matrix") });
    have(counts, { text: `${view.counts} · ${say("hotspots-size")}` });
    have(plane, { "aria-label": say("hotspots-matrix") });
    have(impact, { text: `${say("hotspots-impact")} →` });
    have(effort, { text: `${say("hotspots-effort")} →` });
    corners.forEach((corner, index) => have(corner, { text: say(`hotspots-${CORNERS[index]}`) }));
    const placed = ids.filter((id) => standing(id));
    const nodes = arrange(bubbles, placed, make, (bubble, id) => update(bubble, id, /** @type {Place} */ (standing(id))));
    drawTrace();
    drawTrays(ids);
    const chosen = state.selected && nodes.has(state.selected) ? state.selected : placed[0];
    rove(nodes.values(), nodes.get(chosen ?? ""));
    drawLabels();
  }

  /** @param {string} id */
  const make = (id) => element("button", { class: "jl-hs-bubble", type: "button", "data-bubble": id });

  /** @param {HTMLElement} bubble @param {string} id @param {Place} place */
  function update(bubble, id, place) {
    const item = bench.view.items[id];
    bubble.style.left = `${place.effort}%`;
    bubble.style.bottom = `${place.impact}%`;
    bubble.style.setProperty("--r", `${radiusOf(item)}px`);
    bubble.classList.toggle("jl-hs-chosen", bench.state.selected === id);
    bubble.classList.toggle("jl-hs-unsized", item.size == null);
    have(bubble, {
      text: item.rank, title: item.text, "aria-pressed": String(bench.state.selected === id),
      "aria-label": bench.say("hotspots-placed-at", { text: `${item.rank}. ${item.text}`, impact: Math.round(place.impact), effort: Math.round(place.effort), where: bench.say(`hotspots-${quadrantAt(place)}`) }),
    });
  }

  function drawTrace() {
    const { carried } = bench.state;
    const moved = carried && start && (carried.impact !== start.impact || carried.effort !== start.effort);
    trace.hidden = arrow.hidden = !moved;
    if (!moved || !start) return;
    trace.style.left = `${start.effort}%`;
    trace.style.bottom = `${start.impact}%`;
    trace.style.setProperty("--r", `${radiusOf(bench.view.items[carried.id])}px`);
    const box = plane.getBoundingClientRect();
    const right = ((carried.effort - start.effort) * box.width) / 100;
    const up = ((carried.impact - start.impact) * box.height) / 100;
    Object.assign(arrow.style, { left: `${start.effort}%`, bottom: `${start.impact}%`, width: `${Math.hypot(right, up)}px`, rotate: `${Math.atan2(-up, right)}rad` });
  }

  /** @param {string[]} ids */
  function drawTrays(ids) {
    const { view, say, state } = bench;
    const kinds = /** @type {const} */ (["unplaced", "skipped"]);
    const filled = kinds.filter((kind) => ids.some((id) => view.items[id].quadrant === kind && state.carried?.id !== id));
    arrange(trays, filled, (kind) => element("div", { class: "jl-hs-tray" }, element("span"), element("div", { class: "jl-hs-chips-row", "data-kind": kind })), (tray, kind) => {
      const [name, row] = /** @type {HTMLElement[]} */ ([...tray.children]);
      have(name, { text: say(`hotspots-${kind}`) });
      arrange(row, ids.filter((id) => view.items[id].quadrant === kind && state.carried?.id !== id),
        (id) => element("button", { class: "jl-hs-waiting", type: "button", "data-bubble": id, disabled: false }),
        (chip, id) => {
          const { rank, text } = view.items[id];
          have(chip, { title: text, "aria-label": `${rank}. ${text}`, "aria-pressed": String(state.selected === id) });
          if (chip.textContent !== String(rank)) chip.replaceChildren(...(kind === "skipped" ? [icon("eye-off")] : []), String(rank));
          chip.classList.toggle("jl-hs-chosen", state.selected === id);
        });
    });
  }

  function drawLabels() {
    const { view } = bench;
    const room = plane.getBoundingClientRect();
    if (!room.width) return;
    const placed = view.order.filter((id) => standing(id));
    const nodes = arrange(labels, placed, () => element("span"), (label, id) => have(label, { text: view.items[id].text }));
    const sized = placed.map((id) => {
      const label = /** @type {HTMLElement} */ (nodes.get(id));
      const place = /** @type {Place} */ (standing(id));
      return { id, x: (place.effort * room.width) / 100, y: room.height - (place.impact * room.height) / 100, radius: radiusOf(view.items[id]), width: label.offsetWidth, height: label.offsetHeight };
    });
    const taken = corners.map((corner) => ({ left: corner.offsetLeft, top: corner.offsetTop, right: corner.offsetLeft + corner.offsetWidth, bottom: corner.offsetTop + corner.offsetHeight }));
    const places = labelPlaces(sized, room, taken);
    for (const id of placed) {
      const label = /** @type {HTMLElement} */ (nodes.get(id));
      const at = places[id];
      label.style.visibility = at ? "visible" : "hidden";
      if (at) label.style.translate = `${at.x}px ${at.y}px`;
    }
  }

  return {
    node,
    draw,
    /** Moves the chosen bubble by one key; it is sent once the hand rests. @param {string} key */
    nudge(key) {
      const id = bench.state.selected;
      if (!id || bench.view.readonly || bench.view.kind === "steps") return;
      if (bench.state.carried?.id !== id) start = placeOfItem(bench.view.items[id]);
      const from = standing(id) ?? { impact: 50, effort: 50 };
      bench.state.carried = { id, ...nudged(from, key) };
      clearTimeout(pause);
      pause = setTimeout(commit, PAUSE);
      draw();
    },
    rest: commit,
    /** Gives the chosen bubble the keyboard, or says that it waits for its place. */
    focus() {
      const bubble = [...bubbles.children, ...trays.querySelectorAll("[data-bubble]")].find((each) => /** @type {HTMLElement} */ (each).dataset.bubble === bench.state.selected);
      /** @type {HTMLElement | null} */ (bubble ?? bubbles.firstElementChild)?.focus();
    },
  };
}

/** @param {Item} item */
function radiusOf(item) {
  return item.size == null ? SMALL : SMALL + (LARGE - SMALL) * item.size;
}

import { drawDesks, element, equip, fill, follow, have, isTyping, onceShown, pressed, submitByEnter } from "./kit.js";
import { entryLine } from "./hot_spots/entry.js";
import { evidencePanel, keepMoment, momentsPanel } from "./hot_spots/evidence.js";
import { rankingList } from "./hot_spots/list.js";
import { matrixPanel } from "./hot_spots/matrix.js";
import { proxyBallot } from "./hot_spots/ballot.js";
import { roundBar } from "./hot_spots/rounds.js";
import { tableTwin } from "./hot_spots/twin.js";
import { weightsPanel } from "./hot_spots/weights.js";
/** @import {Model} from "./kit/patch.js" */
/** @import {Bench} from "./hot_spots/types.d.ts" */

drawDesks();

/** @param {{model: Model, el: HTMLElement}} made */
function render({ model, el }) {
  const view = model.get("view");
  const root = element("div", { class: "jl jl-hotspots", lang: view.language });
  let seen = view.back?.count ?? 0;
  const { say: tell, speak, notice, drafts: shelf, foot, drawFoot, talk } = equip(model, root, { place: "hot-spots", view: () => bench.view, keys: shortcuts });
  submitByEnter(root);

  /** @type {Bench} */ const bench = {
    root, view, speak, notice,
    state: { selected: shelf.read("selected"), evidence: null, trial: null, neighbours: false, opening: false, voter: null, carried: null },
    say: (id, facts) => (facts ? fill(String(bench.view.words[id] ?? id), facts) : String(bench.view.words[id] ?? id)),
    tell,
    ask: (message) => void talk.say(message),
    keep: shelf.keep,
    draft: shelf.read,
    redraw: draw,
    select(id, focus = false) {
      if (bench.state.selected !== id) matrix.rest();
      bench.state.selected = id;
      if (bench.state.evidence) bench.state.evidence = id;
      shelf.keep("selected", id);
      if (!focus) return;
      draw();
      if (id) list.focus(id);
    },
  };

  const title = element("h1");
  const question = element("p");
  const kinds = element("div", { class: "jl-group", role: "group" }, kindButton("hot_spots"), kindButton("steps"));
  const neighbours = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: toggleNeighbours });
  const list = rankingList(bench);
  const entry = entryLine(bench);
  const weights = weightsPanel(bench);
  const matrix = matrixPanel(bench);
  const moments = momentsPanel(bench);
  const evidence = evidencePanel(bench, remove);
  const twin = tableTwin(bench);
  const ballot = proxyBallot(bench, model);
  const rounds = roundBar(bench, () => ballot.open());
  const right = element("div", { class: "jl-hs-right" }, weights.node, matrix.node, moments.node, evidence.node);
  root.prepend(
    element("header", { class: "jl-head" }, title, question, element("span", { class: "jl-hs-spring" }), neighbours, kinds),
    element("div", { class: "jl-hs-screen" }, rounds.node, element("div", { class: "jl-hs-left-side" }, list.node, entry.node), right),
    foot);
  root.append(twin.node, ballot.node);
  root.addEventListener("keydown", keys);
  document.addEventListener("keydown", loose);
  root.addEventListener("keyup", (event) => {
    if (event.key === "Shift") matrix.rest();
  });
  model.on("change:view", changed);
  el.append(root);
  draw();
  for (const message of talk.unsent()) void tell(message);

  function changed() {
    bench.view = model.get("view");
    draw();
    comeBack();
  }

  /** From the wall: the hot spot's evidence again, at the sticky that was seen. */
  function comeBack() {
    const { back, items } = bench.view;
    if (!back || back.count === seen) return;
    seen = back.count;
    if (!items[back.spot]) return;
    bench.select(back.spot);
    bench.state.evidence = back.spot;
    draw();
    onceShown(root, () => evidence.focusNote(back.note));
  }

  function draw() {
    const { view: now, state, say } = bench;
    if (state.selected && !now.items[state.selected]) state.selected = null;
    if (state.evidence && !now.items[state.evidence]) state.evidence = null;
    state.selected ??= now.order[0] ?? null;
    if (!now.vote || (state.voter && !now.vote.people.some(({ id }) => id === state.voter))) state.voter = null;
    const steps = now.kind === "steps";
    have(root, { lang: now.language, class: `jl jl-hotspots${now.readonly ? " jl-readonly" : ""}${root.classList.contains("jl-dragging") ? " jl-dragging" : ""}` });
    have(title, { text: say(steps ? "hotspots-steps-title" : "hotspots-title") });
    have(question, { text: say(steps ? "hotspots-steps-question" : "hotspots-question") });
    have(kinds, { "aria-label": say("hotspots-rank-of") });
    [...kinds.children].forEach((button, index) => have(button, { text: say(index ? "hotspots-rank-steps" : "hotspots-rank-hot-spots"), "aria-pressed": String(Boolean(index) === steps) }));
    neighbours.replaceChildren(say(state.neighbours ? "hotspots-hide-neighbours" : "hotspots-neighbours"), " ", element("kbd", { text: "B" }));
    have(neighbours, { "aria-pressed": String(state.neighbours) });
    neighbours.hidden = now.order.length < 2;
    weights.node.hidden = Boolean(state.evidence) || !now.order.length;
    matrix.node.hidden = Boolean(state.evidence) || steps || !now.order.length;
    moments.node.hidden = Boolean(state.evidence) || !steps;
    evidence.node.hidden = !state.evidence;
    for (const part of [rounds, list, entry, weights, evidence, twin, ballot]) part.draw();
    (steps ? moments : matrix).draw();
    drawFoot();
  }

  /** @param {"hot_spots" | "steps"} of */
  function kindButton(of) {
    return element("button", { class: "jl-btn", type: "button", click: () => bench.ask({ ask: "rank", of }) });
  }

  function toggleNeighbours() {
    bench.state.neighbours = !bench.state.neighbours;
    draw();
  }

  /** @param {string} id */
  function remove(id) {
    const { view: now } = bench;
    const item = now.items[id];
    if (!item || now.readonly || now.kind === "steps") return;
    const place = now.order.indexOf(id);
    void tell({ do: "remove_hot_spot", id }).then((answer) => {
      if (!answer.ok) return;
      bench.state.evidence = null;
      bench.select(bench.view.order[Math.min(place, bench.view.order.length - 1)] ?? null, true);
      notice.show(bench.say("hotspots-removed", { text: item.text }), { button: bench.say("undo"), press: () => bench.ask({ ask: "undo" }) });
    });
  }

  /** @param {number} by */
  function choose(by) {
    const { order } = bench.view;
    const place = bench.state.selected ? order.indexOf(bench.state.selected) + by : 0;
    const id = order[Math.min(order.length - 1, Math.max(0, place))];
    if (!id) return;
    const inMatrix = matrix.node.contains(document.activeElement);
    bench.select(id, !inMatrix);
    if (!inMatrix) return;
    draw();
    matrix.focus();
  }

  function showEvidence() {
    bench.state.evidence = bench.state.selected;
    draw();
    evidence.focus();
  }

  /** The panel that evidence may cover just now. @param {{focus(): void}} panel */
  function turnTo(panel) {
    bench.state.evidence = null;
    draw();
    panel.focus();
  }

  /** What can be done by keys now, in the order of the foot. */
  function shortcuts() {
    const { view: now, say } = bench;
    const spots = now.kind === "hot_spots";
    const hands = !now.readonly;
    const some = now.order.length > 0;
    const skip = () => {
      const id = bench.state.selected;
      if (id) void tell({ do: "place_hot_spot", id, skipped: !now.items[id].skipped });
    };
    return [
      some && { keys: ["ArrowUp", "ArrowDown"], does: say("hotspots-key-choose") },
      some && { keys: ["Enter"], does: say("hotspots-key-evidence"), run: showEvidence },
      hands && spots && { keys: ["n"], does: say("hotspots-key-new"), run: () => entry.focus() },
      some && { keys: ["w"], does: say("hotspots-key-weights"), run: () => turnTo(weights) },
      some && spots && { keys: ["m"], does: say("hotspots-key-matrix"), run: () => turnTo(matrix) },
      hands && some && spots && { keys: ["Shift+ArrowUp", "Shift+ArrowDown", "Shift+ArrowLeft", "Shift+ArrowRight"], does: say("hotspots-key-move"), run: (/** @type {KeyboardEvent} */ event) => matrix.nudge(event.key) },
      hands && some && spots && { keys: ["p"], does: say("hotspots-key-skip"), run: skip },
      hands && some && !spots && { keys: ["k"], does: say("hotspots-key-keep"), run: () => keepMoment(bench, bench.state.selected) },
      hands && now.vote?.secret && { keys: ["v"], does: say("hotspots-key-vote"), run: () => ballot.open() },
      hands && now.vote && { keys: ["c"], does: say("hotspots-key-close"), run: () => rounds.closeAndReveal(), hidden: true },
      hands && some && !now.vote && { keys: ["r"], does: say("hotspots-key-round"), run: () => rounds.openForm() },
      some && { keys: ["b"], does: say("hotspots-key-neighbours"), run: toggleNeighbours, hidden: true },
      hands && some && spots && { keys: ["Delete"], does: say("hotspots-key-remove"), run: () => bench.state.selected && remove(bench.state.selected) },
      bench.state.evidence && { keys: ["Escape"], does: say("close"), run: () => evidence.leave() },
    ].filter((shortcut) => Boolean(shortcut)).map((shortcut) => /** @type {import("./kit/keys.js").Shortcut} */ (shortcut));
  }

  /** @param {KeyboardEvent} event */
  function keys(event) {
    if (ballot.isUp || isTyping(event.target)) return;
    const target = /** @type {HTMLElement} */ (event.target);
    const slides = target.matches("input");
    const onControl = target.closest("button:not(.jl-hs-open, .jl-hs-bubble, .jl-hs-waiting), summary, input, a");
    if (onControl && ["Enter", " "].includes(event.key)) return;
    if (!event.shiftKey && !slides && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      return choose(event.key === "ArrowDown" ? 1 : -1);
    }
    if (slides && event.key.startsWith("Arrow")) return;
    pressed(event, shortcuts());
  }

  /** A key pressed while nothing has the focus is meant for the board on the screen. @param {KeyboardEvent} event */
  function loose(event) {
    if (event.target === document.body && root.offsetParent && !event.defaultPrevented) keys(event);
  }

  return () => {
    document.removeEventListener("keydown", loose);
    model.off("change:view", changed);
    talk.close();
    ballot.close();
  };
}

export default { initialize: follow, render };

import { arrange, element, have } from "../kit.js";
import { parts, scoreOf, sharesOf, shown } from "./formula.js";
/** @import {Bench} from "./types.d.ts" */

/**
 * The weights as sliders, and the formula they make for the chosen item.
 * @param {Bench} bench
 */
export function weightsPanel(bench) {
  const title = element("h2");
  const criterion = element("th", { scope: "col" });
  const weight = element("th", { scope: "col" });
  const forItem = element("th", { scope: "col", colspan: 2 });
  const body = element("tbody");
  const total = element("th", { scope: "row" });
  const hundred = element("td");
  const score = element("td", { colspan: 2 });
  const note = element("p", { class: "jl-hs-note" });
  const draws = element("p", { class: "jl-hs-note" });
  const table = element("table", { class: "jl-hs-weights" },
    element("thead", {}, element("tr", {}, criterion, element("td"), weight, forItem)),
    body,
    element("tfoot", {}, element("tr", {}, total, element("td"), hundred, score)));
  const node = element("section", { class: "jl-hs-panel" }, title, table, note, draws);
  let frame = 0;

  /** @returns {{[criterion: string]: number}} */
  const sliders = () => Object.fromEntries(bench.view.criteria.map(({ id }) => {
    const slider = /** @type {HTMLInputElement | null} */ (body.querySelector(`[data-criterion="${id}"]`));
    return [id, Number(slider?.value ?? 0) / 100];
  }));

  body.addEventListener("input", () => {
    bench.state.trial = sliders();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => bench.redraw());
  });
  body.addEventListener("change", async () => {
    const asked = sliders();
    bench.state.trial = asked;
    const answer = await bench.tell({ do: "set_setting", name: "weights", value: asked });
    if (bench.state.trial !== asked) return; // moved on meanwhile
    bench.state.trial = null;
    bench.redraw();
    if (answer.ok && bench.state.selected) bench.speak.polite(bench.view.items[bench.state.selected]?.sentence ?? "");
  });

  return {
    node,
    draw() {
      const { view, state, say } = bench;
      const weights = state.trial ?? Object.fromEntries(view.criteria.map(({ id, weight: set }) => [id, set]));
      const shares = sharesOf(weights);
      const item = state.selected ? view.items[state.selected] : null;
      const pieces = item ? parts(item.values, weights) : {};
      const mark = view.words.decimal;
      const percent = (/** @type {number} */ share) => view.words.percent.replace("{n}", shown(100 * share, 0, mark));
      have(title, { text: say("hotspots-formula") });
      have(criterion, { text: say("hotspots-criterion") });
      have(weight, { text: say("hotspots-weight") });
      have(forItem, { text: item ? say("hotspots-for", { n: place(state.selected) }) : "" });
      arrange(body, view.criteria.map(({ id }) => id), make, (row, id) => {
        const [name, cell, share, value, product] = /** @type {HTMLElement[]} */ ([...row.children]);
        const slider = /** @type {HTMLInputElement} */ (cell.firstChild);
        const called = view.criteria.find((each) => each.id === id)?.name ?? id;
        const piece = pieces[id];
        have(name, { text: called });
        const now = String(Math.round(100 * weights[id]));
        if (slider.value !== now) slider.value = now;
        slider.disabled = view.readonly;
        slider.style.setProperty("--at", `${now}%`);
        have(slider, { "aria-label": say("hotspots-weight-of", { name: called }), "aria-valuetext": percent(shares[id]) });
        have(share, { text: percent(shares[id]) });
        have(row, { class: piece?.missing ? "jl-hs-missing" : null });
        have(value, { text: !piece ? "" : piece.value == null ? say("hotspots-missing") : `× ${shown(piece.value, 0, mark)}`, title: item?.raw[id] || null });
        have(product, { text: !piece || piece.product == null || !weights[id] ? "" : `= ${shown(piece.product, 1, mark)}` });
      });
      const sum = item ? scoreOf(item.values, weights) : null;
      have(total, { text: say("hotspots-score") });
      have(hundred, { text: percent(1) });
      have(score, { text: sum == null ? "" : shown(sum, 1, mark) });
      const gone = Object.values(pieces).some(({ missing }) => missing);
      note.hidden = !gone;
      have(note, { text: gone ? say("hotspots-missing-hint") : "" });
      have(draws, { text: say("draws") });
    },
    /** @param {number} [index] */
    focus: (index = 0) => /** @type {HTMLElement | undefined} */ (body.querySelectorAll("input")[index])?.focus(),
  };

  /** @param {string | null} id */
  function place(id) {
    return id ? bench.view.items[id]?.rank ?? "" : "";
  }

  /** @param {string} id */
  function make(id) {
    return element("tr", {},
      element("th", { scope: "row" }),
      element("td", {}, element("input", { class: "jl-hs-slider", type: "range", min: 0, max: 100, step: 1, "data-criterion": id })),
      element("td"), element("td"), element("td"));
  }
}

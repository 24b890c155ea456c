import { arrange, element, have, icon, rove } from "../kit.js";
import { orderBy, scoreOf, shown } from "./formula.js";
import { dotted } from "./dots.js";
/** @import {Bench, Item, Vote} from "./types.d.ts" */

const PIPS = 10;
const ROUNDS = 3; // columns of past rounds; the table for screen readers has them all

/**
 * The ranking: each item with its evidence, its score and how sure it is, and what rounds gave it.
 * @param {Bench} bench
 */
export function rankingList(bench) {
  const heads = element("div", { class: "jl-hs-cols", "aria-hidden": "true" });
  const list = element("ol", { class: "jl-hs-list" });
  const empty = element("p", { class: "jl-hs-empty" });
  const node = element("section", { class: "jl-hs-rank" }, heads, list, empty);
  /** @type {WeakMap<HTMLElement, any[]>} */ const drawn = new WeakMap();

  list.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const id = target.closest("li")?.dataset.id;
    if (!id || target.closest("[data-by]")) return;
    const again = bench.state.selected === id && Boolean(target.closest(".jl-hs-open"));
    bench.select(id, true);
    if (again || event.detail === 0) bench.state.evidence = id;
    bench.redraw();
  });
  list.addEventListener("dblclick", (event) => {
    bench.state.evidence = /** @type {HTMLElement} */ (event.target).closest("li")?.dataset.id ?? null;
    bench.redraw();
  });
  list.addEventListener("click", (event) => {
    const step = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("[data-by]"));
    if (step) place(String(step.closest("li")?.dataset.id), Number(step.dataset.by) > 0 ? 1 : -1);
  });

  /** One dot of the chosen voter, in an open round. @param {string} item @param {1 | -1} by */
  function place(item, by) {
    const { vote } = bench.view;
    const voter = bench.state.voter;
    if (!vote || vote.secret || !voter) return;
    const before = vote.dots[voter] ?? {};
    const dots = dotted(before, item, by, vote);
    if (dots === before) return;
    void bench.tell({ do: "cast_ballot", round: vote.id, voter, dots });
    bench.speak.polite(vote.words.placed[dots[item] ?? 0]);
  }

  function columns() {
    const { view, say } = bench;
    const past = view.rounds.filter(({ state }) => state === "revealed").slice(-ROUNDS);
    const live = view.vote?.of === view.kind ? view.vote : null;
    return { past, live, names: [say(view.kind === "steps" ? "hotspots-column-step" : "hotspots-column-item"), say("hotspots-column-score"), say("column-top"), ...past.map(({ name }) => name), ...(live ? [live.name] : [])] };
  }

  return {
    node,
    draw() {
      const { view, state, say } = bench;
      const { past, live, names } = columns();
      const order = state.trial ? orderBy(view.order, view.items, state.trial) : view.order;
      const widths = past.map(() => "3.9em"); // repeat(0, …) would be no list of columns at all
      if (live) widths.push(live.secret || !state.voter ? "3.9em" : "8.6em");
      node.style.setProperty("--rounds", widths.join(" "));
      heads.replaceChildren(...names.map((text) => element("span", { text })));
      heads.hidden = !order.length;
      empty.hidden = Boolean(order.length);
      have(empty, { text: say(view.kind === "steps" ? "hotspots-empty-steps" : "hotspots-empty") });
      have(list, { "aria-label": say("hotspots-list") });
      const nodes = arrange(list, order, make, (row, id, place) => {
        const item = view.items[id];
        const dots = live && !live.secret && state.voter ? live.dots[state.voter]?.[id] ?? 0 : -1;
        const spentAll = live && state.voter ? live.dots[state.voter] : null;
        const now = [item, place, state.trial, state.selected === id, dots, spentAll, state.neighbours, view.words, view.rounds, live, state.voter, view.top, view.readonly];
        if (drawn.get(row)?.every((was, index) => was === now[index])) return;
        drawn.set(row, now);
        update(row, id, item, place, past, live);
      });
      rove([...nodes.values()].map((row) => /** @type {HTMLElement} */ (row.querySelector(".jl-hs-open"))), nodes.get(state.selected ?? "")?.querySelector(".jl-hs-open") ?? null);
    },
    /** @param {string} id */
    focus(id) {
      const row = [...list.children].find((child) => /** @type {HTMLElement} */ (child).dataset.id === id);
      /** @type {HTMLElement | null | undefined} */ (row?.querySelector(".jl-hs-open"))?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: "nearest" });
    },
  };

  /** @param {string} id */
  function make(id) {
    return element("li", { class: "jl-hs-spot", "data-id": id },
      element("b", { class: "jl-hs-place" }),
      element("div", { class: "jl-hs-what" },
        element("button", { class: "jl-hs-open", type: "button" }),
        element("ul", { class: "jl-hs-chips" })),
      element("div", { class: "jl-hs-score" },
        element("span", { class: "jl-hs-track", "aria-hidden": "true" }, element("i"), element("s")),
        element("b")),
      element("div", { class: "jl-hs-sure" }, element("p"), element("span", { class: "jl-hs-ticks", "aria-hidden": "true" })),
      element("div", { class: "jl-hs-votes" }),
      element("p", { class: "jl-hs-ahead" }));
  }

  /**
   * @param {HTMLElement} row @param {string} id @param {Item} item @param {number} place
   * @param {{id: string, name: string, dots: {[item: string]: string}}[]} past @param {Vote | null} live
   */
  function update(row, id, item, place, past, live) {
    const { view, state, say } = bench;
    const chosen = state.selected === id;
    const score = state.trial ? scoreOf(item.values, state.trial) : item.score;
    const [number, what, bar, sure, votes, ahead] = /** @type {any[]} */ ([...row.children]);
    row.classList.toggle("jl-hs-chosen", chosen);
    row.classList.toggle("jl-hs-cut", place === view.top && view.order.length > view.top);
    have(row, { "data-cut": place === view.top ? say("limit") : null });
    have(number, { text: place + 1 });
    number.append(...(item.kept ? [icon("star"), element("span", { class: "jl-sr", text: say("hotspots-kept") })] : []));
    have(what.firstChild, { text: item.text, "aria-current": chosen ? "true" : null });
    have(what.lastChild, { "aria-label": say("hotspots-evidence") });
    what.lastChild.hidden = !item.chips.length;
    what.lastChild.replaceChildren(...item.chips.map((chip) => element("li", {}, chip.icon && icon(chip.icon), chip.text)));
    drawBar(bar, score, state.trial ? null : item);
    sure.classList.toggle("jl-hs-stale", Boolean(state.trial));
    sure.firstChild.replaceChildren(element("b", { text: item.share_text }), " ", element("span", { text: item.sure_word }));
    have(sure, { title: item.sentence });
    const full = Math.round(item.share * PIPS);
    sure.lastChild.replaceChildren(...Array.from({ length: PIPS }, (_, pip) => element("i", { class: pip < full ? "jl-in" : "" })));
    votes.replaceChildren(
      ...past.map(({ name, dots }) => element("span", {}, element("span", { class: "jl-sr", text: `${name} ` }), element("b", { text: dots[id] ?? "–" }))),
      ...(live ? [voting(live, id)] : []));
    have(ahead, { text: state.neighbours && !state.trial ? item.ahead : "" });
    ahead.hidden = !state.neighbours || !item.ahead || Boolean(state.trial);
  }

  /** @param {Vote} live @param {string} id */
  function voting(live, id) {
    const { state, say, view } = bench;
    if (!live.items.includes(id)) return element("span", { text: "–" });
    if (live.secret || !state.voter || view.readonly) {
      return element("span", { class: "jl-hs-hidden" }, icon("eye-off"), element("span", { class: "jl-sr", text: `${live.name} ${say("hotspots-hidden")}` }));
    }
    const mine = live.dots[state.voter] ?? {};
    const count = mine[id] ?? 0;
    const { text } = view.items[id];
    /** @param {1 | -1} by @param {string} name */
    const button = (by, name) => element("button", {
      class: "jl-btn jl-hs-step", type: "button", "data-by": by, disabled: dotted(mine, id, by, live) === mine, "aria-label": say(name, { text }),
    }, icon(by > 0 ? "plus" : "minus"));
    return element("span", { class: "jl-hs-stepper" }, button(-1, "rounds-take-dot"), element("b", { text: count }), button(1, "rounds-add-dot"));
  }

  /** @param {HTMLElement} bar @param {number | null} score @param {Item | null} item */
  function drawBar(bar, score, item) {
    const [track, number] = /** @type {HTMLElement[]} */ ([...bar.children]);
    const [fill, whisker] = /** @type {HTMLElement[]} */ ([...track.children]);
    const known = item?.low != null && item.high != null;
    fill.style.inlineSize = `${score ?? 0}%`;
    whisker.hidden = !known;
    // the bar ends at 0 and 100, what is drawn may not: the words say the true ends
    if (known) {
      const low = Math.max(0, item.low ?? 0), high = Math.min(100, item.high ?? 0);
      Object.assign(whisker.style, { insetInlineStart: `${low}%`, inlineSize: `${Math.max(0, high - low)}%` });
    }
    have(bar, { title: item?.range || null });
    have(number, { text: score == null ? "–" : shown(score, 0, bench.view.words.decimal) });
  }
}

import { element, have, icon } from "../kit.js";
import { spent } from "./dots.js";
/** @import {Bench, Vote} from "./types.d.ts" */

const MOST_PIPS = 24;

/**
 * The bar of dot voting: opens a round, follows who has voted, closes and reveals.
 * @param {Bench} bench @param {() => void} takeVotes opens the ballot for someone in the room
 */
export function roundBar(bench, takeVotes) {
  const node = element("section", { class: "jl-hs-round" });
  let shape = "";

  /** What the bar is made for; while it stays, nothing in it is made anew. */
  function shapeNow() {
    const { view, state } = bench;
    const people = view.vote?.people.map(({ id, name }) => `${id}=${name}`).join();
    return JSON.stringify([view.vote?.id, view.waiting?.id, state.opening, view.readonly, view.language, view.kind, people, view.order.length > 0, Boolean(state.voter)]);
  }

  function open() {
    const { say, view } = bench;
    /** @param {string} name @param {string} value @param {string} label @param {boolean} checked */
    const radio = (name, value, label, checked) => element("label", { class: "jl-hs-radio" }, element("input", { type: "radio", name, value, checked }), label);
    /** @param {string} name @param {number} value @param {string} label */
    const count = (name, value, label) => element("label", {}, label, element("input", { class: "jl-field jl-hs-count", type: "number", name, min: 1, max: 99, value, required: true }));
    const form = element("form", { class: "jl-hs-form", submit: start },
      element("b", { text: say("rounds-new") }),
      count("budget", 5, say("rounds-budget")), count("cap", 3, say("rounds-cap-field")),
      element("fieldset", {}, element("legend", { class: "jl-sr", text: say("rounds-new") }), radio("secret", "yes", say("rounds-secret"), true), radio("secret", "no", say("rounds-open-vote"), false)),
      element("fieldset", {}, element("legend", { class: "jl-sr", text: say("rounds-new") }), radio("of", "hot_spots", say("rounds-on-hot-spots"), view.kind !== "steps"), radio("of", "steps", say("rounds-on-steps"), view.kind === "steps")),
      element("span", { class: "jl-hs-spring" }),
      element("button", { class: "jl-btn", type: "button", click: cancel }, say("rounds-cancel")),
      element("button", { class: "jl-btn jl-btn-main", type: "submit" }, say("rounds-start")));
    return [form];
  }

  function cancel() {
    bench.state.opening = false;
    bench.redraw();
    /** @type {HTMLElement | null} */ (node.querySelector("button"))?.focus();
  }

  /** @param {SubmitEvent} event */
  async function start(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const of = String(form.get("of"));
    const items = of === "steps" ? bench.view.step_order : bench.view.spot_order;
    const answer = await bench.tell({
      do: "open_round", items, budget: Number(form.get("budget")), cap: Number(form.get("cap")), secret: form.get("secret") === "yes",
    });
    if (!answer.ok) return;
    bench.state.opening = false;
    bench.speak.polite(bench.say("rounds-opened"));
    if (of !== bench.view.kind) bench.ask({ ask: "rank", of });
    bench.redraw();
  }

  function closeAndReveal() {
    const { vote, readonly } = bench.view;
    if (!vote || readonly) return;
    const both = () => {
      bench.state.voter = null;
      void bench.tell({ do: "all", of: [{ do: "close_round", round: vote.id }, { do: "reveal_round", round: vote.id }] })
        .then((answer) => answer.ok && bench.speak.polite(bench.say("rounds-closed-now")));
    };
    if (vote.turnout >= vote.people.length) return both();
    bench.notice.show(vote.words.voted, { button: bench.say("rounds-close-reveal"), stays: true, press: both });
    /** @type {HTMLElement | null} */ (bench.root.querySelector(".jl-notice button"))?.focus();
  }

  /** @param {Vote} vote */
  function live(vote) {
    const { say, view } = bench;
    const pips = element("span", { class: "jl-hs-pips", "aria-hidden": "true" });
    const buttons = view.readonly ? [] : [
      vote.secret
        ? element("button", { class: "jl-btn", type: "button", click: takeVotes }, say("rounds-vote"), " ", element("kbd", { text: "V" }))
        : voterOf(vote),
      element("button", { class: "jl-btn jl-btn-main", type: "button", click: closeAndReveal }, say("rounds-close-reveal"), " ", element("kbd", { text: "C" })),
    ];
    return [
      element("b", { text: `${vote.name}, ${vote.words.open}` }),
      element("span", { text: vote.words.each }),
      element("span", {}, pips, element("span", { class: "jl-hs-voted" })),
      element("span", { class: "jl-hs-secret" }, icon("eye-off"), say("rounds-hidden")),
      element("span", { class: "jl-hs-spring" }),
      ...buttons,
    ];
  }

  /** Who places dots now, in an open round. @param {Vote} vote */
  function voterOf(vote) {
    const { say, state } = bench;
    const options = [["", say("rounds-pick-voter")], ...vote.people.map(({ id, name }) => [id, name])];
    const select = element("select", { class: "jl-field", "aria-label": say("rounds-voter"), "data-voter": true, change: (event) => {
      state.voter = event.target.value || null;
      bench.redraw();
    } }, ...options.map(([value, text]) => element("option", { value, text, selected: value === (state.voter ?? "") })));
    return element("span", { class: "jl-hs-voter" }, select, element("span", { class: "jl-hs-left" }));
  }

  function waiting() {
    const { say, view } = bench;
    return [
      element("b", { text: view.waiting?.name ?? "" }),
      element("span", { class: "jl-hs-secret" }, icon("eye-off"), say("rounds-closed-hidden")),
      element("span", { class: "jl-hs-spring" }),
      !view.readonly && element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => void bench.tell({ do: "reveal_round", round: view.waiting?.id }) }, say("rounds-reveal")),
    ].filter((part) => part !== false);
  }

  function idle() {
    const { say, view } = bench;
    return [
      element("span", { class: "jl-hs-none", text: say("rounds-none") }),
      element("span", { class: "jl-hs-spring" }),
      !view.readonly && element("button", { class: "jl-btn", type: "button", disabled: !view.order.length, click: () => openForm() }, say("rounds-new"), " ", element("kbd", { text: "R" })),
    ].filter((part) => part !== false);
  }

  function openForm() {
    const { view, state } = bench;
    if (view.readonly || view.vote || view.waiting || !view.order.length) return;
    state.opening = true;
    bench.redraw();
    /** @type {HTMLInputElement | null} */ (node.querySelector("input"))?.select();
  }

  return {
    node,
    openForm,
    closeAndReveal,
    draw() {
      const { view, state } = bench;
      const { vote } = view;
      have(node, { "aria-label": bench.say("rounds-voter"), class: `jl-hs-round${vote ? " jl-hs-live" : ""}` });
      const now = shapeNow();
      if (now !== shape) {
        shape = now;
        node.replaceChildren(...(vote ? live(vote) : view.waiting ? waiting() : state.opening ? open() : idle()));
      }
      if (!vote) return;
      have(/** @type {Element} */ (node.querySelector(".jl-hs-voted")), { text: vote.words.voted });
      const pips = /** @type {HTMLElement} */ (node.querySelector(".jl-hs-pips"));
      const many = vote.people.length <= MOST_PIPS ? vote.people.length : 0;
      pips.replaceChildren(...Array.from({ length: many }, (_, pip) => element("i", { class: pip < vote.turnout ? "jl-in" : "" })));
      const left = node.querySelector(".jl-hs-left");
      if (left) have(left, { text: state.voter ? vote.words.left[Math.max(0, vote.budget - spent(vote.dots[state.voter] ?? {}))] : "" });
    },
  };
}

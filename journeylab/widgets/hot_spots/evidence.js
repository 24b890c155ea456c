import { element, have, icon, labelled } from "../kit.js";
/** @import {Bench, Item} from "./types.d.ts" */

/**
 * What the chosen item rests on, word for word and number by number, and what can be done with it.
 * @param {Bench} bench @param {(id: string) => void} remove
 */
export function evidencePanel(bench, remove) {
  const title = element("h2");
  const close = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: leave }, icon("close"));
  const wording = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (element("input", { class: "jl-field jl-hs-wording", type: "text", maxlength: 10000 })));
  const sentence = element("p", { class: "jl-hs-sentence" });
  const grounds = element("div", { class: "jl-hs-grounds" });
  const notes = element("div", { class: "jl-hs-grounds" });
  const links = element("div", { class: "jl-hs-links" });
  const bin = element("button", { class: "jl-btn", type: "button", click: () => bench.state.evidence && remove(bench.state.evidence) }, icon("bin"), element("span"));
  const keep = element("button", { class: "jl-btn", type: "button", click: () => keepMoment(bench, bench.state.evidence) }, icon("star"), element("span"));
  const node = element("section", { class: "jl-hs-panel jl-hs-evidence", tabindex: -1 },
    element("div", { class: "jl-hs-title" }, title, close), wording, sentence, grounds, notes, links,
    element("div", { class: "jl-hs-actions" }, keep, bin));
  /** @type {any[]} */ let drawn = [];

  wording.addEventListener("keydown", (event) => {
    if (event.key === "Enter") wording.blur();
    if (event.key === "Escape") {
      event.stopPropagation();
      wording.value = item()?.text ?? "";
      wording.blur();
    }
  });
  wording.addEventListener("blur", async () => {
    const id = bench.state.evidence;
    if (!id || bench.view.readonly || !item() || wording.value === item()?.text) return;
    const answer = await bench.tell({ do: "reword_hot_spot", id, text: wording.value });
    if (!answer.ok) wording.value = item()?.text ?? "";
  });
  links.addEventListener("change", () => {
    const id = bench.state.evidence;
    const now = item();
    if (!id || !now) return;
    const ticked = [...links.querySelectorAll("input")].filter((box) => box.checked);
    const chosen = (/** @type {string} */ kind) => ticked.filter((box) => box.name === kind).map((box) => box.value);
    // what stands there unseen (stickies to come, things taken out for now) stays linked
    const unseen = now.evidence.filter((each) => !(each in bench.view.findings));
    void bench.tell({ do: "link_evidence", id, steps: chosen("step"), evidence: [...unseen, ...chosen("finding")] });
  });

  /** @returns {Item | null} */
  const item = () => (bench.state.evidence ? bench.view.items[bench.state.evidence] ?? null : null);

  function leave() {
    const id = bench.state.evidence;
    bench.state.evidence = null;
    bench.redraw();
    if (id) bench.select(id, true);
  }

  /** @param {Item} now */
  function ground(now) {
    const { view, say } = bench;
    return now.steps.filter((step) => view.steps[step]).map((step) => {
      const { number, text, survey, room, irritants } = view.steps[step];
      const asked = view.kind === "steps" ? survey : survey.filter(({ finding }) => now.evidence.includes(finding));
      const facts = [
        ...asked.map((row) => element("li", {}, icon("bars"), element("span", {}, row.question, " ", element("b", { text: row.text }), element("small", { text: ` ${view.findings[row.finding] ?? ""}` })))),
        room && element("li", {}, icon("people"), element("span", { text: room })),
        ...irritants.map((line) => element("li", {}, icon("note"), element("span", { text: line }))),
      ].filter((fact) => fact);
      return element("section", {}, element("h3", {}, element("b", { text: number }), " ", text),
        facts.length ? element("ul", {}, ...facts) : element("p", { class: "jl-hs-note", text: say("hotspots-no-evidence") }));
    });
  }

  /** The stickies that it came from, each a way to the wall. @returns {HTMLElement[]} */
  function stickies() {
    const { view, state, say } = bench, spot = state.evidence ?? "";
    const all = (view.stickies[spot] ?? []).map(({ id, kind, text }) => element("li", {}, element("button", {
      class: "jl-btn jl-hs-sticky", type: "button", "data-note": id, ...labelled(say("hotspots-to-sticky", { text })),
      click: () => bench.ask({ ask: "note", spot, note: id }),
    }, icon(kind === "hot_spot" ? "hotspot" : "note"), element("span", { dir: "auto", text }), icon("right"))));
    return all.length ? [element("section", {}, element("h3", { text: say("hotspots-stickies") }), element("ul", {}, ...all))] : [];
  }

  /** @param {Item} now */
  function link(now) {
    const { view, say } = bench;
    /** @param {string} name @param {string} value @param {boolean} checked @param {string} mark @param {string} text */
    const box = (name, value, checked, mark, text) => element("label", {}, element("input", { type: "checkbox", name, value, checked }), mark && element("b", { text: mark }), element("span", { text }));
    const findings = Object.entries(view.findings);
    return [
      element("details", {}, element("summary", { text: say("hotspots-link") }),
        element("div", { class: "jl-hs-steps" },
          ...view.step_order.map((step) => box("step", step, now.steps.includes(step), String(view.steps[step].number), view.steps[step].text)),
          ...findings.map(([id, file]) => box("finding", id, now.evidence.includes(id), "", file)))),
    ];
  }

  return {
    node,
    leave,
    draw() {
      const { view, state, say } = bench;
      const now = item();
      if (!now) return void (drawn = []);
      have(title, { text: say("hotspots-evidence-of", { n: now.rank }) });
      have(close, { "aria-label": say("close") });
      have(wording, { "aria-label": say("hotspots-reword"), readonly: view.readonly || view.kind === "steps" });
      if (document.activeElement !== wording || drawn[0] !== state.evidence) wording.value = now.text;
      have(sentence, { text: [now.sentence, now.range].filter(Boolean).join(" ") });
      keep.hidden = view.readonly || view.kind !== "steps";
      bin.hidden = view.readonly || view.kind === "steps";
      have(/** @type {Element} */ (keep.lastChild), { text: say(now.kept ? "hotspots-unkeep" : "hotspots-keep") });
      have(keep, { "aria-pressed": String(Boolean(now.kept)) });
      have(/** @type {Element} */ (bin.lastChild), { text: say("hotspots-remove") });
      const parts = [state.evidence, now.steps, now.evidence, view.steps, view.findings, view.words, view.stickies[state.evidence ?? ""]];
      if (parts.every((part, index) => part === drawn[index])) return;
      const unfolded = drawn[0] === state.evidence && links.querySelector("details")?.open;
      const focused = /** @type {HTMLInputElement | null} */ (links.contains(document.activeElement) ? document.activeElement : null);
      drawn = parts;
      grounds.replaceChildren(...(now.steps.length ? ground(now) : [element("p", { class: "jl-hs-note", text: say("hotspots-no-step") })]));
      notes.replaceChildren(...stickies());
      links.replaceChildren(...(view.readonly || view.kind === "steps" ? [] : link(now)));
      if (unfolded) /** @type {HTMLDetailsElement} */ (links.firstElementChild).open = true;
      if (focused?.value) [...links.querySelectorAll("input")].find(({ name, value }) => name === focused.name && value === focused.value)?.focus();
    },
    focus: () => node.focus(),
    /** At the sticky that one has gone to see. @param {string} note */
    focusNote: (note) => ([.../** @type {NodeListOf<HTMLElement>} */ (notes.querySelectorAll("button"))].find((each) => each.dataset.note === note) ?? node).focus(),
  };
}

/** Keeps a step as a key moment, or lets it go. @param {Bench} bench @param {string | null} id */
export function keepMoment(bench, id) {
  const { view } = bench;
  if (!id || view.kind !== "steps" || view.readonly) return;
  void bench.tell({ do: "mark_moment_of_truth", id, confirmed: view.items[id].kept ? null : true });
}

/** The key moments kept so far, in journey order. @param {Bench} bench */
export function momentsPanel(bench) {
  const title = element("h2");
  const list = element("ol", { class: "jl-hs-moments" });
  const hint = element("p", { class: "jl-hs-note" });
  const node = element("section", { class: "jl-hs-panel jl-hs-matrix" }, title, list, hint);
  return {
    node,
    draw() {
      const { view, say } = bench;
      const kept = view.step_order.filter((step) => view.items[step]?.kept);
      have(title, { text: say("hotspots-moments") });
      have(hint, { text: kept.length ? "" : say("hotspots-no-moments") });
      list.replaceChildren(...kept.map((step) => element("li", {}, icon("star"), element("b", { text: view.steps[step].number }), element("span", { text: view.steps[step].text }))));
    },
  };
}

// Beside the curve: the gaps both ways, how far the room agrees, moments of truth, what is remembered.
import { arrange, drawWhence, element, fill, have, icon, whenceList } from "../kit.js";
import { diamondPath, emotionClass, shape } from "./svg.js";

/** @import {View} from "../kit/patch.js" */
/** @typedef {{go(step: string): void, mark(step: string, confirmed: boolean | null): void, more(): void}} Act */

const MOST_NUMBERS = 12;
const WAYS = ["we_think_it_fine", "we_worry"];

/** @param {Act} act */
export function sidePanel(act) {
  const hidden = element("p", { class: "jl-pad-hidden" });
  const gaps = element("section", { class: "jl-pad-panel jl-pad-gaps" });
  const none = element("p");
  const blocks = WAYS.map((way) => ({ way, title: element("h2"), about: element("p"), list: element("ol") }));
  const more = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: act.more });
  for (const { title, about, list } of blocks) gaps.append(title, about, list);
  gaps.append(none, more);
  const agreement = agreementPanel(act);
  const measured = measuredPanel();
  const moments = momentsPanel(act);
  const memory = memoryPanel(act);
  const node = element("aside", { class: "jl-pad-side" }, hidden, gaps, agreement.node, measured.node, moments.node, memory.node);

  return {
    node,
    /** @param {View} view @param {{step: string | null, shown: {[way: string]: number}, all: boolean, blind: boolean, who: string}} now */
    draw(view, { step, shown, all, blind, who }) {
      const words = view.words;
      have(node, { "aria-label": words.agreement_title });
      have(hidden, { text: fill(words.hidden, { who }) });
      hidden.hidden = !blind;
      for (const panel of [gaps, agreement.node, measured.node, moments.node, memory.node]) panel.hidden = blind;
      if (blind) return;
      const counts = WAYS.map((way) => view.gaps[way].length);
      const both = view.order.some((/** @type {string} */ step) => view.room[step] && view.survey[step]);
      have(none, { text: counts[0] + counts[1] ? "" : both ? words.gaps_agree : words.gaps_none });
      none.hidden = counts[0] + counts[1] > 0;
      blocks.forEach(({ way, title, about, list }, index) => {
        const fine = way === "we_think_it_fine";
        title.hidden = !fine && !counts[index];
        about.hidden = !fine || !counts[index];
        have(title, { text: fine ? words.fine_title : words.worry_title });
        have(about, { text: words.fine_about });
        drawGaps(list, view, way, view.gaps[way].slice(0, all ? undefined : shown[way]), act);
      });
      const rest = counts.reduce((sum, count, index) => sum + Math.max(0, count - shown[WAYS[index]]), 0);
      more.hidden = !rest;
      have(more, { text: all ? words.gaps_less : fill(words.gaps_more, { count: rest }), "aria-expanded": String(all) });
      agreement.draw(view);
      measured.draw(view, step);
      moments.draw(view);
      memory.draw(view);
    },
  };
}

/** @param {HTMLElement} list @param {View} view @param {string} way @param {any[]} found @param {Act} act */
function drawGaps(list, view, way, found, act) {
  const byStep = new Map(found.map((gap) => [gap.step, gap]));
  arrange(list, [...byStep.keys()], (step) => element("li", {}, element("button", { class: "jl-pad-gap", type: "button", click: () => act.go(step) },
    element("b"), element("span"), element("strong"), /** @type {any} */ (gapLine()))), (item, step, index) => {
    const gap = byStep.get(step);
    const { number, text } = view.steps[step];
    const button = /** @type {HTMLElement} */ (item.firstChild);
    const [rank, name, value, line] = /** @type {any} */ (button.children);
    have(item, { class: `${way === "we_worry" ? "jl-pad-worry" : ""}${gap.beyond ? "" : " jl-pad-within"}` });
    have(button, { "aria-label": fill(view.words.gap_said, { rank: gap.rank, number, text, ours: gap.says_ours, theirs: gap.says_theirs, gap: gap.says }) + (gap.beyond ? "" : `, ${view.words.within}`) });
    have(rank, { text: gap.rank });
    have(name, { text: `${number} ${text}`, title: text });
    have(value, { text: gap.says });
    drawGapLine(line, gap, index === 0 && way === "we_think_it_fine" ? [view.words.us, view.words.them] : gap.beyond ? null : [view.words.within]);
  });
}

const gapLine = () => shape("svg", { "aria-hidden": "true", viewBox: "0 0 360 30" },
  shape("path", { d: "M8 15h344M180 8v14", class: "jl-pad-rule" }), shape("path", { class: "jl-pad-reach" }),
  shape("circle", { r: 8, cy: 15 }), shape("path", { class: "jl-pad-mark-survey" }), shape("text", { y: 45 }), shape("text", { y: 45 }));

/** @param {any} line @param {any} gap @param {string[] | null} names ours and theirs, or one remark */
function drawGapLine(line, gap, names) {
  const [ours, theirs] = [gap.ours, gap.theirs].map((value) => Math.round(180 + value * 84));
  const [, reach, circle, diamond, us, them] = line.children;
  have(line, { viewBox: `0 0 360 ${names ? 50 : 28}` });
  have(reach, { d: `M${ours} 15H${theirs}` });
  have(circle, { cx: ours, class: emotionClass(gap.ours) });
  have(diamond, { d: diamondPath(theirs, 15, 9) });
  const near = names?.[1] && Math.abs(ours - theirs) < 60 ? Math.sign(ours - theirs || 1) * 26 : 0;
  have(us, { x: ours + near, text: names?.[0] ?? "" });
  have(them, { x: theirs - near, text: names?.[1] ?? "" });
}

/** @param {Act} act */
function agreementPanel(act) {
  const title = element("h2");
  const value = element("b");
  const level = element("span");
  const said = element("p", { class: "jl-pad-alpha" }, value, level);
  const needle = element("u");
  const names = ["weak", "medium", "good"].map((name) => ({ name, node: element("small") }));
  const meter = element("div", { class: "jl-pad-meter", role: "img" }, element("i"), element("i"), element("i"), needle, ...names.map(({ node }) => node));
  const before = element("span");
  const steps = element("span", { class: "jl-pad-numbers" });
  const rest = element("span");
  const node = element("section", { class: "jl-pad-panel" }, title, said, meter, element("p", {}, before, " ", steps, " ", rest));
  return {
    node,
    /** @param {View} view */
    draw(view) {
      const { words, agreement, divides } = view;
      const known = agreement.alpha !== null;
      have(title, { text: words.agreement_title });
      have(value, { text: known ? `α = ${agreement.says}` : "" });
      have(level, { text: words[`agreement_${agreement.level}`] });
      meter.hidden = !known;
      have(meter, { "aria-label": fill(words.alpha_said, { alpha: agreement.says, level: words[`agreement_${agreement.level}`] }) });
      needle.style.insetInlineStart = `${Math.max(0, Math.min(1, agreement.alpha ?? 0)) * 100}%`;
      for (const { name, node: small } of names) have(small, { text: words[`meter_${name}`] });
      have(before, { text: divides.length ? words.divides : known ? words.divides_none : "" });
      stepButtons(steps, view, divides.slice(0, MOST_NUMBERS), act);
      have(rest, { text: divides.length > MOST_NUMBERS ? `+ ${divides.length - MOST_NUMBERS}` : "" });
    },
  };
}

/** Numbers of steps that can be gone to. @param {HTMLElement} box @param {View} view @param {string[]} ids @param {Act} act */
function stepButtons(box, view, ids, act) {
  arrange(box, ids, (step) => element("button", { class: "jl-pad-to", type: "button", click: () => act.go(step) }), (button, step) => {
    const { number, text } = view.steps[step];
    have(button, { text: number, title: text, "aria-label": `${number}, ${text}` });
  });
}

/** What customers' data say of the chosen step, each number with its n and interval; and their files. */
function measuredPanel() {
  const title = element("h2");
  const list = element("ul", { class: "jl-pad-measured" });
  const files = whenceList();
  const node = element("section", { class: "jl-pad-panel" }, title, list, files);
  return {
    node,
    /** @param {View} view @param {string | null} step */
    draw({ words, measured, steps }, step) {
      node.hidden = !measured.files.length || !step;
      if (node.hidden) return;
      const told = measured.steps[step ?? ""] ?? [words.measured_none];
      have(title, { text: fill(words.measured_of, { number: steps[step ?? ""].number }) });
      arrange(list, told.map((/** @type {string} */ _, /** @type {number} */ place) => String(place)), () => element("li", { dir: "auto" }), (item, _, place) => have(item, { text: told[place] }));
      drawWhence(files, measured.files);
    },
  };
}

/** @param {Act} act */
function momentsPanel(act) {
  const title = element("h2");
  const about = element("p");
  const list = element("ul", { class: "jl-pad-moments-list" });
  const node = element("section", { class: "jl-pad-panel" }, title, about, list);
  return {
    node,
    /** @param {View} view */
    draw(view) {
      const words = view.words;
      have(title, { text: words.moments_title });
      have(about, { text: view.moments.length ? words.moments_about : words.moments_none });
      const states = new Map(view.moments.map((/** @type {any} */ moment) => [moment.step, moment.state]));
      arrange(list, [...states.keys()], (step) => element("li", {}, icon("star"),
        element("button", { class: "jl-pad-moment", type: "button", click: () => act.go(step) }), element("small"),
        element("button", { class: "jl-btn", type: "button", click: () => act.mark(step, true) }),
        element("button", { class: "jl-btn", type: "button", click: () => act.mark(step, false) }),
        element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => act.mark(step, null) })), (item, step) => {
        const state = states.get(step);
        const { number, text } = view.steps[step];
        const [, name, said, yes, no, again] = /** @type {any} */ (item.children);
        have(item, { class: `jl-pad-is-${state}` });
        have(name, { text: `${number} ${text}`, title: text });
        have(said, { text: words[`moment_${state}`] });
        for (const [button, action, shown] of [[yes, "confirm", state === "proposed"], [no, "dismiss", state === "proposed"], [again, "reopen", state !== "proposed"]]) {
          button.hidden = view.locked || !shown;
          have(button, { text: words[`moment_${action}`], "aria-label": fill(words[`moment_${action}_of`], { number }) });
        }
      });
    },
  };
}

const SIGNS = [["peak", "▲"], ["trough", "▼"], ["end", "■"]];

/** @param {Act} act */
function memoryPanel(act) {
  const title = element("h2");
  const rows = element("div", { class: "jl-pad-memory" });
  const node = element("section", { class: "jl-pad-panel" }, title, rows);
  return {
    node,
    /** @param {View} view */
    draw(view) {
      have(title, { text: view.words.marks_title });
      const curves = ["room", "survey", "customers"].filter((name) => view.marks[name].peak);
      node.hidden = !curves.length;
      arrange(rows, curves, () => element("p", {}, element("b"), ...SIGNS.map(() => element("button", { class: "jl-pad-to", type: "button" }))), (row, name) => {
        const [label, ...buttons] = /** @type {any} */ (row.children);
        have(label, { text: view.words[name], class: `jl-pad-says-${name}` });
        SIGNS.forEach(([kind, sign], index) => {
          const step = view.marks[name][kind];
          const { number, text } = view.steps[step];
          buttons[index].onclick = () => act.go(step);
          have(buttons[index], { text: `${sign} ${view.words[kind]} ${number}`, title: text, "aria-label": `${view.words[name]}, ${view.words[kind]}: ${number}, ${text}, ${view[name][step].says}` });
        });
      });
    },
  };
}

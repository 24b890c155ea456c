// The same numbers as a table: for screen readers, for checking, for copying.
import { arrange, element, fill, have } from "../kit.js";

/** @import {View} from "../kit/patch.js" */

/** @type {[string, (view: View) => boolean][]} */
const COLUMNS = [
  ["step", () => true], ["stage", () => true], ["median", () => true], ["spread", () => true], ["n", () => true],
  ["mean", hasSurvey], ["interval", hasSurvey], ["n", hasSurvey], ["file", hasSurvey], ["gap", hasSurvey],
  ["customers", hasCustomers], ["n", hasCustomers], ["notes", () => true],
];

/** @param {View} view */
function hasSurvey(view) {
  return Object.keys(view.survey).length > 0;
}

/** @param {View} view */
function hasCustomers(view) {
  return Object.keys(view.customers).length > 0;
}

/**
 * The cells of one step, as texts, in the order of the columns.
 * @param {View} view @param {string} id @returns {string[]}
 */
export function cells(view, id) {
  const { words } = view;
  const step = view.steps[id];
  const [room, survey, customers] = [view.room[id], view.survey[id], view.customers[id]];
  const stage = view.stages.find((/** @type {any} */ one) => one.id === step.stage)?.name ?? "";
  const gap = [...view.gaps.we_think_it_fine, ...view.gaps.we_worry].find((/** @type {any} */ one) => one.step === id);
  const range = (/** @type {any} */ felt) => (felt?.low == null ? "–" : fill(words.range, { low: felt.says_low, high: felt.says_high }));
  const both = room && survey;
  const texts = [
    `${step.number} ${step.text}`, stage, room?.says ?? "–", range(room), room?.says_n ?? "–",
    survey?.says ?? "–", range(survey), survey?.says_n ?? "–", view.measured.named[id] ?? "–", gap ? gap.says : both ? "0" : "–",
    customers?.says ?? "–", customers?.says_n ?? "–", notes(view, id).join(", "),
  ];
  return texts.filter((_, index) => COLUMNS[index][1](view));
}

/** What is marked at a step, in words. @param {View} view @param {string} id @returns {string[]} */
function notes(view, id) {
  const marked = ["room", "survey", "customers"].flatMap((curve) =>
    Object.entries(view.marks[curve]).filter(([, step]) => step === id).map(([kind]) => `${view.words[kind]} (${view.words[curve]})`));
  const moment = view.moments.find((/** @type {any} */ one) => one.step === id);
  return [
    ...marked,
    ...(view.divides.includes(id) ? [view.words.divides_here] : []),
    ...(view.room[id]?.agreed ? [view.words.agreed_here] : []),
    ...(moment ? [`★ ${view.words[`moment_${moment.state}`]}`] : []),
  ];
}

/** @param {{go(step: string): void}} act */
export function twinTable(act) {
  const about = element("caption");
  const head = element("tr");
  const body = element("tbody");
  const table = element("table", {}, about, element("thead", {}, head), body);
  const node = element("div", { class: "jl-pad-twin", tabindex: 0, role: "region", hidden: true }, table);
  return {
    node,
    /** @param {View} view @param {string | null} chosen @param {boolean} open */
    draw(view, chosen, open) {
      node.hidden = !open;
      if (!open) return;
      const { words } = view;
      have(node, { "aria-label": words.as_table });
      have(about, { text: words.table_about });
      const columns = COLUMNS.filter(([, there]) => there(view)).map(([name]) => words[`table_${name}`]);
      arrange(head, columns.map((_, index) => String(index)), () => element("th", { scope: "col" }), (cell, _, index) => have(cell, { text: columns[index] }));
      arrange(body, view.order, (step) => element("tr", { click: () => act.go(step) }), (row, step) => {
        have(row, { "aria-current": step === chosen ? "true" : null });
        const texts = cells(view, step);
        arrange(row, texts.map((_, index) => String(index)), (key) => element(key === "0" ? "th" : "td", key === "0" ? { scope: "row" } : {}), (cell, _, index) => have(cell, { text: texts[index] }));
      });
    },
  };
}

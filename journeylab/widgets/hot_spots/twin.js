import { element } from "../kit.js";
import { shown } from "./formula.js";
/** @import {Bench} from "./types.d.ts" */

/**
 * The ranking and the matrix as tables, for those who listen.
 * @param {Bench} bench
 */
export function tableTwin(bench) {
  const node = element("div", { class: "jl-sr" });
  /** @type {any[]} */ let drawn = [];
  return {
    node,
    draw() {
      const { view, say } = bench;
      const parts = [view.order, view.items, view.rounds, view.words, view.counts];
      if (parts.every((part, index) => part === drawn[index])) return;
      drawn = parts;
      const past = view.rounds.filter(({ state }) => state === "revealed");
      const note = (/** @type {number | null} */ value) => (value == null ? say("hotspots-missing") : shown(value, 0, view.words.decimal));
      const heads = [say("hotspots-table-rank"), say(view.kind === "steps" ? "hotspots-column-step" : "hotspots-column-item"), say("hotspots-score"), say("hotspots-table-range"), say("column-top"), ...view.criteria.map(({ name }) => name), ...past.map(({ name }) => name)];
      const rows = view.order.map((id) => {
        const item = view.items[id];
        return [String(item.rank), item.text, note(item.score), item.range, `${item.share_text} ${item.sure_word}`, ...view.criteria.map((criterion) => item.raw[criterion.id] || say("hotspots-missing")), ...past.map(({ dots }) => dots[id] ?? "–")];
      });
      node.replaceChildren(table(say("hotspots-table-ranking"), heads, rows), ...(view.kind === "steps" ? [] : [table(say("hotspots-table-matrix"), [say("hotspots-table-rank"), say("hotspots-column-item"), say("hotspots-impact"), say("hotspots-effort"), say("hotspots-place-word")], matrix())]));
    },
  };

  function matrix() {
    const { view, say } = bench;
    return view.order.map((id) => {
      const { rank, text, impact, effort, quadrant } = view.items[id];
      return [String(rank), text, impact == null ? "–" : shown(impact, 0, view.words.decimal), effort == null ? "–" : shown(effort, 0, view.words.decimal), say(`hotspots-${quadrant}`)];
    });
  }
}

/** @param {string} caption @param {string[]} heads @param {string[][]} rows */
function table(caption, heads, rows) {
  return element("table", {}, element("caption", { text: caption }),
    element("thead", {}, element("tr", {}, ...heads.map((text) => element("th", { scope: "col", text })))),
    element("tbody", {}, ...rows.map((cells) => element("tr", {}, ...cells.map((text) => element("td", { text }))))));
}

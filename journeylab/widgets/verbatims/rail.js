import { arrange, element, have, icon, rove } from "../kit.js";

/** @import {Board} from "./board.js" */

export const APART = "";

/**
 * Every group as a row, the heaviest first; what stands apart comes last.
 * @param {Board} board
 */
export function makeRail(board) {
  const list = element("ol", { class: "jl-rail" });
  /** @type {Map<string, ReturnType<typeof makeRow>>} */ const rows = new Map();

  return {
    list,
    /** @param {string} group */
    row: (group) => rows.get(group)?.button,
    draw() {
      const keys = [...board.view.order, APART];
      for (const key of rows.keys()) if (!keys.includes(key)) rows.delete(key);
      have(list, { "aria-label": board.view.words.groups });
      arrange(list, keys, (group) => {
        const row = rows.get(group) ?? makeRow(board, group);
        rows.set(group, row);
        return row.item;
      }, (_item, group) => rows.get(group)?.draw());
      if (!rows.has(board.row)) board.row = board.view.open;
      rove([...rows.values()].map(({ button }) => button), rows.get(board.row)?.button);
    },
  };
}

/** @param {Board} board @param {string} group */
function makeRow(board, group) {
  const face = element("span", { class: "jl-face" });
  const name = element("strong", { class: "jl-row-name" });
  const matching = element("em", { class: "jl-row-found" });
  const mark = element("span", { class: "jl-rising" });
  const told = element("span", { class: "jl-row-told" });
  const full = element("i", { class: "jl-bar-all" });
  const aged = element("i", { class: "jl-bar-now" });
  const weight = element("b", { class: "jl-bar-says" });
  const bar = element("span", { class: "jl-weight" }, element("span", { class: "jl-bar", "aria-hidden": "true" }, full, aged), weight);
  const button = element("button", { type: "button", class: "jl-row", click: () => board.open(group) },
    face, element("span", { class: "jl-row-head" }, name, matching, mark), bar, told);
  const item = element("li", { "data-group": group }, button);
  let drawn = "";

  return {
    item, button,
    draw() {
      const { view } = board;
      const shown = group === APART ? { ...view.apart, name: view.words.apart } : view.groups[group];
      have(button, { "aria-current": view.open === group ? "true" : null });
      const said = JSON.stringify(shown) + view.language;
      if (said === drawn) return;
      drawn = said;
      item.classList.toggle("jl-row-apart", group === APART);
      item.classList.toggle("jl-proposed", Boolean(shown.proposed));
      face.className = `jl-face jl-face-${shown.face || "none"}`;
      face.replaceChildren(...(shown.face ? [icon(shown.face), element("span", { class: "jl-sr", text: view.words[shown.face] })] : []));
      have(name, { text: shown.name });
      item.classList.toggle("jl-row-dim", Boolean(shown.dim));
      have(matching, { text: shown.matching ?? "" });
      mark.replaceChildren(...(shown.rising ? [icon("up"), shown.rising] : []));
      bar.hidden = shown.weight === undefined;
      full.style.inlineSize = `${100 * Math.min(1, shown.unaged ?? 0)}%`;
      aged.style.inlineSize = `${100 * (shown.share ?? 0)}%`;
      have(weight, { text: shown.weight ?? "", title: view.words.weight });
      have(told, { text: [shown.kind_says, shown.says, shown.age].filter(Boolean).join(" · ") });
    },
  };
}

import { arrange, element, fill, freshId, have, icon, renew } from "../kit.js";
import { groupOf } from "./reading.js";

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */

const SHOWN = 50; // groups; those after them come up as these are dealt with

/** The panel of what several tables say alike, each with the wording that stays. @param {Board} board @param {Gestures} gestures */
export function makeAlike(board, gestures) {
  const heading = element("h2");
  const help = element("p", { class: "jl-soft" });
  const byHand = element("div", { class: "jl-by-hand", hidden: true });
  const list = element("ol", { class: "jl-alike-list" });
  const rest = element("p", { class: "jl-soft" });
  const node = element("aside", { class: "jl-alike-panel" }, heading, byHand, help, list, rest);
  const radios = freshId();

  /** @param {string[]} group @param {string} id @param {number} number */
  const wording = (group, id, number) => {
    const { notes, words, locked } = board.view, note = notes[id];
    const radio = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (element("input", { type: "radio", name: `${radios}-${number}`, disabled: locked, "aria-label": fill(words.keep_of, { text: note.text.slice(0, 80) }), change: () => board.kept.set(group.join(), id) })));
    radio.checked = gestures.keptOf(group) === id;
    const differs = group.length > 2 && !locked && element("button", { class: "jl-tool", type: "button", "aria-label": fill(words.apart_of, { text: note.text.slice(0, 80) }), title: fill(words.apart_of, { text: note.text.slice(0, 80) }), click: () => gestures.apart(group, id) }, icon("close"));
    return element("li", {}, element("label", { class: `jl-is-${note.kind}` }, radio, element("span", { dir: "auto" }, element("b", { text: note.text.slice(0, 160) }), element("small", { text: note.by ?? board.view.tables[note.table].name })), note.locked && icon("lock")), differs);
  };
  /** @param {string[]} group @param {number} index */
  const part = (group, index) => {
    const { notes, words, locked } = board.view, fixed = group.some((id) => notes[id].locked);
    const title = fill(words.group, { number: index + 1, count: group.length });
    return element("div", { class: "jl-alike-group", role: "group", "aria-label": title },
      element("button", { class: "jl-alike-mark", type: "button", text: String(index + 1), "aria-label": title, title, click: () => board.focus(group[0]) }),
      element("ul", {}, ...group.map((id) => wording(group, id, index))),
      !locked && element("div", { class: "jl-row" },
        element("button", { class: "jl-btn jl-btn-main", type: "button", disabled: fixed, title: fixed ? words.fixed : null, click: () => gestures.merge(group) }, words.merge),
        element("button", { class: "jl-btn", type: "button", disabled: fixed, click: () => gestures.apart(group) }, words.apart)));
  };
  const drawByHand = () => {
    const { words, notes } = board.view, ids = [...board.picked];
    const kinds = new Set(ids.map((id) => notes[id].kind));
    byHand.hidden = !ids.length;
    byHand.replaceChildren(element("p", { text: kinds.size > 1 ? words.merge_kinds : fill(words.picked, { count: ids.length }) }),
      ids.length > 1 && element("button", { class: "jl-btn", type: "button", disabled: kinds.size > 1, click: gestures.mergeChosen }, fill(words.merge_picked, { count: ids.length })) || "");
  };

  return {
    node,
    draw() {
      const { words, groups, notes, language, locked } = board.view;
      have(node, { "aria-label": words.alike });
      have(heading, { text: words.alike });
      have(help, { text: groups.length ? words.alike_help : words.alike_none });
      const picked = JSON.stringify([[...board.picked], language]);
      if (byHand.dataset.now !== picked) drawByHand();
      byHand.dataset.now = picked;
      const lit = groupOf(board.view, board.chosen);
      const shown = groups.map((/** @type {string[]} */ _, /** @type {number} */ at) => at).filter((/** @type {number} */ at) => at < SHOWN || at === lit);
      arrange(list, shown.map((/** @type {number} */ at) => groups[at].join()), () => element("li"), (item, _, place) => {
        const at = shown[place], group = groups[at];
        renew(item, [group.map((/** @type {string} */ id) => notes[id]), at, language, locked], () => [part(group, at)]);
        if (item.firstElementChild?.classList.toggle("jl-lit", at === lit)) item.scrollIntoView({ block: "nearest" });
      });
      have(rest, { text: fill(words.more, { count: groups.length - shown.length }), hidden: shown.length === groups.length });
    },
  };
}

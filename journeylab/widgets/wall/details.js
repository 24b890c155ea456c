import { button, element, fill, listen, openDialog } from "../kit.js";

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */

/** All that can be said of the chosen notes beside their words. @param {Board} board @param {Gestures} gestures */
export function openDetails(board, gestures) {
  const ids = gestures.together(), { view } = board, { words, notes } = view;
  if (!ids.length || view.locked) return;
  const first = notes[ids[0]], many = ids.length > 1;
  const title = many ? fill(words.details_many, { count: ids.length }) : first.text.slice(0, 80);
  /** @param {string} label @param {HTMLElement} field */
  const row = (label, field) => element("label", { class: "jl-detail" }, element("span", { text: label }), field);
  /** @param {[string, string][]} options @param {string} value @param {(value: string) => void} set */
  const select = (options, value, set) => element("select", { class: "jl-field", change: ({ target }) => set(target.value) },
    ...options.map(([id, name]) => element("option", { value: id, text: name, selected: id === value })));
  const kinds = [...new Set([first.kind, ...view.allowed])].map((kind) => /** @type {[string, string]} */ ([kind, words.kinds[kind]]));
  const group = element("input", { class: "jl-field", type: "text", list: "jl-groups", change: () => board.act({ do: "group_notes", ids, group: group.value.trim() }) });
  group.value = first.group ?? "";
  const named = [...new Set(Object.values(notes).map((note) => note.group).filter(Boolean))];
  const check = (/** @type {boolean} */ on, /** @type {() => void} */ toggle) => {
    const box = /** @type {any} */ (element("input", { type: "checkbox", change: toggle }));
    box.checked = on;
    return box;
  };
  const rows = /** @type {[string, {name: string}][]} */ (Object.entries(view.lane_names));
  const dialog = openDialog(board.root, "jl-note-details", title, () => board.focus(ids[0]));
  dialog.append(.../** @type {HTMLElement[]} */ ([
    row(words.detail_kind, select(kinds, first.kind, (kind) => void board.act({ do: "set_kind", ids, kind, pestel: kind === "pestel" ? "political" : "" }))),
    first.kind === "pestel" && row(words.detail_pestel, select(Object.entries(words.pestels), first.pestel ?? "", (pestel) => void board.act({ do: "set_kind", ids, kind: "pestel", pestel }))),
    rows.length > 1 && row(words.detail_row, select(rows.map(([id, { name }]) => [id, name]), first.lane, (lane) => gestures.moveTo(ids, { stage: first.stage, lane, beside: ids[0] }))),
    row(words.detail_group, group), element("datalist", { id: "jl-groups" }, ...named.map((name) => element("option", { value: name }))),
    row(words.detail_cost, select(["", "low", "mid", "high"].map((cost) => [cost, words.costs[cost].name]), first.cost ?? "", (cost) => void board.act({ do: "set_cost", ids, cost }))),
    !many && first.kind === "domain_event" && row(words.detail_pivot, check(Boolean(first.pivotal), gestures.pivot)),
    row(words.detail_lock, check(Boolean(first.locked), gestures.lock)),
    element("div", { class: "jl-answers" }, button({ class: "jl-btn jl-btn-main", click: () => dialog.close() }, words.done))].filter(Boolean)));
  listen(dialog, "keydown", (event) => {
    const field = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "Enter" || !field.matches("input")) return;
    event.preventDefault();
    field.blur(); // what was typed counts
    dialog.close();
  });
}

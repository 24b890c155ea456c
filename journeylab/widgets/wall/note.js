import { element, fill, have, icon, stand } from "../kit.js";
import { boxOf } from "./layout.js";

/** @import {Board, Note} from "./board.js" */

const LONGEST = 300; // characters of a note that are drawn; the rest is read in its field

const INSIDE = 7; // of what a note is drawn from, the first so many show inside it

/** @type {WeakMap<HTMLElement, any[]>} */
const drawnAs = new WeakMap();

/** The note that something belongs to. @param {EventTarget | null} target */
export const idAt = (target) => /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(".jl-note"))?.dataset.id;

/** One note; what is in it is drawn by `drawNote`. @param {string} id */
export const makeNote = (id) => element("div", { class: "jl-note", role: "group", tabindex: 0, "data-id": id });

/** Brings a note to what it says and where it stands. @param {Board} board @param {HTMLElement} node @param {string} id */
export function drawNote(board, node, id) {
  const note = board.view.notes[id], box = /** @type {import("./board.js").Box} */ (boxOf(board, id));
  const { style } = node;
  if (style.left !== `${box.x}px` || style.top !== `${box.y}px`) stand(node, { left: box.x, top: box.y });
  const { words, marks, locked, loads } = board.view;
  const editing = board.editing === id;
  const told = [note, words, marks[id], locked, editing, box.row === 5 ? box.w : 0, loads[id],
    board.picked.has(id), board.found.has(id), board.linking === id, board.chosen === id, twinsOf(board, id).length];
  const before = drawnAs.get(node);
  if (before?.every((value, index) => value === told[index])) return;
  drawnAs.set(node, told);
  have(node, { class: classes(board, id), "aria-label": nameOf(board, id), "aria-roledescription": words.kinds[note.kind], "aria-description": described(board, id) || null, title: note.text.length > 40 ? note.text : null });
  style.width = box.row === 5 ? `${box.w}px` : "";
  // never rebuild under a hand that types, nor under one that has just taken hold
  if ((editing && before?.[4]) || before?.slice(0, INSIDE).every((value, index) => value === told[index])) return;
  node.replaceChildren(
    icon(note.hidden ? "eye-off" : board.view.icons[note.kind]),
    ...(note.pestel ? [element("small", { text: words.pestels[note.pestel] })] : board.view.plain.includes(note.kind) ? [] : [element("small", { text: words.kinds[note.kind] })]),
    element("span", { class: "jl-note-text", text: note.hidden ? note.by || words.private : note.text.slice(0, LONGEST) }),
    ...badges(board, id));
}

/** @param {Board} board @param {string} id */
function classes(board, id) {
  const { notes, marks } = board.view, note = notes[id];
  return ["jl-note", `jl-is-${note.kind}`, note.pivotal && "jl-pivot", note.hidden && "jl-face-down", note.locked && "jl-fixed",
    note.fresh && "jl-fresh", note.group && "jl-grouped", marks[id]?.length && "jl-marked", board.picked.has(id) && "jl-picked",
    board.found.has(id) && "jl-found", board.linking === id && "jl-linking", board.chosen === id && "jl-chosen", twinsOf(board, id).length && "jl-said-twice"].filter(Boolean).join(" ");
}

/** @param {Board} board @param {string} id */
function badges(board, id) {
  const { notes, words, loads, marks, modeable, locked } = board.view, note = notes[id];
  const wide = (boxOf(board, id)?.w ?? 0) > 260;
  const signs = [
    loads[id] && element("b", { class: "jl-load", text: wide ? loads[id] : loads[id].split(" ")[0] }),
    note.cost && element("b", { class: `jl-cost jl-cost-${note.cost}`, text: words.costs[note.cost].sign, title: words.costs[note.cost].name }),
    (note.said ?? 1) > 1 && element("b", { class: "jl-said", text: `×${note.said}`, title: note.by ?? null }),
    (note.said ?? 1) > 1 && note.by && element("small", { class: "jl-by", dir: "auto", text: note.by, title: note.by }),
    marks[id]?.length && element("b", { class: "jl-lack", text: "?", title: marks[id].map((/** @type {string} */ code) => words.marks[code]).join(", ") }),
    note.locked && icon("lock"),
    note.group && element("em", { class: "jl-group-name", text: note.group }),
    modeable && !locked && !note.locked && !note.hidden && element("i", { class: "jl-pull", title: words.pull }),
  ];
  return signs.filter(Boolean);
}

/** The notes that say nearly the same. @param {Board} board @param {string} id @returns {string[]} */
export function twinsOf(board, id) {
  return board.view.twins.filter((/** @type {string[]} */ pair) => pair.includes(id)).map((/** @type {string[]} */ [a, b]) => (a === id ? b : a));
}

/** What a screen reader says of a note. @param {Board} board @param {string} id */
export function nameOf(board, id) {
  const { notes, words } = board.view, note = notes[id];
  const kind = note.pestel ? words.pestels[note.pestel] : words.kinds[note.kind];
  return fill(words.named, { kind, text: note.hidden ? words.private : note.text });
}

/** What else there is to know of a note. @param {Board} board @param {string} id */
export function described(board, id) {
  const { notes, words, near, marks, lane_names: lanes } = board.view, note = notes[id];
  const texts = (/** @type {string[]} */ ids) => ids.filter((one) => notes[one]).map((one) => notes[one].text.slice(0, 60)).join(", ");
  const from = (near[id] ?? []).filter((one) => !note.links.includes(one));
  return [
    note.links.length && fill(words.leads_to, { texts: texts(note.links) }), from.length && fill(words.comes_from, { texts: texts(from) }),
    note.lane && (lanes[note.lane]?.name ?? note.lane), note.group && fill(words.in_group, { group: note.group }), note.cost && words.costs[note.cost].name,
    note.by, note.pivotal && words.pivotal, note.locked && words.fixed, board.picked.has(id) && words.picked,
    ...(marks[id] ?? []).map((/** @type {string} */ code) => words.marks[code]), twinsOf(board, id).length && words.twin_mark,
  ].filter(Boolean).join(", ");
}

/**
 * A field over a note, for its words: Enter or leaving keeps them, Escape does not.
 * @param {Board} board @param {string} id @param {(text: string) => void} keep @param {() => void} done
 */
export function editor(board, id, keep, done) {
  const was = board.view.notes[id].text, place = `edit:${id}`;
  const field = element("textarea", {
    class: "jl-note-edit", rows: 3, "aria-label": fill(board.view.words.edit_of, { text: was.slice(0, 60) }),
    input: () => board.drafts.keep(place, field.value === was ? null : field.value),
    keydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.isComposing) return;
      event.stopPropagation();
      if (event.key !== "Enter" && event.key !== "Escape") return;
      event.preventDefault();
      end(event.key === "Enter");
    },
    blur: () => end(true),
  });
  field.value = board.drafts.read(place) ?? was;
  let open = true;
  const end = (/** @type {boolean} */ kept) => {
    if (!open) return;
    open = false;
    const said = field.value.replace(/\s*\n\s*/g, " ").trim();
    board.drafts.keep(place, null);
    done();
    if (kept && said && said !== was) keep(said);
  };
  return field;
}

import { arrange, askForName, element, fill, freshId, have, icon } from "../kit.js";
import { drawCard, makeCard } from "./card.js";
import { makeEntry } from "./entry.js";

/** @import {Board} from "./board.js" */
/** @import {Row} from "./places.js" */

const ENTRY = "\u0000entry"; // no id can hold it

/** One stage's column: its head, its cards, and the line where the next is typed. @param {Board} board @param {string} id */
export function makeStage(board, id) {
  const name = element("h2", { id: `jl-${freshId()}` });
  const count = element("small");
  const list = element("ol", { class: "jl-list" });
  const lesson = element("div", { class: "jl-lesson" });
  const entry = makeEntry(board, `entry:${id}`, {
    place: () => ({ stage: id, parent: null, after: board.view.inside[id]?.at(-1) ?? null }),
    leave: () => board.focus(board.rows.filter((row) => row.stage === id).at(-1)?.id ?? board.rows.at(-1)?.id),
  });
  /** @param {string} sign @param {() => void} click */
  const tool = (sign, click) => element("button", { class: "jl-tool", type: "button", click }, icon(sign));
  const stages = () => board.view.order;
  const rename = tool("pen", () => renaming());
  const left = tool("left", () => board.act({ do: "move_stage", id, after: stages()[stages().indexOf(id) - 2] ?? null }));
  const right = tool("right", () => board.act({ do: "move_stage", id, after: stages()[stages().indexOf(id) + 1] }));
  const remove = tool("bin", () => board.removeStage(id));
  const tools = element("div", { class: "jl-stage-tools" }, rename, left, right, remove);
  const head = element("header", { class: "jl-stage-head" }, name, count, tools);
  const scroll = element("div", { class: "jl-scroll" }, list, lesson, entry.entry);
  const column = element("section", { class: "jl-stage", "data-id": id, "aria-labelledby": name.id }, head, scroll);
  name.addEventListener("dblclick", () => board.view.locked || renaming());

  const renaming = () => {
    const { stages: named, words } = board.view;
    askForName(name, fill(words.stage_rename, { stage: named[id].name }), named[id].name, (said) => board.act({ do: "rename_stage", id, name: said }), rename);
  };

  /** @param {string} key */
  const newCard = (key) => {
    const item = makeCard(board, key);
    board.cards.set(key, item);
    return item;
  };

  /** @param {Row[]} rows those of this stage */
  const draw = (rows) => {
    const { stages: named, words, order, locked } = board.view;
    const stage = named[id];
    have(name, { text: stage.name });
    have(count, { text: stage.count });
    for (const [node, words_, off] of /** @type {[HTMLElement, string, boolean][]} */ ([
      [rename, words.stage_rename, false], [left, words.stage_left, order[0] === id],
      [right, words.stage_right, order.at(-1) === id], [remove, words.stage_remove, order.length === 1]])) {
      const says = fill(words_, { stage: stage.name });
      have(node, { "aria-label": says, title: says, disabled: off });
    }
    tools.hidden = entry.entry.hidden = locked;
    entry.draw(fill(words.entry_of, { stage: stage.name }));
    drawLesson(board, lesson, id, rows);
    const keys = rows.map((row) => row.id);
    const at = board.entryAfter ? keys.indexOf(board.entryAfter) : -1;
    if (at >= 0) keys.splice(at + 1, 0, ENTRY);
    const byId = new Map(rows.map((row) => [row.id, row]));
    arrange(list, keys, (key) => (key === ENTRY ? board.entryHere() : board.cards.get(key) ?? newCard(key)),
      (node, key) => {
        const row = byId.get(key);
        if (row) drawCard(board, node, row);
      });
  };
  return { column, draw, entry };
}

/** An empty stage teaches what belongs there. @param {Board} board @param {HTMLElement} lesson @param {string} id @param {Row[]} rows */
function drawLesson(board, lesson, id, rows) {
  lesson.hidden = rows.length > 0;
  if (lesson.hidden) return;
  const { words, steps, order, stages, locked } = board.view;
  const first = order[0] === id && Object.keys(steps).length === 0 && !locked;
  const example = locked ? words.empty_other : words[`empty_${stages[id].macro}`] ?? words.empty_other;
  const said = [first && words.empty_title, first && words.empty_text, example].filter(Boolean).join("\n");
  if (lesson.dataset.said === said) return;
  lesson.dataset.said = said;
  lesson.replaceChildren(...(first ? [element("strong", { text: words.empty_title }), element("p", { text: words.empty_text })] : []), element("p", { text: example }));
}

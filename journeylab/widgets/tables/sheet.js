import { arrange, draggable, element, fill, ghost, have, icon } from "../kit.js";
import { groupOf } from "./reading.js";

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */

const LONGEST_DRAWN = 300; // characters of a note that are drawn
const INSIDE = 3; // of what a note is drawn from, the first so many show inside it

/** The tables side by side, stage under stage. @param {Board} board @param {Gestures} gestures */
export function makeSheet(board, gestures) {
  const sheet = element("div", { class: "jl-tables-sheet" });
  const box = element("div", { class: "jl-tables-box" }, sheet);
  /** @type {Map<string, HTMLElement>} */ const nodes = new Map();
  /** @type {WeakMap<HTMLElement, any[]>} */ const drawnAs = new WeakMap();

  /** @param {string} id */
  const makeNote = (id) => element("div", { class: "jl-sticky", tabindex: -1, "data-id": id, focus: () => take(id), click: (/** @type {MouseEvent} */ event) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) gestures.pick(id);
  } });
  /** @param {string} id */
  const take = (id) => {
    if (board.chosen === id) return;
    board.chosen = id;
    board.draw();
  };

  /** @param {HTMLElement} node @param {string} id */
  const drawNote = (node, id) => {
    const { notes, words, icons, groups } = board.view, note = notes[id], group = groupOf(board.view, id);
    nodes.set(id, node);
    const mate = group >= 0 && group === groupOf(board.view, board.chosen), picked = board.picked.has(id) && board.picked.size;
    const now = [note, words, group, groups[group]?.length, mate, picked, id === board.chosen], before = drawnAs.get(node);
    if (before?.every((value, index) => value === now[index])) return;
    drawnAs.set(node, now);
    node.className = ["jl-sticky", `jl-is-${note.kind}`, note.hidden && "jl-face-down", group >= 0 && "jl-alike", mate && "jl-mate", picked && "jl-picked"].filter(Boolean).join(" ");
    const told = note.hidden ? words.private : note.text.slice(0, LONGEST_DRAWN);
    have(node, {
      role: "group", tabindex: id === board.chosen ? 0 : -1, "aria-label": fill(words.named, { kind: words.kinds[note.kind], text: told }),
      "aria-description": [note.by && fill(words.brought, { who: note.by }), group >= 0 && fill(words.group, { number: group + 1, count: groups[group].length }), note.locked && words.fixed, picked && fill(words.picked, { count: picked })].filter(Boolean).join(", ") || null,
    });
    if (before?.slice(0, INSIDE).every((value, index) => value === now[index])) return;
    node.replaceChildren(...[icon(note.hidden ? "eye-off" : icons[note.kind]),
      element("span", { class: "jl-sticky-text", dir: "auto", text: told }),
      note.locked && icon("lock"), note.said > 1 && element("b", { class: "jl-said", text: `×${note.said}` }),
      group >= 0 && element("b", { class: "jl-alike-mark", text: String(group + 1), "aria-hidden": "true" }),
      note.by && element("small", { dir: "auto", text: note.by })].filter((part) => part !== false && part != null));
  };

  /** @param {HTMLElement} head @param {string} table */
  const drawHead = (head, table) => {
    const { name, says, people, hidden } = board.view.tables[table];
    have(head.children[0].firstElementChild ?? head, { text: name });
    have(head.children[1], { text: [says, hidden].filter(Boolean).join(" · ") });
    have(head.children[2], { text: people, hidden: !people });
  };
  const makeHead = (/** @type {string} */ table) => element("header", { class: "jl-tables-head" },
    element("h2", { dir: "auto" }, element("button", { type: "button", class: "jl-tables-go", click: () => void gestures.leave(table) })), element("p"), element("p", { dir: "auto" }));

  const stop = draggable(box, {
    handle: ".jl-sticky",
    lift(node, point) {
      const id = node.dataset.id ?? "";
      if (board.view.locked || board.view.notes[id]?.locked || board.view.notes[id]?.hidden) return null;
      const carried = ghost(node);
      /** @type {HTMLElement | null} */ let over = null;
      const find = (/** @type {typeof point} */ at) => {
        const under = /** @type {HTMLElement | null | undefined} */ (document.elementFromPoint(at.x, at.y)?.closest(".jl-sticky"));
        const lands = under && under !== node && board.view.notes[under.dataset.id ?? ""]?.kind === board.view.notes[id]?.kind ? under : null;
        if (lands === over) return;
        over?.classList.remove("jl-over");
        over = lands;
        over?.classList.add("jl-over");
        carried.say(over ? board.view.words.merge : "");
      };
      const end = () => (over?.classList.remove("jl-over"), carried.remove());
      return {
        move: (at) => (carried.at(at), find(at)),
        cancel: end,
        drop(at) {
          find(at);
          const into = over?.dataset.id;
          end();
          if (into) gestures.merge([into, id]);
        },
      };
    },
  });

  return {
    box, stop,
    nodeOf: (/** @type {string} */ id) => nodes.get(id),
    draw() {
      const { order, stages, tables } = board.view;
      sheet.style.setProperty("--tables", String(Math.max(order.length, 1)));
      const rows = stages.flatMap((/** @type {{id: string}} */ { id }) => [`stage/${id}`, ...order.map((/** @type {string} */ table) => `cell/${id}/${table}`)]);
      arrange(sheet, [...order.map((/** @type {string} */ table) => `head/${table}`), ...rows], (key) => {
        const [what, about] = key.split("/");
        if (what === "head") return makeHead(about);
        return what === "stage" ? element("h3", { class: "jl-tables-stage", dir: "auto" }) : element("div", { class: "jl-tables-cell", role: "group" });
      }, (node, key) => {
        const [what, about, table] = key.split("/"); // no id has a "/" in it
        if (what === "head") return drawHead(node, about);
        const name = stages.find((/** @type {{id: string}} */ { id }) => id === about)?.name ?? "";
        if (what === "stage") return void have(node, { text: name });
        have(node, { "aria-label": `${tables[table].name}, ${name}` });
        arrange(node, tables[table].notes[about] ?? [], makeNote, drawNote);
      });
    },
  };
}

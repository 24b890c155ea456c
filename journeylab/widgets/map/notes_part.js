import { element, freshId, have, icon } from "../kit.js";
import { makeAdding } from "../media/adding.js";
import { mediumOf } from "../media/medium.js";
import { panelButton, section } from "./section.js";

const STANCES = ["agree", "dispute", "add"];

/** What people pinned on a cell, a step or a process, and a place for one more. @param {any} board @param {any} panel */
export function notesPart(board, { step, lane, notes, cell, process, departments }) {
  const { words, locked } = board.view;
  const listed = notes.map((/** @type {any} */ note) => {
    const settle = (/** @type {string} */ state, /** @type {any[]} */ more = []) => board.act({ do: "all", of: [...more, { do: "settle_challenge", id: note.id, state, outcome: note.outcome }] });
    const into = cell && note.text && note.state !== "resolved";
    const tools = locked ? [] : note.state === "open" || note.state === "doubt"
      ? [into && panelButton(words.resolve_into, () => settle("resolved", [{ do: "reword_cell", step, lane, text: note.stance === "add" && cell.text ? `${cell.text}\n${note.text}` : note.text }]), `into-${note.id}`),
        panelButton(words.resolve, () => settle("resolved"), `resolve-${note.id}`), note.state === "open" && panelButton(words.doubt, () => settle("doubt"), `doubt-${note.id}`)]
      : [panelButton(words.reopen, () => settle("open"), `open-${note.id}`)];
    return element("li", { class: `jl-panel-note jl-note-${note.state} jl-stance-${note.stance}` },
      element("p", {}, element("b", { text: words.stances[note.stance] }), note.text && " · ", note.text && element("span", { dir: "auto", text: note.text })),
      note.media.length > 0 && element("div", { class: "jl-media" }, ...note.media.map((/** @type {any} */ medium) => mediumOf(board, medium, [note.text, medium.name].filter(Boolean).join(", "), () => void board.ask({ ask: "remove_medium", challenge: note.id, file: medium.file })))),
      element("small", { text: [note.author, note.department, words.states[note.state]].filter(Boolean).join(" · ") }),
      element("div", { class: "jl-row" }, ...tools.filter(Boolean), !locked && adding(board, note.id), !locked && element("button", { class: "jl-tool", type: "button", "aria-label": words.take_down, title: words.take_down, click: () => board.act({ do: "remove_challenge", id: note.id }) }, icon("bin"))));
  });
  return section("notes", words.notes, notes.length ? element("ul", {}, ...listed) : element("p", { class: "jl-soft", text: words.notes_none }), !locked && noteForm(board, process ? { step, lane: "back_stage", process: process.department } : { step, lane: lane || "" }, departments));
}

/** A picture, a sound or a film for a note. @param {any} board @param {string} id */
function adding(board, id) {
  const { field, button } = makeAdding(board, { challenge: id });
  const { add_medium: says } = board.view.words;
  return element("span", {}, have(button, { class: "jl-tool", "data-panel": `medium-${id}`, "aria-label": says, title: says }), field);
}

/** @param {any} board @param {any} place where the note is pinned @param {string[]} departments */
function noteForm(board, place, departments) {
  const { words } = board.view;
  const stance = element("select", { class: "jl-field", name: "stance", "aria-label": words.notes }, ...STANCES.map((one) => element("option", { value: one }, words.stances[one])));
  stance.value = "dispute";
  const text = element("input", { class: "jl-field", name: "text", "aria-label": words.note_text, placeholder: words.note_text });
  const author = element("input", { class: "jl-field", name: "author", "aria-label": words.note_author, placeholder: words.note_author });
  const list = `jl-${freshId()}`;
  const department = element("input", { class: "jl-field", name: "department", list, "aria-label": words.note_department, placeholder: words.note_department });
  return element("form", {
    class: "jl-panel-form",
    submit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      const answer = await board.act({ do: "pin_challenge", id: freshId(), ...place, stance: stance.value, text: text.value.trim(), author: author.value.trim(), department: department.value.trim() });
      if (answer.ok) text.value = "";
    },
  }, stance, text, author, department, element("datalist", { id: list }, ...departments.map((name) => element("option", { value: name }))), element("button", { class: "jl-btn jl-btn-main", type: "submit" }, words.pin));
}

import { arrange, element, fill, have } from "../kit/nodes.js";
import { icon } from "../kit/icons.js";
import { freshId } from "../kit/talk.js";
import { peopleFrom } from "./paste.js";

const TEXTS = ["name", "department", "role", "table"];

/**
 * Who is in the room, who is missing.
 * @param {any} room
 */
export function makePeople(room) {
  const entry = element("textarea", { class: "jl-field", rows: 1, "data-first": true, keydown: entryKey, paste: pasted });
  const label = element("label", { class: "jl-people-entry" }, element("span", { class: "jl-sr" }), entry);
  const intro = element("p", { class: "jl-frame-soft" });
  const heads = element("tr");
  const rows = element("tbody");
  const none = element("p", { class: "jl-frame-soft" });
  const table = element("table", { class: "jl-people" }, element("thead", {}, heads), rows);
  const formatName = element("span");
  const format = element("select", { class: "jl-field", change: () => room.say({ do: "set_setting", name: "format", value: format.value }) });
  const departments = element("datalist", { id: `jl-${freshId()}` });
  const missing = element("h3");
  const doubts = element("ul", { class: "jl-people-doubts" });
  const node = element("div", { class: "jl-frame-inside" }, intro, label, element("div", { class: "jl-people-scroll" }, table, none),
    departments, element("label", { class: "jl-people-format" }, formatName, format), element("section", {}, missing, doubts));

  return { node, draw };

  /** @param {KeyboardEvent} event */
  function entryKey(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    add(entry.value);
  }
  /** @param {ClipboardEvent} event */
  function pasted(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (entry.value.trim() || !/\n/.test(text.trim())) return;
    event.preventDefault();
    add(text);
  }
  /** @param {string} text */
  async function add(text) {
    const people = peopleFrom(text);
    if (!people.length) return;
    entry.value = "";
    const answer = await room.say({ do: "all", of: people.map((person) => ({ do: "add_participant", id: freshId(), ...person })) });
    if (!answer.ok) entry.value = text;
  }

  function draw() {
    const { words, team, past } = room.view();
    if (!team) return;
    const off = Boolean(past);
    have(intro, { text: words.people_intro });
    have(/** @type {Element} */ (label.firstElementChild), { text: words.people_entry });
    have(entry, { placeholder: words.people_entry_hint, disabled: off });
    have(none, { text: words.people_none, hidden: team.order.length > 0 });
    have(table, { hidden: !team.order.length });
    heads.replaceChildren(...[...TEXTS, "side", "rank"].map((field) => element("th", { scope: "col", text: words.fields[field] })), element("td"));
    departments.replaceChildren(...team.departments.map((/** @type {string} */ value) => element("option", { value })));
    arrange(rows, team.order, makeRow, (row, id) => drawRow(row, id, team.people[id], words, off));
    have(formatName, { text: words.format });
    choose(format, words.formats, team.format);
    format.disabled = off;
    have(missing, { text: words.team_title, hidden: !team.order.length });
    doubts.replaceChildren(...(team.doubts.length
      ? team.doubts.map((/** @type {string} */ text) => element("li", { class: "jl-people-doubt" }, /** @type {any} */ (icon("warning")), element("span", { text })))
      : team.order.length ? [element("li", { class: "jl-people-whole" }, /** @type {any} */ (icon("check")), element("span", { text: words.team_whole }))] : []));
  }

  /** @param {string} id */
  function makeRow(id) {
    const set = (/** @type {string} */ field) => async (/** @type {any} */ event) => {
      const was = room.view().team?.people[id]?.[field] ?? "";
      if (event.target.value === was) return;
      const answer = await room.say({ do: "set_participant", id, field, value: event.target.value });
      if (!answer.ok) event.target.value = was;
    };
    const texts = TEXTS.map((field) => element("input", { type: "text", class: "jl-people-cell", "data-field": field, list: field === "department" ? departments.id : null, change: set(field), keydown: cellKey }));
    const choices = ["side", "rank"].map((field) => element("select", { class: "jl-people-cell", "data-field": field, change: set(field) }));
    const remove = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => removePerson(id) }, /** @type {any} */ (icon("close")));
    return element("tr", {}, ...[...texts, ...choices, remove].map((cell) => element("td", {}, cell)));
  }

  /** @param {any} event */
  function cellKey(event) {
    if (event.key === "Enter") return event.target.blur();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    const id = event.target.closest("tr").dataset.id;
    event.target.value = room.view().team.people[id][event.target.dataset.field];
  }

  /** @param {HTMLElement} row @param {string} id @param {any} person @param {any} words @param {boolean} off */
  function drawRow(row, id, person, words, off) {
    row.dataset.id = id;
    for (const cell of /** @type {any} */ (row.querySelectorAll("[data-field]"))) {
      const field = cell.dataset.field;
      have(cell, { "aria-label": fill(words.field_of, { field: words.fields[field], name: person.name }), disabled: off });
      if (cell.tagName === "SELECT") choose(cell, words[`${field}s`], person[field]);
      else if (document.activeElement !== cell) cell.value = person[field];
    }
    have(/** @type {Element} */ (row.querySelector("button")), { "aria-label": fill(words.remove_person, { name: person.name }), title: fill(words.remove_person, { name: person.name }), disabled: off });
  }

  /** @param {string} id */
  async function removePerson(id) {
    const { words, team } = room.view();
    const { name } = team.people[id];
    const answer = await room.say({ do: "remove_participant", id });
    if (answer.ok) room.notice.show(fill(words.person_removed, { name }), { button: words.undo, keys: [words.keys.Ctrl, "Z"], press: room.undo });
    entry.focus();
  }
}

/** @param {any} select @param {{[value: string]: string}} names @param {string} value */
function choose(select, names, value) {
  arrange(select, Object.keys(names), (key) => element("option", { value: key }), (option, key) => have(option, { text: names[key] }));
  if (document.activeElement !== select || select.value !== value) select.value = value;
}

import { askForName, button, element, fill, have, icon, labelled, renew } from "../kit.js";

/** @import {Board} from "./board.js" */

/** Whose board this is: the table, and who of it is writing; all tables are one press away. @param {Board} board */
export function makeTableChoice(board) {
  const tables = element("select", { class: "jl-field", change: () => open(tables.value) });
  const another = button({ class: "jl-btn jl-btn-quiet", click: () => askForName(another, board.view.words.another_table, "", open) });
  const all = button({ class: "jl-btn jl-btn-quiet", click: () => void board.ask({ ask: "open", phase: "tables" }) }, icon("table"));
  const people = element("select", { class: "jl-field", change: () => board.drafts.keep(place(), people.value || null) });
  const node = element("div", { class: "jl-table-choice" }, tables, people, another, all);

  const open = (/** @type {string} */ table) => void board.ask({ ask: "table", table });
  const place = () => `author:${board.view.table}`;
  /** @param {typeof tables} select @param {{id: string, name: string}[]} options @param {string} chosen */
  const offer = (select, options, chosen) => renew(select, [options, chosen], () => options.map(({ id, name }) => element("option", { value: id, text: name, selected: id === chosen })));

  return {
    node,
    /** Who writes at this table; "" where nobody is labelled. */
    author() {
      const kept = board.drafts.read(place()) ?? "";
      return board.view.seated.some((/** @type {{id: string}} */ { id }) => id === kept) ? kept : "";
    },
    draw() {
      const { words, tables: known, table, seated, locked, leads } = board.view;
      have(tables, { hidden: known.length < 2, "aria-label": words.tables });
      offer(tables, known, table);
      have(people, { hidden: !seated.length || locked, "aria-label": words.writes });
      offer(people, [{ id: "", name: fill(words.writes_nobody, {}) }, ...seated], this.author());
      have(another, { hidden: locked, ...labelled(words.another_table) });
      renew(another, words.table, () => [icon("plus"), words.table]);
      have(all, { hidden: !leads.includes("tables") || known.length < 2, ...labelled(words.all_tables) });
    },
  };
}

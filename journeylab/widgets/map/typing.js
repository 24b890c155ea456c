import { element, fill } from "../kit.js";
import { isLevel } from "./cells.js";

/**
 * Typing into the sheet: a cell becomes a field in its place. Enter goes down, Tab along, Escape
 * leaves the cell as it was; what is half typed survives a reload.
 * @param {any} board
 */
export function withTyping(board) {
  /** @type {HTMLTextAreaElement | null} */ let field = null;
  /** @type {{text: string, from: number} | null} */ let held = null;

  /** The command that writes a value there. @param {string} row @param {string} column @param {any} value */
  const message = (row, column, value) => {
    const { sheet } = board.view;
    const edit = row ? sheet.lanes[row]?.edit : sheet.edit_step;
    if (!edit) return null;
    return { ...edit.message, ...(sheet.cells[row]?.[column]?.keep ?? {}), [edit.step]: column, [edit.value]: value };
  };

  const typing = {
    /** @param {string} row @param {string} column */
    canWrite: (row, column) => !board.view.locked && Boolean(column) && Boolean(row ? board.view.sheet.lanes[row]?.edit : board.view.sheet.edit_step && !board.view.sheet.compared),

    /** Sends what stands in a cell from now on. @param {string} row @param {string} column @param {any} value */
    async write(row, column, value) {
      const asked = message(row, column, value);
      if (!asked || !typing.canWrite(row, column)) return;
      const { sheet, words } = board.view;
      const number = sheet.cols[column].number;
      const choice = sheet.choices?.find((/** @type {any} */ one) => one.id === value)?.name;
      const answer = await board.act(asked, { row, column, text: choice ?? String(value ?? "") });
      if (answer.ok) board.speak.polite(fill(words.saved_cell, { lane: sheet.lanes[row]?.name ?? words.step, number }));
      else if (typeof value === "string") board.drafts.keep("typing", null);
    },

    /** Opens a cell to the hand. @param {string} row @param {string} column @param {string} [first] what was typed already */
    edit(row, column, first) {
      if (!typing.canWrite(row, column) || board.editing) return;
      const lane = row ? board.view.sheet.lanes[row] : { kind: "cells" };
      if (isLevel(lane) && first) return void (/^[1-5]$/.test(first) && typing.write(row, column, Number(first)));
      if (isLevel(lane)) return choose(row, column, levels(), (value) => (value ? Number(value) : null));
      if (lane.kind === "choice") return choose(row, column, board.view.sheet.choices);
      const was = row ? board.view.sheet.cells[row]?.[column] : { text: board.view.sheet.cols[column].text };
      open(row, column, was && !was.elsewhere ? was.text : "", first);
    },

    /** Before the sheet is drawn again: the field goes, what is in it stays. */
    hold() {
      held = field && { text: field.value, from: field.selectionStart };
      field = null;
    },

    /** What was being typed when the sheet was drawn again, or when the page went away. */
    reopen() {
      if (board.editing) {
        const { row, column, was } = board.editing;
        board.editing = null;
        if (held && board.grid.has(row, column)) open(row, column, was, held.text, held.from);
        held = null;
        return;
      }
      const kept = board.drafts.read("typing");
      if (!kept || !board.grid.has(kept.row, kept.column) || !typing.canWrite(kept.row, kept.column)) return;
      board.at = { row: kept.row, column: kept.column };
      open(kept.row, kept.column, kept.was, kept.text);
    },

    /** Writes what is open before something else happens. */
    finish: () => (field ? close(true) : undefined),
  };

  /** @param {string} row @param {string} column @param {string} was @param {string} [now] @param {number} [from] */
  function open(row, column, was, now, from) {
    board.grid.bring(column);
    const spot = board.grid.spot(row, column);
    const body = spot?.querySelector(".jl-map-cell");
    if (!spot || !body) return;
    board.editing = { row, column, was };
    field = /** @type {any} */ (element("textarea", { class: "jl-map-field", rows: 2, dir: "auto", "aria-label": spot.getAttribute("aria-label") }));
    const input = /** @type {HTMLTextAreaElement} */ (field);
    input.value = now ?? was;
    body.replaceChildren(input);
    spot.classList.add("jl-map-open");
    input.addEventListener("input", () => (keep(), grow(input)));
    input.addEventListener("keydown", keyed);
    input.addEventListener("blur", () => field === input && close(true, false));
    keep();
    input.focus({ preventScroll: false });
    grow(input);
    if (now == null) input.select();
    else input.setSelectionRange(from ?? now.length, from ?? now.length);
  }

  const keep = () => board.drafts.keep("typing", board.editing && field ? { ...board.editing, text: field.value } : null);

  /** @param {KeyboardEvent} event */
  function keyed(event) {
    event.stopPropagation();
    if (event.isComposing || !field) return;
    const { row, column } = board.editing;
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      close(true);
      board.go(row ? 0 : 1, row ? 1 : 0, row, column, true);
    } else if (event.key === "Tab") {
      event.preventDefault();
      close(true);
      board.go(event.shiftKey ? -1 : 1, 0, row, column, true);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close(false);
      board.focus(row, column);
    }
  }

  /** @param {boolean} kept @param {boolean} [focus] */
  function close(kept, focus = true) {
    const input = field;
    if (!input || !board.editing) return;
    const { row, column, was } = board.editing;
    const text = input.value.trim();
    field = null;
    board.editing = null;
    board.drafts.keep("typing", null);
    board.grid.spoil(row, column);
    if (kept && text !== was.trim()) void typing.write(row, column, text);
    board.draw();
    if (focus) board.focus(row, column);
  }

  const levels = () => [1, 2, 3, 4, 5].map((level) => ({ id: String(level), name: fill(board.view.words.level_said, { level }) }));

  /** A list in the place of the cell. @param {string} row @param {string} column @param {{id: string, name: string}[]} among
   * @param {(value: string) => any} [meant] what is written for an id */
  function choose(row, column, among, meant = (value) => value) {
    const { sheet, words } = board.view;
    const spot = board.grid.spot(row, column);
    const body = spot?.querySelector(".jl-map-cell");
    if (!spot || !body) return;
    const cell = sheet.cells[row]?.[column], now = String(cell?.value ?? cell?.text ?? "");
    const options = [{ id: "", name: words.none }, ...among].map((/** @type {any} */ one) => element("option", { value: one.id, selected: one.id === now }, one.name));
    const select = element("select", { class: "jl-map-field", "aria-label": spot.getAttribute("aria-label") }, ...options);
    const done = (/** @type {boolean} */ kept) => {
      if (!select.isConnected) return;
      const value = select.value;
      select.remove();
      board.grid.spoil(row, column);
      board.draw();
      board.focus(row, column);
      if (kept && value !== now) void typing.write(row, column, meant(value));
    };
    select.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") done(false);
      if (event.key === "Enter" || event.key === "Tab") (event.preventDefault(), done(true));
    });
    select.addEventListener("change", () => done(true));
    select.addEventListener("blur", () => setTimeout(() => done(true)));
    body.replaceChildren(select);
    select.focus();
    /** @type {any} */ (select).showPicker?.call(select);
  }

  return Object.assign(board, typing);
}

/** As tall as what is typed. @param {HTMLTextAreaElement} input */
function grow(input) {
  input.style.blockSize = "auto";
  input.style.blockSize = `${input.scrollHeight + 2}px`;
}

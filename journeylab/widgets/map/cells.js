import { element, fill, have, icon } from "../kit.js";
import { drawing } from "./drawings.js";
import { corner } from "./trace.js";

const SHAPES = { delights: "plus", irritants: "less", effort_points: "less", ruptures: "break", obstacles: "less", verbatims: "said", promise: "promise" };
const SIGNS = { added: "+", removed: "−", same: "=", changed: "≠" };

/** One cell of a lane. @param {any} board @param {string} row @param {string} column @returns {HTMLElement} */
export function drawCell(board, row, column) {
  const { sheet, words } = board.view;
  const lane = sheet.lanes[row];
  const cell = board.echo(row, column) ?? sheet.cells[row]?.[column] ?? { text: "" };
  const step = sheet.cols[column];
  const td = element("td", { role: "gridcell", class: cellClasses(board, column, cell) });
  const body = element("div", { class: `jl-map-cell jl-map-${/** @type {any} */ (SHAPES)[row] ?? "plain"}` });
  if (lane.kind === "arc") {
    td.classList.add("jl-map-drawn");
    const picture = drawing(row, lane, sheet.columns.indexOf(column));
    const places = element("div", { class: "jl-map-cell jl-map-rungs" }, ...(lane.edit && !board.view.locked ? rungs(board, row, column) : []));
    have(body, { class: "jl-map-arc" }).append(picture, places);
  } else if (lane.kind === "level") body.append(levelBars(board, row, column, cell));
  else if (lane.kind === "parts") body.append(...cellParts(cell));
  else if (cell.text) body.append(...textLines(cell.text));
  if (cell.level) td.append(element("span", { class: `jl-map-evi jl-evi-${cell.level}`, title: words[cell.level] }, icon(cell.level)));
  td.append(body);
  const badges = badgesOf(cell, words);
  const more = (cell.text ?? "").split("\n").filter((/** @type {string} */ one) => one.trim()).length - 2;
  if (more > 0) badges.unshift(element("span", { class: "jl-map-extra", text: `+${more}` }));
  if (badges.length) td.append(element("div", { class: "jl-map-badges" }, ...badges));
  const from = corner(board, row, column);
  if (from) td.append(from);
  if (from || badges.length) td.classList.add("jl-map-holds");
  if (cell.text?.length > 40) td.title = cell.text;
  td.setAttribute("aria-label", cellSaid(words, lane, step, cell));
  if (!lane.edit || board.view.locked) td.setAttribute("aria-readonly", "true");
  return td;
}

/** The head of a column: its number and words, how it stands. @param {any} board @param {string} column @returns {HTMLElement} */
export function drawColumn(board, column) {
  const { sheet, words } = board.view;
  const step = sheet.cols[column];
  const standing = step.standing ?? "same";
  const th = element("th", { scope: "col", role: "columnheader", class: cellClasses(board, column, {}) });
  if (sheet.compared) {
    th.classList.add("jl-map-pair");
    th.append(
      element("p", { class: "jl-map-was", text: step.was }),
      element("p", { class: "jl-map-standing" }, element("b", { "aria-hidden": "true", text: /** @type {any} */ (SIGNS)[standing] }), standing !== "same" && " " + words[`standing_${standing}`]),
      element("p", { class: "jl-map-will", text: standing === "removed" ? "" : step.text }),
    );
  } else {
    th.append(element("small", {}, element("span", { text: step.depth ? `${step.number} ↳` : String(step.number) }), step.truth && element("span", { class: "jl-map-truth", title: words.truth }, icon("star")),
      standing !== "same" && element("span", { class: "jl-map-standing" }, element("b", { "aria-hidden": "true", text: /** @type {any} */ (SIGNS)[standing] }), " " + words[`standing_${standing}`])));
    th.append(element("div", { class: "jl-map-cell" }, ...textLines(board.echo("", column)?.text ?? step.text)));
  }
  const about = [step.number && fill(words.column_said, { number: step.number, step: step.text, standing: words[`standing_${standing}`] }), step.truth && words.truth];
  th.setAttribute("aria-label", about.filter(Boolean).join(", ") || step.text);
  return th;
}

/** @param {any} board @param {string} column @param {any} cell */
function cellClasses(board, column, cell) {
  const { sheet } = board.view;
  const step = sheet.cols[column];
  const place = sheet.columns.indexOf(column);
  let at = 0;
  const first = sheet.spans.some((/** @type {any} */ span) => (at += span.count) === place) && place > 0;
  return ["jl-map-spot", step.truth && "jl-map-is-truth", first && "jl-map-first", step.standing && step.standing !== "same" && `jl-map-is-${step.standing}`,
    cell.elsewhere && "jl-map-elsewhere", cell.alarm && "jl-map-alarm"].filter(Boolean).join(" ");
}

/** @param {string} text */
function textLines(text) {
  const all = text.split("\n").filter((line) => line.trim());
  return all.map((line) => element("p", { dir: "auto", text: line }));
}

/** What goes, what comes, what stays: with a sign, not by colour alone. @param {any} cell */
function cellParts(cell) {
  return (cell.parts ?? []).map((/** @type {[string, string]} */ [sign, text]) => sign === "removed"
    ? element("del", { dir: "auto" }, element("b", { text: "− " }), text)
    : sign === "added" ? element("ins", { dir: "auto" }, element("b", { text: "+ " }), text) : element("span", { dir: "auto", text }));
}

/** Five bars, as many of them filled. @param {any} board @param {string} row @param {string} column @param {any} cell */
function levelBars(board, row, column, cell) {
  const now = Number(cell.text) || 0;
  const bars = [1, 2, 3, 4, 5].map((height) => element("i", { class: height <= now ? "jl-on" : "", style: `--h: ${height}`, click: () => board.write(row, column, height) }));
  return element("div", { class: "jl-map-level", title: now ? fill(board.view.words.level_said, { level: now }) : null }, ...bars, element("b", { text: now ? String(now) : "" }));
}

/** One place above the other, each of which gives a step its level on the arc. @param {any} board @param {string} row @param {string} column */
const rungs = (board, row, column) => [5, 4, 3, 2, 1].map((level) => element("i", { click: () => board.write(row, column, level) }));

/** Open notes and customers' verdicts. @param {any} cell @param {any} words */
function badgesOf(cell, words) {
  const found = [];
  if (cell.extra) found.push(element("span", { class: "jl-map-extra", text: `+${cell.extra}` }));
  if (cell.notes) found.push(element("span", { class: "jl-map-note-count", title: fill(words.cell_notes, { count: cell.notes }) }, icon("note"), String(cell.notes)));
  const [confirm, correct, add] = cell.tally ?? [0, 0, 0];
  for (const [count, sign, name] of /** @type {[number, string, string][]} */ ([[confirm, "✓", "confirm"], [correct, "≠", "correct"], [add, "+", "add"]])) {
    if (count) found.push(element("span", { class: `jl-map-verdict jl-map-verdict-${name}`, title: words.verdicts[name], text: `${sign} ${count}` }));
  }
  return found;
}

/** Whether a lane holds levels from 1 to 5. @param {any} lane */
export const isLevel = (lane) => lane?.kind === "level" || lane?.kind === "arc";

/** @param {any} words @param {any} lane @param {any} step @param {any} cell */
function cellSaid(words, lane, step, cell) {
  const text = cell.parts ? cell.parts.map((/** @type {[string, string]} */ [sign, part]) => `${words[`standing_${sign}`]} ${part}`).join(", ") : isLevel(lane) && cell.text ? fill(words.level_said, { level: cell.text }) : cell.text;
  const [confirm, correct, add] = cell.tally ?? [];
  return [
    fill(words.cell_said, { lane: lane.name, number: step.number ?? "", step: step.text, text: text || words.empty_cell }),
    cell.level && fill(words.cell_rests, { level: words[cell.level] }),
    cell.notes && fill(words.cell_notes, { count: cell.notes }),
    confirm && `${words.verdicts.confirm} ${confirm}`, correct && `${words.verdicts.correct} ${correct}`, add && `${words.verdicts.add} ${add}`,
    cell.elsewhere && words.told_elsewhere,
  ].filter(Boolean).join(". ");
}

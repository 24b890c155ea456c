/** @import {View} from "./board.js" */

/** The notes of one table in time. @param {View} view @param {string} table @returns {string[]} */
export const inTime = (view, table) =>
  view.stages.flatMap((/** @type {{id: string}} */ { id }) => view.tables[table].notes[id] ?? []);

/** @type {WeakMap<string[][], Map<string, number>>} */
const places = new WeakMap();

/** The group in which a note says what others do, −1 for none. @param {View} view @param {string | null} id */
export function groupOf({ groups }, id) {
  const known = places.get(groups) ?? new Map(groups.flatMap((/** @type {string[]} */ group, /** @type {number} */ at) => group.map((one) => [one, at])));
  places.set(groups, known);
  return known.get(id ?? "") ?? -1;
}

/**
 * Where an arrow leads: up and down at the same table, left and right to the next one, to the note
 * that says the same where there is one, else to the one that stands as far down in its stage.
 * @param {View} view @param {string | null} id @param {"up" | "down" | "left" | "right"} way @returns {string | null}
 */
export function neighbour(view, id, way) {
  const note = id ? view.notes[id] : null;
  if (!id || !note) return view.order.flatMap((/** @type {string} */ table) => inTime(view, table))[0] ?? null;
  const here = inTime(view, note.table), at = here.indexOf(id);
  if (way === "up" || way === "down") return here[at + (way === "up" ? -1 : 1)] ?? null;
  const by = way === "left" ? -1 : 1;
  for (let n = view.order.indexOf(note.table) + by; view.order[n] !== undefined; n += by) {
    const there = across(view, id, view.order[n]);
    if (there) return there;
  }
  return null;
}

/** @param {View} view @param {string} id @param {string} table @returns {string | undefined} */
function across(view, id, table) {
  const mate = view.groups[groupOf(view, id)]?.find((/** @type {string} */ one) => view.notes[one].table === table);
  if (mate) return mate;
  const notes = view.tables[view.notes[id].table].notes;
  const stage = Object.keys(notes).find((one) => notes[one].includes(id)) ?? "";
  const row = notes[stage]?.indexOf(id) ?? 0, there = view.tables[table].notes[stage] ?? [];
  return there[Math.min(row, there.length - 1)] ?? inTime(view, table)[0];
}

/** The groups that can be merged as they stand: what is locked cannot. @param {View} view @returns {string[][]} */
export const mergeable = (view) => view.groups.filter((/** @type {string[]} */ group) => !group.some((id) => view.notes[id].locked));

/** Each two of a group. @param {string[]} ids @returns {[string, string][]} */
export const pairsOf = (ids) => ids.flatMap((one, n) => ids.slice(n + 1).map((other) => /** @type {[string, string]} */ ([one, other])));

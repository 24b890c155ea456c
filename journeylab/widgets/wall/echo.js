/** @import {Note, Spot, View} from "./board.js" */

/**
 * The view as it will be once Python has taken a command, so that nothing jumps back under a hand
 * meanwhile; links and what else moves nothing come with the answer.
 * @param {View} view @param {any} message @returns {View}
 */
export function echoed(view, message) {
  const { do: _, command: __, id, ids, ...values } = message;
  switch (message.do) {
    case "all": return message.of.reduce(echoed, view);
    case "add_notes": return added(view, message);
    case "move_notes": return moved(view, message);
    case "remove_notes": return without(view, ids.filter((/** @type {string} */ id) => !view.notes[id]?.locked));
    case "merge_notes": return without(view, ids);
    case "reword_note": case "set_kind": case "set_cost": case "set_pivotal": case "group_notes": return changed(view, ids ?? [id], values);
    case "lock_notes": case "unlock_notes": return changed(view, ids, { locked: message.do === "lock_notes" });
    case "set_mode": return { ...view, mode: message.mode, allowed: view.allows[message.mode] };
    default: return view;
  }
}

/** Who is linked to whom, both ways. @param {View} view @returns {View} */
export function withNear(view) {
  /** @type {{[id: string]: string[]}} */ const near = {};
  for (const [id, { links }] of Object.entries(view.notes)) {
    for (const other of links) {
      (near[id] ??= []).push(other);
      (near[other] ??= []).push(id);
    }
  }
  return { ...view, near };
}

/** @param {View} view @param {string[]} ids @param {Partial<Note>} values @returns {View} */
function changed(view, ids, values) {
  const notes = { ...view.notes };
  for (const id of ids) if (notes[id]) notes[id] = { ...notes[id], ...values };
  return { ...view, notes };
}

/** @param {View} view @param {string[]} ids @returns {View} */
function without(view, ids) {
  const notes = { ...view.notes };
  for (const id of ids) delete notes[id];
  return { ...view, notes };
}

/**
 * Moments and ranks that sort where Python will put them: "~" comes after every digit of a key.
 * @param {View} view @param {Spot} spot @param {number} count @returns {{stage: string, lane: string, moment: string, rank: string}[]}
 */
export function provisional(view, spot, count) {
  const near = view.notes[spot.beside || spot.after || ""];
  const stage = spot.stage || near?.stage || view.order[0], { lane = "" } = spot;
  const tail = (/** @type {number} */ index) => `~${String(index).padStart(4, "0")}`;
  return Array.from({ length: count }, (_, index) => {
    if (near && spot.beside) return { stage, lane, moment: near.moment, rank: spot.above ? below(near.rank) + tail(index) : near.rank + tail(index) };
    const moment = spot.after === null ? "!" : near && near.stage === stage ? near.moment : lastOf(view, stage);
    return { stage, lane, moment: moment + tail(index), rank: "U" };
  });
}

/** Just below a key, above nearly all others that are. @param {string} key */
const below = (key) => key.slice(0, -1) + String.fromCharCode(key.charCodeAt(key.length - 1) - 1);

/** @param {View} view @param {string} stage */
function lastOf(view, stage) {
  let last = "";
  for (const note of Object.values(view.notes)) if (note.stage === stage && note.moment > last) last = note.moment;
  return last;
}

/** @param {View} view @param {any} message @returns {View} */
function added(view, message) {
  const notes = { ...view.notes };
  provisional(view, message, message.texts.length).forEach((place, index) => {
    const text = message.hidden ? "" : message.texts[index];
    notes[message.ids[index]] ??= { kind: message.kind, text, links: [], hidden: message.hidden, pestel: message.pestel, fresh: true, ...place };
  });
  return { ...view, notes };
}

/** @param {View} view @param {any} message @returns {View} */
function moved(view, message) {
  const notes = { ...view.notes };
  const ids = message.ids.filter((/** @type {string} */ id) => notes[id]);
  if (ids.includes(message.beside)) return changed(view, ids, { lane: message.lane }); // only the row changes
  const moments = [...new Set(ids.map((/** @type {string} */ id) => notes[id].moment))].sort();
  const places = provisional(without(view, message.after || message.beside ? [] : ids), message, Math.max(moments.length, ids.length));
  ids.forEach((/** @type {string} */ id, /** @type {number} */ index) => {
    const { stage, lane, moment, rank } = places[message.beside ? index : moments.indexOf(notes[id].moment)];
    notes[id] = { ...notes[id], stage, lane, moment, rank: message.beside ? rank : notes[id].rank };
  });
  return { ...view, notes };
}

/** Which way two kinds may be linked; null where they may not. @param {View} view @param {string} a @param {string} b */
export function wayOf(view, a, b) {
  const leads = (/** @type {string} */ from, /** @type {string} */ to) => view.flow[from] === "*" || view.flow[from]?.includes(to);
  const { kind: one } = view.notes[a], { kind: other } = view.notes[b];
  return leads(one, other) ? [a, b] : leads(other, one) ? [b, a] : null;
}

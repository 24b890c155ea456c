import { familyOf, journeyRows } from "./places.js";

/** @import {View, Place} from "./places.js" */

/**
 * The view as it will be once Python has taken a command: shown at once, until Python answers.
 * What cannot be foreseen (counts, evidence, proposals) stays as it is.
 * @param {View} view @param {any} message @returns {View}
 */
export function echoed(view, message) {
  if (message.do === "all") return message.of.reduce(echoed, view);
  const echo = ECHOES[message.do];
  return echo ? echo(view, message) : view;
}

/** @type {{[name: string]: (view: View, message: any) => View}} */
const ECHOES = {
  add_step(view, { id, stage, parent = null, after = "", text, channels = [] }) {
    if (view.steps[id] || !view.inside[stage]) return view;
    const step = { text, channels, evidence: "assumed", fresh: true };
    return placed({ ...view, steps: { ...view.steps, [id]: step } }, id, { stage, parent, after });
  },
  move_step(view, { id, stage, parent = null, after = "" }) {
    return view.steps[id] ? placed(taken(view, id), id, { stage, parent, after }) : view;
  },
  remove_step(view, { id }) {
    if (!view.steps[id]) return view;
    const steps = { ...view.steps };
    for (const member of familyOf(journeyRows(view), id)) delete steps[member];
    return { ...taken(view, id), steps };
  },
  reword_step: (view, { id, text }) => withStep(view, id, { text, flag: undefined }),
  keep_wording: (view, { id }) => withStep(view, id, { flag: undefined }),
  set_channels: (view, { id, channels }) => withStep(view, id, { channels }),
  set_importance: (view, { id, importance }) => withStep(view, id, { importance: importance ?? undefined }),
  add_channel(view, { id, name }) {
    if (view.channels[id]) return view;
    const channels = { ...view.channels, [id]: { name, icon: "more" } };
    return { ...view, channels, channel_order: [...view.channel_order, id] };
  },
};

/** @param {View} view @param {string} id @param {any} parts @returns {View} */
function withStep(view, id, parts) {
  if (!view.steps[id]) return view;
  return { ...view, steps: { ...view.steps, [id]: { ...view.steps[id], ...parts } } };
}

/** @param {View} view @param {string} id @returns {View} */
function taken(view, id) {
  /** @param {{[parent: string]: string[]}} lists */
  const without = (lists) =>
    Object.fromEntries(Object.entries(lists).map(([parent, ids]) => [parent, ids.includes(id) ? ids.filter((one) => one !== id) : ids]));
  return { ...view, inside: without(view.inside), below: without(view.below ?? {}) };
}

/** @param {View} view @param {string} id @param {Place} place @returns {View} */
function placed(view, id, { stage, parent, after }) {
  const held = parent === null ? "inside" : "below";
  const key = parent ?? stage;
  const ids = (view[held]?.[key] ?? []).slice();
  const anchor = after === null ? 0 : ids.indexOf(after) + 1 || ids.length;
  ids.splice(anchor, 0, id);
  return { ...view, [held]: { ...view[held], [key]: ids } };
}

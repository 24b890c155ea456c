/** @typedef {{[key: string]: any}} View */
/** @typedef {{id: string, stage: string, parent: string | null, depth: number, number: number}} Row */
/** @typedef {{stage: string, parent: string | null, after: string | null}} Place */

/**
 * Every step in the order of the journey; its number is the one that people say.
 * @param {View} view @returns {Row[]}
 */
export function journeyRows(view) {
  /** @type {Row[]} */ const rows = [];
  /** @param {string[]} ids @param {string} stage @param {string | null} parent @param {number} depth */
  const walk = (ids, stage, parent, depth) => {
    for (const id of ids) {
      if (!view.steps[id]) continue;
      rows.push({ id, stage, parent, depth, number: rows.length + 1 });
      walk(view.below?.[id] ?? [], stage, id, depth + 1);
    }
  };
  for (const stage of view.order) walk(view.inside[stage] ?? [], stage, null, 0);
  return rows;
}

/** @param {Row[]} rows @param {string} id @returns {Set<string>} a step and all that stands below it */
export function familyOf(rows, id) {
  const family = new Set([id]);
  for (const row of rows) if (row.parent && family.has(row.parent)) family.add(row.id);
  return family;
}

/** The ids beside a step, itself among them. @param {View} view @param {Row} row @returns {string[]} */
export function siblings(view, row) {
  return row.parent ? view.below[row.parent] : view.inside[row.stage];
}

/**
 * Where a step goes when it is pushed one place; null where it cannot.
 * @param {View} view @param {string} id @param {"up" | "down" | "left" | "right"} way
 * @returns {Place | null}
 */
export function pushed(view, id, way) {
  const row = journeyRows(view).find((one) => one.id === id);
  if (!row) return null;
  const beside = siblings(view, row);
  const at = beside.indexOf(id);
  const here = { stage: row.stage, parent: row.parent };
  if (way === "up" && at > 0) return { ...here, after: beside[at - 2] ?? null };
  if (way === "down" && at < beside.length - 1) return { ...here, after: beside[at + 1] };
  if (row.parent && (way === "up" || way === "down")) return null;
  const back = way === "up" || way === "left";
  const stage = view.order[view.order.indexOf(row.stage) + (back ? -1 : 1)];
  if (!stage) return null;
  const there = view.inside[stage];
  if (way === "up") return { stage, parent: null, after: there.at(-1) ?? null };
  if (way === "down") return { stage, parent: null, after: null };
  return { stage, parent: null, after: there[Math.min(at, there.length) - 1] ?? null };
}

/** Under the step before it. @param {View} view @param {string} id @returns {Place | null} */
export function nested(view, id) {
  const row = journeyRows(view).find((one) => one.id === id);
  const beside = row ? siblings(view, row) : [];
  const above = beside[beside.indexOf(id) - 1];
  if (!row || !above) return null;
  return { stage: row.stage, parent: above, after: view.below?.[above]?.at(-1) ?? null };
}

/** Out of the step that holds it, just after it. @param {View} view @param {string} id @returns {Place | null} */
export function unnested(view, id) {
  const rows = journeyRows(view);
  const row = rows.find((one) => one.id === id);
  const above = row?.parent && rows.find((one) => one.id === row.parent);
  return row && above ? { stage: row.stage, parent: above.parent, after: above.id } : null;
}

/**
 * Where a carried step lands: before the `index`-th row of a stage, the carried ones not counted.
 * Between sub-steps it becomes one of them.
 * @param {View} view @param {string} id @param {string} stage @param {number} index
 * @returns {Place & {number: number}}
 */
export function landing(view, id, stage, index) {
  const all = journeyRows(view);
  const carried = familyOf(all, id);
  const others = all.filter((row) => !carried.has(row.id));
  const inStage = others.filter((row) => row.stage === stage);
  const next = inStage[index];
  const before = inStage.slice(0, index);
  const parent = next?.parent ?? null;
  const after = before.filter((row) => row.parent === parent).at(-1)?.id ?? null;
  const passed = others.filter((row) => view.order.indexOf(row.stage) < view.order.indexOf(stage));
  return { stage, parent, after, number: passed.length + before.length + 1 };
}

/** Whether a step stands there already. @param {View} view @param {string} id @param {Place} place */
export function standsAt(view, id, place) {
  const row = journeyRows(view).find((one) => one.id === id);
  if (!row || row.stage !== place.stage || row.parent !== place.parent) return false;
  const beside = siblings(view, row);
  return (beside[beside.indexOf(id) - 1] ?? null) === place.after;
}

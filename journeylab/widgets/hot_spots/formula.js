// The formula on the screen, for the moment of a drag; Python draws and decides on release.

/** @typedef {{[criterion: string]: number}} Weights */
/** @typedef {{[criterion: string]: number | null}} Values */

/**
 * Σ weight × value over the criteria that have data, whose weights are shared out anew.
 * @param {Values} values @param {Weights} weights @returns {number | null}
 */
export function scoreOf(values, weights) {
  let sum = 0, total = 0;
  for (const [name, weight] of Object.entries(weights)) {
    const value = values[name];
    if (value == null || !(weight > 0)) continue;
    sum += weight * value;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

/**
 * What each criterion adds to the score of one item: its share of the weight, value and product.
 * @param {Values} values @param {Weights} weights
 */
export function parts(values, weights) {
  const counted = Object.keys(weights).filter((name) => values[name] != null && weights[name] > 0);
  const total = counted.reduce((sum, name) => sum + weights[name], 0);
  return Object.fromEntries(Object.keys(weights).map((name) => {
    const share = counted.includes(name) ? weights[name] / total : 0;
    const value = values[name] ?? null;
    return [name, { share, value, product: value == null ? null : share * value, missing: value == null && weights[name] > 0 }];
  }));
}

/**
 * Items from first to last by these weights, ties by id, those without a score last.
 * @param {string[]} ids @param {{[id: string]: {values: Values}}} items @param {Weights} weights
 */
export function orderBy(ids, items, weights) {
  const scores = new Map(ids.map((id) => [id, rounded(scoreOf(items[id].values, weights))]));
  const of = (/** @type {string} */ id) => scores.get(id) ?? -Infinity;
  return [...ids].sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
}

/** @param {number | null} score rounding must not decide who comes first */
const rounded = (score) => (score == null ? null : Number(score.toFixed(6)));

/** Shares of 1 of each weight. @param {Weights} weights @returns {Weights} */
export function sharesOf(weights) {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, total > 0 ? weight / total : 0]));
}

/** @param {number} value @param {number} decimals @param {string} mark the decimal mark */
export function shown(value, decimals, mark) {
  return value.toFixed(decimals).replace(".", mark);
}

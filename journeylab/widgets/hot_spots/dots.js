// The rules of a ballot as a browser needs them at hand; Python checks them again.

/** @typedef {{[item: string]: number}} Dots */

/** @param {Dots} dots */
export const spent = (dots) => Object.values(dots).reduce((sum, count) => sum + count, 0);

/**
 * The dots after one more or one less on an item, or the same object where the rules forbid it.
 * @param {Dots} dots @param {string} item @param {1 | -1} by @param {{budget: number, cap: number}} rules
 * @returns {Dots}
 */
export function dotted(dots, item, by, { budget, cap }) {
  const count = (dots[item] ?? 0) + by;
  if (count < 0 || count > cap || (by > 0 && spent(dots) >= budget)) return dots;
  const { [item]: _, ...rest } = dots;
  return count ? { ...rest, [item]: count } : rest;
}

/**
 * The same things in another order (Fisher and Yates); `chance(n)` gives a whole number under n.
 * @template T @param {T[]} things @param {(below: number) => number} [chance] @returns {T[]}
 */
export function shuffled(things, chance = fair) {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const other = chance(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** Every number under `below` equally likely. @param {number} below */
function fair(below) {
  const limit = Math.floor(2 ** 32 / below) * below;
  const draw = new Uint32Array(1);
  do crypto.getRandomValues(draw);
  while (draw[0] >= limit);
  return draw[0] % below;
}

// no H: it hides the dots
const LETTERS = "ABCDEFGIJKLMNOPQRSTUVWXYZ";

/** The letter of each place of a ballot; beyond the alphabet there is none. @param {number} place */
export const letterAt = (place) => LETTERS[place] ?? "";

/** The place that a key stands for, −1 for none. @param {string} key @param {number} length */
export function placeOf(key, length) {
  const place = key.length === 1 ? LETTERS.indexOf(key.toUpperCase()) : -1;
  return place < length ? place : -1;
}

/**
 * Who votes next: the first after `last` who has not voted, else nobody.
 * @param {{id: string, voted: boolean}[]} people @param {string | null} last
 */
export function nextVoter(people, last) {
  const from = people.findIndex(({ id }) => id === last) + 1;
  const turn = [...people.slice(from), ...people.slice(0, from)];
  return turn.find(({ id, voted }) => !voted && id !== last)?.id ?? null;
}

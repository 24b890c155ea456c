// Who scores what next, and what a key means: pure functions.
import { HIGH, LOW } from "./geometry.js";

/** @typedef {{value: number | null, word: string, channels: {[channel: string]: number}}} Given */
/** @typedef {{[person: string]: {[step: string]: Given}}} Scores */

/** The next of a list, and null beyond its end. @param {string[]} ids @param {string} id @param {number} by */
export function neighbour(ids, id, by) {
  const place = ids.indexOf(id);
  if (place < 0) return ids[0] ?? null;
  return ids[place + by] ?? null;
}

/** One level up or down; from nothing the first press gives neutral. @param {number | null | undefined} value @param {number} by */
export function stepped(value, by) {
  if (value == null) return 0;
  return Math.min(HIGH, Math.max(LOW, value + by));
}

/**
 * The level of a digit from 1 (−2) to 5 (+2), by the key's place: a French row needs Shift for digits.
 * @param {{code: string, key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean}} event
 * @returns {number | null}
 */
export function levelOfKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1] ?? (/^[1-5]$/.test(event.key) ? event.key : null);
  return digit === null ? null : LOW + Number(digit) - 1;
}

/** What a person gave a step so far. @param {Scores} scores @param {string} person @param {string} step @returns {Given} */
export function givenBy(scores, person, step) {
  return scores[person]?.[step] ?? { value: null, word: "", channels: {} };
}

/**
 * Scores with those that Python has not answered for yet laid over them.
 * @param {Scores} scores
 * @param {Iterable<{person: string, step: string, channel: string | null, value: number | null, word: string}>} pending
 * @returns {Scores}
 */
export function overlaid(scores, pending) {
  const all = { ...scores };
  for (const { person, step, channel, value, word } of pending) {
    const here = givenBy(all, person, step);
    const next = channel === null ? { ...here, value, word: value === null ? "" : word } : { ...here, channels: withChannel(here.channels, channel, value) };
    all[person] = { ...all[person], [step]: next };
  }
  return all;
}

/** @param {{[channel: string]: number}} channels @param {string} channel @param {number | null} value */
function withChannel(channels, channel, value) {
  const { [channel]: _, ...rest } = channels;
  return value === null ? rest : { ...rest, [channel]: value };
}

/** What someone gave to whole steps. @param {Scores} scores @param {string} person @param {string[]} steps @returns {{[step: string]: number}} */
export function valuesBy(scores, person, steps) {
  return Object.fromEntries(steps.flatMap((step) => {
    const { value } = givenBy(scores, person, step);
    return value === null ? [] : [[step, value]];
  }));
}

/** How many of these steps someone scored, wholly or on a channel. @param {Scores} scores @param {string} person @param {string[]} steps */
export function progress(scores, person, steps) {
  return steps.filter((step) => {
    const { value, channels } = givenBy(scores, person, step);
    return value !== null || Object.keys(channels).length > 0;
  }).length;
}

/**
 * The next set of curves that V shows: all, then each one alone.
 * @param {string[]} there the curves that have data @param {Set<string>} seen @returns {Set<string>}
 */
export function nextSeen(there, seen) {
  const shown = there.filter((name) => seen.has(name));
  if (there.length < 2) return new Set(shown.length ? [] : there);
  if (shown.length !== 1) return new Set(there.slice(0, 1));
  const place = there.indexOf(shown[0]) + 1;
  return new Set(place < there.length ? [there[place]] : there);
}

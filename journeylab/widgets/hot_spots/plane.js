// Where things stand on the impact × effort plane. Effort runs right, impact up, both 0 to 100.

export const NUDGE = 5;

/** @typedef {{impact: number, effort: number}} Place */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** @param {number} value */
const within = (value) => Math.min(100, Math.max(0, value));

/** The place one key further. @param {Place} place @param {string} key @returns {Place} */
export function nudged({ impact, effort }, key) {
  const up = { ArrowUp: NUDGE, ArrowDown: -NUDGE }[key] ?? 0;
  const right = { ArrowRight: NUDGE, ArrowLeft: -NUDGE }[key] ?? 0;
  return { impact: within(impact + up), effort: within(effort + right) };
}

/** The place under a pointer. @param {{x: number, y: number}} at @param {Box} box @returns {Place} */
export function placeAt({ x, y }, { left, top, right, bottom }) {
  return {
    impact: Math.round(within((100 * (bottom - y)) / (bottom - top))),
    effort: Math.round(within((100 * (x - left)) / (right - left))),
  };
}

/** As matrix.py: on the line, an impact counts as high and an effort as low. @param {Place} place */
export function quadrantAt({ impact, effort }) {
  if (impact >= 50) return effort <= 50 ? "quick_win" : "big_project";
  return effort <= 50 ? "fill_in" : "leave";
}

/** @param {Box} a @param {Box} b */
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Where each label can stand beside its bubble without touching another, or null where it cannot:
 * right, left, below, then above; the first items choose first.
 * @param {{id: string, x: number, y: number, radius: number, width: number, height: number}[]} bubbles
 * @param {{width: number, height: number}} room
 * @param {Box[]} taken
 * @returns {{[id: string]: {x: number, y: number} | null}} the upper left corners
 */
export function labelPlaces(bubbles, room, taken = []) {
  const busy = [...taken, ...bubbles.map(({ x, y, radius: r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }))];
  /** @type {{[id: string]: {x: number, y: number} | null}} */ const places = {};
  for (const { id, x, y, radius, width, height } of bubbles) {
    const gap = radius + 5;
    const corners = [[x + gap, y - height / 2], [x - gap - width, y - height / 2], [x - width / 2, y + gap], [x - width / 2, y - gap - height]];
    const fits = corners
      .map(([left, top]) => ({ left, top, right: left + width, bottom: top + height }))
      .find((box) => box.left >= 0 && box.top >= 0 && box.right <= room.width && box.bottom <= room.height
        && !busy.some((other) => overlap(box, other)));
    places[id] = fits ? { x: fits.left, y: fits.top } : null;
    if (fits) busy.push(fits);
  }
  return places;
}

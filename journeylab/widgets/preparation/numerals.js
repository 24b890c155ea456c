/**
 * The number that a person typed: "2,2", "1 150", "38 %"; null where nothing was.
 * @param {string} text @returns {number | null} NaN where it is no number
 */
export function numberFrom(text) {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace(/%$/, "").replace("\u2212", "-");
  if (!bare) return null;
  // a comma before exactly three digits groups thousands only where a point follows it
  const plain = /,\d{3}(?:\.|,\d{3})/.test(bare) ? bare.replaceAll(",", "") : bare.replace(",", ".");
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}

/** A number as that language writes it. @param {number | null | undefined} value @param {string} language */
export function numeral(value, language) {
  if (value == null) return "";
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value).replace("-", "\u2212").replaceAll("\u00a0", "\u202f");
}

/**
 * Where today's value and the target stand on a track, from 0 to 1.
 * @param {number | null} baseline @param {number | null} target @param {string} unit
 */
export function track(baseline, target, unit) {
  const known = /** @type {number[]} */ ([baseline, target].filter((value) => value != null));
  if (!known.length) return null;
  const scale = /^\/\s*(\d+)$/.exec(unit.trim())?.[1];
  const low = Math.min(0, ...known);
  const top = scale ? Number(scale) : Math.max(...known.map((value) => value * 1.25), low + 1);
  /** @param {number | null} value */
  const at = (value) => (value == null ? null : Math.min(1, Math.max(0, (value - low) / (top - low))));
  return { from: at(baseline), to: at(target) };
}

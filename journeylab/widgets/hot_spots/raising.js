// "#4 #13 I never know…" raises a hot spot from the 4 and the 13.

/**
 * A typed line: its words, and the steps whose numbers it names.
 * @param {string} line @param {string[]} steps ids in journey order @returns {{text: string, steps: string[]}}
 */
export function named(line, steps) {
  /** @type {string[]} */ const found = [];
  const text = line.replace(/(^|\s)#(\d+)\b[,;]?/g, (whole, before, number) => {
    const step = steps[Number(number) - 1];
    if (!step) return whole;
    if (!found.includes(step)) found.push(step);
    return before;
  });
  return { text: text.replace(/\s+/g, " ").trim(), steps: found };
}

/**
 * The findings that say something of these steps: what a new hot spot rests on.
 * @param {string[]} chosen @param {{[id: string]: {survey: {finding: string}[]}}} steps @returns {string[]}
 */
export function findingsOf(chosen, steps) {
  return [...new Set(chosen.flatMap((step) => (steps[step]?.survey ?? []).map(({ finding }) => finding)))];
}

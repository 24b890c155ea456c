/** @import {View} from "./places.js" */

/** Without case, accents and marks: how names are compared. @param {string} text */
export function plain(text) {
  return text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/[’']/g, "'").replace(/\s+/g, " ").trim();
}

/** A line without the bullet or number that lists put in front. @param {string} line */
export function unlisted(line) {
  return line.replace(/^\s*(?:[-–—•*·▪◦]|\d{1,3}[.)])\s+/u, "").trim();
}

/** Whether a pasted text is more than a line for the field. @param {string} text */
export function isMany(text) {
  return /[\t\r\n]/.test(text.trim());
}

/**
 * The commands for a pasted text: one step a line. In a row from a spreadsheet, a cell that names
 * a stage puts it there, the first other text is the step, what follows are its channels.
 * @param {View} view @param {string} text
 * @param {{stage: string, parent: string | null, after: string | null}} at where the first goes
 * @param {() => string} newId
 * @returns {any[]}
 */
export function commandsFrom(view, text, at, newId) {
  const stages = named(Object.entries(view.stages));
  const channels = named(Object.entries(view.channels));
  const headings = new Set((view.words.paste_headings ?? []).map(plain));
  /** @type {{[stage: string]: string | null}} */ const last = { [at.stage]: at.after };
  /** @type {any[]} */ const adds = [];
  /** @type {any[]} */ const made = [];
  let stage = at.stage;
  for (const line of text.split(/\r\n|\r|\n/)) {
    let cells = line.split("\t").map((cell) => unquoted(cell.trim()));
    if (cells.every((cell) => !cell || headings.has(plain(cell)))) continue;
    if (cells.length > 1 && /^\d*$/.test(cells[0])) cells = cells.slice(1);
    if (cells.length > 1 && stages.has(plain(cells[0]))) stage = stages.get(plain(cells[0])) ?? stage;
    if (cells.length > 1 && stages.has(plain(cells[0]))) cells = cells.slice(1);
    const [said, ...beside] = cells.map((cell, index) => (index ? cell : unlisted(cell)));
    if (!said) continue;
    const on = beside.flatMap((cell) => cell.split(/[,;/|+]/)).map((name) => name.trim()).filter(Boolean);
    const ids = on.map((name) => {
      if (!channels.has(plain(name))) {
        const id = newId();
        channels.set(plain(name), id);
        made.push({ do: "add_channel", id, name });
      }
      return channels.get(plain(name));
    });
    const id = newId();
    const after = stage in last ? last[stage] : view.inside[stage]?.at(-1) ?? null;
    const parent = stage === at.stage ? at.parent : null;
    adds.push({ do: "add_step", id, text: said, stage, after, parent, channels: [...new Set(ids)] });
    last[stage] = id;
  }
  return [...made, ...adds];
}

/** @param {[string, {name: string}][]} entries @returns {Map<string, string>} */
function named(entries) {
  return new Map(entries.map(([id, { name }]) => [plain(name), id]));
}

/** @param {string} cell */
function unquoted(cell) {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** @typedef {{name: string, department: string, role: string, table: string}} Person */

/**
 * People from typed or pasted lines, `name; department; role; table`, or from a spreadsheet's
 * cells; lines without a name are passed over.
 * @param {string} text
 * @returns {Person[]}
 */
export function peopleFrom(text) {
  return text.split(/\r?\n/).flatMap((row) => {
    const cells = row.split(row.includes("\t") ? "\t" : ";").map((cell) => cell.trim());
    const [name = "", department = "", role = "", table = ""] = cells;
    return name ? [{ name, department, role, table }] : [];
  });
}

import { arrange, element, have } from "../kit.js";
import { settingsOf } from "./settings.js";

/**
 * What reading gives, as an equation: read = valid + without a step + refused; each refused row by
 * its line and reason.
 * @param {any} desk @param {string} id
 */
export function previewOf(desk, id) {
  const sum = element("dl", { class: "jl-dx-sum" });
  const twice = element("span");
  const choice = element("div", { class: "jl-group jl-dx-choice", role: "group" });
  const again = element("div", { class: "jl-dx-twice" }, twice, choice);
  const settings = settingsOf(desk, id);
  const refused = element("h3");
  const rows = element("tbody");
  const table = element("table", { class: "jl-dx-bad" }, element("caption", { class: "jl-sr" }), rows);
  const bad = element("div", { class: "jl-dx-rows", tabindex: 0, role: "region" }, table);
  const note = element("p", { class: "jl-dx-soft" });
  const node = element("section", { class: "jl-dx-preview" }, sum, again, settings.node, refused, bad, note);

  return {
    node,
    /** @param {any} source */
    draw(source) {
      const { words } = desk.view();
      have(node, { "aria-label": words.preview });
      arrange(sum, source.sum.map((/** @type {any} */ part) => part.id), () => element("div", {}, element("i", { "aria-hidden": "true" }), element("dt"), element("dd")), (part, key, index) => {
        const [sign, name, count] = part.children;
        have(part, { class: `jl-dx-part jl-dx-part-${key}` });
        have(sign, { text: ["", "=", "+", "+"][index] ?? "+" });
        have(name, { text: source.sum[index].name });
        have(count, { text: source.sum[index].n });
      });
      have(again, { hidden: !source.twice });
      if (source.twice) drawTwice(source.twice, words);
      settings.draw(source.columns.length ? source.settings : []);
      have(refused, { text: source.refused.says });
      have(bad, { hidden: !source.refused.rows.length, "aria-label": source.refused.says });
      have(/** @type {Element} */ (table.firstElementChild), { text: source.refused.says });
      arrange(rows, source.refused.rows.map((/** @type {any} */ one) => one.key), () => element("tr", {}, element("th", { scope: "row" }), element("td"), element("td", {}, element("code"))), (line, _key, index) => {
        const [number, why, raw] = /** @type {any} */ (line.children);
        const one = source.refused.rows[index];
        have(number, { text: one.line });
        have(why, { text: one.why });
        have(raw.firstElementChild, { text: one.raw, hidden: !one.raw });
      });
      have(note, { text: source.note, hidden: !source.note });
    },
  };

  /** @param {any} found @param {any} words */
  function drawTwice(found, words) {
    have(twice, { text: found.says });
    have(choice, { hidden: !found.count, "aria-label": words.twice });
    arrange(choice, ["keep", "drop"], (value) => element("button", { class: "jl-btn", type: "button", click: () => void desk.say({ ask: "option", source: id, name: "duplicates", value }) }), (button, value) =>
      have(button, { text: words[value], "aria-pressed": String(found.choice === value) }));
  }
}

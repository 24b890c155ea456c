import { element, have, icon } from "../kit.js";
import { columnTable } from "./columns.js";
import { namesOf } from "./names.js";
import { previewOf } from "./preview.js";
import { settingsOf } from "./settings.js";

const ICONS = /** @type {{[kind: string]: string}} */ ({ events: "chart", survey: "message", verbatims: "quote", volumes: "bars", counts: "bars", series: "chart", board: "note", steps: "note", walk: "eye" });

/**
 * One file: what it was taken for, what each column is, what reading it gives,
 * and where its names belong.
 * @param {any} desk @param {string} id
 */
export function makeSource(desk, id) {
  const mark = element("span", { class: "jl-dx-mark" });
  const name = element("h2");
  const kind = element("select", { class: "jl-dx-kind", change: () => void desk.say({ ask: "option", source: id, name: "kind", value: kind.value }) });
  const sheet = element("select", { class: "jl-dx-kind", change: () => void desk.say({ ask: "option", source: id, name: "sheet", value: sheet.value }) });
  const sheets = element("label", { class: "jl-dx-of-sheet" }, element("span", { class: "jl-dx-soft" }), sheet);
  const how = element("span", { class: "jl-dx-soft" });
  const hash = element("span", { class: "jl-dx-hash" }, "SHA-256 ", element("code"));
  const close = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => void desk.say({ ask: "drop", source: id }) }, icon("close"));
  const head = element("header", { class: "jl-dx-file" }, mark, name, kind, sheets, how, hash, close);
  const problem = element("p", { role: "alert" });
  const again = element("button", { class: "jl-btn", type: "button", click: () => void desk.say({ ask: "read", source: id }) });
  const trouble = element("div", { class: "jl-dx-problem" }, problem, again);
  const asks = settingsOf(desk, id); // what must be said before the file can be read
  const columns = columnTable(desk, id);
  const preview = previewOf(desk, id);
  const names = namesOf(desk, id);
  const body = element("div", { class: "jl-dx-body" }, columns.node, preview.node);
  const node = element("article", { class: "jl-dx-source" }, head, trouble, asks.node, body, names.node);
  let drawn = "";

  return {
    node,
    draw() {
      const { words, sources } = desk.view();
      const source = sources.items[id];
      if (!source) return;
      if (drawn !== source.kind) mark.replaceChildren(icon(ICONS[source.kind] ?? "note"));
      drawn = source.kind;
      have(node, { "aria-label": source.file });
      have(name, { text: source.file });
      options(kind, source.kinds, source.kind);
      have(kind, { "aria-label": source.kind_of });
      have(sheets, { hidden: !source.sheet });
      if (source.sheet) {
        options(sheet, source.sheet.options, source.sheet.value);
        have(sheet, { "aria-label": source.sheet.says_of });
        have(/** @type {Element} */ (sheets.firstElementChild), { text: source.sheet.says });
      }
      have(how, { text: source.how });
      have(/** @type {Element} */ (hash.lastElementChild), { text: source.sha });
      have(hash, { title: words.hash, hidden: !source.sha });
      have(close, { "aria-label": source.drop, title: source.drop });
      have(trouble, { hidden: !source.problem });
      have(problem, { text: source.problem });
      have(again, { text: source.again, hidden: !source.again });
      asks.draw(source.columns.length ? [] : source.settings);
      have(body, { hidden: !source.columns.length });
      columns.draw(source);
      preview.draw(source);
      names.draw(source.names);
    },
  };
}

/**
 * Fills a select; what is chosen stays what Python says.
 * @param {any} select @param {[string, string][]} pairs @param {string} chosen
 */
export function options(select, pairs, chosen) {
  const key = JSON.stringify(pairs);
  if (select.jlOptions !== key) {
    select.jlOptions = key;
    select.replaceChildren(...pairs.map(([value, text]) => element("option", { value, text })));
  }
  if (select.value !== chosen) select.value = chosen;
}

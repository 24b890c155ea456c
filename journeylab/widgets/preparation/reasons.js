import { arrange, element, freshId, have, icon } from "../kit.js";
import { entry, field } from "./field.js";

/** @import {Bench} from "./bench.d.ts" */

const COLUMNS = ["reason-text", "reason-volume", "reason-pain", "reason-value", "reason-weight"];

/** Contact reasons, heaviest first: a micro journey starts from one. @param {Bench} bench */
export function reasonsPanel(bench) {
  const title = element("h2");
  const hint = element("p", { class: "jl-prep-soft" });
  const heads = COLUMNS.map(() => element("th", { scope: "col" }));
  const body = element("tbody");
  const table = element("table", { class: "jl-prep-table" }, element("thead", {}, element("tr", {}, element("th", { scope: "col" }, element("span", { class: "jl-sr", text: "n°" })), ...heads, element("td"))), body);
  const more = entry(bench, "reason", (text) => ({ do: "add_contact_reason", id: freshId(), text }));
  const node = element("section", { class: "jl-prep-panel jl-prep-reasons" }, element("header", {}, title, hint), table, more.node);
  /** @type {Map<string, ReturnType<typeof reasonRow>>} */ const rows = new Map();
  return {
    node,
    draw() {
      const { reasons, locked } = bench.view;
      have(title, { text: bench.say("reasons-title") });
      have(hint, { text: bench.say("reasons-hint") });
      heads.forEach((head, index) => have(head, { text: bench.say(COLUMNS[index]) }));
      table.hidden = !reasons.order.length;
      arrange(body, reasons.order, (id) => {
        const made = reasonRow(bench, id);
        rows.set(id, made);
        return made.node;
      }, (_row, id) => rows.get(id)?.draw());
      more.draw({ label: bench.say("reasons-title"), hint: `+ ${bench.say("reason-add")}`, disabled: locked });
    },
  };
}

/** @param {Bench} bench @param {string} id */
function reasonRow(bench, id) {
  /** @param {string} name */
  const set = (name) => (/** @type {any} */ value) => ({ do: "set_contact_reason", id, field: name, value });
  const rank = element("b");
  const text = field(bench, `reason:${id}`, set("text"), { needed: true });
  const marks = ["volume", "pain", "value"].map((name) => ({ name, input: field(bench, `reason:${id}:${name}`, set(name), { number: true, class: "jl-prep-number" }) }));
  const weight = element("span", { class: "jl-prep-weight" }, element("i", { "aria-hidden": "true" }), element("span"));
  const start = element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => bench.tell({ do: "all", of: [{ do: "set_scope", field: "depth", value: "micro" }, { do: "set_scope", field: "reason", value: id }] }) }, icon("flag"));
  const journey = element("button", { class: "jl-btn jl-btn-quiet jl-prep-open", type: "button", click: () => {
    const { workshop } = bench.view.reasons.items[id];
    bench.ask(workshop ? { ask: "journey", workshop } : { ask: "branch", reason: id });
  } }, icon("right"), element("span"));
  const bin = element("button", { class: "jl-prep-bin", type: "button", click: () => bench.remove({ do: "remove_contact_reason", id }, bench.view.reasons.items[id].text) }, icon("close"));
  const node = element("tr", {}, element("td", {}, rank), element("td", { class: "jl-prep-wide" }, text.node), ...marks.map(({ input }) => element("td", {}, input.node)),
    element("td", {}, weight), element("td", { class: "jl-prep-tools" }, start, journey, bin));
  return {
    node,
    draw() {
      const reason = bench.view.reasons.items[id], { locked: disabled, scope } = bench.view;
      have(rank, { text: reason.rank ?? "–" });
      text.draw({ label: bench.say("reason-text"), value: reason.text, disabled });
      for (const { name, input } of marks) {
        input.draw({ label: bench.say("reason-of", { name: bench.say(`reason-${name}`), text: reason.text }), value: reason[name], hint: "…", disabled });
      }
      const [bar, said] = /** @type {HTMLElement[]} */ ([...weight.children]);
      have(bar, { style: `--share: ${reason.share ?? 0}` });
      const why = reason.rank == null ? bench.say("reason-unranked") : reason.complete ? "" : bench.say("reason-incomplete");
      have(said, { text: reason.rank == null ? why : reason.complete ? reason.weight : `≈ ${reason.weight}`, title: why });
      const on = scope.reason === id && scope.depth === "micro";
      const name = bench.say("pair", { name: bench.say("reason-start"), text: reason.text });
      have(start, { "aria-label": name, title: bench.say("reason-start"), "aria-pressed": String(on), disabled });
      const opens = bench.say(reason.workshop ? "reason-open" : "reason-branch");
      have(journey, { "aria-label": bench.say("pair", { name: opens, text: reason.text }), title: reason.workshop || opens, "data-linked": Boolean(reason.workshop), hidden: !bench.view.has_folder || (disabled && !reason.workshop) || (scope.depth === "micro" && !reason.workshop) });
      have(/** @type {Element} */ (journey.lastElementChild), { text: opens });
      have(bin, { "aria-label": bench.say("remove", { text: reason.text }), hidden: disabled });
    },
  };
}

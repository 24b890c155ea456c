import { element, fill, icon, submitByEnter, whenceList } from "../kit.js";
import { carePart, truthPart, variantPart } from "./care_part.js";
import { notesPart } from "./notes_part.js";
import { panelButton, section } from "./section.js";
import { stepPart, touchpointsPart } from "./step_part.js";

const VERDICTS = ["confirm", "correct", "add"];
const RESTS = ["assumed", "staff", "customers", "measured", "validated"];

/** What is known of one cell, or what the whole map leaves open, beside the sheet. @param {any} board */
export function makePanel(board) {
  const side = element("aside", { class: "jl-map-panel", hidden: true });
  submitByEnter(side);
  let drawn = "";
  return {
    side,
    draw() {
      const { panel, words, locked, look, language } = board.view;
      side.hidden = !panel;
      const now = JSON.stringify([panel, locked, look.layer, language]);
      if (now === drawn) return;
      const held = typedIn(side);
      drawn = now;
      if (!panel) return side.replaceChildren();
      const close = element("button", { class: "jl-btn jl-btn-quiet", type: "button", "data-panel": "close", "aria-label": words.close_details, title: words.close_details, click: () => board.closePanel() }, icon("close"));
      const title = panel.groups ? words.check : panel.variant ? words.variants : panel.lane_name || words.step;
      side.setAttribute("aria-label", title);
      side.replaceChildren(element("header", {}, element("h2", { text: title }), close), .../** @type {any[]} */ (panel.groups ? [carePart(board, panel), ...checksPart(board, panel.groups), knownPart(board, panel)] : panel.variant ? [variantPart(board, panel.variant)] : detailsPart(board, panel)).filter(Boolean));
      restoreTyped(side, held);
    },
  };
}

/** @param {any} board @param {any} panel */
function detailsPart(board, panel) {
  const { words, look } = board.view;
  const about = element("p", { class: "jl-panel-step", dir: "auto" }, panel.number != null && element("b", { text: `${panel.number}. ` }), panel.step_text);
  if (panel.process) return [about, processPart(board, panel), notesPart(board, panel)];
  const parts = [
    "truth" in panel && truthPart(board, panel), panel.cell && restsPart(board, panel), panel.touchpoints && touchpointsPart(board, panel),
    knownPart(board, panel),
    panel.version !== "current" && !panel.lane && stepPart(board, panel),
    panel.notes && notesPart(board, panel), panel.verdicts && verdictsPart(board, panel),
  ].filter(Boolean);
  const first = { challenge: ".jl-panel-notes", validate: ".jl-panel-verdicts" }[/** @type {"challenge"} */ (look.layer)];
  if (first) parts.sort((a, b) => Number(b.matches(first)) - Number(a.matches(first)));
  return [about, panel.version !== "current" && element("p", { class: "jl-soft", text: words.version_note }), ...parts];
}

/** What data and others say, and the files that it is from. @param {any} board @param {any} panel */
function knownPart(board, { known, files }) {
  return Boolean(known?.length) && section("known", board.view.words.known, element("ul", {}, ...known.map((/** @type {string} */ text) => element("li", { dir: "auto", text }))), files.length > 0 && whenceList(files));
}

/** @param {any} board @param {any} panel */
function restsPart(board, { step, lane, cell, version, departments }) {
  const { words, locked } = board.view;
  const text = element("p", { class: "jl-panel-text", dir: "auto", text: cell.text || words.empty_cell });
  if (!cell.text || version !== "current") return section("rests", words.details, text);
  const send = (/** @type {any} */ part) => board.act({ do: "support_cell", step, lane, evidence: cell.evidence, sources: cell.sources.map((/** @type {any} */ one) => one.id), departments: cell.departments, ...part });
  const level = element("select", { class: "jl-field", "data-panel": "evidence", "aria-label": words.rests, disabled: locked, change: () => send({ evidence: level.value }) },
    ...RESTS.map((one) => element("option", { value: one, selected: one === cell.evidence }, words.rests_on[one])));
  level.value = cell.evidence;
  const told = element("div", { class: "jl-panel-chips", role: "group", "aria-label": words.told_by }, ...departments.map((/** @type {string} */ name) => element("button", {
    class: "jl-chip", type: "button", disabled: locked, "data-panel": `told-${name}`, "aria-pressed": String(cell.departments.includes(name)),
    click: () => send({ departments: cell.departments.includes(name) ? cell.departments.filter((/** @type {string} */ one) => one !== name) : [...cell.departments, name] }),
  }, name)));
  const sources = cell.sources.map((/** @type {any} */ one) => element("li", {}, one.note && board.traced(lane, step)
    ? element("button", { class: "jl-btn jl-btn-quiet jl-panel-note-go", type: "button", dir: "auto", title: words.key_trace, click: () => board.trace(lane, step, one.id) }, one.text, icon("right")) : element("span", { dir: "auto", text: one.text }), !locked && element("button", {
    class: "jl-tool", type: "button", "aria-label": `${words.clear}: ${one.text}`, click: () => send({ sources: cell.sources.filter((/** @type {any} */ other) => other.id !== one.id).map((/** @type {any} */ other) => other.id) }) }, icon("close"))));
  const offered = cell.offered.map((/** @type {any} */ one) => element("li", {}, element("button", { class: "jl-btn", type: "button", disabled: locked, click: () => send({ sources: [...cell.sources.map((/** @type {any} */ other) => other.id), one.id] }) }, icon("plus"), one.text)));
  return section("rests", words.rests, text, level, element("h4", { text: words.told_by }), told, element("h4", { text: words.sources }),
    sources.length ? element("ul", {}, ...sources) : element("p", { class: "jl-soft", text: words.sources_none }), element("ul", {}, ...offered));
}

/** @param {any} board @param {any} panel */
function verdictsPart(board, { step, lane, verdicts }) {
  const { words, locked } = board.view;
  if (!verdicts.length) return section("verdicts", words.tally, element("p", { class: "jl-soft", text: words.no_customers }));
  return section("verdicts", words.tally, element("ul", {}, ...verdicts.map((/** @type {any} */ one) => {
    const said = element("input", { class: "jl-field", name: `verdict-${one.participant}`, "aria-label": `${words.verdict_text}: ${one.name}`, placeholder: words.verdict_text });
    said.value = one.text ?? "";
    const send = (/** @type {string | null} */ verdict) => board.act({ do: "validate_cell", step, lane: lane || "", participant: one.participant, verdict, text: verdict === "confirm" ? "" : said.value.trim() });
    return element("li", {}, element("b", { dir: "auto", text: one.name }), element("div", { class: "jl-group", role: "group", "aria-label": fill(words.verdict_of, { who: one.name }) },
      ...VERDICTS.map((verdict) => element("button", { class: "jl-btn", type: "button", disabled: locked, "data-panel": `${verdict}-${one.participant}`, "aria-pressed": String(one.verdict === verdict), click: () => send(one.verdict === verdict && (verdict === "confirm" || said.value.trim() === one.text) ? null : verdict) }, words.verdicts[verdict]))), said,
      !locked && lane && one.text && one.verdict !== "confirm" && panelButton(words.into_validated, () => board.act({ do: "set_cell_in_version", version: "validated", step, lane, text: one.text, evidence: "validated" }), `into-validated-${one.participant}`));
  })));
}

/** @param {any} board @param {any} panel */
function processPart(board, { step, process }) {
  const { words, locked } = board.view;
  const systems = element("input", { class: "jl-field", name: "systems", "aria-label": words.systems, placeholder: words.systems_hint, disabled: locked });
  systems.value = process.systems.join(" ; ");
  return element("form", {
    class: "jl-panel-form",
    submit: (/** @type {Event} */ event) => {
      event.preventDefault();
      void board.act({ do: "set_process", step, department: process.department, text: process.text, systems: systems.value.split(";").map((one) => one.trim()).filter(Boolean) });
    },
  }, element("p", { class: "jl-panel-text", dir: "auto", text: process.text || words.empty_cell }), element("h4", { text: words.systems }), systems, element("button", { class: "jl-btn jl-btn-main", type: "submit", disabled: locked }, "OK"));
}

/** @param {any} board @param {any[]} groups */
function checksPart(board, groups) {
  if (!groups.length) return [element("p", { text: board.view.words.check_none })];
  return groups.map((group) => section(`check-${group.code}`, group.title, group.note && element("p", { class: "jl-soft", text: group.note }), element("ul", { class: "jl-panel-checks" }, ...group.items.map((/** @type {any} */ item) => element("li", {}, item.step
    ? element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => board.visit(item) }, item.number != null && element("b", { text: `${item.number} ` }), element("span", { dir: "auto", text: item.text }))
    : element("p", { text: item.text }))))));
}

/** What is typed into the panel, so that news from others does not take it away. @param {HTMLElement} side */
function typedIn(side) {
  const fields = /** @type {HTMLInputElement[]} */ ([...side.querySelectorAll("input[name]")]);
  const active = /** @type {any} */ (document.activeElement);
  return { values: new Map(fields.map((one) => [one.name, one.value])), focus: side.contains(active) ? active?.name || active?.dataset?.panel : null };
}

/** @param {HTMLElement} side @param {{values: Map<string, string>, focus: string | null}} held */
function restoreTyped(side, { values, focus }) {
  for (const one of /** @type {NodeListOf<HTMLInputElement>} */ (side.querySelectorAll("input[name]"))) {
    if (!one.value && values.get(one.name)) one.value = values.get(one.name) ?? "";
  }
  if (!focus) return;
  const there = /** @type {HTMLElement | null} */ (side.querySelector(`[name="${CSS.escape(focus)}"], [data-panel="${CSS.escape(focus)}"]`));
  (there ?? /** @type {HTMLElement | null} */ (side.querySelector("[data-panel=close]")))?.focus();
}

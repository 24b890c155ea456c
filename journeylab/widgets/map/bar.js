import { alsoDraw, element, fill, have, icon } from "../kit.js";

alsoDraw({ turn: "M4 4h8v16H4zM15 8h5v5M20 8l-5.5 5.5" });

const VIEWS = ["map", "blueprint", "human", "story"];

/** The strip above the sheet: which version, which reading, and what the map rests on. @param {any} board */
export function makeBar(board) {
  const bar = element("div", { class: "jl-map-bar" });
  let drawn = "";
  return {
    bar,
    draw() {
      const { look, head, versions, stages, personas, words, locked, language } = board.view;
      const now = JSON.stringify([look, head, versions, stages, personas, locked, language, board.turned, board.zoom]);
      if (now === drawn || bar.querySelector("input:focus")) return;
      drawn = now;
      const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.bar;
      bar.classList.toggle("jl-map-many", versions.length > 3); // they take the place of words
      bar.replaceChildren(...barParts(board));
      if (focused) /** @type {HTMLElement | null} */ (bar.querySelector(`[data-bar="${focused}"]`))?.focus();
    },
  };
}

/** @param {any} board */
function barParts(board) {
  const { look, head, versions, stages, personas, words, locked } = board.view;
  const story = look.view === "story";
  const sheet = !story;
  const press = (/** @type {string} */ name, /** @type {string} */ text, /** @type {boolean} */ on, /** @type {any} */ wants, /** @type {any} */ more = {}) =>
    element("button", { class: "jl-btn", type: "button", "data-bar": name, "aria-pressed": String(on), click: () => board.look(wants), ...more }, text);
  const versioned = look.view === "map" || story;
  const group = versioned && element("div", { class: "jl-group", role: "group", "aria-label": words.versions },
    ...versions.map((/** @type {any} */ one) => press(`v-${one.id}`, one.name, !look.compares && look.version === one.id, { version: one.id, compare: false, side: "" })),
    look.view === "map" && press("compare", words.compare, look.compares, { compare: true, side: "", against: look.version === "current" ? look.against : look.version }));
  const adding = look.view === "map" && !look.compares && !locked && element("button", { class: "jl-btn jl-btn-quiet", type: "button", "data-bar": "variant", "aria-label": words.add_variant, title: words.add_variant, click: (/** @type {any} */ event) => board.addVariant(event.currentTarget) }, icon("plus"));
  const variant = adding && versions.slice(3).some((/** @type {any} */ one) => one.id === look.version) && barTool(board, "about-variant", "pen", words.variants, () => board.look({ side: look.side === "variant" ? "" : "variant" }), false);
  const against = look.compares && [
    picker(board, "against", words.versions, look.against, versions.slice(1), (/** @type {string} */ id) => board.look({ against: id })),
    press("only", words.differences, look.only, { only: !look.only }),
  ];
  const read = picker(board, "view", words.views, look.view, VIEWS.map((id) => ({ id, name: words.view_names[id] })), (/** @type {string} */ view) => board.look({ view, version: readOf(board, view), compare: false, side: "", layer: "" }));
  const part = sheet && stages.length > 1 && picker(board, "stage", words.part, look.stage, [{ id: "", name: words.all_stages }, ...stages], (/** @type {string} */ stage) => board.look({ stage }));
  const persona = look.view === "human" && picker(board, "persona", words.persona, look.persona, [{ id: "", name: words.everyone }, ...personas], (/** @type {string} */ id) => board.look({ persona: id }));
  const layers = look.view === "map" && !look.compares && look.version === "current" && element("div", { class: "jl-group", role: "group", "aria-label": words.notes },
    press("challenge", words.challenge, look.layer === "challenge", { layer: look.layer === "challenge" ? "" : "challenge" }, { title: head.notes_said }),
    press("validate", words.validate, look.layer === "validate", { layer: look.layer === "validate" ? "" : "validate" }));
  const check = sheet && element("button", { class: "jl-btn", type: "button", "data-bar": "check", "aria-pressed": String(look.side === "check"), click: () => board.look({ side: look.side === "check" ? "" : "check" }) }, words.check, element("b", { class: "jl-map-count", text: head.checks }));
  const zoom = sheet && element("div", { class: "jl-group" },
    barTool(board, "narrow", "minus", words.narrower, () => board.setZoom(-1), board.zoom === 0), barTool(board, "wide", "plus", words.wider, () => board.setZoom(1), board.zoom === 4),
    look.view === "map" && !look.compares && have(barTool(board, "turn", "turn", words.turn, () => board.turn(), false), { "aria-pressed": String(board.turned) }));
  const counts = look.compares && board.view.sheet.compared && element("p", { class: "jl-map-counts" }, ...board.view.sheet.compared.counts.map((/** @type {any} */ one) => element("span", { class: `jl-map-is-${one.standing}`, text: one.text })));
  return [group, adding, variant, ...(against || []), read, persona, part, layers, check, zoom, counts, !look.compares && sheet && aboutMap(head, words)].filter(Boolean);
}

/** Who answers for the map, when it is looked at again, and what it rests on. @param {any} head @param {any} words */
function aboutMap(head, words) {
  const marks = ["assumed", "partly", "measured"];
  const total = marks.reduce((sum, name) => sum + (head.counts[name] ?? 0), 0);
  const share = total > 0 && element("div", { class: "jl-map-share", role: "group", "aria-label": words.evidence },
    element("i", { "aria-hidden": "true" }, ...marks.map((name) => element("span", { class: `jl-share-${name}`, style: `flex-grow: ${head.counts[name]}` }))),
    ...marks.map((name) => element("span", { class: `jl-evi jl-evi-${name}`, title: words[name] }, icon(name), element("b", { text: head.shares[name] }), element("span", { class: "jl-map-word", text: " " + words[name] }))));
  return element("div", { class: "jl-map-about" },
    (head.owner || head.review) && element("p", {}, head.owner && element("span", {}, words.owner + " ", element("b", { text: head.owner })),
      head.review && element("span", { class: head.overdue ? "jl-map-overdue" : "" }, words.review + " ", element("b", { text: head.review }), head.overdue && ` (${words.review_due})`)),
    share);
}

/** A story is that of the target, where there is one; who has heard it is back in today. @param {any} board @param {string} view */
function readOf(board, view) {
  const { look, told_first } = board.view;
  if (view === "story") return look.version === "current" ? told_first : look.version;
  return look.view === "story" ? "current" : look.version;
}

/** @param {any} board @param {string} name @param {string} label @param {string} now @param {any[]} options @param {(id: string) => void} pick */
function picker(board, name, label, now, options, pick) {
  const field = element("select", { class: "jl-field", "data-bar": name, "aria-label": label, title: label, change: () => pick(field.value) },
    ...options.map((one) => element("option", { value: one.id, selected: one.id === now }, one.name)));
  field.value = now;
  return field;
}

/** @param {any} board @param {string} name @param {string} sign @param {string} says @param {() => void} click @param {boolean} disabled */
function barTool(board, name, sign, says, click, disabled) {
  return element("button", { class: "jl-btn", type: "button", "data-bar": name, "aria-label": says, title: fill(says, {}), disabled, click }, icon(sign));
}

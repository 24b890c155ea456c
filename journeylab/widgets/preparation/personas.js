import { alsoDraw, arrange, element, freshId, have, icon } from "../kit.js";
import { portrait } from "../kit/portrait.js";
import { toggles } from "./chips.js";
import { field } from "./field.js";
import { openFaces } from "./faces.js";
import { aspectLines } from "./lines.js";
import { scales } from "./scales.js";

/** @import {Bench} from "./bench.d.ts" */

alsoDraw({
  ear: "M7 9.5a5 5 0 0 1 10 0c0 4-3.5 4.5-3.5 7.5a3.3 3.3 0 0 1-6 2M9.7 9.5a2.3 2.3 0 0 1 4.6 0c0 1.8-1.8 2-1.8 3.7",
  hand: "m5 4 14 6.5-6 2-2.2 6.5ZM13 12.5l6 6.5",
});

const EMPATHY = { thinks: "bulb", feels: "heart", sees: "eye", hears: "ear", says: "message", does: "hand" };
const PROFILE = {
  need: "flag", expectation: "star", motivation: "up", obstacle: "lock", contradiction: "link", trait: "people", recognise: "search", posture: "hand", wording: "quote",
};

/** One persona at a time: face, segment, sentence, empathy map and profile. @param {Bench} bench */
export function personasPanel(bench) {
  const title = element("h2");
  const shares = element("p", { class: "jl-prep-soft" });
  const tabs = element("div", { class: "jl-prep-faces", role: "group" });
  const add = element("button", { class: "jl-btn jl-btn-quiet jl-prep-action", type: "button", click: () => addPersona() }, icon("plus"), element("span"));
  const none = element("p", { class: "jl-prep-none" });
  const face = element("button", { class: "jl-prep-face", type: "button", click: () => bench.state.persona && openFaces(bench, bench.state.persona) });
  /** @param {string} name */
  const set = (name) => (/** @type {any} */ value) => ({ do: "set_persona", id: bench.state.persona, field: name, value });
  const name = fields("name", { needed: true, class: "jl-prep-display" });
  const segment = fields("segment", { class: "jl-prep-soft" });
  const share = fields("share", { number: true, class: "jl-prep-number jl-prep-soft" });
  const percent = element("span", { class: "jl-prep-soft" });
  const quote = fields("quote", { long: true, class: "jl-prep-quote" });
  const channels = toggles(bench, () => Object.fromEntries(Object.entries(bench.view.channels).map(([id, channel]) => [id, channel.name])),
    () => now()?.channels ?? [], set("channels"));
  const preferred = element("span", { class: "jl-prep-name", "aria-hidden": "true" });
  const bin = element("button", { class: "jl-prep-bin", type: "button", click: () => bench.remove({ do: "remove_persona", id: bench.state.persona }, now()?.name ?? "") }, icon("bin"));
  const sliders = scales(bench);
  const sides = element("div", { class: "jl-group jl-prep-sides", role: "group" }, side("empathy"), side("profile"));
  const empathy = Object.entries(EMPATHY).map(([aspect, sign]) => aspectLines(bench, aspect, sign));
  const profile = Object.entries(PROFILE).map(([aspect, sign]) => aspectLines(bench, aspect, sign));
  const maps = {
    empathy: element("div", { class: "jl-prep-map" }, ...empathy.map((part) => part.node)),
    profile: element("div", { class: "jl-prep-map" }, ...profile.map((part) => part.node)),
  };
  const sheet = element("div", { class: "jl-prep-persona" },
    element("div", { class: "jl-prep-who" }, face,
      element("div", { class: "jl-prep-words" }, element("div", { class: "jl-prep-line" }, name.node, bin),
        element("div", { class: "jl-prep-segment" }, segment.node, element("span", { "aria-hidden": "true", text: "·" }), share.node, percent), quote.node),
      sliders.node),
    element("div", { class: "jl-prep-row" }, preferred, channels.node),
    element("div", { class: "jl-prep-line" }, sides, shares), maps.empathy, maps.profile);
  const node = element("section", { class: "jl-prep-panel jl-prep-personas" }, element("header", {}, title, tabs, add), none, sheet);
  let drawn = "";

  const now = () => bench.view.personas[bench.state.persona ?? ""];

  /** A field whose draft belongs to the persona that is shown. @param {string} part @param {any} how */
  function fields(part, how) {
    /** @type {Map<string, ReturnType<typeof field>>} */ const made = new Map();
    const box = element("span", { class: `jl-prep-slot jl-prep-slot-${part}` });
    return {
      node: box,
      /** @param {any} shown */
      draw(shown) {
        const id = bench.state.persona ?? "";
        if (!made.has(id)) made.set(id, field(bench, `persona:${id}:${part}`, (value) => ({ do: "set_persona", id, field: part, value }), how));
        const wanted = /** @type {ReturnType<typeof field>} */ (made.get(id));
        if (box.firstElementChild !== wanted.node) box.replaceChildren(wanted.node);
        wanted.draw(shown);
      },
      focus: () => /** @type {HTMLInputElement} */ (box.firstElementChild)?.select(),
    };
  }
  /** @param {"empathy" | "profile"} which */
  function side(which) {
    return element("button", { class: "jl-btn", type: "button", click: () => {
      bench.state.side = which;
      bench.keep("side", which);
      bench.redraw();
    } });
  }
  async function addPersona() {
    const id = freshId();
    const answer = await bench.tell({ do: "add_persona", id, name: bench.say("persona-new") });
    if (!answer.ok) return;
    show(id);
    name.focus();
  }
  /** @param {string} id */
  function show(id) {
    bench.state.persona = id;
    bench.keep("persona", id);
    bench.redraw();
  }
  function drawTabs() {
    const { personas, persona_order: order } = bench.view;
    arrange(tabs, order, (id) => element("button", { class: "jl-prep-tab", type: "button", click: () => show(id) }), (tab, id) => {
      const said = JSON.stringify([personas[id].name, personas[id].picture, personas[id].src?.length]);
      if (tab.dataset.said !== said) tab.replaceChildren(portrait(personas[id]), element("span", { text: personas[id].name }));
      tab.dataset.said = said;
      have(tab, { "aria-pressed": String(id === bench.state.persona) });
    });
  }
  function drawSheet() {
    const persona = now(), { words, locked: disabled } = bench.view;
    const said = JSON.stringify([persona.picture, persona.name, persona.src?.length]);
    if (drawn !== said) face.replaceChildren(portrait(persona));
    drawn = said;
    have(face, { "aria-label": bench.say("pair", { name: persona.name, text: bench.say("persona-picture") }), title: bench.say("persona-picture"), disabled });
    name.draw({ label: bench.say("persona-name"), value: persona.name, disabled });
    segment.draw({ label: bench.say("persona-segment"), value: persona.segment, hint: bench.say("persona-segment-hint"), disabled });
    share.draw({ label: bench.say("persona-share"), value: persona.share, hint: bench.say("persona-share-hint"), disabled });
    have(percent, { text: bench.say("persona-of-customers") });
    quote.draw({ label: bench.say("persona-quote"), value: persona.quote, hint: bench.say("persona-quote-hint"), disabled });
    have(preferred, { text: bench.say("persona-channels") });
    channels.draw(bench.say("persona-channels"));
    have(bin, { "aria-label": bench.say("persona-remove", { text: persona.name }), title: bench.say("persona-remove", { text: persona.name }), hidden: disabled });
    sliders.draw();
    have(sides, { "aria-label": bench.say("personas-title") });
    ["empathy", "profile"].forEach((which, index) => have(sides.children[index], { text: words[`tab-${which}`], "aria-pressed": String(bench.state.side === which) }));
    maps.empathy.hidden = bench.state.side !== "empathy";
    maps.profile.hidden = bench.state.side === "empathy";
    for (const part of bench.state.side === "empathy" ? empathy : profile) part.draw();
  }

  return {
    node, add: addPersona,
    draw() {
      const { personas, persona_order: order, shares: sum, scope, locked } = bench.view;
      if (!personas[bench.state.persona ?? ""]) bench.state.persona = order[0] ?? null;
      have(title, { text: bench.say("personas-title") });
      have(shares, { text: sum });
      have(add, { hidden: locked });
      have(/** @type {Element} */ (add.lastElementChild), { text: bench.say("persona-add") });
      drawTabs();
      have(none, { text: bench.say(scope.maturity === "beginner" ? "persona-beginner" : "persona-none"), hidden: Boolean(order.length) });
      sheet.hidden = !order.length;
      if (order.length) drawSheet();
    },
  };
}

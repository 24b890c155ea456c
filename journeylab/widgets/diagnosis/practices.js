import { arrange, element, freshId, have, icon } from "../kit.js";
import { FIELDS, practiceForm } from "./practice_form.js";

/**
 * Practices seen elsewhere, as cards by step: added, edited where they stand, removed.
 * @param {any} desk
 */
export function makePractices(desk) {
  const title = element("h2");
  const intro = element("p", { class: "jl-dx-soft" });
  const count = element("p", { class: "jl-dx-soft", role: "status" });
  const groups = element("div", { class: "jl-dx-practices" });
  const empty = element("p", { class: "jl-dx-empty" });
  const adding = practiceForm("add", add);
  const heading = element("h3", { id: "jl-dx-new-practice" });
  const aside = element("section", { class: "jl-dx-new-practice", "aria-labelledby": heading.id }, heading, adding.node);
  const cards = element("div", { class: "jl-dx-practice-list" }, element("div", {}, title, intro, count), groups, empty);
  const room = element("div", { class: "jl-dx-scroll jl-dx-practice-room" }, cards, aside);
  const node = element("main", { class: "jl-dx-practice" }, room);
  /** @type {Map<string, any>} */ const made = new Map();
  const editing = { id: "" };

  /** @param {any} said */
  async function add(said) {
    const answer = await desk.say({ do: "add_practice", id: freshId(), ...said });
    if (answer.ok) adding.clear();
  }

  function draw() {
    const view = desk.view().practices;
    if (!view) return;
    have(title, { text: view.words.title });
    have(intro, { text: view.words.intro });
    have(count, { text: view.says });
    have(empty, { text: view.words.none, hidden: view.groups.length > 0 });
    have(heading, { text: view.words.new });
    adding.draw(view);
    const there = new Set(view.groups.flatMap((/** @type {any} */ group) => group.cards.map((/** @type {any} */ card) => card.id)));
    for (const id of made.keys()) if (!there.has(id)) made.delete(id);
    arrange(groups, view.groups.map((/** @type {any} */ group) => group.id), () => element("section", {}, element("h3"), element("ul")), (part, _id, index) => {
      const group = view.groups[index];
      const [name, list] = /** @type {any} */ (part.children);
      have(name, { text: group.name });
      arrange(list, group.cards.map((/** @type {any} */ card) => card.id), (id) => {
        const card = cardOf(desk, id, editing, draw);
        made.set(id, card);
        return card.node;
      }, (_item, id, place) => made.get(id)?.draw(group.cards[place], view));
    });
  }

  return { node, draw };
}

/**
 * One card, or the form in its place. @param {any} desk @param {string} id
 * @param {{id: string}} editing @param {() => void} redraw
 */
function cardOf(desk, id, editing, redraw) {
  const mark = element("span", { class: "jl-dx-verdict" });
  const actor = element("b");
  const text = element("p");
  const foot = element("p", { class: "jl-dx-soft" });
  const edit = element("button", { class: "jl-dx-tool", type: "button", click: begin }, icon("pen"), element("span"));
  const bin = element("button", { class: "jl-dx-tool", type: "button", click: () => void desk.say({ do: "remove_practice", id }) }, icon("close"), element("span"));
  const shown = element("div", { class: "jl-dx-card" }, element("header", {}, actor, mark), text, foot, element("div", { class: "jl-dx-card-tools" }, edit, bin));
  const form = practiceForm("save", save, end);
  const node = element("li", {}, shown, form.node);
  /** @type {any} */ let now = {};

  function begin() {
    editing.id = id;
    redraw();
    form.fill(now);
    form.focus();
  }
  function end() {
    editing.id = "";
    redraw();
    edit.focus();
  }
  /** @param {any} said */
  async function save(said) {
    const of = FIELDS.filter((name) => said[name] !== now[name]).map((name) => ({ do: "set_practice", id, field: name, value: said[name] }));
    const answer = of.length ? await desk.say({ do: "all", of }) : { ok: true };
    if (answer.ok) end();
  }

  return {
    node,
    /** @param {any} card @param {any} view */
    draw(card, view) {
      now = card;
      const open = editing.id === id;
      have(node, { class: `jl-dx-${card.verdict}` });
      have(shown, { hidden: open });
      have(form.node, { hidden: !open });
      have(actor, { text: card.actor });
      mark.replaceChildren(icon(card.verdict === "best" ? "check" : "warning"), card.verdict_says);
      have(text, { text: card.text });
      have(foot, { text: [card.kind_says, card.source].filter(Boolean).join(" · ") });
      have(edit, { "aria-label": card.edit_of, title: card.edit_of });
      have(/** @type {Element} */ (edit.lastElementChild), { text: view.words.edit });
      have(bin, { "aria-label": card.remove_of, title: card.remove_of });
      have(/** @type {Element} */ (bin.lastElementChild), { text: view.words.remove });
      form.draw(view);
    },
  };
}

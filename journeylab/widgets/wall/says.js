import { button, element, fill, have, icon, renew, stand } from "../kit.js";
import { boxOf, inOrder } from "./layout.js";
import { twinsOf } from "./note.js";

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */

const SHOWN = 4; // of a list; the rest opens

/** The panel that reads the wall: loads, gaps, what is said twice; each leads to its note. @param {Board} board @param {HTMLElement} minimap */
export function makeSays(board, minimap) {
  const heading = element("h2");
  const sentence = element("p");
  const body = element("div", { class: "jl-says-body" });
  const count = element("figcaption");
  const node = element("aside", { class: "jl-says" }, element("header", {}, heading, sentence), body, element("figure", {}, minimap, count));
  let told = "";
  const open = new Set();

  /** @param {string} id @param {string} [text] */
  const goTo = (id, text) => {
    const note = board.view.notes[id];
    return button({ class: `jl-go jl-is-${note?.kind}`, click: () => board.focus(id) },
      element("i", { "aria-hidden": "true" }), element("span", { text: text ?? (note?.text.slice(0, 80) || board.view.words.private) }), icon("right"));
  };
  /** @param {string} title @param {string} unit @param {HTMLElement} inside */
  const part = (title, unit, inside) => element("section", {}, element("h3", {}, title, unit && element("small", { text: unit })), inside);
  /** @param {any} load */
  const bars = ({ kind, title, unit, rows }) => part(title, unit, element("ul", { class: `jl-bars jl-is-${kind}` },
    ...rows.slice(0, 6).map((/** @type {any} */ row) => element("li", { class: row.heavy ? "jl-heavy" : "" },
      button({ "aria-label": row.says, click: () => board.focus(row.note) }, element("span", { text: row.name }), element("i", { style: `--n: ${row.of_most}` }), element("b", { text: row.count }))))));
  /** @param {any} list */
  const gaps = ({ code, title, notes, columns }) => {
    const items = [...notes.map((/** @type {string} */ id) => goTo(id)), ...(columns ?? []).map((/** @type {string} */ says) => element("p", { text: says }))];
    const more = items.length - SHOWN, all = open.has(code) || more < 2;
    const shown = all ? items : items.slice(0, SHOWN);
    return part(title, "", element("ul", { class: "jl-gaps" }, ...shown.map((item) => element("li", {}, item)),
      !all && element("li", {}, button({ class: "jl-more", click: () => (open.add(code), (told = ""), draw()) }, fill(board.view.words.more, { count: more })))));
  };
  const twins = () => {
    const { twins: pairs, notes, words } = board.view;
    const rows = pairs.slice(0, SHOWN).filter((/** @type {string[]} */ [a, b]) => notes[a] && notes[b])
      .map((/** @type {string[]} */ [a, b]) => element("li", {}, goTo(b, fill(words.twin_pair, { text: notes[a].text.slice(0, 60), other: notes[b].text.slice(0, 60) }))));
    return rows.length > 0 && part(words.twins_title, String(pairs.length), element("ul", { class: "jl-gaps" }, ...rows));
  };
  const draw = () => {
    const { words, says, notes } = board.view;
    const now = JSON.stringify([says, board.view.twins, board.view.language, Object.keys(notes).length]);
    if (now === told) return;
    told = now;
    have(node, { "aria-label": words.says_title });
    have(heading, { text: words.says_title });
    have(sentence, { text: says.sentence });
    body.replaceChildren(...[...says.loads.map(bars), twins(), ...says.lists.map(gaps)].filter(Boolean));
    count.replaceChildren(element("span", { text: words.overview }), element("span", { text: says.count }));
  };
  return { node, draw };
}

/** The question under a note that another seems to repeat. @param {Board} board @param {Gestures} gestures */
export function makeTwin(board, gestures) {
  const asks = element("p"), both = element("span");
  const merge = button({ class: "jl-btn jl-btn-main", click: gestures.mergeChosen });
  const keep = button({ class: "jl-btn", click: gestures.keepApart });
  const node = element("div", { class: "jl-twin", role: "group", hidden: true }, asks, both, element("div", {}, merge, keep));
  return {
    node,
    draw() {
      const { notes, words, locked, language } = board.view, id = board.chosen;
      const twin = id && notes[id] && !board.entry && !board.editing && !locked ? twinsOf(board, id).find((other) => notes[other]) : null;
      have(node, { hidden: !twin, "aria-label": words.twins_title });
      const box = boxOf(board, id);
      if (!twin || !box || !id) return;
      const [one, other] = [twin, id].sort(inOrder(board.layout));
      const { scroller, zoom } = board.sight;
      have(asks, { text: words.twins_ask });
      have(both, { text: fill(words.twin_pair, { text: notes[one].text.slice(0, 80), other: notes[other].text.slice(0, 80) }) });
      renew(merge, language, () => [words.merge, element("kbd", { text: "M" })]);
      renew(keep, language, () => [words.keep_both, element("kbd", { text: "G" })]);
      stand(node, { left: Math.max(8, Math.min(box.x - 90, (scroller.scrollLeft + scroller.clientWidth) / zoom - 372)), top: box.y + box.h + 14 });
    },
  };
}

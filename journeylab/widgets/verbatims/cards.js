import { alsoDraw, arrange, element, fill, have, icon, ring, rove } from "../kit.js";
import { makeAdding } from "../media/adding.js";
import { mediumOf } from "../media/medium.js";

/** @import {Board} from "./board.js" */

alsoDraw({
  glad: `${ring(12, 12, 8.5)}M8.5 14c1 1.6 2.1 2.3 3.5 2.3s2.5-.7 3.5-2.3M9 9.5v.2M15 9.5v.2`,
  sad: `${ring(12, 12, 8.5)}M8.5 16.3c1-1.6 2.1-2.3 3.5-2.3s2.5.7 3.5 2.3M9 9.5v.2M15 9.5v.2`,
  calm: `${ring(12, 12, 8.5)}M8.5 15h7M9 9.5v.2M15 9.5v.2`,
});

/**
 * The verbatims of the open group, the newest first.
 * @param {Board} board
 */
export function makeCards(board) {
  const list = element("div", { class: "jl-voices", role: "group" });
  const more = element("button", { class: "jl-btn jl-more", type: "button", click: () => showMore() });
  const empty = element("p", { class: "jl-soft jl-none" });
  const box = element("div", { class: "jl-voices-box" }, list, more, empty);
  /** @type {Map<string, ReturnType<typeof makeCard>>} */ const cards = new Map();

  const showMore = async () => {
    const last = board.view.cards.length;
    await board.ask({ ask: "show", most: last + 60 });
    board.goToCard(board.view.cards[last]);
  };

  return {
    box,
    /** @param {string | null | undefined} id */
    card: (id) => cards.get(id ?? "")?.item,
    draw() {
      const { view } = board;
      for (const id of cards.keys()) if (!view.verbatims[id]) cards.delete(id);
      for (const id of board.marked) if (!view.verbatims[id]) board.marked.delete(id);
      have(list, { "aria-label": fill(view.words.voices_of, { group: board.nameOf(view.open) }) });
      arrange(list, view.cards, (id) => {
        const card = cards.get(id) ?? makeCard(board, id);
        cards.set(id, card);
        return card.item;
      }, (_item, id) => cards.get(id)?.draw());
      if (!board.card || !cards.has(board.card)) board.card = view.cards[0] ?? null;
      rove([...cards.values()].map(({ item }) => item), cards.get(board.card ?? "")?.item);
      have(more, { hidden: !view.more, text: fill(view.words.more, { number: view.more }) });
      have(empty, { hidden: view.cards.length > 0, text: view.found ? view.words.none_found : view.words.none });
    },
  };
}

/** @param {Board} board @param {string} id */
function makeCard(board, id) {
  const text = element("p", { class: "jl-voice-say", id: `jl-voice-${id}` });
  const about = element("span", { class: "jl-soft" });
  const kind = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (element("select", {
    class: "jl-field", change: () => void board.act({ do: "set_verbatim", id, field: "kind", value: kind.value }),
  })));
  const mark = element("input", { type: "checkbox", class: "jl-mark", tabindex: "-1", change: () => toggle() });
  const label = element("span", { class: "jl-sr" });
  const media = element("div", { class: "jl-media" });
  const adding = makeAdding(board, { verbatim: id });
  const item = element("div", { class: "jl-voice", "data-id": id, role: "group", "aria-labelledby": text.id },
    element("label", { class: "jl-marker" }, mark, label), text, media, element("div", { class: "jl-voice-foot" }, about, kind, adding.button, adding.field));
  let drawn = "";
  let kinds = "";

  const toggle = () => {
    if (!board.marked.delete(id)) board.marked.add(id);
    board.draw();
  };

  return {
    item,
    draw() {
      const { view } = board;
      const shown = view.verbatims[id];
      const marked = board.marked.has(id);
      /** @type {any} */ (mark).checked = marked;
      item.classList.toggle("jl-voice-marked", marked);
      have(mark, { hidden: view.locked });
      const said = JSON.stringify([shown, view.language, view.locked]);
      if (said === drawn) return;
      drawn = said;
      have(text, { text: shown.text, lang: shown.lang });
      have(about, { text: shown.about });
      have(label, { text: view.words.mark });
      if (kinds !== view.language) {
        kind.replaceChildren(...view.kinds.map((/** @type {string[]} */ [value, name]) => element("option", { value, text: name })));
        kinds = view.language;
      }
      kind.value = shown.kind ?? "";
      kind.disabled = view.locked;
      have(adding.button, { hidden: view.locked, "aria-label": view.words.add_medium, title: view.words.add_medium });
      have(kind, { "aria-label": shown.proposed ? view.words.kind_proposed : view.words.kind });
      item.classList.toggle("jl-proposed", Boolean(shown.proposed));
      media.replaceChildren(...(shown.media ?? []).map((/** @type {any} */ medium) => mediumOf(board, medium, shown.text, () => void board.removeMedium(id, medium))));
      have(media, { hidden: !shown.media });
      if (shown.media) media.prepend(icon("quote"));
    },
  };
}

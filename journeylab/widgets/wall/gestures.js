import { fill, freshId } from "../kit.js";
import { wayOf } from "./echo.js";
import { inOrder } from "./layout.js";
import { twinsOf } from "./note.js";
import { neighbour, plain, pushed } from "./places.js";

/** @import {Board, Spot, Way} from "./board.js" */
/** @typedef {ReturnType<typeof gesturesOf>} Gestures */

/** What hands do on the wall; keys, buttons and drags all come here. @param {Board} board */
export function gesturesOf(board) {
  const words = () => board.view.words;
  const textOf = (/** @type {string} */ id) => board.view.notes[id]?.text.slice(0, 60) ?? "";
  const chosen = () => (board.chosen && board.view.notes[board.chosen] ? board.chosen : null);
  /** All that are chosen together, or the one that has the focus, in reading order. */
  const together = () => {
    const ids = new Set(board.picked);
    const one = chosen();
    if (one && !ids.has(one) && !ids.size) ids.add(one);
    return board.layout.order.filter((id) => ids.has(id));
  };

  /** Where a new note of a kind goes by itself, and what it is linked to. @param {string} kind @returns {{spot: Spot, link?: string}} */
  const natural = (kind) => {
    const id = chosen(), { notes, order } = board.view;
    if (!id) {
      const last = board.layout.columns.at(-1);
      return { spot: { stage: last?.stage ?? order[0], lane: board.layout.lanes[0].lane, after: "" } };
    }
    const { kind: its, stage, lane } = notes[id];
    if (its === kind) return { spot: { stage, lane, after: id } };
    const fits = wayOf({ ...board.view, notes: { ...notes, "": { ...notes[id], kind } } }, "", id);
    return { spot: { stage, lane, beside: id }, link: fits ? id : undefined };
  };

  const usual = () => {
    const { notes, allowed } = board.view, kind = notes[chosen() ?? ""]?.kind;
    return allowed.includes(kind) ? kind : allowed[0];
  };

  const gestures = {
    together,
    /** A note like the one that has the focus, or of another kind. @param {string} [kind] @param {{spot: Spot, link?: string}} [at] */
    write(kind = usual(), at = natural(kind)) {
      if (board.view.locked || !board.view.allowed.includes(kind)) return;
      board.entry = { kind, ...at };
      board.editing = null;
      board.draw();
    },
    /**
     * Puts notes up; a system that is there already is not put up twice but linked.
     * @param {string[]} texts @param {NonNullable<Board["entry"]>} entry @returns {string} the last one
     */
    add(texts, { kind, spot, link }) {
      const { notes, table, pestel } = board.view;
      const known = kind === "external_system" && texts.length === 1 && link
        && Object.keys(notes).find((id) => notes[id].kind === kind && plain(notes[id].text) === plain(texts[0]));
      if (known && link) {
        gestures.link(link, known);
        return known;
      }
      const ids = texts.map(() => freshId());
      const add = { do: "add_notes", texts, ids, kind, table, ...spot, ...(board.hidden ? { hidden: true } : {}), ...(board.author() ? { author: board.author() } : {}), ...(kind === "pestel" ? { pestel: pestel ?? "political" } : {}) };
      void board.act(link && texts.length === 1 ? { do: "all", of: [add, { do: "link_notes", source: link, target: ids[0] }] } : add);
      board.say(texts.length > 1 ? "added_many" : "added", { count: texts.length, kind: words().kinds[kind], text: texts[0] });
      return ids[ids.length - 1];
    },
    edit(/** @type {string | null} */ id) {
      if (id && (board.view.locked || board.view.notes[id]?.locked || board.view.notes[id]?.hidden)) return void board.say("fixed");
      board.editing = id;
      board.draw();
    },
    remove() {
      const ids = together();
      if (!ids.length) return;
      if (ids.some((id) => board.view.notes[id].locked)) return void board.act({ do: "remove_notes", ids }); // to be told why not
      const next = neighbour(board.layout, ids[0], "up") ?? neighbour(board.layout, ids[ids.length - 1], "down");
      const said = fill(words()[ids.length > 1 ? "removed_many" : "removed"], { count: ids.length, text: textOf(ids[0]) });
      board.picked.clear();
      void board.act({ do: "remove_notes", ids }).then(({ ok }) => ok && board.offerUndo(said));
      board.focus(next && !ids.includes(next) ? next : board.layout.order[0]);
    },
    /** @param {string[]} ids @param {Spot} spot */
    moveTo(ids, spot) {
      void board.act({ do: "move_notes", ids, table: board.view.table, ...spot });
      const { layout, view } = board, { stage } = view.notes[ids[0]], began = layout.bands.find((band) => band.stage === stage)?.first ?? 0;
      board.focus(ids[0]);
      board.say("moved", { stage: view.stages[stage].name, place: (layout.boxes.get(ids[0])?.col ?? 0) - began + 1 });
    },
    push(/** @type {Way} */ way) {
      const id = chosen();
      if (!id || board.view.locked) return;
      const spot = pushed(board.view, board.layout, id, way);
      if (spot) gestures.moveTo([id], spot);
      else board.say("cannot_move");
    },
    go(/** @type {Way} */ way) {
      board.focus(neighbour(board.layout, chosen(), way));
    },
    goToEnd: (/** @type {boolean} */ first) => board.focus(board.layout.order.at(first ? 0 : -1)),
    pick(/** @type {string} */ id) {
      if (!board.picked.delete(id)) board.picked.add(id);
      board.draw();
      board.say("picked_many", { count: board.picked.size });
    },
    pickAll() {
      board.picked = new Set(board.layout.order);
      board.draw();
      board.say("picked_many", { count: board.picked.size });
    },
    /** Draws a link, or takes it away where there is one. @param {string} a @param {string} b */
    link(a, b) {
      if (a === b) return;
      const { notes, near } = board.view;
      const there = near[a]?.includes(b);
      if (there || wayOf(board.view, a, b)) board.say(there ? "unlinked" : "linked", { text: textOf(a), other: textOf(b) });
      void board.act({ do: there ? "unlink_notes" : "link_notes", source: a, target: b });
      if (notes[b]) board.choose(b);
    },
    startLink() {
      const id = chosen();
      if (!id || board.view.locked) return;
      board.linking = id;
      board.draw();
      board.say("link_from", { text: textOf(id) });
    },
    endLink(/** @type {boolean} */ made) {
      const from = board.linking, to = chosen();
      board.linking = null;
      if (made && from && to) gestures.link(from, to);
      board.draw();
    },
    /** @param {string} into @param {string[]} ids */
    merge(into, ids) {
      const said = fill(words().merged, { text: textOf(ids[0]), other: textOf(into) });
      board.picked.clear();
      void board.act({ do: "merge_notes", into, ids }).then(({ ok }) => ok && board.offerUndo(said));
      board.focus(into);
    },
    mergeChosen() {
      const ids = together(), twin = chosen() && twinsOf(board, /** @type {string} */ (chosen()))[0];
      const all = ids.length > 1 ? ids : [.../** @type {string[]} */ (ids), ...(twin ? [twin] : [])].sort(inOrder(board.layout));
      if (all.length > 1) gestures.merge(all[0], all.slice(1));
    },
    /** Two that look the same are two; or, of several chosen, a group. */
    keepApart() {
      const id = chosen(), twin = id && twinsOf(board, id)[0];
      if (!id || !twin) return;
      const [one, other] = board.view.twins.find((/** @type {string[]} */ pair) => pair.includes(id) && pair.includes(twin));
      void board.act({ do: "keep_apart", id: one, other });
      board.say("kept_apart");
    },
    lock() {
      const ids = together();
      if (!ids.length || board.view.locked) return;
      const open = ids.some((id) => !board.view.notes[id].locked);
      void board.act({ do: open ? "lock_notes" : "unlock_notes", ids });
      board.say(open ? "now_fixed" : "now_free");
    },
    pivot() {
      const id = chosen();
      if (!id || board.view.notes[id].kind !== "domain_event") return;
      void board.act({ do: "set_pivotal", id, pivotal: !board.view.notes[id].pivotal });
    },
    reveal() {
      board.hidden = false;
      board.drafts.keep("hidden", null);
      void board.act({ do: "reveal_notes", table: board.view.table });
    },
    mode(/** @type {string} */ mode) {
      board.hidden = false; // what is modelled is for all to see
      board.drafts.keep("hidden", null);
      void board.act({ do: "set_mode", mode });
      board.say("mode_now", { mode: words().modes[mode] });
    },
  };
  return gestures;
}

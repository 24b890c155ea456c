import { arrange, element, fill, have } from "../kit/nodes.js";

const PAUSE = 90; // milliseconds without a move before a moment is fetched

/**
 * What happened, gesture by gesture; any moment of it can be looked at, most of it taken back.
 * @param {any} room
 */
export function makeHistory(room) {
  const slider = element("input", { type: "range", min: 1, step: 1, class: "jl-history-slider", "data-first": true, input: slid });
  const earlier = element("button", { class: "jl-btn", type: "button", click: () => step(-1) }, "‹");
  const later = element("button", { class: "jl-btn", type: "button", click: () => step(1) }, "›");
  const shown = element("output", { class: "jl-history-shown" });
  const name = element("input", { type: "text", class: "jl-field", maxlength: 120 });
  const keep = element("button", { class: "jl-btn", type: "submit" });
  const nameLabel = element("span", { class: "jl-sr" });
  const form = element("form", { class: "jl-history-name", submit: named }, element("label", {}, nameLabel, name), keep);
  const moments = element("ul", { class: "jl-history-moments" });
  const count = element("p", { class: "jl-frame-soft" });
  const rows = element("ol", { class: "jl-history-rows" });
  const more = element("button", { class: "jl-btn", type: "button", click: () => room.say({ ask: "more" }) });
  const node = element("div", { class: "jl-frame-inside" },
    element("div", { class: "jl-history-time" }, element("div", { class: "jl-group" }, earlier, later), slider, shown), form, moments, count, rows, more);
  /** @type {any} */ let timer = 0;

  return { node, draw };

  function slid() {
    clearTimeout(timer);
    timer = setTimeout(() => look(Number(slider.value)), PAUSE);
  }
  /** @param {number} at */
  function look(at) {
    room.say(at >= room.view().history.last ? { ask: "now" } : { ask: "look", at });
  }
  /** @param {number} by */
  function step(by) {
    room.say({ ask: "step", by });
  }
  /** @param {Event} event */
  async function named(event) {
    event.preventDefault();
    const { past } = room.view();
    if (!name.value.trim()) return name.focus();
    const answer = await room.say({ do: "name_moment", name: name.value.trim(), seq: past ? past.seq : null });
    if (answer.ok) name.value = "";
  }

  function draw() {
    const { words, history, past } = room.view();
    if (!history) return;
    have(slider, { max: history.last, "aria-label": words.slider, "aria-valuetext": past ? past.moment : words.now_is });
    if (document.activeElement !== slider || !past) slider.value = String(past ? past.seq : history.last);
    have(shown, { text: past ? past.moment : words.now_is });
    have(earlier, { "aria-label": words.earlier, title: words.earlier, disabled: past ? past.seq <= history.first : history.last <= history.first });
    have(later, { "aria-label": words.later, title: words.later, disabled: !past });
    have(nameLabel, { text: words.name_moment });
    have(name, { placeholder: words.name_hint });
    have(keep, { text: words.name_keep });
    have(count, { text: history.count });
    have(more, { text: words.more_rows, hidden: !history.more });
    arrange(moments, history.moments.map((/** @type {any} */ one) => one.name), (id) =>
      element("li", {}, element("button", { class: "jl-chip", type: "button", click: () => look(history_seq(id)) }, id)), (item, _id, index) =>
      have(/** @type {Element} */ (item.firstElementChild), { "aria-pressed": String(past?.seq === history.moments[index].seq) }));
    arrange(rows, history.rows.map((/** @type {any} */ row) => row.id), makeRow, (row, _id, index) => drawRow(row, history.rows, index, words, past));
  }
  /** @param {string} id */
  const history_seq = (id) => room.view().history.moments.find((/** @type {any} */ one) => one.name === id)?.seq ?? 0;

  /** @param {string} id */
  function makeRow(id) {
    const row = () => room.view().history.rows.find((/** @type {any} */ one) => one.id === id);
    return element("li", {}, element("p", { class: "jl-history-day" }), element("time"), element("p", { class: "jl-history-says" }),
      element("span", { class: "jl-history-gone" }),
      element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => look(row().seq) }),
      element("button", { class: "jl-btn jl-btn-quiet", type: "button", click: () => room.say({ ask: "revert", gesture: id }) }));
  }
  /** @param {any} node @param {any[]} all @param {number} index @param {any} words @param {any} past */
  function drawRow(node, all, index, words, past) {
    const row = all[index];
    const [day, time, says, gone, see, revert] = node.children;
    have(day, { text: row.day, hidden: all[index - 1]?.day === row.day });
    have(time, { text: row.time });
    have(says, { text: row.says });
    have(gone, { text: row.gone ? words.gone : "", hidden: !row.gone });
    have(node, { class: row.gone ? "jl-history-row jl-history-taken" : "jl-history-row", "aria-current": past?.seq === row.seq ? "true" : null });
    have(see, { text: words.look, "aria-label": fill(words.look_of, { says: row.says }) });
    have(revert, { text: words.revert, "aria-label": fill(words.revert_of, { says: row.says }), hidden: !row.revertible || Boolean(past) });
  }
}

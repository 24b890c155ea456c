import { element, fill, freshId, icon } from "../kit.js";
import { plain } from "./paste.js";

/** @import {Board} from "./board.js" */

/**
 * Channels and importance of one step, sent together as it closes: one gesture, one undo.
 * @param {Board} board @param {string} id @param {"channels" | "importance"} about what has the focus
 */
export function openDetails(board, id, about) {
  const { words, channels, channel_order: known } = board.view;
  const step = board.view.steps[id];
  const chosen = new Set(step.channels ?? []);
  /** @type {Map<string, string>} */ const made = new Map();
  let importance = step.importance ?? null;

  /** @param {string} channel @param {string} name @param {string} sign */
  const chip = (channel, name, sign) => {
    const button = element("button", {
      class: "jl-chip", type: "button", "aria-pressed": String(chosen.has(channel)),
      click: () => {
        if (!chosen.delete(channel)) chosen.add(channel);
        button.setAttribute("aria-pressed", String(chosen.has(channel)));
      },
    }, icon(sign), name);
    return button;
  };
  const chips = element("div", { class: "jl-chips" }, ...known.map((/** @type {string} */ c) => chip(c, channels[c].name, channels[c].icon)));

  const field = element("input", {
    class: "jl-field", type: "text", autocomplete: "off", placeholder: words.channel_other, "aria-label": words.channel_other,
    keydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" || !field.value.trim()) return;
      event.preventDefault();
      add();
    },
  });
  const add = () => {
    const name = field.value.trim();
    if (!name) return;
    const all = [...known.map((/** @type {string} */ c) => [c, channels[c].name]), ...made];
    const same = all.find(([, other]) => plain(other) === plain(name))?.[0];
    const channel = same ?? freshId();
    if (same) [...chips.children].at(all.findIndex(([c]) => c === same))?.setAttribute("aria-pressed", "true");
    chosen.add(channel);
    if (!same) {
      made.set(channel, name);
      chips.append(chip(channel, name, "plus"));
    }
    field.value = "";
  };

  const levels = element("div", { class: "jl-group jl-levels", role: "group", "aria-label": words.importance_of },
    ...[null, 1, 2, 3, 4, 5].map((level) => element("button", {
      class: "jl-btn", type: "button", "data-level": level ?? 0, "aria-pressed": String(level === importance),
      click: () => {
        importance = level;
        for (const other of levels.children) other.setAttribute("aria-pressed", String(Number(other.getAttribute("data-level")) === (level ?? 0)));
      },
    }, level === null ? words.importance_none : String(level))));

  const title = element("h2", { id: `jl-${freshId()}`, text: fill(words.channels_of, { number: board.numberOf(id) ?? "" }) });
  const dialog = /** @type {HTMLDialogElement} */ (/** @type {unknown} */ (element("dialog", { class: "jl-details", "aria-labelledby": title.id },
    title, element("p", { class: "jl-details-say", text: step.text }),
    element("h3", { text: words.channels_on }), chips,
    element("div", { class: "jl-row" }, field, element("button", { class: "jl-btn", type: "button", click: () => add() }, words.channel_add)),
    element("h3", { text: words.importance_of }), levels, element("p", { class: "jl-soft", text: words.importance_low }),
    element("div", { class: "jl-row jl-end" }, element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => dialog.close() }, words.done)))));
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    add();
    dialog.remove();
    const commands = changes();
    if (commands.length) board.act(commands.length > 1 ? { do: "all", of: commands } : commands[0]);
    board.focus(id);
  });
  board.root.append(dialog);
  dialog.showModal();
  const first = about === "importance" ? levels.querySelector("[aria-pressed=true]") : chips.firstElementChild ?? field;
  /** @type {HTMLElement} */ (first).focus();

  function changes() {
    const on = [...known, ...made.keys()].filter((channel) => chosen.has(channel));
    const news = [...made].filter(([channel]) => chosen.has(channel)).map(([channel, name]) => ({ do: "add_channel", id: channel, name }));
    const before = known.filter((/** @type {string} */ c) => (step.channels ?? []).includes(c));
    const differs = on.join("\n") !== before.join("\n");
    return [
      ...news,
      ...(differs ? [{ do: "set_channels", id, channels: on }] : []),
      ...(importance === (step.importance ?? null) ? [] : [{ do: "set_importance", id, importance }]),
    ];
  }
}

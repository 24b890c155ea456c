import { element, fill, freshId, have, icon } from "../kit.js";
import { commandsFrom, isMany, unlisted } from "./paste.js";

/** @import {Board} from "./board.js" */
/** @import {Place} from "./places.js" */

/**
 * The line where steps are typed or pasted; what is half typed stays, whatever else is done.
 * @param {Board} board @param {string} draft where the half-typed text is kept
 * @param {{place(): Place, added?(id: string): void, leave(): void}} at
 */
export function makeEntry(board, draft, at) {
  const input = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (element("input", {
    type: "text", autocomplete: "off", spellcheck: "true", enterkeyhint: "enter",
    input: () => keep(),
    keydown: (/** @type {KeyboardEvent} */ event) => pressed(event),
    paste: (/** @type {ClipboardEvent} */ event) => pasted(event),
  })));
  const key = element("kbd", { "aria-hidden": "true" });
  const says = element("span", { class: "jl-sr" });
  const entry = element("label", { class: "jl-entry", "data-entry": draft }, icon("plus"), says, input, key);
  input.value = board.drafts.read(draft) ?? "";

  const keep = () => {
    board.drafts.keep(draft, input.value);
    show();
  };
  const show = () => {
    entry.classList.toggle("jl-entry-live", input.value !== "");
    have(key, { text: input.value ? board.view.words.keys.Enter : "N" });
  };

  /** @param {KeyboardEvent} event */
  const pressed = (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") (event.preventDefault(), add(input.value));
    else if (event.key === "Escape" || (event.key === "ArrowUp" && !input.value)) (event.preventDefault(), at.leave());
    else return;
    event.stopPropagation();
  };

  /** @param {ClipboardEvent} event */
  const pasted = (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!isMany(text)) return;
    event.preventDefault();
    const commands = commandsFrom(board.view, text, at.place(), freshId);
    if (commands.length) void send(text, commands);
  };

  /** @param {string} text */
  const add = (text) => {
    const said = unlisted(text);
    if (!said) return;
    input.value = "";
    keep();
    void send(said, [{ do: "add_step", id: freshId(), text: said, ...at.place() }]);
  };

  /** @param {string} text @param {any[]} commands */
  const send = async (text, commands) => {
    const steps = commands.filter((command) => command.do === "add_step");
    at.added?.(steps.at(-1)?.id);
    const { words } = board.view;
    const answered = board.act(commands.length > 1 ? { do: "all", of: commands } : commands[0]);
    board.speak.polite(steps.length > 1 ? fill(words.added_many, { count: steps.length }) : `${board.numberOf(steps[0]?.id)}. ${text}`);
    entry.scrollIntoView({ block: "nearest" });
    const answer = await answered;
    if (!answer.refused || input.value || isMany(text)) return;
    input.value = text; // nothing typed is lost, refused or not
    keep();
  };

  return {
    entry, input,
    /** @param {string} name */
    draw(name) {
      have(says, { text: name });
      have(input, { placeholder: board.view.words.entry });
      show();
    },
  };
}

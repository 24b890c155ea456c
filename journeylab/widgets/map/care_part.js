import { element } from "../kit.js";
import { section } from "./section.js";

const FAMILIAR = ["", "first_time", "loyal"], TYPES = ["", "online", "offline", "cross"];

/** Who answers for the map, and when it is looked at again. @param {any} board @param {any} panel */
export function carePart(board, { owner, review }) {
  const { words, locked } = board.view;
  /** @param {string} name @param {string} label @param {string} now @param {string} type */
  const field = (name, label, now, type) => {
    const input = element("input", { class: "jl-field", type, name, disabled: locked, change: () => board.act({ do: "set_setting", name: name === "owner" ? "owner" : "review_date", value: input.value.trim() }) });
    input.value = now;
    return element("label", {}, label + " ", input);
  };
  return element("div", { class: "jl-panel-form" }, field("owner", words.owner, owner, "text"), field("review", words.review, review, "date"));
}

/** Whether a step can tip the relation either way. @param {any} board @param {any} panel */
export function truthPart(board, { step, truth }) {
  const { words, locked } = board.view;
  return element("button", {
    class: "jl-chip", type: "button", "data-panel": "truth", disabled: locked, "aria-pressed": String(truth === true),
    click: () => board.act({ do: "mark_moment_of_truth", id: step, confirmed: truth === true ? null : true }),
  }, words.truth);
}

/** Whose journey a variant is. @param {any} board @param {any} variant */
export function variantPart(board, variant) {
  const { words, locked, personas } = board.view;
  const send = (/** @type {string} */ field, /** @type {string} */ value) => board.act({ do: "set_variant", id: variant.id, field, value });
  /** @param {string} field @param {string} label @param {[string, string][]} options */
  const choice = (field, label, options) => {
    const select = element("select", { class: "jl-field", "data-panel": field, disabled: locked, change: () => send(field, select.value) }, ...options.map(([value, text]) => element("option", { value }, text)));
    select.value = variant[field];
    return element("label", {}, label + " ", select);
  };
  const name = element("input", { class: "jl-field", name: "variant", disabled: locked, "aria-label": words.variant_name, change: () => send("name", name.value.trim()) });
  name.value = variant.name;
  return section("variant", variant.name, name,
    choice("persona", words.persona, [["", words.everyone], ...personas.map((/** @type {any} */ one) => [one.id, one.name])]),
    choice("familiarity", words.familiarity, FAMILIAR.map((one) => [one, words.familiarities[one]])),
    choice("channels", words.channel_type, TYPES.map((one) => [one, words.channel_types[one]])),
    element("button", { class: "jl-btn", type: "button", disabled: locked, click: async () => {
      const answer = await board.act({ do: "remove_variant", id: variant.id });
      if (answer.ok) await board.look({ version: "current", side: "" });
    } }, words.remove_variant));
}

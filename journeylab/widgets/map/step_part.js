import { element, fill, freshId } from "../kit.js";
import { section } from "./section.js";

const SERVING = ["used", "hidden", "redundant"];
const USES = ["used", "avoided", "missing", "hidden", "redundant"];

/** How each channel serves at a step, today or in a version. @param {any} board @param {any} panel */
export function touchpointsPart(board, { step, version, touchpoints }) {
  const { words, locked } = board.view;
  return section("touchpoints", words.touchpoints_of, element("ul", {}, ...touchpoints.map((/** @type {any} */ one) => {
    const use = element("select", { class: "jl-field", "data-panel": `use-${one.channel}`, "aria-label": one.name, disabled: locked, change: () => board.act(useMessage(step, version, touchpoints, one.channel, use.value)) },
      ...["none", ...USES].map((name) => element("option", { value: name }, words.uses[name])));
    use.value = one.use || "none";
    return element("li", {}, element("span", { text: one.name }), use, version === "current" && (one.collects || SERVING.includes(one.use)) && collectsField(board, step, one));
  })));
}

/** Which data customers leave at a touchpoint. @param {any} board @param {string} step @param {any} touchpoint */
function collectsField(board, step, { channel, name, collects }) {
  const { words, locked } = board.view;
  const field = element("input", { class: "jl-field", "data-panel": `collects-${channel}`, "aria-label": fill(words.collects_of, { channel: name }), placeholder: words.collects, disabled: locked, change: () => board.act({ do: "set_collected", step, channel, what: field.value }) });
  field.value = collects;
  return field;
}

/** @param {string} step @param {string} version @param {any[]} touchpoints @param {string} channel @param {string} use */
function useMessage(step, version, touchpoints, channel, use) {
  if (version !== "current") return { do: "set_touchpoint_in_version", version, step, channel, use };
  const others = touchpoints.filter((one) => one.channel !== channel && one.use === "used").map((one) => one.channel);
  const channels = { do: "set_channels", id: step, channels: use === "used" ? touchpoints.map((one) => one.channel).filter((one) => one === channel || others.includes(one)) : others };
  return { do: "all", of: [channels, { do: "set_touchpoint", step, channel, use: use === "none" || use === "used" ? null : use }] };
}

/** What a version does with a step, and the emotion that the room wagers on. @param {any} board @param {any} panel */
export function stepPart(board, { step, version, wager, standing }) {
  const { words, locked, sheet } = board.view;
  const bet = element("select", { class: "jl-field", "data-panel": "wager", "aria-label": words.wager_of, disabled: locked, change: () => board.act({ do: "expect_emotion", version, step, value: bet.value === "" ? null : Number(bet.value) }) },
    element("option", { value: "" }, words.wager_none), ...[2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2].map((value) => element("option", { value }, signed(value, board.view.language))));
  bet.value = wager == null ? "" : String(wager);
  const text = element("input", { class: "jl-field", name: "step", "aria-label": words.step_text, placeholder: words.step_text, disabled: locked });
  const form = element("form", {
    class: "jl-panel-form",
    submit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      if (!text.value.trim()) return;
      const id = freshId();
      const stage = stageOf(sheet, step);
      const answer = await board.act({ do: "add_step_to_version", version, id, stage, text: text.value.trim(), after: step });
      if (answer.ok) text.value = "";
    },
  }, text, element("button", { class: "jl-btn", type: "submit", disabled: locked }, words.add_step));
  const press = (/** @type {string} */ says, /** @type {any} */ asked) => element("button", { class: "jl-btn", type: "button", disabled: locked, click: () => board.act(asked) }, says);
  return section("step", words.step, element("label", {}, words.wager_of + " ", bet), form, element("div", { class: "jl-row" },
    standing !== "removed" && press(words.remove_step, { do: "remove_from_version", version, step }),
    standing !== "same" && press(words.back_to_today, { do: "revise_as_today", version, step })));
}

/** The stage over a column. @param {any} sheet @param {string} step @returns {string} */
export function stageOf(sheet, step) {
  let left = sheet.columns.indexOf(step);
  for (const span of sheet.spans) {
    if (left < span.count) return span.id;
    left -= span.count;
  }
  return sheet.spans.at(-1)?.id ?? "";
}

/** @param {number} value @param {string} language */
function signed(value, language) {
  return new Intl.NumberFormat(language, { signDisplay: "exceptZero" }).format(value).replace("-", "\u2212");
}

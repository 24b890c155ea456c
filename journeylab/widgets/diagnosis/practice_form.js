import { arrange, element, freshId, have } from "../kit.js";
import { options } from "./source.js";

export const FIELDS = ["actor", "text", "step", "kind", "verdict", "source"];
const FIRST = /** @type {{[name: string]: string}} */ ({ step: "", kind: "content", verdict: "best" });

/**
 * The fields of a card: Enter in a line saves, Escape leaves a card as it was.
 * @param {"add" | "save"} name @param {(said: any) => Promise<void>} done @param {() => void} [cancelled]
 */
export function practiceForm(name, done, cancelled) {
  const actors = element("datalist", { id: `jl-dx-actors-${freshId().slice(0, 8)}` });
  const fields = /** @type {{[name: string]: any}} */ ({
    actor: element("input", { class: "jl-field", required: true, maxlength: 10000, autocomplete: "off", list: actors.id }),
    text: element("textarea", { class: "jl-field", required: true, rows: 3, maxlength: 10000 }),
    step: element("select", { class: "jl-field" }),
    kind: element("select", { class: "jl-field" }),
    verdict: element("select", { class: "jl-field" }),
    source: element("input", { class: "jl-field", maxlength: 10000, autocomplete: "off" }),
  });
  const labels = Object.fromEntries(FIELDS.map((one) => [one, element("label", { class: `jl-dx-of-${one}` }, element("span"), fields[one])]));
  const go = element("button", { class: "jl-btn jl-btn-main", type: "submit" });
  const back = element("button", { class: "jl-btn", type: "button", hidden: !cancelled, click: () => cancelled?.() });
  const node = element("form", { class: "jl-dx-practice-form", submit, keydown: leave }, ...FIELDS.map((one) => labels[one]), actors, element("div", { class: "jl-dx-form-foot" }, back, go));

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    void done(Object.fromEntries(FIELDS.map((one) => [one, fields[one].value.trim()])));
  }
  /** @param {KeyboardEvent} event */
  function leave(event) {
    if (event.key !== "Escape" || !cancelled) return;
    event.stopPropagation();
    cancelled();
  }

  return {
    node,
    focus: () => fields.actor.focus(),
    /** @param {any} card */
    fill(card) {
      for (const one of FIELDS) fields[one].value = card[one];
    },
    clear() {
      fields.text.value = "";
      fields.actor.focus();
    },
    /** @param {any} view */
    draw(view) {
      const { words } = view;
      for (const one of FIELDS) {
        have(/** @type {Element} */ (labels[one].firstElementChild), { text: words[one] });
        if (words[`${one}_hint`]) have(fields[one], { placeholder: words[`${one}_hint`] });
      }
      for (const [one, pairs] of /** @type {[string, [string, string][]][]} */ ([["step", view.steps], ["kind", view.kinds], ["verdict", view.verdicts]])) options(fields[one], pairs, fields[one].value || FIRST[one]);
      arrange(actors, view.actors, (actor) => element("option", { value: actor }));
      have(go, { text: words[name] });
      have(back, { text: words.cancel });
    },
  };
}

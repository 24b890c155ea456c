import { arrange, element, have } from "../kit/nodes.js";
import { alsoDraw, icon } from "../kit/icons.js";

alsoDraw({
  history: "M4 5v5h5M4.6 10A8 8 0 1 1 4 13.5M12 8v4.5l3 1.8",
  present: "M3 5.5A1.5 1.5 0 0 1 4.5 4h15A1.5 1.5 0 0 1 21 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 14.5ZM12 16v4m-4 0h8",
});

/**
 * The bar: whose workshop this is, its phases, and what is always at hand.
 * @param {any} room
 */
export function makeBar(room) {
  const title = element("input", { class: "jl-frame-title", type: "text", maxlength: 200, change: rename, keydown: titleKey });
  const organisation = element("p", { class: "jl-frame-organisation" });
  const phases = element("ol", { class: "jl-frame-phases" });
  const nav = element("nav", {}, phases);
  const people = tool("people", () => room.panel("people"));
  const undo = tool("undo", room.undo);
  const redo = tool("redo", room.redo);
  const past = tool("history", () => room.panel("history"));
  const show = tool("present", room.present);
  // the analyst's screen stands beside this one under our own launcher; elsewhere nobody knows where
  const desk = document.body?.dataset.ownServer === "yes" && document.body.dataset.audience === "facilitator" ? element("a", { class: "jl-frame-tool jl-frame-tool-desk" }, icon("chart")) : null;
  const languages = element("div", { class: "jl-group jl-frame-languages", role: "group" });
  const tools = element("div", { class: "jl-frame-tools" }, people, undo, redo, past, desk, languages, show);
  const node = element("header", { class: "jl-frame-bar" },
    element("div", { class: "jl-frame-name" }, element("h1", {}, title), organisation), nav, tools);

  function rename() {
    const text = title.value.trim();
    if (text !== room.view().title) room.say({ do: "set_setting", name: "title", value: text });
  }
  /** @param {KeyboardEvent} event */
  function titleKey(event) {
    if (event.key === "Enter") title.blur();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    title.value = room.view().title;
    title.blur();
  }

  return { node, draw };

  function draw() {
    const { words, tab, curtain, past: looking, ...view } = room.view();
    if (document.activeElement !== title) title.value = view.title;
    have(title, { "aria-label": words.title, placeholder: words.title_empty, size: Math.max(8, (view.title || words.title_empty).length), disabled: Boolean(looking) });
    have(organisation, { text: view.organisation, hidden: !view.organisation });
    have(nav, { "aria-label": words.phases });
    drawPhases(view.phases, tab, words, curtain);
    have(people, { "aria-expanded": String(view.panel === "people"), "aria-label": view.people.says, title: view.people.says, disabled: curtain });
    have(/** @type {Element} */ (people.lastElementChild), { text: view.people.count });
    have(undo, { disabled: !view.undo.can || curtain || Boolean(looking), "aria-label": view.undo.says, title: `${view.undo.says} (${words.keys.Ctrl}+Z)` });
    have(redo, { disabled: !view.redo.can || curtain || Boolean(looking), "aria-label": view.redo.says, title: `${view.redo.says} (${words.keys.Ctrl}+Y)` });
    have(past, { "aria-expanded": String(view.panel === "history"), "aria-label": words.history, title: `${words.history} (H)`, disabled: curtain });
    const on = room.root.classList.contains("jl-presenting");
    const name = on ? words.present_leave : words.present;
    have(show, { "aria-label": name, title: `${name} (F)`, "aria-pressed": String(on) });
    if (desk) have(desk, { href: curtain ? null : `diagnose?lang=${view.language}`, "aria-label": words.diagnosis, title: words.diagnosis });
    drawLanguages(view.language, words, curtain);
  }

  /** @param {any[]} list @param {string} current @param {any} words @param {boolean} curtain */
  function drawPhases(list, current, words, curtain) {
    arrange(phases, list.map(({ id }) => id), makePhase, (item, id, index) => {
      const { name, done } = list[index];
      const button = /** @type {HTMLElement} */ (item.firstElementChild);
      have(button, { "aria-current": id === current ? "step" : null, disabled: curtain && id !== current, title: `Alt+${index + 1}` });
      button.replaceChildren(...(done ? [icon("check"), element("span", { class: "jl-sr", text: words.done })] : []), element("span", { text: name }));
    });
  }
  /** @param {string} id */
  function makePhase(id) {
    return element("li", {}, element("button", { type: "button", click: () => room.open(id) }));
  }

  /** @param {string} current @param {any} words @param {boolean} curtain */
  function drawLanguages(current, words, curtain) {
    have(languages, { "aria-label": words.language });
    arrange(languages, Object.keys(words.languages), (id) =>
      element("button", { class: "jl-btn", type: "button", click: () => room.language(id) }), (button, id) =>
      have(button, { text: id.toUpperCase(), lang: id, title: words.languages[id], "aria-label": words.languages[id], "aria-pressed": String(id === current), disabled: curtain }));
  }
}

/** @param {string} name @param {() => void} press */
function tool(name, press) {
  return element("button", { class: `jl-frame-tool jl-frame-tool-${name}`, type: "button", click: press }, /** @type {any} */ (icon(name)), element("span"));
}

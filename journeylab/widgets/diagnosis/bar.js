import { alsoDraw, arrange, element, have, icon, ring } from "../kit.js";

alsoDraw({
  logo: `M2.5 9C6 4 8 6 11 12s5.5 7 10.5 0${ring(11, 12, 2)}`,
});

const PLACES = ["import", "explore", "practices", "send"];

/**
 * The bar: whose workshop this is, the places of the desk, what it all rests on.
 * @param {any} desk @param {boolean} alone whether the desk has the window to itself
 */
export function makeDeskBar(desk, alone) {
  const title = element("h1", { class: "jl-dx-title" }, element("b"), element("span"));
  const places = element("ol", { class: "jl-dx-places" });
  const nav = element("nav", {}, places);
  const languages = element("div", { class: "jl-group jl-dx-languages", role: "group" });
  // the room is at / under our own launcher; elsewhere nobody knows where it is
  const room = alone && document.body.dataset.ownServer === "yes" ? element("a", { class: "jl-btn jl-dx-room" }) : null;
  const send = element("button", { class: "jl-btn jl-btn-main jl-dx-onward", type: "button", click: () => void desk.say({ ask: "place", name: "send" }) });
  const node = element("header", { class: "jl-dx-bar" }, icon("logo"), title, nav, room, languages, send);
  return { node, draw };

  function draw() {
    const { words, place, language, ...view } = desk.view();
    have(/** @type {Element} */ (title.firstElementChild), { text: view.organisation || view.title || words.untitled });
    have(/** @type {Element} */ (title.lastElementChild), { text: view.organisation ? view.title : "" });
    have(nav, { "aria-label": words.places });
    arrange(places, PLACES, (name) => element("li", {}, element("button", { type: "button", click: () => void desk.say({ ask: "place", name }) })), (item, name, index) => {
      const button = /** @type {any} */ (item.firstElementChild);
      have(button, { "aria-current": name === place ? "step" : null, disabled: !view.open[name] });
      have(button, { text: `${index + 1}\u2002${words[`place_${name}`]}` });
    });
    have(send, { text: view.explore?.send ?? "", hidden: place !== "explore" });
    if (room) {
      const address = new URL("./", location.href);
      if (language) address.searchParams.set("lang", language);
      have(room, { href: address.pathname + address.search, text: words.room });
    }
    have(languages, { "aria-label": words.language });
    arrange(languages, Object.keys(words.languages), (id) => element("button", { class: "jl-btn", type: "button", click: () => void desk.say({ ask: "language", language: id }) }), (button, id) =>
      have(button, { text: id.toUpperCase(), lang: id, "aria-label": words.languages[id], title: words.languages[id], "aria-pressed": String(id === language) }));
  }
}

import { arrange, element, have, icon } from "../kit.js";

/**
 * What will be added to the workshop, before it is.
 * @param {any} desk
 */
export function makeSending(desk) {
  const title = element("h2");
  const intro = element("p", { class: "jl-dx-soft" });
  const map = /** @type {any} */ (element("input", { type: "checkbox", change: () => void desk.say({ ask: "choose", panel: "draft", on: map.checked }) }));
  const mapSays = element("span");
  const mapLine = element("label", { class: "jl-dx-check" }, map, mapSays);
  const stages = element("div", { class: "jl-dx-draft" });
  const lines = element("ul", { class: "jl-dx-lines" });
  const kept = element("p", { class: "jl-dx-soft" });
  const room = element("div", { class: "jl-dx-scroll jl-dx-send-room" }, title, intro, mapLine, stages, lines, kept);
  const says = element("p", { class: "jl-dx-total" });
  const more = element("small");
  const back = element("button", { class: "jl-btn", type: "button", click: () => void desk.say({ ask: "place", name: "explore" }) });
  const go = element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => void desk.say({ do: "send" }) });
  const commit = element("footer", { class: "jl-dx-commit" }, element("div", {}, says, more), back, go);
  const node = element("main", { class: "jl-dx-send" }, room, commit);

  return {
    node,
    draw() {
      const { send, words, working } = desk.view();
      if (!send) return;
      have(title, { text: words.send_title });
      have(intro, { text: words.send_intro });
      have(mapLine, { hidden: !send.draft });
      if (send.draft) {
        map.checked = send.draft.chosen;
        have(mapSays, { text: send.draft.says });
      }
      const order = send.draft?.chosen ? send.draft.stages : [];
      arrange(stages, order.map((/** @type {any} */ one) => one.id), () => element("section", {}, element("h3"), element("ol")), (part, _id, index) => {
        const stage = order[index];
        have(/** @type {Element} */ (part.firstElementChild), { text: stage.name });
        arrange(/** @type {Element} */ (part.lastElementChild), stage.steps.map((/** @type {any} */ one) => one.id), () => element("li", {}, element("span"), element("small")), (item, _step, place) => {
          const [text, note] = item.children;
          have(item, { class: stage.steps[place].known ? "jl-dx-known" : "" });
          have(text, { text: stage.steps[place].text });
          have(note, { text: stage.steps[place].note });
        });
      });
      arrange(lines, send.lines.map((/** @type {any} */ one) => one.id), () => element("li", {}, icon("check"), element("b"), element("span")), (item, _id, index) => {
        const [, name, note] = item.children;
        have(name, { text: send.lines[index].name });
        have(note, { text: send.lines[index].note });
      });
      have(kept, { text: send.kept, hidden: !send.kept });
      have(says, { text: send.says });
      have(more, { text: send.more });
      have(back, { text: words.back });
      have(go, { text: words.send, disabled: !send.can || Boolean(working) });
    },
  };
}

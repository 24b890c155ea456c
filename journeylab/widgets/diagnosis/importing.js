import { arrange, element, have } from "../kit.js";
import { dropZone, makeChoosing } from "./choosing.js";
import { makeSource } from "./source.js";

/**
 * Files on the way in: nothing is taken before "Take".
 * @param {any} desk
 */
export function makeImport(desk) {
  const choosing = makeChoosing(desk);
  const sources = element("div", { class: "jl-dx-sources" });
  const zones = element("datalist", { id: "jl-dx-zones" });
  const says = element("p", { class: "jl-dx-total" });
  const more = element("small");
  const add = element("button", { class: "jl-btn", type: "button", click: choosing.open });
  const clear = element("button", { class: "jl-btn", type: "button", click: () => void desk.say({ ask: "drop", source: "" }) });
  const take = element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => void desk.say({ ask: "take" }) });
  const commit = element("footer", { class: "jl-dx-commit" }, element("div", {}, says, more), add, clear, take);
  const room = element("div", { class: "jl-dx-scroll" }, sources, choosing.node, zones);
  const node = element("main", { class: "jl-dx-import" }, room, commit);
  dropZone(desk.root, (files) => void desk.upload(files));
  /** @type {Map<string, any>} */ const cards = new Map();

  return {
    node,
    draw() {
      const view = desk.view();
      const { words } = view;
      const order = view.sources.order;
      if (zones.childElementCount !== words.zones.length) zones.replaceChildren(...words.zones.map((/** @type {string} */ zone) => element("option", { value: zone })));
      for (const id of cards.keys()) if (!order.includes(id)) cards.delete(id);
      arrange(sources, order, (id) => {
        const card = makeSource(desk, id);
        cards.set(id, card);
        return card.node;
      }, (_node, id) => cards.get(id).draw());
      choosing.draw();
      have(choosing.node, { class: order.length ? "jl-dx-choosing jl-dx-choosing-more" : "jl-dx-choosing" });
      have(says, { text: view.total.says });
      have(more, { text: view.total.more });
      have(add, { text: words.add, hidden: !order.length });
      have(clear, { text: words.clear, hidden: !order.length });
      have(take, { text: words.take, disabled: !view.total.can || Boolean(view.working) });
    },
  };
}

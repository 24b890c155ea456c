import { draggable, element, fill, freshId, icon } from "../kit.js";

/** The head of a lane: its name, its note, and what a mouse may do to it. @param {any} board @param {string} row @returns {HTMLElement} */
export function laneHead(board, row) {
  const { sheet, words, locked } = board.view;
  const lane = sheet.lanes[row];
  const th = element("th", { scope: "row", role: "rowheader", class: "jl-map-lane jl-map-spot", "aria-label": laneSaid(board, row) });
  const tool = (/** @type {string} */ sign, /** @type {string} */ says, /** @type {() => void} */ click) =>
    element("button", { class: "jl-map-tool", type: "button", tabindex: -1, "aria-label": fill(says, { lane: lane.name }), title: fill(says, { lane: lane.name }), click }, icon(sign));
  const tools = movable(board, row) && !locked ? element("span", { class: "jl-map-lane-tools" },
    tool("up", words.move_up, () => board.orderLane(row, -1)), tool("down", words.move_down, () => board.orderLane(row, 1)),
    lane.own && tool("bin", words.remove_lane, () => board.removeLane(row))) : null;
  const eye = movable(board, row) && !locked ? tool("eye", words.hide_lane, () => board.hideLane(row)) : null;
  th.append(element("div", { class: "jl-map-lane-name" }, eye, element("span", { text: lane.name }), tools));
  if (lane.note) th.append(element("small", { text: lane.note }));
  return th;
}

/** A lane and how many of its cells are filled. @param {any} board @param {string} row */
export function laneSaid(board, row) {
  const { sheet, words } = board.view;
  const lane = sheet.lanes[row];
  const filled = Object.values(sheet.cells[row] ?? {}).filter((/** @type {any} */ cell) => cell.text).length;
  return lane.kind === "marks" ? lane.name : fill(words.lane_said, { lane: lane.name, count: filled });
}

/** Whether a row is a lane that can be hidden and ordered, and not part of another reading. @param {any} board @param {string} row */
export const movable = (board, row) => board.view.look.view === "map" && !board.view.look.compares && row in board.view.sheet.lanes;

/** The strip under the sheet: hidden lanes, a new lane, what the signs mean. @param {any} board */
export function makeStrip(board) {
  const strip = element("div", { class: "jl-map-strip" });
  let drawn = "";
  return {
    strip,
    draw() {
      const { sheet, words, locked, look, language } = board.view;
      const now = JSON.stringify([sheet.hidden, sheet.legend, locked, look, language, sheet.compared?.facts]);
      if (now === drawn) return;
      drawn = now;
      if (sheet.compared) return strip.replaceChildren(...compareFacts(sheet.compared));
      const chips = sheet.hidden.map((/** @type {any} */ lane) => element("button", {
        class: "jl-chip", type: "button", disabled: locked, "aria-label": fill(words.show_of, { lane: lane.name }), click: () => board.showLane(lane.id, lane.name),
      }, icon("plus"), lane.name));
      const adding = look.view === "map" && !locked && element("button", { class: "jl-chip jl-map-add", type: "button", click: (/** @type {any} */ event) => addLane(board, event.currentTarget) }, icon("plus"), words.add_lane);
      const more = look.view === "blueprint" && !locked && element("button", { class: "jl-chip jl-map-add", type: "button", click: (/** @type {any} */ event) => addDepartment(board, event.currentTarget) }, icon("plus"), words.department_add);
      strip.replaceChildren(
        ...(more ? [more] : []),
        ...(chips.length ? [element("span", { id: "jl-map-hidden", text: words.hidden_lanes }), element("div", { class: "jl-map-chips", role: "group", "aria-labelledby": "jl-map-hidden", wheel: slide }, ...chips)] : []),
        ...(adding ? [adding] : []),
        ...(sheet.legend?.length ? [element("p", { class: "jl-map-legend" }, ...sheet.legend.flatMap((/** @type {any} */ one) => [element("i", { class: `jl-key-${one.line}` }), one.text]))] : []),
      );
    },
  };
}

/** A mouse's wheel turns up and down; the chips lie side by side. @param {WheelEvent} event */
function slide(event) {
  const box = /** @type {HTMLElement} */ (event.currentTarget);
  if (event.deltaX || box.scrollWidth <= box.clientWidth) return;
  event.preventDefault();
  box.scrollLeft += event.deltaY;
}

/** What a version comes to beside today. @param {any} compared */
function compareFacts(compared) {
  return compared.facts.map((/** @type {any} */ fact) => element("dl", { class: "jl-map-fact" }, element("dt", { text: fact.name }),
    element("dd", {}, element("span", { text: fact.today }), " → ", element("b", { text: fact.version }), fact.note && element("small", { text: fact.note }))));
}

/** @param {any} board @param {HTMLElement} button */
function addLane(board, button) {
  const { words } = board.view;
  board.askName(button, words.lane_name, "", (/** @type {string} */ name) => board.act({ do: "add_lane", id: freshId(), name }));
}

/** A row of the blueprint: it is kept once something stands in it. @param {any} board @param {HTMLElement} button */
function addDepartment(board, button) {
  board.askName(button, board.view.words.department, "", (/** @type {string} */ department) => board.look({ department }));
}

/** Lanes are ordered by dragging their heads. @param {any} board @param {HTMLElement} box */
export function draggingLanes(board, box) {
  return draggable(box, {
    handle: ".jl-map-lane",
    lift(head) {
      const row = head.dataset.row ?? "";
      if (!movable(board, row) || board.view.locked || board.turned || board.editing) return null;
      /** @type {HTMLElement | null} */ let over = null;
      head.classList.add("jl-map-carried");
      const mark = (/** @type {HTMLElement | null} */ next) => {
        over?.classList.remove("jl-map-over");
        next?.classList.add("jl-map-over");
        over = next;
      };
      const done = () => (mark(null), head.classList.remove("jl-map-carried"));
      return {
        move: ({ x, y }) => mark(/** @type {HTMLElement | null} */ (document.elementFromPoint(x, y)?.closest("tr[data-lane]") ?? null)),
        drop() {
          const onto = over?.dataset.lane;
          done();
          if (onto && onto !== row) board.putLane(row, onto);
        },
        cancel: done,
      };
    },
  });
}

import { arrange, button, element, fill, have, icon, labelled, portrait, renew, shape, stand } from "../kit.js";
import { W, inOrder } from "./layout.js";
import { drawn } from "./routes.js";

/** @import {Board} from "./board.js" */
/** @import {Gestures} from "./gestures.js" */

const FOLD = 60; // pixels that its button takes at the right
/** @param {string} look */
const lineOf = (look) => shape("path", { class: look });

/**
 * What lies under the notes: the stages as bands with their heads, pivotal events as borders, the
 * line of time, the links, the persona who opens each row, and what is missing as a place to fill.
 * @param {Board} board @param {Gestures} gestures @param {HTMLElement} corner where stages give way to table and search
 */
export function makeGround(board, gestures, corner) {
  const [time, borders, pivots, lines, remarks, heads, lit] = ["jl-time", "jl-border", "jl-pivot-border", "jl-line", "jl-remark-line", "jl-head-tips", "jl-lit"].map(lineOf);
  const string = lineOf("jl-string");
  const svg = shape("svg", { class: "jl-links", "aria-hidden": "true" }, time, borders, pivots, lines, remarks, heads, lit, string);
  const stages = element("div", { class: "jl-band-heads" });
  const rows = element("div", { class: "jl-row-heads" });
  const gaps = element("div");
  const { canvas, scroller } = board.sight;
  canvas.append(svg, gaps, rows);

  /** A stage's name stays in sight: over its columns, or waiting at the side on which they lie. */
  const follow = () => {
    const { zoom } = board.sight, { bands } = board.layout, left = scroller.scrollLeft;
    const all = /** @type {HTMLElement[]} */ ([...stages.children]), names = all.slice(0, bands.length);
    const widths = names.map((node) => node.offsetWidth + 18);
    const places = bands.map(({ x, width }, index) => Math.max(x * zoom - left, Math.min(12, (x + width) * zoom - left - widths[index])));
    const room = scroller.clientWidth - corner.offsetWidth - FOLD, sum = widths.reduce((one, other) => one + other, 0);
    if (sum < room) {
      let end = room, start = 12;
      for (let at = places.length - 1; at >= 0; at--) end = places[at] = Math.min(places[at], end - widths[at]);
      places.forEach((place, at) => (start = (places[at] = Math.max(place, start)) + widths[at]));
    }
    names.forEach((node, at) => (node.style.left = `${places[at]}px`));
    for (const flag of all.slice(bands.length)) {
      const at = Number(flag.dataset.x) * zoom - left, half = flag.offsetWidth / 2 + 8;
      flag.style.left = `${at}px`;
      flag.style.opacity = places.some((place, index) => at + half > place && at - half < place + widths[index]) ? "0" : ""; // a name goes first
    }
    rows.style.transform = `translateX(${left / zoom}px)`;
  };
  board.sight.onscroll = follow;

  /** Where a stage begins. @param {string} stage */
  const place = (stage) => ({ x: board.layout.bands.find((band) => band.stage === stage)?.x ?? 0, y: board.layout.lanes[0].top, w: 400, h: 10 });
  /** @param {string} key */
  const head = (key) => {
    if (key.startsWith("pivot:")) return element("p", { class: "jl-pivot-flag" });
    return element("div", { class: "jl-band-head" }, element("h2", { click: () => board.sight.reveal(place(key), true) }), button({ class: "jl-wall-tool", click: () => gestures.write(board.view.allowed[0], { spot: { stage: key, lane: board.layout.lanes[0].lane, after: "" } }) }, icon("plus")));
  };
  /** @param {string} id */
  const missing = (id) => button({
    class: "jl-gap", "data-gap": id,
    click: () => {
      const { kind, stage, lane } = board.view.notes[id];
      gestures.write(kind === "command" ? "domain_event" : "command", { spot: { stage, lane, beside: id }, link: id });
    },
  }, icon("plus"), element("span"));

  /** @param {string[]} ids those drawn */
  const draw = (ids) => {
    const { view, layout } = board, { words } = view;
    have(svg, { width: layout.width, height: layout.height });
    const bottom = layout.height - 12, ends = layout.columns.filter(({ notes }) => notes.some((id) => view.notes[id].pivotal));
    have(time, { d: layout.lanes.filter(({ most }) => most[2]).map(({ timeline }) => `M14 ${timeline}H${layout.width - 60}`).join("") });
    have(borders, { d: layout.bands.slice(1).filter((band) => !ends.includes(layout.columns[band.first - 1])).map(({ x }) => `M${x - 22} 6V${bottom}`).join("") });
    have(pivots, { d: ends.map(({ x, stage, notes }) => {
      const band = layout.bands.find((one) => one.stage === stage);
      const last = band && layout.columns[band.last]?.notes === notes;
      return `M${x + W + (last ? 23 : 10)} 6V${bottom}`;
    }).join("") });
    const paths = drawn(view, layout, new Set(ids.flatMap((id) => [id, ...(view.near[id] ?? [])])));
    have(lines, { d: paths.lines });
    have(remarks, { d: paths.remarks });
    have(heads, { d: paths.heads });
    const mine = board.chosen && view.near[board.chosen] ? drawn({ ...view, notes: only(view, board.chosen) }, layout, [board.chosen, ...view.near[board.chosen]]) : null;
    have(lit, { d: mine ? mine.lines + mine.remarks : "" });

    arrange(stages, [...layout.bands.map(({ stage }) => stage), ...ends.map(({ moment, stage }) => `pivot:${stage}/${moment}`)], head, (node, key, index) => {
      const band = layout.bands[index], end = ends[index - layout.bands.length];
      if (!band) {
        node.dataset.x = String(end.x + W / 2);
        return void have(node, { text: words.pivotal });
      }
      have(/** @type {Element} */ (node.firstElementChild), { text: view.stages[band.stage].name });
      have(/** @type {Element} */ (node.lastElementChild), { ...labelled(fill(words.add_in, { stage: view.stages[band.stage].name })), hidden: view.locked });
    });
    arrange(rows, layout.lanes.filter(({ title }) => title).map(({ lane }) => lane || "\u0000"), () => element("p", { class: "jl-row-head" }), (node, key) => {
      const lane = key === "\u0000" ? "" : key, { name, picture, src } = view.lane_names[lane] ?? { name: lane, picture: "" };
      const row = layout.lanes.find((one) => one.lane === lane);
      stand(node, { top: row?.top ?? 0 });
      renew(node, [name, picture, src], () => [lane ? portrait({ name, picture, src }) : icon("people"), name]);
    });
    const lacks = view.modeable && !view.locked ? ids.filter((id) => view.marks[id]?.some((/** @type {string} */ code) => code === "no_command" || code === "no_event") && open(id)) : [];
    arrange(gaps, lacks, missing, (node, id) => {
      const box = /** @type {import("./board.js").Box} */ (layout.boxes.get(id)), lane = layout.lanes.find((one) => one.lane === box.lane);
      const command = view.notes[id].kind === "command";
      stand(node, { left: box.x, top: command ? (lane?.timeline ?? 0) - box.h / 2 : lane?.starts[1] });
      have(/** @type {Element} */ (node.lastElementChild), { text: command ? words.ask_event : words.ask_command });
      have(node, { "aria-label": fill(words.ask_of, { question: command ? words.ask_event : words.ask_command, text: view.notes[id].text.slice(0, 60) }) });
    });
    follow();
  };

  /** Whether the place where it is missing is free. @param {string} id */
  const open = (id) => {
    const { layout } = board, box = layout.boxes.get(id);
    const row = board.view.notes[id].kind === "command" ? 2 : 1;
    return box && layout.columns[box.col].notes.every((other) => {
      const its = layout.boxes.get(other);
      return other === id || its?.lane !== box.lane || (its.row !== row && !(its.row === box.row && inOrder(layout)(other, id) < 0));
    });
  };
  return { stages, string, draw };
}

/** The links of one note alone. @param {import("./board.js").View} view @param {string} id */
function only(view, id) {
  const notes = { ...view.notes };
  for (const other of view.near[id] ?? []) notes[other] = { ...notes[other], links: notes[other].links.filter((link) => link === id) };
  return notes;
}

import { arrange, element, have, icon } from "../kit.js";

/**
 * The ways in: files chosen or dropped, those that lie beside the workshop, a path.
 * @param {any} desk
 */
export function makeChoosing(desk) {
  const input = /** @type {any} */ (element("input", { type: "file", multiple: true, class: "jl-sr", tabindex: -1, change: () => (desk.upload(input.files), (input.value = "")) }));
  const choose = element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => input.click() });
  const hint = element("p", { class: "jl-dx-soft" });
  const nearbyTitle = element("h2");
  const nearby = element("ul", { class: "jl-dx-nearby" });
  const path = element("input", { class: "jl-field jl-dx-path", type: "text", autocomplete: "off", spellcheck: "false" });
  const bring = element("button", { class: "jl-btn", type: "submit" });
  const form = element("form", { class: "jl-dx-bypath", submit: byPath }, path, bring);
  const node = element("section", { class: "jl-dx-choosing" },
    element("div", { class: "jl-dx-drop" }, icon("plus"), choose, input, hint),
    element("div", { class: "jl-dx-around" }, nearbyTitle, nearby, form));

  /** @param {Event} event */
  async function byPath(event) {
    event.preventDefault();
    const typed = path.value.trim();
    if (!typed) return path.focus();
    const answer = await desk.say({ ask: "bring", path: typed });
    if (answer.ok) path.value = "";
  }

  return {
    node,
    open: () => input.click(),
    draw() {
      const { words, nearby: files } = desk.view();
      have(node, { "aria-label": words.choosing });
      have(input, { "aria-label": words.choose });
      have(choose, { text: words.choose });
      have(hint, { text: words.choose_hint });
      have(nearbyTitle, { text: words.nearby, hidden: !files.length });
      arrange(nearby, files.map((/** @type {any} */ one) => one.path), (key) => element("li", {}, element("button", { class: "jl-dx-near", type: "button", click: () => void desk.say({ ask: "bring", path: key }) }, icon("plus"), element("b"), element("span"))),
        (item, _key, index) => {
          const { file, how, says } = files[index];
          const [, name, note] = /** @type {any} */ (item.firstElementChild).children;
          have(name, { text: file });
          have(note, { text: how });
          have(/** @type {Element} */ (item.firstElementChild), { "aria-label": says });
        });
      have(path, { placeholder: words.path, "aria-label": words.path });
      have(bring, { text: words.bring });
    },
  };
}

/**
 * Lets files be dropped anywhere on the desk.
 * @param {HTMLElement} root @param {(files: Iterable<File>) => void} take
 */
export function dropZone(root, take) {
  let depth = 0;
  const over = (/** @type {number} */ by) => root.classList.toggle("jl-dx-dropping", (depth = Math.max(0, depth + by)) > 0);
  const holds = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
  root.addEventListener("dragenter", (event) => holds(event) && over(1));
  root.addEventListener("dragleave", (event) => holds(event) && over(-1));
  root.addEventListener("dragover", (event) => holds(event) && event.preventDefault());
  root.addEventListener("drop", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    over(-depth);
    take(event.dataTransfer?.files ?? []);
  });
}

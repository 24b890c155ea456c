import { element, icon } from "../kit.js";

/** The journey told step by step, one page a step. @param {any} board */
export function makeStory(board) {
  const box = element("div", { class: "jl-map-story", tabindex: -1 });
  let page = 0;
  /** @type {any} */ let playing = 0;
  const pages = () => board.view.story?.pages ?? [];

  const stop = () => {
    clearInterval(playing);
    playing = 0;
  };
  /** @param {number} by */
  const turn = (by) => {
    page = Math.max(0, Math.min(pages().length - 1, page + by));
    draw();
    board.speak.polite([pages()[page]?.number, pages()[page]?.text].filter(Boolean).join(". "));
  };
  const play = () => {
    if (playing) stop();
    else playing = setInterval(() => (page + 1 < pages().length ? turn(1) : (stop(), draw())), 6000);
    draw();
  };

  function draw() {
    const { story, words } = board.view;
    box.hidden = !story;
    if (!story) return stop();
    page = Math.min(page, Math.max(0, story.pages.length - 1));
    const now = story.pages[page];
    if (!now) return box.replaceChildren(element("p", { class: "jl-map-none", text: words.empty_text }));
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.story;
    const button = (/** @type {string} */ name, /** @type {string} */ sign, /** @type {string} */ text, /** @type {() => void} */ click, /** @type {boolean} */ disabled) =>
      element("button", { class: "jl-btn", type: "button", "data-story": name, click, disabled }, icon(sign), text);
    box.replaceChildren(
      element("p", { class: "jl-story-where" }, element("b", { text: now.stage }), ` · ${page + 1} / ${story.pages.length} · ${story.version}`),
      element("article", { "aria-live": "off" },
        element("h2", { dir: "auto" }, element("small", { text: String(now.number) }), now.text, now.standing !== "same" && element("span", { class: `jl-map-standing jl-map-is-${now.standing}`, text: words[`standing_${now.standing}`] })),
        now.channels && element("p", { class: "jl-story-channels", text: now.channels }),
        ...now.lines.map((/** @type {any} */ line) => element("section", { class: `jl-story-line jl-story-${line.kind || "plain"}` }, element("h3", { text: line.name }),
          ...line.text.split("\n").map((/** @type {string} */ text) => element(["gone", "was"].includes(line.kind) ? "del" : "p", { dir: "auto", text }))))),
      element("div", { class: "jl-story-tools" }, button("back", "left", words.previous, () => turn(-1), page === 0), button("play", playing ? "close" : "right", playing ? words.stop : words.play, play, false),
        button("on", "right", words.next, () => turn(1), page + 1 === story.pages.length), element("ol", { "aria-hidden": "true" }, ...story.pages.map((/** @type {any} */ one, /** @type {number} */ n) => element("li", { class: [n === page && "jl-on", one.standing !== "same" && "jl-story-changed"].filter(Boolean).join(" ") })))),
    );
    if (focused) /** @type {HTMLElement | null} */ (box.querySelector(`[data-story="${focused}"]:not([disabled])`) ?? box.querySelector("[data-story=back]"))?.focus();
  }
  return { box, draw, turn, play, close: stop };
}

import { element, fill, icon } from "../kit.js";

/** @typedef {{view: any, source: (medium: {file: string, type: string}) => Promise<string | null>}} Source */

const ELEMENTS = { audio: "audio", video: "video", image: "img" };

/**
 * A sound, a film or a picture; nothing is loaded before it can be seen or is played. What is
 * missing says so in its place.
 * @param {Source} board @param {{file: string, type: string, name: string}} medium @param {string} said
 * @param {() => void} remove
 */
export function mediumOf(board, medium, said, remove) {
  const kind = /** @type {"audio" | "video" | "image"} */ (medium.type.split("/")[0]);
  const { words, locked } = board.view;
  const bin = element("button", { class: "jl-btn jl-btn-quiet jl-drop-medium", type: "button", hidden: locked, "aria-label": fill(words.pair, { name: words.remove_medium, text: medium.name }), title: words.remove_medium, click: remove }, icon("close"));
  const name = element("figcaption", {}, element("span", { text: medium.name }), bin);
  const missing = () => figure.replaceChildren(element("p", { class: "jl-missing" }, element("span", { text: `${medium.name} – ${words.media_missing}` }), bin));
  const player = element(ELEMENTS[kind] ?? "audio", {
    class: `jl-${kind}`, controls: kind !== "image", preload: kind === "image" ? null : "metadata", loading: kind === "image" ? "lazy" : null,
    alt: kind === "image" ? said : null, "aria-label": kind === "image" ? null : medium.name, error: () => missing(),
  });
  const figure = element("figure", { class: "jl-medium" }, player, name);
  void board.source(medium).then((source) => (source ? player.setAttribute("src", source) : missing()));
  return figure;
}

/**
 * Where media are played from: the server's own address where it has one, else bytes that the
 * kernel hands over, each once.
 * @param {{get(name: string): any, on(name: string, listener: (...told: any[]) => void): void, off(name: string, listener: (...told: any[]) => void): void}} model
 * @param {(message: any) => Promise<{ok?: boolean}>} ask
 */
export function mediaOf(model, ask) {
  /** @type {Map<string, Promise<string | null>>} */ const known = new Map();
  /** @type {Map<string, DataView>} */ const bytes = new Map();
  /** @param {any} message @param {any[]} [buffers] */
  const heard = (message, buffers) => {
    if (message?.medium && buffers?.[0]) bytes.set(message.medium, buffers[0]);
  };
  model.on("msg:custom", heard);

  /** @param {{file: string, type: string}} medium */
  const fetched = async ({ file, type }) => {
    const answer = await ask({ ask: "medium", file });
    const given = bytes.get(file);
    bytes.delete(file);
    return answer.ok && given ? URL.createObjectURL(new Blob([/** @type {any} */ (given)], { type })) : null;
  };

  return {
    /** @param {{file: string, type: string}} medium @returns {Promise<string | null>} */
    source(medium) {
      const server = model.get("view").media;
      const made = known.get(medium.file) ?? (server ? Promise.resolve(server + medium.file) : fetched(medium));
      known.set(medium.file, made);
      return made;
    },
    close() {
      model.off("msg:custom", heard);
      for (const made of known.values()) void made.then((url) => url?.startsWith("blob:") && URL.revokeObjectURL(url));
    },
  };
}

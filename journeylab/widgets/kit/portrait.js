import { element, shape } from "./nodes.js";

/** @typedef {{skin: number, hair: number, cut: number, top: number, back: number, extra: number}} Face */

const SKINS = ["#f6d3b8", "#edbb92", "#d29a6c", "#a86d45", "#7a4a2c"];
const HAIRS = ["#2b2220", "#5a3d2b", "#8a5a33", "#c8843c", "#e2bd6f", "#b9b4ad"];
const TOPS = ["#12598f", "#1b7f83", "#b5402a", "#8a6d1f", "#6a4c93", "#3f5d3a"];
const BACKS = [["#d8e6ec", "#a9c9cf"], ["#f3e4cf", "#dcc095"], ["#e4e9d5", "#b7c79a"], ["#ece0ec", "#c9b1cb"]];
const CUTS = [
  ["M27 46c-3-22 8-31 23-31s26 9 23 31c-3-9-6-13-10-16-9 3-22 3-27-1-4 4-6 9-9 17Z", ""],
  ["M27 48c-4-24 8-33 23-33s27 9 23 33c-2-7-5-12-8-15-11 2-22 1-29-4-4 5-7 11-9 19Z", "M26 44c-6 14-4 26 1 34h46c5-8 7-20 1-34-3-22-45-22-48 0Z"],
  ["M29 40c-2-16 8-24 21-24s23 8 21 24c-3-6-6-9-9-11-8 2-18 2-25-1-4 3-6 7-8 12Z", ""],
  ["M28 42c-1-18 9-25 22-25s23 7 22 25c-3-7-7-11-11-13-8 3-17 3-24 0-4 3-7 7-9 13Z", "M50 6a11 11 0 1 1 0 22 11 11 0 0 1 0-22Z"],
  ["", ""],
  ["M26 50c-6-8-3-18 1-20 0-10 12-17 23-15 12-2 23 5 23 15 5 3 7 12 1 20-1-8-3-13-7-17-10 3-24 3-33-2-4 5-7 11-8 19Z", ""],
];
const EXTRAS = ["", "glasses", "beard"];
const SIZES = { skin: SKINS.length, hair: HAIRS.length, cut: CUTS.length, top: TOPS.length, back: BACKS.length, extra: EXTRAS.length };

/**
 * A drawn face, as a persona keeps it: "face:1-0-3-2-0-1".
 * @param {string} picture @returns {Face | null} null where it is none
 */
export function faceFrom(picture) {
  const parts = /^face:(\d+(?:-\d+){5})$/.exec(picture)?.[1].split("-").map(Number);
  if (!parts) return null;
  const names = /** @type {(keyof Face)[]} */ (Object.keys(SIZES));
  return /** @type {Face} */ (Object.fromEntries(names.map((name, index) => [name, parts[index] % SIZES[name]])));
}

/** Faces to choose from, each unlike the one before it. @param {number} count @returns {string[]} */
export function faces(count) {
  return Array.from({ length: count }, (_, index) => {
    const skin = index % SKINS.length, cut = (index * 5 + (index >> 2)) % CUTS.length;
    return `face:${skin}-${(index * 7 + 2) % HAIRS.length}-${cut}-${index % TOPS.length}-${index % BACKS.length}-${index % 4 === 3 ? 1 : cut === 2 || cut === 4 ? 2 : 0}`;
  });
}

/** At most two letters that stand for a name. @param {string} name */
export function initials(name) {
  const words = name.replace(/[^\p{L}\s'’-]/gu, " ").split(/[\s-]+/).filter(Boolean);
  return words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join("") || "?";
}

/**
 * The picture of a persona, for any board: its own, a drawn face, else initials. Words stand
 * beside it; `src` holds the picture itself, or its place on the page's own server.
 * @param {{name: string, picture: string, src?: string}} persona @returns {HTMLElement}
 */
export function portrait({ name, picture, src }) {
  if (src && /^(?:data:image\/|\/[\w/-]*\/[0-9a-f]{64}\.)/.test(src)) return element("span", { class: "jl-portrait", "aria-hidden": "true" }, element("img", { src, alt: "" }));
  const face = faceFrom(picture);
  return element("span", { class: `jl-portrait${face ? "" : " jl-portrait-bare"}`, "aria-hidden": "true" }, face ? drawnFace(face) : initials(name));
}

/** @param {Face} face */
function drawnFace({ skin, hair, cut, top, back, extra }) {
  const [sky, hill] = BACKS[back], [front, behind] = CUTS[cut], face = SKINS[skin], hairs = HAIRS[hair];
  const area = (/** @type {string} */ d, /** @type {string} */ fill) => shape("path", { d, fill });
  const line = (/** @type {string} */ d, width = "2") => shape("path", { d, fill: "none", stroke: "#2b2220", "stroke-width": width, "stroke-linecap": "round" });
  return shape("svg", { viewBox: "0 0 100 100", focusable: "false" },
    area("M0 0h100v100H0z", sky), area("M0 74 24 50l18 20 22-26 36 34v22H0Z", hill), area(behind, hairs), area("M42 62h16v18H42z", face),
    area("M16 102c1-18 13-27 26-28 3 6 13 6 16 0 13 1 25 10 26 28Z", TOPS[top]),
    area("M50 22c14 0 21 9 21 22 0 15-9 26-21 26S29 59 29 44c0-13 7-22 21-22Z", face),
    extra === 2 ? area("M30 50c1 14 9 21 20 21s19-7 20-21c-4 5-7 8-10 8-4-2-16-2-20 0-3 0-6-3-10-8Z", hairs) : null,
    area(front, hairs), line("M41 46v2M59 46v2", "4"), line("M43 58c3 4 11 4 14 0"),
    extra === 1 ? line("M34 47a7 7 0 1 0 14 0 7 7 0 1 0-14 0M52 47a7 7 0 1 0 14 0 7 7 0 1 0-14 0M48 47h4") : null);
}

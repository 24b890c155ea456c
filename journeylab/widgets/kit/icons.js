import { shape } from "./nodes.js";

// Our own line icons: 24 px, stroke 1.9. Circles are arcs, so that each is one list of paths.
/** @param {number} x @param {number} y @param {number} r */
export const ring = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** @type {{[name: string]: string}} */
const PATHS = {
  check: "m5 12.5 4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  more: `${ring(5, 12, 0.8)}${ring(12, 12, 0.8)}${ring(19, 12, 0.8)}`,
  left: "m14.5 5-7 7 7 7",
  right: "m9.5 5 7 7-7 7",
  up: "m5 14.5 7-7 7 7",
  down: "m5 9.5 7 7 7-7",
  pen: "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19 4 20ZM14 6.5l3.5 3.5",
  bin: "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5",
  search: `${ring(10.5, 10.5, 6)}M15 15l5.5 5.5`,
  people: `${ring(9, 8, 3.5)}M2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.6c2 .8 3.2 2.6 3.5 5.4`,
  person: `${ring(12, 8, 4)}M4.5 20.5c.7-4.5 3.5-6.5 7.5-6.5s6.8 2 7.5 6.5`,
  lock: "M5.5 10.5h13v10h-13zM8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2",
  eye: `M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5s-7-2-9.5-6.5Z${ring(12, 12, 2.8)}`,
  "eye-off": "M4 4l16 16M9.5 5.8c.8-.2 1.6-.3 2.5-.3 3.8 0 7 2 9.5 6.5a15 15 0 0 1-3 3.7M6 7.5A15 15 0 0 0 2.5 12c2.5 4.5 5.7 6.5 9.5 6.5 1.6 0 3.1-.4 4.5-1.1M10 10a2.8 2.8 0 0 0 4 4",
  warning: "M12 4 2.5 20h19L12 4ZM12 10v4.5M12 17.3v.2",
  info: `${ring(12, 12, 8.5)}M12 11v5.5M12 7.5v.2`,
  flag: "M5.5 21V4.5c4-2 7 2 13 0v9c-6 2-9-2-13 0",
  star: "m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z",
  table: "M3.5 5h17v14h-17zM3.5 10h17M9.5 5v14",
  hotspot: "M12 3c1 4 5 5.5 5 10.5a5 5 0 0 1-10 0C7 11 8.5 10 9 8c1.5.5 2.5 1.5 2.5 3C12.5 9 12.5 6 12 3ZM12 21.5v-.5",
  link: "M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7L12 17.7",
  bulb: "M12 3a6 6 0 0 1 3.5 10.9c-.6.5-1 1.2-1 2.1h-5c0-.9-.4-1.6-1-2.1A6 6 0 0 1 12 3ZM9.5 19h5M10.5 21.5h3",
  heart: "M12 20C5 15 3 11.5 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5C21 11.5 19 15 12 20Z",
  // stickies of the wall
  event: "M13 2.5 5 14h6l-1 7.5L18.5 10h-6Z",
  pointer: "M6 3.5 19 11l-6 1.8L10 19Z",
  system: "M3.5 4h17v6.5h-17zM3.5 13.5h17V20h-17zM7 7.2h.1M7 16.7h.1",
  weight: `${ring(12, 5.5, 2.5)}M8 8h8l3.5 12.5h-15Z`,
  broken: "M10 14l-4 4a2.9 2.9 0 0 1-4-4M14 10l4-4a2.9 2.9 0 0 1 4 4M9 3.5V6M3.5 9H6M15 20.5V18M20.5 15H18",
  barrier: "M3.5 8h17v6h-17zM6 14v6M18 14v6M9 8l-4 6M14.5 8l-4 6M20 8l-4 6",
  web: `${ring(12, 12, 8.5)}M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17`,
};

/** @type {{[name: string]: string}} */
const FILLED = {};

/** Makes known what only some boards draw. @param {{[name: string]: string}} icons @param {{[name: string]: string}} [filled] */
export function alsoDraw(icons, filled) {
  Object.assign(PATHS, icons);
  Object.assign(FILLED, filled);
}

/** One icon, hidden from screen readers: words stand beside it. @param {string} name */
export function icon(name) {
  const parts = [[PATHS[name] ?? PATHS.info, "none"], [FILLED[name], "currentColor"]].map(([d, fill]) => (d ? shape("path", { d, fill }) : null));
  return shape("svg", { viewBox: "0 0 24 24", class: `jl-i jl-i-${name}`, "aria-hidden": "true", focusable: "false" }, ...parts);
}

// Our own line icons: 24 px, stroke 1.9. Circles are arcs, so that each is one list of paths.
/** @param {number} x @param {number} y @param {number} r */
const ring = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** @type {{[name: string]: string}} */
const PATHS = {
  logo: `M2.500 9C6 4 8 6 11 12s5.500 7 10.500 0${ring(11, 12, 2)}`,
  check: "m5 12.500 4.500 4.500L19 7.500",
  close: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  more: `${ring(5, 12, 0.8)}${ring(12, 12, 0.8)}${ring(19, 12, 0.8)}`,
  left: "m14.500 5-7 7 7 7",
  right: "m9.500 5 7 7-7 7",
  up: "m5 14.500 7-7 7 7",
  down: "m5 9.500 7 7 7-7",
  pen: "M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19 4 20ZM14 6.500l3.500 3.500",
  bin: "M4.500 7h15M9.500 7V4.500h5V7M6.500 7l1 13h9l1-13M10.500 11v5.500M13.500 11v5.500",
  search: `${ring(10.5, 10.5, 6)}m15 15 5.500 5.500`,
  people: `${ring(9, 8, 3.5)}M2.500 20c.6-4 3-6 6.500-6s5.900 2 6.500 6M15.500 4.800a3.500 3.500 0 0 1 0 6.400M18 14.600c2 .8 3.200 2.600 3.500 5.400`,
  person: `${ring(12, 8, 4)}M4.500 20.500c.7-4.500 3.500-6.500 7.500-6.500s6.800 2 7.500 6.500`,
  undo: "M9 5 4 10l5 5M4 10h10.500a5 5 0 0 1 0 10H10",
  redo: "m15 5 5 5-5 5M20 10H9.500a5 5 0 0 0 0 10H14",
  history: "M4 5v5h5M4.600 10A8 8 0 1 1 4 13.500M12 8v4.500l3 1.800",
  clock: `${ring(12, 12, 8.5)}M12 7v5l3.500 2`,
  present: "M3 5.500A1.500 1.500 0 0 1 4.500 4h15A1.500 1.500 0 0 1 21 5.500v9a1.500 1.500 0 0 1-1.500 1.500h-15A1.500 1.500 0 0 1 3 14.500ZM12 16v4m-4 0h8",
  lock: "M5.500 10.500h13v10h-13zM8 10.500V8a4 4 0 0 1 8 0v2.500M12 14.500v2",
  unlock: "M5.500 10.500h13v10h-13zM8 10.500V8a4 4 0 0 1 7.700-1.500M12 14.500v2",
  eye: `M2.500 12C5 7.500 8.200 5.500 12 5.500s7 2 9.500 6.500c-2.500 4.500-5.700 6.500-9.500 6.500s-7-2-9.500-6.500Z${ring(12, 12, 2.8)}`,
  "eye-off": "M4 4l16 16M9.500 5.800c.8-.2 1.600-.3 2.500-.3 3.800 0 7 2 9.500 6.500a15 15 0 0 1-3 3.700M6 7.500A15 15 0 0 0 2.500 12c2.500 4.500 5.700 6.500 9.500 6.500 1.600 0 3.100-.4 4.500-1.100M10 10a2.800 2.800 0 0 0 4 4",
  warning: "M12 4 2.500 20h19L12 4ZM12 10v4.500M12 17.300v.2",
  info: `${ring(12, 12, 8.5)}M12 11v5.500M12 7.500v.2`,
  flag: "M5.500 21V4.500c4-2 7 2 13 0v9c-6 2-9-2-13 0",
  star: "m12 3.500 2.600 5.400 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900-4.300-4.100 5.900-.8Z",
  note: "M4.500 4.500h15v9l-6 6h-9zM19.500 13.500h-6v6",
  quote: "M9.500 7C6.500 8 5 10.300 5 13.500V17h4.500v-4.500H6.800M19 7c-3 1-4.500 3.300-4.500 6.500V17H19v-4.500h-2.700",
  chart: "M4 4v16h16M7.500 14.500l4-4.500 3 2.500 5-6.500",
  bars: "M4 20h16M7 20v-6M12 20V6M17 20v-9",
  dots: `${ring(7, 7, 2.5)}${ring(17, 7, 2.5)}${ring(12, 16.5, 2.5)}`,
  hotspot: "M12 3c1 4 5 5.500 5 10.500a5 5 0 0 1-10 0C7 11 8.500 10 9 8c1.500.5 2.500 1.500 2.500 3C12.500 9 12.500 6 12 3ZM12 21.500v-.5",
  link: "M10 14a4 4 0 0 0 5.700 0l3.500-3.500a4 4 0 0 0-5.700-5.700L12 6.300M14 10a4 4 0 0 0-5.700 0l-3.500 3.500a4 4 0 0 0 5.700 5.700L12 17.700",
  drag: `${ring(9, 6, 0.7)}${ring(15, 6, 0.7)}${ring(9, 12, 0.7)}${ring(15, 12, 0.7)}${ring(9, 18, 0.7)}${ring(15, 18, 0.7)}`,
  keyboard: "M3 6.500h18v11H3zM6.500 10h.1M10 10h.1M13.500 10h.1M17 10h.1M8 14h8",
  // channels
  web: `${ring(12, 12, 8.5)}M3.500 12h17M12 3.500c5 5 5 12 0 17M12 3.500c-5 5-5 12 0 17`,
  app: "M9.500 2.500h5A2.500 2.500 0 0 1 17 5v14a2.500 2.500 0 0 1-2.500 2.500h-5A2.500 2.500 0 0 1 7 19V5a2.500 2.500 0 0 1 2.500-2.500ZM11 18.500h2",
  store: "M4 10v10h16V10M3 9l2-5h14l2 5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0ZM10 20v-5h4v5",
  phone: "M5 3.500h4l1.800 4.600-2.500 1.800a12 12 0 0 0 5.800 5.800l1.800-2.500 4.600 1.800v4a1.500 1.500 0 0 1-1.500 1.500C10.500 20 4 13.500 3.500 5A1.500 1.500 0 0 1 5 3.500Z",
  email: "M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM3.500 7l8.500 6 8.500-6",
  parcel: "m12 3 8.500 4.500v9L12 21l-8.500-4.500v-9L12 3ZM3.500 7.500 12 12l8.500-4.500M12 12v9M8 5.200l8.500 4.500",
  post: "M4 10.500 12 4l8 6.500V20H4ZM4 10.500l8 5.500 8-5.500",
  chat: "M4 5h16v11h-8.500L7 20v-4H4V5Z",
  message: "M4 5h16v11h-8.500L7 20v-4H4V5ZM8 9h8M8 12h5",
  social: `${ring(18, 5.5, 2.5)}${ring(6, 12, 2.5)}${ring(18, 18.5, 2.5)}M8.200 10.800l7.600-4.100M8.200 13.200l7.600 4.100`,
  mouth: "M3 4.500h11v7.500H8.500L5.500 15v-3H3ZM14 9h7v7.500h-2.500v3l-3-3H10V13",
  counter: `${ring(12, 5.5, 2.5)}M7.500 13c.4-3 2-4 4.500-4s4.100 1 4.500 4M3 13h18M4.500 13v7.500h15V13`,
  kiosk: "M6 3h12v11H6zM12 14v4M8 21h8l-1-3H9ZM9 6.500h6M9 9.500h4",
  visit: "M4 11 12 4l8 7M6 9.500V20h12V9.500M10 20v-6h4v6",
  screen: "M3 5h18v12H3zM9 21h6M12 17v4",
  // how well something is known: with its word, never alone
  assumed: "M12 4a8 8 0 0 1 2.800.5M17.700 6.300a8 8 0 0 1 1.800 2.900M20 12.500a8 8 0 0 1-1 3.400M17 18.200a8 8 0 0 1-2.900 1.500M11 20a8 8 0 0 1-3.200-1.200M5.700 17a8 8 0 0 1-1.500-3M4.100 10.700a8 8 0 0 1 1.400-3.300M7.800 5.200A8 8 0 0 1 9 4.600",
  partly: ring(12, 12, 8),
  measured: ring(12, 12, 8),
};

/** @type {{[name: string]: string}} */
const FILLED = { partly: "M12 4a8 8 0 0 0 0 16Z", measured: ring(12, 12, 8) };

/** One icon, hidden from screen readers: words stand beside it. @param {string} name */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `jl-i jl-i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const shapes = [[PATHS[name] ?? PATHS.info, "none"], [FILLED[name], "currentColor"]];
  for (const [shape, paint] of shapes) {
    if (!shape) continue;
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", shape);
    path.setAttribute("fill", paint);
    svg.append(path);
  }
  return svg;
}

/** @typedef {{[name: string]: string | number | boolean | null | undefined | ((event: any) => void)}} Traits */

/**
 * An element; a trait that is a function listens, `text` is its text, the rest are attributes.
 * @param {string} name @param {Traits} [traits] @param {(Node | string | null | undefined | false)[]} inside
 * @returns {HTMLElement & {value: string, disabled: boolean}}
 */
export function element(name, traits = {}, ...inside) {
  const node = /** @type {any} */ (document.createElement(name));
  for (const [trait, value] of Object.entries(traits)) {
    if (typeof value === "function") listen(node, trait, value);
  }
  have(node, traits);
  node.append(.../** @type {any[]} */ (inside.filter((part) => part != null && part !== false)));
  return node;
}

/**
 * Gives an element these traits, touching only what differs; null and false take one away.
 * @template {Element} T
 * @param {T} node @param {Traits} traits @returns {T}
 */
export function have(node, traits) {
  for (const [trait, value] of Object.entries(traits)) {
    if (typeof value === "function") continue;
    const gone = value == null || value === false, text = gone || value === true ? "" : String(value);
    if (trait === "text") {
      if (node.textContent !== text) node.textContent = text;
    } else if (gone) node.removeAttribute(trait);
    else if (node.getAttribute(trait) !== text) node.setAttribute(trait, text);
  }
  return node;
}

/** @param {EventTarget} node @param {string} name @param {(event: any) => void} hears @param {AddEventListenerOptions | boolean} [how] */
export const listen = (node, name, hears, how) => node.addEventListener(name, hears, how);

/** What a button without words is called. @param {string} text @returns {Traits} */
export const labelled = (text) => ({ title: text, "aria-label": text });

/** A button that sends no form. @param {Traits} traits @param {(Node | string | null | undefined | false)[]} inside */
export const button = (traits, ...inside) => element("button", { type: "button", ...traits }, ...inside);

/** Puts an element where it stands, in pixels. @param {HTMLElement | SVGElement} node @param {{left?: number, top?: number, width?: number, height?: number}} box */
export function stand(node, box) {
  for (const [side, value] of Object.entries(box)) node.style.setProperty(side, `${value}px`);
}

/** @type {WeakMap<Element, string>} */
const filledFor = new WeakMap();

/**
 * Fills an element anew where what it stands for is no longer the same.
 * @param {Element} node @param {any} now as JSON can write it @param {() => (Node | string)[]} make
 */
export function renew(node, now, make) {
  const key = JSON.stringify(now);
  if (filledFor.get(node) === key) return;
  filledFor.set(node, key);
  node.replaceChildren(...make());
}

/** A part of a drawing. @param {string} name @param {Traits} traits @param {(Node | null)[]} inside @returns {any} */
export function shape(name, traits = {}, ...inside) {
  const node = /** @type {SVGElement} */ (have(document.createElementNS("http://www.w3.org/2000/svg", name), traits));
  node.append(.../** @type {Node[]} */ (inside.filter(Boolean)));
  return node;
}

/** A pattern with its places filled: fill("{stage}, n° {place}", …).
 * @param {string} pattern @param {{[name: string]: string | number}} facts */
export function fill(pattern, facts) {
  return pattern.replace(/\{(\w+)\}/g, (place, name) => String(facts[name] ?? place));
}

/**
 * Which of these places can stay where they are, so that the fewest nodes move: a longest
 * increasing run; −1 marks a new node.
 * @param {number[]} places @returns {Set<number>} indexes into `places`
 */
export function steady(places) {
  /** @type {number[]} */ const ends = [];
  const previous = new Array(places.length).fill(-1);
  places.forEach((place, index) => {
    if (place < 0) return;
    let low = 0, high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]] < place) low = middle + 1;
      else high = middle;
    }
    if (low) previous[index] = ends[low - 1];
    ends[low] = index;
  });
  const kept = new Set();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]) kept.add(index);
  return kept;
}

/** @type {WeakMap<Element, Map<string, HTMLElement>>} */
const nodesOf = new WeakMap();

/**
 * Brings the children of an element to these keys in this order. Nodes keep their identity, so
 * focus, scroll and half-typed text survive; nodes that were not arranged here are left in front.
 * @param {Element} parent
 * @param {string[]} keys
 * @param {(key: string) => HTMLElement} make
 * @param {(node: HTMLElement, key: string, index: number) => void} [update]
 * @returns {Map<string, HTMLElement>}
 */
export function arrange(parent, keys, make, update) {
  const had = nodesOf.get(parent) ?? new Map();
  const wanted = new Set(keys);
  for (const [key, node] of had) {
    if (wanted.has(key) && node.parentNode === parent) continue;
    had.delete(key);
    if (node.parentNode === parent) node.remove();
  }
  const places = new Map([...had.keys()].map((key, index) => [key, index]));
  const stays = steady(keys.map((key) => places.get(key) ?? -1));
  const nodes = new Map(keys.map((key) => [key, had.get(key) ?? make(key)]));
  let next = null;
  for (let index = keys.length - 1; index >= 0; index--) {
    const node = nodes.get(keys[index]);
    if (!stays.has(index)) put(parent, node, next);
    next = node;
  }
  keys.forEach((key, index) => update?.(nodes.get(key), key, index));
  nodesOf.set(parent, nodes);
  return nodes;

  /** @param {any} into @param {any} node @param {Node | null} before */
  function put(into, node, before) {
    // moveBefore keeps focus and animations where a browser has it
    if (into.moveBefore && node.isConnected && into.isConnected) into.moveBefore(node, before);
    else {
      const focused = /** @type {any} */ (node.contains(document.activeElement) ? document.activeElement : null);
      into.insertBefore(node, before);
      focused?.focus({ preventScroll: true });
    }
  }
}

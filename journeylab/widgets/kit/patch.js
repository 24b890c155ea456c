/** @typedef {{[key: string]: any}} View */
/** @typedef {{get(name: string): any, set(name: string, value: any): void, send(message: any, callbacks?: any, buffers?: ArrayBuffer[]): void,
 *   on(name: string, listener: (value: any) => void): void,
 *   off(name: string, listener: (value: any) => void): void}} Model */

/**
 * The view after a patch (patch.py says what a patch is). What did not change is the same object
 * as before, so that a board can pass it over.
 * @param {View} view
 * @param {any[][]} patch
 * @returns {View}
 */
export function applyPatch(view, patch) {
  const own = new WeakSet();
  /** @param {any} value */
  const owned = (value) => {
    if (own.has(value)) return value;
    const copy = Array.isArray(value) ? value.slice() : { ...value };
    own.add(copy);
    return copy;
  };
  const top = owned(view);
  for (const [operation, path, ...rest] of patch) {
    const last = path.at(-1);
    let parent = top;
    for (const key of path.slice(0, -1)) parent = put(parent, key, owned(parent[key]));
    if (operation === "set") put(parent, last, rest[0]);
    else if (operation === "drop") delete parent[last];
    else put(parent, last, owned(parent[last])).splice(rest[0], rest[1], ...rest[2]);
  }
  return top;
}

/** @param {any} object @param {string} key @param {any} value */
function put(object, key, value) {
  // an id such as "__proto__" is a key like any other
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  return value;
}

/**
 * Keeps a model's view current: what an anywidget calls as it makes the model.
 * @param {{model: Model}} made
 */
export function follow({ model }) {
  /** @param {any} message */
  const heard = (message) => {
    if (!message?.patch) return;
    const view = model.get("view");
    if (message.at <= view.at) return;
    if (message.at > view.at + 1) model.send({ resync: true });
    else model.set("view", { ...applyPatch(view, message.patch), at: message.at });
  };
  model.on("msg:custom", heard);
  return () => model.off("msg:custom", heard);
}

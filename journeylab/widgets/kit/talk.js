/** @import {Model} from "./patch.js" */
/** @typedef {{ok?: true, refused?: string, failed?: true}} Answer */
/** @typedef {"saved" | "saving" | "waiting"} Standing */

/** A fresh id, also where a page is served without https and `crypto.randomUUID` is missing. */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * What a person typed and has not sent, by place; it survives a reload and a lost kernel.
 * @param {string} about the workshop and board; empty keeps nothing
 * @param {Storage | null} storage
 */
export function drafts(about, storage = sessionStorageOrNone()) {
  /** @param {string} place */
  const key = (place) => `journeylab:${about}:${place}`;
  return {
    /** @param {string} place @returns {any} */
    read: (place) => {
      const text = about ? storage?.getItem(key(place)) : null;
      return text == null ? null : JSON.parse(text);
    },
    /** @param {string} place @param {any} value null forgets */
    keep: (place, value) => {
      if (!about) return;
      if (value == null || value === "") storage?.removeItem(key(place));
      else storage?.setItem(key(place), JSON.stringify(value));
    },
  };
}

function sessionStorageOrNone() {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null; // a page may be refused its storage
  }
}

/**
 * The line to Python: each message gets an id, an answer settles it. A command without an answer
 * is kept, said to be not saved yet, and sent again (also after a reload) under the same command
 * id, which the session takes once. A question is not sent again.
 * @param {Model} model
 * @param {{about?: string, wait?: number, longest?: number, storage?: Storage | null,
 *   standing?: (now: Standing, waiting: number) => void}} [how]
 */
export function line(model, { about = "", wait = 3000, longest = 30000, storage, standing } = {}) {
  const shelf = storage === undefined ? drafts(about) : drafts(about, storage);
  const mine = freshId().slice(0, 8);
  /** @type {Map<string, {message: any, bytes?: ArrayBuffer[], settle: (answer: Answer) => void, timer: any, tries: number}>} */
  const open = new Map();
  let count = 0;

  const tell = () => {
    const commands = [...open.values()].filter(({ message }) => message.do);
    shelf.keep("unsent", commands.length ? commands.map(({ message }) => message) : null);
    const late = commands.filter(({ tries }) => tries > 1).length;
    const now = late ? "waiting" : commands.length ? "saving" : "saved";
    standing?.(now, late);
    // a frame round the boards says for all of them how saving stands
    globalThis.document?.dispatchEvent?.(new CustomEvent("jl-standing", { detail: { about, now } }));
  };

  /** @param {string} id */
  const send = (id) => {
    const entry = open.get(id);
    if (!entry) return;
    entry.tries += 1;
    try {
      model.send({ ...entry.message, message: id }, undefined, entry.bytes);
    } catch {
      // the connection is gone: the timer below tries again
    }
    const again = Math.min(wait * 2 ** (entry.tries - 1), longest);
    entry.timer = setTimeout(() => (entry.message.do ? send(id) : drop(id)), again);
    if (entry.message.do) tell();
  };

  /** @param {string} id */
  const drop = (id) => {
    open.get(id)?.settle({ failed: true });
    open.delete(id);
  };

  /** @param {any} message */
  const heard = (message) => {
    const entry = message?.answer && open.get(message.answer);
    if (!entry) return;
    clearTimeout(entry.timer);
    open.delete(message.answer);
    tell();
    entry.settle(message);
  };
  model.on("msg:custom", heard);

  /** @param {any} message @param {ArrayBuffer[]} [bytes] what travels beside it as it is @returns {Promise<Answer>} */
  const say = (message, bytes) =>
    new Promise((settle) => {
      const id = `${mine}.${++count}`;
      const whole = message.do && !message.command ? { ...message, command: freshId() } : message;
      open.set(id, { message: whole, bytes, settle, timer: 0, tries: 0 });
      send(id);
    });

  return {
    say,
    /** What an earlier page could not send, to be said again as it is: @returns {any[]} */
    unsent: () => shelf.read("unsent") ?? [],
    close: () => {
      model.off("msg:custom", heard);
      for (const { timer } of open.values()) clearTimeout(timer);
    },
  };
}

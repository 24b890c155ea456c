/**
 * Keeps a page in touch with its kernel. When the kernel or the server is gone it says so, waits,
 * and draws the page again once there is someone to draw it. Whatever widgets keep under
 * `journeylab:` in sessionStorage (drafts, phase, selection) outlives that: this script never touches it.
 *
 * @typedef {"well" | "silent" | "kernel_gone" | "refused"} Pulse  what one question to the server tells
 * @typedef {{ silences: number, gone: boolean, refused: boolean }} Health
 * @typedef {"well" | "lost" | "return" | "refused"} State  what the page should do about it
 */

export const BEAT = 2000;
export const BEAT_UNSEEN = 20000;
const PATIENCE = 4000;
/** A kernel socket that does not come back within this time never will. */
const SOCKET_PATIENCE = 12000;
const LONGEST_STATUS = 4096;

/**
 * What an answer means. A plain Voilà has no pulse of ours: its own answer about a kernel is read then.
 * @param {number} status  0 where there was no answer
 * @param {string} [state]  `execution_state`, as Jupyter tells it
 * @returns {Pulse}
 */
export function pulse(status, state) {
  if (state === "dead" || state === "restarting" || state === "autorestarting") return "kernel_gone";
  if (status >= 200 && status < 300) return "well";
  if (status === 404 || status === 410) return "kernel_gone";
  if (status === 401 || status === 403) return "refused";
  return "silent";
}

/** @returns {Health} */
export const healthy = () => ({ silences: 0, gone: false, refused: false });

/**
 * @param {Health} before
 * @param {Pulse} heard
 * @returns {Health}
 */
export function after(before, heard) {
  if (heard === "silent") return { ...before, silences: before.silences + 1 };
  return {
    silences: 0,
    // a kernel that is gone stays gone, whatever the next answer is
    gone: before.gone || heard === "kernel_gone",
    refused: heard === "refused",
  };
}

/**
 * One silence can be a hiccup; two are an outage.
 * @param {Health} health
 * @returns {State}
 */
export function state(health) {
  if (health.silences > 1) return "lost";
  if (health.refused) return "refused";
  if (health.gone) return health.silences === 0 ? "return" : "lost";
  return "well";
}

/**
 * How long until the next question; a page that nobody looks at asks seldom.
 * @param {boolean} seen
 * @param {Health} health
 */
export const pause = (seen, health) =>
  health.silences > 0 ? BEAT / 2 : seen ? BEAT : BEAT_UNSEEN;

/**
 * Where to ask about the kernel.
 * @param {string} base  the server's base URL, with its closing slash
 * @param {string} kernel  empty while the page is still being drawn
 * @param {boolean} ours  whether our own launcher serves the page
 * @param {boolean} seen
 */
export function question(base, kernel, ours, seen) {
  if (!ours) return kernel ? `${base}api/kernels/${kernel}` : base + "voila/static/voila.js";
  const path = kernel ? `journeylab/pulse/${kernel}` : "journeylab/pulse";
  return base + path + (seen ? "?looking=yes" : "");
}

/** @param {string} id @returns {any} */
const embedded = (id) => JSON.parse(document.getElementById(id)?.textContent || "{}");

/** @param {string} url @returns {Promise<Pulse>} */
async function ask(url) {
  try {
    const answer = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    const told = answer.ok && answer.status === 200 && url.includes("/api/kernels/") ? await answer.json() : {};
    return pulse(answer.status, told.execution_state);
  } catch {
    return pulse(0);
  }
}

/**
 * Whether a message of a kernel's socket says that the kernel died or was started afresh.
 * @param {unknown} data  text, or Jupyter's binary frame round JSON
 */
export function tellsOfDeath(data) {
  if (data instanceof ArrayBuffer && data.byteLength > LONGEST_STATUS) return false;
  const text = data instanceof ArrayBuffer ? new TextDecoder().decode(data) : String(data);
  return text.length <= LONGEST_STATUS && /"execution_state": ?"(dead|restarting|autorestarting)"/.test(text);
}

/**
 * Whether the newest socket has been closed for too long: Jupyter tries again for a while, then gives up.
 * @param {number} since  when it was first seen closed; 0 where it is open
 * @param {number} now
 */
export const closedForGood = (since, now) => since > 0 && now - since > SOCKET_PATIENCE;

/** @returns {() => boolean}  whether what the sockets tell means a new page is needed */
function socketWatch() {
  let since = 0;
  let died = false;
  const known = new WeakSet();
  const all = () => /** @type {WebSocket[]} */ (/** @type {any} */ (window).journeylabSockets ?? []);
  const heed = () => {
    for (const socket of all().filter((one) => !known.has(one))) {
      known.add(socket);
      socket.addEventListener("message", ({ data }) => { died ||= tellsOfDeath(data); });
    }
  };
  // at once: a kernel may die before the next beat
  window.addEventListener("journeylab-socket", heed);
  heed();
  return () => {
    const newest = all().at(-1);
    since = !newest || newest.readyState === WebSocket.OPEN ? 0 : since || Date.now();
    return died || closedForGood(since, Date.now());
  };
}

/**
 * Shows or takes away the banner.
 * @param {State} now
 * @param {Record<string, string>} words
 */
function tell(now, words) {
  const old = document.getElementById("journeylab-connection");
  if (now === "well" || (now === "return" && !old)) {
    old?.remove();
    return;
  }
  if (old?.dataset.state === now) return;
  old?.remove();
  const banner = document.createElement("div");
  banner.id = "journeylab-connection";
  banner.dataset.state = now;
  banner.setAttribute("role", "alert");
  document.body.append(banner);
  const say = (/** @type {string} */ text, tag = "span") =>
    banner.append(Object.assign(document.createElement(tag), { textContent: text }));
  say(words[now] ?? "", "strong");
  say(words[`${now}_next`] ?? "");
}

/** Begin. */
function keepInTouch() {
  const root = document.documentElement;
  const words = () => embedded("journeylab-words")[root.lang] ?? {};
  const socketWatching = socketWatch();
  const ours = document.body?.dataset.ownServer === "yes";
  let health = healthy();
  let timer = 0;

  const beat = async () => {
    const { kernelId = "", baseUrl = "" } = embedded("jupyter-config-data");
    const base = baseUrl || (document.body.dataset.baseUrl ?? "/voila/").replace(/voila\/$/, "");
    const seen = document.visibilityState === "visible";
    const heard = await ask(question(base, kernelId, ours, seen));
    const socketsTell = socketWatching();
    health = after(health, heard === "well" && socketsTell ? "kernel_gone" : heard);
    const now = state(health);
    root.dataset.connection = now;
    tell(now, words());
    // a page that nobody looks at would start a kernel for nobody
    if (now === "return" && seen) return location.reload();
    timer = window.setTimeout(beat, pause(seen, health));
  };
  const now = () => {
    clearTimeout(timer);
    beat();
  };
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && now());
  window.addEventListener("online", now);
  window.addEventListener("pagehide", (event) => {
    const { kernelId, baseUrl } = embedded("jupyter-config-data");
    if (ours && kernelId && !event.persisted) navigator.sendBeacon(`${baseUrl}journeylab/leave/${kernelId}`);
  });
  beat();
}

if (typeof document !== "undefined") keepInTouch();

import { element } from "./nodes.js";

/**
 * Says things to those who listen: `polite` waits its turn, `now` interrupts.
 * @param {HTMLElement} root
 */
export function announcer(root) {
  const calm = element("div", { class: "jl-sr", role: "status", "aria-live": "polite" });
  const urgent = element("div", { class: "jl-sr", role: "alert", "aria-live": "assertive" });
  root.append(calm, urgent);
  /** @param {HTMLElement} region @param {string} text */
  const say = (region, text) => {
    // the same sentence twice is said twice
    region.textContent = region.textContent === text ? text + "\u00a0" : text;
  };
  return {
    /** @param {string} text */ polite: (text) => say(calm, text),
    /** @param {string} text */ now: (text) => say(urgent, text),
  };
}

/**
 * One strip above the foot for what needs to be seen: a refusal, or something just removed.
 * @param {HTMLElement} root @param {{polite(text: string): void, now(text: string): void}} speak
 */
export function notices(root, speak) {
  const strip = element("div", { class: "jl-notice", hidden: true });
  root.append(strip);
  /** @type {any} */ let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    strip.hidden = true;
  };
  return {
    hide,
    /**
     * @param {string} text
     * @param {{refusal?: boolean, stays?: boolean, button?: string, keys?: string[], press?: () => void}} [how]
     */
    show(text, { refusal = false, stays = false, button = "", keys = [], press } = {}) {
      hide();
      strip.classList.toggle("jl-notice-refusal", refusal);
      strip.replaceChildren(element("p", { text }));
      if (button) {
        const caps = keys.map((key) => element("kbd", { text: key }));
        strip.append(element("button", { class: "jl-btn", type: "button", click: () => (hide(), press?.()) }, button, ...caps));
      }
      strip.hidden = false;
      (refusal ? speak.now : speak.polite)(text);
      if (!stays) timer = setTimeout(hide, refusal ? 12000 : 8000);
    },
  };
}

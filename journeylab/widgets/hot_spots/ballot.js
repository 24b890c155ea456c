import { element, have, icon, isTyping, line } from "../kit.js";
import { dotted, letterAt, nextVoter, placeOf, shuffled, spent } from "./dots.js";
/** @import {Bench, Vote} from "./types.d.ts" */
/** @import {Model} from "../kit/patch.js" */
/** @import {Dots} from "./dots.js" */

/**
 * The proxy ballot: an opaque curtain behind which one person after another votes on one screen.
 *
 * Where the dots lie is known to this closure alone until a voter validates; then one message
 * leaves, and page and memory are emptied in the same turn. Nothing is drafted: a page that is
 * reloaded knows no vote.
 * @param {Bench} bench @param {Model} model
 */
export function proxyBallot(bench, model) {
  // a line of its own: the board's keeps unsent messages across a reload, a vote must not be kept
  const quiet = line(model, { about: "", storage: null });
  const dialog = /** @type {HTMLDialogElement} */ (/** @type {unknown} */ (element("dialog", { class: "jl-ballot" })));
  /** @type {string} */ let round = "";
  /** @type {string | null} */ let voter = null;
  /** @type {Dots} */ let dots = {};
  /** @type {string[]} */ let order = [];
  let voting = false, hidden = false, at = 0;
  /** @type {Set<string>} */ const done = new Set();
  /** @type {() => void} */ let redraw = () => {};
  /** @type {(item: string) => void} */ let tell = () => {};

  dialog.addEventListener("keydown", keys);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.addEventListener("close", () => dialog.open || wipe()); // it says so late: it may be open again
  addEventListener("pagehide", leave);

  const people = () => (bench.view.vote?.people ?? []).map((person) => ({ ...person, voted: person.voted || done.has(person.id) }));
  /** @param {string | null} id */
  const nameOf = (id) => people().find((person) => person.id === id)?.name ?? "";
  /** @param {string} id @param {{[name: string]: string | number}} [facts] */
  const say = (id, facts) => bench.say(`ballot-${id}`, facts);

  /** Leaves nothing of a vote: not on the page, not here. */
  function wipe() {
    dots = {};
    order = [];
    at = 0;
    voting = hidden = false;
    redraw = tell = () => {};
    dialog.replaceChildren();
  }

  function leave() {
    wipe();
    voter = null;
    if (!dialog.open) return;
    dialog.close();
    bench.ask({ ask: "curtain", up: false });
    bench.redraw();
  }

  /** @param {string} status what became of the vote before */
  function ready(status = "") {
    wipe();
    const { vote } = bench.view;
    if (!vote) return leave();
    const who = people().find(({ id }) => id === voter);
    const said = element("p", { class: "jl-ballot-status", role: "status" });
    const begin = who && element("button", { class: "jl-btn jl-ballot-begin", type: "button", click: begins }, say(who.voted ? "again" : "ready-who", { name: who.name }), " ", element("kbd", { text: bench.view.words.keys.Enter }));
    const title = element("h1", { text: who ? say("place", { name: who.name }) : say(people().length ? "everyone" : "people") });
    have(dialog, { "aria-label": title.textContent });
    dialog.replaceChildren(element("div", { class: "jl-ballot-between" },
      said, title,
      who && element("p", { text: `${vote.words.each}. ${say("nothing-shown")}.` }),
      begin, queue(), newcomer(),
      element("button", { class: "jl-btn jl-ballot-leave", type: "button", click: leave }, say("leave"), " ", element("kbd", { text: bench.view.words.keys.Escape })),
    ));
    const focus = begin || dialog.querySelector("button, input");
    /** @type {HTMLElement | null} */ (focus)?.focus();
    requestAnimationFrame(() => have(said, { text: status })); // a region speaks of what comes after it
  }

  /** Everyone who can vote here, with who has. */
  function queue() {
    return element("ul", { class: "jl-ballot-queue", "aria-label": say("list") }, ...people().map(({ id, name, voted }) => element("li", {},
      element("button", { class: "jl-chip", type: "button", "aria-pressed": String(id === voter), click: () => {
        voter = id;
        ready();
      } }, voted && icon("check"), name, voted && element("span", { class: "jl-sr", text: ` ${say("done-voted")}` })))));
  }

  function newcomer() {
    const input = element("input", { class: "jl-field", type: "text", autocomplete: "off", maxlength: 200, placeholder: say("person-name"), "aria-label": say("person-name") });
    return element("form", { class: "jl-ballot-new", submit: async (event) => {
      event.preventDefault();
      const name = input.value.trim();
      if (!name) return;
      const id = crypto.getRandomValues(new Uint32Array(2)).join("");
      const answer = await bench.tell({ do: "add_participant", id, name });
      if (!answer.ok || voting || !dialog.open) return;
      voter = id;
      ready();
    } }, input, element("button", { class: "jl-btn", type: "submit" }, say("add-person")));
  }

  function begins() {
    const { vote } = bench.view;
    if (!vote || !voter) return;
    wipe();
    round = vote.id;
    order = shuffled(vote.items);
    voting = true;
    draw(vote);
    redraw();
    /** @type {HTMLElement | null} */ (dialog.querySelector(".jl-ballot-choice"))?.focus();
  }

  /** @param {Vote} vote */
  function draw(vote) {
    const left = element("p", { class: "jl-ballot-left" });
    const tray = element("div", { class: "jl-ballot-tray", "aria-hidden": "true" });
    const live = element("p", { class: "jl-sr", role: "status" });
    const hide = element("button", { class: "jl-btn", type: "button", "aria-pressed": "false", click: () => toggle() });
    const again = people().find(({ id }) => id === voter)?.voted;
    const rows = order.map((item, place) => choice(vote, item, place));
    have(dialog, { "aria-label": say("turn", { name: nameOf(voter) }) });
    dialog.replaceChildren(element("div", { class: "jl-ballot-paper" },
      element("div", { class: "jl-ballot-voter" },
        element("h1", {}, say("next"), " ", element("strong", { text: nameOf(voter) })),
        element("div", {}, tray, left, element("p", { class: "jl-ballot-rule", text: vote.words.cap })),
        element("div", {},
          element("p", { class: "jl-ballot-safe" }, icon("eye-off"), element("span", { text: say("rule-order") })),
          element("p", { class: "jl-ballot-keys" },
            key("↑ ↓", say("key-choose")), key("+ −", say("key-dots")), key("A…", say("key-letter")), key("H", say("key-hide")), key(bench.view.words.keys.Escape, say("key-leave"))))),
      element("div", { class: "jl-ballot-choices" },
        element("ol", {}, ...rows),
        element("div", { class: "jl-ballot-done" },
          again && element("button", { class: "jl-btn", type: "button", click: () => validate({}) }, say("withdraw")),
          element("button", { class: "jl-btn", type: "button", click: leave }, say("abstain"), " ", element("kbd", { text: bench.view.words.keys.Escape })),
          hide, element("button", { class: "jl-btn jl-btn-main", type: "button", click: () => validate(dots) }, say("validate"), " ", element("kbd", { text: bench.view.words.keys.Enter })))),
      live));

    redraw = () => {
      const free = vote.budget - spent(dots);
      have(left, { text: vote.words.left[free] });
      tray.replaceChildren(...Array.from({ length: Math.min(vote.budget, 20) }, (_, place) => element("i", { class: place < free ? "jl-in" : "" })));
      hide.replaceChildren(say(hidden ? "show" : "hide"), " ", element("kbd", { text: "H" }));
      have(hide, { "aria-pressed": String(hidden) });
      rows.forEach((row, place) => update(row, vote, order[place], place));
    };
    tell = (item) => {
      const free = vote.words.left[vote.budget - spent(dots)];
      have(live, { text: hidden || !item ? free : `${vote.texts[item].text}: ${vote.words.placed[dots[item] ?? 0]}. ${free}` });
    };
  }

  /** @param {string} cap @param {string} does */
  const key = (cap, does) => element("span", {}, element("kbd", { text: cap }), ` ${does}`);

  /** @param {Vote} vote @param {string} item @param {number} place */
  function choice(vote, item, place) {
    const { text, where } = vote.texts[item];
    /** @param {1 | -1} by */
    const step = (by) => element("button", { class: "jl-btn", type: "button", tabindex: -1, "aria-label": say(by > 0 ? "add-dot" : "take-dot", { text }), click: () => {
      at = place;
      put(by);
    } }, icon(by > 0 ? "plus" : "minus"));
    return element("li", { class: "jl-ballot-choice", role: "group", tabindex: -1, focus: () => {
      at = place;
      redraw();
    } },
      element("kbd", { text: letterAt(place) || "·" }),
      element("p", {}, text, element("small", { text: where })),
      element("div", { class: "jl-ballot-stepper" }, step(-1), element("span", { class: "jl-ballot-slots", "aria-hidden": "true" }), step(1)));
  }

  /** @param {HTMLElement} row @param {Vote} vote @param {string} item @param {number} place */
  function update(row, vote, item, place) {
    const count = dots[item] ?? 0;
    const [less, slots, more] = /** @type {any[]} */ ([...row.children[2].children]);
    const full = count === vote.cap;
    row.tabIndex = place === at ? 0 : -1;
    have(row, { "aria-label": hidden ? `${letterAt(place)}. ${vote.texts[item].text}` : `${letterAt(place)}. ${vote.texts[item].text}: ${vote.words.placed[count]}` });
    row.classList.toggle("jl-ballot-at", place === at);
    // while hidden, no button may tell by its state what was placed
    less.disabled = !hidden && count === 0;
    more.disabled = !hidden && dotted(dots, item, 1, vote) === dots;
    slots.replaceChildren(...(hidden
      ? [element("em", { class: "jl-ballot-covered", text: say("hidden-dots") })]
      : [...Array.from({ length: vote.cap }, (_, slot) => element("i", { class: slot < count ? "jl-in" : "" })), full && vote.cap > 1 && element("em", { text: say("maximum") })].filter((part) => part !== false)));
  }

  /** @param {1 | -1} by */
  function put(by) {
    const { vote } = bench.view;
    if (!vote || !voting) return;
    dots = dotted(dots, order[at], by, vote);
    redraw();
    tell(order[at]);
  }

  /** @param {number} place */
  function go(place) {
    at = Math.min(order.length - 1, Math.max(0, place));
    redraw();
    /** @type {HTMLElement | undefined} */ (dialog.querySelectorAll(".jl-ballot-choice")[at])?.focus();
  }

  function toggle() {
    hidden = !hidden;
    tell("");
    redraw();
  }

  /** One message, and an empty screen in the same turn. @param {Dots} cast */
  function validate(cast) {
    const who = voter;
    if (!voting || !who) return;
    if (cast === dots && !spent(dots)) return warn();
    const answer = quiet.say({ do: "cast_ballot", round, voter: who, dots: { ...cast } });
    const withdrawn = cast !== dots;
    const name = nameOf(who);
    wipe();
    if (withdrawn) done.delete(who);
    else done.add(who);
    voter = nextVoter(people(), who);
    ready(say("not-saved", { name }));
    void answer.then(({ ok, refused }) => {
      if (!ok) done.delete(who);
      if (voting || !dialog.open) return ok ? undefined : bench.notice.show(say("refused", { name, reason: refused ?? "" }), { refusal: true });
      if (!ok) voter = who;
      ready(ok ? say(withdrawn ? "withdrawn" : "thanks", { name }) : say("refused", { name, reason: refused ?? "" }));
    });
  }

  function warn() {
    for (const place of dialog.querySelectorAll(".jl-ballot-left, [role=status]")) have(place, { text: say("none-placed") });
  }

  /** @param {KeyboardEvent} event */
  function keys(event) {
    event.stopPropagation(); // undo, history and phases are out of reach behind the curtain
    const control = event.ctrlKey || event.metaKey || event.altKey;
    if (control && ["z", "y", "h", "Z"].includes(event.key)) event.preventDefault();
    if (event.key === "Escape") {
      event.preventDefault();
      return leave();
    }
    if (event.key === "Enter" && event.repeat) return event.preventDefault(); // a held key turns one page only
    if (!voting) return;
    if (control || event.isComposing || isTyping(event.target)) return;
    const moves = /** @type {{[key: string]: () => void}} */ ({
      ArrowDown: () => go(at + 1), ArrowUp: () => go(at - 1), Home: () => go(0), End: () => go(order.length - 1),
      ArrowRight: () => put(1), "+": () => put(1), "=": () => put(1), ArrowLeft: () => put(-1), "-": () => put(-1), "−": () => put(-1),
      h: toggle, H: toggle,
    });
    const onButton = /** @type {HTMLElement} */ (event.target).closest("button");
    const letter = placeOf(event.key, order.length);
    if (moves[event.key]) moves[event.key]();
    else if (letter >= 0) {
      go(letter);
      put(event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter" && !onButton) validate(dots);
    else return;
    event.preventDefault();
  }

  return {
    node: dialog,
    get isUp() {
      return dialog.open;
    },
    open() {
      const { vote, readonly } = bench.view;
      if (!vote || readonly || dialog.open) return;
      if (vote.id !== round) done.clear();
      round = vote.id;
      voter = nextVoter(people(), voter);
      bench.ask({ ask: "curtain", up: true });
      dialog.showModal();
      ready();
    },
    /** Follows the round: where it was closed elsewhere, the curtain falls away empty. */
    draw() {
      if (!dialog.open) return;
      const { vote } = bench.view;
      if (!vote || vote.id !== round || vote.items.some((item) => !vote.texts[item]) || (voting && order.some((item) => !vote.texts[item]))) {
        leave();
        bench.notice.show(bench.say("rounds-closed-now"));
      }
    },
    close() {
      leave();
      quiet.close();
      removeEventListener("pagehide", leave);
    },
  };
}

// The emotion pad: a curve over the steps that a room scores, beside what customers say.
import { drawDesks, element, equip, fill, follow, freshId, have, submitByEnter } from "./kit.js";
import { channelPanel, scoreBar } from "./pad/bar.js";
import { CURVES } from "./pad/chart.js";
import { padHead } from "./pad/head.js";
import { keysDialog, padKey, padShortcuts } from "./pad/keyboard.js";
import { levelNames } from "./pad/names.js";
import { peopleStrip } from "./pad/people.js";
import { givenBy, neighbour, overlaid, progress, stepped, valuesBy } from "./pad/scoring.js";
import { sidePanel } from "./pad/side.js";
import { curvesOf, curvesSeen, sightOf } from "./pad/sight.js";
import { stageOf } from "./pad/stage.js";
import { twinTable } from "./pad/twin.js";

/** @import {Model, View} from "./kit/patch.js" */
/** @import {Hands} from "./pad/keyboard.js" */

drawDesks();

const ROOM = "room";

/** @param {{model: Model, el: HTMLElement}} made */
function render({ model, el }) {
  /** @type {View} */ let view = model.get("view");
  const root = element("div", { class: "jl jl-pad", "data-lm-suppress-shortcuts": "true" });
  const { say: send, speak, notice, drafts: shelf, foot, drawFoot, offerUndo, talk } = equip(model, root, {
    place: "emotions", view: () => view, keys: () => (view.order.length ? padShortcuts(view, hands) : []),
  });
  const kept = shelf.read("state") ?? {};
  const now = {
    step: /** @type {string | null} */ (kept.step ?? null), person: /** @type {string} */ (kept.person ?? ""),
    seen: new Set(kept.seen ?? CURVES), blind: Boolean(kept.blind), table: false, opened: false, all: false,
    /** @type {number | null} */ dragged: null,
  };
  /** What Python has not answered for yet. @type {Map<string, {person: string, step: string, channel: string | null, value: number | null, word: string, turn: number}>} */
  const pending = new Map();
  let turns = 0;

  // what stands where
  const sight = sightOf(now, () => view, {
    draw, say: speak.polite,
    veiled: (on) => notice.show(on ? fill(view.words.blind_on, facts()) : view.words.blind_off),
    turned: (table) => (table ? twin.node.focus() : stage.focus()),
  });
  const head = padHead({ see: sight.see, blind: sight.blind, table: sight.table, names: () => dialog.open(view) });
  const dialog = levelNames({ save: (levels) => send({ do: "set_setting", name: "level_names", value: levels }) });
  const stage = stageOf({ choose: (step) => choose(step, true), drag, drop, release });
  const twin = twinTable({ go: (step) => choose(step) });
  const people = peopleStrip({ choose: switchTo, join, keep: (typed) => shelf.keep("name", typed) }, shelf.read("name") ?? "");
  const bar = scoreBar({
    score: (value) => (score(value), stage.focusAfterPointer()),
    next, pass, withdraw, word: keepWord, ask: askWord, open: toggleChannels, back: () => bar.shut(),
  });
  const channels = channelPanel({ score: (value, channel) => score(value, channel), withdraw: (channel) => withdraw(channel), shut: toggleChannels });
  const side = sidePanel({ go: (step) => choose(step, true), mark: (step, confirmed) => void send({ do: "mark_moment_of_truth", id: step, confirmed }), more: () => ((now.all = !now.all), draw()) });
  const empty = element("div", { class: "jl-pad-empty" }, element("h2"), element("p"));
  const main = element("div", { class: "jl-pad-main" }, stage.node, twin.node, people.node, channels.node, bar.node);
  const allKeys = keysDialog();
  root.prepend(head.node, element("div", { class: "jl-pad-room" }, main, empty, side.node), foot, dialog.node, allKeys.node);
  submitByEnter(root);
  el.replaceChildren(root);

  // who and where
  const scores = () => overlaid(view.scores, pending.values());
  const current = () => givenBy(scores(), now.person, now.step ?? "");
  const nameOf = (/** @type {string} */ person) => view.persons[person]?.name ?? "";
  const scoreWords = () => {
    const { value, word } = current();
    const level = view.levels.find((/** @type {any} */ one) => one.value === value);
    if (!level) return view.words.unscored;
    return fill(word ? view.words.score_worded : view.words.score_said, { sign: level.sign, level: level.name, word });
  };
  const facts = () => {
    const step = view.steps[now.step ?? ""] ?? { number: "", text: "" };
    return { who: nameOf(now.person), number: step.number, text: step.text, count: view.order.length, done: progress(scores(), now.person, view.order), score: scoreWords() };
  };

  function settle() {
    if (!view.steps[now.step ?? ""]) now.step = view.order[0] ?? null;
    if (!view.persons[now.person]) now.person = view.people.find((/** @type {string} */ person) => person !== ROOM) ?? ROOM;
    shelf.keep("state", { step: now.step, person: now.person, seen: [...now.seen], blind: now.blind });
  }

  /** @param {string} step @param {boolean} [focus] */
  function choose(step, focus = false) {
    bar.shut();
    now.step = step;
    draw();
    stage.reveal(view, step);
    if (focus && !now.table) stage.focus();
    speak.polite(fill(view.words.step_said, facts()));
  }

  /** @param {string} person */
  function switchTo(person) {
    bar.shut();
    now.person = person;
    draw();
    speak.polite(fill(view.words.person_said, facts()));
  }

  /** @param {number} by */
  const walk = (by) => choose(neighbour(view.order, now.step ?? "", by) ?? now.step ?? "");

  function next() {
    const step = neighbour(view.order, now.step ?? "", 1);
    if (step) return choose(step);
    const person = neighbour(view.people, now.person, 1);
    notice.show(fill(view.words.finished, facts()));
    if (!person) return;
    now.person = person;
    choose(view.order[0]);
  }

  /** @param {string} name */
  async function join(name) {
    const same = view.people.find((/** @type {string} */ person) => person !== ROOM && nameOf(person).toLocaleLowerCase() === name.toLocaleLowerCase());
    if (!same) return add(name);
    switchTo(same);
    notice.show(fill(view.words.there_already, { who: nameOf(same) }), { button: fill(view.words.add_another, { who: name }), press: () => add(name) });
  }

  /** @param {string} name */
  async function add(name) {
    const id = freshId();
    const answer = await send({ do: "add_participant", id, name });
    if (!answer.ok) return;
    now.person = id;
    now.step = view.order[0] ?? null;
    draw();
    speak.polite(fill(view.words.joined, { who: name }));
  }

  // scoring
  /** @param {number | null} value @param {string | null} [channel] @param {string} [word] */
  async function score(value, channel = null, word = channel ? "" : current().word) {
    if (view.locked || !now.step) return;
    const { person, step } = /** @type {{person: string, step: string}} */ (now);
    const key = JSON.stringify([person, step, channel]);
    const turn = ++turns;
    pending.set(key, { person, step, channel, value, word, turn });
    draw();
    if (!stage.hasFocus() || value === null) speak.polite(fill(view.words.step_said, facts()));
    await send({ do: "score_emotion", participant: person, step, value, channel, word: value === null ? "" : word });
    if (pending.get(key)?.turn === turn) pending.delete(key);
    draw();
  }

  function pass() {
    if (view.locked || !now.step) return;
    const said = fill(view.words.passed, facts());
    next();
    speak.polite(said);
  }

  /** @param {string} [channel] */
  async function withdraw(channel) {
    const was = channel ? current().channels[channel] : current().value;
    if (was === undefined || was === null) return speak.polite(view.words.nothing_there);
    const said = fill(view.words.withdrawn, facts());
    await score(null, channel ?? null);
    offerUndo(said);
  }

  function askWord() {
    if (view.locked) return;
    if (current().value === null) return notice.show(view.words.word_first);
    bar.ask(current().word);
  }

  /** @param {string} word */
  function keepWord(word) {
    bar.shut();
    const { value } = current();
    if (value !== null) score(value, null, word);
    stage.focus();
  }

  function toggleChannels() {
    if (view.locked) return;
    now.opened = !now.opened;
    draw();
    if (now.opened) channels.focus();
    else stage.focus();
  }

  /** @param {string} step @param {number} value */
  function drag(step, value) {
    if (now.step === step && now.dragged === value) return;
    now.step = step;
    now.dragged = value;
    draw();
  }

  function drop() {
    const value = now.dragged;
    now.dragged = null;
    if (value !== null) score(value);
    stage.focus();
  }

  function release() {
    now.dragged = null;
    draw();
  }

  /** @type {Hands} */
  const hands = {
    walk, next, pass, word: askWord, channels: toggleChannels, blind: sight.blind, seen: sight.turn, table: sight.table,
    withdraw: () => void withdraw(),
    step: (by) => void score(stepped(current().value, by)),
    level: (value) => void score(value),
    end: (last) => choose(view.order.at(last ? -1 : 0)),
    undo: () => void send({ ask: "undo" }),
    redo: () => void send({ ask: "redo" }),
    keys: () => allKeys.open(view, padShortcuts(view, hands)),
    onSlider: stage.hasFocus,
    person(by) {
      const person = neighbour(view.people, now.person, by);
      if (person) switchTo(person);
      return person !== null;
    },
    leave() {
      if (now.opened) toggleChannels();
      else if (stage.hasFocus()) /** @type {HTMLElement | null} */ (bar.node.querySelector("button"))?.focus();
    },
  };
  root.addEventListener("keydown", (event) => padKey(event, view, hands));

  // drawing
  function draw() {
    settle();
    const { words, locked } = view;
    const bare = !view.order.length;
    const veiled = now.blind && !locked;
    have(root, { lang: view.language, class: `jl jl-pad${locked ? " jl-pad-locked" : ""}${now.table ? " jl-pad-tabled" : ""}` });
    head.draw(view, { there: curvesOf(view), seen: now.seen, blind: now.blind, table: now.table });
    empty.hidden = !bare;
    have(/** @type {Element} */ (empty.firstChild), { text: words.empty_title });
    have(/** @type {Element} */ (empty.lastChild), { text: words.empty });
    main.hidden = side.node.hidden = bare;
    drawFoot();
    if (bare) return;
    const given = current();
    const who = nameOf(now.person);
    const shown = { we_think_it_fine: root.clientHeight > 860 ? 4 : 3, we_worry: root.clientHeight > 860 ? 2 : 1 };
    stage.node.hidden = now.table;
    if (!now.table) stage.draw(view, { step: now.step, person: now.person, who, seen: curvesSeen(view, now), veiled, given, dragged: now.dragged, own: locked ? {} : valuesBy(scores(), now.person, view.order), gaps: shown, said: scoreWords() });
    twin.draw(view, now.step, now.table);
    people.draw(view, scores(), now.person);
    people.node.hidden = bar.node.hidden = locked;
    const step = view.steps[now.step ?? ""];
    bar.draw(view, { who, alone: now.person !== ROOM, step, given, opened: now.opened, after: afterWords() });
    channels.draw(view, step, given, now.opened && !locked);
    side.draw(view, { step: now.step, shown, all: now.all, blind: veiled, who });
  }

  const afterWords = () => {
    if (neighbour(view.order, now.step ?? "", 1)) return view.words.next_step;
    const person = neighbour(view.people, now.person, 1);
    return person ? fill(view.words.next_person, { who: nameOf(person) }) : view.words.all_scored;
  };

  const changed = () => {
    view = model.get("view");
    draw();
  };
  model.on("change:view", changed);
  const stop = stage.watch(draw);
  draw();
  for (const message of talk.unsent()) void send(message);
  return () => {
    model.off("change:view", changed);
    talk.close();
    stop();
  };
}

export default { initialize: follow, render };

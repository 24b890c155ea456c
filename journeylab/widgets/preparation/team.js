import { arrange, element, freshId, have, icon } from "../kit.js";
import { initials } from "../kit/portrait.js";
import { nameChips } from "./chips.js";

/** @import {Bench} from "./bench.d.ts" */

const COLOURS = 6;

/** Who is there, who is missing, and which departments the journey needs. @param {Bench} bench */
export function teamPanel(bench) {
  const title = element("h2");
  const edit = element("button", { class: "jl-btn jl-btn-quiet jl-prep-action", type: "button", click: () => bench.ask({ ask: "panel", panel: "people" }) });
  const doubts = element("ul", { class: "jl-prep-doubts" });
  const bar = element("div", { class: "jl-prep-bar", "aria-hidden": "true" });
  const list = element("ul", { class: "jl-prep-people" });
  const needed = element("h3", { class: "jl-prep-rule" });
  const chips = nameChips(bench, "department", {
    add: (name) => ({ do: "add_department", id: freshId(), name }),
    remove: (id) => ({ do: "remove_department", id }),
  });
  const node = element("section", { class: "jl-prep-panel jl-prep-team" }, element("header", {}, title, edit), doubts, bar, list, needed, chips.node);
  let drawn = "";

  return {
    node,
    draw() {
      const { team, locked } = bench.view;
      have(title, { text: bench.say("team-title") });
      have(edit, { text: bench.say("team-edit"), hidden: locked });
      have(needed, { text: bench.say("departments") });
      const items = Object.fromEntries(team.needed.map((/** @type {any} */ one) => [one.id, {
        name: one.name, icon: one.there ? "check" : "warning",
      }]));
      chips.draw({ label: bench.say("departments"), hint: bench.say("department-add"), items, disabled: locked });
      const said = JSON.stringify([team, bench.view.language]);
      if (said !== drawn) drawPeople(team);
      drawn = said;
    },
  };

  /** @param {any} team */
  function drawPeople(team) {
    doubts.replaceChildren(...team.doubts.map((/** @type {string} */ text) => element("li", {}, icon("warning"), element("span", { text }))));
    const departments = /** @type {string[]} */ ([...new Set(team.people.map((/** @type {any} */ one) => one.department))]);
    /** @param {string} department */
    const colour = (department) => `jl-prep-colour-${departments.indexOf(department) % COLOURS}`;
    bar.replaceChildren(...departments.map((name) => element("i", { class: colour(name), style: `flex: ${team.people.filter((/** @type {any} */ one) => one.department === name).length}` })));
    arrange(list, team.people.length ? team.people.map((/** @type {any} */ one) => one.id) : ["none"], () => element("li"), (item, id, index) => {
      const one = team.people[index];
      if (!one) return item.replaceChildren(bench.say("team-none"));
      item.replaceChildren(element("b", { class: colour(one.department), "aria-hidden": "true", text: initials(one.name) }),
        element("span", {}, one.name, one.role ? element("small", { text: ` ${one.role}` }) : null), element("span", { class: "jl-prep-soft", text: one.department }));
    });
  }
}

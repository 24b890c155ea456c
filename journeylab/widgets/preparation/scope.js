import { element, have, icon } from "../kit.js";
import { channelChips, scopeTexts, toggles } from "./chips.js";
import { choice, field } from "./field.js";

/** @import {Bench} from "./bench.d.ts" */

const OWN = "own";

/** Which journey, how closely, from where to where, for whom. @param {Bench} bench @param {() => void} choose */
export function scopePanel(bench, choose) {
  const title = element("h2");
  const template = element("button", { class: "jl-btn jl-btn-quiet jl-prep-action", type: "button", click: choose });
  /** @param {string} name */
  const setting = (name) => (/** @type {string} */ value) => ({ do: "set_scope", field: name, value });
  const kind = choice(bench, (value) => ({ do: "set_setting", name: "kind", value: value === OWN ? bench.say("kind-own") : value }));
  const own = field(bench, "kind", (value) => ({ do: "set_setting", name: "kind", value }), { needed: true });
  const depth = choice(bench, setting("depth"));
  const relation = choice(bench, setting("relation"));
  const maturity = choice(bench, setting("maturity"));
  const reason = choice(bench, setting("reason"));
  const starts = field(bench, "starts", setting("starts"), { class: "jl-prep-said" });
  const ends = field(bench, "ends", setting("ends"), { class: "jl-prep-said" });
  const outside = scopeTexts(bench, "outside");
  const targets = scopeTexts(bench, "targets");
  const channels = channelChips(bench);
  const roles = toggles(bench, () => bench.view.words.role_names, () => bench.view.scope.roles, (value) => ({ do: "set_scope", field: "roles", value }));
  const rows = {
    kind: row(kind.node, own.node, depth.node, relation.node),
    reason: row(reason.node),
    starts: row(starts.node), ends: row(ends.node), outside: row(outside.node),
    targets: row(targets.node), roles: row(roles.node), channels: row(channels.node), maturity: row(maturity.node),
  };
  const proposal = element("div", { class: "jl-prep-proposal", hidden: true });
  const node = element("section", { class: "jl-prep-panel jl-prep-scope" },
    element("header", {}, title, template), proposal, element("div", { class: "jl-prep-rows" }, ...Object.values(rows)));
  let proposed = "";

  function drawProposal() {
    const { proposal: now, locked } = bench.view;
    proposal.hidden = !now || locked;
    const said = JSON.stringify(now);
    if (!now || said === proposed) return;
    proposed = said;
    proposal.replaceChildren(icon("info"), element("div", {}, ...now.says.map((/** @type {string} */ text) => element("p", { text }))),
      element("button", { class: "jl-btn jl-btn-main", type: "button", text: bench.say("propose-take"), click: () => bench.tell({ do: "all", of: now.commands }) }));
  }

  return {
    node,
    draw() {
      const { scope, words, locked, reasons } = bench.view;
      have(title, { text: bench.say("scope-title") });
      have(template, { text: bench.say("template"), hidden: locked });
      drawProposal();
      for (const [name, line] of Object.entries(rows)) have(/** @type {Element} */ (line.firstElementChild), { text: bench.say(name) });
      kind.draw({ label: bench.say("kind"), value: scope.own ? OWN : scope.kind, names: { ...words.kinds, [OWN]: bench.say("kind-own") }, disabled: locked });
      own.node.hidden = !scope.own;
      own.draw({ label: bench.say("kind-own-name"), value: scope.own ? scope.kind : "", disabled: locked });
      depth.draw({ label: bench.say("depth"), value: scope.depth, names: words.depths, disabled: locked });
      relation.draw({ label: bench.say("relation"), value: scope.relation, names: words.relations, disabled: locked });
      maturity.draw({ label: bench.say("maturity"), value: scope.maturity, names: words.maturities, disabled: locked });
      rows.reason.hidden = scope.depth !== "micro";
      /** @type {{[key: string]: string}} */ const names = { "": bench.say("reason-none") };
      for (const id of reasons.order) names[id] = reasons.items[id].text;
      reason.draw({ label: bench.say("reason"), value: scope.reason, names, disabled: locked });
      starts.draw({ label: bench.say("starts"), value: scope.starts, hint: bench.say("starts-hint"), disabled: locked });
      ends.draw({ label: bench.say("ends"), value: scope.ends, hint: bench.say("ends-hint"), disabled: locked });
      outside.draw();
      targets.draw();
      channels.draw();
      roles.draw(bench.say("roles"));
    },
  };
}

/** @param {HTMLElement[]} inside */
function row(...inside) {
  return element("div", { class: "jl-prep-row" }, element("span", { class: "jl-prep-name", "aria-hidden": "true" }), element("div", { class: "jl-prep-what" }, ...inside));
}

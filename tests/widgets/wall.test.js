import assert from "node:assert/strict";
import { test } from "node:test";
import { echoed, provisional, withNear } from "../../journeylab/widgets/wall/echo.js";
import { PITCH, layoutOf } from "../../journeylab/widgets/wall/layout.js";
import { kindAt, landing, linesOf, neighbour, pushed, search } from "../../journeylab/widgets/wall/places.js";
import { route } from "../../journeylab/widgets/wall/routes.js";

const MODEL = ["domain_event", "command", "read_model", "external_system", "actor", "hot_spot"];

/** @param {string} kind @param {string} moment @param {any} [more] */
const note = (kind, moment, more = {}) => ({ kind, text: `${kind} ${moment}`, stage: "before", moment, rank: "U", lane: "", links: [], ...more });

/** A wall of two stages: three moments in the first, one in the second. */
function wall(more = {}) {
  const notes = {
    paid: note("domain_event", "2"), pay: note("command", "2", { links: ["paid"] }), buyer: note("actor", "2", { links: ["pay"] }),
    filled: note("domain_event", "1", { links: ["stock"] }), seen: note("domain_event", "3"), stock: note("external_system", "1"),
    came: note("domain_event", "1", { stage: "after", links: ["stock"] }), slow: note("hot_spot", "1", { stage: "after", links: ["paid"] }), ...more,
  };
  const flow = { actor: ["command"], command: ["domain_event"], domain_event: ["read_model", "external_system"], hot_spot: "*" };
  return withNear(/** @type {any} */ ({ order: ["before", "after"], lanes: [""], allowed: MODEL, allows: {}, twins: [], flow, table: "", notes }));
}

test("a column is a moment, in the order of stages and of time", () => {
  const { columns, bands } = layoutOf(wall());
  assert.deepEqual(columns.map(({ notes }) => notes), [["filled", "stock"], ["buyer", "pay", "paid"], ["seen"], ["came", "slow"]]);
  assert.deepEqual(bands.map(({ stage, first, last }) => [stage, first, last]), [["before", 0, 2], ["after", 3, 3]]);
  assert.equal(columns[1].x - columns[0].x, PITCH);
  assert.ok(columns[3].x - columns[2].x > PITCH);
});

test("an empty stage keeps a place of its own", () => {
  const { bands } = layoutOf({ ...wall(), order: ["before", "between", "after"] });
  assert.equal(bands[1].width, PITCH);
});

test("rows follow the flow, a system spans what hangs on it, and overlapping ones have tracks", () => {
  const { boxes } = layoutOf(wall({ bank: note("external_system", "2") }));
  const y = (/** @type {string} */ id) => boxes.get(id)?.y ?? 0;
  assert.ok(y("buyer") < y("pay") && y("pay") < y("paid") && y("paid") < y("slow") && y("slow") < y("stock"));
  assert.equal(boxes.get("stock")?.x, boxes.get("filled")?.x);
  assert.ok((boxes.get("stock")?.w ?? 0) > 3 * PITCH);
  assert.notEqual(y("stock"), y("bank"));
});

test("lanes have rows of their own, and where there is room the wall stands lower", () => {
  const lanes = layoutOf({ ...wall({ hers: note("domain_event", "2", { lane: "ana" }) }), lanes: ["", "ana"] });
  assert.ok((lanes.boxes.get("hers")?.y ?? 0) > lanes.lanes[0].bottom);
  assert.equal(lanes.boxes.get("hers")?.x, lanes.boxes.get("paid")?.x);
  const roomy = layoutOf(wall(), 3000);
  assert.equal(roomy.height, 3000);
  assert.ok((roomy.boxes.get("paid")?.y ?? 0) > (layoutOf(wall()).boxes.get("paid")?.y ?? 0) + 500);
  const whole = layoutOf(wall()).height;
  assert.equal(layoutOf(wall(), whole).height, whole);
  assert.ok(layoutOf(wall(), whole - 20).height <= whole - 20); // a little too low: rows move closer
  assert.ok(layoutOf(wall(), 10).height > whole - 90); // but not onto one another
});

test("arrows go from note to note, along the row where there is one", () => {
  const layout = layoutOf(wall());
  assert.equal(neighbour(layout, "filled", "right"), "paid");
  assert.equal(neighbour(layout, "pay", "left"), "filled");
  assert.equal(neighbour(layout, "paid", "up"), "pay");
  assert.equal(neighbour(layout, "seen", "down"), "came");
  assert.equal(neighbour(layout, null, "right"), "filled");
});

test("Shift and an arrow join the next moment, then leave it", () => {
  const view = wall(), layout = layoutOf(view);
  assert.deepEqual(pushed(view, layout, "seen", "left"), { stage: "before", lane: "", beside: "paid" });
  assert.deepEqual(pushed(view, layout, "paid", "right"), { stage: "before", lane: "", after: "buyer" });
  assert.deepEqual(pushed(view, layout, "paid", "left"), { stage: "before", lane: "", after: "filled" });
  assert.deepEqual(pushed(view, layout, "seen", "right"), { stage: "after", lane: "", after: null });
  assert.equal(pushed(view, layout, "paid", "down"), null);
});

test("where a note is let go decides: merged, beside, or in a moment of its own", () => {
  const view = wall(), layout = layoutOf(view);
  const box = /** @type {any} */ (layout.boxes.get("paid"));
  assert.equal(landing(view, layout, box.x + 80, box.y + 50, ["seen"]).merge, "paid");
  const below = landing(view, layout, box.x + 80, box.y + 160, ["seen"]);
  assert.deepEqual([below.merge, below.spot.beside], [undefined, "paid"]);
  assert.deepEqual(landing(view, layout, box.x - 8, box.y, ["seen"]).spot, { stage: "before", lane: "", after: "filled" });
  assert.equal(landing(view, layout, 2, box.y, ["seen"]).spot.after, null);
  assert.equal(kindAt(view, layout, box.y + 20), "domain_event");
});

test("links run straight down in a column and through the gutters elsewhere", () => {
  const view = wall(), layout = layoutOf(view);
  assert.match(route(view, layout, "pay", "paid")?.line ?? "", /^M[\d.]+ [\d.]+V[\d.]+$/);
  assert.equal(route(view, layout, "buyer", "pay"), null); // it stands right on it
  assert.equal(route(view, layout, "slow", "paid")?.remark, true);
  assert.ok(route(view, layout, "came", "stock")?.head);
});

test("what is asked for shows at once", () => {
  let view = wall();
  view = echoed(view, { do: "add_notes", texts: ["x", "y"], ids: ["x", "y"], kind: "domain_event", after: "filled", stage: "before" });
  assert.deepEqual(layoutOf(withNear(view)).columns.map(({ notes }) => notes[0]), ["filled", "x", "y", "buyer", "seen", "came"]);
  view = echoed(view, { do: "move_notes", ids: ["y"], stage: "before", after: null });
  assert.equal(layoutOf(withNear(view)).order[0], "y");
  view = echoed(view, { do: "move_notes", ids: ["y"], stage: "before", beside: "paid", above: true });
  const { order } = layoutOf(withNear(view));
  assert.equal(order.indexOf("y") + 1, order.indexOf("paid"));
  view = echoed(view, { do: "merge_notes", into: "paid", ids: ["seen"] });
  assert.equal(view.notes.seen, undefined);
  view = echoed(view, { do: "remove_notes", ids: ["pay"] });
  assert.equal(withNear(view).near.paid.includes("pay"), false);
});

test("provisional keys sort where Python's will", () => {
  const [first] = provisional(wall(), { stage: "before", lane: "", after: null }, 1);
  assert.ok(first.moment < "0");
  const [last] = provisional(wall(), { stage: "before", lane: "", after: "" }, 1);
  assert.ok(last.moment > "3zzz" || last.moment.startsWith("3~"));
});

test("pasted lines lose their bullets, and a search its accents", () => {
  assert.deepEqual(linesOf("1. Colis reçu\r\n- Payé\n\n“x”\ta"), ["Colis reçu", "Payé", "“x” a"]);
  const view = wall({ recu: note("domain_event", "9", { text: "Colis REÇU" }) });
  assert.deepEqual(search(view, layoutOf(view), "recu"), ["recu"]);
});

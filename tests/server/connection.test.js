import assert from "node:assert/strict";
import { test } from "node:test";

import {
  after, BEAT, BEAT_UNSEEN, closedForGood, healthy, pause, pulse, question, state, tellsOfDeath,
} from "../../journeylab/server/jupyter/voila/templates/journeylab/static/connection.js";

const through = (...heard) => heard.reduce(after, healthy());

test("an answer is understood, from our launcher and from a plain Voilà", () => {
  assert.equal(pulse(204), "well");
  assert.equal(pulse(200, "idle"), "well");
  assert.equal(pulse(200, "dead"), "kernel_gone");
  assert.equal(pulse(200, "restarting"), "kernel_gone");
  assert.equal(pulse(410), "kernel_gone");
  assert.equal(pulse(404), "kernel_gone");
  assert.equal(pulse(403), "refused");
  assert.equal(pulse(0), "silent");
  assert.equal(pulse(502), "silent");
});

test("one silence is a hiccup, two are an outage", () => {
  assert.equal(state(through("silent")), "well");
  assert.equal(state(through("silent", "silent")), "lost");
  assert.equal(state(through("silent", "well", "silent")), "well");
});

test("an outage that cost nothing needs no new page", () => {
  assert.equal(state(through("silent", "silent", "silent", "well")), "well");
});

test("a kernel that is gone calls for a new page, once there is someone to draw it", () => {
  assert.equal(state(through("kernel_gone")), "return");
  assert.equal(state(through("silent", "silent", "kernel_gone")), "return");
  assert.equal(state(through("kernel_gone", "silent")), "lost");
  assert.equal(state(through("kernel_gone", "silent", "well")), "return");
});

test("a link that is no longer valid is said, and forgotten once it is", () => {
  assert.equal(state(through("refused")), "refused");
  assert.equal(state(through("refused", "well")), "well");
  assert.equal(state(through("refused", "silent", "silent")), "lost");
});

test("a page that nobody looks at asks seldom, an outage is watched closely", () => {
  assert.equal(pause(true, healthy()), BEAT);
  assert.equal(pause(false, healthy()), BEAT_UNSEEN);
  assert.ok(pause(false, through("silent")) < BEAT);
});

test("the question goes to our pulse, or to what a plain Voilà has", () => {
  assert.equal(question("/room/", "k-1", true, true), "/room/journeylab/pulse/k-1?looking=yes");
  assert.equal(question("/", "k-1", true, false), "/journeylab/pulse/k-1");
  assert.equal(question("/", "", true, false), "/journeylab/pulse");
  assert.equal(question("/", "k-1", false, true), "/api/kernels/k-1");
  assert.match(question("/", "", false, true), /^\/voila\/static\//);
});

test("a kernel's death is read in its socket, in text and in binary", () => {
  const status = '{"content": {"execution_state": "restarting"}}';
  assert.equal(tellsOfDeath(status), true);
  assert.equal(tellsOfDeath(new TextEncoder().encode("\0\u0001" + status).buffer), true);
  assert.equal(tellsOfDeath(status.replace("restarting", "idle")), false);
  assert.equal(tellsOfDeath(status + " ".repeat(5000)), false);
});

test("a socket may be closed for a while", () => {
  assert.equal(closedForGood(0, 99_000), false);
  assert.equal(closedForGood(50_000, 55_000), false);
  assert.equal(closedForGood(50_000, 70_000), true);
});

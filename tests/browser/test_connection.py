"""Kernel or server gone: the page says so, keeps drafts, and comes back by itself."""

import os
import signal
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
# a widget as the contract has it: draft and phase in sessionStorage under `journeylab:`
SOURCE = """\
import os
import anywidget, traitlets

class Draft(anywidget.AnyWidget):
    _esm = '''
    const kept = (name) => sessionStorage.getItem("journeylab:" + name);
    const keep = (name, value) => sessionStorage.setItem("journeylab:" + name, value);
    const make = (tag, facts) => Object.assign(document.createElement(tag), facts);
    export default { render({ model, el }) {
      const draft = make("textarea", { ariaLabel: "Draft", value: kept("draft") ?? "" });
      draft.addEventListener("input", () => keep("draft", draft.value));
      const phase = make("button", { textContent: kept("phase") ?? "steps" });
      phase.addEventListener("click", () => {
        keep("phase", "emotions");
        phase.textContent = kept("phase");
      });
      const ask = make("button", { textContent: "ask" });
      ask.addEventListener("click", () => {
        model.set("asked", model.get("asked") + 1);
        model.save_changes();
      });
      const told = make("output", {});
      model.on("change:told", () => { told.textContent = model.get("told"); });
      el.append(draft, phase, ask, told);
    } };
    '''
    asked = traitlets.Int().tag(sync=True)
    told = traitlets.Unicode().tag(sync=True)

    @traitlets.observe("asked")
    def answer(self, change):
        self.told = f"kernel {os.getpid()} was asked {change['new']}"

Draft()
"""
OUTAGE = ("ERR_CONNECTION_REFUSED", "Connection lost", "WebSocket", "Failed to load resource")


@pytest.fixture
def page(browser_page, watch, write_notebook):
    """A page whose console may speak of the outages that these tests make."""
    yield browser_page
    watch.errors[:] = [e for e in watch.errors if not any(part in e for part in OUTAGE)]


def begun(page, server):
    """Type a draft, choose a phase, and have the kernel answer; gives the kernel's process."""
    page.goto(server.url + ("&" if "?" in server.url else "?") + "lang=en")
    page.get_by_label("Draft").fill("half a sen")
    page.get_by_role("button", name="steps").click()
    page.get_by_role("button", name="emotions").wait_for()
    return answered(page)


def answered(page):
    """The process of the kernel that answers this page."""
    page.get_by_role("button", name="ask").click()
    said = page.locator("output").get_by_text("was asked").inner_text()
    return int(said.split()[1])


def back(page, old):
    """Wait until a kernel that is not the old one answers, and see that all is as it was."""
    page.wait_for_function("() => !document.documentElement.dataset.left")
    page.get_by_label("Draft").wait_for(timeout=40_000)
    assert page.get_by_label("Draft").input_value() == "half a sentence"
    page.get_by_role("button", name="emotions").wait_for()
    assert page.get_by_role("alert").count() == 0
    assert answered(page) != old


def marked(page):
    """Mark the page as drawn, so that its redrawing can be seen."""
    page.evaluate("document.documentElement.dataset.left = 'not yet'")


def test_the_server_is_killed_and_started_again(page, notebook_served, write_notebook):
    server = notebook_served(write_notebook(SOURCE))
    old = begun(page, server)
    marked(page)
    server.kill()
    alert = page.get_by_role("alert")
    alert.get_by_text("No answer from the computer that runs the workshop.").wait_for()
    page.get_by_label("Draft").fill("half a sentence")  # one can go on typing meanwhile
    page.wait_for_timeout(3000)
    assert alert.count() == 1
    server.start_again()
    back(page, old)


@pytest.mark.parametrize("share", [{"audience": "readers", "token": ""}, {}])
def test_the_kernel_is_killed(page, notebook_served, write_notebook, share):
    server = notebook_served(write_notebook(SOURCE), **share)
    old = begun(page, server)
    page.get_by_label("Draft").fill("half a sentence")
    marked(page)
    os.kill(old, signal.SIGKILL)
    back(page, old)


def test_the_kernel_is_culled_behind_a_hidden_page(
    page, new_context, notebook_served, write_notebook
):
    server = notebook_served(write_notebook(SOURCE), audience="readers", token="", cull_after=12.0)
    old = begun(page, server)
    page.get_by_label("Draft").fill("half a sentence")
    page.wait_for_timeout(20_000)
    assert answered(page) == old, "a page that is looked at keeps its kernel"
    marked(page)
    hide(page, "hidden")
    assert gone_within(old, 60)
    page.wait_for_timeout(3000)
    assert page.locator("html[data-left]").count() == 1, "nobody looks: no kernel is started"
    hide(page, "visible")
    back(page, old)


def test_the_lid_is_closed_and_opened(page, notebook_served, write_notebook):
    server = notebook_served(write_notebook(SOURCE))
    old = begun(page, server)
    page.get_by_label("Draft").fill("half a sentence")
    page.context.set_offline(True)
    page.get_by_role("alert").wait_for()
    page.wait_for_timeout(2000)
    page.context.set_offline(False)
    page.get_by_role("alert").wait_for(state="detached")
    # nothing was lost, so the kernel is the same: the page only had to be patient
    assert page.get_by_label("Draft").input_value() == "half a sentence"
    assert answered(page) == old


def test_a_page_that_closes_gives_its_kernel_back(page, notebook_served, write_notebook):
    server = notebook_served(write_notebook(SOURCE))
    old = begun(page, server)
    page.goto("about:blank")
    assert gone_within(old, 30)


def test_a_plain_voila_says_so_and_comes_back_too(page, voila_served, write_notebook):
    server = voila_served(write_notebook(SOURCE))
    old = begun(page, server)
    page.get_by_label("Draft").fill("half a sentence")
    marked(page)
    server.kill()
    page.get_by_role("alert").wait_for()
    server.start_again()
    back(page, old)
    old = answered(page)
    marked(page)
    os.kill(old, signal.SIGKILL)
    back(page, old)


def hide(page, state):
    """Tell the page that its tab was hidden, or shown: headless tabs never are."""
    page.evaluate(
        """state => {
          Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        state,
    )


def gone_within(pid, seconds):
    """Whether that process ends in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        status = Path(f"/proc/{pid}/status")
        if not status.exists() or "State:\tZ" in status.read_text():
            return True
        time.sleep(0.2)
    return False

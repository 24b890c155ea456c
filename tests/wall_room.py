"""What tests of the wall do with a page: go there, write, paste, drag, and wait for Python."""

from playwright.sync_api import expect

SLOWLY = 90_000


def opened(page, url):
    """The facilitator's page, on the wall."""
    page.goto(url, timeout=SLOWLY)
    page.locator(".jl-frame .jl-frame-board .jl").first.wait_for(timeout=SLOWLY)
    phases = page.get_by_role("navigation", name="Phases").get_by_role("listitem")
    names = [name.strip() for name in phases.all_text_contents()]
    page.keyboard.press(f"Alt+{names.index('Storm') + 1}")
    page.locator(".jl-wall .jl-gates").wait_for(timeout=SLOWLY)
    return page


def note(page, text):
    """The sticky that says so."""
    return page.locator(".jl-note", has=page.get_by_text(text, exact=True))


def centre(locator):
    """Its middle, in pixels of the page."""
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page, start, end):
    """With the mouse, by way of the middle."""
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=4)
    page.mouse.move(*end, steps=4)
    page.mouse.up()


def write(page, *texts):
    """Each line and Enter."""
    for text in texts:
        page.keyboard.type(text)
        page.keyboard.press("Enter")


def paste(page, lines):
    """As Ctrl+V does, into what has the focus."""
    page.evaluate(
        """text => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          const how = {clipboardData: data, bubbles: true, cancelable: true};
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        "\n".join(lines),
    )


def settled(page):
    """Python has answered all there was."""
    page.locator(".jl-wall:not([data-asked])").wait_for()


def mode(page, name):
    """Through the gate, whatever is missing."""
    page.get_by_role("button", name=f"Open {name}").press("Enter")
    on = page.get_by_role("button", name="Go on all the same")
    opened = page.locator(f".jl-wall[data-mode={name.lower()}]")
    expect(on.or_(opened)).to_be_visible()
    if on.is_visible():
        on.press("Enter")
    expect(opened).to_be_visible()


def sought(page, text):
    """The sticky that says so, found by search wherever it hangs, and with the focus."""
    settled(page)
    page.get_by_role("searchbox").fill(text)
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("searchbox").press("Escape")
    found = note(page, text)
    expect(found).to_be_focused()
    return found

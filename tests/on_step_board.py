"""What hands do on a step board, and what they see there."""

from hands import paste

from journeylab.reading import load


def opened(page, url):
    """A kernel starts behind it, which a busy machine takes its time for."""
    page.goto(url, wait_until="commit", timeout=60_000)
    page.locator(".jl-stage").first.wait_for(timeout=90_000)
    return page


def left_behind(watch):
    """Voilà's own farewell finds the kernel gone: our page has given it back before."""
    farewell = "the server responded with a status of 404"
    watch.errors[:] = [error for error in watch.errors if farewell not in error]


def stored(file, stage=None):
    return [s.text for s in load(str(file)).workshop.steps.values() if stage in (None, s.stage)]


def column(page, name):
    return page.get_by_role("region", name=name, exact=True)


def cards(page, name):
    return column(page, name).locator(".jl-card .jl-say").all_text_contents()


def card(page, text):
    return page.get_by_role("group", name=text)


def settled(page):
    """Python has answered all there was."""
    page.wait_for_function(
        "() => !document.querySelector('.jl-step-fresh')"
        " && !Object.keys(sessionStorage).some(key => key.endsWith(':unsent'))"
    )


def type_steps(page, name, texts):
    field = column(page, name).get_by_role("textbox")
    field.click()
    for text in texts:
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        assert field.input_value() == ""
    settled(page)


def paste_steps(page, text):
    paste(page, text)
    settled(page)

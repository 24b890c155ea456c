"""Hot spots that were raised, and who votes on them."""

STEPS = {"read": "I read reviews", "stock": "I check the stock", "pay": "I pay", "wait": "I wait"}
PEOPLE = {"ana": "Ana", "bob": "Bob", "cyd": "Cyd"}
SPOTS = {"a": "Fake reviews", "b": "The stock is wrong", "c": "No news of my money", "d": "A queue"}


def spots(page):
    return page.locator(".jl-hs-open").all_text_contents()


def letter_of(page, text):
    return page.locator(".jl-ballot-choice", has_text=text).locator("kbd").text_content()


def vote(page, *texts):
    """The voter on the screen places a dot on each, and validates."""
    page.keyboard.press("Enter")
    page.locator(".jl-ballot-choice").first.wait_for()
    for text in texts:
        page.keyboard.press(letter_of(page, text))
    page.keyboard.press("Enter")
    page.locator(".jl-ballot-between").wait_for()

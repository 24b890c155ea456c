"""Sentences from the Project Fluent catalogues `en.ftl` and `fr.ftl`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")
LONGEST = 900


def speakable(wanted: str | None, *fallbacks: str | None) -> Language:
    """The first of the wanted languages that there is a catalogue for; English where none is."""
    for tag in (wanted, *fallbacks):
        short = (tag or "")[:2].lower()
        if short in LANGUAGES:
            return short
    return "en"


def say(language: str, message: str, /, **facts: object) -> str:
    """The sentence of that id in that language; `KeyError` where the catalogue lacks it.

    A fact longer than any sentence bears, such as a damaged file's column name, is cut short.
    """
    name, _, attribute = message.partition(".")
    entry = _bundle(speakable(language)).get_message(name)
    pattern = entry.attributes[attribute] if attribute else entry.value
    if pattern is None:
        raise KeyError(message)
    text, errors = _bundle(speakable(language)).format_pattern(pattern, _fitting(facts))
    if errors:
        raise KeyError(f"{message}: {errors}")
    return str(text)


def _fitting(facts: dict[str, object]) -> dict[str, object]:
    """Fluent itself refuses a part of more than 1,000 characters."""
    return {
        name: fact[:LONGEST] + "…" if isinstance(fact, str) and len(fact) > LONGEST else fact
        for name, fact in facts.items()
    }


@cache
def source(language: Language) -> str:
    """The text of a catalogue, as shipped."""
    return files(__package__).joinpath(f"{language}.ftl").read_text("utf-8")


@cache
def _bundle(language: Language) -> FluentBundle:
    # isolation marks would be counted as characters in every widget and export
    bundle = FluentBundle([{"en": "en-GB", "fr": "fr-FR"}[language]], use_isolating=False)
    bundle.add_resource(FluentResource(source(language)))
    return bundle

"""Everything said to a person, in English and French."""

from journeylab.words.catalogue import LANGUAGES, say, speakable
from journeylab.words.numbers import dated, number, percent, signed, timed

__all__ = ["LANGUAGES", "dated", "number", "percent", "say", "signed", "speakable", "timed"]

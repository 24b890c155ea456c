"""How wide words are before anything is drawn: by the widths of Helvetica."""

from __future__ import annotations

from journeylab.charts.palette import SMALL

_WIDTHS = {
    "ijl'’‘|": 0.222,
    "ft:;.,!/ IÎÏîï()[]\u00a0": 0.278,
    "r-°": 0.333,
    "\u202f": 0.2,
    "sckvxyzJç": 0.5,
    "FTZ": 0.611,
    "ABEKPSVXYÀÂÉÈÊË&": 0.667,
    "CDHNRUwÇÙÛ": 0.722,
    "GOQÔ": 0.778,
    "mM%": 0.86,
    "Wœ…—": 1.0,
}
_WIDTH = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
_USUAL, _FOREIGN = 0.56, 1.0
_LATIN = "\u0250"  # what comes after may be as wide as it is high


def width_of(words: str, size: float = SMALL) -> float:
    """Pixels of a line at that size, near enough for a label."""
    return size * sum(
        _WIDTH.get(letter, _USUAL if letter < _LATIN else _FOREIGN) for letter in words
    )


def wrapped(text: str, width: float, lines: int = 3, size: float = SMALL) -> str:
    """A text on a few lines of that many pixels, cut with an ellipsis; the whole is in the twin."""
    most = max(16, int(width / size * 6)) * (lines + 1)  # no more letters than could ever fit
    words = text[:most].split()
    done: list[str] = []
    line = ""
    while words and len(done) < lines:
        word = words.pop(0)
        longer = f"{line} {word}".strip()
        if width_of(longer, size) <= width:
            line = longer
            continue
        if line:
            done.append(line)
            line, words = "", [word, *words]
            continue
        head = _fitting(word, width, size)
        done.append(head)
        words = [word[len(head) :], *words]
    if line and len(done) < lines:
        done.append(line)
        line = ""
    if (words or line or len(text.strip()) > most) and done:
        done[-1] = _cut(done[-1], width, size)
    return "\n".join(done)


def _fitting(word: str, width: float, size: float) -> str:
    """As much of a word as fits, one letter at least."""
    end = len(word)
    while end > 1 and width_of(word[:end], size) > width:
        end -= 1
    return word[:end]


def _cut(line: str, width: float, size: float) -> str:
    while line and width_of(line + "…", size) > width:
        line = line[:-1].rstrip()
    return line.rstrip(" ,;:’'") + "…"

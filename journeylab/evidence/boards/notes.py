"""Boards of other tools to notes: Trello, and any table with a column of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

import pandas as pd

from journeylab.evidence.assigned import REST
from journeylab.evidence.boards.kinds import KINDS, kind_of_colour, kind_of_word
from journeylab.evidence.boards.trello import Card, cards_of
from journeylab.evidence.files.content import Source, content
from journeylab.evidence.files.decoding import decoded
from journeylab.evidence.files.grid import Grid
from journeylab.evidence.files.headers import Column
from journeylab.evidence.files.table import Refusal, Table, duplicates, read_table, without
from journeylab.evidence.mapping import MappingLine
from journeylab.evidence.options import ReadingOptions
from journeylab.evidence.roles import Names, are_words, roles, seen, with_comments
from journeylab.evidence.taken import Remark, RowsPreview, some_taken
from journeylab.evidence.unreadable import Unreadable
from journeylab.evidence.values.names import folded
from journeylab.evidence.verbatims import LONGEST, said

NO_OPTIONS = ReadingOptions()
NOTES = ("line", "text", "kind", "frame", "tags")
DEFAULT_KIND = "domain_event"
_BETWEEN_TAGS = ("\n", ";", ",", "|")

_NAMES: Names = {
    "text": (
        *("card name", "text", "texte", "content", "contenu", "note", "sticky note", "sticky"),
        *("post it", "postit", "name", "nom", "title", "titre", "summary", "resume", "card"),
        *("carte", "item", "idea", "idee", "task name", "message"),
    ),
    "kind": ("type", "kind", "note type", "type de note", "categorie", "category", "nature"),
    "tags": ("tags", "tag", "labels", "label", "etiquettes", "etiquette", "mots cles"),
    "colour": (
        *("colour", "color", "couleur", "sticky color", "background color", "fill", "fill color"),
        *("couleur de fond", "bg color", "note color"),
    ),
    "frame": (
        *("list name", "list", "liste", "nom de la liste", "frame", "cadre", "column", "colonne"),
        *(
            "group",
            "groupe",
            "section",
            "section column",
            "board",
            "tableau",
            "zone",
            "area",
            "lane",
        ),
    ),
    "archived": ("archived", "archive", "archivee", "closed", "fermee"),
}
_YES = {"true", "yes", "oui", "vrai", "1"}


class _Noted(NamedTuple):
    line: int
    text: str
    frame: str
    tags: tuple[str, ...]
    kinds: tuple[str, ...]  # what speaks of the kind, the surest first
    colour: str
    refused: str = ""


def read_board(source: Source, options: ReadingOptions = NO_OPTIONS) -> RowsPreview:
    """Read a board; a note whose tags, colour and frame name no kind is unassigned."""
    found = content(source)
    text = found.data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if text in (b"{", b"["):
        cards = cards_of(decoded(found.data, found.file)[0], found.file)
        grid = Grid(found.file, found.sha256, ())
        return some_taken(_previewed(grid, [_of_card(card) for card in cards], options, _TRELLO))
    table = without(read_table(found, options.sheet), options.ignored)
    columns = _roles_of(table, options)
    notes = list(_of_rows(table, columns))
    preview = _previewed(table.grid, notes, options, seen(table, columns))
    whole = replace(
        preview,
        rows_read=table.rows_read,
        refusals=tuple(sorted((*table.refusals, *preview.refusals))),
        duplicates=duplicates(table),
    )
    return some_taken(whole)


_TRELLO = (
    *(("name", "text", True), ("list", "frame", True), ("labels", "tags", True)),
    *(("cover", "colour", True), ("closed", "archived", True), ("members", "personal", False)),
    ("desc", "other", False),
)


def _roles_of(table: Table, options: ReadingOptions) -> dict[str, Column]:
    found = roles(table, _NAMES, {"text": options.text}, {"text": are_words})
    return with_comments(table, found)


def _of_rows(table: Table, columns: Mapping[str, Column]) -> Iterator[_Noted]:
    for row in table.rows:
        cells = {role: row.cells[column.position].strip() for role, column in columns.items()}
        tags = _tags(cells.get("tags", ""))
        archived = folded(cells.get("archived", "")) in _YES
        words = said(cells["text"])
        yield _Noted(
            row.line,
            words,
            cells.get("frame", ""),
            tags,
            tuple(filter(None, (cells.get("kind", ""), *tags))),
            cells.get("colour", ""),
            "card_archived" if archived else _unfit(words),
        )


def _of_card(card: Card) -> _Noted:
    labels = tuple(name or colour for name, colour in card.labels)
    refused = "card_archived" if card.closed else "card_template" if card.template else ""
    # a label that has a name means what it says; its colour is then only a colour
    colours = (*(colour for name, colour in card.labels if not name), card.cover)
    names = tuple(name for name, _ in card.labels if name)
    words = said(card.name)
    colour = next(filter(None, colours), "")
    return _Noted(card.place, words, card.frame, labels, names, colour, refused or _unfit(words))


def _previewed(
    grid: Grid,
    notes: Iterable[_Noted],
    options: ReadingOptions,
    recognised_as: tuple[tuple[str, str, bool], ...],
) -> RowsPreview:
    listed = list(notes)
    kinds = _Kinds(listed, options.mapping)
    rows = [
        (note.line, note.text, kinds.of(note), note.frame, ", ".join(note.tags))
        for note in listed
        if not note.refused
    ]
    return RowsPreview(
        grid=grid,
        rows=pd.DataFrame(rows, columns=list(NOTES)),
        rows_read=len(listed),
        belongs="kind",
        recognised=recognised_as,
        refusals=tuple(Refusal(note.line, note.refused) for note in listed if note.refused),
        remarks=tuple(kinds.remarks()),
        mapping=kinds.mapping,
    )


class _Kinds:
    """The kind of each note: what the mapping says, else its tags, its colour, its frame."""

    def __init__(self, notes: list[_Noted], mapping: tuple[MappingLine, ...]) -> None:
        self._mapped = {folded(line.column) or line.column: _checked(line) for line in mapping}
        told = chain.from_iterable((*n.kinds, n.colour, n.frame) for n in notes)
        self._silent = not any(told)
        self._said: dict[str, str] = {}

    @property
    def mapping(self) -> tuple[MappingLine, ...]:
        """One line per tag, colour or frame, with the kind that it speaks of."""
        return tuple(MappingLine(name, kind) for name, kind in self._said.items())

    def of(self, note: _Noted) -> str:
        ways = (
            *((word, kind_of_word) for word in note.kinds),
            (note.colour, kind_of_colour),
            (note.frame, kind_of_word),
        )
        for word, kind_of in ways:
            kind = self._mapped.get(folded(word)) if word else None
            if kind is None and word:
                kind = kind_of(word)
            if word:
                self._said[word] = self._said.get(word) or kind or ""
            if kind:
                return kind
        if REST in self._mapped:
            return self._mapped[REST]
        return DEFAULT_KIND if self._silent else ""

    def remarks(self) -> Iterator[Remark]:
        if self._silent and REST not in self._mapped:
            yield Remark("kinds_none")


def _checked(line: MappingLine) -> str:
    kind = folded(line.step).replace(" ", "_")
    found = kind if kind in KINDS else kind_of_word(line.step)
    if not found:
        raise Unreadable("kind_unknown", kind=line.step, names=", ".join(KINDS))
    return found


def _tags(cell: str) -> tuple[str, ...]:
    separator = next((mark for mark in _BETWEEN_TAGS if mark in cell), "\n")
    return tuple(part.strip() for part in cell.split(separator) if part.strip())


def _unfit(words: str) -> str:
    if not words:
        return "text_missing"
    return "text_too_long" if len(words) > LONGEST else ""

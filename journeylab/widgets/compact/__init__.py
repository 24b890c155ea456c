"""A module as it travels: without what stands in it for readers alone, and with short names.

Comments, indents, what nothing uses and long names of variables stay at home; functions travel as
arrows. Texts, templates, regular expressions and names of properties travel to the letter, so that
nothing is said or done otherwise. It reads the plain, formatted JavaScript of this folder (each
statement ends with its semicolon, no classes, no labels), not any script.
"""

from __future__ import annotations

from journeylab.widgets.compact.arrows import with_arrows
from journeylab.widgets.compact.names import renamed
from journeylab.widgets.compact.roles import with_roles
from journeylab.widgets.compact.statements import needed, statements
from journeylab.widgets.compact.tokens import tokens
from journeylab.widgets.compact.writing import written


def compact(text: str) -> str:
    """The same module, shorter."""
    return written(renamed(with_arrows(needed(statements(with_roles(tokens(text)))))))

"""What is said of a step's wording: whose side it is from, and how a customer would say it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Code = Literal["customer", "company", "impersonal", "internal"]


class Perspective(NamedTuple):
    """Whose side a step speaks from, and the same step in the customer's voice where we know it.

    `company` is what the company does, or the customer seen from outside; `impersonal` has nobody
    who speaks ("Pay online"); `internal` is an exchange that no customer sees.
    """

    code: Code
    proposal: str | None = None

    @property
    def is_flagged(self) -> bool:
        """Whether the wording should be shown as one to look at again."""
        return self.code != "customer"


CUSTOMER = Perspective("customer")
INTERNAL = Perspective("internal")
COMPANY = Perspective("company")


def sentence(text: str, *, typographic: bool = True) -> str:
    """A proposal as a person writes it: a capital first, and true apostrophes."""
    plain = " ".join(text.split())
    capital = plain[:1].upper() + plain[1:]
    return capital.replace("'", "’") if typographic else capital

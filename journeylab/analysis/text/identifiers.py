"""Numbers that prove themselves: bank accounts by their remainder, cards by their check digit."""

from __future__ import annotations

import re

# the whole length of an account number, by country (ISO 13616 registry)
_LENGTHS = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20,
    "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26,
    "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MA": 28, "MC": 27, "MT": 31, "NL": 18,
    "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TN": 24,
}  # fmt: skip
_SHORTEST, _LONGEST = 15, 34


def is_iban(written: str) -> bool:
    """Whether it is an account number: by its remainder, or, mistyped, by its country's length."""
    plain = re.sub(r"[ \-]", "", written).upper()
    if not _SHORTEST <= len(plain) <= _LONGEST:
        return False
    if _LENGTHS.get(plain[:2]) == len(plain) and sum(c.isdigit() for c in plain) > len(plain) / 2:
        return True
    digits = "".join(str(int(letter, 36)) for letter in plain[4:] + plain[:4])
    return int(digits) % 97 == 1


def is_card(written: str) -> bool:
    """Whether the digits pass the check of Luhn, as those of every payment card do."""
    digits = [int(letter) for letter in written if letter.isdigit()]
    if len(set(digits)) == 1:
        return False
    doubled = [d * 2 - 9 * (d * 2 > 9) for d in digits[-2::-2]]  # noqa: PLR2004  one digit
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0

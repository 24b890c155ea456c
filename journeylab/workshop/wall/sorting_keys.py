"""Keys that sort as plain text, in Python and in JavaScript, with always room between two.

A key is a whole number of four digits and, where two neighbours leave no whole number between
them, a fraction: appending a hundred thousand times never makes it longer, and squeezing in at
one and the same place costs a digit every five times or so.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"  # as code points sort
BASE = len(DIGITS)
WHOLE = 4
MIDDLE, MOST = BASE**WHOLE // 2, BASE**WHOLE - 1


def keys_between(low: str, high: str, count: int) -> tuple[str, ...]:
    """So many keys, in order, above `low` and below `high`; "" stands for no limit."""
    if count <= 0:
        return ()
    if not high:
        return _counted(low, count)
    middle = _between(low, high)
    left = (count - 1) // 2
    return (
        *keys_between(low, middle, left),
        middle,
        *keys_between(middle, high, count - 1 - left),
    )


def _counted(low: str, count: int) -> tuple[str, ...]:
    """The next whole numbers above a key, or fractions where the whole numbers are used up."""
    first = _whole(low) + 1 if low else MIDDLE
    if first + count <= MOST:
        return tuple(_written(first + n) for n in range(count))
    return keys_between(low, _written(MOST) + DIGITS[-1] * len(low), count)


def _between(low: str, high: str) -> str:
    least, most = (_whole(low) if low else -1), _whole(high)
    if not low and most > 0:
        return _written(most - 1)
    if most - least > 1:
        return _written(least + 1 + (most - least - 1) // 2)
    start = low[:WHOLE] if low else _written(0)
    limit = high[WHOLE:] if _whole(high) == _whole(start) else ""
    return start + _fraction(low[WHOLE:], limit)


def _fraction(low: str, high: str) -> str:
    """A fraction above one and below another, never ending in 0; "" above stands for one."""
    first = DIGITS.index(low[0]) if low else 0
    last = DIGITS.index(high[0]) if high else BASE
    if last - first > 1:
        return DIGITS[(first + last) // 2]
    if first == last:
        return DIGITS[first] + _fraction(low[1:], high[1:])
    return DIGITS[first] + _fraction(low[1:], "")


def _whole(key: str) -> int:
    number = 0
    for digit in key[:WHOLE]:
        number = number * BASE + DIGITS.index(digit)
    return number


def _written(number: int) -> str:
    digits = ""
    for _ in range(WHOLE):
        number, digit = divmod(number, BASE)
        digits = DIGITS[digit] + digits
    return digits

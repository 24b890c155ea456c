"""What every contender is given and gives back, so that work and results can be compared."""

import atexit
import gc
import json
from pathlib import Path

gc.set_threshold(100_000, 20, 20)  # as our command line has it; all contenders gain by it
atexit.register(gc.freeze)  # likewise
FUNNEL = ["step 03", "step 07", "step 11", "step 19"]
NORMAL = 1.959963984540054  # the normal quantile at 0.975
MANY = 200


def half_widths(n, sd):
    """Of 95 % intervals: Student's t at 0.975; of many by expansion, as SciPy is slow to import.

    Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
    """
    import numpy as np  # noqa: PLC0415  the first table has no intervals, and not all need it else

    freedom, x = n - 1, NORMAL
    if freedom.min() < MANY:
        from scipy.special import stdtrit  # noqa: PLC0415  slow to import

        return stdtrit(freedom, 0.975) * sd / n**0.5
    terms = (
        x,
        (x**3 + x) / 4,
        (5 * x**5 + 16 * x**3 + 3 * x) / 96,
        (3 * x**7 + 19 * x**5 + 17 * x**3 - 15 * x) / 384,
        (79 * x**9 + 776 * x**7 + 1482 * x**5 - 1920 * x**3 - 945 * x) / 92160,
    )
    return np.polynomial.polynomial.polyval(1 / freedom, terms) * sd / n**0.5


def write(out, tables):
    """The tables, rows as plain lists, in the order of their keys."""
    Path(out).write_text(json.dumps({name: _rows(one) for name, one in tables.items()}), "utf-8")


def _rows(table):
    """A list as it is, a frame as its rows; a gap is None."""
    if isinstance(table, list):
        return table
    plain = table.astype(object).where(table.notna(), None)
    return plain.to_numpy().tolist()

"""Workbooks as Excel writes them, made in memory."""

import datetime as dt
import io

from openpyxl import Workbook

from journeylab.evidence.files.content import Content


def book(*sheets):
    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets:
        page = made.create_sheet(title)
        for row in rows:
            page.append(row)
    out = io.BytesIO()
    made.save(out)
    return Content("survey.xlsx", out.getvalue())


ROWS = [
    ["step ", "note", "weight", "day"],
    ["pay", 5, 1.25, dt.date(2026, 1, 31)],
    ["NA", 4.0, None, None],
]

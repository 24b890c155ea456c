"""What the outside contenders share: how they read, and how they say what they give."""

import json
from pathlib import Path

import pandas as pd


def frame(log):
    """The log as a frame, as their own first pages read one."""
    if log.endswith(".csv"):
        events = pd.read_csv(log)
        return events.assign(at=pd.to_datetime(events["at"], format="ISO8601"))
    return pd.read_parquet(log)


def write(out, tables):
    """Per table which of our columns its rows have, and the rows in the order of their keys."""
    plain = {
        name: {"columns": list(columns), "rows": rows} for name, (columns, rows) in tables.items()
    }
    Path(out).write_text(json.dumps(plain), "utf-8")

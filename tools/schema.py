"""Write the published JSON Schema of the open JSON anew: `.venv/bin/python tools/schema.py`."""

import json
from pathlib import Path

from journeylab.store import open_json
from journeylab.store.open_json_schema import schema

PLACE = Path(open_json.__file__).with_name(open_json.SCHEMA)


def text() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    PLACE.write_text(text(), "utf-8")
    print(PLACE)

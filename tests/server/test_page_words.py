"""The page template says what the catalogues say."""

import runpy
from pathlib import Path

TOOL = runpy.run_path(str(Path(__file__).parents[2] / "tools" / "page_words.py"))


def test_the_template_holds_the_catalogues_sentences():
    assert TOOL["PLACE"].read_text("utf-8") == TOOL["text"](), "run tools/page_words.py"

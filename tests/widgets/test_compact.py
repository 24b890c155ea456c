"""A module travels without what is for readers alone, and says the same."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.widgets.compact import compact

NODE = Path(sys.executable).parent / "node"
SAME = [
    'const a = "x  // y"; // gone\nexport const b = `  ${a ? `{ ${a}` : "}"}  /* stays */`;',
    "export const b = 6 / 2 / 1; const s = '/'; // '",
    "const r = /[/\"]  +`/g;\nexport const b = 'a/  `'.match(r) ? 'yes' : 'no'",
    "let a = 1\nlet c = a\n++a\nexport const b = a + +c - -c",
    "const f = (x) => {\n  return x\n    .trim()\n}\nexport const b = f(' x ')",
]


def value(text, tmp_path):
    """What a module exports as b."""
    place = tmp_path / "module.mjs"
    place.write_text(text, "utf-8")
    asks = f"import({str(place)!r}).then((m) => console.log(JSON.stringify(m.b)))"
    return subprocess.run([NODE, "-e", asks], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("text", SAME)
def test_it_means_the_same(text, tmp_path):
    assert value(compact(text), tmp_path) == value(text, tmp_path)


def test_comments_indents_and_spaces_stay_at_home():
    text = "// one\nconst a = {\n  b: 1, // two\n  c: [1, 2],\n};\n\nif (a) f(a.b, a.c);\n"
    assert compact(text) == "const a={b:1,c:[1,2],};if(a)f(a.b,a.c);\n"


@given(st.text(alphabet='ab"\\`', max_size=20))
def test_texts_travel_to_the_letter(text):
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    assert quoted in compact(f"const a  =  {quoted} ;")

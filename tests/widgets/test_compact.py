"""A module travels without what is for readers alone, and says the same."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.widgets.bundle import HERE, script, written
from journeylab.widgets.compact import compact

NODE = Path(sys.executable).parent / "node"
TSC = HERE.parents[1] / "node_modules" / "typescript" / "bin" / "tsc"
WIDGETS = sorted(path.stem for path in HERE.glob("*.js") if path.stem != "kit")
UNKNOWN = ("TS2304", "TS2552", "TS18004", "TS2451", "TS2300")  # no such name, or a name twice
SAME = [
    'const a = "x  // y"; // gone\nconst b = `  ${a ? `{ ${a}` : "}"}  /* stays */`;',
    "const b = 6 / 2 / 1; const s = '/'; // '",
    "const r = /[/\"]  +`/g;\nconst b = 'a/  `'.match(r) ? 'yes' : 'no';",
    "let a = 1;\nlet c = a;\n++a;\nconst b = a + +c - -c;",
    "const f = (x) => {\n  return x\n    .trim()\n};\nconst b = f(' x ');",
    # one name that is a variable here and a property there, also without being written twice
    """
    const size = 2, view = {size, of: (size) => size * 2, get size_() { return size; }};
    function read({size, of: deep = 3, ...rest}) { return [size, deep(size), rest.size_]; }
    const b = [read(view), `${view.size}${((size) => size + 1)(size)}`];
    """,
    # what is inside hides what is outside
    """
    const one = 1;
    const add = (two) => { const one = two + 1; { const two = 5; return one + two; } };
    const b = [one, add(2), [1, 2].map((one) => one + add(one))];
    """,
    "const [first, second = first] = [3];\nconst b = first ? second : first;",
    "const key = 'x';\nconst b = {[key]: 1, key: 2, 'y': key, async key2() {}, key};",
    "const a = {b: {c: null}};\nconst b = [a?.b?.c?.d ?? 'none', (a.b).c, !(a), typeof (a)];",
    """
    let n = 0;
    for (let i = 0, j = 1; i < 3; i++) n += j;
    for (const k of [n]) n += k;
    switch (n) { case 6: { const m = 1; n += m; break; } default: n = 0; }
    const b = n;
    """,
    """
    const x = 1;
    const y = 2;
    let z = x;
    z += y;
    let w = z;
    const b = [w, (() => { let v; return v; })(), true, {true: false}];
    """,
]


def value(text, tmp_path):
    """What a module gives."""
    place = tmp_path / "module.mjs"
    place.write_text(text, "utf-8")
    asks = f"import({str(place)!r}).then((m) => console.log(JSON.stringify(m.default)))"
    return subprocess.run([NODE, "-e", asks], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("text", SAME)
def test_it_means_the_same(text, tmp_path):
    whole = f"{text}\nexport default b;"
    assert value(compact(whole), tmp_path) == value(whole, tmp_path)


def test_comments_indents_and_spaces_stay_at_home():
    text = "// one\nconst a = {\n  b: 1, // two\n  c: [1, 2],\n};\n\nif (a) fetch(a.b, a.c);\n"
    assert compact(text) == "let S={b:1,c:[1,2]};if(S)fetch(S.b,S.c);\n"


def test_a_function_is_an_arrow_and_known_before_the_first_line_runs():
    text = """
      const one = twice(2);
      export function twice(some) { return some * 2; }
      function thrice(some = 1, ...more) { const all = some * 3; return {all, more}; }
      function itself() { return this; }
      export default [one, thrice(one), itself.call(1)];
    """
    assert compact(text) == (
        "let T=a=>a*2,U=(a=1,...b)=>{let c=a*3;return{all:c,more:b}},S=T(2);"
        "function V(){return this}export default[S,U(S),V.call(1)];\n"
    )


def test_what_nothing_uses_stays_at_home():
    text = """
      export const used = 1, beside = 2;
      function far() { return near(); }
      const near = () => used;
      const alone = () => far();
      export default {far};
    """
    assert compact(text) == ("let S=()=>T(),U=1,V=2,T=()=>U;export default{far:S};\n")


def test_a_statement_without_its_semicolon_is_told():
    with pytest.raises(ValueError, match="semicolon"):
        compact("const a = 1\nexport default a;")


def test_one_name_for_two_things_of_one_bundle_is_told():
    with pytest.raises(ValueError, match="twice in one bundle: a"):
        compact("const a = 1;\nfunction a() {}\nexport default a;")


@given(st.text(alphabet='ab"\\`', max_size=20))
def test_texts_travel_to_the_letter(text):
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    assert quoted in compact(f"export default  {quoted} ;")


def test_the_wall_is_under_60_kilobytes():
    assert len(script("wall").encode()) < 60_000


def test_a_switch_sends_it_as_it_was_written(monkeypatch):
    monkeypatch.setenv("JOURNEYLAB_READABLE", "1")
    assert script.__wrapped__("wall") == written("wall")


@pytest.mark.slow
def test_every_name_in_every_bundle_is_declared_once_or_the_pages_own(tmp_path):
    """TypeScript reads the bundles: a name of the page that was shortened would be unknown."""
    for name in WIDGETS:
        (tmp_path / f"{name}.js").write_text(script(name), "utf-8")
    options = json.loads((HERE.parents[1] / "tsconfig.json").read_text("utf-8"))["compilerOptions"]
    config = {"compilerOptions": {**options, "strict": False}, "include": ["*.js"]}
    (tmp_path / "tsconfig.json").write_text(json.dumps(config), "utf-8")
    asked = [NODE, TSC, "-p", tmp_path]
    said = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=300).stdout
    assert [line for line in said.splitlines() if any(code in line for code in UNKNOWN)] == []

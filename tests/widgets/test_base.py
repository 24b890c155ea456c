"""What every board does: one message up, an answer and what changed down."""

import gc
import re
import subprocess
import sys
from pathlib import Path

import pytest

from journeylab.widgets import base
from journeylab.widgets.base import Board
from journeylab.widgets.bundle import HERE, script, style, written
from journeylab.workshop.refused import Refused

WIDGETS = sorted(path.stem for path in HERE.glob("*.js"))


class Heard(Board):
    """A board whose line to the browser is a list."""

    def __init__(self, view, **hands):
        self.sent = []
        super().__init__(view, **hands)
        self.sent.clear()

    def send(self, content, buffers=None):
        self.sent.append(content)

    def _send(self, msg, buffers=None):
        self.sent.append(msg)

    def hear(self, message, buffers=()):
        self._heard(self, message, buffers)


def board(do=lambda message: None, **hands):
    hands = {"say_refusal": lambda refused: f"no: {refused.code}", **hands}
    return Heard({"steps": {}, "order": []}, do=do, **hands)


def test_a_command_is_handed_over_without_its_id_and_answered():
    taken = []
    made = board(taken.append)
    made.hear({"message": "a.1", "do": "add_step", "command": "c", "id": "pay"})
    assert taken == [{"do": "add_step", "command": "c", "id": "pay"}]
    assert made.sent == [{"answer": "a.1", "ok": True}]


def test_bytes_that_travel_beside_a_message_come_with_it():
    asked = []
    made = board(ask=asked.append)
    made.hear({"message": "a.1", "ask": "upload"}, [b"abc"])
    made.hear({"message": "a.2", "ask": "upload"})
    assert asked == [{"ask": "upload", "bytes": [b"abc"]}, {"ask": "upload"}]


def test_a_command_sent_twice_is_taken_once_and_a_refused_one_may_be_tried_again():
    taken = []

    def do(message):
        taken.append(message["do"])
        if len(taken) == 1:
            raise Refused("text_empty")

    made = board(do)
    for number in range(3):
        made.hear({"message": number, "do": "remove_step", "command": "c"})
    assert taken == ["remove_step", "remove_step"]
    assert [message.get("ok", False) for message in made.sent] == [False, True, True]


def test_a_refusal_becomes_a_sentence():
    def refuse(_message):
        raise Refused("text_empty")

    made = board(refuse)
    made.hear({"message": 7, "do": "add_step"})
    assert made.sent == [{"answer": 7, "refused": "no: text_empty"}]


def test_a_fault_of_ours_is_answered_too_and_not_hidden():
    def fail(_message):
        raise ZeroDivisionError

    made = board(fail)
    with pytest.raises(ZeroDivisionError):
        made.hear({"message": 7, "do": "add_step"})
    assert made.sent == [{"answer": 7, "failed": True}]


def test_a_question_goes_to_ask_and_never_to_do():
    done, asked = [], []
    made = board(done.append, ask=asked.append)
    made.hear({"message": 1, "ask": "select", "step": "a"})
    assert (done, asked) == ([], [{"ask": "select", "step": "a"}])
    board(done.append).hear({"message": 1, "ask": "select"})
    assert done == []


def test_only_what_changed_goes_down_and_before_the_answer():
    made = board(lambda message: made.show({"steps": {"a": {"text": "I pay"}}, "order": ["a"]}))
    made.hear({"message": 1, "do": "add_step"})
    assert [set(message) for message in made.sent] == [{"patch", "at"}, {"answer", "ok"}]
    assert made.sent[0]["at"] == 1
    made.show({"steps": {"a": {"text": "I pay"}}, "order": ["a"]})
    assert len(made.sent) == 2


def test_who_joins_late_gets_the_view_as_it_stands():
    made = board()
    made.show({"steps": {}, "order": ["a"]})
    assert made.get_state("view")["view"] == {"steps": {}, "order": ["a"], "at": 1}
    made.sent.clear()
    made.hear({"resync": True})
    assert made.sent[0]["state"]["view"] == {"steps": {}, "order": ["a"], "at": 1}


@pytest.mark.parametrize("name", WIDGETS)
def test_a_bundle_is_one_valid_module_without_imports_and_small(name, tmp_path):
    text = script(name)
    assert "import " not in "\n".join(line for line in text.splitlines() if " from " in line)
    assert len(text) < 100_000  # anywidget gives a model 2 s to start
    module = tmp_path / f"{name}.mjs"
    module.write_text(text, "utf-8")
    node = Path(sys.executable).with_name("node")
    subprocess.run([node, "--check", module], check=True, timeout=60)


@pytest.mark.parametrize("name", [name for name in WIDGETS if name != "kit"])
def test_a_bundle_draws_every_icon_that_it_names(name):
    whole = written(name)
    known = set(re.findall(r'^ +"?([\w-]+)"?: ["`](?:\$\{ring|[Mm]\d)', whole, re.MULTILINE))
    known |= set(re.findall(r'alsoDraw\(\{ (\w+): "', whole))
    named = set(re.findall(r'\bicon\("([\w-]+)"\)', whole))
    assert named <= known, named - known


@pytest.mark.parametrize("name", [name for name in WIDGETS if name != "kit"])
def test_a_style_starts_with_the_tokens_and_asks_no_one_for_anything(name):
    text = style(name)
    assert text.index("--jl-paper") < text.index(".jl {") < len(text)
    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize("come", [lambda one: one.show({}), lambda one: one.hear({"ask": "now"})])
def test_what_was_loaded_before_the_first_change_is_not_searched_for_garbage(come):
    made = board()
    base._settle.cache_clear()
    gc.unfreeze()
    come(made)
    loaded = gc.get_freeze_count()
    assert loaded > 1_000
    come(made)
    assert gc.get_freeze_count() <= loaded  # once: what comes later can be collected
    gc.unfreeze()

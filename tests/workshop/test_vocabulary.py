"""Every word of the vocabulary says for itself what it does: none is left to its base."""

import pytest

from journeylab.workshop.change import Change
from journeylab.workshop.command import Command
from journeylab.workshop.state.codec import dec_hook, plain
from journeylab.workshop.vocabulary import CHANGES, COMMANDS


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_decides(name):
    assert COMMANDS[name].decide is not Command.decide


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_a_change_has_a_key_and_folds(name):
    assert CHANGES[name].key is not Change.key
    assert CHANGES[name].evolve is not Change.evolve


def test_what_no_file_can_hold_is_named():
    with pytest.raises(NotImplementedError, match="cannot write a complex"):
        plain(1j)
    with pytest.raises(NotImplementedError, match="cannot read a <class 'complex'>"):
        dec_hook(complex, 1)

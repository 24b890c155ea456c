"""What can be said on the command line is documented, in both languages."""

import pytest

from journeylab import cli
from journeylab.cli.parser import COMMANDS, parse
from journeylab.cli.running import _HOMES
from journeylab.words import LANGUAGES, say


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_in_both_languages(command, language, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(["--language", language, command, "--help"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert f"journeylab {command}" in say(language, f"cli-{command}.example")
    assert say(language, f"cli-{command}.example") in shown
    for option in COMMANDS[command]:
        assert option.flags[0] in shown or option.how["metavar"] in shown


def test_every_command_has_a_home():
    assert set(_HOMES) == set(COMMANDS)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["fly"],
        ["new"],
        ["attach", "a.journey", "b.csv"],
        ["attach", "a.journey", "b.csv", "--as", "dreams"],
        ["serve", "a.journey", "--port", "many"],
        ["diagnose", "a.csv", "--top", "0"],
        ["diagnose", "a.csv", "--top", "-1"],
        ["--language", "xx", "lab"],
        ["--language"],
    ],
)
def test_wrong_usage_ends_with_2_and_one_line_on_stderr(words, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(words)
    told = capsys.readouterr()
    assert ended.value.code == 2
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert "--help" in told.err


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [({"LC_ALL": "fr_FR.UTF-8"}, "fr"), ({"LANG": "fr"}, "fr"), ({"LANG": "de_DE"}, "en")],
)
def test_the_language_is_that_of_the_locale_unless_one_is_named(environment, spoken, monkeypatch):
    for name in ("LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert parse(["lab"]).language == spoken
    assert parse(["--language", "en", "lab"]).language == "en"
    assert parse(["lab", "--language", "fr"]).language == "fr"

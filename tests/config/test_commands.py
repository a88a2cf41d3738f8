"""One command, whose sub-commands are the modules of a folder, and whose errors are sentences."""

import sys
from types import ModuleType

import pytest

from kith.config import commands
from kith.language.errors import Problems, Refused


@pytest.fixture
def trial(monkeypatch):
    """A sub-command called trial, that does what the test says."""

    def does(what) -> None:
        one = ModuleType("kith.config.commands.trial")
        one.__doc__ = "Tries something."
        one.add_arguments = lambda parser: parser.add_argument("--number", type=int, default=0)
        one.run = what
        monkeypatch.setitem(sys.modules, one.__name__, one)
        monkeypatch.setattr(commands, "names", lambda: ["trial"])

    return does


def _raising(fault: BaseException):
    def run(options):
        raise fault

    return run


def test_a_sub_command_is_given_its_options_and_gives_its_number(trial):
    trial(lambda options: options.number)
    assert commands.main(["trial", "--number", "3"]) == 3


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Refused("You may not see this record, because your team does not look after this child."), None),
        (Problems({"born": "Date of birth must be a real date."}), "Date of birth must be a real date."),
        (ValueError("There is no file here. Name one that exists."), None),
    ],
)
def test_what_people_did_wrong_ends_in_a_sentence(trial, capsys, fault, said):
    trial(_raising(fault))
    assert commands.main(["trial"]) == 2
    assert capsys.readouterr().err == f"{said or fault}\n"


@pytest.mark.parametrize("fault", [ValueError("invalid literal for int() with base 10: 'x'"), KeyError("born")])
def test_our_own_mistakes_rise(trial, fault):
    trial(_raising(fault))
    with pytest.raises(type(fault)):
        commands.main(["trial"])


def test_no_command_and_an_unknown_one_are_refused(capsys):
    for words in ([], ["sing"]):
        with pytest.raises(SystemExit) as end:
            commands.main(words)
        assert end.value.code == 2
    assert "sing" in capsys.readouterr().err


def test_every_sub_command_explains_itself(capsys):
    for name in commands.names():
        with pytest.raises(SystemExit) as end:
            commands.main([name, "--help"])
        assert end.value.code == 0
    assert {"serve", "work", "migrate"} <= set(commands.names())


def test_help_lists_every_sub_command(capsys):
    with pytest.raises(SystemExit):
        commands.main(["--help"])
    said = capsys.readouterr().out
    assert all(name in said for name in commands.names())


@pytest.mark.parametrize("words", [
    "duties --nhs=", "duties --subject=", "duties --team=", "duties --at=", "chronology --nhs=",
    "chronology --subject=", "duties --nhs=123", "duties --subject=nosuch1", "duties --team=nosuch",
    "duties --at=9999-12-31", "tick --at=", "tick --at=0001-01-01", "rebuild --at=soon", "listen --port=99999",
    "listen --port=-5", "serve --workers=0", "serve --port=0", "bench receive --repeat=0", "demo --people=1",
    "demo --at=soon", "demo --port=0", "describe form nosuch", "receive /nosuch", "receive /nosuch --as=xml",
    "receive /nosuch --as=csv:nosuch", "receive /nosuch --at=",
])
def test_what_cannot_be_done_as_it_was_asked_ends_with_2_and_a_sentence(db, monkeypatch, capsys, words):
    monkeypatch.setattr(commands, "_prepare", lambda command: None)
    assert commands.main(words.split(" ")) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.strip().endswith(".")
    assert "Traceback" not in said.err

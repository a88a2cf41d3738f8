"""The hazard log holds: each hazard is scored and held down, and each control names a test that can be run and fail."""

import re
import shutil
from pathlib import Path

import pytest

from kith.config import hazards as pages
from kith.config.holds import hazards
from tests.contracts.code import ROOT

FEWEST = 60
CONTROLLED = """
[{key}]
what = "A message is lost"
cause = "A cable"
effect = "Nobody knows"
at_first = ["major", "medium"]
controls = [["It is kept", "{test}"]]
remains = ["major", "{likelihood}"]
owner = "Somebody"
"""
TESTS = """
import pytest


@pytest.fixture
def lent():
    pytest.{skip}("not here")


def test_kept():
    assert True


def test_kept_where_it_is_lent(lent):
    assert True


@pytest.mark.{skip}
def test_kept_some_day():
    assert True


@pytest.mark.usefixtures("lent")
def test_kept_by_a_mark():
    assert True
"""


@pytest.fixture
def project(tmp_path: Path):
    """A project with one hazard, said as somebody wrote it."""

    def made(test="tests/test_kept.py::test_kept", likelihood="very low", change=lambda words: words) -> list[str]:
        (tmp_path / "tests").mkdir()
        (tmp_path / "tests" / "test_kept.py").write_text(TESTS.format(skip="sk" + "ip"))
        (tmp_path / hazards.FOLDER).mkdir(parents=True)
        words = CONTROLLED.format(key="lost", test=test, likelihood=likelihood)
        (tmp_path / hazards.FOLDER / "messages.toml").write_text(change(words))
        return list(hazards.problems(tmp_path))

    return made


def test_every_hazard_is_held_down_by_tests_that_are_there():
    assert len(hazards.read()) >= FEWEST
    assert list(hazards.problems()) == []


def test_no_hazard_stands_twice_on_the_page():
    page = "\n".join(pages.page())
    assert [one.key for one in hazards.read() if page.count(f"### {one.what}\n") != 1] == []


def test_every_owner_is_a_post_and_every_control_is_said_once():
    for one in hazards.read():
        assert len({test for _, test in one.controls}) == len(one.controls), one.key
        assert one.owner.split()[0] in ("The", "Whoever"), one.key


def test_a_sound_hazard_has_no_problems(project):
    assert project() == []


@pytest.mark.parametrize(("test", "said"), [
    ("tests/test_gone.py::test_kept", "there is no such file"),
    ("tests/test_kept.py", "there is no such file"),
    ("tests/test_kept.py::test_gone", "there is no such test"),
    ("tests/test_kept.py::lent", "there is no such test"),
    ("tests/test_kept.py::test_kept_some_day", "may be passed over"),
    ("tests/test_kept.py::test_kept_where_it_is_lent", "may be passed over"),
    ("tests/test_kept.py::test_kept_by_a_mark", "may be passed over"),
])
def test_a_control_whose_test_shows_nothing_is_named(project, test, said):
    found = project(test)
    assert len(found) == 1
    assert said in found[0]


def test_a_whole_file_that_may_be_passed_over_shows_nothing(project, tmp_path):
    assert project() == []
    path = tmp_path / "tests" / "test_passed_over.py"
    path.write_text("import pytest\npytestmark = pytest.mark.sk" + "ip\ndef test_kept():\n    assert True\n")
    assert "passed over" in next(hazards.wrong("tests/test_passed_over.py::test_kept", tmp_path))


@pytest.mark.parametrize(("change", "said"), [
    (lambda words: words.replace('[["It is kept", "tests/test_kept.py::test_kept"]]', "[]"), "has no control"),
    (lambda words: words.replace('"A cable"', '""'), "says nothing under cause"),
    (lambda words: words.replace('"medium"', '"often"'), "not scored in the words of the matrix"),
    (lambda words: words.replace('"very low"', '"high"'), "worse with its controls than without"),
    (lambda words: words.replace('"very low"', '"low"'), "does not say what is still to be done"),
])
def test_what_does_not_hold_of_a_hazard_is_said(project, change, said):
    found = project(change=change)
    assert len(found) == 1
    assert said in found[0]


LEFT = 'owner = "Somebody"\nnot_yet_controlled = ["A second cable."]'
ACCEPTED = f'{LEFT}\nto_be_accepted = ["The clinical safety officer", "Cables break."]'


def test_what_is_said_to_be_left_and_whose_it_is_to_accept_is_let_through(project):
    assert project(likelihood="low", change=lambda words: words.replace('owner = "Somebody"', ACCEPTED)) == []


@pytest.mark.parametrize(("likelihood", "words"), [
    ("low", LEFT), ("very low", ACCEPTED), ("low", ACCEPTED.replace("Cables break.", ""))])
def test_whoever_must_accept_what_remains_is_named_there_and_nowhere_else(project, likelihood, words):
    found = project(likelihood=likelihood, change=lambda said: said.replace('owner = "Somebody"', words))
    assert len(found) == 1
    assert "who must accept it" in found[0]


def test_tests_that_are_taken_away_are_missed_by_every_hazard_of_the_real_log_that_rests_on_them(tmp_path):
    """Renamed in a copy of the project, as somebody might next spring: the build names each hazard they held down."""
    shutil.copytree(ROOT / hazards.FOLDER, tmp_path / hazards.FOLDER)
    shutil.copytree(ROOT / "tests", tmp_path / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    named = list(dict.fromkeys(test for one in hazards.read() for _, test in one.controls))
    gone = set(named[::50])
    for file, _, name in (test.partition("::") for test in gone):
        words = (tmp_path / file).read_text()
        (tmp_path / file).write_text(re.sub(rf"\bdef {name}\b", f"def {name}_no_more", words))
    rest_on_them = {one.key for one in hazards.read() if gone & {test for _, test in one.controls}}
    assert len(rest_on_them) > 4
    assert {said.split()[2] for said in hazards.problems(tmp_path)} == rest_on_them


def test_one_name_for_two_hazards_is_named(project, tmp_path):
    assert project() == []
    first = tmp_path / hazards.FOLDER / "messages.toml"
    first.with_name("others.toml").write_text(first.read_text())
    assert list(hazards.problems(tmp_path)) == ["Two hazards are called lost."]


@pytest.mark.parametrize(("severity", "likelihood", "number"), [
    ("minor", "very low", 1), ("minor", "very high", 3), ("catastrophic", "very low", 3),
    ("catastrophic", "high", 5), ("major", "low", 3), ("considerable", "medium", 3), ("significant", "low", 2),
])
def test_the_matrix(severity, likelihood, number):
    assert hazards.rating((severity, likelihood)) == number


def test_installed_without_its_documents_there_is_no_saying(tmp_path):
    assert list(hazards.problems(tmp_path)) == []


def test_every_file_of_hazards_is_read():
    assert {path.suffix for path in (ROOT / hazards.FOLDER).iterdir()} == {".toml"}

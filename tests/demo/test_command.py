"""The command says what it cannot do, remembers what it built, and prints sign-ins for people and for machines."""

import json
from argparse import ArgumentParser

import pytest
from django.conf import settings

from kith.access.roles import PLACES
from kith.config.commands import demo
from kith.config.home import locality
from kith.demo import building, sign_ins
from kith.demo.teams import TEAMS, WORKERS, email


def asked(*words):
    parser = ArgumentParser()
    demo.add_arguments(parser)
    return parser.parse_args(words)


@pytest.fixture
def home(tmp_path, monkeypatch, db):
    """A home of its own, with a locality that is there or is pretended to be built."""
    monkeypatch.setenv("KITH_HOME", str(tmp_path))
    monkeypatch.delenv("KITH_LOCALITY", raising=False)
    monkeypatch.setattr(settings, "KITH_LOCALITY", settings.KITH_LOCALITY)
    monkeypatch.setattr(settings, "KITH_SITE", settings.KITH_SITE)
    monkeypatch.setenv("KITH_SITE", settings.KITH_SITE)
    monkeypatch.setattr(building, "build", lambda *args, **more: None)
    return tmp_path


def test_whatever_is_run_later_in_its_home_reads_its_own_file(home, monkeypatch):
    monkeypatch.setattr(building, "is_built", lambda: False)
    assert demo.run(asked("--no-serve")) == 0
    assert locality() == settings.KITH_LOCALITY == home / "locality.toml"
    assert "hours.midwifery" in locality().read_text("utf-8")
    monkeypatch.setenv("KITH_LOCALITY", "/another.toml")
    assert str(locality()) == "/another.toml"


@pytest.mark.parametrize("people", ["0", "59", "900000"])
def test_a_size_that_cannot_be_made_is_refused_in_a_sentence(people):
    with pytest.raises(ValueError, match=f"{people} people cannot be made. Choose a number from 60 to 800000."):
        demo.run(asked("--people", people, "--no-serve"))


def test_a_home_that_was_never_finished_is_refused_in_a_sentence(home, monkeypatch):
    monkeypatch.setattr(building, "is_built", lambda: True)
    with pytest.raises(ValueError, match="did not finish building"):
        demo.run(asked("--no-serve"))


def test_a_second_run_says_so_and_gives_the_same_password(home, monkeypatch, capsys):
    monkeypatch.setattr(building, "is_built", (home / "demo.json").exists)
    assert demo.run(asked("--no-serve")) == 0
    first = capsys.readouterr()
    assert demo.run(asked("--no-serve")) == 0
    second = capsys.readouterr()
    assert second.out == first.out
    assert "Password for all of them: " in first.out
    assert second.err == "The locality is there already; it was not built again.\n"


def test_a_password_may_be_chosen(home, monkeypatch, capsys):
    monkeypatch.setattr(building, "is_built", lambda: False)
    monkeypatch.setenv("KITH_DEMO_PASSWORD", "otter-otter-otter")
    demo.run(asked("--no-serve", "--json"))
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {one["password"] for one in printed} == {"otter-otter-otter"}
    assert len(printed) == len(list(sign_ins.each()))


def test_only_this_user_may_read_the_password(home, monkeypatch):
    monkeypatch.setattr(building, "is_built", lambda: False)
    demo.run(asked("--no-serve"))
    assert (home / "demo.json").stat().st_mode & 0o077 == 0


def test_every_worker_is_of_a_team_and_of_no_address_that_could_be_real():
    there, teams = {worker.team for worker in WORKERS}, {team.key for team in TEAMS}
    told = {team.key for team in TEAMS if team.kind in ("gp", "other_area")}   # nobody signs in at these, but at one
    assert there - told == teams - told
    assert len(there & told) == 1
    assert all(email(worker).endswith("@kith.example") for worker in WORKERS if worker.signs_in)
    assert all(team.phone.startswith("01632 960") for team in TEAMS)


def test_every_role_of_the_language_that_the_rota_finds_is_held_by_somebody():
    held = {role for worker in WORKERS for role in (worker.role, *worker.also)}
    assert set(PLACES) <= held
    assert held <= set(PLACES)

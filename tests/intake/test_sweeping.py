"""After the tables are written anew, no file of theirs holds a word of what was destroyed."""
from datetime import datetime
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from kith.access import all_teams, staffing
from kith.engine.calendar import LONDON
from kith.language.errors import Refused
from kith.records import rights, sweeping
from kith.records.database import cursor
from tests.intake.place import LONG_AGO, child
from tests.intake.test_destroying import CANARY, LATER, destroy, proposed, says
from tests.scenarios.rows import row


def files_with(word: str) -> list[str]:
    """The files of this very database in which these bytes stand, once all is written to the disk."""
    with cursor() as cur, rights.owning(cur):
        cur.execute("checkpoint")
        folder, number = cur.execute("select setting, (select oid from pg_database where datname = current_database()) "
                                     "from pg_settings where name = 'data_directory'").fetchone()
    return [path.name for path in Path(folder, "base", str(number)).iterdir() if word.encode() in path.read_bytes()]


@row("P8")
def test_no_file_of_the_tables_holds_a_word_of_it(committed, tmp_path, settings, monkeypatch):
    settings.KITH_AUDIT = tmp_path / "audit"
    team = all_teams.add_team("records", "Records", "records", "Community", at=LONG_AGO)
    edith, marlon = (staffing.add_worker(name, name.title(), None, "") for name in ("edith", "marlon"))
    for one in (edith, marlon):
        staffing.put_on(one, team, "records_desk", LONG_AGO)
    man = child("Leander", "1993-02-01", 91)
    says(man, "home_visit_ticked", datetime(2002, 5, 6, tzinfo=LONDON), came_of_it="seen", note=f"He likes {CANARY}s.")
    proposed(man, edith)
    assert files_with(CANARY), "The word is not to be found where it must be, so its absence would show nothing."
    destroy(man, marlon, LATER)
    monkeypatch.setattr(sweeping, "PATIENCE", 600)   # other tests write beside this one
    assert len(sweeping.sweep()) > 30
    for word in (CANARY, "Leander"):
        assert files_with(word) == []


@pytest.mark.parametrize("elsewhere", [{}, {"dbname": "postgres"}], ids=["in this database", "in another"])
def test_nothing_is_written_anew_while_somebody_is_at_work_who_began_before(committed, monkeypatch, elsewhere):
    """They keep in the files what left since, from wherever they write; the command says so and claims nothing."""
    monkeypatch.setattr(sweeping, "PATIENCE", 0)
    place = connection.get_connection_params() | {"cursor_factory": None} | elsewhere
    with psycopg.connect(**place) as other:
        other.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        other.execute("select pg_current_xact_id()" if elsewhere else "select count(*) from records_entry")
        with pytest.raises(Refused, match="try again"):
            sweeping.sweep()
    monkeypatch.setattr(sweeping, "PATIENCE", 600)
    assert len(sweeping.sweep()) > 30

"""A locality sets a value from a day on; one that cannot be read is refused where it is entered."""

import os
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path


def set_here(home: Path, *words: str) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-m", "kith", "set", *words], capture_output=True, text=True, check=False,
                          env=os.environ | {"KITH_HOME": str(home), "KITH_LOCALITY": ""})
    return done.returncode, done.stdout + done.stderr


def test_a_value_is_set_from_a_day_on_and_one_that_cannot_be_is_refused_where_it_is_entered(tmp_path):
    code, said = set_here(tmp_path, "link.days_between", "28", "--from", "2026-09-01")
    assert (code, "link.days_between is set from 2026-09-01" in said) == (0, True)
    own = tmp_path / "locality.toml"
    assert tomllib.loads(own.read_text())["settings"]["link"]["days_between"] == [
        {"from": date(2026, 9, 1), "value": 28}]
    before = own.read_text()
    for words, why in ((("link.days_betwen", "28"), "which nothing reads"),
                       (("disagreement.steps", "1 day: whoever_decided; 2 days: the_mayor"), "names “the_mayor”"),
                       (("disagreement.steps", "two days"), "“two days” is no step")):
        code, said = set_here(tmp_path, *words)
        assert (code, why in said, "Nothing was changed." in said) == (1, True, True), said
        assert [one.name for one in tmp_path.glob("locality.toml*")] == ["locality.toml"]
        assert own.read_text() == before
    drawn = "1 day: whoever_decided\n2 days: team_lead\n3 days: designated_nurse"
    assert set_here(tmp_path, "disagreement.steps", drawn, "--from", "2026-09-01")[0] == 0
    assert tomllib.loads(own.read_text())["settings"]["disagreement"]["steps"][-1]["value"] == drawn

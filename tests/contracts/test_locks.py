"""Lock files name versions and hashes; which registry they come from is the business of whoever installs."""

import json
import re

import pytest

from tests.contracts.code import ROOT

PYTHON = ("requirements.lock", "requirements-dev.lock")


@pytest.mark.parametrize("name", [*PYTHON, "package-lock.json"])
def test_a_lock_names_no_host(name):
    lines = (ROOT / name).read_text().splitlines()
    hosts = [f"{name}:{number}: {line.strip()}" for number, line in enumerate(lines, 1) if re.search(r"\w://", line)]
    assert lines, f"{name} is empty"
    assert not hosts, "\n".join(hosts)


@pytest.mark.parametrize("name", PYTHON)
def test_every_python_package_is_pinned_and_hashed(name):
    pins = re.findall(r"^\S+==\S+(?:[^\n]*\\\n\s+[^\n]+)+", (ROOT / name).read_text(), re.MULTILINE)
    named = re.findall(r"^[a-z0-9][^\s#]*", (ROOT / name).read_text(), re.MULTILINE)
    assert named
    assert len(pins) == len(named)
    assert all("--hash=sha256:" in pin for pin in pins)


def test_every_package_of_the_design_system_is_hashed():
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    fetched = {name: one for name, one in packages.items() if name}
    assert fetched
    assert all(one.get("integrity", "").startswith("sha512-") for one in fetched.values())


def test_the_design_system_has_the_version_its_templates_were_made_for():
    wanted = json.loads((ROOT / "package.json").read_text())["dependencies"]["nhsuk-frontend"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", wanted)
    assert (
        json.loads((ROOT / "package-lock.json").read_text())["packages"]["node_modules/nhsuk-frontend"]["version"]
        == wanted
    )

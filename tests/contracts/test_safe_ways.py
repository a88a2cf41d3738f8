"""What the security standard asks of the whole program, shown of every line of it, and not of an example."""
import ast
import json
import re

from kith.config import logs, settings
from kith.config.holds import settings as held
from kith.exchange import csv, files, mail
from kith.exchange.hl7v2 import parsing
from tests.contracts.code import ROOT, modules, place, tree

RUNNING = (ROOT / "docs" / "running.md").read_text()
SHELLS = {"os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput", "eval", "exec",
          "asyncio.create_subprocess_shell", "pickle.loads", "yaml.load", "marshal.loads"}
DRAWS = {"kith/intake/rounds/weekly.py", "kith/intake/rounds/misses_drawn.py"}   # samples that anybody may draw again
CIPHERS = {"cryptography.fernet", "cryptography.exceptions", "cryptography.hazmat.primitives",
           "cryptography.hazmat.primitives.asymmetric.ed25519"}
SHA1 = {"kith/signing/six_figures.py", "kith/web/signing/stolen.py"}   # RFC 6238, and the lists of stolen passwords
UNCHECKED = re.compile(r"CERT_NONE|_create_unverified_context|check_hostname\s*=\s*False|verify\s*=\s*False|"
                       r"verify_signature[\"']?\s*:\s*False")
OLD = re.compile(r"\beval\(|new Function|document\.write|\.innerHTML|\.outerHTML|insertAdjacentHTML|__proto__|"
                 r"setPrototypeOf|document\.domain|<(?:object|embed|applet|marquee)\b")
RANDOM = re.compile(r"^\s*(?:from|import) random\b", re.MULTILINE)
ROW = re.compile(r"^\| ((?:`[a-z_.]+`(?:, )?)+) \| ([^|]+) \|", re.MULTILINE)


def where(path) -> str:
    return str(path.relative_to(ROOT))


def calls(path):
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def test_no_program_is_started_through_a_shell_and_no_text_is_run():
    found = [place(path, one.lineno) for path in modules("kith") for one in calls(path)
             if ast.unparse(one.func) in SHELLS or any(word.arg == "shell" for word in one.keywords)]
    assert found == []


def test_nothing_that_must_not_be_foretold_is_drawn_by_a_foreseeable_lot():
    draw = {where(path) for path in modules("kith") if RANDOM.search(path.read_text())}
    assert {one for one in draw if not one.startswith("kith/demo/")} == DRAWS


def test_one_library_does_the_ciphers_and_only_those_that_are_approved():
    used = set()
    for path in modules("kith"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cryptography"):
                used.add(node.module)
    assert used == CIPHERS


def test_every_hash_is_approved_and_sha_1_only_where_others_ask_for_it():
    named: dict[str, set[str]] = {}
    for path in modules("kith"):
        for word in re.findall(r"hashlib\.(\w+)|from hashlib import (\w+)", path.read_text()):
            named.setdefault("".join(word), set()).add(where(path))
    assert named.pop("sha1") == SHA1
    assert set(named) == {"sha256"}


def test_whoever_is_spoken_to_shows_who_they_are():
    assert [place(path) for path in modules("kith") if UNCHECKED.search(path.read_text())] == []


def test_no_script_and_no_page_uses_what_can_be_poisoned_or_is_old():
    web = ROOT / "kith" / "web"
    read = [*web.glob("static/kith/*.js"), *web.rglob("*.jinja")]
    assert len(read) > 100
    assert [where(path) for path in read if OLD.search(path.read_text())] == []


def test_the_log_goes_to_one_place_and_no_module_opens_another():
    assert set(logs.LOGGING["handlers"]) == {"stderr"}
    found = [place(path, one.lineno) for path in modules("kith") for one in calls(path)
             if re.search(r"(?:File|Socket|SysLog|HTTP|SMTP|Watched\w*|Rotating\w*)Handler$|basicConfig$|addHandler$",
                          ast.unparse(one.func))]
    assert found == []


def test_the_sizes_that_are_written_down_are_those_that_hold():
    assert f"{files.MAX_FILE // 2**20} MiB at most each, an HL7 message of {parsing.MAX_BYTES // 2**20} MiB" in RUNNING
    assert f"an e-mail of {mail.LONGEST // 10**6} MB" in RUNNING
    assert f"{csv.LONGEST_CELL:,} letters" in RUNNING
    assert f"a page that is posted of {settings.DATA_UPLOAD_MAX_MEMORY_SIZE / 10**6} MB" in RUNNING


def test_how_guessing_is_hindered_and_how_long_a_session_lasts_is_written_as_it_is():
    """Each row of settings on the page, with as many numbers as names, says the numbers of the code."""
    defaults = {name: str(value) for name, value in coded().items()}
    said = {}
    for names, values in ROW.findall(RUNNING):
        found, told = re.findall(r"`([a-z_.]+)`", names), [one.strip(" `") for one in values.split(", ")]
        if len(found) == len(told):
            said |= dict(zip(found, told, strict=True))
    wrong = {name: (value, defaults[name]) for name, value in said.items() if name in defaults and value.isdecimal()
             and value != defaults[name]}
    assert wrong == {}
    assert {"sign_in.wrong_tries_of_a_name", "sign_in.minutes_of_rest", "sign_in.minutes_of_silence",
            "sign_in.hours_of_a_shift", "sign_in.sessions_of_a_person"} <= said.keys() & defaults.keys()


def coded() -> dict[str, object]:
    """The name and the default of every setting, as the code says them."""
    return {one.args[0].value: one.args[1].value for path in modules("kith") for one in calls(path)
            if ast.unparse(one.func) == "setting" and len(one.args) > 1
            and all(isinstance(part, ast.Constant) for part in one.args[:2])}


def test_every_setting_of_the_page_is_one_that_is_there():
    named = {name for names, _ in ROW.findall(RUNNING) for name in re.findall(r"`([a-z_]+\.[a-z_]+)`", names)}
    assert len(named) > 8
    assert named <= held.written()


def test_every_library_is_one_very_file():
    pinned = re.findall(r"^([a-z][\w.\[\]-]*)(==\S+)?(.*(?:\n    .*)*)", (ROOT / "requirements.lock").read_text(), re.M)
    assert len(pinned) > 20
    assert [name for name, version, rest in pinned if not version or "--hash=sha256:" not in rest] == []
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [name for name, one in packages.items() if name and not one.get("integrity", "").startswith("sha512-")] == []

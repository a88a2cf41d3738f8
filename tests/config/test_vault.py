"""Secrets come from the vault that a locality names, are shut to everybody else, and change when it changes them."""
import json
import stat
import sys

import pytest

from kith.config import national, texts, vault
from kith.config.commands import main
from kith.config.database import folders
from tests.config.test_settings import _read

SMTP = "smtps://kith:first@mail.example:465"
PEM = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"


@pytest.fixture(autouse=True)
def _nothing_named(monkeypatch):
    for name in (*vault.SECRETS, *vault.OTHERS, vault.COMMAND):
        monkeypatch.delenv(name, raising=False)
    vault._printed.cache_clear()


@pytest.fixture
def keeps(tmp_path, monkeypatch):
    """Puts secrets in the folder that is named."""
    folder = tmp_path / "secrets"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("KITH_SECRETS", str(folder))

    def keep(mode=0o600, **secrets):
        for name, value in secrets.items():
            (folder / name).write_text(value)
            (folder / name).chmod(mode)
        return folder

    return keep


@pytest.fixture
def prints(tmp_path, monkeypatch):
    """Names a command that prints this."""
    def name(text: str, ends: int = 0) -> None:
        (tmp_path / "print.py").write_text(f"import sys; print({text!r}); sys.exit({ends})")
        monkeypatch.setenv("KITH_SECRETS_COMMAND", f"{sys.executable} {tmp_path}/print.py")

    return name


def test_every_secret_is_read_from_the_folder(keeps, tmp_path):
    told = {"KITH_SECRET_KEY": "k" * 60, "KITH_SMTP_URL": f"{SMTP}\n", "KITH_CIS2_KEY": PEM,
            "KITH_DATABASE_URL": "postgresql://kith:word@db.example/kith",
            "KITH_TEXT_URL": "https://service:word@texts.example/?template=1"}
    home = {"KITH_SECRETS": str(keeps(**told)),
            "KITH_HOME": str(tmp_path), "KITH_CIS2_ISSUER": "https://cis2.example", "KITH_CIS2_CLIENT": "kith"}
    read = _read("SECRET_KEY EMAIL_HOST_PASSWORD DATABASES KITH_TEXT_GATEWAY KITH_CARE_IDENTITY", **home)
    assert read["SECRET_KEY"] == "k" * 60
    assert read["EMAIL_HOST_PASSWORD"] == "first"
    assert read["DATABASES"]["default"]["PASSWORD"] == "word"
    assert read["KITH_TEXT_GATEWAY"]["secret"] == "word"
    assert read["KITH_CARE_IDENTITY"]["key"] == PEM
    assert not (tmp_path / "secret").exists()   # none is made beside the vault's


def test_a_command_is_asked_once_and_gives_them_all(prints):
    prints(json.dumps({"KITH_SMTP_URL": SMTP, "KITH_NHS_LOGIN_KEY": PEM}))
    assert vault.secret("KITH_SMTP_URL") == SMTP
    prints("no longer JSON")
    assert vault.secret("KITH_NHS_LOGIN_KEY") == PEM
    assert vault.whence("KITH_SMTP_URL") == "the command of the vault"


def test_what_is_changed_in_the_vault_is_read_at_the_next_start(keeps, tmp_path):
    for password in ("first", "second"):
        folder = keeps(KITH_SMTP_URL=SMTP.replace("first", password))
        read = _read("EMAIL_HOST_PASSWORD", KITH_HOME=str(tmp_path), KITH_SECRETS=str(folder))
        assert read == {"EMAIL_HOST_PASSWORD": password}


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o602, 0o777])
def test_a_file_that_others_can_read_or_change_is_no_secret_and_stops_the_start(keeps, mode):
    keeps(mode, KITH_SMTP_URL=SMTP)
    with pytest.raises(ValueError, match="can be read or changed by others") as refused:
        vault.secret("KITH_TEXT_URL")
    assert "first" not in str(refused.value)


def test_a_credential_of_systemd_may_have_a_list_of_its_own_and_no_more(keeps, monkeypatch):
    folder = keeps(0o440, KITH_SMTP_URL=SMTP)
    monkeypatch.delenv("KITH_SECRETS")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    assert vault.secret("KITH_SMTP_URL") == SMTP
    keeps(0o444, KITH_SMTP_URL=SMTP)
    with pytest.raises(ValueError, match="can be read or changed by others"):
        vault.secret("KITH_SMTP_URL")


@pytest.mark.parametrize(("text", "ends"), [("", 0), ("nothing", 0), ("[]", 0), ('{"KITH_SMTP_URL": 1}', 0),
                                            (json.dumps({"KITH_SMTP_URL": SMTP}), 1)])
def test_a_command_that_gives_no_clear_answer_stops_the_start_and_none_of_it_is_told(prints, text, ends):
    prints(text, ends)
    with pytest.raises(ValueError, match="gave no secrets") as refused:
        vault.secret("KITH_SMTP_URL")
    assert "first" not in str(refused.value)


def test_a_vault_that_is_not_there_or_two_of_them_stop_the_start(tmp_path, monkeypatch, prints):
    monkeypatch.setenv("KITH_SECRETS", str(tmp_path / "nowhere"))
    with pytest.raises(ValueError, match="no folder that can be read"):
        vault.secret("KITH_SMTP_URL")
    prints("{}")
    with pytest.raises(ValueError, match="are both set"):
        vault.secret("KITH_SMTP_URL")


def test_of_the_vault_and_the_environment_the_vault_is_believed_and_check_says_so(keeps, monkeypatch):
    keeps(KITH_SMTP_URL=SMTP)
    monkeypatch.setenv("KITH_SMTP_URL", "smtps://kith:old@mail.example:465")
    assert vault.secret("KITH_SMTP_URL") == SMTP
    (problem,) = vault.problems()
    assert problem.startswith("KITH_SMTP_URL is in the vault and in the environment too.")


def test_a_name_in_the_vault_that_nothing_reads_is_told(keeps):
    keeps(KITH_SMPT_URL=SMTP)
    (problem,) = vault.problems()
    assert "KITH_SMPT_URL, which nothing reads" in problem


def test_a_database_that_is_only_beside_is_reached_although_the_vault_names_another(keeps):
    keeps(KITH_DATABASE_URL="postgresql://in-use/kith")
    with vault.instead("KITH_DATABASE_URL", "postgresql://beside/kith"):
        assert folders.url() == "postgresql://beside/kith"
    assert folders.url() == "postgresql://in-use/kith"


def test_check_says_where_each_comes_from_and_none_of_them(keeps, monkeypatch, capsys):
    keeps(KITH_SMTP_URL=SMTP)
    monkeypatch.setenv("KITH_TEXT_URL", "https://service:word@texts.example/?template=1")
    main(["check"])
    said = capsys.readouterr().out
    assert "- KITH_SMTP_URL, which lets mail leave: a file of the folder that KITH_SECRETS names." in said
    assert "- KITH_TEXT_URL, which lets text messages leave: the environment." in said
    assert "- KITH_CIS2_KEY, which shows NHS Care Identity that it is us: not set." in said
    assert "kith:first@" not in said
    assert "word@" not in said


def test_the_key_that_the_program_makes_itself_is_shut_to_everybody_else(new_home):
    from kith.config import home

    assert len(home.secret()) >= 64
    assert stat.S_IMODE((new_home / "secret").stat().st_mode) == 0o600
    assert home.problems() == []
    (new_home / "secret").chmod(0o644)
    (problem,) = home.problems()
    assert "secret can be read or changed by others" in problem


def test_a_service_reads_its_own_key_from_the_vault(keeps, monkeypatch):
    keeps(KITH_NHS_LOGIN_KEY=PEM)
    monkeypatch.setenv("KITH_NHS_LOGIN_ISSUER", "https://login.example")
    monkeypatch.setenv("KITH_NHS_LOGIN_CLIENT", "kith")
    assert national.service("NHS_LOGIN")["key"] == PEM
    assert texts.gateway() == {}


@pytest.mark.parametrize(("address", "sound"), [
    ("postgresql://kith:word@db.example/kith", False),
    ("postgresql://kith:word@db.example/kith?sslmode=require", False),
    ("postgresql://kith:word@db.example/kith?sslmode=verify-full", True),
    ("postgresql://kith@/kith?host=/run/pg", True), ("postgresql://kith:word@localhost/kith", True), ("", True)])
def test_a_database_elsewhere_must_show_who_it_is(monkeypatch, address, sound):
    monkeypatch.setenv("KITH_DATABASE_URL", address)
    assert (folders.problems() == []) is sound
    assert "word" not in "".join(folders.problems())

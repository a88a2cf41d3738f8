"""What the settings promise: secrets kept, people unnamed in logs, nothing reached by being read."""

import json
import logging
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from kith.config import home, logs, national, post


def _read(names: str, **environment: str) -> dict:
    told = f"{{name: getattr(settings, name) for name in {names.split()}}}"
    program = f"import json; from kith.config import settings; print(json.dumps({told}))"
    told = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    return json.loads(told.stdout)


def test_reading_the_settings_starts_no_database(tmp_path):
    _read("DEBUG", KITH_HOME=str(tmp_path))
    assert not (tmp_path / "pg").exists()


def test_a_site_without_named_hosts_answers_this_machine_alone(tmp_path):
    told = _read("ALLOWED_HOSTS SESSION_COOKIE_SECURE DEBUG", KITH_HOME=str(tmp_path))
    assert told == {
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
        "SESSION_COOKIE_SECURE": False,
        "DEBUG": False,
    }


def test_a_site_with_a_name_speaks_https_alone(tmp_path):
    names = "ALLOWED_HOSTS SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS"
    told = _read(names, KITH_HOME=str(tmp_path), KITH_HOSTS="kith.example")
    assert told.pop("ALLOWED_HOSTS") == ["kith.example"]
    assert all(told.values())


def test_cookies_of_a_site_with_a_name_come_from_that_host_alone(tmp_path):
    names = "SESSION_COOKIE_NAME CSRF_COOKIE_NAME"
    assert _read(names, KITH_HOME=str(tmp_path), KITH_HOSTS="kith.example") == {
        "SESSION_COOKIE_NAME": "__Host-sessionid", "CSRF_COOKIE_NAME": "__Host-csrftoken",
    }  # fmt: skip
    assert _read(names, KITH_HOME=str(tmp_path))["SESSION_COOKIE_NAME"] == "sessionid"


def test_another_server_is_reached_as_its_address_says(tmp_path):
    address = "postgresql://ann:p%40ss@db.example:6000/locality?sslmode=require"
    place = _read("DATABASES", KITH_HOME=str(tmp_path), KITH_DATABASE_URL=address)["DATABASES"]["default"]
    assert [place[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "ann", "p@ss", "db.example", "6000", "locality",
    ]  # fmt: skip
    assert place["OPTIONS"] == {"sslmode": "require", "options": "-c jit=off -c plan_cache_mode=force_generic_plan"}


def test_nothing_inline_runs_on_a_page(settings):
    policy = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert policy["default-src"] == ["'none'"]
    assert not any(
        "unsafe" in str(source) or "http" in str(source) for sources in policy.values() for source in sources
    )


def test_a_file_is_sent_with_the_policy_of_a_page(tmp_path):
    (tmp_path / "home" / "static" / "kith").mkdir(parents=True)
    (tmp_path / "home" / "static" / "kith" / "one.js").write_text("// one")
    program = (
        "import django; from django.conf import settings; django.setup(); from django.test import Client;"
        "settings.ALLOWED_HOSTS.append('testserver');"
        "answer = Client().get('/static/kith/one.js');"
        "print(answer.status_code, answer['Content-Security-Policy'], answer['X-Content-Type-Options'])"
    )
    named = {"KITH_HOME": str(tmp_path / "home"), "DJANGO_SETTINGS_MODULE": "kith.config.settings"}
    said = subprocess.run([sys.executable, "-W", "ignore", "-c", program], env=named, capture_output=True, text=True,
                          check=True).stdout
    assert said.startswith("200 ")
    assert "default-src 'none'" in said
    assert "frame-ancestors 'none'" in said
    assert said.endswith(" nosniff\n")


def test_a_secret_is_made_once_even_by_many_at_once(tmp_path, monkeypatch):
    monkeypatch.setenv("KITH_HOME", str(tmp_path))
    monkeypatch.delenv("KITH_SECRET_KEY", raising=False)
    assert home.secret() == home.secret()
    assert len(home.secret()) >= 50
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0
    program = [sys.executable, "-c", "from kith.config.home import secret; print(secret())"]
    (tmp_path / "secret").unlink()
    with ThreadPoolExecutor() as pool:
        told = list(pool.map(lambda _: subprocess.check_output(program), range(4)))
    assert len(set(told)) == 1


def test_a_mail_server_is_named_by_its_address(monkeypatch):
    monkeypatch.setenv("KITH_SMTP_URL", "smtps://ann:p%40ss@mail.example")
    told = post.backend()
    assert (told["EMAIL_HOST"], told["EMAIL_PORT"], told["EMAIL_HOST_PASSWORD"]) == ("mail.example", 465, "p@ss")
    assert told["EMAIL_USE_SSL"]
    assert not told["EMAIL_USE_TLS"]


@pytest.mark.parametrize("address", ["mail.example", "http://mail.example", "smtp://"])
def test_a_wrong_mail_server_is_answered_in_a_sentence(monkeypatch, address):
    monkeypatch.setenv("KITH_SMTP_URL", address)
    with pytest.raises(ValueError, match=r"KITH_SMTP_URL is not the address of a mail server\."):
        post.backend()


def test_a_log_says_where_an_error_rose_but_not_what_it_quoted():
    quoted = "999" + "0000018"
    try:
        raise KeyError(quoted)
    except KeyError:
        record = logging.LogRecord("kith", logging.ERROR, __file__, 1, "It failed", (), sys.exc_info())
    said = logs.Nameless("{message}", style="{").format(record)
    assert "KeyError" in said
    assert "test_settings.py" in said
    assert quoted not in said


def test_a_log_leaves_out_what_somebody_typed_and_a_library_repeats():
    typed = ("/x/Kowalska\nx",)
    record = logging.LogRecord("django.request", logging.WARNING, __file__, 1, "Not Found: %s", typed, None)
    record.exc_text = "KeyError: Kowalska"
    said = logs.Nameless("{message}", style="{").format(record)
    assert said == "Not Found: …"
    ours = logging.LogRecord("kith.notices", logging.WARNING, __file__, 1, "%s closed", (3,), None)
    assert logs.Nameless("{message}", style="{").format(ours) == "3 closed"


def test_an_error_that_ends_a_command_is_shown_without_what_it_quoted(tmp_path):
    program = "import sys; from kith.config import commands; from kith.config.commands import describe; " \
              "describe.run = lambda options: {}['Kowalska']; " \
              "sys.argv = ['kith', 'describe', 'form', 'x']; commands.main()"
    done = subprocess.run([sys.executable, "-c", program], env={"KITH_HOME": str(tmp_path)}, capture_output=True,
                          text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.endswith("KeyError\n")
    assert "Kowalska" not in done.stderr.splitlines()[-1]


def test_a_site_with_a_name_has_nothing_to_mend_by_the_framework_s_own_list(tmp_path):
    told = {"KITH_HOME": str(tmp_path), "KITH_HOSTS": "kith.example", "DJANGO_SETTINGS_MODULE": "kith.config.settings"}
    asked = [sys.executable, "-W", "ignore", "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(asked, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "no issues (1 silenced)" in done.stdout


def test_passwords_are_kept_by_the_strongest_way_there_is(tmp_path):
    told = _read("PASSWORD_HASHERS SILENCED_SYSTEM_CHECKS", KITH_HOME=str(tmp_path))
    assert told["PASSWORD_HASHERS"][0].endswith(".Argon2PasswordHasher")
    assert told["SILENCED_SYSTEM_CHECKS"] == ["security.W021"]


def test_a_national_service_is_named_whole_or_not_at_all(tmp_path, monkeypatch):
    assert national.service("CIS2") == {}
    monkeypatch.setenv("KITH_CIS2_ISSUER", "https://cis2.example")
    with pytest.raises(ValueError, match=r"KITH_CIS2_CLIENT must be too"):
        national.service("CIS2")
    monkeypatch.setenv("KITH_CIS2_CLIENT", "kith")
    monkeypatch.setenv("KITH_CIS2_SECRET", "s")
    assert national.service("CIS2")["secret"] == "s"
    monkeypatch.setenv("KITH_CIS2_KEY", str(tmp_path / "none.pem"))
    with pytest.raises(ValueError, match=r"either KITH_CIS2_SECRET or KITH_CIS2_KEY"):
        national.service("CIS2")
    monkeypatch.delenv("KITH_CIS2_SECRET")
    with pytest.raises(ValueError, match=r"which cannot be read"):
        national.service("CIS2")
    (tmp_path / "none.pem").write_text("a key")
    assert national.service("CIS2")["key"] == "a key"


def test_a_program_can_read_the_log_and_it_names_nobody_either(tmp_path):
    program = "import json; from kith.config import logs; print(json.dumps(logs.LOGGING['handlers']))"
    told = subprocess.run([sys.executable, "-c", program], env={"KITH_LOG": "json"}, capture_output=True, text=True,
                          check=True).stdout
    assert json.loads(told)["stderr"]["formatter"] == "json"
    record = logging.LogRecord("django.request", logging.ERROR, "", 0, "Not Found: %s", ("/people/Mia",), None)
    (line,) = logs.Read("{message}", style="{").format(record).splitlines()
    told = json.loads(line)
    assert (told["level"], told["from"]) == ("ERROR", "django.request")
    assert "Mia" not in line

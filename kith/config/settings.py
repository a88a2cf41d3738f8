"""Django's settings; importing them starts nothing and reaches nothing."""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from psycopg.conninfo import conninfo_to_dict

from kith.config import logs, national, post, texts
from kith.config.database import folders
from kith.config.home import audit, home, locality, secret

ROOMS = ["records", "audit", "access", "signing", "linkage", "duties", "notices", "intake", "packs"]
WEB = Path(__file__).parent.parent / "web"

# A locality that names its hosts is reached over HTTPS; without names Kith answers this machine alone.
HOSTS = os.environ.get("KITH_HOSTS", "").split()
HTTPS = bool(HOSTS)
# How it is reached from outside: what a link in an e-mail begins with.
KITH_SITE = os.environ.get("KITH_SITE", "").rstrip("/") or (f"https://{HOSTS[0]}" if HOSTS else "http://localhost:8000")

SECRET_KEY = secret()
DEBUG = False
ALLOWED_HOSTS = HOSTS or ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in HOSTS]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    *(f"kith.{room}" for room in ROOMS),
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # Before the files, so that they too say what they may load and that nobody may put them in a frame.
    "kith.config.middleware.Policy",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    # As soon as it is known who asks, and before anything that costs more.
    "kith.config.pacing.Pacing",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "kith.config.sessions.WhoAsks",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "kith.config.noting.Noting",
    "kith.config.doorstep.Doorstep",
    "kith.config.middleware.Ground",
]

ROOT_URLCONF = "kith.config.urls"
WSGI_APPLICATION = "kith.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [WEB / "templates"],
        "OPTIONS": {"environment": "kith.web.templating.environment"},
    }
]

_place = conninfo_to_dict(folders.url())
# Nearly every question takes a few records by their keys: to plan it anew for its very values, or to compile its plan
# to machine code, costs more than to answer it. A guard in the tests sees to it that such plans read by index.
_place["options"] = f"{_place.get('options', '')} -c jit=off -c plan_cache_mode=force_generic_plan".strip()
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": _place.pop("dbname", "kith"),
        "USER": _place.pop("user", ""),
        "PASSWORD": _place.pop("password", ""),
        "HOST": _place.pop("host", ""),
        "PORT": _place.pop("port", ""),
        "OPTIONS": _place,
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Durable work lives in each room's `jobs` module.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

AUTH_USER_MODEL = "access.Worker"
AUTHENTICATION_BACKENDS = ["kith.config.sessions.SignedIn"]
SESSION_ENGINE = "kith.config.sessions"
# The first keeps passwords from now on; the second reads those that were kept before.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "full_name", "email")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "kith.web.signing.guessed.NotGuessed"},
    {"NAME": "kith.web.signing.stolen.NotStolen"},
]
LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/sign-in"
CSRF_FAILURE_VIEW = "kith.web.refusing.forgotten"

# An answer has 20,000 letters at most, and no form has a hundred such answers.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = home() / "static"
STATICFILES_DIRS = [WEB / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = home() / "files"

# A ward computer is shared: a session lasts a long shift and ends with the browser.
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_AGE = None
# With such a name a browser takes a cookie from this very host alone, over HTTPS, and from no neighbour of it.
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = (f"__Host-{name}" if HTTPS else name for name in ("sessionid", "csrftoken"))
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
# Browsers are asked to know a name beforehand by whoever owns its domain, which is not this program.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

DEFAULT_FROM_EMAIL = os.environ.get("KITH_MAIL_FROM", "kith@localhost")
globals().update(post.backend())
KITH_CARE_IDENTITY = national.service("CIS2")
KITH_NHS_LOGIN = national.service("NHS_LOGIN")
KITH_TEXT_GATEWAY = texts.gateway()
# The socket of a virus scanner on this machine, and a file of the hashes of passwords that were stolen somewhere.
KITH_SCANNER = os.environ.get("KITH_SCANNER", "")
KITH_STOLEN_PASSWORDS = os.environ.get("KITH_STOLEN_PASSWORDS", "")
# Where texts are written to when no gateway is set up: in a place to try Kith in, which nobody phones.
KITH_TEXTS = None if HTTPS else home() / "texts"
LOGGING = logs.LOGGING

KITH_LOCALITY = locality()
KITH_AUDIT = audit()

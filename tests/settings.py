"""The program's settings, save what makes tests slow and changes nothing they prove."""

from kith.config.settings import *

# Each test client would read every static file again; and a test asks for more in a minute than anybody reads.
MIDDLEWARE = [one for one in MIDDLEWARE if "whitenoise" not in one and "pacing" not in one]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
KITH_AUDIT = None   # a test that seals says where, since each has a database of its own

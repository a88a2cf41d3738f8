"""The tests live in a home of their own: a new folder for each run, which the halves of a divided run share."""

import atexit
import os
import shutil
import tempfile

if "KITH_TEST_HOME" not in os.environ:
    folder = os.environ["KITH_TEST_HOME"] = tempfile.mkdtemp(prefix="kith-test-")
    # Run by root, the database belongs to another user, who has to pass through this folder.
    os.chmod(folder, 0o711)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)

os.environ["KITH_HOME"] = os.environ["KITH_TEST_HOME"]
os.environ.pop("KITH_BACKUPS", None)
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # the browser's library keeps an event loop in the thread of the test

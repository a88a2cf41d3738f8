"""Each command is read in a fresh process, where nothing has been set up for it yet."""
import os
import subprocess
import sys


def test_every_command_can_be_read_before_anything_is_set_up():
    bare = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run([sys.executable, "-m", "kith", "--help"], env=bare, capture_output=True, text=True,
                          check=False)
    assert done.returncode == 0, done.stderr
    assert "check" in done.stdout

"""Lets `python -m kith` be the `kith` command."""

import sys

from kith.config.commands import main

sys.exit(main())

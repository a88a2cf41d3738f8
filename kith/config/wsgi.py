"""What the web server calls."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")


def settle() -> None:
    """Lets Python look for what may be thrown away only among what came after this, and less often.

    What a process begins with lives as long as it does, and a long list is many small things that all go at once.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


application = get_wsgi_application()
settle()

"""What the web server calls."""

import os

from django.core.wsgi import get_wsgi_application

from kith.config.serving import Serving
from kith.config.settling import settle
from kith.records import rights

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")

application = get_wsgi_application()
served = Serving(application)
rights.nothing_at_first()
settle()

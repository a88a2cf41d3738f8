"""What the web server calls."""

import os

from django.core.wsgi import get_wsgi_application

from kith.config.settling import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")

application = get_wsgi_application()
settle()

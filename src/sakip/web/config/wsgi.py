"""The WSGI entry point (granian, gunicorn, any WSGI server)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.web.config.settings")
application = get_wsgi_application()

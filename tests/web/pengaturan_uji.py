"""Settings of the tests: the product's own, with a throw-away data folder and a fast password hash."""

import os
import tempfile

os.environ["SAKIP_DATA"] = tempfile.mkdtemp(prefix="sakip-uji-")
os.environ.setdefault("SAKIP_RAHASIA", "kunci-uji-yang-cukup-panjang-untuk-dipakai")

from sakip.web.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DATABASES["default"].get("OPTIONS", {}).pop("pool", None)  # noqa: F405  a pool would hold the test databases open
STATIC_ROOT.mkdir()  # noqa: F405  the middleware looks for it
DATABASES["default"]["CONN_MAX_AGE"] = None  # noqa: F405  a worker run inside a test must not close its connection

"""One settings file; SQLite in the data folder unless ``DATABASE_URL`` names another database. Variables: see docs/panduan."""

from __future__ import annotations

from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF

from sakip import __version__
from sakip.web.config.lingkungan import LingkunganSalah, data_folder, env_bool, env_int, env_list, env_text, secret_key

DATA = data_folder()
DEBUG = env_bool("SAKIP_DEBUG")
SECRET_KEY = secret_key(DATA)
NAMA_SERVER = env_list("SAKIP_HOST")
ALLOWED_HOSTS = [*NAMA_SERVER, "localhost", "127.0.0.1", "[::1]"]
HTTPS = env_bool("SAKIP_HTTPS")
CSRF_TRUSTED_ORIGINS = env_list("SAKIP_ASAL") or [f"https://{h}" for h in ALLOWED_HOSTS if HTTPS and h != "*"]
SAKIP_VERSI = __version__

INSTALLED_APPS = [
    "sakip.web.tampilan",
    "sakip.web.audit",
    "sakip.web.instansi",
    "sakip.web.kinerja",
    "sakip.web.bukukerja",
    "sakip.web.tenggat",
    "sakip.web.laporan",
    "sakip.web.dasbor",
    "sakip.web.portal",
    "sakip.web.survei",
    "sakip.web.periksa",
    "sakip.web.evaluasi",
    "sakip.web.reviu",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sites",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "sakip.web.config.simpanan.tanpa_simpanan",
    "sakip.web.config.batas.batas_permintaan",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "sakip.web.config.urls"
WSGI_APPLICATION = "sakip.web.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sakip.web.tampilan.konteks.navigasi",
            ],
        },
    },
]

SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",  # writers wait for their turn instead of failing half-way
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;",
}
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(env_text("DATABASE_URL", f"sqlite:///{DATA / 'sakip.sqlite3'}")),
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
elif DATABASES["default"]["ENGINE"].endswith("postgresql"):
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {"min_size": 1, "max_size": env_int("SAKIP_POOL", 8)}
    DATABASES["default"]["CONN_MAX_AGE"] = 0  # the pool keeps the connections
else:
    raise LingkunganSalah("DATABASE_URL harus berawalan sqlite:/// atau postgresql://.")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 200}}}

LANGUAGE_CODE = "id"
TIME_ZONE = env_text("SAKIP_ZONA", "Asia/Jakarta")
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [("periksa", str(files("sakip.exchange.lkjip") / "aset"))]  # the style of a marked report, as in its file
MEDIA_ROOT = DATA / "berkas"  # outside every web root: served only through views that check permission
MEDIA_URL = ""
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
BATAS_UNGGAH = 20 * 1024 * 1024
"""Bytes of one uploaded file."""

AUTH_USER_MODEL = "instansi.Pengguna"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "nama")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "beranda"
LOGOUT_REDIRECT_URL = "account_login"
SITE_ID = 1
ACCOUNT_ADAPTER = "sakip.web.instansi.adapter.AdapterAkun"
SOCIALACCOUNT_ADAPTER = "sakip.web.instansi.adapter.AdapterOidc"
MFA_ADAPTER = "sakip.web.instansi.adapter.AdapterDuaLangkah"
ACCOUNT_FORMS = {
    "login": "sakip.web.instansi.forms.masuk.FormulirMasuk",
    "change_password": "sakip.web.instansi.forms.masuk.FormulirGantiSandi",
    "set_password": "sakip.web.instansi.forms.masuk.FormulirSandiPertama",
    "reset_password": "sakip.web.instansi.forms.masuk.FormulirLupaSandi",
    "reset_password_from_key": "sakip.web.instansi.forms.masuk.FormulirSandiBaru",
    "reauthenticate": "sakip.web.instansi.forms.masuk.FormulirPastikan",
}
MFA_FORMS = {
    "authenticate": "sakip.web.instansi.forms.masuk.FormulirKode",
    "reauthenticate": "sakip.web.instansi.forms.masuk.FormulirPastikanKode",
    "activate_totp": "sakip.web.instansi.forms.masuk.FormulirNyalakanKode",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts come from invitations
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False  # the other sessions of the person end, this one stays
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "SAKIP: "
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip"}  # a whole kabupaten may share one address; failures are counted by axes
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if env_bool("SAKIP_PROXY") else 0
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "SAKIP"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses come from invitations
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {}
OIDC_ASAL: list[str] = []
"""Where the log-in form may lead besides this site: browsers check the redirects of a form, too."""
if env_text("SAKIP_OIDC_SERVER"):
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "oidc",
                "name": env_text("SAKIP_OIDC_NAMA", "Akun instansi"),
                "client_id": env_text("SAKIP_OIDC_ID"),
                "secret": env_text("SAKIP_OIDC_RAHASIA"),
                "settings": {"server_url": env_text("SAKIP_OIDC_SERVER")},
            }
        ]
    }
    OIDC_ASAL = ["{0.scheme}://{0.netloc}".format(urlsplit(env_text("SAKIP_OIDC_SERVER")))]
AXES_FAILURE_LIMIT = env_int("SAKIP_BATAS_MASUK", 8)
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "sakip.web.instansi.pintu.login_name"
AXES_CLIENT_IP_CALLABLE = "sakip.web.instansi.pintu.client_address"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_SENSITIVE_PARAMETERS = ["password", "oldpassword", "password1", "password2", "code"]
AXES_HTTP_RESPONSE_CODE = 429
AXES_LOCKOUT_TEMPLATE = "account/terkunci.html"
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False

SESSION_COOKIE_AGE = env_int("SAKIP_LAMA_SESI", 12 * 3600)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = 24 * 3600  # renewed with every form; no year-long mark in a citizen's browser
CSRF_FAILURE_VIEW = "sakip.web.config.tanda.tanda_salah"
SECURE_REDIRECT_EXEMPT = [r"^sehat/$"]
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env_bool("SAKIP_PROXY") else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF, *OIDC_ASAL],
        "frame-ancestors": [NONE],
    }
}

SURVEI_LAJU = env_int("SAKIP_SURVEI_LAJU", 60)
"""Submissions of one public survey from one address in ten minutes; 0 counts none."""

EMAIL_HOST = env_text("SAKIP_SMTP_HOST")
EMAIL_PORT = env_int("SAKIP_SMTP_PORT", 587)
EMAIL_HOST_USER = env_text("SAKIP_SMTP_PENGGUNA")
EMAIL_HOST_PASSWORD = env_text("SAKIP_SMTP_SANDI")
EMAIL_USE_TLS = env_bool("SAKIP_SMTP_TLS", True)
EMAIL_TIMEOUT = 20
if EMAIL_HOST and "*" in NAMA_SERVER:  # whoever asks for a password link would choose the server it leads to
    raise LingkunganSalah("SAKIP_HOST tidak boleh berisi * bila surel dikirim; tulis nama servernya.")
DEFAULT_FROM_EMAIL = env_text("SAKIP_SURAT_DARI", "sakip@localhost")
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend" if EMAIL_HOST else "django.core.mail.backends.console.EmailBackend"
SURAT_TERSEDIA = bool(EMAIL_HOST)
"""Without a mail server invitations and reminders are shown in the application only."""

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "baris"}},
    "root": {"handlers": ["layar"], "level": env_text("SAKIP_LOG", "WARNING").upper()},
    "loggers": {"django.security.DisallowedHost": {"level": "CRITICAL"}},  # answered with 400; scanners would fill the log
}

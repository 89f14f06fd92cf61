"""Settings, all from the environment (12-factor) and safe when nothing is set.

FADU_HOME            where the data live: database, attachments, mart, key (default `var/` under the working directory)
FADU_DATABASE_URL    postgresql://user:password@host:port/name (default: one SQLite file in FADU_HOME)
FADU_SECRET_KEY      signing key (default: made once and kept in FADU_HOME/secret.key, readable by its owner only)
FADU_ALLOWED_HOSTS   host names that are served, separated by commas (default localhost)
FADU_PLAIN_HTTP      1: serve without TLS, as the demo does on this machine; otherwise cookies demand TLS
FADU_DEBUG           1: Django's debug pages; never where others can reach it
FADU_MAX_UPLOAD_MB   the largest file that is taken in (default 50)
"""
from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF

HOME = Path(os.environ.get("FADU_HOME", "var")).resolve()
HOME.mkdir(parents=True, exist_ok=True)


def switch(name: str) -> bool:
    return os.environ.get(name, "").lower() in ("1", "true", "yes", "on")


def kept_secret(path: Path) -> str:
    """The secret in this file; made on first use."""
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        file.write(secret := secrets.token_urlsafe(48))
    return secret


def database(url: str) -> dict[str, object]:
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": HOME / "fadu.sqlite3",
            # A transaction that means to write says so at once: two writers then queue instead of failing.
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            },
        }
    parts = urlsplit(url)
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": str(parts.port or ""),
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8}},
    }


SECRET_KEY = os.environ.get("FADU_SECRET_KEY") or kept_secret(HOME / "secret.key")
DEBUG = switch("FADU_DEBUG")
PLAIN_HTTP = switch("FADU_PLAIN_HTTP")
ALLOWED_HOSTS = os.environ.get("FADU_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host != "*"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "django_tasks_db",
    "fadu.organs",
    "fadu.ledger",
    "fadu.registers",
    "fadu.search",
    "fadu.indicators",
    "fadu.reporting",
    "fadu.intake",
    "fadu.papers",
    "fadu.lists",
    "fadu.desk",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "fadu.desk.language.chosen",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "fadu.desk.kept.SignInFirst",
    "fadu.desk.passwords.Own",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

ROOT_URLCONF = "fadu.urls"
WSGI_APPLICATION = "fadu.wsgi.application"
DATABASES = {"default": database(os.environ.get("FADU_DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "fadu.desk.sign_in.locked_out"
CSRF_FAILURE_VIEW = "fadu.desk.errors.csrf_failed"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "my-work"
LOGOUT_REDIRECT_URL = "login"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
# What hears of every new entry within its transaction: functions of the matter and its new entries; they may refuse.
FOLLOWERS: tuple[str, ...] = ("fadu.registers.following.follow", "fadu.lists.following.follow")
# What pages will ask of the records: functions that give the indicators and the scopes to compute beforehand.
FORESEEN: tuple[str, ...] = ("fadu.assessment.beforehand.asked_of_records",)
# What `fadu work` brings up to the ledger, in this order: functions without arguments that say how much they did.
UPKEEP: tuple[str, ...] = (
    "fadu.ledger.days_off.keep_days_off",
    "fadu.registers.following.catch_up",
    "fadu.lists.following.catch_up",
    "fadu.search.index.catch_up",
    "fadu.indicators.upkeep.catch_up",
    "fadu.desk.exporting.clean_up",
)

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
TIME_ZONE = "Asia/Shanghai"  # the law of the land counts its days here
USE_TZ = True
USE_I18N = True
LOCALE_PATHS = [HOME / "locale"]  # compiled there by `fadu prepare`

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

MAX_UPLOAD_BYTES = int(os.environ.get("FADU_MAX_UPLOAD_MB", "50")) * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = [
    "fadu.desk.uploads.BoundedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not PLAIN_HTTP
SESSION_COOKIE_AGE = 12 * 3600
SECURE_SSL_REDIRECT = not PLAIN_HTTP
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 0 if PLAIN_HTTP else 31536000
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

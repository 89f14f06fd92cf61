"""Where the tests' data live: a folder of this run, named before Django reads its settings (loaded with -p)."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

if not os.environ.get("FADU_TEST_HOME"):
    os.environ["FADU_TEST_HOME"] = os.environ["FADU_HOME"] = tempfile.mkdtemp(prefix="fadu-tests-")
    os.mkdir(os.path.join(os.environ["FADU_HOME"], "static"))  # else each request would warn that it is not there
    atexit.register(shutil.rmtree, os.environ["FADU_HOME"], ignore_errors=True)
os.environ.setdefault("FADU_PLAIN_HTTP", "1")

"""What a page sends of JavaScript: little, and what draws charts and diagrams only where they are."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from django.contrib.staticfiles import finders

import fadu.desk

FOLDER = Path(fadu.desk.__file__).parent / "templates"
SCRIPT = re.compile(r"""<script src="{% static "([^"]+)" %}""")
MOST = 60_000  # bytes of a page, gzipped, apart from the libraries that draw


def scripts(page: str) -> list[str]:
    return SCRIPT.findall((FOLDER / page).read_text())


def size(name: str) -> int:
    path = finders.find(name)
    assert path, name
    return len(gzip.compress(Path(str(path)).read_bytes(), 9))


def test_all_scripts_of_any_page_are_under_sixty_kilobytes_gzipped() -> None:
    always = scripts("desk/base.html")
    assert always
    for path in FOLDER.rglob("*.html"):
        page = path.relative_to(FOLDER).as_posix()
        sent = {*always, *scripts(page)}
        assert sum(map(size, sent)) < MOST, page


def test_a_library_that_draws_is_named_by_no_template_so_that_a_page_must_ask_for_it() -> None:
    assert not [path.name for path in FOLDER.rglob("*.html") if "vendor/" in path.read_text()]


def test_every_script_is_one_of_those_that_are_counted() -> None:
    for path in FOLDER.rglob("*.html"):
        text = path.read_text()
        others = set(re.findall(r"<script\b[^>]*>", text)) - set(re.findall(r'<script src="{% static [^>]*>', text))
        assert others <= {'<script src="{{ library }}" defer>'}, path.name

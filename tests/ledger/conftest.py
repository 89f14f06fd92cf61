from __future__ import annotations

from pathlib import Path

import pytest

from tests.world import World, world


@pytest.fixture
def there(db: None, home: Path) -> World:
    """The small city."""
    return world()

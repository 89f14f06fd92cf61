from __future__ import annotations

import pytest

from tests.world import World, world


@pytest.fixture
def there(db: None) -> World:
    """The small city."""
    return world()

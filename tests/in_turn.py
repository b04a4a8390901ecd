"""What the default group asks of one in several, and the long group of all.

All of it is the group ``whole`` as well, which ``.ci/run`` asks on each Python: a sample hides nothing there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import pytest

T = TypeVar("T")


def whole(test: Callable[..., None]) -> Callable[..., None]:
    """Put a test into the groups ``long`` and ``whole``: by default another asks a sample of what it asks."""
    marked: Callable[..., None] = pytest.mark.long(pytest.mark.whole(test))
    return marked


def in_turn(every: int) -> pytest.MarkDecorator:
    """Return the parameter ``every`` of a test over many: ``every`` in the default group, and 1, all, in the long."""
    chosen = [pytest.param(every, id="sample"), pytest.param(1, id="all", marks=[pytest.mark.long, pytest.mark.whole])]
    return pytest.mark.parametrize("every", chosen)


def each(many: Sequence[T], every: int) -> Sequence[T]:
    """Return each ``every``-th of ``many``, not the first of all, which is often the plainest."""
    chosen = many[every // 2 :: every]
    assert chosen, "nothing would be asked"
    return chosen

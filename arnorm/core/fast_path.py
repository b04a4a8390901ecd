"""How the plain call may get by with less than a rewrite's edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from arnorm.engine.rows import RowFinder

__all__ = ["FastPath", "always"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class FastPath:
    """What a ``Rewrite`` knows of itself that makes the plain call fast; it never changes what the step does.

    The promise, which ``edits`` alone decides and ``tests/core/test_fast_path.py`` compares with it on any text:

    1. A text without one of ``triggers`` has no edits and no notes. ``None``: there is no such set of characters.
    2. Where ``idle`` answers ``True`` there are no edits and no notes; ``False`` is always right.
    3. ``rewrite`` returns what the edits make of a text in which nothing is protected.
    4. Where ``local`` is set, the step never looks across a plain space between two plain letters or digits (Arabic
       letters, ASCII letters, digits): cut there, the pieces have the edits of the whole. It needs triggers. Then
       a piece in which ``suspects`` finds nothing becomes what the map ``base`` makes of its characters.
    5. ``suspects`` finds places in the engine's row of a text, and is also told the slots that do not occur. ``None``
       stands for every place of a trigger. Triggers off the codepage are always suspects and need not be found. It
       finds the same places after an earlier step has deleted marks between any two characters, and replaced letters
       by letters and digits by digits, but for the characters that ``exact`` names.
    6. Where ``lines`` is set beside ``local``, 4 holds of cuts in lines without a trigger: where there is one, the step
       looks at the line, which ends at a line feed at the latest.
    7. Where ``by_line`` answers ``True``, the edits of a text are those of its lines, line feeds between them, each
       taken alone, and no line comes or goes. ``always``: it does so for every text.
    8. Where ``in_place`` is set, each edit writes one character for another, and none hangs on what is protected.
    9. ``rewrite_coded`` returns the same as ``rewrite``, told the engine's bytes of the text too, and with it the bytes
       of what it returns, or ``b""`` where it does not know them.

    >>> FastPath(triggers=frozenset("*"), local=True).rewrite is None
    True
    """

    triggers: frozenset[str] | None = None
    idle: Callable[[str], bool] | None = None
    rewrite: Callable[[str], str] | None = None
    rewrite_coded: Callable[[str, bytes], tuple[str, bytes]] | None = None
    local: bool = False
    lines: bool = False
    base: Mapping[str, str] = field(default_factory=dict)
    suspects: RowFinder | None = None
    exact: frozenset[str] = frozenset()
    by_line: Callable[[str], bool] | None = None
    in_place: bool = False


def always(text: str) -> bool:  # noqa: ARG001
    """Return that a step goes by line, whatever the text."""
    return True

r"""The rules for whole lines that can begin with any word: only what else they need tells where they may stand.

Nearly every page holds one of the words that they need, but few hold all of it in one of their short lines.

>>> from arnorm.document.boilerplate.rules import rules
>>> wild = Wild(Needs.of(rule) for rule in rules() if rule.kind == "copyright" and rule.limit == 110)
>>> [len(wild.able_on(Sketch(f"Harbour plan\n{line}"))) for line in ("Work starts in May.", "Copyright 2024 Port")]
[0, 1]
"""

from __future__ import annotations

from collections.abc import Iterable

from arnorm.document.boilerplate.gate.needs import Needs, tight
from arnorm.document.boilerplate.gate.pieces import LONGEST
from arnorm.document.sketch import Sketch
from arnorm.engine.rows import absent_from

__all__ = ["Wild"]


class Wild:
    """Some rules for whole lines, any of which a line may follow whatever it begins with."""

    __slots__ = ("_able", "_needs")

    def __init__(self, needs: Iterable[Needs]) -> None:
        # Those that need letters and a colon side by side first: whether some are able the first one tells.
        self._needs = tuple(sorted(needs, key=lambda needs: not needs.joined))
        self._able: dict[bytes, tuple[Needs, ...]] = {}  # by the kinds of characters, of which there are four

    def able_on(self, sketch: Sketch) -> tuple[Needs, ...]:
        """Return the rules that need nothing that the lines of a page below its first have not."""
        known: tuple[Needs, ...] | None = sketch.answers.get(self)
        if known is None:
            known = sketch.answers[self] = self._asked_for(sketch)
        return known

    def able_with(self, kinds: bytes) -> tuple[Needs, ...]:
        """Return those that can stand on a page that holds characters of these kinds."""
        able = self._able.get(kinds)
        if able is None:
            able = self._able[kinds] = tuple(needs for needs in self._needs if needs.can_stand(kinds))
        return able

    def _asked_for(self, sketch: Sketch) -> tuple[Needs, ...]:
        able = self.able_with(sketch.kinds)
        if able and able[0].joined:
            page = tight(sketch.marked)
            able = tuple(needs for needs in able if not needs.joined or any(map(page.count, needs.joined)))
        if not able:
            return able
        rows, letters, last = sketch.rows, sketch.letters, sketch.content[-1]
        reach = max([needs.limit for needs in able])
        short = [index for index in sketch.content[1:] if len(letters[index]) <= reach]
        signs = absent_from(absent_from(b"".join([rows[last], *[rows[index] for index in short]])))
        # What is glued behind the last sentence is asked of the same rules.
        lines = b"\n".join([letters[last][-LONGEST:], *[letters[index] for index in short], signs])
        return tuple([needs for needs in able if needs.may_stand_on(lines)])

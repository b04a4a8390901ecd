"""Lines of a page whose links and bold phrases stand on lines of their own: which of their line ends are spaces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.sentence.breaks import Break

__all__ = ["scattered"]

# So many likely breaks, and such a share of those behind no end mark, show that a page is scattered: of articles broken
# by program .5 to .8 are likely, of lists of headlines and verse under a fifth.
_LEAST: Final = 2
_SHARE: Final = 0.35
# Without a break that proves it: two or three subheads may happen to be phrases with the paragraphs below them.
_LEAST_UNPROVEN: Final = 4
_SHARE_UNPROVEN: Final = 0.5
# A line of so many characters is no subhead.
_LONG: Final = 60
# Verse and lists of names have lines as short as this, and at least so many of them.
_SHORT_LINES: Final = 60
_VERSE: Final = 5
_EVEN: Final = 3


def scattered(blocks: Sequence[Sequence[Break]]) -> list[Break]:
    """Return the breaks inside sentences: those that prove it, and in a scattered text those beside them."""
    inner = [each for block in blocks if not _is_verse(block) for each in block if not each.first]
    proven = [each for each in inner if each.proven]
    likely = sum(each.likely for each in inner)
    least, share = (_LEAST, _SHARE) if proven else (_LEAST_UNPROVEN, _SHARE_UNPROVEN)
    if likely < least or likely < share * sum(each.open for each in inner):
        return proven
    return [each for block in blocks if not _is_verse(block) for each in _joined(block)]


def _is_verse(block: Sequence[Break]) -> bool:
    """Return whether the lines are short and of much the same length; links are torn out of lines of every length."""
    sizes = [len(block[0].before.text), *(len(each.after.text) for each in block)]
    return len(sizes) >= _VERSE and max(sizes) < _SHORT_LINES and _EVEN * min(sizes) >= max(sizes)


def _joined(block: Sequence[Break]) -> list[Break]:
    """Return the breaks of a block that join the pieces of a sentence: from its first piece to its end mark."""
    found: list[Break] = []
    for at, each in enumerate(block):
        follows = at > 0 and bool(found) and found[-1] is block[at - 1]
        after = block[at + 1] if at + 1 < len(block) else None
        if each.proven or (each.open and not each.first and (follows or _begins(each, after))):
            found.append(each)
    return found


def _begins(each: Break, after: Break | None) -> bool:
    """Return whether a line without an end mark is the first piece of a sentence, and no subhead above a paragraph."""
    if each.likely or each.after.is_stop or len(each.before.text) >= _LONG:
        return True
    # The next line is a piece too: it has no end mark of its own, or a mark follows it.
    return not each.after.ends_sentence and after is not None and (after.open or after.proven)

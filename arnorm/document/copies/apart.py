r"""Whether two lines of a page are too far apart for either to be a copy of the other, told by their letters alone.

A copy is the headline with something more, or less, or a word or two changed. So its letters hold all of the
headline's, or are all held by them; or both begin alike, where one is cut; or one of a few groups of words, more than
may be changed, stands in both.

>>> page = Page("Harbour plan approved\nWork starts in May\nVideo: Harbour plan approved")
>>> are_apart(page, 0, 1), are_apart(page, 0, 2)
(True, False)
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from arnorm.document.page import Page

__all__ = ["PERIOD", "PROBE", "are_apart", "groups"]

PERIOD: Final = 8  # letters of the shortest copy on a line that holds two
PROBE: Final = 7  # letters: one fewer than the shortest copy has
_CUT: Final = 2  # letters that what is cut in the middle has before the cut: two words
_TWO_CHANGES: Final = 9  # a headline of so many words may differ in two
_MARKUP: Final = "&<"  # signs of HTML references and tags, whose letters are in the sketch and in no headline


def are_apart(page: Page, one: int, two: int) -> bool:
    """Return whether neither of two lines can be a copy of the other; it may say no where that is so."""
    sketch = page.sketch
    left, right = sketch.letters[one], sketch.letters[two]
    if left[:_CUT] == right[:_CUT] or left in right or right in left:
        return False
    if any(group in right for group in groups(sketch.words(one))):
        return False
    if left.find(left[1 : 1 + PROBE], PERIOD) >= 0 or right.find(right[1 : 1 + PROBE], PERIOD) >= 0:
        return False  # of a line that holds two copies the first one is compared
    return all(sign not in page.text for sign in _MARKUP)


def groups(words: list[bytes]) -> list[bytes]:
    """Return the letters of the halves of a headline, of its thirds where two words may differ."""
    count = 2 if len(words) < _TWO_CHANGES else 3
    edges = [len(words) * part // count for part in range(count + 1)]
    return [b"".join(words[start:stop]) for start, stop in pairwise(edges)]

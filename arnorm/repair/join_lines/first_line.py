"""Whether the first line of a text is its headline, or the beginning of its first paragraph."""

from __future__ import annotations

from typing import Final

from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.verbs import is_past, is_present
from arnorm.sentence.words import Opening, opening
from arnorm.unicode import pattern

__all__ = ["first_line"]

_WAW: Final = "\u0648"
_ARTICLE: Final = "\u0627\u0644"
# So many words that are said again count.
_SAID: Final = 4
# Hardly a headline has fewer words, and hardly one so many characters.
_WORDS: Final = 3
_LONG: Final = 110


def first_line(line: str, word: str, each: Break, said: int) -> dict[str, float]:
    """Return what is known of the line before a break: its first word, and how many are ``said`` again below."""
    following = each.next_word
    return {
        "first: proven": each.proven,
        "first: torn": each.torn,
        "first: past": is_past(word),
        "first: present": is_present(word),
        "first: reports": opening(_WAW + word) is Opening.VERB,
        "first: opens": opening(word) >= Opening.AND,
        "first: article": word.startswith(_ARTICLE),
        "first: colon": ":" in line,
        "first: comma": "\u060c" in line,
        "first: dots": ".." in line,
        "first: stop": pattern("[.!\u061f] ").search(line) is not None,
        "first: quotes": '"' in line or "\u00ab" in line,
        "first: few words": line.count(" ") < _WORDS - 1,
        "first: long": len(line) >= _LONG,
        "first: next is past": is_past(following),
        "first: next is present": is_present(following),
        "first: next reports": opening(_WAW + following) is Opening.VERB,
        "first: next opens": opening(following) >= Opening.CLEAR,
        "first: said again": min(_SAID, said),
    }

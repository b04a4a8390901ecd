"""What stands around an open line break, and elsewhere in the text, that tells whether a sentence goes on over it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.repair.join_lines.around import (
    beside,
    connects,
    head,
    is_name,
    lines_near,
    rhymes,
    said_again,
    tail,
    unevenness,
    vowels,
)
from arnorm.repair.join_lines.first_line import first_line
from arnorm.repair.join_lines.rest import NONE, Joined, Rest, clipped, may_be_subhead
from arnorm.repair.join_lines.run import of_run
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.verbs import is_past, is_present
from arnorm.sentence.words import Opening, opening
from arnorm.unicode import pattern
from arnorm.words.news import default_news

__all__ = ["Evidence", "evidence"]

Evidence = dict[str, float]

# A line below so many characters may be a subhead, and one below so many is a name or a phrase; a subhead with a label
# before it may be so long.
_LONG: Final = 60
_TINY: Final = 25
_HEADLINE: Final = 90
_PARAGRAPH: Final = 120
# Bound of what the words beside a break weigh, and how many words said again count.
_OWN: Final = 4.0
_SAID: Final = 3
# So many lines one after another show verse, each at most so much longer than any.
_LINES: Final = 4
_UNEVEN: Final = 2
# So many lines on both sides of a break stand around it.
_EARLY: Final = 3
_VOWELS: Final = 3
# A name below a headline has two to four words.
_NAMES: Final = (1, 2, 3)
_PREFIXES: Final = "\u0628\u0644\u0643"
_WAW: Final = "\u0648"
_WORD: Final = 3
# Bounds of what a pair of words says, in powers of ten, and how many words of news its counts were taken from.
_LIFT: Final = 3.0
_MISSED: Final = 2.0
_WORDS: Final = 6.36e6


def evidence(block: Sequence[Break], joined: Joined = NONE, divisions: int = 0) -> Iterator[tuple[Break, Evidence]]:
    """Yield each break of a text that may be one inside a sentence, and what is known of it; ``block`` holds them all.

    A proven one needs nothing more, but the first, where a headline may end. What is not named is 0. Some may be
    ``joined`` already, and so many blank lines divide the others.
    """
    text = Rest(block, joined, divisions)
    for at, each in enumerate(block):
        if each.open and (each.first or not each.proven) and (text.is_torn or not _is_list(each)):
            last, following = beside(block, at)
            above, below = head(block, at), tail(block, at)
            said = said_again(above, below) if each.first or len(above) < _HEADLINE else 0
            known = {
                "early": at < _EARLY,
                **_own(each),
                **_place(each, last, following),
                **_pieces(each, above, below, said),
                **_near(lines_near(block, at), each),
                **of_run(block, at),
                **text.without(at),
                **(first_line(each.before.text, each.first_word, each, said) if each.first else {}),
            }
            yield each, {name: value for name, value in known.items() if value}


def _is_list(each: Break) -> bool:
    """Return whether two short lines begin with the same word."""
    return bool(each.first_word) and each.first_word == each.next_word and len(each.before.text) < _LONG


def _own(each: Break) -> Evidence:
    word = each.next_word
    kind = opening(word) if word else Opening.NONE
    before, after = each.before.text, each.after.text
    size = len(before)
    return {
        "weight": clipped(each.weight, _OWN),
        "opens with and": kind is Opening.AND,
        "opens with verb": kind is Opening.VERB,
        "opens with phrase": connects(after),
        "prefix": len(word) > _WORD and word[0] in _PREFIXES,
        "no word": not word or not each.last_word,
        "dateline": each.is_dated,
        **_pair(each.last_word, word),
        "number": bool(pattern("\\p{Nd}").search(before[-1] + after[0])),
        "after: credit": each.after.is_credit,
        "before: tiny": size < _TINY,
        "before: long": _LONG <= size < _PARAGRAPH,
        "after: tiny": len(after) < _TINY,
        "after: ends": each.after.ends_sentence,
    }


def _pair(last: str, word: str) -> Evidence:
    """Return how often news writes the two words side by side, and how surely it would were they neighbours."""
    news = default_news()
    if not last or not word:
        return {}
    if news.pair(last, word):
        return {"pair: lift": clipped(news.lift(last, word), _LIFT)}
    chance = news.word(last) * news.word(word) / _WORDS
    unknown = not news.word(last) or not news.word(word)
    return {"pair: missed": min(_MISSED, math.log10(1 + chance)), "pair: unknown": unknown}


def _place(each: Break, last: Break | None, following: Break | None) -> Evidence:
    inside = last is not None and not last.first
    found: Evidence = {
        "last: torn": last is not None and inside and (last.proven or last.strong),
        "next: torn": following is not None and (following.proven or following.strong),
        "next: open": following is not None and following.open,
        "after: heads": following is not None and _heads(following),
        **(_caption(each) if last is not None and last.first and last.open else {}),
        "even": inside and last is not None and following is not None and _are_even(last, each, following),
    }
    if not may_be_subhead(each, last):
        return found
    word = each.next_word
    return found | {
        "subhead": 1.0,
        "subhead: tiny": len(each.before.text) < _TINY,
        "subhead: begins a sentence": _begins(each.first_word),
        "subhead: after is long": len(each.after.text) >= _LONG,
        "subhead: verb": bool(word) and opening(_WAW + word) is Opening.VERB,
        "subhead: past": is_past(word.removeprefix(_WAW)),
    }


def _caption(each: Break) -> Evidence:
    """Return whether the line below the first is a name, or the caption of a picture: no sentence, and one below it."""
    if _begins(each.first_word) or len(each.before.text) >= _LONG:
        return {}
    word = each.next_word
    return {
        "caption": 1.0,
        "caption: name": each.before.text.count(" ") in _NAMES and is_name(each.before.text),
        "caption: verb": is_past(word) or is_present(word) or opening(_WAW + word) is Opening.VERB,
        "caption: opens": opening(word) > Opening.NONE,
        "caption: after is long": len(each.after.text) >= _PARAGRAPH,
    }


def _pieces(each: Break, above: str, below: str, said: int) -> Evidence:
    """Return what the lines say that would be one with those before the break, and one with those behind it."""
    if len(above) >= _HEADLINE:
        return {"above: paragraph": len(above) >= _PARAGRAPH, "below: short": len(below) < _LONG}
    word = each.next_word
    plain = not _begins(each.first_word if above == each.before.text else above.partition(" ")[0])
    return {
        "above: said again": min(_SAID, said) if plain else 0,
        "above: phrase": connects(below),
        "above: no sentence": plain,
        "above: no sentence, verb": plain and bool(word) and (is_past(word) or is_present(word)),
        "above: clear": plain and bool(word) and opening(word) >= Opening.CLEAR,
        "below: short": len(below) < _LONG,
        "below: asks": len(below) < _LONG and below.endswith("\u061f"),
    }


def _near(near: Sequence[str], each: Break) -> Evidence:
    """Return what the lines near a break have of verse."""
    short = max(map(len, near)) < _LONG
    mean = sum(map(len, near)) / len(near)
    beside = min(len(each.before.text), len(each.after.text))
    return {
        "near: even": (1.5 - unevenness(near)) if mean < _LONG else 0.0,
        "near: uneven": unevenness(near) if mean >= _LONG else 0.0,
        "near: short": short,
        "near: rhymes": rhymes(near) if mean < _LONG else 0.0,
        "near: vowels": mean < _LONG and vowels(each.before.text) + vowels(each.after.text) >= _VOWELS,
        "near: pair": beside >= _TINY / 2 and max(len(each.before.text), len(each.after.text)) < min(_LONG, 2 * beside),
    }


def _heads(each: Break) -> bool:
    """Return whether the line before looks like a subhead above a paragraph."""
    if len(each.before.text) >= _LONG or len(each.after.text) < _LONG or each.proven:
        return False
    ends = each.before.text[-1] == "\u061f" or (each.open and each.weight < 0)
    return ends and opening(each.next_word) is not Opening.NONE and not _begins(each.first_word)


def _begins(word: str) -> bool:
    """Return whether a word begins a sentence rather than a subhead: with "and" or a verb."""
    return opening(word) > Opening.NONE or opening(_WAW + word) is Opening.VERB or is_present(word)


def _are_even(*breaks: Break) -> bool:
    """Return whether the lines beside breaks are short and much of a length, as in verse."""
    sizes = [len(breaks[0].before.text), *(len(each.after.text) for each in breaks)]
    return len(sizes) >= _LINES and max(sizes) < _LONG and max(sizes) <= _UNEVEN * min(sizes)

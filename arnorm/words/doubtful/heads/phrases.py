"""Words with a plain alef of which one neighbour says what they are."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.words.doubtful.heads.governors import governor
from arnorm.words.doubtful.heads.imperfect import is_imperfect
from arnorm.words.doubtful.heads.places import ABOVE, BELOW, bared
from arnorm.words.listed import listed
from arnorm.words.news import default_news

__all__ = ["in_phrase", "is_loose", "may_be_phrase"]

_UNLESS: Final = "\u0627\u0644\u0627"  # alef lam alef
_THE: Final = "\u0627\u0644"  # alef lam
_BY: Final = "\u0628"  # beh
# What the verb begins with: ya, ta or noon; behind "and", which makes it "otherwise" too, a ta may be of the past
# (وإلا تعرضت).
_PERSONS: Final = {"": "\u064a\u062a\u0646", "\u0648": "\u064a\u0646", "\u0641": "\u064a\u0646"}
# Not so where he does it so much oftener than form V has it: يكون beside يتكون in news 53 times, يبقى beside يتبقى 20;
# يعلم beside يتعلم, whose past is usual, 12. Of 19 words with ta there 8 are so, all behind وألا, of the 8 pasts none.
_FORM_V: Final = 15
_YA, _TA = "\u064a\u062a"


def in_phrase(plain: str, before: str, after: str) -> str:
    """Return the right spelling of a word between two usual ones, ``""`` where neither says it.

    Before a verb in the imperfect it is ألا, that not, and not إلا, but: of 7,900 articles 183 have the first there and
    4 the second, behind a negation too (14 and 1).

    >>> in_phrase("الا", "قرر", "يترشح"), in_phrase("والا", "", "أصبح"), in_phrase("الاشغال", "نسبة", "")
    ('ألا', '', 'الإشغال')
    >>> in_phrase("والا", "", "تكون"), in_phrase("والا", "", "تعرض"), in_phrase("الا", "", "بالحق")
    ('وألا', '', 'إلا')
    """
    lead = plain[: -len(_UNLESS)] if plain.endswith(_UNLESS) else ""
    opens = after[:1] in _PERSONS.get(lead, "") or (lead in _PERSONS and after[:1] == _TA and _is_of_her(after))
    if plain.endswith(_UNLESS) and after and opens and is_imperfect(after):
        return plain[: -len(_UNLESS)] + ABOVE + plain[-2:]
    said = _phrases("phrase").get((plain, before), "") or _phrases("followed").get((plain, after), "")
    return said or (BELOW + plain[1:] if plain == _UNLESS and _is_excepted(after) else "")


def _is_excepted(word: str) -> bool:
    """Return whether a word bears the article, or is a preposition: but, and no "that not", stands before it.

    In 9,075 articles 594 times إلا stood there, and ألا four times, each a slip.
    """
    return (
        word.startswith(_THE)
        or word in listed("particle", "preposition")
        or (word[:1] == _BY and len(word) > len(_UNLESS))
    )


def _is_of_her(verb: str) -> bool:
    """Return whether what begins with ta is an imperfect, and no past of form V."""
    seen = default_news().word
    return seen(_YA + verb[1:]) > _FORM_V * seen(_YA + verb)


def is_loose(plain: str, before: str) -> bool:
    """Return whether a word stays that no phrase holds: behind a verb that wants a clause it is what it mostly is.

    >>> is_loose("باني", "مؤسس"), is_loose("باني", "أعلم"), is_loose("الاسلحة", "")
    (True, False, False)
    """
    return plain in listed("heads", "loose") and not governor(before)


def may_be_phrase(plain: str) -> bool:
    """Return whether what a word is hangs on a neighbour, however sure it is elsewhere."""
    return plain in listed("heads", "loose") or plain in _words()


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(plain for name in ("phrase", "followed") for plain, _ in _phrases(name))


@lru_cache(maxsize=2)
def _phrases(name: str) -> dict[tuple[str, str], str]:
    """Return by the word with plain heads and its neighbour what it is beside it."""
    found: dict[tuple[str, str], str] = {}
    for phrase in read_toml("words/heads.toml")[name]["words"]:
        first, second = phrase.split(" ")
        word, beside = (second, first) if name == "phrase" else (first, second)
        found[bared(word), beside] = word
    return found

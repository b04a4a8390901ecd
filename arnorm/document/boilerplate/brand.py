"""Whether a short line names the same outlet as the domain beside it.

No list of outlets: the consonants of the Arabic name are compared with those of the Latin label, since a domain spells
its brand by sound. A Latin brand is compared letter by letter.

>>> is_brand("إرم نيوز", "www . eremnews . com"), is_brand("مدينة حلب", "www . eremnews . com")
(True, False)
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.rules import words
from arnorm.unicode import pattern

__all__ = ["is_brand"]

_MOST_WORDS: Final = 5  # more are a sentence
_SOUNDS: Final = 3  # with fewer consonants in common, likeness is chance
_OTHER_LABELS: Final = frozenset(
    ("http", "https", "info", "news", "online", "press", "media", "site", "website", "live")
)
_REPEAT: Final = r"(.)\1+"


def is_brand(line: str, domain: str) -> bool:
    """Return whether ``line`` (its words, or raw text) is the brand of ``domain`` (its folded form)."""
    name = [word for word in fold.key(line).split(" ") if word]
    if len(name) > 1 and name[0] in _outlets():
        name = name[1:]  # "network X": the domain holds the name alone
    labels = [label for label in fold.key(domain).split(" ") if len(label) > 3 and label not in _OTHER_LABELS]
    if not 0 < len(name) <= _MOST_WORDS or not labels:
        return False
    label = max(labels, key=len)
    joined = "".join(name)
    if joined.isascii():
        return joined == label or label.startswith(joined) or joined.startswith(label)
    want = _latin(label)
    return any(_same(_arabic(each), want) for each in (joined, "".join(map(_no_article, name))))


def _same(brand: str, label: str) -> bool:
    if min(len(brand), len(label)) < _SOUNDS:
        return False
    return brand == label or label.startswith(brand) or brand.startswith(label)


def _no_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word  # ال, the article


def _arabic(word: str) -> str:
    table = _tables()["arabic"]
    return _once("".join(table.get(char, "") for char in word))


def _latin(label: str) -> str:
    table = _tables()["latin"]
    sounds = []
    at = 0
    while at < len(label):
        pair = label[at : at + 2]
        if pair in table:
            sounds.append(table[pair])
            at += 2
        else:
            sounds.append(table.get(label[at], ""))
            at += 1
    return _once("".join(sounds))


def _once(sounds: str) -> str:
    return pattern(_REPEAT).sub(r"\1", sounds)


@lru_cache(maxsize=1)
def _outlets() -> frozenset[str]:
    return frozenset(map(fold.key, words()["outlet"]))


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = load.read_toml("boilerplate/_letters.toml")
    return tables

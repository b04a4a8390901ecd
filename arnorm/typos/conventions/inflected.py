"""Forms that end as if they were misspelt: passives, duals, the plural of women, a noun with its tanwin."""

from __future__ import annotations

from typing import Final

from arnorm.typos.evidence.place import Place
from arnorm.typos.evidence.restored import restored
from arnorm.words.clitics import proclitic

__all__ = ["is_inflected"]

_FINAL_YA: Final = "\u0649\u064a"
_KASRATAN: Final = "\u064d"
# ya and teh, the prefixes of a third person in the imperfect; seen before them makes it the future.
_IMPERFECT: Final = frozenset("\u064a\u062a")
_SEEN: Final = "\u0633"
# A verb of a derived form has so many letters and begins with an alef; "on", "from" and "by" show to what it was done.
_DERIVED: Final = 4
_ALEFS_OF_VERBS: Final = frozenset("\u0627\u0623")
_AND: Final = "\u0648"
_BY: Final = "\u0628\u0627\u0644"
_DONE_TO: Final = frozenset(("على", "عليه", "عليها", "عليهم", "من", "منه", "منها", "به", "بها", "بهم"))
_OF_TWO: Final = "\u0627\u0621\u064a"  # alef, hamza, ya
_BOTH: Final = "\u0627\u0621\u0627"  # alef, hamza, alef
_NUN: Final = "\u0646"
_THEY: Final = "\u0648\u0646"
_TA: Final = "\u062a"
_HEH: Final = "\u0647"
_ALEF: Final = "\u0627"
_YA: Final = "\u064a"
# Set by hand: a noun has two letters and more before the alef of its tanwin.
_OBJECT: Final = 3
_ARTICLES: Final = ("\u0627\u0644", "\u0644\u0644")


def is_inflected(place: Place) -> bool:
    """Return whether a form of the word itself ends as it is written."""
    return (
        _is_defective(place)
        or (place.kind == "ya" and (_is_passive(place) or _is_done(place)))
        or (place.kind == "ta_marbuta" and _has_an_object(place))
        or (place.kind == "hamza" and _is_construct_dual(place))
        or (place.kind == "missing" and _is_feminine(place.word, place.candidate.word))
        or (place.kind in {"doubled", "extra"} and (_is_dual(place.word) or _did_both(place)))
    )


def _is_passive(place: Place) -> bool:
    """Return whether the word may be a passive in ى (يُجرى beside يجري) in a text that writes ي elsewhere.

    None is where those who restore the letter are sure: nobody says ينبغى in the passive.
    """
    word = place.word
    head = word[len(proclitic(word)) :]
    imperfect = head[:1] in _IMPERFECT or (head[:1] == _SEEN and head[1:2] in _IMPERFECT)
    others = (other for other in place.document.final_ya if other != word and other[-1] == _FINAL_YA[0])
    return word[-1] == _FINAL_YA[0] and imperfect and not any(others) and restored(place) < 1


def _is_done(place: Place) -> bool:
    """Return whether the word may be a past passive, "it was" done: انتهي من بناء المسجد, in a text that writes ى.

    It begins its clause, or an "and" joins it, and what it was done to follows behind a preposition.
    """
    word, after = place.word, place.after
    done_to = after in _DONE_TO or after.startswith(_BY)
    if not done_to or not _ends_a_derived_verb(word) or (place.before and word[0] != _AND):
        return False
    others = (other for other in place.document.final_ya if other != word and other[-1] == _FINAL_YA[1])
    return all(map(_ends_a_derived_verb, others))


def _has_an_object(place: Place) -> bool:
    """Return whether a verb with "him" or "it" stands before what it gives: تكلفه أموالا, تلقيه هدفا.

    No noun in ة stands before a noun with the alef of a tanwin, which is no adjective of it. Verbal nouns of the fifth
    form look like such verbs, and govern as they do: of 22 such words in 2.7 million none was misspelt.
    """
    word, after, accepted = place.word, place.after, place.document.lexicon.accepted
    if word[-1] != _HEH or word[0] not in _IMPERFECT or after.startswith(_ARTICLES[0]) or len(after) <= _OBJECT:
        return False
    verb = accepted(_YA + word[1:-1]) and accepted(_TA + word[1:-1])
    return verb and after[-1] == _ALEF and accepted(after[:-1])


def _ends_a_derived_verb(word: str) -> bool:
    """Return whether a word in ي may be the past of a derived form: اعتدي, واستولي; never one with the article."""
    head = word.removeprefix(_AND)
    verb = len(head) >= _DERIVED and head[0] in _ALEFS_OF_VERBS and not head.startswith(_ARTICLES)
    return verb and word[-1] == _FINAL_YA[1]


def _is_feminine(word: str, candidate: str) -> bool:
    """Return whether a verb of the imperfect ends in ن for women where the candidate has ون: سيتنافسن."""
    head = word[len(proclitic(word)) :]
    verb = head[:1] in _IMPERFECT or (head[:1] == _SEEN and head[1:2] in _IMPERFECT)
    return verb and candidate.endswith(_THEY) and word == candidate[: -len(_THEY)] + _THEY[-1]


def _is_defective(place: Place) -> bool:
    """Return whether the writer set the tanwin of a noun that drops its ya before it: متوالٍ of متوالي."""
    written = place.document.text[place.token.start : place.token.end]
    return written.endswith(_KASRATAN) and place.document.lexicon.accepted(place.word + _FINAL_YA[1])


def _is_construct_dual(place: Place) -> bool:
    """Return whether the word is the dual of a noun in اء before what it governs: لقاءي الذهاب والإياب."""
    word, accepted = place.word, place.document.lexicon.accepted
    dual = accepted(word + _NUN) or accepted(word[len(proclitic(word)) :] + _NUN)
    return bool(place.after) and word.endswith(_OF_TWO) and dual


def _is_dual(word: str) -> bool:
    """Return whether a word may be a dual before what it governs (لنهائيي): never one with the article."""
    return word.endswith(_FINAL_YA[1] * 2) and not proclitic(word).endswith(_ARTICLES)


def _did_both(place: Place) -> bool:
    """Return whether a word in اءا may be what two did: جاءا, for جاءت is a word."""
    return place.word.endswith(_BOTH) and place.document.lexicon.accepted(place.word[:-1] + _TA)

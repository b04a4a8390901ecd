"""أن or إن, with their pronouns: by what stands before, and where that is silent by what follows.

After a verb of saying and at the start of a sentence or quotation it is إن, after any other verb, a preposition or a
noun that wants a clause أن. Subject, place and time may stand between the verb and the particle (قال الوزير أمس إن), so
that the nearest verb of the sentence is looked for where the neighbour says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Final, NamedTuple

from arnorm.data.load import read_toml
from arnorm.words.doubtful.around import DASHES
from arnorm.words.doubtful.heads.governors import WANTED, governor, is_of_speaker, wanted_from_afar
from arnorm.words.doubtful.heads.imperfect import is_imperfect
from arnorm.words.doubtful.heads.places import ABOVE, BELOW
from arnorm.words.listed import listed
from arnorm.words.news import default_news

__all__ = ["Clause", "is_particle", "is_time", "particle", "quotes_speaker", "wanted_after"]

# After these it is a letter of a name: سي إن إن.
_NAMES: Final = frozenset(("\u0633\u064a", "\u0623\u0646", "\u0625\u0646"))
_NOON: Final = "\u0646"
_ALEF: Final = "\u0627"
# Nothing, or he, she, they, they two, they (f.), me, we, you, you (pl.).
_PRONOUNS: Final = ("", *["ه", "ها", "هم", "هما", "هن", "ني", "ي", "نا", "ك", "كم"])
_BEFORE: Final = ("", "\u0648", "\u0641")
_FORMS: Final = frozenset(before + _ALEF + _NOON + after for before in _BEFORE for after in _PRONOUNS)
_AND: Final = _BEFORE[1:]
_SO: Final = "\u0641"
_SEEN: Final = 12
_NEARLY: Final = 0.96
_AS_SOON: Final = "\u0645\u0627"  # ma: "no sooner", before a verb too
_REACH: Final = 24
COLON: Final = ":"
_AFTER: Final = "\u0628\u0639\u062f"  # beh ain dal
_BETWEEN: Final = "\u0628\u064a\u0646"  # beh ya noon, made plain too
_CLOSE_BY: Final = 4  # words of the sentence, the nearest first: not, its verb and its subject
QUOTES: Final = frozenset("\"\u00ab\u201c\u201d\u201e\u2018'")
_LAM: Final = "\u0644"
_MEEM: Final = "\u0645"
_IN: Final = "\u0641\u064a"  # feh ya
_FROM: Final = frozenset(("\u0645\u0646", _BETWEEN))  # meem noon
_TIME: Final = "\u0623\u0648\u0627\u0646"  # alef with hamza, waw alef noon
_LEAST_VERB: Final = 4
_ON: Final = "\u0639\u0644\u0649"  # ain lam alef maksura
_ALI: Final = "\u0639\u0644\u064a"  # ain lam ya
_NAMED: Final = 3  # times as often as by chance
_words: Final = partial(listed, "particle")


class Clause(NamedTuple):
    """What stands around the particle: the words before it, the nearest first, and the word after.

    ``near`` is ``""`` where more than a space parts it from the particle; ``sentence`` is asked only where that says
    nothing. ``opens`` is the mark behind which the particle begins a sentence or a quotation, ``""`` for none. All
    words are in their usual spelling.
    """

    near: str
    sentence: Callable[[], Sequence[str]]
    after: str
    opens: str


def is_particle(plain: str) -> bool:
    """Return whether a word whose heads are plain alefs may be أن or إن, with و or ف and a pronoun.

    >>> is_particle("انه"), is_particle("وانها"), is_particle("انا")
    (True, True, False)
    """
    return plain in _FORMS and plain not in _SELF


# We and I behind the particle.
_OURS: Final = ("\u0646\u0646\u0627", "\u0646\u0646\u064a", BELOW + "\u0646\u064a")
_SELF: Final = frozenset(("\u0627\u0646\u0627",))


def is_time(plain: str, near: str, after: str) -> bool:
    """Return whether a particle without its hamza is the noun or verb آن: in one time, it is time.

    >>> is_time("ان", "في", "واحد"), is_time("ان", "أكد", "واحد"), is_time("ان", "", "الأوان")
    (True, False, True)
    >>> is_time("ان", "من", "لآخر")
    True
    """
    if plain != _ALEF + _NOON:
        return False
    said = after in _words("madda") and (near == _IN or after.endswith(_TIME))
    return said or (after in _words("moment") and near in _FROM)


def particle(plain: str, clause: Clause) -> tuple[str, float]:
    """Return the spelling and how likely it is."""
    lead = plain[0] if plain[0] in _AND else ""
    above, below = (lead + letter + plain[len(lead) + 1 :] for letter in (ABOVE, BELOW))
    share = _below(lead, plain[len(lead) + 1 :], clause)
    return (below, share) if share >= 0.5 else (above, 1 - share)


def _below(lead: str, rest: str, clause: Clause) -> float:
    """Return how likely the hamza stands below."""
    if _is_adverb(clause):
        clause = clause._replace(near="", sentence=partial(clause.sentence().__getitem__, slice(1, None)))
    near = "" if _is_not_yet(clause) or _is_ali(clause) else clause.near
    said, follows = _said_beside(lead, rest, near, clause.after)
    return _from_afar(clause, follows) if said is None else said


@lru_cache(maxsize=1 << 14)
def _said_beside(lead: str, rest: str, near: str, after: str) -> tuple[float | None, str]:
    """Return what the two neighbours say, ``None`` where they are silent, and what the second alone says."""
    follows = _follows(after) if rest == _NOON else ""
    if near in _words("joined") and lead == _AND[0]:
        return 0.03, follows
    if lead == _SO or (near == _AS_SOON and not lead and rest == _NOON):
        return 0.98, follows
    said = _near(near, rest, follows) if near and not lead else None
    if rest == _NOON and follows != BELOW and is_imperfect(after):
        return min(0.02, said or 1.0), follows
    if near in _NAMES or after in _NAMES:
        return 0.5, follows
    return said, follows


def _from_afar(clause: Clause, follows: str) -> float:
    """Return the same where the word right before is silent: by what follows, the start of the sentence or its verb."""
    if follows:
        return 0.05 if follows == ABOVE else 0.95
    if clause.opens:
        return _behind_mark(clause)
    far = _far(clause.sentence()[:_REACH])
    if far:
        return 0.93 if far == BELOW else 0.07
    return 0.25


def _behind_mark(clause: Clause) -> float:
    """Return the same where a mark stands before: by what stands before a colon or quotation mark."""
    if clause.opens != COLON and clause.opens not in QUOTES | DASHES:
        return 0.95
    sentence = clause.sentence()[:_REACH]
    nearest = sentence[0] if sentence else ""
    if clause.opens in QUOTES:
        return 0.03 if _wants_clause(nearest) else 0.95
    if nearest in _words("listing"):
        return 0.1
    if clause.opens in DASHES:
        return 0.6  # an aside ends, or something is explained
    return 0.95 if _far(sentence) or not sentence else 0.8


def _near(word: str, rest: str, follows: str) -> float | None:
    """Return what the word right before says, ``None`` where it is silent."""
    found = wanted_from_afar(word)
    if found and not (found == ABOVE and follows == BELOW):
        return 0.99 if found == BELOW else 0.01
    head = _lists().get(word, "") or (_lists().get(word[1:], "") if word[:1] in _AND else "")
    if head and (follows != BELOW or word in _words("ever")):
        return 0.97 if head == BELOW else 0.01
    mostly = word in _words("mostly") or (word[:1] in _AND and word[1:] in _words("mostly"))
    if mostly and (follows != BELOW or word in _words("ever")):
        return 0.04
    if follows == BELOW:
        return None
    said = _beside(word, rest)
    return _beside(word[1:], rest) if said is None and word[:1] in _AND and len(word) > _LEAST_VERB else said


def _far(before: Sequence[str]) -> str:
    """Return what the nearest verb wants that is not part of a noun's description.

    What may be "between" is the verb that makes plain only where the sentence has no other.
    """
    wanted, between = list(map(WANTED.__getitem__, before)), ""
    for at, found in enumerate(wanted if any(wanted) else ()):
        if before[at] == _BETWEEN:
            between = between or found
        elif found and not (_describes(before, at) or _is_noun(before, at) or _is_subject(before, at)):
            return found
    return between


def _is_noun(before: Sequence[str], at: int) -> bool:
    """Return whether what may be a verb in the past is a noun behind its preposition: في علم الطقس."""
    return before[at] in _words("noun") and not _words("preposition").isdisjoint(before[at + 1 : at + 2])


def _is_subject(before: Sequence[str], at: int) -> bool:
    """Return whether what may be a participle is who said it, right behind the verb: قال مقرر اللجنة, not قال مؤكدا."""
    word = before[at]
    if not at or word[:1] != _MEEM or word.endswith(_ALEF) or at + 1 == len(before):
        return False
    return governor(before[at + 1]) == BELOW


def _describes(before: Sequence[str], at: int) -> bool:
    """Return whether a verb is part of a noun's description: behind "who", not right before the particle.

    Only those to whom it is said may stand between (الذين أكدوا له أن). What opens the sentence is "as well as".
    """
    relative = before[at + 1] if at + 1 < len(before) else ""
    if relative not in _words("relative") or (relative in _words("as well") and at + 2 == len(before)):
        return False
    return not at or not all(word.startswith(_LAM) for word in before[:at])


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    tables = read_toml("words/particle.toml")
    return {word: letter for name, letter in (("beside", ABOVE), ("opening", BELOW)) for word in tables[name]["words"]}


def _wants_clause(word: str) -> bool:
    """Return whether a preposition or noun before a quotation makes it a clause: ضرورة "أن."""
    return not governor(word) and (_lists().get(word, "") == ABOVE or word in _words("mostly"))


def _beside(word: str, rest: str) -> float | None:
    news = default_news()
    above = news.pair(word, ABOVE + _NOON) + (news.pair(word, ABOVE + rest) if rest != _NOON else 0)
    below = news.pair(word, BELOW + _NOON) + (news.pair(word, BELOW + rest) if rest != _NOON else 0)
    if above + below < _SEEN:
        return None
    share = below / (above + below)
    # A noun says it only of what is written there mostly, and never outweighs what the writer wrote.
    return None if 1 - _NEARLY < share < _NEARLY else min(_NEARLY, max(1 - _NEARLY, share))


def _follows(word: str) -> str:
    """Return what the word behind says: a condition wants إن, a verb in the imperfect أن."""
    if word in _words("condition"):
        return BELOW
    news = default_news()
    above, below = news.pair(ABOVE + _NOON, word), news.pair(BELOW + _NOON, word)
    if above + below < _SEEN:
        return ""
    return ABOVE if above >= 30 * below else ""


def _is_adverb(clause: Clause) -> bool:
    """Return whether the word before is a preposition elsewhere, but none behind the word before it: later on."""
    return clause.near in _adverbs() and not _adverbs()[clause.near].isdisjoint(clause.sentence()[1:2])


def _is_ali(clause: Clause) -> bool:
    """Return whether the word before is the name علي: it stands behind a verb of saying, a name or title between."""
    if clause.near != _ON:
        return False
    before, farther = (*clause.sentence()[1:3], "", "")[:2]
    if governor(before) == BELOW:
        return True
    return governor(farther) == BELOW and (before in _words("titled") or _is_named(before))


def _is_named(word: str) -> bool:
    """Return whether a word is a name that stands before the name علي, oftener than by chance, and not before على."""
    news = default_news()
    name, particle = news.pair(word, _ALI), news.pair(word, _ON)
    return name * news.word(_ON) > _NAMED * particle * news.word(_ALI)


def _is_not_yet(clause: Clause) -> bool:
    """Return whether the word before means yet, and what follows whether: لم يتضح بعد إن كان."""
    if clause.near != _AFTER or clause.after not in _words("condition"):
        return False
    return not _words("negation").isdisjoint(clause.sentence()[1:_CLOSE_BY])


@lru_cache(maxsize=1)
def _adverbs() -> dict[str, frozenset[str]]:
    pairs = [entry.split(" ") for entry in read_toml("words/particle.toml")["adverb"]["words"]]
    return {word: frozenset(before for before, last in pairs if last == word) for _, word in pairs}


def wanted_after(before: str) -> str:
    """Return the letter that the word right before the particle wants by itself, ``""`` where it is silent.

    >>> wanted_after("بعد") == ABOVE, wanted_after("الوزير")
    (True, '')
    """
    return governor(before) or _lists().get(before, "")


def quotes_speaker(letters: str, before: str) -> bool:
    """Return whether a written إننا or إنني begins what somebody said in his own words: أضاف إننا, but not نعتقد إننا.

    >>> [quotes_speaker("إننا", before) for before in ("أضاف", "نعتقد", "بعد")]
    [True, False, False]
    """
    ours = letters.endswith(_OURS) and BELOW in letters
    return ours and governor(before) == ABOVE and not is_of_speaker(before)

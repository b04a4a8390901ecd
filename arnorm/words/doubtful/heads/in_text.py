"""The heads of a text: for each word that may be wrong, the spelling that is right there.

One answer for all who ask: the step that restores and the detector that only points. What is decided of a word depends
on the word with plain heads, on its neighbours in their usual spelling, and on how often the text drops a hamza, which
a restored text does no more; so a second look finds nothing to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.edits import Span
from arnorm.words.doubtful.heads.choose import CERTAIN, choose, is_alain, is_beside_name, is_name, may_be_name
from arnorm.words.doubtful.heads.either import either
from arnorm.words.doubtful.heads.part_of_name import PIECES, is_fragment, is_piece
from arnorm.words.doubtful.heads.particle import Clause, is_time, particle, quotes_speaker, wanted_after
from arnorm.words.doubtful.heads.phrases import in_phrase, is_loose
from arnorm.words.doubtful.heads.places import ABOVE, ALEF, BELOW, HAMZA_ALEFS, MADDA, bared, unwaved
from arnorm.words.doubtful.heads.sides import Sides, sides
from arnorm.words.doubtful.heads.word import SETTLED, Look, first_person, is_told, look, may_be_the, may_be_told
from arnorm.words.doubtful.recited import is_recited, recited_spans
from arnorm.words.doubtful.slips import may_lack_a_letter
from arnorm.words.doubtful.stretches import Found, Stretches
from arnorm.words.listed import listed

__all__ = [
    "APPEARED",
    "OPEN",
    "O_GOD",
    "VOCATIVE",
    "Verdict",
    "bears_hamza",
    "hangs_on_habit",
    "heads",
    "likeliest_particle",
    "said_of_place",
    "share_dropped",
    "stays_behind",
    "verdict_between",
]

# How often a text drops a hamza when nothing is known of it, and the words that this is worth.
_DROPPED: Final = 0.02
_AS_WORDS: Final = 10
# How likely أن or إن has to be: for a plain alef, which is wrong anyway, and for a hamza in the other place.
_PARTICLE: Final = 0.85
_OTHER_PARTICLE: Final = 0.99
# A text that leaves out fewer is not asked of a word that is mostly written as it stands.
_HABIT: Final = 0.1
_HEAD: Final = 4
# It became plain (or Ban), where a sentence opens: no by that begins one. A line is no sentence: two of a thousand
# articles have one that was cut before by that.
APPEARED: Final = "\u0628\u0627\u0646"  # beh alef noon
_STOPS: Final = frozenset(".!?\u061f\u06d4")
_AND_THAT: Final = "\u0648\u0627\u0646"  # waw alef noon
_TIME: Final = "\u0622\u0646"  # alef with madda, noon
# What is said to somebody is an imperative, and bears no hamza: ابعد يا ولد.
VOCATIVE: Final = "\u064a\u0627"
O_GOD: Final = "\u0627\u0644\u0644\u0647\u0645"
# So near behind a word it stands, if at all.
_NEAR: Final = 6


class Verdict(NamedTuple):
    """A word of a text with its span, as it is written and as it should be.

    ``right`` is ``""`` where that cannot be told; then ``perhaps`` is the spelling that it may be. ``sure`` is how
    likely the one or the other is, from 0 to 1; 1.0 where the word alone says it.
    """

    start: int
    end: int
    written: str
    right: str
    perhaps: str
    sure: float


def heads(text: str, within: Span | None = None) -> Iterator[Verdict]:
    """Yield a verdict for each word whose head is wrong, or may be; of the words in ``within`` where given.

    >>> [(v.written, v.right) for v in heads("قال الوزير ان الاسلحة وصلت")]
    [('ان', 'إن'), ('الاسلحة', 'الأسلحة')]
    """
    found = OPEN.find(text) if within is None else OPEN.within(text, within)
    dropped, recited = -1.0, recited_spans(text) if found else []
    for one in found:
        known = one.said
        if is_fragment(text, one.start, one.end) or (recited and is_recited(recited, one.start)):
            continue
        if _is_prayed(text, one):
            continue
        if known.always and VOCATIVE not in text[one.end : one.end + _NEAR]:
            yield Verdict(one.start, one.end, known.letters, known.always, "", 1.0)
            continue
        if dropped < 0 and hangs_on_habit(known):
            dropped = _share_dropped(text, found if within is None else OPEN.find(text))
        verdict = verdict_between(text, one, dropped, sides(text, one.start, one.end))
        if verdict is not None:
            yield verdict


def hangs_on_habit(known: Look) -> bool:
    """Return whether how often the text drops a hamza decides of a word too."""
    return not (known.particle or known.known.sure)


def share_dropped(wrong: int, right: int) -> float:
    """Return how often a text leaves out a hamza that is wanted in any, by the words in which it does and does not."""
    return (wrong + _DROPPED * _AS_WORDS) / (wrong + right + _AS_WORDS)


def verdict_between(text: str, found: Found[Look], dropped: float, between: Sides) -> Verdict | None:
    """Return what is to be said of an open word between two others, ``None`` for nothing."""
    if stays_behind(found.said, dropped, between.usual_before):
        return None
    return _verdict_of(text, found, dropped, between)


def _verdict_of(text: str, found: Found[Look], dropped: float, between: Sides) -> Verdict | None:
    """Return what ``verdict_between`` does of a word that does not stay behind the one before it."""
    verdict = _verdict(text, found, dropped, between)
    return verdict if (verdict.right or verdict.perhaps) and verdict.right != found.said.letters else None


def stays_behind(known: Look, dropped: float, before: str) -> bool:
    """Return whether a word stays as it is behind another, that in its usual spelling; whatever else stands around it.

    A particle with its hamza is another only right behind a word that wants it, and what is written as usual only in a
    text that drops hamzas, or as a first person.
    """
    if known.particle:
        wanted = wanted_after(before)
        return known.letters != known.plain and (
            not wanted or wanted in known.letters or quotes_speaker(known.letters, before)
        )
    return dropped < _HABIT and known.is_usual and not _first_person(known, before)


def _is_prayed(text: str, found: Found[Look]) -> bool:
    """Return whether a plain alef stands behind O God: an imperative, with its hamza or without."""
    plain = found.said.letters == found.said.plain and not found.said.particle
    return plain and found.start > len(O_GOD) and text.startswith(f"{O_GOD} ", found.start - len(O_GOD) - 1)


def _share_dropped(text: str, found: list[Found[Look]]) -> float:
    return share_dropped(sum([one.said.drops for one in found]), OPEN.count(text))


def _judge(word: str) -> Look | None:
    found = look(word)
    return None if found is SETTLED else found


def bears_hamza(word: str) -> bool:
    """Return whether a bare word has a hamza at its head: one that a writer who drops them would have left out."""
    return not HAMZA_ALEFS.isdisjoint(word[:_HEAD])


OPEN: Final = Stretches(_judge, bears_hamza)


def _verdict(text: str, found: Found[Look], dropped: float, between: Sides) -> Verdict:
    """Return the right spelling, or the one that it may be, or neither."""
    known = found.said
    new, share, least = _likeliest(text, found, dropped, between)
    if share >= least:
        return Verdict(found.start, found.end, known.letters, new, "", share)
    if (shown := unwaved(known.letters)) != known.letters:
        return Verdict(found.start, found.end, known.letters, shown, "", 1.0)
    perhaps = new if known.letters == known.plain or new == known.known.sure else ""
    return Verdict(found.start, found.end, known.letters, "", perhaps, share)


def _likeliest(text: str, found: Found[Look], dropped: float, between: Sides) -> tuple[str, float, float]:
    """Return the likeliest spelling, how likely it is, and how likely it has to be."""
    said = said_of_place(text, found, between)
    if said is not None:
        return said
    dropped = dropped if found.said.letters == found.said.plain else 1.0
    return *choose(found.said.known, dropped, between.usual_before, between.usual_after), CERTAIN


def said_of_place(text: str, found: Found[Look], between: Sides) -> tuple[str, float, float] | None:
    """Return the same by what stands around the word, whatever the text drops; ``None`` where ``choose`` has to say."""
    plain = found.said.letters == found.said.plain
    known = found.said.known
    if _stays(text, found, between) if plain else _is_spelled(found.said, between):
        return found.said.letters, 1.0, 1.0
    beside = between.usual_before, between.usual_after
    told = _by_neighbour(found.said, *beside)
    if told or (plain and (told := either(text, found.start, found.end, found.said.plain))):
        return told, 1.0, 1.0
    if plain and may_be_name(found.said.plain) and known.readings:
        name = is_name(found.said.plain, known.readings[0][0], *beside)
        return (found.said.letters if name else known.readings[0][0]), 1.0, 1.0
    if found.said.particle:
        return likeliest_particle(found.said, between)
    first = _first_person(found.said, between.usual_before)
    if first or known.sure or not known.readings:
        return first or known.sure or found.said.letters, _sure_of(found.said, first, beside), 1.0
    return None


def _sure_of(said: Look, first: str, beside: tuple[str, str]) -> float:
    """Return how likely the one spelling of a word is: as likely as not where it may lack a letter (إداة, إدارة)."""
    right = said.known.sure
    lacks = right and said.letters != said.plain and may_lack_a_letter(said.letters, right, *beside)
    return 0.5 if lacks else float(bool(first or right))


def _is_called(known: Look, after: str) -> bool:
    """Return whether somebody is called behind a word: only O itself lets what is sure in any text be an imperative."""
    return after == VOCATIVE or (after in listed("heads", "call") and not known.always)


def _by_neighbour(known: Look, before: str, after: str) -> str:
    """Return what one neighbour says of a word, its letters where it stays, ``""`` for nothing."""
    if _is_called(known, after) and any(known.plain == word for word, _ in known.known.readings):
        return known.plain
    said = in_phrase(known.plain, before, after)
    if known.letters != known.plain:
        return said if said == known.letters else ""
    loose = is_loose(known.plain, before) and not _first_person(known, before)
    return said or (known.letters if loose else "")


def likeliest_particle(known: Look, between: Sides) -> tuple[str, float, float]:
    """Return the likeliest spelling of a particle, how likely it is, and how likely it has to be."""
    plain = known.letters == known.plain
    if (between.before in listed("heads", "lo") and BELOW in known.letters) or _is_named(known.plain, between):
        return known.letters, 1.0, 1.0
    near = between.usual_before if between.touches else ""
    if (plain or known.letters == _TIME) and is_time(known.plain, near, between.usual_after):
        return _TIME, 1.0, _PARTICLE
    clause = Clause(near, between.sentence, between.usual_after, between.opens)
    return *particle(known.plain, clause), _PARTICLE if plain else _OTHER_PARTICLE


def _is_named(plain: str, between: Sides) -> bool:
    """Return whether a particle and another with "and" stand side by side: both are spoken of, between إن and أن."""
    beside = bared(between.before), bared(between.after)
    return beside[1] == _AND_THAT or (plain == _AND_THAT and beside[0] == _AND_THAT[1:])


def _first_person(known: Look, before: str) -> str:
    """Return the imperfect that a plain word is behind what only an imperfect stands behind, ``""`` for none."""
    wanted = before in listed("heads", "imperfect") and known.letters == known.plain
    return first_person(known) if wanted else ""


def _is_spelled(known: Look, between: Sides) -> bool:
    """Return whether a hamza that is written is right there: of a first person, or a madda of a name.

    Behind not and its like an imperfect stands (لا أتخذها); a name stands alone, beside another, or a word that no list
    knows.
    """
    letters, right = known.letters, known.known.readings[0][0] if known.known.readings else ""
    before, after = between.usual_before, between.usual_after
    if letters[0] == ABOVE and right[:1] == ALEF:
        return before in listed("heads", "imperfect")
    return MADDA in letters[:_HEAD] and (not (before or after) or is_beside_name(before, after))


def _stays(text: str, found: Found[Look], between: Sides) -> bool:
    """Return whether a plain alef is right for what stands around the word: a piece of a name, or an imperative."""
    plain = found.said.plain
    if plain in PIECES:
        return is_piece(text, found.start, plain, between.before, between.after)
    if plain == APPEARED and (between.opens in _STOPS or not found.start):
        return True
    readings = found.said.known.readings
    if readings and between.usual_before in listed("heads", "pointing") and may_be_the(plain, readings[0][0]):
        return True
    if _is_called(found.said, between.usual_after) or is_alain(plain, between.usual_after):
        return True
    return may_be_told(plain) and is_told(plain, between.after, opening=bool(between.opens))

"""The heads of a text: for each word that may be wrong, the spelling that is right there.

One answer for all who ask: the step that restores and the detector that only points. What is decided of a word depends
on the word with plain heads, on its neighbours in their usual spelling, and on how often the text drops a hamza, which
a restored text does no more; so a second look finds nothing to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.edits import Span
from arnorm.words.doubtful.around import is_beside, opens, sentence_before, word_after, word_before
from arnorm.words.doubtful.heads.choose import CERTAIN, NAMES, choose, is_name, usual
from arnorm.words.doubtful.heads.part_of_name import PIECES, is_fragment, is_piece
from arnorm.words.doubtful.heads.particle import Clause, particle, wanted_after
from arnorm.words.doubtful.heads.places import HAMZA_ALEFS, unwaved
from arnorm.words.doubtful.heads.word import SETTLED, Look, is_told, look
from arnorm.words.doubtful.recited import is_recited, recited_spans
from arnorm.words.doubtful.stretches import Found, Stretches

__all__ = ["Verdict", "heads"]

# How often a text drops a hamza when nothing is known of it, and the words that this is worth.
_DROPPED: Final = 0.02
_AS_WORDS: Final = 10
# How likely أن or إن has to be: for a plain alef, which is wrong anyway, and for a hamza in the other place.
_PARTICLE: Final = 0.85
_OTHER_PARTICLE: Final = 0.99
# A text that leaves out fewer is not asked of a word that is mostly written as it stands.
_HABIT: Final = 0.1
_HEAD: Final = 4
# What is said to somebody is an imperative, and bears no hamza: ابعد يا ولد.
_VOCATIVE: Final = "\u064a\u0627"
_O_GOD: Final = "\u0627\u0644\u0644\u0647\u0645 "  # and a space
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
    found = _STRETCHES.find(text) if within is None else _STRETCHES.within(text, within)
    dropped, recited = -1.0, recited_spans(text) if found else []
    for one in found:
        known = one.said
        if is_fragment(text, one.start, one.end) or (recited and is_recited(recited, one.start)):
            continue
        if _is_prayed(text, one):
            continue
        if known.always and _VOCATIVE not in text[one.end : one.end + _NEAR]:
            yield Verdict(one.start, one.end, known.letters, known.always, "", 1.0)
            continue
        if known.particle and known.letters != known.plain and not _may_be_other(text, one):
            continue
        if dropped < 0 and not (known.particle or known.known.sure):
            dropped = _share_dropped(text, found if within is None else _STRETCHES.find(text))
        if dropped < _HABIT and known.is_usual:
            continue
        verdict = _verdict(text, one, dropped)
        if (verdict.right or verdict.perhaps) and verdict.right != known.letters:
            yield verdict


def _is_prayed(text: str, found: Found[Look]) -> bool:
    """Return whether a plain alef stands behind O God: an imperative, with its hamza or without."""
    plain = found.said.letters == found.said.plain and not found.said.particle
    return plain and text.startswith(_O_GOD, found.start - len(_O_GOD)) and found.start >= len(_O_GOD)


def _may_be_other(text: str, found: Found[Look]) -> bool:
    """Return whether the word right before a particle wants the one that is not written."""
    wanted = wanted_after(usual(word_before(text, found.start)))
    return bool(wanted) and wanted not in found.said.letters


def _share_dropped(text: str, found: list[Found[Look]]) -> float:
    """Return how often a text leaves out a hamza that is wanted in any."""
    wrong = sum([one.said.drops for one in found])
    return (wrong + _DROPPED * _AS_WORDS) / (wrong + _STRETCHES.count(text) + _AS_WORDS)


def _judge(word: str) -> Look | None:
    found = look(word)
    return None if found is SETTLED else found


def _bears_hamza(word: str) -> bool:
    return not HAMZA_ALEFS.isdisjoint(word[:_HEAD])


_STRETCHES: Final = Stretches(_judge, _bears_hamza)


def _verdict(text: str, found: Found[Look], dropped: float) -> Verdict:
    """Return the right spelling, or the one that it may be, or neither."""
    known = found.said
    new, share, least = _likeliest(text, found, dropped)
    if share >= least:
        return Verdict(found.start, found.end, known.letters, new, "", share)
    if (shown := unwaved(known.letters)) != known.letters:
        return Verdict(found.start, found.end, known.letters, shown, "", 1.0)
    return Verdict(found.start, found.end, known.letters, "", new if known.letters == known.plain else "", share)


def _likeliest(text: str, found: Found[Look], dropped: float) -> tuple[str, float, float]:
    """Return the likeliest spelling, how likely it is, and how likely it has to be."""
    plain = found.said.letters == found.said.plain
    known = found.said.known
    before, after = word_before(text, found.start), word_after(text, found.end)
    if plain and _stays(text, found, before, after):
        return found.said.letters, 1.0, 1.0
    beside = usual(before), usual(after)
    if plain and found.said.plain in NAMES and known.readings:
        name = is_name(found.said.plain, known.readings[0][0], *beside)
        return (found.said.letters if name else known.readings[0][0]), 1.0, 1.0
    if found.said.particle:
        new, share = particle(found.said.plain, _clause(text, found.start, *beside))
        return new, share, _PARTICLE if plain else _OTHER_PARTICLE
    if known.sure or not known.readings:
        return known.sure or found.said.letters, float(bool(known.sure)), 1.0
    return *choose(known, dropped if plain else 1.0, *beside), CERTAIN


def _stays(text: str, found: Found[Look], before: str, after: str) -> bool:
    """Return whether a plain alef is right for what stands around the word: a piece of a name, or an imperative."""
    if found.said.plain in PIECES:
        return is_piece(text, found.start, found.said.plain, before, after)
    return after == _VOCATIVE or is_told(found.said.plain, after, opening=opens(text, found.start))


def _clause(text: str, start: int, before: str, after: str) -> Clause:
    def sentence() -> list[str]:
        return [usual(word) for word in sentence_before(text, start)]

    return Clause(before if is_beside(text, start) else "", sentence, after, opens(text, start))

"""Mojibake: Arabic that was written in one encoding and read in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final, NamedTuple

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Proposal, Rewrite
from arnorm.edits import Edit, canonical, compose, splice, trimmed
from arnorm.errors import require_text
from arnorm.repair.mojibake.bytes import FOREIGN, FOREIGN_CLASS, SIGNS
from arnorm.repair.mojibake.marks import lone_marks
from arnorm.repair.mojibake.readings import (
    SINGLE_BYTE,
    WESTERN_BYTES,
    Mended,
    best,
    has_odd_signs,
    mixed_places,
    undone,
)
from arnorm.repair.mojibake.stretches import Stretch, lines, stretches
from arnorm.unicode import Match, Pattern, pattern

__all__ = ["FixMojibake"]

# Beyond letters: the not sign and the low quote, with which Mac Roman begins a mark of two bytes and of three.
_BEGINS_A_MARK: Final = frozenset("\u00ac\u201a")
_ROUNDS: Final = 4
# A stretch longer than this is judged by its beginning.
_SAMPLE: Final = 4_000
# A repair is accepted where at least this share of its letters stands in known words, and so much more than before.
_LEAST_SHARE: Final = 0.5
_GAIN: Final = 0.3
# Bytes of a one-byte encoding prove nothing by themselves: the words must.
_LEAST_SHARE_SINGLE: Final = 0.6
# But three words all of accented letters are no language's.
_LEAST_SHARE_SOLID: Final = 0.4
# Readings that differ by no more than this are decided by the rest of the text.
_NEAR: Final = 0.1
_LEAST_KNOWN: Final = 3
_LEAST_KNOWN_SINGLE: Final = 4
# So many words in the middle of healthy Arabic are damage, fewer may be an example of it.
_LEAST_WORDS_BESIDE: Final = 4
# Three will do where each letter was two bytes, which prove one another, and every word is known.
_LEAST_WORDS_BESIDE_UTF8: Final = 3
_ALL_KNOWN: Final = 0.95


@dataclass(frozen=True, kw_only=True)
class FixMojibake(Rewrite):
    """Give Arabic that was read in the wrong encoding its letters back.

    * UTF-8 read as windows-1252 or ISO 8859-1 (``Ø§Ù„Ø³Ù„Ø§Ù…``), also twice or three times over, or as windows-1256
      (``ط§ظ„ط³ظ„ط§ظ…``), windows-1250, 1251, 1254, ISO 8859-15, Mac Roman, code pages 437 and 850, KOI8-R.
    * windows-1256 or ISO 8859-6 read as any of these (``ÇáÓáÇã``), ISO 8859-6 also as windows-1256 (``انèزارة``).
    * Chains of the first kinds, three deep; each line by itself, and in a healthy one stretches of four words and
      more, of three where UTF-8 was read and every word is known.
    * Marks of punctuation alone in a line whose letters are whole (``â€œ``, ``Â«``), or accented letters of Latin names
      alone (``Caf\u00c3\u00a9``): all of a line or nothing.

    A repair is accepted by a measure: the share of its letters that stand in known words must reach 0.5 (where a
    one-byte encoding was read 0.6, or 0.4 with three words all of accented letters) and exceed that of the damaged
    text by 0.3. Lines too short for that, such as a name, follow the accepted lines of their text. A no-break space
    that became a space, and a letter of which windows-1252 lost a byte, are restored where the words leave no doubt;
    a byte that cannot be known stays as it is, and a note says so.

    Left alone: anything in quotes or brackets within a line of healthy Arabic, and fewer words there, for
    that is how an article speaks of mojibake; French, German, Turkish with their é, ü, Ã; healthy Arabic with its
    § and „; mojibake of other scripts. No options. Sees protected spans too, which are found in what it leaves.

    Source: the codecs of ``repair.mojibake.bytes``; words by ``arnorm.words.lexicon``. ftfy 6.3 repairs the
    first kind alone, and not Arabic of one-byte encodings; it is not needed here.

    >>> from arnorm.steps import FixMojibake
    >>> FixMojibake()("Ø§Ù„Ø³Ù„Ø§Ù… Ø¹Ù„ÙŠÙƒÙ…"), FixMojibake()("ÇáÓáÇã Úáíßã")
    ('السلام عليكم', 'السلام عليكم')
    """

    id: ClassVar[str] = "mojibake.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/", "lexicon/")
    ignores_protection: ClassVar[bool] = True

    def fast_path(self) -> FastPath:
        """Return characters of which all mojibake of Arabic holds one, and a glance for them."""
        return FastPath(triggers=FOREIGN | SIGNS | _BEGINS_A_MARK, idle=_is_free)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        """Return an edit for each stretch that is repaired."""
        return self.propose(text, context).edits

    def propose(self, text: str, context: Context = EMPTY) -> Proposal:  # noqa: ARG002
        """Return the edits; the notes say which readings were undone, and whether bytes stay lost."""
        require_text(text)
        total: list[Edit] = []
        said: dict[str, None] = {}
        now = text
        # A repaired line may be what another one was waiting for.
        for _ in range(_ROUNDS):
            found = [] if _is_free(now) else list(self._round(now, said))
            if not found:
                break
            total = compose(total, found, now)
            now = splice(now, found)
        return Proposal(canonical(text, total), tuple(said))

    def _round(self, text: str, said: dict[str, None]) -> Iterator[Edit]:
        found = {stretch.start: (stretch, chain) for stretch, chain in _decided(text)}
        for line in lines(text):
            inside = [found[at] for at in range(line.start(), line.end()) if at in found] if found else []
            for stretch, chain in inside:
                yield from self._mended(stretch, chain, said)
            if not inside:
                yield from self._marks(line, said)

    def _mended(self, stretch: Stretch, chain: tuple[str, ...], said: dict[str, None]) -> Iterator[Edit]:
        new = undone(stretch.text, chain)
        if edit := trimmed(stretch.start, stretch.text, new, (self.id,)):
            said[f"{self.id}: {', then '.join(chain)}"] = None
            if _halves().search(edit.text):
                said[f"{self.id}: bytes were lost; what is left of them stays"] = None
            yield edit

    def _marks(self, line: Match, said: dict[str, None]) -> Iterator[Edit]:
        reading, marks = lone_marks(line[0])
        if marks:
            said[f"{self.id}: {reading}, in marks alone"] = None
        for start, end, new in marks:
            yield Edit(line.start() + start, line.start() + end, new, (self.id,))


class _Judged(NamedTuple):
    """The chains that make good Arabic of a stretch, the best first, and how many of them make the same of it."""

    chains: tuple[tuple[str, ...], ...] = ()
    alike: int = 0


def _is_free(text: str) -> bool:
    # Ranges and single characters are searched for ten times faster than the set of them.
    return pattern(f"[{FOREIGN_CLASS}]").search(text) is None and not any(
        sign in text for sign in SIGNS | _BEGINS_A_MARK
    )


def _decided(text: str) -> Iterator[tuple[Stretch, tuple[str, ...]]]:
    """Yield each stretch to repair with the readings to undo."""
    found = list(stretches(text))
    judged = [_accepted(stretch) for stretch in found]
    usual = _usual(zip(found, judged, strict=True))
    for stretch, (chains, _) in zip(found, judged, strict=True):
        if chains:
            yield stretch, _chosen(chains, usual)
        elif stretch.alone:
            for chain in usual:
                if stretch.may_follow(chain):
                    yield stretch, chain
                    break


def _chosen(chains: tuple[tuple[str, ...], ...], usual: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the chain that the rest of the text speaks for; one text has one one-byte encoding."""
    single = [chain for chain in usual if chain[-1] in SINGLE_BYTE]
    if single and chains[0][-1] in SINGLE_BYTE and len(single[0]) == len(chains[0]):
        return single[0]
    return next((chain for chain in usual if chain in chains), chains[0])


def _accepted(stretch: Stretch) -> _Judged:
    sample = stretch.text[:_SAMPLE]
    if stretch.quoted or not stretch.is_text(sample):
        return _Judged()
    before = stretch.share_before(sample)
    good = [m for m in best(sample) if _is_good(m, before, stretch)]
    if stretch.has_own_quotes:
        # Signs that came through whole were not read with the rest: someone quotes it.
        good = [m for m in good if m.chain[0] in SINGLE_BYTE]
    near = [m for m in good if m.share >= good[0].share - _NEAR and len(m.chain) == len(good[0].chain)]
    # Code pages differ in a few letters: of a line without those, several make the same.
    alike = [m.chain for m in near if m.text == near[0].text]
    return _Judged((*alike, *(m.chain for m in near if m.chain not in alike)), len(alike))


def _is_good(mended: Mended, before: float, stretch: Stretch) -> bool:
    single = mended.chain[-1] in SINGLE_BYTE
    least = _LEAST_SHARE
    if single:
        least = _LEAST_SHARE_SOLID if _is_solid(mended, stretch) else _LEAST_SHARE_SINGLE
    known = _LEAST_KNOWN_SINGLE if single else _LEAST_KNOWN
    return (
        mended.share >= max(least, before + _GAIN)
        and mended.measure.known >= known
        and not (
            single and mixed_places(mended.text)
        )  # bytes of UTF-8 may be lost, those of one-byte encodings are not
        and (stretch.alone or _is_sure_beside(mended))
    )


def _is_sure_beside(mended: Mended) -> bool:
    """Return whether a repair in the midst of healthy text is no example of damage, and makes nothing odd."""
    utf8 = mended.chain[-1] not in SINGLE_BYTE and mended.share >= _ALL_KNOWN
    least = _LEAST_WORDS_BESIDE_UTF8 if utf8 else _LEAST_WORDS_BESIDE
    return mended.measure.words >= least and not has_odd_signs(mended.text)


def _is_solid(mended: Mended, stretch: Stretch) -> bool:
    """Return whether bytes read as Western European are all of accented letters, and clean Arabic."""
    western = mended.chain[-1] in WESTERN_BYTES and stretch.is_solid
    return western and _is_clean(undone(stretch.text[:_SAMPLE], mended.chain))


def _is_clean(text: str) -> bool:
    """Return whether letters and marks stand as Arabic writes them; Russian and Greek bytes give many loose marks."""
    return pattern("[\u00c0-\u00ff]|(?<![\u0620-\u065f])[\u0640\u064b-\u0652]").search(text) is None


def _usual(judged: Iterator[tuple[Stretch, _Judged]]) -> list[tuple[str, ...]]:
    """Return the chains of the lines that were accepted, the one that most of the text takes first.

    None where they are the smaller part of all lines in question: then the others are no mojibake of this kind.
    """
    sizes: Counter[tuple[str, ...]] = Counter()
    accepted = everything = 0
    for stretch, (chains, alike) in judged:
        if stretch.alone:
            everything += len(stretch.text)
            accepted += len(stretch.text) if chains else 0
            for chain in chains[:alike]:
                sizes[chain] += len(stretch.text)
    return [chain for chain, _ in sizes.most_common()] if 2 * accepted > everything else []


@lru_cache(maxsize=1)
def _halves() -> Pattern:
    return pattern("[\u00d8-\u00db\ufffd]")

"""The detector: from a text to findings.

First the word types, each judged once and remembered; only where one is suspect is the text looked at again, for the
places, the surroundings and the spans no detector enters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

from arnorm.errors import InputTypeError, OptionError, require_text
from arnorm.options import require_bool, require_choice
from arnorm.typos.candidates.kinds import DEFAULT_KINDS, KINDS, OLD_KINDS, drops_head
from arnorm.typos.candidates.printed import printed
from arnorm.typos.conventions.conventions import is_convention
from arnorm.typos.document import Document
from arnorm.typos.evidence.place import Place, Spot
from arnorm.typos.evidence.restored import contradicts
from arnorm.typos.evidence.user_model import OwnNews, against, is_in_model
from arnorm.typos.finding import Finding, spoken
from arnorm.typos.judge.agree import agreeing
from arnorm.typos.judge.others import beside_others, lift, lowered, sure_words
from arnorm.typos.judge.score import (
    Judged,
    confidence,
    reasons,
    threshold,
    with_document,
)
from arnorm.typos.judge.weighing import Weighing, weighed
from arnorm.typos.model.model import TypoModel
from arnorm.typos.phrases.repeated import repeated_words
from arnorm.typos.phrases.split import split_words
from arnorm.typos.phrases.torn import torn_words
from arnorm.typos.reading.closed import cut_off, lies_in
from arnorm.typos.reading.quotes import is_cited
from arnorm.typos.reading.reading import Reading, read
from arnorm.typos.reading.stretches import Suspect
from arnorm.typos.style import house_style
from arnorm.words.bare import bare
from arnorm.words.clitics import PROCLITICS
from arnorm.words.doubtful.lone_waw import WAW
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import token_pattern

__all__ = ["MODES", "TypoDetector"]

MODES: Final = ("strict", "balanced")
_IN_MODEL: Final = "in_model"
_IN_DOCUMENT: Final = "in_document"
_HEAD: Final = "initial_hamza"
# Candidates in their places with their sums.
Sums: TypeAlias = list[tuple[float, Judged, Place]]


@dataclass(frozen=True, kw_only=True)
class TypoDetector:
    """Finds probable typing errors in Arabic news text; a frozen value, safe to share. ``d(text)`` is ``d.find(text)``.

    ``mode`` is ``"strict"`` (few findings, nearly all right) or ``"balanced"``. ``kinds`` is ``None`` for the default
    ones, ``"all"``, or an iterable of names of ``KINDS``. Words of ``accept`` are never found, nor with proclitics.
    ``model`` adds a user's own counts (``TypoModel.fit``) to those of news: they support suggestions beside their
    neighbours, and protect what that press writes often. ``initial_hamza`` also reports ا for أ إ آ at the head of a
    word, the first time in a text. Slips come together: how sure a finding is hangs on the other sure ones of its text
    and on its length.

    Left alone: names, and words that nothing knows; spellings that the press has both ways, or that the whole text
    uses (but for a lone waw in ``balanced``); scripture, verse and dialect in quotes; URLs, hashtags, codes; grammar.
    ``OptionError`` for another mode or kind.

    >>> [(f.word, f.suggestions[0], f.kind) for f in TypoDetector()("أوقفوا شحنات الأسحلة")]
    [('الأسحلة', 'الأسلحة', 'transposition')]
    """

    mode: str = "strict"
    kinds: str | Iterable[str] | None = None
    accept: Iterable[str] = frozenset()
    model: TypoModel | None = None
    initial_hamza: bool = False

    def __post_init__(self) -> None:
        require_choice("mode", self.mode, MODES)
        require_bool("initial_hamza", self.initial_hamza)
        if self.model is not None and not isinstance(self.model, TypoModel):
            raise InputTypeError("model", self.model, "give an arnorm.TypoModel, or None")
        object.__setattr__(self, "kinds", _checked_kinds(self.kinds))
        object.__setattr__(self, "accept", _checked_words(self.accept))

    def __repr__(self) -> str:
        # Sets print in an order that differs from process to process.
        words = f"frozenset({{{', '.join(map(repr, sorted(self.accept)))}}})" if self.accept else "frozenset()"
        model = "" if self.model is None else f"model={self.model!r}, "
        rest = f"accept={words}, {model}initial_hamza={self.initial_hamza!r}"
        return f"TypoDetector(mode={self.mode!r}, kinds={self.kinds!r}, {rest})"

    def __call__(self, text: str) -> tuple[Finding, ...]:
        """Return what ``find`` returns for ``text``.

        >>> [finding.word for finding in TypoDetector()("أوقفوا شحنات الأسحلة")]
        ['الأسحلة']
        """
        return self.find(text)

    def find(self, text: str) -> tuple[Finding, ...]:
        """Return the findings in ``text``, sorted and disjoint; offsets are code points, half-open.

        ``InputTypeError`` where ``text`` is no ``str``.

        >>> [finding[:2] for finding in TypoDetector().find("أوقفوا شحنات الأسحلة")]
        [(13, 20)]
        """
        return self.findings(read(require_text(text)))

    def findings(self, reading: Reading) -> tuple[Finding, ...]:
        """Return the findings in a text that has been read: who asks for several things reads it once.

        >>> [finding.word for finding in TypoDetector().findings(read("أوقفوا شحنات الأسحلة"))]
        ['الأسحلة']
        """
        wanted = self._wanted()
        pairs = None if self.model is None else OwnNews(self.model)
        suspects = reading.suspects(wanted)
        tokens = [suspect.token for suspect in suspects]
        document = Document(reading.text, tokens, default_lexicon(), pairs, reading.bare)
        found = [*self._judged(reading, document, suspects, wanted), *self._phrases(reading, wanted)]
        meant = [one for one in agreeing(document, found) if not is_cited(reading.text, *one[:2], one.suggestions[0])]
        return tuple(house_style(_disjoint(meant), waws=self.mode != MODES[0]))

    def _judged(
        self, reading: Reading, document: Document, suspects: Sequence[Suspect], wanted: frozenset[str]
    ) -> Iterator[Finding]:
        """Yield the findings among the suspects, each in the light of the sure ones beside it."""
        if not suspects:
            return
        words = len(reading.bare)
        listed, found, others = self._found(document, suspects)
        sure = sure_words(one for one in (*listed, *found) if _is_open(one, reading, wanted))
        if sure and lift(len(sure), words) > 0:
            least = self._least_beside(len(sure), words)
            lifted = (self._finding(spot, asked, least) for spot, asked in others)
            found += [one for one in lifted if one is not None]
        moved = (beside_others(one, sure, words) for one in found)
        for finding in (*listed, *(one for one in moved if one.confidence >= self._least(one.kind))):
            if _is_open(finding, reading, wanted):
                yield finding

    def _found(
        self, document: Document, suspects: Sequence[Suspect]
    ) -> tuple[list[Finding], list[Finding], list[tuple[Spot, list[Weighing]]]]:
        """Return what the list says, what is found whatever else the text holds, and the others with their sums."""
        listed, found, others = [], [], []
        for at, (token, judged) in enumerate(suspects):
            if self._accepts(token.bare):
                continue
            spot = Spot(document, at)
            if judged[0].listed:
                finding = _listed(spot, judged[0])
                listed += [] if finding is None else [finding]
            elif asked := weighed(spot, judged):
                finding = self._finding(spot, asked, self._least)
                if finding is None:
                    others.append((spot, asked))
                else:
                    found.append(finding)
        return listed, found, others

    def _least(self, kind: str) -> float:
        return threshold(self.mode, kind)

    def _least_beside(self, others: int, words: int) -> Callable[[str], float]:
        return lambda kind: lowered(self._least(kind), others, words)

    def _wanted(self) -> frozenset[str]:
        kinds = DEFAULT_KINDS if self.kinds is None else frozenset(self.kinds)
        return kinds | {"initial_hamza"} if self.initial_hamza else kinds

    def _accepts(self, word: str) -> bool:
        if not self.accept:
            return False
        accepted = frozenset(self.accept)
        return any(word.startswith(before) and word[len(before) :] in accepted for before in PROCLITICS)

    def _phrases(self, reading: Reading, wanted: frozenset[str]) -> Iterator[Finding]:
        """Yield what stands in two words: a word written twice, a waw apart from its word, a word torn in two."""
        text, bare = reading.text, reading.bare
        waws = split_words(text) if WAW in bare else ()
        for finding in chain(repeated_words(text, bare), waws, torn_words(text, bare)):
            accepted = self._accepts(finding.suggestions[0])
            if finding.kind in wanted and not accepted and not _is_closed(reading, finding.start, finding.end):
                yield finding

    def _total(self, one: Weighing, least: float) -> float:
        """Return the sum of a candidate; without what the document says where that could not make it a finding."""
        place = one.place
        total = with_document(place, one.so_far, least) if one.is_lost(least) else one.total
        if self.model is None or confidence(place.kind, total) < least:
            return total
        return total + against(place, self.model)

    def _finding(self, spot: Spot, asked: list[Weighing], least: Callable[[str], float]) -> Finding | None:
        if all(one.is_lost(least(one.place.kind)) for one in asked):
            return None
        ranked = [(self._total(one, least(one.place.kind)), one.entry, one.place) for one in asked]
        ranked.sort(key=lambda item: -item[0])
        chosen = _surest(ranked, least)
        if chosen is None:
            return None
        sure, best, place = chosen
        names = _told(reasons(best, place), place, printed(spot.word, best.candidate.word, default_lexicon()))
        if self.model is not None and is_in_model(place, self.model):
            names += (_IN_MODEL,)
        words = best.candidate.word, *(entry.candidate.word for _, entry, _ in ranked)
        suggestions = tuple(dict.fromkeys(printed(spot.word, word, default_lexicon()) for word in words))
        written = spot.document.text[spot.token.start : spot.token.end]
        return Finding(
            spot.token.start, spot.token.end, written, place.kind, suggestions, round(sure, 3), spoken(names)
        )


def _surest(ranked: Sums, least: Callable[[str], float]) -> tuple[float, Judged, Place] | None:
    """Return the best candidate that no restoring step contradicts, and how sure it is; ``None`` for none."""
    for total, entry, place in ranked:
        sure = confidence(place.kind, total)
        if sure < least(place.kind) or is_convention(place):
            return None
        if not contradicts(place):
            return sure, entry, place
    return None


def _told(names: tuple[str, ...], place: Place, shown: str) -> tuple[str, ...]:
    """Return the reasons for what is shown: a hamza that was left out at its head too, and what the text really has."""
    kind, *others = names
    if shown != place.candidate.word and not place.document.said.times(shown):
        others = [name for name in others if name != _IN_DOCUMENT]
    return (kind, _HEAD, *others) if kind != _HEAD and drops_head(place.word, shown) else (kind, *others)


def _listed(spot: Spot, judged: Judged) -> Finding | None:
    """Return the finding of a fixed expression, its second word included where it has two."""
    end = spot.token.end
    if judged.then:
        if spot.after != judged.then:
            return None
        end = _end_of_next(spot.document.text, end)
    candidate, word = judged.candidate, spot.document.text[spot.token.start : end]
    said = spoken(reasons(judged, Place(spot, candidate)))
    return Finding(spot.token.start, end, word, candidate.kind, (candidate.word,), judged.total, said)


def _end_of_next(text: str, end: int) -> int:
    """Return where the word behind ``end`` ends."""
    found = token_pattern().search(text, end)
    return end if found is None else found.end()


def _is_open(finding: Finding, reading: Reading, wanted: frozenset[str]) -> bool:
    """Return whether a finding is of a wanted kind and stands where detectors look."""
    return finding.kind in wanted and not _is_closed(reading, finding.start, finding.end)


def _is_closed(reading: Reading, start: int, end: int) -> bool:
    return lies_in(reading.closed, start, end) or cut_off(reading.text, start, end)


def _disjoint(findings: list[Finding]) -> Iterator[Finding]:
    """Yield findings in order; of two that overlap the one that begins first, the surer of two that begin together."""
    end = 0
    for finding in sorted(findings, key=lambda f: (f.start, -f.confidence)):
        if finding.start >= end:
            end = finding.end
            yield finding


def _checked_kinds(kinds: object) -> tuple[str, ...] | None:
    if kinds is None:
        return None
    if kinds == "all":
        return tuple(KINDS)
    allowed = f'give None, "all", or names of {", ".join(KINDS)}'
    if isinstance(kinds, str) or not isinstance(kinds, Iterable):
        raise OptionError("kinds", kinds, allowed)
    names = list(kinds)
    for name in names:
        if name in OLD_KINDS:
            raise OptionError("kinds", name, f"this kind is called {OLD_KINDS[name]} now")
        if name not in KINDS:
            raise OptionError("kinds", name, allowed)
    return tuple(name for name in KINDS if name in names)


def _checked_words(accept: object) -> frozenset[str]:
    if isinstance(accept, str) or not isinstance(accept, Iterable):
        raise InputTypeError("accept", accept, "give a set of words")
    return frozenset(bare(require_text(word, "accept")) for word in accept)

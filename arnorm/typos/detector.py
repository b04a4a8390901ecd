"""The detector: from a text to findings.

First the word types, each judged once and remembered; only where one is suspect is the text looked at again, for the
places, the surroundings and the spans no detector enters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from arnorm.core.step import EMPTY, Context, require_context
from arnorm.errors import InputTypeError, OptionError, require_text
from arnorm.typos.closed import closed_spans, cut_off, lies_in
from arnorm.typos.document import Document
from arnorm.typos.evidence.surroundings import Place
from arnorm.typos.evidence.user_model import OwnNews, against, said_by_model
from arnorm.typos.finding import Finding
from arnorm.typos.kinds import DEFAULT_KINDS, KINDS
from arnorm.typos.model.model import TypoModel
from arnorm.typos.score import Judged, bar, hopes, judge, logistic, place_sum
from arnorm.typos.style import house_style
from arnorm.words.bare import bare
from arnorm.words.clitics import PROCLITICS
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import token_pattern, words

__all__ = ["MODES", "TypoDetector"]

MODES: Final = ("strict", "balanced")
_MEMO: Final = 1 << 16
_STRETCHES: Final = 1 << 17
# No word is longer, marks included; the memo holds no monsters.
_LONGEST: Final = 100
# What stands between two spaces and holds no suspect; bounded, and the same for all detectors.
_SOUND: Final[set[str]] = set()


@dataclass(frozen=True, kw_only=True)
class TypoDetector:
    """Finds probable typing errors in Arabic news text; a frozen value, safe to share.

    ``mode`` is ``"strict"`` (few findings, nearly all right) or ``"balanced"``. ``kinds`` is ``None`` for the default
    ones, ``"all"``, or an iterable of names of ``KINDS``. Words of ``accept`` are never found, nor with proclitics.
    ``model`` adds a user's own counts (``TypoModel.fit``) to those of news: they support suggestions beside their
    neighbours, and protect what that press writes often. ``initial_hamza`` also reports ا for أ إ آ at the head of a
    word, the first time in a text.

    >>> [(f.word, f.suggestions[0], f.kind) for f in TypoDetector().find("أوقفوا شحنات الأسحلة")]
    [('الأسحلة', 'الأسلحة', 'transposition')]
    """

    mode: str = "strict"
    kinds: str | Iterable[str] | None = None
    accept: frozenset[str] = field(default_factory=frozenset)
    model: TypoModel | None = None
    initial_hamza: bool = False

    def __post_init__(self) -> None:
        if self.mode not in MODES:
            raise OptionError("mode", self.mode, f"give one of {', '.join(MODES)}")
        if not isinstance(self.initial_hamza, bool):
            raise OptionError("initial_hamza", self.initial_hamza, "give True or False")
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

    def __call__(self, text: str, *, context: Context = EMPTY) -> tuple[Finding, ...]:
        """Return the same as ``find``."""
        return self.find(text, context=context)

    def find(self, text: str, *, context: Context = EMPTY) -> tuple[Finding, ...]:
        """Return the findings in ``text``, sorted and disjoint; offsets are code points, half-open.

        ``InputTypeError`` where ``text`` is no ``str`` or ``context`` no ``Context``.
        """
        text = require_text(text)
        require_context(context)
        wanted = self._wanted()
        found = _suspects(text)
        suspects = {
            token: judged
            for token, judged in found.items()
            if any(j.candidate.kind in wanted and hopes(self.mode, j) for j in judged)
            and not self._accepts(bare(token))
        }
        if not suspects:
            return ()
        return tuple(house_style(self._places(text, suspects, wanted)))

    def _wanted(self) -> frozenset[str]:
        kinds = DEFAULT_KINDS if self.kinds is None else frozenset(self.kinds)
        return kinds | {"initial_hamza"} if self.initial_hamza else kinds

    def _accepts(self, word: str) -> bool:
        if not self.accept:
            return False
        return any(word.startswith(before) and word[len(before) :] in self.accept for before in PROCLITICS)

    def _places(self, text: str, suspects: dict[str, tuple[Judged, ...]], wanted: frozenset[str]) -> Iterator[Finding]:
        pairs = None if self.model is None else OwnNews(self.model)
        document = Document(text, list(words(text)), default_lexicon(), pairs)
        closed = closed_spans(text)
        for index, token in enumerate(document.tokens):
            judged = suspects.get(text[token.start : token.end])
            if judged is None or lies_in(closed, token.start, token.end) or cut_off(text, token.start, token.end):
                continue
            finding = self._finding(document, index, judged)
            if finding is not None and finding.kind in wanted:
                yield finding

    def _finding(self, document: Document, index: int, judged: tuple[Judged, ...]) -> Finding | None:
        ranked = []
        for entry in judged:
            place = Place(document, index, entry.candidate)
            around, spoken = (0.0, ()) if entry.listed else place_sum(place)
            if self.model is not None and not entry.listed:
                around += against(place, self.model)
                spoken += said_by_model(place, self.model)
            ranked.append((entry.total + around, entry.candidate, entry.evidence + spoken))
        ranked.sort(key=lambda item: -item[0])
        total, best, evidence = ranked[0]
        confidence = logistic(total)
        if confidence < bar(self.mode, best.kind):
            return None
        token = document.tokens[index]
        suggestions = tuple(dict.fromkeys(candidate.word for _, candidate, _ in ranked))
        word = document.text[token.start : token.end]
        return Finding(token.start, token.end, word, best.kind, suggestions, round(confidence, 3), evidence)


def _suspects(text: str) -> dict[str, tuple[Judged, ...]]:
    """Return the tokens of a text that some surroundings could make a finding, with what is held against them.

    Most of a text has been seen before, and set difference is the fastest way to say so: stretches between spaces that
    hold no suspect are remembered as they are, and only the others are taken apart.
    """
    if len(_SOUND) > _STRETCHES:
        _SOUND.clear()
    fresh = set(text.replace("\n", " ").split(" ")) - _SOUND
    suspects = {}
    for token in set(token_pattern().findall(" ".join(fresh))):
        judged = _judge(token) if len(token) <= _LONGEST else ()
        if judged:
            suspects[token] = judged
    _SOUND.update(
        stretch for stretch in fresh if len(stretch) <= _LONGEST and not any(token in stretch for token in suspects)
    )
    return suspects


@lru_cache(maxsize=_MEMO)
def _judge(token: str) -> tuple[Judged, ...]:
    """Return the part of the judgement that a token carries with it; one memo for all detectors of a process."""
    return judge(bare(token), default_lexicon())


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
        if name not in KINDS:
            raise OptionError("kinds", name, allowed)
    return tuple(name for name in KINDS if name in names)


def _checked_words(accept: object) -> frozenset[str]:
    if isinstance(accept, str) or not isinstance(accept, Iterable):
        raise InputTypeError("accept", accept, "give a set of words")
    return frozenset(bare(require_text(word, "accept")) for word in accept)

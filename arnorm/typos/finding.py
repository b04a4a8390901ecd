"""What a detector says: a span, a word, and why."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final, NamedTuple

from arnorm.edits import Edit
from arnorm.errors import OptionError
from arnorm.options import require_choice
from arnorm.typos.evidence.feature import Says, says
from arnorm.typos.evidence.slipped import slipped

__all__ = ["ID", "Finding", "spoken"]

ID = "typos.v1"
_LANGUAGES: Final = ("en", "ar")
# «word» -> «suggestion»: why. Arabic comma and quotes in Arabic, the same in English with its own marks.
_SENTENCE: Final = {
    "en": ("“{word}”: {kind}; read “{suggestion}”.", " {reasons}.", ". "),
    "ar": ("«{word}»: {kind}، والصواب «{suggestion}».", " {reasons}.", ". "),
}


class Finding(NamedTuple):
    """A word that is probably not what its writer meant.

    ``start`` and ``end`` are offsets in code points, half-open, and ``word`` is the text between them: the whole
    token with its clitics, vowels and tatweel, or the tokens of a phrase. Each of ``suggestions``, best first, replaces
    it whole. ``confidence`` is the share of such findings that are right, from 0 to 1. ``evidence`` says in short what
    spoke for it, the kind of slip first.

    >>> finding = Finding(0, 3, "هذة", "ta_marbuta", ("هذه",), 0.9, ("Ha and ta marbuta are confused at the end",))
    >>> finding.suggestions
    ('هذه',)
    >>> finding.say()
    '“هذة”: Ha and ta marbuta are confused at the end; read “هذه”.'
    """

    start: int
    end: int
    word: str
    kind: str
    suggestions: tuple[str, ...]
    confidence: float
    evidence: tuple[str, ...]

    def as_edit(self, i: int = 0) -> Edit:
        """Return the edit that puts suggestion ``i`` in the word's place.

        >>> Finding(0, 3, "هذة", "ta_marbuta", ("هذه",), 0.9, ()).as_edit()
        Edit(start=0, end=3, text='هذه', by=('typos.v1:ta_marbuta',))
        """
        if isinstance(i, bool) or not isinstance(i, int) or not 0 <= i < len(self.suggestions):
            raise OptionError("i", i, f"give the index of one of the {len(self.suggestions)} suggestions")
        return Edit(self.start, self.end, self.suggestions[i], (f"{ID}:{self.kind}",))

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain values, ready for JSON; the tuples become lists.

        >>> Finding(0, 3, "هذة", "ta_marbuta", ("هذه",), 0.9, ()).to_dict()["suggestions"]
        ['هذه']
        """
        return {name: list(value) if isinstance(value, tuple) else value for name, value in self._asdict().items()}

    def say(self, language: str = "en") -> str:
        """Return in a sentence or two what is wrong and why; ``language`` is English (``"en"``) or Arabic (``"ar"``).

        >>> Finding(0, 3, "هذة", "ta_marbuta", ("هذه",), 0.9, ()).say("ar")
        '«هذة»: التبست التاء المربوطة بالهاء في آخر الكلمة، والصواب «هذه».'
        >>> Finding(0, 7, "الأسحلة", "transposition", ("الأسلحة",), 0.9, ()).say()
        '“الأسحلة”: Two neighbouring letters changed places (hah and lam); read “الأسلحة”.'
        """
        require_choice("language", language, _LANGUAGES)
        head, tail, between = _SENTENCE[language]
        known = says().get(self.kind)
        first = self.suggestions[0] if self.suggestions else ""
        said = head.format(word=self.word, kind=self._kind(known, language), suggestion=first)
        reasons = [
            _in(found, language) for text in self.evidence if (found := _by_english().get(text)) != known and found
        ]
        return said + (tail.format(reasons=between.join(reasons)) if reasons else "")

    def _kind(self, known: Says | None, language: str) -> str:
        """Return the kind in words, with the names of the letters where the words do not name them."""
        if known is None:
            return self.kind
        letters = slipped(self.word, self.suggestions[0], language) if known.letters and self.suggestions else ""
        return _in(known, language) + (f" ({letters})" if letters else "")


def spoken(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what kinds and features of these names say, in English; those that say nothing are left out."""
    table = says()
    return tuple(table[name].en for name in names if name in table)


def _in(said: Says, language: str) -> str:
    return said.ar if language == "ar" else said.en


@lru_cache(maxsize=1)
def _by_english() -> dict[str, Says]:
    return {said.en: said for said in says().values()}

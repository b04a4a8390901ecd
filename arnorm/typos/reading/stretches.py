"""What stands between the spaces of texts: whether some surroundings could make a word in it a finding.

Most of a text has been seen before and holds nothing to find, and set difference is the fastest way to say so: what is
left are the few stretches whose surroundings are worth a look. Each is taken apart once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.typos.judge.quiet import is_quiet
from arnorm.typos.judge.score import Judged, judge
from arnorm.words.lexicon import Lexicon, default_lexicon
from arnorm.words.tokens import Token, words

__all__ = ["Stretches", "Suspect", "loud"]

# Words remembered with their judgement, and stretches.
_MEMO: Final = 1 << 16
_MOST: Final = 1 << 17
# As many sets of wanted kinds keep their stretches.
_DETECTORS: Final = 2
# No word is longer, marks included; the memo holds no monsters.
_LONGEST: Final = 100


class Suspect(NamedTuple):
    """A word that some surroundings could make a finding, and what is held against it wherever it stands."""

    token: Token
    judged: tuple[Judged, ...]


class Stretches:
    """What is known of stretches by who looks for findings of some kinds: bounded, and no answer depends on it."""

    def __init__(self, judged: Callable[[str], tuple[Judged, ...]], wanted: frozenset[str]) -> None:
        self._judged = judged
        self._wanted = wanted
        self._quiet: set[str] = set()
        self._loud: dict[str, tuple[Suspect, ...]] = {}

    def loud(self, parts: Iterable[str]) -> dict[str, tuple[Suspect, ...]]:
        """Return those of the stretches that hold a suspect, with their suspects."""
        if len(self._quiet) + len(self._loud) > _MOST:
            self._quiet, self._loud = set(), {}
        others = set(parts).difference(self._quiet)
        return {part: found for part in others if (found := self._loud.get(part) or self._look(part))}

    def _look(self, part: str) -> tuple[Suspect, ...]:
        tokens = (token for token in words(part) if token.end - token.start <= _LONGEST)
        judged = ((token, self._judged(token.bare)) for token in tokens)
        suspects = tuple(Suspect(token, found) for token, found in judged if self._is_wanted(found))
        if len(part) <= _LONGEST and suspects:
            self._loud[part] = suspects
        elif len(part) <= _LONGEST:
            self._quiet.add(part)
        return suspects

    def _is_wanted(self, judged: tuple[Judged, ...]) -> bool:
        return any(one.candidate.kind in self._wanted for one in judged)


def loud(parts: Iterable[str], wanted: frozenset[str]) -> dict[str, tuple[Suspect, ...]]:
    """Return those of the stretches of a text that hold a suspect of a wanted kind, with their suspects."""
    return _stretches(default_lexicon(), wanted).loud(parts)


@lru_cache(maxsize=_DETECTORS)
def _stretches(lexicon: Lexicon, wanted: frozenset[str]) -> Stretches:
    return Stretches(_judged(lexicon), wanted)


@lru_cache(maxsize=1)
def _judged(lexicon: Lexicon) -> Callable[[str], tuple[Judged, ...]]:
    return lru_cache(maxsize=_MEMO)(lambda word: () if is_quiet(word, lexicon) else judge(word, lexicon))

"""The register of the evidence about a word and its candidate, each piece a rule that can be read and tested alone.

A rule answers with a number: mostly 1.0 where it holds and 0.0 where not. ``weights.json`` says how much each counts;
a rule without a weight counts nothing, so pieces join and leave by data. The sum of these rules belongs to a word
type and is remembered; the rules that need the text around are in ``arnorm.typos.evidence.surroundings``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from arnorm.typos.evidence import counts as evidence_counts
from arnorm.typos.evidence import letters as evidence_letters
from arnorm.typos.evidence import news as evidence_news
from arnorm.typos.evidence import spelling as evidence_spelling
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.kinds import KINDS

__all__ = ["KIND_SAID", "PAIR_RULES", "SAID", "say"]

Rule = Callable[[Pair], float]

KIND_SAID: Final = {
    "transposition": "Two neighbouring letters changed places",
    "doubled": "A letter is written twice",
    "missing": "A letter is missing",
    "extra": "A letter too many",
    "substitution": "A letter stands for another",
    "glued": "Two words without their space",
    "hamza": "The hamza is written otherwise",
    "taa": "Heh and teh marbuta are confused",
    "yaa": "Yeh and alef maqsura are confused",
    "initial_hamza": "The hamza at the head is left out",
    "name_variant": "Another transcription of a name",
}


def _of_kind(kind: str) -> Rule:
    def is_of_kind(pair: Pair) -> float:
        return float(pair.meant.kind == kind)

    return is_of_kind


_MODULES: Final = (evidence_counts, evidence_letters, evidence_news, evidence_spelling)
_NAMED: Final[dict[str, Rule]] = {name: getattr(module, name) for module in _MODULES for name in module.__all__}

PAIR_RULES: Final[dict[str, Rule]] = {**{kind: _of_kind(kind) for kind in KINDS}, **_NAMED}


def say(doc: str | None) -> str:
    """Return the first sentence of a rule's docstring, as evidence.

    >>> say("The letters differ by dots only.")
    'The letters differ by dots only'
    """
    return (doc or "").partition("\n")[0].partition(":")[0].rstrip(".")


# What a rule says when it speaks for a candidate; rules that only measure ("How ...", "Letters ...") say nothing.
SAID: Final = {
    name: say(rule.__doc__) for name, rule in _NAMED.items() if not (rule.__doc__ or "").startswith(("How", "Letters"))
}

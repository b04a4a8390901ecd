"""The lines above the first sentence of a whole text: headline, decks, names, figures, captions; none goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.verbs import is_past, is_present
from arnorm.sentence.words import Opening, opening

__all__ = ["above_lead"]

# A headline or name is shorter, a sentence that begins a text longer.
_LONG: Final = 60
_WAW: Final = "\u0648"
# Behind so many lines a sentence that goes on with "and" is the first too.
_SEVERAL: Final = 3


def above_lead(block: Sequence[Break]) -> set[int]:
    """Return the ids of the breaks above the first sentence, where that begins with its verb and others stand above it.

    Of a text that nothing proves to be torn: a lead of which a phrase stands on a line of its own hardly goes on with a
    verb. Where a shorter line below the headline has one, the lead begins there.
    """
    above: set[int] = set()
    last = block[0].before if block and block[0].first else None
    for at, each in enumerate(block):
        if each.before is not last or each.before.ends_sentence or len(each.before.text) >= _LONG:
            return set()
        last = each.after
        if not each.proven:
            above.add(id(each))
        is_verb = _is_verb(each.next_word)
        if len(last.text) >= _LONG:
            begins = is_verb or (at >= _SEVERAL and each.next_word.startswith(_WAW))
            return above if at and begins and last.ends_sentence else set()
        if is_verb:
            return set()
    return set()


def _is_verb(word: str) -> bool:
    return bool(word) and (is_past(word) or is_present(word) or opening(_WAW + word) is Opening.VERB)

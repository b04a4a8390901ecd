"""Lines that head a paragraph: a short question that the next sentence answers, an article of a law by its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.repair.join_lines.around import beside
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.verbs import is_past, is_present
from arnorm.unicode import Pattern, pattern

__all__ = ["is_headed"]

_QUESTION: Final = 30  # characters: two to five words
_HE: Final = "\u064a"  # ya, which short verbs in the present begin with too: he sees


def is_headed(block: Sequence[Break], at: int) -> bool:
    """Return whether a break stands below a line that heads what follows, or above one."""
    each = block[at]
    _, following = beside(block, at)
    if following is not None and _is_law(following):
        return True
    return not each.torn and (_is_law(each) or _is_question(block, at))


def _is_law(each: Break) -> bool:
    """Return whether a line names an article of a law, and the next begins with the verb that it orders by."""
    return _article().fullmatch(each.before.text) is not None and is_present(each.next_word)


def _is_question(block: Sequence[Break], at: int) -> bool:
    """Return whether a short question without its mark begins a paragraph, and a verb the next line."""
    each = block[at]
    last, _ = beside(block, at)
    if len(each.before.text) > _QUESTION or not (last is None or last.first or last.before.ends_sentence):
        return False
    answers = is_past(each.next_word) or is_present(each.next_word) or each.next_word.startswith(_HE)
    return answers and _asking().match(each.before.text) is not None


@lru_cache(maxsize=1)
def _asking() -> Pattern:
    listed: dict[str, list[str]] = read_toml("sentences/open_words.toml")
    return pattern(f"(?:{'|'.join(listed['asking'])}) ")


@lru_cache(maxsize=1)
def _article() -> Pattern:
    # With a number or an ordinal of one or two words.
    listed: dict[str, list[str]] = read_toml("sentences/open_words.toml")
    number, ordinal = "[(]?[0-9\u0660-\u0669]{1,4}[)]?", "\u0627\u0644[\u0621-\u064a]++(?: [\u0621-\u064a]++)?"
    return pattern(f"(?:\u0627\u0644)?(?:{'|'.join(listed['articles'])}) (?:{number}|{ordinal})[ :]?+")

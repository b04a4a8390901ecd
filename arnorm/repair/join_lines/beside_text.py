"""Lines that a page sets beside its text: hashtags, what stands before titles of other articles, writers, captions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.repair.join_lines.around import beside, head, is_name
from arnorm.repair.join_lines.listed import begins
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.breaks.line import Line
from arnorm.sentence.verbs import is_past, is_present
from arnorm.sentence.words import Opening, opening

__all__ = ["is_cued", "is_named_below", "is_tagged", "signs"]

# Names of writers and captions are shorter.
_SHORT: Final = 45
_NAME: Final = 25
_PARAGRAPH: Final = 60  # and paragraphs longer
_HASH: Final = "#"
_CUES: Final = "cues"
_BYLINES: Final = "bylines"


def is_tagged(block: Sequence[Break], at: int) -> bool:
    """Return whether hashtags end before a break, or begin behind it: a post ends in two or more, and no sentence."""
    each = block[at]
    if _HASH not in each.before.text and _HASH not in each.after.text:
        return False
    last, _ = beside(block, at)
    before, after = each.before.text.split(" "), each.after.text.split(" ")
    if _are_tags(after) or _are_tags([before[-1], *after]):
        return True
    above = last.before.text.split(" ")[-1:] if last is not None and len(before) == 1 else []
    return not each.torn and _are_tags([*above, *before][-2:])


def _are_tags(words: Sequence[str]) -> bool:
    return len(words) > 1 and all(word.startswith(_HASH) for word in words if word)


def is_cued(block: Sequence[Break], at: int) -> bool:
    """Return whether what stands before the title of another article begins below a break, or stands above it alone.

    The title behind it in its own line may be torn as any sentence, but for a paragraph that begins with its verb or
    with "and" below it.
    """
    each = block[at]
    if begins(_CUES, whole=False).match(each.after.text) is not None:
        return True
    found = begins(_CUES, whole=False).match(each.before.text)
    if found is not None and not each.torn and " " not in each.before.text[found.end() :].strip(" :"):
        return True
    if each.proven or len(each.after.text) < _PARAGRAPH or begins(_CUES, whole=False).match(head(block, at)) is None:
        return False
    return is_past(each.next_word) or is_present(each.next_word) or opening(each.next_word) >= Opening.AND


def signs(line: Line) -> bool:
    """Return whether a short line names a writer."""
    return len(line.text) < _SHORT and begins(_BYLINES).match(line.text) is not None


def is_named_below(block: Sequence[Break], at: int) -> bool:
    """Return whether a name stands between an open first line and a verb: a caption or writer, and the lead."""
    each = block[at]
    last, _ = beside(block, at)
    if last is None or not last.first or not last.open or last.proven or each.proven:
        return False
    is_verb = is_past(each.next_word) or is_present(each.next_word)
    return is_verb and len(each.before.text) < _NAME and is_name(each.before.text)

"""Whether a line that is nothing but a signature stands where one does, with enough evidence."""

from __future__ import annotations

from typing import Final

from arnorm.document.meta.alone import EDGE, heads_prose, is_above, is_name_alone
from arnorm.document.meta.said import Said
from arnorm.document.meta.signature import Signature
from arnorm.document.page import Page

__all__ = ["may_stand"]

# A writer named by a cue is sought so many lines down: headline twice, decks, date and the introduction of an interview
# stood above in papers of Yemen and Bahrain.
_CUED: Final = 12
_BESIDE: Final = 5  # lines of place, writer, "picture", writer and date; sites that print each on its own
_NAMES: Final = 3  # so many names with bars between are a list of persons, unless a place or a paper stands with them


def may_stand(page: Page, found: Signature, at: int, said: Said) -> bool:
    """Return whether a line that is nothing but a signature stands where one does, with enough evidence."""
    if _is_list_of_persons(found):
        return False
    if found.sure > 1:
        return True
    only = found.pieces[0]
    last = at >= len(page.content) - EDGE
    if found.kinds == ["source"] and " " not in page.key(page.content[at]):
        # "Dawn", "Sunrise" are papers and times of prayer.
        return heads_prose(page, at) or (last and page.prose(page.content[at - 1]))
    if only.person and len(found.pieces) == 1:
        return is_name_alone(page, at, said)
    if only.sure and not only.person and only.kind == "byline":
        return (at <= _CUED or last) and not _is_of_another(page, at)
    placed = found.kinds != ["dateline"] or heads_prose(page, at) or _heads_a_signature(page, at, said)
    return (is_above(page, at, said) and placed) or (last and found.kinds != ["dateline"])


def _heads_a_signature(page: Page, at: int, said: Said) -> bool:
    """Return whether a place stands right below the headline, its writer or paper and the date on lines below it."""
    if not said.headline or page.key(page.content[at - 1]) != said.headline:
        return False
    return any(page.key(index) in said.dated for index in page.content[at : at + _BESIDE])


def _is_of_another(page: Page, at: int) -> bool:
    """Return whether a writer stands below the article, among the titles of others: text stands above, none beside."""
    if page.prose(page.content[at - 1]) or heads_prose(page, at) or at == len(page.content) - 1:
        return False
    return any(page.prose(index) for index in page.content[1:at]) and not any(
        page.prose(index) for index in page.content[at + 1 :]
    )


def _is_list_of_persons(found: Signature) -> bool:
    """Return whether a line names persons and nothing else, more than write one report."""
    persons = sum(piece.person for piece in found.pieces)
    return persons >= _NAMES and not {"dateline", "agency", "source"}.intersection(found.kinds)

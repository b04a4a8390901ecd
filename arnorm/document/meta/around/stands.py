"""Whether a line that is nothing but a signature stands where one does, with enough evidence.

Words of the language are none: "review: the new labour law", "jacket - bullet-proof".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.around.alone import EDGE, heads_prose, is_above, is_name_alone
from arnorm.document.meta.around.rows import is_a_place_in_rows
from arnorm.document.meta.marked import folded_name, marked
from arnorm.document.meta.parts.cut import parts_of
from arnorm.document.meta.parts.shapes import has, is_person, is_plain
from arnorm.document.meta.parts.words import is_desk, is_family
from arnorm.document.meta.said import Said
from arnorm.document.meta.signature import Signature
from arnorm.document.meta.slots import within
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["are_words", "may_stand"]

# A writer named by a cue is sought so many lines down: headline twice, decks, date and the introduction of an interview
# stood above in papers of Yemen and Bahrain.
_CUED: Final = 12
_BESIDE: Final = 5  # lines of place, writer, "picture", writer and date; sites that print each on its own
_FAMILY: Final = 3  # words of a name that only its last word tells
_AL: Final = "\u0627\u0644"
# "Tributary of the great river", "white dove", "my profit from trade"; a family ends in ya or has the shape of a trade:
# An-Najjar, Al-Haddad.
_THING: Final = (
    "(?:[|*] )*+<thing> "
    "(?:<epithet> |(?!<given> )<no> |"
    "\u0627\u0644(?!<given>)(?![^ ]+\u064a |[^ ]{2}\u0627[^ ] )[^ ]+ (?:\u0627\u0644[^ ]+ )?$)"
)
_DATED: Final = "[0-9]"
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
    placed = placed or is_a_place_in_rows(page, at, said)
    return (is_above(page, at, said) and placed) or (last and found.kinds != ["dateline"])


def _heads_a_signature(page: Page, at: int, said: Said) -> bool:
    """Return whether a place stands right below the headline, its writer or paper and the date on lines below it."""
    below = page.key(page.content[at + 1]) if at == 1 and at + 1 < len(page.content) else ""
    if has("paper", below) or has("agency", below):
        return page.key(page.content[at + 1]) in said.dated or heads_prose(page, at + 1)
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


def are_words(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether what was found is words: behind a cue that heads a subject too, behind a place that is one."""
    line = page.lines[page.content[at]]
    text = marked(page.text, line.start, found[-1].end).text
    whole = found[-1].end == line.end
    if found[0].place is not None and has("worded", folded_name(found[0].place)):
        return whole and pattern(_DATED).search(text) is None and not any(_names(meta) for meta in found)
    if whole and len(found) == 1 and has("foreign", text.strip(" ")):
        return _is_between_paragraphs(page, at)
    if found[0].kind != "byline" or found[0].place is not None:
        return False
    if whole and len(found) == 1 and within(_THING, text).match(text) is not None:
        return True
    parts = parts_of(text)
    if len(parts) == 1 or parts[0].start > 0 or not has("topic", parts[0].text):
        return False
    words = parts[1].text.split(" ")
    return not (has("cue", words[0]) or _may_be_a_person(words))


def _is_between_paragraphs(page: Page, at: int) -> bool:
    """Return whether a line heads a part of the text: a paper in a review of the press."""
    above = page.content[at - 1]
    return at > 1 and page.prose(above) and page.folded(above).endswith((".", "…")) and heads_prose(page, at)


def _names(meta: Meta) -> bool:
    """Return whether a piece beside a place says who issued a report, or who wrote it."""
    name, agency = folded_name(meta.name or ""), folded_name(meta.agency or "")
    return any(has(kind, agency) for kind in ("agency", "agencies", "paper")) or _may_be_a_person(name.split(" "))


def _may_be_a_person(words: Sequence[str]) -> bool:
    """Return whether words are a person by a list, a title, Latin letters or the shape of a family's name."""
    if is_person(words) or has("title", words[0]) or is_desk(" ".join(words)) or all(map(str.isascii, words)):
        return words[0] != ""
    if len(words) > _FAMILY or any(word.startswith(_AL) for word in words[:-1]) or is_plain(words):
        return False
    return is_family(words[-1]) and not words[0].startswith(_AL) and not has("nation", words[-1].removeprefix(_AL))

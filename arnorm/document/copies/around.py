"""Lines of their own between and around the copies of a headline that name the outlet or the section, or are a label.

What they name stands beside the headline on another line (``headline - Daily Harbour``, and below ``Daily Harbour``),
or they are words of pages. The copies are the proof that the page repeats itself here.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise
from typing import Final

from arnorm.document.copies.chosen.beside_copies import (
    among_buttons,
    field_of,
    fields_of_a_record,
    heads_a_date,
    is_address,
    is_button,
    sources,
    tells_the_outlet,
    turns,
)
from arnorm.document.copies.chosen.trimmed import Choice
from arnorm.document.copies.edges import HEAD, Edges
from arnorm.document.copies.frame.foreign import are_explained, speak_to_you
from arnorm.document.copies.frame.outside import is_foreign
from arnorm.document.copies.frame.words import (
    are_words_of_buttons,
    are_words_of_pages,
    begins_a_button,
    entries,
    is_number,
)
from arnorm.document.copies.masthead.line.labels import labels_nothing
from arnorm.document.copies.masthead.lines import of_the_masthead
from arnorm.document.copies.masthead.sections import is_genre
from arnorm.document.copies.masthead.sections import is_section as is_known_section
from arnorm.document.copies.masthead.under.outlet import holds_the_rights, names_the_outlet
from arnorm.document.copies.masthead.under.section import names_the_section
from arnorm.document.copies.named import is_outlet, is_place, is_section
from arnorm.document.copies.readings import is_date, is_home
from arnorm.document.lines import is_blank
from arnorm.document.page import PROSE
from arnorm.unicode import pattern

__all__ = ["around"]

_WORDS: Final = 4  # of such a line
_BETWEEN: Final = 5  # words of a line between two copies that says nothing of the text; by hand, on 2026-11-28
_YEAR: Final = 4  # digits
_NAME_WORDS: Final = 1  # of a name that is no outlet's by its words, and could be a writer's if it had more
_BELOW: Final = 2  # lines below the last copy of the head
_PARAGRAPHS: Final = 2  # of the text above comments on it; one may be a deck
# The path to the article, two signs and more; what is quoted or said behind a colon is none.
_WAY: Final = r"[^>\u00ab\u00bb.:]{2,50}(?:[>\u00bb][^>\u00ab\u00bb.:]{2,50}){2,5}"
_PATH: Final = "path"


def around(edges: Edges, choice: Choice, letters: str) -> dict[int, str]:
    """Return the lines that go with the copies of the headline, which has these letters."""
    if choice.clean is None or not (choice.copies or _is_named_beside(edges, choice.clean)):
        return {}
    copies = {choice.clean, *choice.copies, *_in_its_stead(edges, choice, letters)}
    places = [edges.place[i] for i in copies if edges.place.get(i, HEAD) < HEAD]
    places = [at for at in places if at == edges.place[choice.clean] or _stands_over_text(edges, at)]
    names = frozenset(_names(edges, choice, letters))
    found: dict[int, str] = {}
    if len(places) > 1 or choice.beside or _is_named_beside(edges, choice.clean):
        found = _up_to_the_last(edges, choice, range(min(places), max(places) + 1), names)
    found |= _below(edges, choice, places, names, letters) | _comments(edges, choice, letters)
    found |= dict.fromkeys(_foreign(edges, choice, places, letters), _PATH)
    return found | dict.fromkeys(turns(edges, choice), _PATH)


def _in_its_stead(edges: Edges, choice: Choice, letters: str) -> list[int]:
    """Return the lines that stay instead of the headline that was chosen, where that goes itself."""
    going = choice.clean in choice.copies
    return [index for index in edges.order[:HEAD] if edges.line(index).letters == letters] if going else []


def _stands_over_text(edges: Edges, at: int) -> bool:
    """Return whether text follows a copy of the headline: of a list of other articles below the text it may be one."""
    content = edges.page.content
    return any(map(edges.page.prose, content[content.index(edges.order[at]) + 1 :]))


def _foreign(edges: Edges, choice: Choice, places: list[int], letters: str) -> Iterator[int]:
    """Yield the lines between two copies, and below one at the foot, of few words of pages, none of the text's."""
    copies = {choice.clean, *choice.copies}
    last, order = max(places), edges.order
    foot = min((at for it in choice.copies if (at := edges.place.get(it, 0)) > last), default=len(order))
    first = min(places)
    above = (it for it in order[:first] if speak_to_you(edges.line(it).words))
    below = (it for it in order[last + 1 : last + 2] if choice.copies and (_counts(edges, it) or _orders(edges, it)))
    lines = (it for it in (*above, *order[first + 1 : last], *below, *order[foot:]) if it not in copies)
    yield from (
        index for index in lines if is_foreign(edges.page, index, letters, _BETWEEN) and _is_explained(edges, index)
    )


def _is_explained(edges: Edges, index: int) -> bool:
    """Return whether a line speaks to the readers, or is of words of pages: others are a place, a writer, a deck."""
    line = edges.line(index)
    if are_words_of_pages(line.words):
        return not all(map(is_number, line.words))
    return speak_to_you(line.words) or (are_explained(line.words) and not is_date(line.folded))


def _orders(edges: Edges, index: int) -> bool:
    """Return whether a line is a button: what it does, and with what."""
    words = edges.line(index).words
    return begins_a_button(words) and (len(words) == 1 or are_words_of_buttons(words))


def _counts(edges: Edges, index: int) -> bool:
    """Return whether a line below copies counts in digits, no years, and no part of a series: "length 02:15"."""
    words = edges.line(index).words
    figures = [word for word in words if is_number(word)]
    counted = 0 < len(figures) < len(words) and max(map(len, figures)) < _YEAR
    return counted and entries("part").isdisjoint(words)


def _up_to_the_last(edges: Edges, choice: Choice, head: range, names: frozenset[str]) -> dict[int, str]:
    """Return the lines above the last copy of the head, and the buttons right below it; ``head`` are their places."""
    first, last = head[0], head[-1]
    copies = {index for index in (choice.clean, *choice.copies) if index is not None}
    found = dict.fromkeys(of_the_masthead(edges, first, last, copies), _PATH)
    for at, index in enumerate(edges.order[: last + 1 + _BELOW]):
        if index in copies:
            continue
        if at > last and not (is_button(edges, index) or is_address(edges, index) or heads_a_date(edges, at)):
            break
        above = at < first
        copied = above and bool(choice.copies)
        if first == 1 and above and not choice.copies and _may_be_kicker(edges, index):
            continue
        if _is_of_the_page(edges, index, names, above=above) or (copied and _is_place(edges, index)):
            found[index] = _PATH
    found |= dict.fromkeys(fields_of_a_record(edges, copies), _PATH)
    between = [index for index in edges.order[first + 1 : last] if index not in copies]
    found |= dict.fromkeys(among_buttons(edges, [it for it in between if it not in found], found), _PATH)
    return found | _signs(edges, {*copies, *found})


def _below(edges: Edges, choice: Choice, places: list[int], names: frozenset[str], letters: str) -> dict[int, str]:
    """Return the lines below the last copy of the head that name the outlet, and a paragraph that is printed twice."""
    last = max(places)
    near = [*edges.order[last + 1 : last + 1 + _BELOW], edges.order[-1]] if names else []
    found: dict[int, str] = {}
    if len(places) > 1:
        below = edges.order[last + 1 : last + 1 + _BELOW]
        found |= dict.fromkeys((*_signed(edges, below[:1]), *sources(edges, below)), "site")
        again = _twice(edges, below) or _as_above(edges, choice, places)
        found |= dict.fromkeys(again, "same") if "same" in choice.copies.values() else {}
    if choice.copies:
        under = (it for it in edges.order[last + 1 : last + 2] if _names_the_page(edges, choice, it, letters))
        found |= dict.fromkeys(under, "site")
    foot = [at for index in choice.copies if (at := edges.place.get(index, 0)) >= HEAD]
    found |= dict.fromkeys(sources(edges, edges.order[max(foot) + 1 :]) if foot else (), "site")
    named = (i for i in near if i not in choice.copies and i != choice.clean and _is_named(edges, i, names))
    return found | dict.fromkeys(named, "site")


def _names_the_page(edges: Edges, choice: Choice, index: int, letters: str) -> bool:
    """Return whether a line right below the last copy names the section, or whose the rights of the page are."""
    headline = " ".join(edges.line(choice.clean or 0).words)
    return names_the_section(edges.page, index, letters) or holds_the_rights(edges.page, index, headline)


def _comments(edges: Edges, choice: Choice, letters: str) -> dict[int, str]:
    """Return what stands below a line that counts the comments on the headline and tells it, below the text."""
    content = edges.page.content
    for index in choice.copies:
        frame = edges.frame(index, letters)
        words = frozenset(word for piece in frame.pieces for word in piece.split(" ")) if frame is not None else ()
        counts = any(map(is_number, words)) and not entries("remark").isdisjoint(words)
        at = content.index(index) if counts else 0
        if sum(map(edges.page.prose, content[:at])) >= _PARAGRAPHS:
            return dict.fromkeys(content[at + 1 :], "site")
    return {}


def _may_be_kicker(edges: Edges, index: int) -> bool:
    """Return whether a line alone above the title names no section, outlet or day."""
    folded = edges.line(index).folded
    return not (is_known_section(edges.page.key(index)) or is_outlet(edges.page.key(index)) or is_date(folded))


def _is_named_beside(edges: Edges, clean: int) -> bool:
    """Return whether the title beside the text is the headline to the letter, so that no copy need prove it."""
    return edges.title is not None and edges.line(clean).letters == edges.title.letters


def _names(edges: Edges, choice: Choice, letters: str) -> Iterator[str]:
    """Yield the names beside the headline on lines that hold it: an outlet's by its words, one word, a section's."""
    holders = [*choice.copies, *([choice.clean] if choice.beside and choice.clean is not None else [])]
    for index in holders:
        frame = edges.frame(index, letters)
        pieces = frame.pieces if frame is not None else ()
        path = bool(pieces) and is_home(pieces[0])
        yield from (it for it in pieces if path or is_outlet(it) or it.count(" ") < _NAME_WORDS)


def _signs(edges: Edges, found: Container[int]) -> dict[int, str]:
    """Return the lines of signs between two lines of a path, and above the first line where that goes."""
    content = edges.page.content
    above = range(content[0] if content[0] in found else 0)
    both = ((one, two) for one, two in pairwise(content[:HEAD]) if one in found and two in found)
    between = (index for one, two in both for index in range(one + 1, two))
    return {index: _PATH for index in (*above, *between) if not is_blank(edges.page.text, edges.page.lines[index])}


def _signed(edges: Edges, lines: list[int]) -> list[int]:
    """Return the line below two copies that is an outlet's name or a section's."""
    return [i for i in lines if names_the_outlet(edges.page, i) or _is_section(edges, i)]


def _is_section(edges: Edges, index: int) -> bool:
    """Return whether a line names a section, a sign behind it, or in two words and more: one may be a kicker."""
    key = edges.page.key(index)
    listed = " " in key and is_known_section(key) and not is_genre(key)
    return listed or (is_section(key) and _is_parted(edges, index))


def _is_parted(edges: Edges, index: int) -> bool:
    """Return whether a line has few words and a bare dash or a bar behind them."""
    return edges.line(index).folded.endswith(" |") and len(edges.line(index).words) <= _WORDS


def _twice(edges: Edges, lines: list[int]) -> list[int]:
    """Return the second of two equal paragraphs below a headline that is printed twice: each field of the page is."""
    letters = [edges.page.sketch.letters[index] for index in lines]
    return lines[1:] if len(set(letters)) < len(lines) and edges.page.longer_than(lines[0], PROSE) else []


def _as_above(edges: Edges, choice: Choice, places: list[int]) -> list[int]:
    """Return the paragraphs right below a later copy of the headline that stand right below an earlier one, too."""
    below = [edges.order[at + 1] for at in sorted(places) if at + 1 < len(edges.order)]
    below = [i for i in below if i != choice.clean and i not in choice.copies and edges.page.longer_than(i, PROSE)]
    letters = [edges.page.sketch.letters[index] for index in below]
    return [index for at, index in enumerate(below) if letters[at] in letters[:at]]


def _is_of_the_page(edges: Edges, index: int, names: frozenset[str], *, above: bool) -> bool:
    """Return whether a line above or between two copies is no text of the article."""
    line = edges.line(index)
    if (above and is_date(line.folded)) or is_address(edges, index):
        return True
    if not above and _is_between(edges, index):
        return True
    if not 0 < len(line.words) <= _WORDS or line.folded.endswith((".", "?")):
        return False
    key = " ".join(line.words)
    if (above and is_outlet(key)) or names_the_outlet(edges.page, index, between=not above):
        return True
    if not above and key.isascii() and len(line.words) <= _NAME_WORDS:
        return True  # the outlet's name in Latin letters, between two copies; of two words it can be a writer's
    sure = is_outlet(key) and len(line.words) > 1
    return key in names or sure or is_section(line.folded) or are_words_of_pages(line.words)


def _is_between(edges: Edges, index: int) -> bool:
    """Return whether a line between two copies is a path, a button, a label of nothing, or says from whom they are."""
    line = edges.line(index)
    if are_words_of_buttons(line.words) and (begins_a_button(line.words) or len(line.words) > 1):
        return True
    label = field_of(edges, index)
    sourced = label in entries("technical") or (label != "" and tells_the_outlet(edges, index))
    return sourced or labels_nothing(line.folded) or pattern(_WAY).fullmatch(edges.page.raw(index)) is not None


def _is_place(edges: Edges, index: int) -> bool:
    """Return whether a line above two copies is a country or a town: a section. Between them it is a dateline."""
    return is_place(" ".join(edges.line(index).words))


def _is_named(edges: Edges, index: int, names: frozenset[str]) -> bool:
    """Return whether a line is a name that stands beside the headline elsewhere, with a copyright sign or a date."""
    line = edges.line(index)
    key = " ".join(line.words)
    if key in names:
        return not line.folded.endswith((".", ":"))
    dated = (" ".join(it.line.words) for it in line.readings if it.kind == "date")
    return any(it in names for it in dated)

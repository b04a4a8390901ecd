"""Which line is the headline, which lines are its copies, and which of all these stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import takewhile
from typing import Final

from arnorm.document import fold
from arnorm.document.copies import verse
from arnorm.document.copies.apart import begin_apart
from arnorm.document.copies.around import around
from arnorm.document.copies.chosen.best import best
from arnorm.document.copies.chosen.broken import ends_in_parts, parts
from arnorm.document.copies.chosen.kind import kind_of
from arnorm.document.copies.chosen.signs import unquoted, unsigned
from arnorm.document.copies.chosen.trimmed import Choice, in_its_place, shared
from arnorm.document.copies.doubled import joint_after
from arnorm.document.copies.edges import HEAD, LONGEST, Edges
from arnorm.document.copies.frame.framed import behind_a_name
from arnorm.document.copies.frame.machine import is_slug
from arnorm.document.copies.frame.retold import retold_after
from arnorm.document.copies.frame.words import entries
from arnorm.document.copies.masthead.headline.below import below_a_kicker, headline_below
from arnorm.document.copies.masthead.headline.repeated import below_a_section, repeated
from arnorm.document.copies.masthead.stamps import is_stamp
from arnorm.document.copies.named import is_section
from arnorm.document.copies.readings import is_home
from arnorm.document.lines import trimmed_cut
from arnorm.document.page import PROSE
from arnorm.unicode import pattern

__all__ = ["Choice", "choose", "glued_copies"]

_WORD: Final = r"[\p{L}\p{M}]++"
_PATH_WORDS: Final = 3  # of the name of a section in a path to the article
_LONGEST_CLOSED: Final = 120  # no headline of 6,998 is longer than 113 characters, and none ends in a stop
_CLOSED_WORDS: Final = 4  # of a headline that ends in a stop; 302 of 6,998 headlines have fewer


def choose(edges: Edges, *, drop_all: bool) -> Choice:
    """Return the headline of a page and its copies; with ``drop_all`` the one that the title names goes too."""
    choice = shared(edges) if not drop_all and not _stands_alone(edges) else None
    if choice is None:
        choice = _chosen(edges, drop_all=drop_all)
    if choice.clean is None or drop_all:
        return choice
    choice = unquoted(edges, choice) or choice
    going = {**around(edges, choice, _letters(edges, choice)), **choice.copies}
    return _better(edges, replace(choice, copies=going))


def _better(edges: Edges, choice: Choice) -> Choice:
    """Return the choice by which the best copy stays, of those with only lines between them that go."""
    clean, going = choice.clean, dict(choice.copies)
    if clean is None or choice.beside or clean in going:
        return choice
    same = [i for i, kind in choice.copies.items() if kind == "same" and i in edges.place]
    stays = best(edges, [clean, *(i for i in same if _as_full(edges, i, clean, going))])
    if stays == clean:
        return unsigned(edges, choice) or choice
    going[clean] = going.pop(stays)
    return Choice(stays, going)


def _stands_alone(edges: Edges) -> bool:
    """Return whether the title beside the text stands on a line of its own."""
    title = edges.title
    return title is not None and any(edges.line(index).letters == title.letters for index in edges.head)


def _letters(edges: Edges, choice: Choice) -> str:
    """Return the letters of the headline that was chosen."""
    clean = choice.clean or 0
    line = edges.page.lines[clean]
    if not choice.beside:
        return edges.line(clean).letters
    cuts = [(start - line.start, end - line.start) for start, end, _ in choice.beside]
    raw = edges.page.raw(clean)
    for start, end in reversed(cuts):
        raw = raw[:start] + raw[end:]
    return fold.skeleton(raw)[0]


def _chosen(edges: Edges, *, drop_all: bool) -> Choice:
    """Return the headline of a page that stands bare on a line, and its copies."""
    clean = _headline(edges)
    if clean is None:
        return Choice(None, {})
    found = _related(edges, clean)
    if not found and edges.title is None:
        twice = repeated(edges)
        if twice is not None and twice != clean:
            clean = _fullest(edges, twice)
            found = _related(edges, clean)
        below = (headline_below(edges) or below_a_kicker(edges)) if not found else None
        if below is not None and (related := _related(edges, _fullest(edges, below))):
            clean, found = _fullest(edges, below), related
    going = _going(edges, clean, found, drop_all=drop_all)
    going |= _sections(edges, clean, going)
    return in_its_place(edges, clean, going) or Choice(clean, going)


def glued_copies(edges: Edges, choice: Choice) -> list[tuple[int, int, str]]:
    """Return the pieces of lines that go: the second copy on a line, and a headline glued to the text after it."""
    page, clean = edges.page, choice.clean
    headline = None
    if clean is not None and edges.headline_like(clean):
        headline = page.raw(clean)[: edges.doubled_at(clean)]
    found = list(choice.beside)
    for index in edges.order:
        if index in choice.copies or (choice.beside and index == clean):
            continue
        line = page.lines[index]
        end = edges.doubled_at(index)
        if end is not None and not verse.verse_after(page, index):
            found.append((line.start + end, line.end, "doubled"))
        elif headline is not None and index != clean and edges.place[index] < HEAD:
            at = _text_behind(edges, index, clean or 0, headline)
            if at is not None:
                cut = trimmed_cut(page.text, line, line.start, at, ())
                found.append((cut.start, cut.end, "glued"))
    return found


def _text_behind(edges: Edges, index: int, clean: int, headline: str) -> int | None:
    """Return where the text begins that stands on one line with the headline before it, or ``None``."""
    page, line = edges.page, edges.page.lines[index]
    known = page.sketch.letters
    whole = len(edges.line(clean).letters) == len(known[clean])  # no first copy of two, nothing that is markup
    if whole and known[index].find(known[clean]) < 0:
        return None
    at = joint_after(page.text, line.start, line.end, headline)
    if at is None and not begin_apart(page, clean, index):
        at = retold_after(page.text, line.start, line.end, headline)
    if at is not None:
        return None if _breaks_a_word(edges, index, at) else at
    named = behind_a_name(page.raw(index)[:LONGEST], edges.line(clean).letters)
    return None if named is None else retold_after(page.text, line.start + named, line.end, headline)


def _breaks_a_word(edges: Edges, index: int, at: int) -> bool:
    """Return whether a place in a line is inside a word of the text: then the headline before it was cut there."""
    page, line = edges.page, edges.page.lines[index]
    before = pattern("(?r)" + _WORD).match(page.text, line.start, at)
    after = pattern(_WORD).match(page.text, at, line.end)
    if before is None or after is None:
        return False
    return edges.is_fragment(fold.key(before.group()), fold.key(before.group() + after.group()), (index,))


def _headline(edges: Edges) -> int | None:
    """Return the line that is the headline in its fullest clean form, or ``None`` where no headline is seen."""
    head = edges.head
    start = _named(edges)
    if start is None and head and head[0] == edges.order[0] and _may_be_headline(edges):
        start = below_a_section(edges, head[0])
    if start is None:
        start = repeated(edges)
        return _fullest(edges, below) if start is None and (below := headline_below(edges)) is not None else start
    whole = next((index for index in head[2:4] if parts(edges, 0, index, edges.place[index])), None)
    if start == edges.order[0] and whole is not None:
        return whole
    return _fullest(edges, start)


def _fullest(edges: Edges, start: int) -> int:
    """Return the line of the head of which a line is a defective copy, the fullest there is."""
    for _ in range(HEAD):
        better = next((index for index in edges.head if index != start and edges.fuller(index, start)), None)
        if better is None:
            break
        start = better
    return start


def _may_be_headline(edges: Edges) -> bool:
    """Return whether the first line has the look of a headline, begins the one below, or is printed twice."""
    if is_stamp(edges.line(edges.order[0]).folded) or is_slug(edges.page.raw(edges.order[0])) or _heads_a_mail(edges):
        return False
    return edges.headline_like(edges.order[0]) or _begins(edges) or _closed_twice(edges)


def _heads_a_mail(edges: Edges) -> bool:
    """Return whether the first two lines are fields of a mail: "from: …", "subject: …"."""
    fields = [edges.line(index).folded.partition(" : ") for index in edges.order[:2]]
    return all(parted and label in entries("mail") | entries("subject") for label, parted, _ in fields)


def _closed_twice(edges: Edges) -> bool:
    """Return whether the first line, a short one that ends in a full stop, stands again right below, above the text."""
    one, two = (edges.line(index) for index in edges.order[:2])
    short = len(one.folded) <= _LONGEST_CLOSED and len(one.words) >= _CLOSED_WORDS
    return short and one.letters == two.letters and edges.well_set(edges.order[1])


def _begins(edges: Edges) -> bool:
    """Return whether the first line is a word or two, and an ellipsis, of the line below it."""
    head = edges.head
    return len(head) > 1 and edges.headline_like(head[1]) and edges.fuller(head[1], head[0])


def _named(edges: Edges) -> int | None:
    """Return the first line that is the given title, rather exactly than with a defect."""
    title = edges.title
    if title is None:
        return None
    exact = (index for index in edges.head if edges.line(index).letters == title.letters)
    return next(exact, next((index for index in edges.head if edges.is_title(index)), None))


def _related(edges: Edges, clean: int) -> dict[int, str]:
    """Return the copies of a line; what goes brings others beside it, so this asks until nothing is new."""
    found: dict[int, str] = {}
    size = -1
    while size < len(found):
        size = len(found)
        for index in edges.order:
            if index != clean and index not in found:
                kind = kind_of(edges, index, clean, found)
                if kind is not None:
                    found[index] = kind
        for at in range(min(HEAD, len(edges.order)) - 1):
            for count in (2, 3):
                if parts(edges, at, clean, count):
                    found |= dict.fromkeys(edges.order[at : at + count], "part")
        for count in (2, 3):
            if ends_in_parts(edges, clean, count):
                found |= dict.fromkeys(edges.order[-count:], "part")
    return found


def _going(edges: Edges, clean: int, found: dict[int, str], *, drop_all: bool) -> dict[int, str]:
    """Return which of the headline and its copies go: all but one, none of a poem, none that heads a section."""
    page = edges.page
    if verse.is_refrain(page, clean, found):
        return {}
    heads = {i for i, kind in found.items() if kind == "same" and verse.heads_a_section(page, i, clean, found)}
    going = {index: kind for index, kind in found.items() if index not in heads}
    if verse.verse_after(page, _last_above_the_text(edges, clean, going)):
        return {}
    same = [clean, *(i for i, kind in going.items() if kind == "same" and _as_full(edges, i, clean, going))]
    stays = best(edges, same)
    if stays != clean:
        going[clean] = "same"
    if drop_all and edges.is_title(clean):
        going[stays] = "title"
    else:
        going.pop(stays, None)
    return going | _path(edges, clean, going)


def _last_above_the_text(edges: Edges, clean: int, going: Iterable[int]) -> int:
    """Return the last copy of the head with no running text above it, but for what stands above the headline itself."""
    head = edges.order[edges.place[clean] : HEAD]
    above = list(takewhile(lambda index: not edges.page.longer_than(index, PROSE), head))
    return max((index for index in going if index in above), default=clean)


def _as_full(edges: Edges, index: int, clean: int, going: Mapping[int, str]) -> bool:
    """Return whether a copy may stand in for the headline: next to it, copies aside, and no line that holds several."""
    first, last = sorted((edges.place[index], edges.place[clean]))
    return edges.doubled_at(index) is None and all(line in going for line in edges.order[first + 1 : last])


def _path(edges: Edges, clean: int, going: Mapping[int, str]) -> dict[int, str]:
    """Return the lines of a path to the article, "home", section and so on, between two copies or above all."""
    last = max([clean, *(index for index in going if edges.place[index] < HEAD)])
    first = min([clean, *going])
    path: list[int] = []
    for index in edges.order[: edges.place[last]]:
        line = edges.line(index)
        if index in going or index == clean:
            continue
        if is_home(line.folded) and (index > first or edges.place[index] == 0):
            path.append(index)
        elif path and (len(line.words) > _PATH_WORDS or line.closed):
            return {}
        elif path:
            path.append(index)
    if not going or not path:
        return {}
    below = next(index for index in edges.page.content if index > path[-1])
    signs = set(range(path[0], below)) - set(edges.page.content)  # arrows on lines of their own
    return dict.fromkeys([*path, *signs], "path")


def _sections(edges: Edges, clean: int, going: Mapping[int, str]) -> dict[int, str]:
    """Return the names of sections on lines of their own between two copies: the page's, below its title."""
    places = [edges.place[index] for index in (clean, *going) if edges.place.get(index, HEAD) < HEAD]
    between = edges.order[min(places) : max(places)] if len(places) > 1 else []
    found = [index for index in between if index != clean and index not in going]
    return {index: "path" for index in found if is_section(edges.line(index).folded)}

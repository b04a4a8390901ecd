"""Finds what an article says of itself on its lines: datelines, bylines, agencies, sources, captions, credits.

Whole lines, what stands before the first sentence of a paragraph, and agencies behind the last. The first line of a
text is its headline, unless it is running text or the headline that is known stands below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.around.alone import EDGE, HEAD, is_titled
from arnorm.document.meta.around.stamps import without_stamps_behind
from arnorm.document.meta.around.stands import may_stand
from arnorm.document.meta.doubted import without_doubted
from arnorm.document.meta.marked import Marked, marked
from arnorm.document.meta.parts.codes import coded
from arnorm.document.meta.parts.compared import tells_more
from arnorm.document.meta.parts.several import apart
from arnorm.document.meta.parts.signed import opened, parted, signed
from arnorm.document.meta.rules import MetaRule, meta_rules
from arnorm.document.meta.said import NOTHING, Said
from arnorm.document.meta.signature import Piece, Signature, opens_a_sentence, read
from arnorm.document.meta.slots import within
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["MetaLines", "by_line", "find_meta", "is_meta", "piece_of_a_line", "whole_line"]

_LONGEST: Final = 220  # a whole line that is longer is none of these
_START: Final = 140  # what stands before the first sentence is shorter
_END: Final = 60  # so is what stands behind the last
_SENTENCE: Final = 40  # letters that must follow what stands before a sentence
_SURE: Final = 2  # pieces that are evidence by themselves, before the first sentence of a text
_PHRASE_BEHIND: Final = 12  # ... where a city and an agency do


def find_meta(page: Page, said: Said = NOTHING) -> list[Meta]:
    """Return what is found on the lines of a page, in order, with what the whole page says of them."""
    return apart(page.text, [meta for _, found in by_line(page, said) for meta in found])


class MetaLines:
    """What is found on each line of a page below the first, by place; a line is looked at when it is asked for."""

    def __init__(self, page: Page, said: Said = NOTHING) -> None:
        self._page, self._said = page, said
        self._told: dict[int, list[Meta]] = {}

    def on(self, at: int) -> list[Meta]:
        """Return what is found on one line, as ``find_meta`` finds it."""
        known = self._told.get(at)
        if known is None:
            known = self._told[at] = self._tell(at, self._is_below_a_cue)
        return known

    def _tell(self, at: int, below_cue: Callable[[int], bool]) -> list[Meta]:
        return [] if at < 1 or _is_said_again(self._page, at) else _on_line(self._page, at, self._said, below_cue)

    def _is_below_a_cue(self, at: int) -> bool:
        """Return whether the line above, the headline said again apart, is a cue for the name of a writer.

        Below another cue it may be a name itself, so that of several in a row the first is told before the others.
        """
        first, told = at, self._told
        while first > 1 and (_is_said_again(self._page, first - 1) or self._is_a_new_cue(first - 1)):
            first -= 1
        cue = _is_a_cue(told.get(first - 1, ()))
        for line in range(first, at):
            if not _is_said_again(self._page, line):
                told[line] = self._tell(line, _always if cue else _never)
                cue = _is_a_cue(told[line])
        return cue

    def _is_a_new_cue(self, at: int) -> bool:
        """Return whether a line that has not been told would be a cue below none."""
        return at not in self._told and _is_a_cue(self._tell(at, _never))


def is_meta(page: Page, at: int) -> bool:
    """Return whether something is found on the line at a place among those with words."""
    return bool(_on_line(page, at, NOTHING, _never))


def whole_line(page: Page, at: int) -> list[Meta]:
    """Return what a line is that says nothing else, with more evidence than a name or a city alone."""
    line = page.lines[page.content[at]]
    return piece_of_a_line(page, at, line.start, line.end)


def piece_of_a_line(page: Page, at: int, start: int, end: int) -> list[Meta]:
    """Return the same of a piece of a line: what stands beside a headline."""
    if end - start > _LONGEST:
        return []
    whole = marked(page.text, start, end)
    found = _by_rule(page, whole, at, whole_line=True)
    signature = None if found else read(whole)
    if signature is None or whole.text[signature.stop :].strip(" ."):
        return found or parted(page, whole)
    kinds = signature.kinds
    told = signature.sure > 1 or (kinds[0] in ("byline", "agency") and not signature.pieces[0].person)
    told |= kinds[0] == "dateline" and "source" in kinds
    return _pieces(page, whole, signature) if told else parted(page, whole)


def by_line(page: Page, said: Said) -> Iterator[tuple[int, list[Meta]]]:
    """Yield the lines of a page on which something is found, with that."""
    first = _on_first(page, said) if said.first and page.content else []
    if first:
        yield page.content[0], first
    lines = MetaLines(page, said)
    for at in range(1, len(page.content)):
        found = lines.on(at)
        if found:
            yield page.content[at], found


def _is_said_again(page: Page, at: int) -> bool:
    """Return whether a line near the first is the headline again."""
    return at <= HEAD and page.key(page.content[at]) == page.key(page.content[0]) and not is_titled(page, at)


def _is_a_cue(found: Sequence[Meta]) -> bool:
    """Return whether a line is a cue for the name of the writer."""
    return len(found) == 1 and found[0].kind == "byline" and found[0].name is None


def _always(at: int) -> bool:  # noqa: ARG001
    return True


def _never(at: int) -> bool:  # noqa: ARG001
    return False


def _on_first(page: Page, said: Said) -> list[Meta]:
    """Return what stands above a headline that is known, or before the first sentence of a text that has none."""
    key = page.key(page.content[0])
    if said.headline and key == said.headline:
        return []
    if said.headline and len(page.content) > 1 and page.key(page.content[1]) == said.headline:
        return _on_line(page, 0, said, _never)
    line = page.lines[page.content[0]]
    whole = marked(page.text, line.start, line.start + _START)
    if not page.longer_than(page.content[0], PROSE):
        return []
    signature = read(whole, said.outlets)
    if signature is None or (signature.sure < _SURE and not page.longer_than(page.content[0], 2 * PROSE)):
        # A headline may begin with a city.
        return [meta for meta in opened(page, whole, 0, said) if len(meta.fields) > 1]
    return without_doubted(page, 0, _opening_signature(page, whole, 0, signature), said)


def _on_line(page: Page, at: int, said: Said, below_cue: Callable[[int], bool]) -> list[Meta]:
    line = page.lines[page.content[at]]
    short = line.end - line.start <= _LONGEST
    whole = marked(page.text, line.start, line.end if short else line.start + _START)
    codes = coded(page, at, whole) if said.first and short else []
    if codes:
        return codes
    by_parts = (signed(page, whole, at, said) or opened(page, whole, at, said)) if said.first else []
    found = _by_patterns(page, whole, at, said, below_cue)
    behind = [meta for meta in found if by_parts and meta.start >= by_parts[-1].end]
    found = [*by_parts, *behind] if tells_more(by_parts, found[: len(found) - len(behind)]) else found
    return without_doubted(page, at, found, said) if said.first else found


def _by_patterns(page: Page, whole: Marked, at: int, said: Said, below_cue: Callable[[int], bool]) -> list[Meta]:
    line = page.lines[page.content[at]]
    short = line.end - line.start <= _LONGEST
    found = _by_rule(page, whole, at, whole_line=True) if short else []
    name = _name_alone(page, whole) if short and not found else []
    if name and below_cue(at):
        return name
    if found:
        return found
    signature = read(whole, said.outlets, prose=page.prose(page.content[at]))
    if signature is not None:
        found = (_whole_signature(page, whole, at, signature, said) if short else []) or _opening_signature(
            page, whole, at, signature
        )
    if not found and short:
        found = _before_stamps(page, whole, at, said)
    if found and found[-1].end == line.end:
        return found
    end = marked(page.text, max(line.start, line.end - _END), line.end)
    return [*found, *_by_rule(page, end, at, whole_line=False)]


def _by_rule(page: Page, line: Marked, at: int, *, whole_line: bool) -> list[Meta]:
    edge = at <= HEAD or at >= len(page.content) - EDGE
    for rule in meta_rules():
        if rule.whole == whole_line and (edge or rule.zone == "any"):
            found = _match(page, rule, line)
            if found is not None:
                return [found]
    return []


def _match(page: Page, rule: MetaRule, line: Marked) -> Meta | None:
    found = rule.match(line)
    if found is None:
        return None
    fields = {
        name: page.text[slice(*line.span(page.text, *found.span(name)))]
        for name, value in found.groupdict().items()
        if value
    }
    start, end = line.span(page.text, found.start(), found.end())
    return Meta(start, end, rule.kind, fields.get("place"), fields.get("agency"), fields.get("name"))


def _name_alone(page: Page, line: Marked) -> list[Meta]:
    """Return the name that is all of a line, a writer's below a line that announces one."""
    if pattern(r"(?:[^ :|.…?@#©()\"،*0-9]+ (?:[.] )?){2,5}(?:[|*] )?").fullmatch(line.text) is None:
        return []
    start, end = line.span(page.text, 0, len(line.text))
    return [Meta(start, end, "byline", name=page.text[start:end])]


def _before_stamps(page: Page, line: Marked, at: int, said: Said) -> list[Meta]:
    """Return what a line is, but for when it was published and how often it was read."""
    bare = without_stamps_behind(line)
    signature = read(bare, said.outlets) if bare is not None else None
    return [] if bare is None or signature is None else _whole_signature(page, bare, at, signature, said)


def _whole_signature(page: Page, line: Marked, at: int, found: Signature, said: Said) -> list[Meta]:
    if line.text[found.stop :].strip(" .") or not may_stand(page, found, at, said):
        return []
    return _pieces(page, line, found)


def _opening_signature(page: Page, line: Marked, at: int, found: Signature) -> list[Meta]:
    end = page.lines[page.content[at]].end
    if found.stop >= len(line.text) or not opens_a_sentence(line, found):
        return []
    told = found.sure > 1 and set(found.kinds) == {"dateline", "agency"}
    if not told and not page.prose(page.content[at]):
        return []  # "Sousse: a new harbour" is a title
    if at > HEAD and found.sure < 2:
        return []
    if end - line.places[found.stop] < (_PHRASE_BEHIND if told else _SENTENCE):
        return []
    return _pieces(page, line, found)


def _pieces(page: Page, line: Marked, found: Signature) -> list[Meta]:
    """Return what the pieces are together: one byline, one source, or a place with what stands beside it."""
    metas = [_meta(page, line, piece) for piece in found.pieces]
    last = metas[-1]
    if found.signs[-1]:
        metas[-1] = last._replace(end=line.span(page.text, found.pieces[-1].start, found.stop)[1])
    kinds = set(found.kinds)
    if found.kinds[0] == "byline" or (found.kinds[0] == "source" and kinds & {"dateline", "byline"}):
        return [_all_one("byline", metas)]
    if found.kinds[0] == "source":
        return [_all_one("source", metas)]
    return _with_places(page, metas)


def _all_one(kind: str, metas: Sequence[Meta]) -> Meta:
    fields = [{name: getattr(meta, name) for name in ("place", "agency", "name")} for meta in metas]
    first = {name: next((each[name] for each in fields if each[name]), None) for name in ("place", "agency", "name")}
    return Meta(metas[0].start, metas[-1].end, kind, first["place"], first["agency"], first["name"])


def _with_places(page: Page, metas: Sequence[Meta]) -> list[Meta]:
    """Return pieces, a place and the agencies and dates beside it as one dateline, agencies alone as one."""
    found: list[Meta] = []
    for meta in metas:
        if found and found[-1].kind == meta.kind == "agency":
            start = found[-1].start
            named = page.text[start : meta.end] if found[-1].agency and meta.agency else found[-1].agency or meta.agency
            found[-1] = Meta(start, meta.end, "agency", agency=named)
            continue
        if found and (meta.kind == "date" or {found[-1].kind, meta.kind} in ({"dateline", "agency"}, {"dateline"})):
            found[-1] = _all_one("dateline", (found[-1], meta))
        else:
            found.append(meta)
    return found


def _meta(page: Page, line: Marked, piece: Piece) -> Meta:
    start, end = line.span(page.text, piece.start, piece.stop)
    spans = {
        name: span
        for name, span in piece.fields.items()
        if name != "agency" or within("<desk> ?", line.text).fullmatch(line.text, *span) is None
    }
    fields = {name: page.text[slice(*line.span(page.text, *span))] for name, span in spans.items()}
    return Meta(start, end, piece.kind, fields.get("place"), fields.get("agency"), fields.get("name"))

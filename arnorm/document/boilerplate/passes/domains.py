"""A domain alone on a line near the foot, and the site's brand beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from arnorm.document.boilerplate.brand import is_brand
from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.passes.reading import reading
from arnorm.unicode import pattern

__all__ = ["brand_lines", "domain_goes"]

_BRAND: Final = 40  # letters of a brand; the longest among the 28 outlets has 31
_NAME_WORDS: Final = 3  # a line of more words above a domain is a sentence's beginning
_ENDS: Final = (".", "?", "…")
_PATH: Final = r"[.] [a-z]{2,12} [|] [^ ]"  # more than a domain: one piece, or one form to fill in
# "to register", "to book", "to apply", "to buy", "to download": what the address is for
_LEADS_UP: Final = r"(?:و?ل(?:لتسجيل|لحجز|حجز|لتقديم|تقديم|لاستعلام|لشراء|شراء|لمشاركه|لاشتراك|لتبرع))(?: |$)"
_ANNOUNCES: Final = 3  # a line of more words without an end mark above a domain leads up to it


def domain_goes(judged: Judged, found: Mapping[int, str], at: int, *, last: bool) -> bool:
    """Return whether a domain is the page's: its brand or other residue beside it, or it ends the text; unannounced."""
    if _announced(judged, found, at):
        return False
    beside = [other for other in (at - 1, at + 1) if 0 < other < len(judged.content)]
    return last or any(_residue(judged, found, other) or _is_brand(judged, other, at) for other in beside)


def brand_lines(judged: Judged, found: Mapping[int, str], at: int, *, last: bool) -> list[int]:
    """Return the lines beside a domain that are its brand."""
    lines = []
    if at + 1 < len(judged.content) and not _gone(judged, found, at + 1) and _is_brand(judged, at + 1, at):
        lines.append(judged.content[at + 1])
    if at > 1 and not _gone(judged, found, at - 1):
        footer = (last or bool(lines)) and _in_the_footer(judged, found, at - 1)
        if footer or _is_brand(judged, at - 1, at):
            lines.append(judged.content[at - 1])
    return lines


def _announced(judged: Judged, found: Mapping[int, str], at: int) -> bool:
    """Return whether the line above, of the article and no name, does not end as a sentence does."""
    if at < 1 or _residue(judged, found, at - 1) or _is_brand(judged, at - 1, at):
        return False
    above = judged.page.folded(judged.content[at - 1])
    if pattern(_PATH).search(judged.page.folded(judged.content[at])):
        return not above.endswith(_ENDS) and reading(above).weight <= 0
    named = judged.page.key(judged.content[at - 1])
    if pattern(_LEADS_UP).match(named) is not None or (" " in named and judged.page.end(judged.content[at - 1]) == ":"):
        return True
    if at > 1 and named.count(" ") + 1 <= _NAME_WORDS and _in_the_footer(judged, found, at - 1):
        return False
    return named.count(" ") + 1 > _ANNOUNCES and not above.endswith(_ENDS)


def _gone(judged: Judged, found: Mapping[int, str], at: int) -> bool:
    return judged.content[at] in judged.gone or judged.content[at] in found


def _residue(judged: Judged, found: Mapping[int, str], at: int) -> bool:
    """Return whether a line goes, or will: residue of the tail that is no domain."""
    rule = judged.found.get(judged.content[at])
    return _gone(judged, found, at) or (rule is not None and not rule.brand and "tail" in rule.zones)


def _is_brand(judged: Judged, at: int, domain: int) -> bool:
    index = judged.content[at]
    return _name(judged, index) and is_brand(judged.page.raw(index), judged.page.folded(judged.content[domain]))


def _name(judged: Judged, index: int) -> bool:
    """Return whether a line can be a name: short, and no sentence."""
    page = judged.page
    return not page.longer_than(index, _BRAND) and page.end(index) not in (".", ":", "…")


def _in_the_footer(judged: Judged, found: Mapping[int, str], at: int) -> bool:
    """Return whether a line of a few words, above a domain that ends the text, has residue above it too."""
    words = judged.page.key(judged.content[at]).count(" ") + 1
    return words <= _NAME_WORDS and at > 1 and _name(judged, judged.content[at]) and _residue(judged, found, at - 1)

"""What is left of a page when its tags are gone: script sections, hidden addresses, styles, Markdown links."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.edits import Edit
from arnorm.unicode import Pattern, pattern

__all__ = ["addresses", "links", "machinery", "styles"]

_WHITE: Final = "[ \\t\\n\\r\\f\u00a0]"
# A mark of quotation on both sides: the writer speaks of the thing.
_OPENING: Final = '\u00ab\u201c"'
_CLOSING: Final = '\u00bb\u201d"'


def machinery(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    """Yield an edit for each script section between comments, which a page without tags shows as text.

    >>> [edit[:3] for edit in machinery("خبر /* <![CDATA[ */ var x = 1; /* ]]> */", ("x",))]
    [(4, 40, '')]
    """
    if "/*" in text and "]]>" in text:
        end = -1
        for found in _section_start().finditer(text):
            if found.start() < end:
                continue
            close = _section_end().search(text, found.end())
            if close is None:
                break
            end = close.end()
            yield Edit(found.start(), end, "", by)


def addresses(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    """Yield an edit for each address that Cloudflare hid, with the empty comment that its script leaves.

    >>> [edit[:3] for edit in addresses("البريد [email protected] /* */ هنا", ("x",))]
    [(7, 30, '')]
    """
    for found in _hidden_address().finditer(text):
        yield Edit(found.start(), found.end(), "", by)


def links(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    """Yield the edits that leave of each Markdown link or image its words.

    >>> [edit[:3] for edit in links("[خبر](https://x.org/a)", ("x",))]
    [(0, 1, ''), (4, 22, '')]
    """
    for found in _link().finditer(text):
        yield Edit(found.start(), found.start("words"), "", by)
        yield Edit(found.end("words"), found.end(), "", by)


def styles(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    """Yield an edit for each run of style rules.

    >>> [edit[:3] for edit in styles("خبر .a{color:red} .b:hover { margin: 0 }", ("x",))]
    [(4, 40, '')]
    """
    for found in _rules().finditer(text):
        yield Edit(found.start(), found.end(), "", by)


@lru_cache(maxsize=1)
def _section_start() -> Pattern:
    return pattern(f"/\\*{_WHITE}*+<!\\[CDATA\\[{_WHITE}*+(?:><!--{_WHITE}*+)?+\\*/")


@lru_cache(maxsize=1)
def _section_end() -> Pattern:
    return pattern(f"/\\*{_WHITE}*+(?:--><!)?+\\]\\]>{_WHITE}*+\\*/")


@lru_cache(maxsize=1)
def _hidden_address() -> Pattern:
    address = "\\[email[ \u00a0]protected\\]"
    comment = f"(?:{_WHITE}*+/\\*{_WHITE}*+\\*/)"
    return pattern(f"(?<![{_OPENING}]){address}{comment}?+|{address}(?![{_CLOSING}]){comment}?+")


@lru_cache(maxsize=1)
def _link() -> Pattern:
    words = "!?+\\[(?P<words>[^\\[\\]\\n\\r]{0,500}+)\\]"
    inner = "[^ \\t\\n\\r()<>]"
    target = f"(?:https?://|//|www\\.|mailto:|tel:|/|#){inner}*+(?:\\({inner}*+\\){inner}*+)*+"
    title = "(?:[ \\t]++(?:\"[^\"\\n\\r]{0,500}+\"|'[^'\\n\\r]{0,500}+'))?+"
    return pattern(f"{words}\\({target}{title}[ \\t]*+\\)")


@lru_cache(maxsize=1)
def _rules() -> Pattern:
    elements = "|".join(read_toml("html/elements.toml")["styled"].split(" "))
    at_rule = "@(?:media|supports|font-face|keyframes|-webkit-keyframes|page)"
    selector = f"(?:[.#][A-Za-z_\\-]|{at_rule}|(?:{elements})(?![A-Za-z]))[ -z|~]{{0,300}}+"
    comment = "/\\*[^*{}]*+\\*/"
    white = f"(?:{_WHITE}|{comment})*+"
    declaration = "-{0,2}[A-Za-z][A-Za-z\\-]*+[ \\t]*+:[^;{}<>]*+"
    rule = f"{selector}\\{{{white}{declaration}(?:;{white}(?:{declaration})?+)*+\\}}"
    either = f"(?:{rule}|{selector}\\{{{white}(?:{rule}{white})++\\}})"
    return pattern(f"(?<![^ \\t\\n\\r\\f\u00a0}};>])(?:{comment}{_WHITE}*+)?+{either}(?:{white}{either})*+")

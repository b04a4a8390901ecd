"""Shows changes as HTML, whole words deleted and inserted; a notebook and ``arnorm report`` share it.

A change inside an Arabic word is shown on the whole word: the letters of a half-marked pair would join into words that
were never written. Each word stands in ``<bdi>`` so that digits and Latin keep their order in the right-to-left line.
What cannot be seen (a bidi control, a space that went) stands as its code point in a box.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from typing import Final

from arnorm.data import load
from arnorm.edits import Edit, splice
from arnorm.unicode import category, name, pattern

__all__ = ["diff", "points", "render", "said", "style", "visible"]

_SPACE = pattern("[\\x09-\\x0d\\x20\\x85\\xa0\\u2028\\u2029]")
_ARABIC: Final = pattern("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_NOTES: Final = '<ul dir="ltr" style="font-size:smaller">{}</ul>'
_HEADS: Final = "".join(f'<th scope="col">{head}</th>' for head in ("at", "was", "became", "by"))
# Changes that a notebook lists below the text; different code points of a change that are named: more are words.
_LISTED: Final = 100
_NAMED: Final = 8
_MANY: Final = "{n} code points"
# What has no name in Unicode: the controls that stand in texts (by their aliases), and kinds of code points.
_CONTROLS: Final = {
    "\x00": "NULL",
    "\t": "CHARACTER TABULATION",
    "\n": "LINE FEED",
    "\r": "CARRIAGE RETURN",
    "\x85": "NEXT LINE",
}
_NAMELESS: Final = {"Cc": "control", "Cn": "unassigned", "Co": "private use", "Cs": "surrogate"}
# Of code points of these categories nothing is seen: controls, formats, line and paragraph separators, spaces.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})


@lru_cache(maxsize=1)
def style() -> str:
    """Return the style sheet of ``diff`` and ``points``."""
    return load.read_text("view/diff.css")


def render(source: str, edits: Sequence[Edit], notes: Sequence[str]) -> str:
    """Return ``source`` as HTML with ``edits`` shown as ``<del>`` and ``<ins>``, listed and with ``notes`` below.

    >>> "<del><bdi>أحمد</bdi></del><ins><bdi>احمد</bdi></ins>" in render("أحمد", [Edit(0, 1, "ا", ("alef.v1",))], ())
    False
    >>> ">أحمد</bdi></del>" in render("أحمد", [Edit(0, 1, "ا", ("alef.v1",))], ())
    True
    """
    listed = "".join(f"<li>{escape(note)}</li>" for note in notes)
    text = f'<div class="arnorm-diff" dir="rtl">{diff(source, edits)}</div>'
    return f"<style>{style()}</style>{text}{_list(source, edits)}{_NOTES.format(listed) if listed else ''}"


def diff(source: str, edits: Sequence[Edit]) -> str:
    """Return ``source`` with ``edits`` marked, for an element of the class ``arnorm-diff``."""
    parts: list[str] = []
    at = 0
    for start, end, group in _words(source, edits):
        parts.append(escape(source[at:start]))
        old = source[start:end]
        new = splice(old, [Edit(e.start - start, e.end - start, e.text, e.by) for e in group])
        by = ", ".join(dict.fromkeys(step for edit in group for step in edit.by))
        parts.append(_mark("del", old, new, by) + _mark("ins", new, old, by))
        at = end
    parts.append(escape(source[at:]))
    return "".join(parts)


def _mark(tag: str, text: str, other: str, by: str) -> str:
    if not text:
        return ""
    shown = " ".join(f"U+{ord(char):04X}" for char in text[:40])
    spaces = _SPACE.sub("", text) == _SPACE.sub("", other)
    # What stands in isolation has no say in the direction of its line; a line may begin with it.
    kind = ' class="rtl"' if _ARABIC.search(text) else ""
    return f'<{tag}{kind} title="{escape(by)}: {shown}"><bdi>{visible(text, spaces=spaces)}</bdi></{tag}>'


def visible(text: str, *, spaces: bool = True) -> str:
    """Return a text as HTML in which what cannot be seen stands as its code point, ``spaces`` and line ends if asked.

    >>> visible("a" + chr(0x200F))
    'a<span class="point">U+200F</span>'
    """
    shown = []
    for char in text:
        unseen = (spaces or char not in " \n") and category(char) in _UNSEEN
        shown.append(f'<span class="point">U+{ord(char):04X}</span>' if unseen else escape(char))
    return "".join(shown)


def points(text: str, many: str = _MANY) -> str:
    """Return the code points of a text with their names, each on a line; where they are ``many``, their number.

    >>> points("ـ")
    '<code>U+0640</code> ARABIC TATWEEL'
    """
    counts = Counter(text)
    if len(counts) > _NAMED:
        return escape(many.format(n=len(text)))
    lines = (
        f"<code>U+{ord(char):04X}</code> {escape(said(char))}{f' ×{count}' if count > 1 else ''}"
        for char, count in counts.items()
    )
    return "<br>".join(lines) or "–"


def said(char: str) -> str:
    """Return the name of a code point; of one without a name what it is.

    >>> said("ش"), said(chr(10)), said(chr(0xE000))
    ('ARABIC LETTER SHEEN', 'LINE FEED', '<private use>')
    """
    if char in _CONTROLS:
        return _CONTROLS[char]
    kind = _NAMELESS.get(category(char))
    return name(char) if kind is None else f"<{kind}>"


def _list(source: str, edits: Sequence[Edit]) -> str:
    if not edits:
        return ""
    rows = "".join(
        f"<tr><td>{edit.start}–{edit.end}</td><td>{points(source[edit.start : edit.end])}</td>"
        f"<td>{points(edit.text)}</td><td>{escape(', '.join(edit.by))}</td></tr>"
        for edit in edits[:_LISTED]
    )
    more = f"; the first {_LISTED}" if len(edits) > _LISTED else ""
    table = f'<table class="arnorm-points" dir="ltr"><thead><tr>{_HEADS}</tr></thead><tbody>{rows}</tbody></table>'
    return f'<details dir="ltr"><summary>{len(edits)} edits by code points{more}</summary>{table}</details>'


def _words(source: str, edits: Sequence[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
    """Yield groups of edits that touch the same words, with the span of those words."""
    start = end = 0
    group: list[Edit] = []
    for edit in edits:
        if group and edit.start < end:
            group.append(edit)
            # What lies before the end of a word has no other end: a word is walked through once.
            end = end if edit.end <= end else _end(source, edit)
            continue
        if group:
            yield start, end, group
        start, end, group = _start(source, edit, end), _end(source, edit), [edit]
    if group:
        yield start, end, group


def _start(source: str, edit: Edit, least: int) -> int:
    """Return where the word begins that an edit touches: at the edit where a space parts them before and after it."""
    at = edit.start
    if _begins_apart(edit.text or source[edit.end : edit.end + 1]) and _begins_apart(source[at : edit.end]):
        return at
    while at > least and _SPACE.match(source, at - 1) is None:
        at -= 1
    return at


def _end(source: str, edit: Edit) -> int:
    """Return where the word ends that an edit touches."""
    left = edit.text[-1:] or source[max(edit.start - 1, 0) : edit.start]
    if _begins_apart(left) and edit.start < edit.end and _begins_apart(source[edit.end - 1 : edit.end]):
        return edit.end
    match = _SPACE.search(source, edit.end)
    return match.start() if match else len(source)


def _begins_apart(text: str) -> bool:
    """Return whether no word goes on with a text: it begins with a space, or is nothing, as at the end of all."""
    return not text or _SPACE.match(text) is not None

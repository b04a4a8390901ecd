"""Shows changes as HTML, whole words deleted and inserted.

A change inside an Arabic word is shown on the whole word: the letters of a half-marked pair would join into words that
were never written. Each word stands in ``<bdi>`` so that digits and Latin keep their order in the right-to-left line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from arnorm.edits import Edit, splice
from arnorm.unicode import pattern

__all__ = ["render"]

_SPACE = pattern("[\\x09-\\x0d\\x20\\x85\\xa0\\u2028\\u2029]")
_TEXT = '<div dir="rtl" style="white-space:pre-wrap;unicode-bidi:plaintext;line-height:1.7">{}</div>'
_NOTES = '<ul dir="ltr" style="font-size:smaller">{}</ul>'


def render(source: str, edits: Sequence[Edit], notes: Sequence[str]) -> str:
    """Return ``source`` as HTML with ``edits`` shown as ``<del>`` and ``<ins>``, and ``notes`` below.

    >>> "<del><bdi>أحمد</bdi></del><ins><bdi>احمد</bdi></ins>" in render("أحمد", [Edit(0, 1, "ا", ("alef.v1",))], ())
    False
    >>> ">أحمد</bdi></del>" in render("أحمد", [Edit(0, 1, "ا", ("alef.v1",))], ())
    True
    """
    parts: list[str] = []
    at = 0
    for start, end, group in _words(source, edits):
        parts.append(escape(source[at:start]))
        old = source[start:end]
        new = splice(old, [Edit(e.start - start, e.end - start, e.text, e.by) for e in group])
        by = ", ".join(dict.fromkeys(name for edit in group for name in edit.by))
        parts.append(_mark("del", old, by) + _mark("ins", new, by))
        at = end
    parts.append(escape(source[at:]))
    listed = "".join(f"<li>{escape(note)}</li>" for note in notes)
    return _TEXT.format("".join(parts)) + (_NOTES.format(listed) if listed else "")


def _mark(tag: str, text: str, by: str) -> str:
    if not text:
        return ""
    points = " ".join(f"U+{ord(char):04X}" for char in text[:40])
    return f'<{tag} title="{escape(by)}: {points}"><bdi>{escape(text)}</bdi></{tag}>'


def _words(source: str, edits: Sequence[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
    """Yield groups of edits that touch the same words, with the span of those words."""
    start = end = 0
    group: list[Edit] = []
    for edit in edits:
        if group and edit.start < end:
            group.append(edit)
            # What lies before the end of a word has no other end: a word is walked through once.
            end = end if edit.end <= end else _word_end(source, edit.end)
            continue
        if group:
            yield start, end, group
        start, end, group = _word_start(source, edit.start, end), _word_end(source, edit.end), [edit]
    if group:
        yield start, end, group


def _word_start(source: str, at: int, least: int) -> int:
    while at > least and _SPACE.match(source, at - 1) is None:
        at -= 1
    return at


def _word_end(source: str, at: int) -> int:
    match = _SPACE.search(source, at)
    return match.start() if match else len(source)

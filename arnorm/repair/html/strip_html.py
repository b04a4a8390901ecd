"""HTML: tags, comments, scripts, character references, and what pages leave behind when those are gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit, canonical, compose, splice
from arnorm.errors import require_text
from arnorm.repair.html.breaks import broken
from arnorm.repair.html.escapes import escapes
from arnorm.repair.html.raised import raised
from arnorm.repair.html.references import references
from arnorm.repair.html.residue import addresses, links, machinery, styles
from arnorm.repair.html.tags import markup

__all__ = ["StripHtml"]

# What was escaped shows its tags only when it is decoded, and so on, level by level; nobody escapes so often.
_ROUNDS: Final = 6
_TRIGGERS: Final = frozenset("<&[{\\;")


@dataclass(frozen=True, kw_only=True)
class StripHtml(Rewrite):
    r"""Take HTML out of a text: tags, comments, scripts and styles, character references, and their residue.

    * Tags of HTML's elements vanish without a trace inside a line. ``<br>`` and the borders of blocks become line
      breaks, as many as a page shows: none beside a line break that the source has, none at the ends of the text.
      Cells of a table are divided by a tab. What is inside ``script``, ``style`` and ``template`` goes.
    * Digits raised behind a digit stay so (``10<sup>6</sup>`` is 10⁶).
    * Comments, declarations and processing instructions go; of ``<![CDATA[…]]>`` the content stays.
    * Character references are decoded: named, decimal, hexadecimal, escaped twice or more (``&amp;quot;``), two for the
      surrogates of one character, and Arabic ones that have lost their ampersand (``#1575;#1604;``). What they reveal
      is treated in turn, so ``&lt;p&gt;`` is a tag too, and the step has no more to do on what it gives.
    * Residue: script sections between ``/* <![CDATA[ */`` and ``/* ]]> */``, ``[email protected]`` with its ``/* */``,
      style rules (``.a{color:red}``), the brackets and address of a Markdown link, whose words stay; escapes of JSON
      (a backslash and n, ``\u0627``), outside paths.

    Left alone: ``<`` before anything but the name of an element (``3 < 5``, ``<3``, ``<<``, ``<F-16>``), a name with
    words behind it that are no attributes (``<b and c>``), a tag, comment or quoted value that never closes, the
    content of a script that never closes; a reference that names nothing (``AT&T;``), and one without a semicolon but
    for ``&amp &lt &gt &quot &nbsp &laquo &raquo``; references to no-break spaces give no-break spaces. No options.
    Sees protected spans too, which are found in what it leaves.

    Source: the HTML standard (names of elements and references in ``data/html``); ``arnorm.repair.html.tags`` says why
    the tokenizer is the project's own.

    >>> from arnorm.steps import StripHtml
    >>> StripHtml()("<p>قال &quot;<b>نعم</b>&quot;</p><p>إذا كان 3 < 5</p>")
    'قال "نعم"\nإذا كان 3 < 5'
    """

    id: ClassVar[str] = "html.v1"
    data: ClassVar[tuple[str, ...]] = ("html/", "sets/")
    ignores_protection: ClassVar[bool] = True

    def fast_path(self) -> FastPath:
        """Return the characters with which all markup begins, and a glance at the text."""
        return FastPath(triggers=_TRIGGERS, idle=_is_clean)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each piece of markup; pieces that touch, or lay in each other, are one."""
        require_text(text)
        if _is_clean(text):
            return ()
        by = (self.id,)
        total: list[Edit] = []
        now = text
        for _ in range(_ROUNDS):
            before = now
            for find in _PASSES:
                found = list(find(now, by))
                total = compose(total, found, now)
                now = splice(now, found)
            if now == before:
                break
        return canonical(text, total)


def _is_clean(text: str) -> bool:
    """Return whether nothing in ``text`` looks like markup."""
    return not any(sign in text for sign in ("<", "&", "](", "[email", "{", "\\", ";#"))


def _tags(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    return broken(text, markup(text), by)


_PASSES: Final[tuple[Callable[[str, tuple[str, ...]], Iterator[Edit]], ...]] = (
    machinery,
    raised,
    _tags,
    references,
    escapes,
    addresses,
    links,
    styles,
)

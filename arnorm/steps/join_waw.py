"""The conjunction waw joined to its word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit
from arnorm.words.doubtful.lone_waw import WAW, lone_waws

__all__ = ["JoinWaw"]


@dataclass(frozen=True, kw_only=True)
class JoinWaw(Rewrite):
    """Join a lone و to the word behind it: ``الرئيس و الوزير`` becomes ``الرئيس والوزير``.

    The conjunction (U+0648) is written in one piece with its word; a space between them is an error. The white space
    of one line goes, whatever its kind; vowels on the waw stay.

    Left alone: a waw before a number, a quote, a bracket or Latin letters, beside another single letter (``و. م. ع.``,
    ``أ و ب``), as the name of a letter (``حرف و``), at the head of a line in a list of letters, before a line break,
    and in a line of Persian, Urdu or Kurdish, which write it apart. No options.

    >>> from arnorm.steps import JoinWaw
    >>> JoinWaw()("صباح و مساء"), JoinWaw()("و. م. ع.")
    ('صباح ومساء', 'و. م. ع.')
    """

    id: ClassVar[str] = "join_waw.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/",)

    def fast_path(self) -> FastPath:
        """Return waw, and the glance that tells whether one stands alone."""
        return FastPath(triggers=frozenset(WAW), idle=lambda text: next(lone_waws(text), None) is None)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each space that goes."""
        return [Edit(waw.start, waw.end, "", (self.id,)) for waw in lone_waws(text)]

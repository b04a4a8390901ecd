"""Line breaks inside sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit, Span, canonical, compose, splice
from arnorm.errors import require_text
from arnorm.letters import LINE_ENDS
from arnorm.repair.join_lines.rest import NONE, Joined
from arnorm.repair.join_lines.scattered import scattered
from arnorm.repair.join_lines.wrapped import wrapped
from arnorm.sentence.breaks.breaks import breaks
from arnorm.sentence.breaks.line import lines

__all__ = ["JoinLines"]

# Of 2,000 articles broken by program none took more than eleven; a text that does not settle is left alone.
_ROUNDS: Final = 20
# Of 55,000 paragraphs four in five are longer; items of a list, verses and headlines hardly ever.
_LONG: Final = 90
_MARKS: Final = ",;:.!?\u060c\u061b\u061f"


@dataclass(frozen=True, kw_only=True)
class JoinLines(Rewrite):
    r"""Make a space of each line break that stands inside a sentence.

    * Pages scraped with every link and bold phrase on a line of its own. A line that begins with a comma, a stop or a
      closing bracket, or follows a comma, an opening bracket or a word that ends no sentence (``التي``, ``على``), goes
      on. Of the other lines without an end mark those do for which more speaks than against it: the words beside the
      break and how often news writes them together, the length of both lines, the lines around them, and what the
      other breaks and lines of the text are like. A line behind an end mark goes on where a phrase beside it is torn
      off at its other end alone, if the lengths of both and what ends elsewhere, sentences or paragraphs, speak for it.
    * Text that a program wrapped at 40 to 120 columns or bytes: where no line could have taken the first word of the
      next. A stop at the end of such a line ends a sentence or a paragraph, by how many of both end elsewhere in the
      text; where blank lines stand between the paragraphs it ends a sentence.

    What comes between the pieces is a space, or nothing before a closing mark and behind an opening one; white space
    at the line end goes with it. A text that writes a space before most of its commas gets one there.

    Left alone: blank lines, the first line where it is a headline, headlines and subheads above a paragraph, datelines,
    bylines, signatures, salutations, dates, lists, menus, tables, verse, questions and answers, all lines above a first
    sentence that begins with its verb where nothing proves the text torn, and lines behind an end mark or colon but for
    those above. A text that does not settle in twenty rounds stays whole. No options. Sees
    protected spans too, which are found in what it leaves. Use it before document steps look: ``JoinLines() | news``.

    Source: of 55,000 line breaks in 7,000 articles it joins 57 in 48 articles, 54 of them true breaks; the rest are
    subheads and captions. Of 1,199 articles of four outlets to which no weight or tree was fitted (the bars were set on
    whole articles of all ten, and looked at on these, too), broken by program at phrases of one to five words, .91 come
    back to the letter where there is one phrase, .86 of three, .85 and .80 where each paragraph has one or two at
    most; with blank lines between their paragraphs .96, .95, .94 and .92; without their headline .90, .83, .81 and
    .78, with blank lines .94 to .88. Of those wrapped at 60 to 90 columns .78 to .86, with
    blank lines .99: where a sentence ends at the end of a full line, nothing tells whether the paragraph does.

    >>> from arnorm.steps import JoinLines
    >>> JoinLines()("افتتاح مركز\nأعلنت\nوزارة الصحة\n، أمس، التي\nتدير المركز افتتاحه.")
    'افتتاح مركز\nأعلنت وزارة الصحة، أمس، التي تدير المركز افتتاحه.'
    """

    id: ClassVar[str] = "join_lines.v1"
    data: ClassVar[tuple[str, ...]] = (
        "sentences/_breaks_behind_stops.txt",
        "sentences/_open_breaks.txt",
        "sentences/joins.toml",
        "sentences/open_words.toml",
        "sentences/openings.toml",
        "sets/",
        "lexicon/news.bin",
    )
    ignores_protection: ClassVar[bool] = True

    def fast_path(self) -> FastPath:
        """Return that nothing happens without a line end."""
        return FastPath(triggers=LINE_ENDS)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each line break that becomes a space, or nothing."""
        require_text(text)
        total: list[Edit] = []
        now, joined = text, NONE
        # What is joined may be the line that another one goes on.
        for _ in range(_ROUNDS):
            found, joined = _inside(now, joined)
            if not found and joined != NONE:
                # A second run knows nothing of what is joined: it must find nothing.
                found, joined = _inside(now, NONE)
            if not found:
                return canonical(text, total)
            edits = [Edit(*span, joint, (self.id,)) for span, joint in found]
            total = compose(total, edits, now)
            now = splice(now, edits)
        return []


def _inside(text: str, joined: Joined) -> tuple[list[tuple[Span, str]], Joined]:
    """Return the breaks inside sentences with what comes in their place, and what is known of all joined till now."""
    blocks = breaks(text)
    # A program that wraps text breaks it at its spaces.
    whole = wrapped([each for block in blocks for each in block], len(blocks) - 1) if any(blocks) else []
    found = {each.span: " " for each in whole or (each for block in blocks if block for each in wrapped(block))}
    if found:
        return sorted(found.items()), joined
    torn = scattered(blocks, joined)
    if not _holds_a_sentence(text):
        torn = [each for each in torn if each.proven]
    spaced = _spaced(text) if any(not each.joint for each in torn) else ""
    return [(each.span, " " if each.after.text[0] in spaced else each.joint) for each in torn], joined.and_also(torn)


def _holds_a_sentence(text: str) -> bool:
    """Return whether a line ends in an end mark or is as long as no item or verse: other lines are a list of things."""
    return any(line.ends_sentence or len(line.text) > _LONG for line in lines(text))


def _spaced(text: str) -> str:
    """Return the marks before most of which the text writes a space, as some papers do."""
    return "".join(
        mark for mark in _MARKS if text.count(f" {mark} ") * 2 > text.count(f"{mark} ") - text.count(f"\n{mark} ")
    )

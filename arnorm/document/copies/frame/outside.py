r"""Lines above the text of a page or below it, and whether the text has a part in what they say.

>>> page = Page("Plan approved\nRead aloud\nPlan approved\nThe council approved the plan on Monday.")
>>> is_foreign(page, 1, "planapproved", 3), is_foreign(page, 1, "planapproved", 1)
(True, False)
"""

from __future__ import annotations

from arnorm.document.copies.frame.foreign import Text, are_foreign, stems
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.page import Page

__all__ = ["is_foreign", "text_beside"]

_ENDS = (".", ":", "?")


def text_beside(page: Page, index: int, letters: str, *, is_given: bool = False) -> Text | None:
    """Return what the text tells where a line stands above it or below it; else ``None``.

    A line that holds the headline, of which the letters are given, is none of the text.
    """
    text = [it for it in page.content if page.prose(it) and letters not in page.key(it).replace(" ", "")]
    if not text or text[0] < index < text[-1]:
        return None
    return Text(
        stems([word for it in text for word in page.key(it).split(" ")]), is_above=index > text[-1], is_given=is_given
    )


def is_foreign(page: Page, index: int, letters: str, most: int) -> bool:
    """Return whether a line beside copies of a headline has few words, none of the text's, and is no writer's name."""
    words = page.key(index).split(" ")
    if len(words) > most or page.end(index) in _ENDS or names_a_person(page.folded(index)):
        return False
    text = text_beside(page, index, letters)
    return text is not None and are_foreign(words, text.stems)

"""Whether a name alone on a line is its writer's: where it stands, what it is no phrase of, and what the text says.

"Sami Haddad" above the first sentence; not "hope of the city", not the caption of whom the text is about.
"""

from __future__ import annotations

from typing import Final

from arnorm.document.meta.around.rows import heads_rows
from arnorm.document.meta.letters import AND
from arnorm.document.meta.marked import marked
from arnorm.document.meta.said import Said
from arnorm.document.meta.slots import listed, within
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = [
    "EDGE",
    "HEAD",
    "heads_prose",
    "in_the_head",
    "is_above",
    "is_below_the_headline",
    "is_name_alone",
    "is_titled",
]

HEAD: Final = 3  # lines below the first one
EDGE: Final = 3  # lines at the end
_ABOVE: Final = 7  # ... where kicker, decks, dates and nothing else stand between (Al-Thawra, Akhbar Al-Khaleej)
# A word of four letters and more behind the first that begins as verbs do; of 234 writers found in half of 9,000
# articles none but two by a given name of the list ("Yusuf").
_VERB: Final = r" (?!<given> )[يت][\u0621-\u064a]{3,} "  # ya, ta
# No name: a noun before another that ends in ta marbuta; the preposition `ala where final ya is written apart from it.
_PHRASE: Final = r"(?:[|*] )*+<noun> (?!<given> )<a> "
# "New hope", "hope of people for".
_OPEN_PHRASE: Final = "(?:[|*] )*+<noun> (?:<epithet> |<a> \u0644(?!<given>)[^ ]{3,} )"
_TA_MARBUTA: Final = r"^[\p{P}\p{Zs}]*[^\p{Zs}]+[\p{Zs}]+[^\p{Zs}]+\u0629(?:[\p{Zs}]|$)"
_ALA: Final = "\u0639\u0644\u0649 "
_ALI: Final = "\u0639\u0644\u064a"  # a name, and `ala in a folded text
_FI: Final = " \u0641\u064a "
_INITIAL: Final = r"(?:[|*] )*+[\u0621-\u064a] [.] \u0627\u0644<a> $"  # "a. The beginning" of a list
_NAME: Final = 40  # letters of a line that is a name
_PERSON: Final = "(?:[|*] )*+<given> <a> (?:<a> ){0,2}$"
_WRITER: Final = "(?:[|*] )*+<writer> "
_RANK: Final = r"(?:[|*] )*+<rank> (?![.] [\u0621-\u064a] )"  # not the first of two initials
_WRITES: Final = (":", "|", "\u064a\u0643\u062a\u0628", "\u062a\u0643\u062a\u0628")  # "writes", of him and of her
_CUE_BEFORE: Final = 15  # letters of a cue before the same name on a line above, which says nothing of a picture
_SENTENCES: Final = 2  # paragraphs below a line that tell whether it is a caption


def is_name_alone(page: Page, at: int, said: Said) -> bool:
    """Return whether a name stands where a writer's does: above running text, or last below it; no "Salah scores"."""
    line = page.lines[page.content[at]]
    text = marked(page.text, line.start, line.end).text
    rows = heads_rows(page, at, said)
    verb = not rows and within(_VERB, text).search(text) is not None
    if verb or within(_INITIAL, text).match(text) is not None:
        return False
    if _is_phrase(page, page.text[line.start : line.end], text):
        return False
    if _is_last(page, at):
        return page.prose(page.content[at - 1]) and (at == len(page.content) - 1 or not _is_told_of(page, at))
    if within(_RANK, text).match(text) is not None or not is_above(page, at, said) or _is_in_a_list(page, at):
        return False
    dated = page.key(page.content[at]) in said.dated
    above = dated or heads_prose(page, at) or _heads_a_note(page, at) or _heads_a_paper(page, at)
    above = above or rows
    return above and not _is_told_of(page, at)


def _is_in_a_list(page: Page, at: int) -> bool:
    """Return whether the line above is another name: one of those that won, below the first lines of a text."""
    line = page.lines[page.content[at - 1]]
    above = marked(page.text, line.start, line.end).text if line.end - line.start <= _NAME else ""
    return at > HEAD and within(_PERSON, above).match(above) is not None


def _is_last(page: Page, at: int) -> bool:
    """Return whether nothing but short lines stands below, and few of them: what is left of a page."""
    below = page.content[at + 1 : at + 1 + EDGE]
    return at >= len(page.content) - EDGE and not any(page.prose(index) for index in below)


def _heads_a_note(page: Page, at: int) -> bool:
    """Return whether the line below says that one is a writer, above running text."""
    if at + 1 >= len(page.content) or page.prose(page.content[at + 1]) or not heads_prose(page, at + 1):
        return False
    line = page.lines[page.content[at + 1]]
    text = marked(page.text, line.start, line.end).text
    return within(_WRITER, text).match(text) is not None


def _heads_a_paper(page: Page, at: int) -> bool:
    """Return whether the line below is a paper, above running text."""
    if at + 1 >= len(page.content) or not heads_prose(page, at + 1):
        return False
    line = page.lines[page.content[at + 1]]
    return marked(page.text, line.start, line.end).text.strip(" .*") in listed()["paper"]


def is_titled(page: Page, at: int) -> bool:
    """Return whether a line begins with the title of a person: above and below a headline it is its writer."""
    line = page.lines[page.content[at]]
    text = marked(page.text, line.start, line.end).text
    return within("(?:[|*] )*+<title> ", text).match(text) is not None


def _is_told_of(page: Page, at: int) -> bool:
    """Return whether the headline or the first sentences name who stands alone on a line: the caption of a picture.

    Where the headline begins with the whole name and a sign, it is the writer's: "Sami Haddad: ...", "... writes".
    """
    name = page.key(page.content[at])
    *before, last = name.rsplit(" ", 2)
    last = f" {before[-1]} {last} " if before and last == _ALI else f" {last} "
    if any(name in page.key(index) for index in page.content[at + 1 :] if page.prose(index)):
        return True
    if any(page.folded(index).startswith(tuple(f"{name} {sign}" for sign in _WRITES)) for index in page.content[:at]):
        return False
    around = [index for index in page.content[:at] if len(page.key(index)) > len(name) + _CUE_BEFORE]
    named = (last, f" {AND}{last[1:]}")
    return any(
        form in f" {page.key(index)} "
        for form in named
        for index in [*around, *page.content[at + 1 : at + 1 + _SENTENCES]]
    )


def _is_phrase(page: Page, raw: str, text: str) -> bool:
    """Return whether words that begin as a given name are a phrase: "pioneer of industry", "upon the palm"."""
    if raw.lstrip(" \t\u00a0").startswith(_ALA) and _FI in page.text:
        return True
    if within(_OPEN_PHRASE, text).match(text) is not None:
        return True
    return within(_PHRASE, text).match(text) is not None and pattern(_TA_MARBUTA).search(raw) is not None


def heads_prose(page: Page, at: int) -> bool:
    """Return whether running text stands on the line below."""
    return at + 1 < len(page.content) and page.prose(page.content[at + 1])


def in_the_head(page: Page, at: int) -> bool:
    """Return whether a line stands above the text: near the first line, or with no paragraph between."""
    return at <= HEAD or (at <= _ABOVE and not any(_is_paragraph(page, index) for index in page.content[1:at]))


def is_above(page: Page, at: int, said: Said) -> bool:
    """Return whether a line stands above the text, or below the headline that is known."""
    return in_the_head(page, at) or is_below_the_headline(page, at, said)


def is_below_the_headline(page: Page, at: int, said: Said) -> bool:
    """Return whether nothing but short lines stands between a line and the headline that is known, above it."""
    for index in reversed(page.content[max(0, at - HEAD) : at]):
        if page.key(index) == said.headline:
            return True
        if page.prose(index):
            return False
    return False


def _is_paragraph(page: Page, index: int) -> bool:
    closed = page.folded(index).endswith((".", "…"))
    return page.longer_than(index, PROSE if closed else 2 * PROSE)

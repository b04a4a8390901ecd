"""What a page says of its lines by what stands around them: the names of its outlet, and who stands beside a date.

A name that the head of a page gives before a sign is the outlet's if the page, its title or the context says so
elsewhere: below "all rights reserved", beside "follow", in quotes or brackets, behind the bar of the title, or before
the same sign on another line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.meta.letters import COMMA
from arnorm.document.meta.marked import marked
from arnorm.document.meta.slots import compiled
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["NOTHING", "Said", "said_by"]

_HEAD: Final = 12  # lines in which a name is sought: sections, menus and copies of the headline stood above 9 of 11
_LONGEST: Final = 40  # letters of a name and the sign behind it; the longest of 70 had 34
_WORDS: Final = 4  # of a name
_ENOUGH: Final = 3  # letters of a name
_BEFORE_A_NAME: Final = r"(?:^(?:[|*] )*+|[|(:] |^\" (?=[^\"]*\" $))"
_BEHIND_A_NAME: Final = r"(?=(?![|] (?:<paper>|<agency>))[|:.…)(،]|$|\" $)"
_NAME: Final = _BEFORE_A_NAME + r"((?:[^ :|.…?@#©()\"،*]+ ){1,4})" + _BEHIND_A_NAME
_BAR: Final = r"[|»\u203a]|::| [-\u2013\u2014] "
_SURE_BAR: Final = r"[|»\u203a]|::"  # behind a dash stands a writer too
_NAMED: Final = "<outlet> ((?:<a> ){1,3})(?=[|:])"
_CITY: Final = "(?:[|*] )*+<city> "
_PLACED: Final = "@"  # a name behind a city, before a colon: nobody speaks there
_SITE: Final = "(?:<a> ){1,3}<site> "
_DATE: Final = 50  # letters of a line that is a date with its hour; the longest of 40 had 44
# "Tuesday, 7 September 2021 - 02:11", "2025 - 01 - 15".
_DATED: Final = "(?:[^0-9:.…?]+ )?(?:<n> (?:<month> |[|] <n> [|] <n> |[.] <n> [.] <n> ))"
# No names: what begins as a sentence, a person, a label; places.
_NO_OUTLET: Final = (
    "[\u0648\u0641\u0644\u0628]?<no> |[\u0648\u0641]?<verb> "  # behind waw, fa, lam, ba
    "|<given> |<title> |<by> |<notoutlet> |(?:<city>|<land>|<agency>|<paper>) $"
)
# What stands on a line beside the name of an outlet: rights, "follow", "join", "subscribe", "channel", "source".
_CUES: Final = "(?:^|[ ])(?:©|<follow>) "


class Said(NamedTuple):
    """The names of the outlet of a page, the longest first, as they stand in marked lines; the lines above a date."""

    outlets: tuple[str, ...] = ()
    dated: frozenset[str] = frozenset()
    headline: str = ""  # the words of the headline that the context names
    first: bool = False  # whether the first line is asked too


NOTHING: Final = Said()


def said_by(page: Page, context: Context) -> Said:
    """Return what a page says, with the context."""
    return Said(_outlets(page, context), frozenset(_dated(page)), _headline(page, context.title or ""), first=True)


def _headline(page: Page, title: str) -> str:
    """Return the words of a title; of one that names its site, those that a line at the head has."""
    key = fold.key(title) if title else ""
    near = [page.key(index) for index in page.content[:_HEAD]] if key else []
    return next((own for own in near if own == key or (len(own) > PROSE // 4 and _holds(key, own))), key)


def _holds(title: str, own: str) -> bool:
    return title.startswith(f"{own} ") or title.endswith(f" {own}")


def _dated(page: Page) -> Iterator[str]:
    """Yield the words of the lines at the head below which a date stands, and nothing else."""
    for above, index in pairwise(page.content[: _HEAD + 1]):
        line = page.lines[index]
        if line.end - line.start <= _DATE and compiled(_DATED).match(_as_marked(page.raw(index))) is not None:
            yield page.key(above)


def _outlets(page: Page, context: Context) -> tuple[str, ...]:
    known = (_as_marked(context.outlet or ""), _behind_the_bar(context.title or "", _SURE_BAR))
    titled = _behind_the_bar(context.title or "", _BAR)
    names = dict(sorted(_candidates(page, context.title or ""), key=lambda each: each[1] == "|"))
    again = [name for name in names if name != titled and names[name] != COMMA and _is_said_again(page, name)]
    says = _Says(page, again) if again else None
    found = [name for name in again if says is not None and says.is_outlet(name, names[name])]
    found += [name for name in known if len(name) > _ENOUGH]
    printed = _behind_the_bar(page.raw(page.content[0]), _BAR) if page.content else ""
    found += [name for name in (titled, printed, _named_before(context.title or "")) if name in names]
    # "T | Harbour" of "Harbour for News"
    found += [name for name in names if titled and name.startswith(titled) and compiled(_SITE).fullmatch(name)]
    return tuple(sorted(dict.fromkeys(found), key=lambda name: (-len(name), name)))


def _is_said_again(page: Page, name: str) -> bool:
    """Return whether the last word of a name stands on more than one line, or twice on one."""
    last = _last_word(name)
    return sum(page.folded(index).count(last) for index in page.content) > 1


def _last_word(name: str) -> str:
    return name.rstrip(" ").rpartition(" ")[2]


def _as_marked(text: str) -> str:
    return marked(text, 0, len(text)).text


def _behind_the_bar(title: str, bar: str) -> str:
    """Return what a title gives behind its last bar, the name of the site; nothing where that is none."""
    *before, last = pattern(bar).split(title)
    name = _as_marked(last)
    is_name = before and name.strip(" ") and name.count(" ") <= _WORDS and compiled(_NO_OUTLET).match(name) is None
    return name if is_name else ""


def _named_before(title: str) -> str:
    """Return the name that a title begins with, where a word tells of an outlet: "paper The Harbour - ..."."""
    found = compiled(_NAMED).match(_as_marked(title))
    return found.group(1) if found is not None else ""


def _candidates(page: Page, title: str) -> Iterator[tuple[str, str]]:
    """Yield what stands between the signs at the beginning of the lines at the head, and the sign behind."""
    for at in _head(page, title):
        line = page.lines[page.content[at]]
        text = marked(page.text, line.start, min(line.end, line.start + _LONGEST)).text
        for found in compiled(_NAME).finditer(text):
            name, sign = found.group(1), text[found.end() : found.end() + 1]
            cut_off = not sign and line.end - line.start > _LONGEST
            if len(name) > _ENOUGH and not cut_off and compiled(_NO_OUTLET).match(name) is None:
                placed = sign == ":" and compiled(_CITY).fullmatch(text, 0, found.start()) is not None
                yield name, _PLACED if placed else "" if found.group().startswith("(") else sign


def _head(page: Page, title: str) -> list[int]:
    """Return the places of the first lines, and of those below the headline that is known where menus stand above."""
    first = range(1, min(_HEAD, len(page.content)))
    key = fold.key(title) if title else ""
    below = next((at for at, index in enumerate(page.content) if at >= _HEAD and page.key(index) == key), None)
    return [*first] if not key or below is None else [*first, *range(below + 1, min(below + _HEAD, len(page.content)))]


class _Says:
    """What a page says of the names at its head, on the lines that hold one."""

    def __init__(self, page: Page, names: Sequence[str]) -> None:
        words = [_last_word(name) for name in names]
        holding = (index for index in page.content if any(word in page.folded(index) for word in words))
        of_index = {index: _as_marked(page.raw(index)) for index in holding}
        lines = list(of_index.values())
        self.below = [line for index, line in of_index.items() if index != page.content[0]]
        cues = compiled(_CUES)
        self.cued = [f" {line}" for line in lines if cues.search(line) is not None and len(line) < 3 * _LONGEST]
        self.lines = lines
        self.text = "\n " + " \n ".join(lines)

    def is_outlet(self, name: str, sign: str) -> bool:
        """Return whether more than one line, or one of those that name an outlet, says a name.

        What is a line of its own may be the caption of whom the article quotes, what a colon follows one that speaks,
        what stands in brackets a city: quotes say nothing of these.
        """
        bare = name.removeprefix("\u0627\u0644")  # alef, lam
        forms = (f" {name}", f" \u0644{name}", f" \u0644\u0644{bare}", f" \u0644{bare}", f" \u0628{name}")  # lam, ba
        if any(form in line for line in self.cued if line != f" {name}" for form in forms):
            return True
        if any(f" \u0644 {mark} {name}{mark_}" in self.text for mark, mark_ in ("()", '""')):
            return True  # "said to (The Harbour)": lam
        if sign == "|" and any(f"{sign} {name}{other}" in self.text for sign, other in ('""', "()")):
            return True
        if sign == _PLACED:
            return f"\n {name} \n" in f"{self.text}\n"
        if sign == ":":
            return f"\n {name} \n {name}:" in self.text
        before = sum(line.startswith((f"{name}|", f"| {name}|")) for line in self.below)  # "Headline - Sami Haddad"
        return before > 0 and before + self.lines.count(name) > 1

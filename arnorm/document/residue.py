"""Which whole lines are residue: what each looks like first, then where it stands.

As in jusText, two passes: every line is judged alone, by the rules; then its neighbours decide. Places are counted in
lines that stay, so that what goes at an edge never hides what stands behind it, and a second run finds nothing new.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from arnorm.document import keys
from arnorm.document.brand import is_brand
from arnorm.document.page import Page
from arnorm.document.rules import Rule, RuleBook
from arnorm.unicode import Match

__all__ = ["Residue"]

_HEAD: Final = 4  # lines of the article, the headline one of them, above residue of the head
_TAIL: Final = 3  # lines of the article below residue of the tail
_MENU: Final = 4  # so many lines of residue in a row are a menu
_TEASER: Final = 110
_TEASER_WORDS: Final = 3
_BRAND: Final = 40
_ECHO: Final = 12  # letters of the headline that a link back must repeat


class Residue:
    """The lines of one page that are residue."""

    def __init__(self, page: Page, rules: RuleBook, title: str | None) -> None:
        self.page = page
        self.rules = rules
        self.solid = page.solid
        self.titles = [keys.letters_of(page.form(self.solid[0]))]
        if title is not None:
            self.titles.append(keys.letters_of(keys.form(title)))
        self.found: dict[int, Rule] = {}
        self.announced: dict[int, str] = {}
        self.gone: dict[int, str] = {}

    def lines(self) -> dict[int, str]:
        """Return the lines that go, with their kind; never the first with words."""
        self._judge()
        if self.found:
            self._anywhere()
            self._menus()
            self._from_the_tail()
            self._from_the_head()
        self._signs()
        return self.gone

    def last_kept(self) -> int:
        """Return the last line with words that stays."""
        return next(index for index in reversed(self.solid) if index not in self.gone)

    def echoes(self, folded: str) -> bool:
        """Return whether a folded line repeats the article's own headline, or the beginning of it."""
        letters = keys.letters_of(folded)
        return len(letters) >= _ECHO and any(
            title.startswith(letters) or letters.startswith(title) for title in self.titles if len(title) >= _ECHO
        )

    def _judge(self) -> None:
        counts: dict[Rule, int] = {}
        for before, index in pairwise(self.solid):
            longest = self.rules.longest(self.page.first_word(index))
            if not longest or self.page.longer_than(index, longest):
                continue
            rule = next((rule for rule, match in self.rules.of_line(self.page.form(index)) if self.holds(match)), None)
            if rule is not None:
                if rule.shape and self._asked_for(before):
                    continue
                self.found[index] = rule
                counts[rule] = counts.get(rule, 0) + 1
        self.found = {index: rule for index, rule in self.found.items() if counts[rule] <= rule.most}

    def _asked_for(self, before: int) -> bool:
        """Return whether the article announces what stands below a line: "as follows:", "the address is:"."""
        return before not in self.found and self.page.form(before).endswith(":")

    def holds(self, match: Match | None) -> bool:
        """Return whether the headline that a match says it repeats is the article's own."""
        return match is None or "title" not in match.groupdict() or self.echoes(match.group("title"))

    def _anywhere(self) -> None:
        for at, index in enumerate(self.solid):
            rule = self.found.get(index)
            if rule is None or index in self.gone:
                continue
            teasers = self._teasers(at + 1, rule)
            if "any" in rule.zones:
                self.gone[index] = rule.kind
                self.gone.update(dict.fromkeys(teasers, rule.kind))
            else:
                self.announced.update(dict.fromkeys(teasers, rule.kind))

    def _teasers(self, at: int, rule: Rule) -> list[int]:
        """Return the lines below a cue that are titles of other articles, short, open, more than a name, or residue."""
        teasers: list[int] = []
        for index in self.solid[at : at + rule.follow]:
            other = self.found.get(index)
            if (other is not None and other.follow) or not (other or self._teaser(index)):
                break
            teasers.append(index)
        while teasers and teasers[-1] in self.found:
            teasers.pop()
        return teasers

    def _teaser(self, index: int) -> bool:
        if self.page.longer_than(index, _TEASER):
            return False
        form = self.page.form(index)
        return not form.endswith((".", ":")) and form.count(" ") + 1 >= _TEASER_WORDS

    def _menus(self) -> None:
        run: list[int] = []
        for index in [*self.solid[1:], -1]:
            if index in self.found or index in self.gone:
                run.append(index)
                continue
            if len(run) >= _MENU and any("menu" in self.found[i].zones for i in run if i in self.found):
                self.gone.update({i: self.found[i].kind for i in run if i not in self.gone})
            run = []

    def _from_the_tail(self) -> None:
        below = 0
        for at in range(len(self.solid) - 1, 0, -1):
            index = self.solid[at]
            if index in self.gone:
                continue
            rule = self.found.get(index)
            if rule is not None and ("tail" in rule.zones or ("end" in rule.zones and not below)):
                self.gone[index] = rule.kind
                if rule.brand:
                    below -= self._drop_brand(at, rule)
                continue
            if index in self.announced and not below:
                self.gone[index] = self.announced[index]
                continue
            below += 1
            if below > _TAIL:
                break

    def _from_the_head(self) -> None:
        above = 0
        for index in self.solid:
            if index in self.gone:
                continue
            rule = self.found.get(index)
            if rule is not None and above and "head" in rule.zones:
                self.gone[index] = rule.kind
                continue
            above += 1
            if above > _HEAD:
                break

    def _drop_brand(self, at: int, rule: Rule) -> int:
        """Drop the line beside a domain that is its brand; return how many lines below the domain went."""
        domain = self.page.form(self.solid[at])
        dropped = 0
        for other in (at + 1, at - 1):
            if not 0 < other < len(self.solid) or self.solid[other] in self.gone:
                continue
            index = self.solid[other]
            if self.page.longer_than(index, _BRAND) or self.page.form(index).endswith((".", ":", "…")):
                continue
            if is_brand(self.page.raw(index), domain) or self._in_the_footer(other):
                self.gone[index] = rule.kind
                dropped += other > at
        return dropped

    def _in_the_footer(self, at: int) -> bool:
        """Return whether a line of a few words, above a domain, has residue above it too."""
        above = self.solid[at - 1]
        words = self.page.key(self.solid[at]).count(" ") + 1
        return words <= 3 and above in self.found and at > 1

    def _signs(self) -> None:
        last = self.last_kept()
        for index in range(len(self.page.lines) - 1, last, -1):
            if index not in self.gone:
                form = self.page.form(index)
                rule = next((rule for rule in self.rules.signs if rule.compiled.fullmatch(form)), None)
                if rule is not None:
                    self.gone[index] = rule.kind

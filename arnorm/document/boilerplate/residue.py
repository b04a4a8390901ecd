"""Which whole lines are residue: what each looks like first, then where it stands.

As in jusText, two passes: every line is judged alone, by the rules; then its neighbours decide. Places are counted in
lines that stay, so that what goes at an edge never hides what stands behind it, and a second run finds nothing new.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.brand import is_brand
from arnorm.document.boilerplate.rules import Rule, RuleBook
from arnorm.document.page import Page
from arnorm.unicode import Match

__all__ = ["Residue"]

_HEAD: Final = 4  # lines of the article, the headline one of them, above residue of the head
_TAIL: Final = 3  # lines of the article below residue of the tail
_MENU: Final = 4  # so many lines of residue in a row are a menu
_BAR: Final = 3  # ... or a share bar, where all are buttons of one
_TEASER: Final = 110
_SUBHEAD_WORDS: Final = 4
_BRAND: Final = 40
_NAME_WORDS: Final = 3
_SUBHEADS: Final = 2  # so many dates or times above body text are headings of a chronology
_BY_BRAND: Final = "brand"  # the reason for a domain with its brand, of kind "cms"
_ECHO: Final = 12  # letters of the headline that a link back must repeat


class Residue:
    """The lines of one page that are residue."""

    def __init__(self, page: Page, rules: RuleBook, title: str | None) -> None:
        self.page = page
        self.rules = rules
        self.solid = page.solid
        self.titles = [fold.letters_of(page.form(self.solid[0]))]
        if title is not None:
            self.titles.append(fold.letters_of(fold.form(title)))
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
        letters = fold.letters_of(folded)
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
        self._spare_subheads()

    def _spare_subheads(self) -> None:
        """Leave dates and times that head paragraphs: several above body text, or one in the midst of it."""
        over: list[int] = []
        begun = set[int]()  # stamps with running text between them and the headline
        prose = False
        for at, index in enumerate(self.solid[1:], 1):
            rule = self.found.get(index)
            if rule is None:
                prose = prose or self.page.prose(index)
            elif rule.subhead and at + 1 < len(self.solid) and self.solid[at + 1] not in self.found:
                over.append(index)
                if prose and self.solid[at - 1] not in self.found:
                    begun.add(index)
        for index in over if len(over) >= _SUBHEADS else begun:
            del self.found[index]

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
            if (other is not None and other.follow) or not (other or self._teaser(index, rule.least)):
                break
            teasers.append(index)
        while teasers and teasers[-1] in self.found:
            teasers.pop()
        if self._heads_text(teasers, at):
            teasers.pop()
        return teasers

    def _heads_text(self, teasers: list[int], at: int) -> bool:
        """Return whether the last of several teasers is a subhead: far shorter than the others, above running text."""
        after = at + len(teasers)
        if len(teasers) < 2 or after >= len(self.solid) or not self.page.prose(self.solid[after]):
            return False
        *others, last = (self.page.key(index).count(" ") + 1 for index in teasers)
        return last <= _SUBHEAD_WORDS and 2 * last < min(others)

    def _teaser(self, index: int, least: int) -> bool:
        if self.page.longer_than(index, _TEASER):
            return False
        form = self.page.form(index)
        return not form.endswith((".", ":")) and form.count(" ") + 1 >= least

    def _menus(self) -> None:
        run: list[int] = []
        for index in [*self.solid[1:], -1]:
            if index in self.found or index in self.gone:
                run.append(index)
                continue
            bar = all(i in self.found and self.found[i].kind == "share" for i in run)
            if len(run) >= (_BAR if bar else _MENU) and any(
                "menu" in self.found[i].zones for i in run if i in self.found
            ):
                self.gone.update({i: self.found[i].kind for i in run if i not in self.gone})
            run = []

    def _from_the_tail(self) -> None:
        below = 0
        prose = False
        for at in range(len(self.solid) - 1, 0, -1):
            index = self.solid[at]
            if index in self.gone:
                continue
            rule = self.found.get(index)
            if rule is not None and rule.brand:
                if not prose and self._drop_domain(at, last=not below):
                    below -= self._drop_brand(at, last=not below)
                    continue
            elif rule is not None and ("tail" in rule.zones or ("end" in rule.zones and not below)):
                self.gone[index] = rule.kind
                continue
            if index in self.announced and not below:
                self.gone[index] = self.announced[index]
                continue
            below += 1
            prose = prose or self.page.prose(index)
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

    def _drop_domain(self, at: int, *, last: bool) -> bool:
        """Drop a domain that is the last line, or has its brand or other residue beside it; return whether it went."""
        beside = [other for other in (at - 1, at + 1) if 0 < other < len(self.solid)]
        if not last and not any(self._residue(other) or self._is_brand(other, at) for other in beside):
            return False
        self.gone[self.solid[at]] = _BY_BRAND
        return True

    def _drop_brand(self, at: int, *, last: bool) -> int:
        """Drop the line beside a domain that is its brand; return how many lines below the domain went."""
        dropped = 0
        if at + 1 < len(self.solid) and self.solid[at + 1] not in self.gone and self._is_brand(at + 1, at):
            self.gone[self.solid[at + 1]] = _BY_BRAND
            dropped = 1
        if at > 1 and self.solid[at - 1] not in self.gone:
            footer = (last or dropped > 0) and self._in_the_footer(at - 1)
            if footer or self._is_brand(at - 1, at):
                self.gone[self.solid[at - 1]] = _BY_BRAND
        return dropped

    def _residue(self, at: int) -> bool:
        """Return whether a line goes, or will: residue of the tail that is no domain."""
        rule = self.found.get(self.solid[at])
        return self.solid[at] in self.gone or (rule is not None and not rule.brand and "tail" in rule.zones)

    def _is_brand(self, at: int, domain: int) -> bool:
        index = self.solid[at]
        return self._name(index) and is_brand(self.page.raw(index), self.page.form(self.solid[domain]))

    def _name(self, index: int) -> bool:
        """Return whether a line can be a name: short, and no sentence."""
        return not self.page.longer_than(index, _BRAND) and not self.page.form(index).endswith((".", ":", "…"))

    def _in_the_footer(self, at: int) -> bool:
        """Return whether a line of a few words, above a domain that ends the text, has residue above it too."""
        words = self.page.key(self.solid[at]).count(" ") + 1
        return words <= _NAME_WORDS and at > 1 and self._name(self.solid[at]) and self._residue(at - 1)

    def _signs(self) -> None:
        last = self.last_kept()
        for index in range(len(self.page.lines) - 1, last, -1):
            if index not in self.gone:
                form = self.page.signs(index)
                rule = next((rule for rule in self.rules.signs if rule.compiled.fullmatch(form)), None)
                if rule is not None:
                    self.gone[index] = rule.kind

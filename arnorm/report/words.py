"""What the page says, in one language: texts from data, numbers, shares and counted nouns as that language has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from arnorm.data import load
from arnorm.options import require_choice

__all__ = ["LANGUAGES", "Words", "plural"]

LANGUAGES: Final = ("en", "ar")


@dataclass(frozen=True)
class Words:
    """The texts of a language; ``w("changes.none")`` is one of them, its ``{names}`` filled in.

    >>> w = Words("en")
    >>> w("skip"), w.count(1, "document"), w.count(1200, "document"), w.percent(.1234)
    ('Skip to the findings', '1 document', '1,200 documents', '12%')
    """

    language: str

    def __post_init__(self) -> None:
        require_choice("language", self.language, LANGUAGES)

    def __call__(self, key: str, **values: object) -> str:
        """Return a text; ``KeyError`` for one that is not there is a mistake of ours."""
        found: Any = _texts(self.language)
        for part in key.split("."):
            found = found[part]
        return str(found).format(**values) if values else str(found)

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return self("direction")

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.direction == "rtl"

    def number(self, number: float, digits: int = 0) -> str:
        """Return a number with commas between thousands."""
        return f"{number:,.{digits}f}"

    def percent(self, share: float) -> str:
        """Return a share as a percentage: whole from 10 % on, small ones to a digit; what is not nothing never as 0.

        >>> w = Words("en")
        >>> w.percent(1.0), w.percent(.034), w.percent(.00001), w.percent(0), w.percent(.9999)
        ('100%', '3.4%', '<0.1%', '0%', '>99%')
        """
        hundred = 100 * share
        if 0 < hundred < 0.1:
            return self("tiny")
        if 99.5 <= hundred < 100:
            return self("nearly")
        shown = f"{hundred:.0f}" if hundred >= 10 or hundred == 0 else f"{hundred:.1f}"
        return f"{shown}%"

    def count(self, number: int, noun: str) -> str:
        """Return a number with its noun in the right form."""
        forms = _texts(self.language)["counts"][noun]
        form = forms.get(plural(number, self.language)) or forms["other"]
        return str(form).format(n=self.number(number))

    def named(self, table: str, name: str) -> str:
        """Return what a step, reason, kind or style is called; its own name where it is not known."""
        found = _names()[table].get(name)
        if found is None:
            return name
        return str(found if isinstance(found, str) else found[self.language])

    def block(self, name: str) -> str:
        """Return the name of a block of Unicode."""
        return self.named("blocks", name) if self.language == "ar" else name

    def step(self, name: str) -> str:
        """Return what a step is called, given its id or an id with a reason: ``tatweel.v1``.

        >>> Words("en").step("tatweel.v1"), Words("en").step("boilerplate.v1:tags"), Words("en").step("mine.v1")
        ('Tatweel removed', 'tags', 'mine.v1')
        """
        step, _, reason = name.partition(":")
        bare = step.rpartition(".")[0] or step
        if reason:
            return self.named("typos" if bare == "fix_typos" else "reasons", reason)
        found = self.named("steps", bare)
        return step if found == bare else found

    def listed(self, names: Iterable[str]) -> str:
        """Return names with the commas of the language between them."""
        return ("\u060c " if self.rtl else ", ").join(names)

    def isolated(self, name: str) -> str:
        """Return the name of an outlet for a sentence, its direction its own (U+2068, U+2069)."""
        return f"\u2068{self.outlet(name)}\u2069"

    def outlet(self, name: str) -> str:
        """Return an outlet's name, or what stands for none and for the others."""
        return {"": self("no_outlet"), "\x00others": self("others")}.get(name, name)


def plural(number: int, language: str) -> str:
    """Return the plural category of a number, as CLDR has it.

    >>> [plural(n, "ar") for n in (0, 1, 2, 3, 11, 100, 103)]
    ['zero', 'one', 'two', 'few', 'many', 'other', 'few']
    """
    if language != "ar":
        return "one" if number == 1 else "other"
    if number < 3:
        return ("zero", "one", "two")[number]
    rest = number % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"


@lru_cache(maxsize=4)
def _texts(language: str) -> dict[str, Any]:
    return load.read_toml(f"report/{language}.toml")


@lru_cache(maxsize=1)
def _names() -> dict[str, Any]:
    return load.read_toml("report/steps.toml")

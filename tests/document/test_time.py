"""Time is linear in the text, on inputs made to be slow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from arnorm.core.meta import META_KINDS
from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.boilerplate.keep_main_block import KeepMainBlock
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import rules
from arnorm.document.copies.body import DropDuplicateBody
from arnorm.document.copies.doubled import doubled, joint_after, z_values
from arnorm.document.copies.headlines import DropDuplicateHeadlines
from tests.document.test_main_block import FOOT, MENU
from tests.document.test_rules import BODY, HEADLINE
from tests.timing import LARGEST, assert_linear, seconds

pytestmark = pytest.mark.timing
LINES = "\n".join([HEADLINE, *BODY]) + "\n"


def filled(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


UNITS = {
    "one letter": "ا",
    "two letters": "اب",
    "latin": "a",
    "words": "اب ",
    "headline": HEADLINE + " ",
    "headline glued": HEADLINE,
    "lines of one letter": "ا\n",
    "headline lines": HEADLINE + "\n",
    "article": LINES,
    "blank lines": "\n \n",
    "signs": ": | . … ",
    "spaces": " ",
    "marks": "\u064e",
    "tatweel": "\u0640",
    "digits": "1 : ",
    "cue": "اقرأ أيضا: ",
    "tags": ". سمات ",
    "link back": ". رابط الخبر: ",
    "networks": "فيسبوك تويتر ",
    "google": "google news ",
    "dates": "12 مارس 2020 ",
    "addresses": "a@b.",
    "domains": "www.a-b.",
    "hashtags": "#a_b ",
    "post": "the post ",
    "teasers": "اقرأ أيضا\n",
    "separators": "----\n",
    "posts": "#a @b\n— a (@b) May 3, 2021\n",
    "posts without an end": "#a @b\n",
    "notices": "اشترك أرسل رسالة\n1\n",
    "shortcodes": "[caption a=",
    "comments": "<!-- /* */ ",
    "pieces": ". اقرأ أيضا ",
    "signatures": "القاهرة - سامي ",
    "full stops": "ا\n.\n",
}
STEPS = (DropDuplicateHeadlines(), DropDuplicateBody(), DropBoilerplate(), DropBoilerplate(drop_meta=META_KINDS))


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
@pytest.mark.parametrize(
    "step", STEPS, ids=lambda step: step.id + (" with metadata" if getattr(step, "drop_meta", ()) else "")
)
def test_steps(step: DropBoilerplate, unit: str) -> None:
    assert_linear(step.edits, lambda size: HEADLINE + "\n" + filled(unit, size), f"{step.id} {unit!r}")


WORDS = fold.words_of(fold.folded(" ".join(BODY)))


def words(n: int, number: int) -> str:
    """Some words of the article, others for each line."""
    size = len(WORDS)
    return " ".join(WORDS[(n * (at + 3) + (1 + n // size) * at * at) % size] for at in range(number))


def title(n: int, number: int) -> str:
    """Some words that no line of running text has in that order."""
    return " ".join(reversed(words(n, number).split(" ")))


def prose(n: int) -> str:
    return words(n, 30) + "."


PARTS: dict[str, Callable[[int], tuple[str, ...]]] = {
    "paragraphs": lambda n: (prose(n),),
    "the headline again": lambda n: (HEADLINE, prose(n), "لا"),
    "subheads": lambda n: (prose(2 * n), prose(2 * n + 1), title(n, 7)),
    "questions": lambda n: (title(n, 5) + "؟", prose(n)),
    "numbers": lambda n: (f"{n % 99 + 1}- {title(n, 4)}", prose(n)),
    "lists": lambda n: ("اقرأ أيضا", title(n, 7), title(n + 1, 8), title(n, 3), prose(2 * n), prose(2 * n + 1)),
    "sentences again": lambda n: (prose(2 * n), words(2 * n, 10), prose(2 * n + 1)),
    "feet": lambda n: (prose(n), "اترك تعليقا", title(n, 3)),
    "invitations": lambda n: ("تابعوا المزيد من أخبارنا على موقعنا", title(n, 7)),
    "invitations below one another": lambda n: ("تابعوا المزيد من أخبارنا على موقعنا",) * (1 + 9 * (n % 8 > 0)),
    "buttons": lambda n: ("شارك", "تويتر") if n % 9 else (prose(n),),
    "announced": lambda n: ("وهذه أسماء من حضر:", title(n, 2)),  # "and these are the names of those present:"
    "signed and dated": lambda n: ("سامي الحداد", f"{n % 28 + 1} مارس 2021"),
    "hours": lambda n: (f"{n % 24}:{n % 60:02}", prose(n)),
}


@pytest.mark.parametrize("titled", [True, False])
@pytest.mark.parametrize("part", PARTS)
def test_whole_pages(part: str, titled: bool) -> None:
    """An article of any length with menus around it that are as long."""
    context = Context(title=HEADLINE if titled else None)
    step = KeepMainBlock()

    def page(size: int) -> str:
        lines = [HEADLINE, *BODY]
        left = size
        for n in range(size):
            lines += PARTS[part](n)
            left -= sum(map(len, PARTS[part](n)))
            if left <= 0:
                break
        around = (*MENU, *FOOT) * (1 + len(lines) // (len(MENU) + len(FOOT)))
        return "\n".join((*around, *lines, *BODY, *around))

    assert_linear(lambda text: step(text, context=context), page, part, largest=LARGEST // 2)


def openings(rule: Rule) -> list[str]:
    return ["", *(example.split(" || ")[-1] for example in rule.catches[:1])]


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.where == "tail"], ids=lambda rule: rule.kind)
def test_patterns_that_are_sought_in_a_whole_line(rule: Rule) -> None:
    for head in openings(rule):
        for unit in UNITS.values():
            assert_linear(
                rule.compiled.search, lambda size, head=head, unit=unit: fold.folded(head + " " + filled(unit, size))
            )


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.pattern], ids=lambda rule: rule.kind)
def test_patterns_at_their_longest(rule: Rule) -> None:
    """A pattern for a whole line or its head never sees more than its limit."""
    for head in openings(rule):
        for unit in UNITS.values():
            text = fold.folded(head + " " + filled(unit, rule.limit))
            assert seconds(rule.compiled.fullmatch, text[: rule.limit]) < 0.01


@pytest.mark.parametrize("unit", ["ا", "اب", "a", "ab ", HEADLINE, HEADLINE + " | ", HEADLINE[:-1] + "x"])
def test_glue(unit: str) -> None:
    assert_linear(doubled, lambda size: filled(unit, size))
    assert_linear(z_values, lambda size: filled(unit, size))
    assert_linear(lambda text: joint_after(text, 0, len(text), text[: len(text) // 2]), lambda size: filled(unit, size))


@pytest.mark.parametrize("unit", ["ا", "ا\u064e", "\u0640", "ا "], ids=["letters", "marks", "tatweel", "words"])
def test_a_line_at_the_foot_that_ends_in_a_quote(unit: str) -> None:
    foot = "حملوا تطبيقنا الجديد"
    assert_linear(
        DropBoilerplate().edits, lambda size: f'{LINES}رابط {filled(unit, size)}"\n{foot}', "a quote at the foot"
    )


@pytest.mark.parametrize("sign", ["!", ".", "\u2026", "\u061f", ":", "-"])
def test_signs_in_a_copy_of_the_headline(sign: str) -> None:
    first, _, last = HEADLINE.partition(" ")
    for copy in (f"{first}{{}} {last}", f"{HEADLINE}{{}} x", f"{HEADLINE} {{}} {BODY[0]}"):
        assert_linear(
            DropDuplicateHeadlines().edits,
            lambda size, copy=copy: f"{HEADLINE}\n{copy.format(filled(sign, size))}\n{LINES}",
            f"{sign!r} in {copy!r}",
        )


@pytest.mark.parametrize("end", ["", "س"])
@pytest.mark.parametrize("sign", [".", "\u2026", "\u061f", ". "])
def test_end_marks_behind_the_last_line(sign: str, end: str) -> None:
    assert_linear(DropBoilerplate().edits, lambda size: f"{LINES}م.س{filled(sign, size)}{end}", f"{sign!r} at the foot")

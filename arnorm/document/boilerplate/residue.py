"""Which whole lines are residue: what each looks like first, then where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from arnorm.document.boilerplate.judged import Judged, Pass, judge
from arnorm.document.boilerplate.passes.below.beyond import beyond
from arnorm.document.boilerplate.passes.below.closed import closed
from arnorm.document.boilerplate.passes.below.enclosed import enclosed
from arnorm.document.boilerplate.passes.below.foot import foot
from arnorm.document.boilerplate.passes.below.tags import tags_below
from arnorm.document.boilerplate.passes.edges import from_the_head, from_the_tail
from arnorm.document.boilerplate.passes.heads.mastheads import mastheads
from arnorm.document.boilerplate.passes.heads.over_headline import over_headline
from arnorm.document.boilerplate.passes.menu.buttons import buttons
from arnorm.document.boilerplate.passes.menu.menus import menus
from arnorm.document.boilerplate.passes.midst import in_the_midst
from arnorm.document.boilerplate.passes.no_text.code import code
from arnorm.document.boilerplate.passes.no_text.counters import counters
from arnorm.document.boilerplate.passes.no_text.signs import signs
from arnorm.document.boilerplate.passes.notices import notices
from arnorm.document.boilerplate.passes.polls import polls
from arnorm.document.boilerplate.passes.posts import posts
from arnorm.document.boilerplate.passes.rows import in_a_row
from arnorm.document.boilerplate.passes.skipped import skipped
from arnorm.document.boilerplate.passes.teasers import anywhere
from arnorm.document.boilerplate.passes.weighed.weighed import weighed
from arnorm.document.boilerplate.rule_book import RuleBook
from arnorm.document.page import Page

__all__ = ["PASSES", "residue"]

# Each pass sees what those before it took: a menu is a run of lines that go, the foot is counted in lines that stay.
PASSES: Final[tuple[Pass, ...]] = (
    beyond,
    anywhere,
    code,
    skipped,
    posts,
    mastheads,
    menus,
    from_the_tail,
    from_the_head,
    in_the_midst,
    buttons,
    in_a_row,
    polls,
    closed,
    notices,
    counters,
    foot,
    tags_below,
    over_headline,
    weighed,
    enclosed,
    signs,
)


def residue(
    page: Page,
    rules: RuleBook,
    title: str | None,
    passes: Sequence[Pass] = PASSES,
    known: Mapping[int, str] = MappingProxyType({}),
) -> Judged:
    """Return the lines of a page as judged, with those that go; the first with words only above the headline.

    ``known``: lines that go whatever the rules say, with the reason. A page of which each line would go stays whole.
    """
    judged = judge(page, rules, title)
    for each in passes:
        more = each(judged)
        if more:
            then = judged.below(more) if each in (closed, enclosed) else judged.after(more)
            if known and not then.keeps_a_line():
                return judged._replace(gone={})
            judged = then
        if each is menus and known:
            judged = judged._replace(gone={**known, **judged.gone})
            if not judged.keeps_a_line():
                return judged._replace(gone={})
    return judged
